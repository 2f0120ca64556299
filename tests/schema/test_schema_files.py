"""The files of `sheets_schema/` say what the spec of the workbook says."""

from collections.abc import Iterable
from itertools import combinations

import pytest

from tests.schema.expected import CHOICES, PERSONAL, TABLES
from toolkit.criteria.registry import NEEDED_COLUMNS
from toolkit.schema.definitions import LANGUAGES, Choice, Field, Schema, Table
from toolkit.schema.folding import fold


def rules(field: Field) -> str:
    parts = [
        "required" if field.is_required else "",
        "unique" if field.is_unique else "",
        f"ref {field.reference}" if field.reference else "",
        f"list {field.list}" if field.list else "",
        f"from {field.minimum:g}" if field.minimum is not None else "",
        f"to {field.maximum:g}" if field.maximum is not None else "",
    ]
    return ", ".join(part for part in parts if part)


def test_the_tables_are_those_of_the_spec_in_its_order(schema: Schema) -> None:
    assert [(table.name, table.title["fr"]) for table in schema.tables] == [
        (name, title) for name, (title, _) in TABLES.items()
    ]


@pytest.mark.parametrize("table", TABLES)
def test_the_columns_are_those_of_the_spec(schema: Schema, table: str) -> None:
    columns = tuple((one.name, one.type, rules(one), one.title["fr"]) for one in schema.table(table).fields)

    assert columns == TABLES[table][1]


@pytest.mark.parametrize("name", CHOICES)
def test_the_choices_are_those_of_the_spec(schema: Schema, name: str) -> None:
    assert [choice.name for choice in schema.lists[name]] == list(CHOICES[name])
    for canonical, french in CHOICES[name].items():
        assert schema.words(name)[fold(french)] == canonical


def test_there_is_no_other_list(schema: Schema) -> None:
    assert set(schema.lists) == set(CHOICES)


def test_references_lead_to_a_table_with_a_key(schema: Schema) -> None:
    keys = {table.name: table.primary_key for table in schema.tables if table.primary_key}

    assert keys == {
        "staff": ("id",),
        "mentors": ("id",),
        "mentees": ("id",),
        "duos": ("id",),
        "partners": ("name",),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_a_title_and_a_description(schema: Schema, language: str) -> None:
    for table in schema.tables:
        described: Iterable[Table | Field] = (table, *table.fields)
        for one in described:
            assert one.title[language].strip(), (table.name, one.name)
            assert one.description[language].strip().endswith("."), (table.name, one.name)
    for name, choices in schema.lists.items():
        for choice in choices:
            assert choice.title[language].strip(), (name, choice.name)


@pytest.mark.parametrize("table", TABLES)
def test_no_two_columns_of_a_table_have_the_same_heading(schema: Schema, table: str) -> None:
    assert_distinct(schema.table(table).fields)


def test_no_two_tables_have_the_same_name(schema: Schema) -> None:
    assert_distinct(schema.tables)


@pytest.mark.parametrize("name", CHOICES)
def test_no_two_choices_of_a_list_are_written_the_same(schema: Schema, name: str) -> None:
    assert_distinct(schema.lists[name])


def assert_distinct(things: Iterable[Table | Field | Choice]) -> None:
    spellings = {one.name: {fold(text) for text in (one.name, *one.title.values(), *one.aliases)} for one in things}
    for one, other in combinations(spellings, 2):
        assert not spellings[one] & spellings[other], (one, other)
    assert "" not in set().union(*spellings.values())


def test_every_column_that_a_criterion_reads_exists(schema: Schema) -> None:
    known = {f"{table.name}.{field.name}" for table in schema.tables for field in table.fields}

    assert NEEDED_COLUMNS
    assert known >= NEEDED_COLUMNS


def test_columns_of_personal_data_are_marked(schema: Schema) -> None:
    marked = {f"{table.name}.{field.name}" for table in schema.tables for field in table.fields if field.is_personal}

    assert marked == PERSONAL


def test_mentors_and_mentees_share_titles_and_aliases_of_the_columns_they_share(schema: Schema) -> None:
    mentees = schema.table("mentees")
    for field in schema.table("mentors").fields:
        if field.name != "trained_on":
            assert field.title == mentees.field(field.name).title
            assert field.aliases == mentees.field(field.name).aliases
