"""Sheets of one table: a column per field, people perhaps in one, contacts perhaps beside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from tests.adoption.corpus.drafts import GROUPS, Column, Draft, Entry
from tests.adoption.corpus.headings import Headings, Wrap
from tests.adoption.corpus.names import Name
from tests.adoption.corpus.settling import Settled
from tests.adoption.corpus.styles import Style
from tests.adoption.corpus.vocabulary import Roles, Words
from toolkit.schema.definitions import Field, Schema

_PEOPLE = ("mentors", "mentees", "staff")
_NAMES = ("first_name", "last_name")


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the drafts of one workbook's sheets."""

    schema: Schema
    settled: Settled
    style: Style
    rng: Random
    messes: frozenset[str]
    words: Words
    roles: Roles
    make_headings: Callable[[], Headings]
    languages: tuple[str, ...]

    def draft(self, table: str, name: str, leave_out: Sequence[str] = ()) -> Draft:
        """Return the sheet of `table` with all its rows."""
        headings, languages = self.make_headings(), self.column_languages()
        fields = [field for field in self.settled.fields[table] if field not in leave_out]
        columns = [
            self.column(f"{table}.{field}", headings, languages(), is_grouped=self.is_grouped(field, fields))
            for field in fields
        ]
        if table in _PEOPLE and "full_name_column" in self.messes:
            columns = [self.full_name(table, headings, languages()), *(one for one in columns if not _is_name(one))]
        entries = [Entry({table: row}) for row in self.settled.tables[table]]
        return Draft(name, (table,), columns, entries, self.words.language, {table: self.choices(table, fields)})

    def column_languages(self) -> Callable[[], tuple[str, ...]]:
        """Return what gives the language(s) of each heading in a sheet: one, both, or one of the two."""
        both = "bilingual_headings" in self.messes and len(self.languages) > 1
        mixed = "mixed_languages" in self.messes and len(self.languages) > 1
        of_sheet, per_column = self.rng.choice(self.languages), self.rng.random() < 0.5

        def languages() -> tuple[str, ...]:
            if both and self.rng.random() < 0.8:
                return self.languages
            if mixed:
                return (self.rng.choice(self.languages) if per_column else of_sheet,)
            return self.languages[:1]

        return languages

    def is_grouped(self, field: str, fields: Sequence[str]) -> bool:
        """Whether the field stands under the heading of a group."""
        group = group_of(field)
        return "two_row_header" in self.messes and sum(name in fields for name in GROUPS.get(group, ())) > 1

    def column(
        self,
        path: str,
        headings: Headings,
        languages: tuple[str, ...],
        *,
        is_grouped: bool = False,
        wrap: Wrap | None = None,
    ) -> Column:
        """Return the column of one field. `wrap` says whose it is, where several tables stand in a sheet."""
        table, _, name = path.partition(".")
        field = self.schema.table(table).field(name)
        group = group_of(name) if is_grouped else ""
        words = self.words if languages[0] == self.words.language else None
        if group and words and f"sub.{name}" in words.entries and self.rng.random() < 0.7:
            heading, messes = headings.spoil(words.pick(f"sub.{name}", self.rng, self.roles))
        else:
            heading, messes = headings.of(path, languages, wrap)
        messes |= {"two_row_header"} if group else set()
        messes |= {"mixed_languages"} if languages[0] != self.languages[0] else set()
        if heading.strip(" \u200b\ufeff\n*").casefold() == headings.usual(path, languages[0]).casefold():
            messes.add("plain_heading")
        return Column((path,), heading, self._value(path, field), group, messes=messes, words=self._drop_down(field))

    def choices(self, table: str, fields: Sequence[str]) -> dict[str, dict[str, str]]:
        """Return the association's own words for the choices of these fields."""
        lists = {name: self.schema.table(table).field(name) for name in fields}
        own = {
            name: self.style.own_choices(one.list) for name, one in lists.items() if one.list and one.type == "string"
        }
        return {name: words for name, words in own.items() if words}

    def named(self, text: object, where: object) -> object:
        """Return a reference as this association writes it: people's names in its own way, codes as they are."""
        name = self.settled.names.get(str(text))
        if name is not None:
            return self.style.person(name, where=where)
        left, slash, right = str(text).partition(" / ")
        if slash and {left, right} & set(self.settled.names):
            return f"{self.named(left, (where, 1))} / {self.named(right, (where, 2))}"
        return text

    def full_name(self, table: str, headings: Headings, languages: tuple[str, ...], wrap: Wrap | None = None) -> Column:
        """Return the one column of first and last name."""
        heading, messes = headings.of(f"{table}.full_name", languages, wrap)
        messes.add("full_name_column")
        fields = (f"{table}.first_name", f"{table}.last_name")

        def value(entry: Entry) -> str:
            return self.style.person(_name(entry, table), where="", tidy=True)

        return Column(fields, heading, value, messes=messes)

    def _value(self, path: str, field: Field) -> Callable[[Entry], object]:
        table, _, name = path.partition(".")

        def value(entry: Entry) -> object:
            found = entry.records[table].get(name)
            if found is None:
                return None
            if field.reference and field.reference != "partners":
                return self.named(found, (path, str(entry.records[table])))
            return self.style.cell(path, field, found)

        return value

    def _drop_down(self, field: Field) -> tuple[str, ...]:
        if "drop_downs" not in self.messes:
            return ()
        if field.type == "boolean":
            return self.style.yes_no()
        if field.list and field.type == "string" and field.list != "programme_item":
            return tuple(self.style.choice(field.list, choice.name) for choice in self.schema.lists[field.list])
        return ()


def group_of(field: str) -> str:
    """Return the group in which the field stands, or nothing."""
    return next((group for group, fields in GROUPS.items() if field in fields), "")


def _is_name(column: Column) -> bool:
    return column.fields[0].partition(".")[2] in _NAMES


def _name(entry: Entry, table: str) -> Name:
    row = entry.records[table]
    return str(row["first_name"]), str(row["last_name"])
