"""Which documents are due on a day, and what holds one back: the same rule for every kind."""

import datetime as dt
from collections.abc import Iterator, Sequence

from toolkit.documents.cells import tell_apart
from toolkit.documents.kind import ONCE, AnyKind, LetterRules, Office, language_of
from toolkit.documents.plan import Document, DocumentPlan, HeldBack, Remembered, TooOld
from toolkit.documents.subjects import Subjects
from toolkit.documents.words import clean, long_date
from toolkit.model.effect import Key
from toolkit.model.message import Message
from toolkit.model.programme import Programme
from toolkit.model.records import Duo, Mentee, Mentor

Row = Mentor | Mentee | Duo

_TABLES = ("mentors", "mentees", "duos")


def due_documents(
    kinds: Sequence[AnyKind], programme: Programme, office: Office, remembered: Remembered
) -> DocumentPlan:
    """Return one document of each kind for each row to which it is due and has not been prepared, in sheet order."""
    documents: list[Document] = []
    held: list[HeldBack] = []
    too_old: list[TooOld] = []
    for kind, row, subjects in _due(kinds, programme, office):
        problems: tuple[Message, ...] = ()
        if _is_confused(kind, row, programme, subjects, office.rules):
            problems = (tell_apart(programme, row),)
        elif _is_done(kind, row, programme, subjects.names(row), (remembered, office.rules)):
            continue
        day = kind.day(row, programme)
        if day is not None and is_too_old(day, office.today, office.rules):
            if kind.is_settled_by_hand:
                too_old.append(TooOld(kind.name, row.reference or "?", day))
            continue
        made = make(kind, row, programme, office, problems)
        if isinstance(made, HeldBack):
            held.append(made)
        else:
            documents.append(made)
    return DocumentPlan(tuple(documents), tuple(held), tuple(too_old))


def make(
    kind: AnyKind, row: Row, programme: Programme, office: Office, problems: tuple[Message, ...] = ()
) -> Document | HeldBack:
    """Return the document about a row, or what holds it back, whether it is due or not."""
    subject = row.reference or "?"
    problems += (*kind.problems(row, programme, office), *office.sender.problems)
    if problems:
        return HeldBack(kind.name, subject, problems, kind.day(row, programme))
    name, written = kind.reader(row)
    language = language_of(written, office.rules)
    fields = {
        "association": office.sender.fields,
        "today": long_date(office.today, language),
        "number": "",
        "replaces": "",
        "inclusive": office.rules.inclusive,
        **kind.fields(row, programme, office, language),
    }
    notes = tuple(kind.notes(row, office, language))
    return Document(_key(kind, row, programme, subject), kind.name, language, subject, clean(name), fields, notes)


def is_too_old(day: dt.date, today: dt.date, rules: LetterRules) -> bool:
    """Whether something of that day is left to people: nobody wants an old letter by surprise."""
    return (today - day).days > rules.max_age_days


def _due(
    kinds: Sequence[AnyKind], programme: Programme, office: Office
) -> Iterator[tuple[AnyKind, Row, Subjects[Row]]]:
    for table in _TABLES:
        mine = [kind for kind in kinds if kind.table == table and kind.name not in office.rules.without]
        rows: Sequence[Row] = getattr(programme, table) if mine else ()
        subjects = Subjects(rows)
        for row in rows:
            for kind in mine:
                if kind.is_due(row, programme, office.today):
                    yield kind, row, subjects


def _key(kind: AnyKind, row: Row, programme: Programme, subject: str) -> Key:
    day = None if kind.apart == ONCE else kind.day(row, programme)
    return Key(kind.key, subject, day.isoformat() if day else "")


def _is_confused(kind: AnyKind, row: Row, programme: Programme, subjects: Subjects[Row], rules: LetterRules) -> bool:
    """Whether the journal could not tell the row's document from that of a row that is called the same."""
    others = subjects.others(row)
    if kind.apart == ONCE:
        return bool(others)
    day = kind.day(row, programme)
    days = [kind.day(other, programme) for other in others]
    return day is not None and any(abs((day - other).days) < _apart(kind, rules) for other in days if other)


def _is_done(
    kind: AnyKind, row: Row, programme: Programme, names: tuple[str, ...], context: tuple[Remembered, LetterRules]
) -> bool:
    remembered, rules = context
    if kind.apart == ONCE:
        return remembered.has(kind.key, names)
    day = kind.day(row, programme)
    return day is not None and remembered.has_near(kind.key, names, day, _apart(kind, rules))


def _apart(kind: AnyKind, rules: LetterRules) -> int:
    return rules.repeat_days if kind.apart is None else kind.apart
