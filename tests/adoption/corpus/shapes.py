"""Shapes other than one sheet per table and one row per record."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from tests.adoption.corpus.cast import Tables
from tests.adoption.corpus.drafts import Column, Draft, Entry
from tests.adoption.corpus.headings import Headings
from tests.adoption.corpus.settling import Settled
from tests.adoption.corpus.tables import Maker
from tests.adoption.corpus.vocabulary import PEOPLE
from toolkit.demo.timeline import Row

_MOST_COLUMNS, _MOST_IN_CELL = 12, 7
_IN_WIDE = {
    *("first_name", "last_name", "email", "phone", "language", "postcode", "birth_year", "sector"),
    *("interviewed_on", "decision", "trained_on", "objective", "info_session_on"),
}


def add_contacts(draft: Draft, maker: Maker, *, in_one_cell: bool) -> None:
    """Put the contacts of each duo beside it: a column for each, or all in one cell."""
    of_duo: dict[object, list[Row]] = {}
    for row in maker.settled.tables["contacts"]:
        if isinstance(row.get("on"), dt.date):
            of_duo.setdefault(row["duo"], []).append({"duo": row["duo"], "on": row["on"]})
    most = _MOST_IN_CELL if in_one_cell else _MOST_COLUMNS
    for entry in draft.entries:
        entry.contacts = of_duo.get(duo_reference(entry.records["duos"]), [])[:most]
    headings = maker.make_headings()
    draft.columns += [_contact_cell(maker, headings)] if in_one_cell else _contact_columns(draft, maker, headings)
    draft.tables += ("contacts",)
    draft.implied += ("contacts.duo",)
    for column in draft.columns:
        if {"duos.id", "duos.mentor", "duos.mentee"} & {*column.fields, *column.may} - {"contacts.duo"}:
            column.may += ("contacts.duo",)


def duo_reference(row: Row) -> object:
    """Return what the duo is called: its code, else both names."""
    return row.get("id") or f"{row['mentor']} / {row['mentee']}"


def _contact_columns(draft: Draft, maker: Maker, headings: Headings) -> list[Column]:
    count = max((len(entry.contacts) for entry in draft.entries), default=0)
    is_grouped = "two_row_header" in maker.messes
    form = maker.words.pick("contacts.column", maker.rng)

    def column(number: int) -> Column:
        heading: str | int = number
        messes = {"contacts_in_columns"}
        if not is_grouped:
            heading, more = headings.spoil(form.replace("{n}", str(number)))
            messes |= more
        return Column(
            ("contacts.on",),
            heading,
            lambda entry: (
                maker.style.date("contacts.on", _day(entry.contacts[number - 1]))
                if number <= len(entry.contacts)
                else None
            ),
            group="meetings" if is_grouped else "",
            messes=messes,
            contacts=lambda entry: entry.contacts[number - 1 : number],
        )

    return [column(number) for number in range(1, count + 1)]


def _contact_cell(maker: Maker, headings: Headings) -> Column:
    heading, messes = headings.spoil(maker.words.pick("contacts.cell", maker.rng))
    with_years = maker.rng.choice(("all", "change", "none"))
    separator = maker.rng.choice((", ", " ; ", "\n", " + "))
    last = maker.rng.choice((separator, f" {maker.words.options('and')[0]} "))

    def value(entry: Entry) -> str | None:
        days = [_day(contact) for contact in entry.contacts]
        if not days:
            return None
        texts = _written(days, with_years)
        return last.join((separator.join(texts[:-1]), texts[-1])) if len(texts) > 1 else texts[0]

    messes.add("contacts_in_one_cell")
    return Column(("contacts.on",), heading, value, messes=messes, contacts=lambda entry: entry.contacts)


def _written(days: Sequence[dt.date], with_years: str) -> list[str]:
    """Return the days in short; with "change" the year stands where it is another than before."""
    texts = [f"{day.day}/{day.month:02d}/{day.year}" for day in days]
    if with_years == "all":
        return texts
    bare = [f"{day.day}/{day.month:02d}" for day in days]
    if with_years == "none":
        return bare
    return bare[:1] + [
        texts[place] if after.year != before.year else bare[place]
        for place, (before, after) in enumerate(pairwise(days), start=1)
    ]


def _day(contact: Row) -> dt.date:
    day = contact["on"]
    if not isinstance(day, dt.date):
        raise TypeError(day)
    return day


def only_whole_duos(settled: Settled) -> Settled:
    """Return the records of duos whose two stand in no other duo: one row holds all of it, and no codes of people."""
    tables = dict(settled.tables)
    people = {table: _by_reference(tables[table]) for table in PEOPLE}
    kept: list[tuple[Row, Row, Row]] = []
    for duo in tables["duos"]:
        mentor = people["mentors"].pop(duo["mentor"], None)
        mentee = people["mentees"].pop(duo["mentee"], None)
        if mentor is not None and mentee is not None:
            kept.append((duo, mentor, mentee))
    before = {duo_reference(duo) for duo in tables["duos"]}
    renamed: dict[object, object] = {}
    rows: Tables = {"mentors": [], "mentees": [], "duos": []}
    for duo, mentor, mentee in kept:
        row = duo | {"mentor": _full(mentor), "mentee": _full(mentee)}
        renamed[duo_reference(duo)] = duo_reference(row)
        rows["duos"].append(row)
        for table, person in zip(PEOPLE, (mentor, mentee), strict=True):
            rows[table].append({name: value for name, value in person.items() if name in _IN_WIDE})
    for name in ("contacts", "followups", "evaluations"):
        if name in tables:
            gone = before - set(renamed)
            tables[name] = [
                row | {"duo": renamed.get(row["duo"], row["duo"])} for row in tables[name] if row["duo"] not in gone
            ]
    both = (row for table in PEOPLE for row in rows[table])
    names = dict(settled.names) | {_full(row): (str(row["first_name"]), str(row["last_name"])) for row in both}
    fields = {
        table: tuple(name for name in fields if table not in PEOPLE or name in _IN_WIDE)
        for table, fields in settled.fields.items()
    }
    return Settled(tables | rows, fields, names)


def wide_draft(maker: Maker, name: str) -> Draft:
    """Return the sheet in which each row is a duo with both people."""
    headings, languages = maker.make_headings(), maker.column_languages()
    columns: list[Column] = []
    for table, role in zip(PEOPLE, ("mentor", "mentee"), strict=True):
        columns += _person_columns(maker, table, role, headings, languages)
        headings.forget()
    fields = [field for field in maker.settled.fields["duos"] if field not in {"mentor", "mentee"}]
    has_groups = "two_row_header" in maker.messes
    for field in fields:
        column = maker.column(f"duos.{field}", headings, languages())
        columns.append(replace(column, group="duo") if has_groups else column)
    tables = ("mentors", "mentees", "duos")
    rows = zip(*(maker.settled.tables[table] for table in tables), strict=True)
    entries = [Entry(dict(zip(tables, row, strict=True))) for row in rows]
    choices = {table: maker.choices(table, maker.settled.fields[table]) for table in tables}
    implied = ("duos.mentor", "duos.mentee")
    return Draft(name, tables, columns, entries, maker.words.language, choices, implied, {"one_wide_sheet"})


def _person_columns(
    maker: Maker, table: str, role: str, headings: Headings, languages: Callable[[], tuple[str, ...]]
) -> list[Column]:
    has_groups = "two_row_header" in maker.messes
    number = maker.rng.randrange(4)

    def wrap(text: str, language: str) -> str:
        return headings.wide(role, text, language, number)

    whose = None if has_groups else wrap
    is_full = "full_name_column" in maker.messes
    columns = [maker.full_name(table, headings, languages(), whose)] if is_full else []
    names = {"first_name", "last_name"} if is_full else set()
    fields = [field for field in maker.settled.fields[table] if field not in names]
    columns += [maker.column(f"{table}.{field}", headings, languages(), wrap=whose) for field in fields]
    for column in columns:
        column.group = role if has_groups else ""
        column.messes.add("one_wide_sheet")
        if {f"{table}.first_name", f"{table}.last_name"} & set(column.fields):
            column.may += (f"duos.{role}",)
    return columns


def _full(row: Row) -> str:
    return f"{row['first_name']} {row['last_name']}"


def _by_reference(rows: Sequence[Row]) -> dict[object, Row]:
    """Return the people by code and by full name; who stands twice is not among them."""
    found: dict[object, Row] = {}
    twice: set[object] = set()
    for row in rows:
        for key in {row.get("id"), _full(row)} - {None}:
            twice |= {key} & set(found)
            found[key] = row
    return {key: row for key, row in found.items() if key not in twice}
