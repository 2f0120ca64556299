"""Which sheets hold which tables: by name, hidden or not, several of one table, never the toolkit's own."""

import dataclasses

import pytest

from tests.grids import RowsGrid
from tests.schema.laid_out import columns, place, said
from toolkit.model.programme import Layout
from toolkit.schema.definitions import LANGUAGES, Schema
from toolkit.schema.headings import lay_out
from toolkit.schema.own_sheets import JOURNAL, QUALITY


def tables(layout: Layout) -> list[tuple[str, str]]:
    return [(placement.table, placement.sheet) for placement in layout.placements]


@pytest.mark.parametrize(
    "name", ["Séances", "SEANCES", " séances ", "Sessies", "Veranstaltungen", "Sessions", "sessions", "Ateliers"]
)
def test_a_sheet_is_known_by_title_or_alias_in_any_language(schema: Schema, name: str) -> None:
    layout, _ = lay_out([RowsGrid(name, [["Type", "Date"]])], schema)

    assert tables(layout) == [("sessions", name)]


def test_other_sheets_are_left_alone(schema: Schema) -> None:
    layout, notices = lay_out(
        [RowsGrid("Budget", [["Mentor", "Mentee"]]), RowsGrid("Duos 2024", [["Mentor", "Mentee"]])], schema
    )

    assert layout.placements == ()
    assert notices == []


def test_two_visible_sheets_of_one_table_are_both_read(schema: Schema) -> None:
    grids = [
        RowsGrid("Binômes", [["Titre"], ["Mentee", "Mentor", "Fin"]]),
        RowsGrid("Duos", [["Mentor", "Mentee", "Début", "Fin"]]),
    ]

    layout, notices = lay_out(grids, schema)

    assert [(place.sheet, place.header_row) for place in layout.of("duos")] == [("Binômes", 2), ("Duos", 1)]
    assert layout.fields("duos") == {"mentor", "mentee", "ended_on"}
    assert notices == []


def test_a_hidden_sheet_gives_way_to_a_visible_one_and_that_is_said(schema: Schema) -> None:
    grids = [
        RowsGrid("Duos", [["Mentor", "Mentee"]], is_hidden=True),
        RowsGrid("Binômes", [["Mentor", "Mentee"]]),
    ]

    layout, notices = lay_out(grids, schema)

    assert tables(layout) == [("duos", "Binômes")]
    assert said(notices) == ["Duos: this hidden sheet is not read; “Binômes” is"]


def test_a_hidden_sheet_is_read_if_no_visible_one_holds_the_table(schema: Schema) -> None:
    grids = [
        RowsGrid("Duos", [["Mentor", "Mentee"]], is_hidden=True),
        RowsGrid("Mentors", [["Nom"]]),
    ]

    layout, notices = lay_out(grids, schema)

    assert tables(layout) == [("mentors", "Mentors"), ("duos", "Duos")]
    assert notices == []


def test_the_toolkits_own_sheets_are_called_as_the_spec_says() -> None:
    assert {*QUALITY.values(), *JOURNAL.values()} == {
        *("Contrôle qualité", "Kwaliteitscontrole", "Qualitätskontrolle", "Quality check"),
        *("Journal", "Logboek", "Protokoll"),
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("names", [QUALITY, JOURNAL], ids=["quality", "journal"])
def test_the_toolkits_own_sheets_are_never_read_whatever_they_are_called(
    schema: Schema, names: dict[str, str], language: str
) -> None:
    duos = schema.table("duos")
    aliases = (*QUALITY.values(), *JOURNAL.values())
    greedy = tuple(dataclasses.replace(one, aliases=aliases) if one is duos else one for one in schema.tables)
    grids = [RowsGrid(name, [["Mentor", "Mentee"]]) for name in (names[language], names[language].upper())]

    layout, notices = lay_out(grids, dataclasses.replace(schema, tables=greedy))

    assert layout.placements == ()
    assert notices == []


def test_four_languages_may_stand_in_one_workbook(schema: Schema) -> None:
    grids = [
        RowsGrid("Mentoren", [["Voornaam", "Nachname", "E-mail address", "Décision", "GSM"]]),
        RowsGrid("Mentees", [["First name", "Naam", "Entscheidung", "Réorienté·e vers"]]),
        RowsGrid("Koppels", [["Mentor", "Mentee", "Vertrag unterzeichnet am", "Begin", "End"]]),
        RowsGrid("Kontakte", [["Duo", "Datum", "Form", "Duration (min)"]]),
    ]

    layout, notices = lay_out(grids, schema)

    assert {place.table: set(place.columns) for place in layout.placements} == {
        "mentors": {"first_name", "last_name", "email", "decision", "phone"},
        "mentees": {"first_name", "last_name", "decision", "redirected_to"},
        "duos": {"mentor", "mentee", "contract_on", "start_on", "ended_on"},
        "contacts": {"duo", "on", "mode", "minutes"},
    }
    assert notices == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_title_of_the_schema_is_found_in_its_language(schema: Schema, language: str) -> None:
    for table in schema.tables:
        heading = [field.title[language] for field in table.fields]

        placement, notices = place(schema, table.title[language], [heading])

        assert placement.table == table.name
        assert columns(placement) == {field.name: index for index, field in enumerate(table.fields)}
        assert notices == []


def test_tables_come_in_the_order_of_the_spec_whatever_the_order_of_sheets(schema: Schema) -> None:
    grids = [RowsGrid(table.title["fr"], [[table.fields[0].title["fr"]]]) for table in reversed(schema.tables)]

    layout, _ = lay_out(grids, schema)

    assert [place.table for place in layout.placements] == [table.name for table in schema.tables]
