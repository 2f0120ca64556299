"""Workbooks that nobody prepared, made from the demo's records: the same seed gives the same workbook."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence

from openpyxl.workbook import Workbook

from tests.adoption.corpus.book import Book
from tests.adoption.corpus.cast import data_for
from tests.adoption.corpus.dice import dice
from tests.adoption.corpus.drafts import Draft, Entry
from tests.adoption.corpus.extras import add_extra_columns, add_extra_sheet, free_name
from tests.adoption.corpus.headings import Headings
from tests.adoption.corpus.layout import SheetWriter, column_order, numbered
from tests.adoption.corpus.messes import MESSES, choose
from tests.adoption.corpus.rows import sort_under_headings
from tests.adoption.corpus.settling import settle
from tests.adoption.corpus.shapes import add_contacts, only_whole_duos, wide_draft
from tests.adoption.corpus.styles import Style
from tests.adoption.corpus.tables import Maker
from tests.adoption.corpus.truth import SheetTruth, Truth
from tests.adoption.corpus.twin import Twin
from tests.adoption.corpus.vocabulary import LANGUAGES, Vocabulary, Words
from toolkit.demo.timeline import Row
from toolkit.resources import load_schema

_DEFAULT_NAMES = {"fr": "Feuil", "nl": "Blad", "de": "Tabelle", "en": "Sheet"}
_PAIRS = {"fr": "nl", "nl": "fr", "de": "fr", "en": "fr"}
_EXTRA_SHEETS = ("budget", "lists", "planning", "press", "readme")


def generate(
    seed: int, vocabulary: Vocabulary, *, language: str | None = None, messes: Iterable[str] | None = None
) -> Book:
    """Return the workbook of `seed` in the words of `vocabulary`; language and messes follow the seed if not given."""
    names = sorted(MESSES)
    chosen = choose(dice("messes", seed), names[seed % len(names)]) if messes is None else frozenset(messes)
    return _Generator(seed, vocabulary, language or LANGUAGES[seed % len(LANGUAGES)], chosen).book()


class _Generator:
    def __init__(self, seed: int, vocabulary: Vocabulary, language: str, messes: frozenset[str]) -> None:
        self._key = f"{vocabulary.part} {seed}"
        self._rng = dice("workbook", self._key)
        self._messes = messes
        self._vocabulary = vocabulary
        self._words: Words = vocabulary.words[language]
        two = messes & {"mixed_languages", "bilingual_headings"}
        self._languages = (language, _PAIRS[language]) if two else (language,)
        self._schema = load_schema()
        number = self._rng.randrange(12)
        self._roles = {name: vocabulary.words[name].roles(number) for name in self._languages}
        roles = self._roles[language]
        self._style = Style(self._key, self._words, roles, self._schema, messes)
        self._data = data_for(self._key, language)
        settled = settle(self._data.tables, self._schema, self._rng, messes)
        if "one_wide_sheet" in messes:
            settled = only_whole_duos(settled)
        self._maker = Maker(
            schema=self._schema,
            settled=settled,
            style=self._style,
            rng=self._rng,
            messes=messes,
            words=self._words,
            roles=roles,
            make_headings=self._headings,
            languages=self._languages,
        )
        self._twin = Twin()
        self._workbook = Workbook()
        self._workbook.remove(self._workbook.worksheets[0])

    def book(self) -> Book:
        """Make all sheets."""
        sheets: list[SheetTruth] = []
        others = iter(self._rng.sample(_EXTRA_SHEETS, k=self._rng.randint(1, 3)))
        for draft in self._drafts():
            if "extra_sheets" in self._messes and self._rng.random() < 0.5:
                self._extra_sheet(next(others, None))
            sheets.append(self._write(draft))
        if "extra_sheets" in self._messes:
            self._extra_sheet(next(others, "budget"))
        everywhere = self._messes & {"extra_sheets", "missing_columns", "people_by_name"}
        truth = Truth(self._key, self._languages, self._data.today, tuple(sheets), tuple(sorted(everywhere)))
        return Book(truth, self._workbook, self._twin)

    def _drafts(self) -> Iterator[Draft]:
        tables = list(self._maker.settled.tables)
        if "one_wide_sheet" in self._messes:
            draft = wide_draft(self._maker, self._words.pick("sheet.wide", self._rng, self._maker.roles))
            self._with_contacts([draft])
            yield draft
            tables = [name for name in tables if name not in {"mentors", "mentees", "duos"}]
        if self._contacts_beside:
            tables = [name for name in tables if name != "contacts"]
        if self._rng.random() < 0.5:
            self._rng.shuffle(tables)
        for table in tables:
            if not self._maker.settled.tables[table]:
                continue
            drafts = list(self._parts(table))
            if table == "duos":
                self._with_contacts(drafts)
            yield from drafts

    def _parts(self, table: str) -> Iterator[Draft]:
        """The sheets of one table: one, or one for each year or coach."""
        name = self._words.pick(f"sheet.{table}", self._rng, self._maker.roles)
        if "sheets_by_year" in self._messes and table == "duos":
            yield from self._split(table, "year", "sheet.year", lambda row: _year(row["matched_on"]))
        elif "sheets_by_coach" in self._messes and table == "followups":
            yield from self._split(table, "coach", "sheet.coach.followups", lambda row: row.get("by"), ("by",))
        elif "sheets_by_coach" in self._messes and table == "duos" and self._rng.random() < 0.6:
            yield from self._split(table, "coach", "sheet.coach.duos", lambda row: row.get("coach"))
        else:
            yield self._maker.draft(table, name)

    def _split(
        self, table: str, place: str, key: str, of: Callable[[Row], object], leave_out: Sequence[str] = ()
    ) -> Iterator[Draft]:
        groups: dict[object, list[Entry]] = {}
        for row in self._maker.settled.tables[table]:
            groups.setdefault(of(row), []).append(Entry({table: row}))
        form = self._words.pick(key, self._rng, self._maker.roles)
        mess = f"sheets_by_{place}"
        same_columns = self._maker.draft(table, "", leave_out) if self._rng.random() < 0.6 else None
        for value in sorted(groups, key=str):
            name = form.replace("{" + place + "}", str(value or "–"))
            draft = self._maker.draft(table, name, leave_out)
            if same_columns is not None:
                draft.columns = [*same_columns.columns]
            draft.entries = groups[value]
            draft.messes.add(mess)
            yield draft

    @property
    def _contacts_beside(self) -> frozenset[str]:
        if "contacts" not in self._maker.settled.tables:
            return frozenset()
        return self._messes & {"contacts_in_columns", "contacts_in_one_cell"}

    def _with_contacts(self, drafts: Sequence[Draft]) -> None:
        for draft in drafts if self._contacts_beside else ():
            add_contacts(draft, self._maker, in_one_cell="contacts_in_one_cell" in self._messes)

    def _write(self, draft: Draft) -> SheetTruth:
        draft.columns = [*draft.columns]
        if "sub_headings" in self._messes:
            sort_under_headings(draft, self._words, self._rng)
        if "extra_columns" in self._messes:
            add_extra_columns(draft, self._words, self._headings(), self._style.yes_no(), self._rng)
        column_order(draft, self._rng, self._messes)
        if "numbered_headings" in self._messes:
            draft.columns = [numbered(column, place) for place, column in enumerate(draft.columns, start=1)]
        name = draft.name
        if "default_sheet_names" in self._messes:
            name = f"{_DEFAULT_NAMES[self._words.language]}{len(self._workbook.sheetnames) + 1}"
            draft.messes.add("default_sheet_names")
        if any(draft.choices.get(table) for table in draft.tables):
            draft.messes.add("own_choices")
        writer = SheetWriter(
            sheet=self._workbook.create_sheet(free_name(self._workbook, name)),
            draft=draft,
            twin=self._twin,
            rng=self._rng,
            messes=self._messes,
            words=self._words,
            roles=self._maker.roles,
            today=self._data.today,
            date_format=self._style.real_date_format,
        )
        return writer.write()

    def _extra_sheet(self, kind: str | None) -> None:
        if kind is None:
            return
        lists = {"decision": "Statut", "contact_mode": "Mode", "session_kind": "Type"}
        choices = {
            heading: [self._style.choice(name, choice.name) for choice in self._schema.lists[name]]
            for name, heading in lists.items()
        }
        add_extra_sheet(self._workbook, kind, self._words, choices, self._rng)

    def _headings(self) -> Headings:
        return Headings(self._vocabulary, self._roles, self._schema, self._rng, self._messes)


def _year(day: object) -> int | None:
    return day.year if isinstance(day, dt.date) else None
