"""The sheet `Contrôle qualité`: how the programme stands, and what to do."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from toolkit.criteria.criterion import PHASES
from toolkit.figures.figures import Figures
from toolkit.i18n import Translator
from toolkit.model.finding import Finding, Notice
from toolkit.model.message import Message, say
from toolkit.model.verdict import Examination, Status, Verdict
from toolkit.reports.as_text import notice_text, summary
from toolkit.reports.columns import column_title, subject_title
from toolkit.reports.first_things import FirstThing, first_things
from toolkit.reports.ordering import STATUS_WORDS, grouped
from toolkit.reports.responsible import Responsible, called
from toolkit.reports.sheet import Cell, OwnSheet, Style
from toolkit.reports.trend import change_of, change_text, trend
from toolkit.reports.waivers import Waiver, sort_out
from toolkit.schema.definitions import Schema
from toolkit.schema.own_sheets import QUALITY

_STYLES: dict[Status, Style] = {
    Status.MET: "met",
    Status.NOT_MET: "not_met",
    Status.NOT_EVIDENCED: "not_evidenced",
    Status.NOT_APPLICABLE: "not_applicable",
}
_SCORE_HEADINGS = (
    *(say("Criterion"), say("What it asks"), say("Verdict"), say("Checked"), say("Met")),
    say("Since last month"),
)
_FINDING_HEADINGS = (
    say("Code"),
    say("What is wrong"),
    say("Sheet"),
    say("Cell"),
    say("Reference"),
    say("Who"),
    say("What to do"),
    say("Your remarks"),
)
OVERDUE = dt.timedelta(hours=36)
"""Without a run for so long, something is wrong: a night was left out. Source: issue 7, the watchdog."""
_WIDTHS = (9, 60, 16, 10, 18, 22, 56, 40)
_REMARKS = 7
"""The column that is left to people."""
_Keyed: TypeAlias = tuple[str, Sequence[Cell]]
"""A line, and by what it is known again."""


def quality_sheet(
    examination: Examination,
    figures: Figures,
    association: str,
    schema: Schema,
    translate: Translator,
    before: Figures | None = None,
    ran_at: dt.datetime | None = None,
) -> OwnSheet:
    """Return how the programme stands, what to do first, the scorecard, and every finding with a link to its cell.

    `figures` are those of the examination, `before` those of a month ago. `ran_at` is when the run began, as the
    clocks of the association show it: the sheet itself tells if no other follows. `None` if nobody expects one.
    """
    title = say("Quality check of {day}", day=figures.day)
    responsible = Responsible(examination.programme)
    found = sort_out(examination.findings, examination.remarks, schema, figures.day)
    rows: list[Sequence[Cell]] = [
        (Cell(" – ".join(filter(None, (translate(title), association))), "title"),),
        (Cell(summary(examination, translate), "note"),),
        (Cell(translate(trend(figures, before)), "note"),),
        _watchdog(ran_at, translate),
        *_first(first_things(found.open, responsible, called), translate),
        [Cell(translate(text), "heading") for text in _SCORE_HEADINGS],
        *_scorecard(examination.verdicts, (figures, before), schema, translate),
        (),
        *([(Cell(translate(_HOW_TO_ACCEPT), "note"),), ()] if examination.findings else []),
        *_notices(examination.notices, translate),
        [Cell(translate(text), "heading") for text in _FINDING_HEADINGS],
    ]
    header_row = len(rows)
    lines = Lines(responsible, found.unclear, schema, translate)
    keyed = [*lines.open(found.open), *lines.accepted(found.accepted), *_solved(examination, translate)]
    if not examination.findings:
        keyed.insert(0, ("", (Cell(None), Cell(translate(say("Nothing to correct."))))))
    rows.extend(cells for _, cells in keyed)
    keys = [*[""] * header_row, *(key for key, _ in keyed)]
    names = tuple(QUALITY.values())
    return OwnSheet(QUALITY[translate.language], names, _WIDTHS, rows, header_row, _REMARKS, keys)


def _watchdog(ran_at: dt.datetime | None, translate: Translator) -> Sequence[Cell]:
    if ran_at is None:
        return ()
    text = say(
        "The last night run was on {day} at {time}: tell whoever looks after the program.",
        day=ran_at.date(),
        time=f"{ran_at:%H:%M}",
    )
    return (Cell(f"⚠ {translate(text)}", "alarm", after=ran_at + OVERDUE),)


_HOW_TO_ACCEPT = say(
    "What cannot be put right now: write “accepted until 30/06/2027: reason” beside it, and it stands apart until then."
)


def _first(things: Sequence[FirstThing], translate: Translator) -> Iterator[Sequence[Cell]]:
    if not things:
        return
    yield (Cell(None, "group"), Cell(translate(say("Do first")), "group"), *[Cell(None, "group")] * 5)
    for one in things:
        who = ", ".join(map(translate, one.people))
        told = f"{one.count} × {translate(one.title)}"
        yield (Cell(one.code), Cell(told), *[Cell(None)] * 3, Cell(who), Cell(translate.sentence(one.todo)))
    yield ()


def _scorecard(
    verdicts: Sequence[Verdict], figures: tuple[Figures, Figures | None], schema: Schema, translate: Translator
) -> Iterator[Sequence[Cell]]:
    for phase, title in PHASES.items():
        yield (Cell(phase, "phase"), Cell(translate(title), "phase"), *[Cell(None, "phase")] * 4)
        for verdict in verdicts:
            if verdict.id.startswith(phase):
                change = change_of(verdict.id, *figures)
                yield _verdict(verdict, None if change is None else change_text(change), schema, translate)


def _verdict(verdict: Verdict, change: Message | None, schema: Schema, translate: Translator) -> Sequence[Cell]:
    cells = [
        Cell(verdict.id),
        Cell(translate(verdict.title)),
        Cell(translate(STATUS_WORDS[verdict.status]), _STYLES[verdict.status]),
        Cell(verdict.checked or None),
        Cell(verdict.met if verdict.checked else None),
        Cell(translate(change) if change else None),
    ]
    if verdict.missing:
        columns = tuple(column_title(path, schema) for path in verdict.missing)
        cells.append(Cell(translate(say("missing: {columns}", columns=columns)), "note"))
    return cells


def _notices(notices: Sequence[Notice], translate: Translator) -> Iterator[Sequence[Cell]]:
    for notice in notices:
        yield (Cell(None), Cell(notice_text(notice, translate), "note"))
    if notices:
        yield ()


def _solved(examination: Examination, translate: Translator) -> Iterator[_Keyed]:
    """People's remarks on findings that are no more: nothing they wrote is lost."""
    keys = {finding.key for finding in examination.findings}
    solved = [key for key in examination.remarks if key not in keys]
    if solved:
        yield "", _group(say("Solved, but you wrote a remark"), len(solved), translate)
    for key in solved:
        code, _, subject = key.partition(" ")
        subject = subject.partition(" ")[2]
        text = translate.sentence(say("No longer found. Delete your remark, and this line goes too."))
        yield key, (Cell(code), Cell(text), Cell(""), Cell(""), Cell(subject), Cell(""), Cell(""))


def _group(title: Message, count: int, translate: Translator) -> Sequence[Cell]:
    return (Cell(None, "group"), Cell(f"{translate(title)} ({count})", "group"), *[Cell(None, "group")] * 6)


class Lines:
    """The lines of findings, each with its key."""

    def __init__(
        self, responsible: Responsible, unclear: frozenset[str], schema: Schema, translate: Translator
    ) -> None:
        self._responsible = responsible
        self._schema = schema
        self._unclear = unclear
        self._translate = translate

    def open(self, findings: Iterable[Finding]) -> Iterator[_Keyed]:
        """Yield what is to be done, by urgency."""
        for title, group in grouped(findings):
            yield "", _group(title, len(group), self._translate)
            for finding in group:
                yield finding.key, self._line(finding, self._todo(finding))

    def accepted(self, findings: Sequence[tuple[Finding, Waiver]]) -> Iterator[_Keyed]:
        """Yield what was accepted for a time."""
        if findings:
            yield "", _group(say("Accepted for a time"), len(findings), self._translate)
        for finding, waiver in findings:
            yield finding.key, self._line(finding, self._translate.sentence(say("until {day}", day=waiver.until)))

    def _todo(self, finding: Finding) -> str:
        todo = self._translate.sentence(finding.remedy)
        if finding.key not in self._unclear:
            return todo
        unclear = say("Your remark is no acceptance yet: write a day, a colon and the reason.")
        return f"{todo} {self._translate.sentence(unclear)}"

    def _line(self, finding: Finding, todo: str) -> Sequence[Cell]:
        link = (finding.sheet, finding.cell or "A1") if finding.sheet else None
        return (
            Cell(finding.code),
            Cell(self._translate.sentence(finding.message)),
            Cell(finding.sheet or ""),
            Cell(finding.cell or ("→" if link else ""), "link" if link else "plain", link),
            Cell(subject_title(finding, self._schema, self._translate.language)),
            Cell(self._translate(called(self._responsible.person_of(finding)))),
            Cell(todo),
        )
