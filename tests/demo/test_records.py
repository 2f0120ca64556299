"""The fictional association as values, before any file is made of it."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from toolkit.demo.association import records
from toolkit.demo.timeline import Row
from toolkit.resources import load_schema

DAYS = [dt.date(2026, 3, 31), dt.date(2026, 1, 1), dt.date(2028, 2, 29), dt.date(2027, 12, 31)]
Tables = dict[str, list[Row]]


@pytest.fixture(scope="module")
def tables() -> Tables:
    return records(DAYS[0])


def texts(tables: Tables) -> Iterator[str]:
    return (
        str(value)
        for rows in tables.values()
        for row in rows
        for cell in row.values()
        for value in (cell if isinstance(cell, list) else [cell])
    )


def undated(tables: Tables) -> dict[str, list[list[tuple[str, object]]]]:
    """What stays the same whatever the day: everything but dates, the years of birth, and what depends on months."""
    stories = ("staff", "mentors", "mentees", "partners", "programme")
    return {
        name: [
            [(key, value) for key, value in row.items() if not isinstance(value, dt.date) and key != "birth_year"]
            for row in tables[name]
        ]
        for name in stories
    }


def test_the_same_day_gives_the_same_rows() -> None:
    assert records(DAYS[0]) == records(DAYS[0])


@pytest.mark.parametrize("day", DAYS[1:], ids=str)
def test_another_day_gives_the_same_people_and_the_same_stories(tables: Tables, day: dt.date) -> None:
    other = records(day)

    assert undated(other) == undated(tables)
    assert other["mentors"] != tables["mentors"]


def test_it_is_an_association_of_an_ordinary_size(tables: Tables) -> None:
    sizes = {name: len(rows) for name, rows in tables.items()}

    assert (sizes["mentors"], sizes["mentees"], sizes["duos"]) == (40, 45, 35)
    assert sizes["contacts"] > 300
    assert set(sizes) == {table.name for table in load_schema().tables}
    assert all(sizes.values())


def test_rows_have_no_blank_values_and_only_known_columns(tables: Tables) -> None:
    schema = load_schema()

    for name, rows in tables.items():
        known = {field.name for field in schema.table(name).fields}
        assert all(set(row) <= known for row in rows)
        assert all(value is not None for row in rows for value in row.values())


def test_choices_are_those_of_the_schema(tables: Tables) -> None:
    schema = load_schema()

    for table in schema.tables:
        for field in table.fields:
            if not field.list:
                continue
            known = {choice.name for choice in schema.lists[field.list]} | {"all"}
            if field.list == "language":
                known = set(schema.words("language").values()) | {"Français", "Nederlands", "Deutsch", "English"}
            for row in tables[table.name]:
                value = row.get(field.name, [])
                assert set(value if isinstance(value, list) else [value]) <= known


def test_every_address_is_one_that_cannot_exist(tables: Tables) -> None:
    addresses = [text for text in texts(tables) if "@" in text]

    assert len(addresses) > 80
    assert all(re.fullmatch(r"[a-z.-]+@[a-z-]+\.example", address) for address in addresses)


def test_every_phone_number_is_one_that_nobody_has(tables: Tables) -> None:
    phones = [str(row["phone"]) for name in ("mentors", "mentees") for row in tables[name]]

    assert all(re.fullmatch(r"0470 00 00 \d\d", phone) for phone in phones)
    assert len(set(phones)) == len(phones)
    assert not any(re.search(r"\d{3}[ ./]?\d{2}[ ./]?\d{2}", text) for text in set(texts(tables)) - set(phones))


def test_people_write_in_four_languages(tables: Tables) -> None:
    for name in ("mentors", "mentees"):
        assert {row["language"] for row in tables[name]} == {"Français", "Nederlands", "Deutsch", "English"}


def test_names_are_those_of_the_people_one_meets(tables: Tables) -> None:
    """With accents, apostrophes, particles, and letters that no old encoding had."""
    names = " ".join(f"{row['first_name']} {row['last_name']}" for row in tables["mentors"] + tables["mentees"])

    assert all(part in names for part in ("É", "ß", "Ł", "ễ", "'", "Van den", "-"))


def test_each_person_stands_once_but_for_the_one_who_applied_again(tables: Tables) -> None:
    people = Counter(
        (row["first_name"], row["last_name"], row["birth_year"])
        for name in ("mentors", "mentees")
        for row in tables[name]
    )

    assert set(people.values()) == {1}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_nothing_that_is_done_lies_in_the_future(day: dt.date) -> None:
    tables = records(day)
    done = {
        "mentors": ("applied_on", "info_session_on", "interviewed_on", "notified_on", "trained_on"),
        "mentees": ("applied_on", "info_session_on", "interviewed_on", "notified_on", "redirected_on"),
        "duos": ("matched_on", "contract_on", "ended_on", "final_meeting_on"),
        "contacts": ("on",),
        "followups": ("on",),
        "evaluations": ("on",),
    }

    pending = {row["id"] for name in ("mentors", "mentees") for row in tables[name] if row["decision"] == "pending"}
    late = [
        (name, row.get("id"), field, value)
        for name, fields in done.items()
        for row in tables[name]
        for field in fields
        if isinstance(value := row.get(field), dt.date) and value > day and row.get("id") not in pending
    ]

    assert late == []


@pytest.mark.parametrize("day", [DAYS[0] + dt.timedelta(days=days) for days in range(7)], ids=str)
def test_the_team_works_from_monday_to_friday_whichever_day_it_is(day: dt.date) -> None:
    tables = records(day)
    work = {
        "mentors": ("info_session_on", "interviewed_on", "decided_on", "notified_on"),
        "mentees": ("info_session_on", "interviewed_on", "decided_on", "notified_on", "redirected_on"),
        "duos": ("matched_on", "contract_on", "start_on"),
        "followups": ("on",),
        "partners": ("last_contact_on",),
    }

    on_weekends = [
        (name, field, value)
        for name, fields in work.items()
        for row in tables[name]
        for field in fields
        if isinstance(value := row.get(field), dt.date) and value.weekday() > 4
    ]

    assert on_weekends == []
