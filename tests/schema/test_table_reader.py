"""From the cells of a sheet to columns: rows, merged cells, flaws, checkboxes."""

import datetime as dt
from collections.abc import Sequence

import pytest

from tests.grids import RowsGrid
from toolkit.i18n import translator
from toolkit.model.grid import UNCALCULATED, Flaw, Value
from toolkit.schema.assembly import Reading, read_programme
from toolkit.schema.definitions import Schema
from toolkit.schema.headings import place
from toolkit.schema.table_reader import ParsedSheet, parse_column, read_sheet
from toolkit.schema.values import Values

Cells = Sequence[Value | Flaw | None]
Merged = Sequence[tuple[tuple[int, int], tuple[int, int]]]

DUOS: Cells = ["Référence", "Mentor", "Mentee", "Accompagnant·e", "Début", "Lieu neutre"]


def parsed(schema: Schema, values: Values, rows: Sequence[Cells], merged: Merged = ()) -> ParsedSheet:
    grid = RowsGrid("Duos", rows, merged=merged)
    placement, _ = place(grid, schema.table("duos"))
    assert placement is not None
    return read_sheet(grid, placement, schema.table("duos"), values)


def read(schema: Schema, rows: Sequence[Cells], merged: Merged = ()) -> Reading:
    return read_programme([RowsGrid("Duos", rows, merged=merged)], schema, (), 60)


def cells(reading: Reading, *codes: str) -> list[tuple[str, str | None]]:
    return [(one.code, one.cell) for one in reading.findings if one.code in codes]


def test_blank_rows_between_keep_the_numbers_of_the_others(schema: Schema, values: Values) -> None:
    rows: list[Cells] = [["Nos duos"], DUOS, [], ["D-1", "A", "B"], [None, " ", "-"], [], ["D-2", "C", "D"], []]

    sheet = parsed(schema, values, rows)

    assert list(sheet.rows) == [4, 7]
    assert sheet.columns["id"] == ["D-1", "D-2"]
    assert sheet.troubles == ()


def test_rows_of_unticked_checkboxes_are_no_rows(schema: Schema, values: Values) -> None:
    rows: list[Cells] = [DUOS, ["D-1", "A", "B", None, None, True], *[[None] * 5 + [False]] * 3, [False] * 6]

    sheet = parsed(schema, values, rows)

    assert list(sheet.rows) == [2]
    assert sheet.troubles == ()


def test_a_sheet_without_rows_has_none(schema: Schema, values: Values) -> None:
    assert list(parsed(schema, values, [DUOS]).rows) == []


def test_columns_that_are_not_known_are_not_read(schema: Schema, values: Values) -> None:
    sheet = parsed(schema, values, [["Budget", "Mentor", 2025], [3, "A", 4], [5, None, 6]])

    assert list(sheet.columns) == ["mentor"]
    assert list(sheet.rows) == [2]


def test_a_cell_merged_over_rows_counts_for_each_of_them(schema: Schema, values: Values) -> None:
    rows: list[Cells] = [
        DUOS,
        ["D-1", "A", "B", "Ana Costa", "1/2/2025"],
        ["D-2", "C", "D", None, None],
        ["D-3", "E", "F", None, None],
        ["D-4", "G", "H", None, None],
    ]

    sheet = parsed(schema, values, rows, merged=[((1, 3), (3, 3)), ((2, 4), (4, 4))])

    assert sheet.columns["coach"] == ["Ana Costa", "Ana Costa", "Ana Costa", None]
    assert sheet.columns["start_on"] == [dt.date(2025, 2, 1), None, None, None]


def test_a_cell_merged_over_columns_belongs_to_the_first(schema: Schema, values: Values) -> None:
    rows: list[Cells] = [DUOS, ["D-1", "A", "B", "Ana Costa", None, None], ["D-2", "C", "D", None, None, None]]

    sheet = parsed(schema, values, rows, merged=[((1, 3), (2, 5))])

    assert sheet.columns["coach"] == ["Ana Costa", "Ana Costa"]
    assert sheet.columns["start_on"] == [None, None]
    assert sheet.columns["first_meeting_neutral"] == [None, None]


def test_a_header_merged_over_the_rows_below_it_gives_them_nothing(schema: Schema, values: Values) -> None:
    sheet = parsed(schema, values, [DUOS, [None, "A", "B"]], merged=[((0, 0), (1, 0))])

    assert sheet.columns["id"] == [None]


def test_a_row_in_which_only_the_lower_part_of_merged_cells_stands_is_none(schema: Schema) -> None:
    rows: list[Cells] = [
        DUOS,
        ["D-1", "A", "B", "Ana Costa", None, None],
        [None, None, None, None, None, False],
        ["D-2", "C", "D", None, None, None],
        [None, None, None, None, None, None],
    ]

    reading = read(schema, rows, merged=[*[((1, column), (2, column)) for column in range(3)], ((1, 3), (9, 3))])

    assert [(duo.id, duo.row) for duo in reading.programme.duos] == [("D-1", 2), ("D-2", 4)]
    assert cells(reading, "W3", "W4", "W5") == []


def test_a_row_below_a_merged_cell_with_a_value_of_its_own_is_one(schema: Schema) -> None:
    rows: list[Cells] = [DUOS, ["D-1", "A", "B"], [None, None, "C"]]

    reading = read(schema, rows, merged=[((1, 1), (2, 1))])

    assert [(duo.mentor_named, duo.mentee_named) for duo in reading.programme.duos] == [("A", "B"), ("A", "C")]
    assert cells(reading, "W4") == []


def test_a_cell_merged_to_the_end_of_the_sheet_makes_no_rows(schema: Schema, values: Values) -> None:
    rows: list[Cells] = [DUOS, ["D-1", "A", "B", "Ana Costa"], ["D-2", "C", "D", None]]

    sheet = parsed(schema, values, rows, merged=[((1, 3), (1_048_575, 3)), ((5, 2), (1_048_575, 2))])

    assert list(sheet.rows) == [2, 3]
    assert sheet.columns["coach"] == ["Ana Costa", "Ana Costa"]


def test_an_unreadable_merged_cell_is_told_in_each_of_its_rows(schema: Schema) -> None:
    rows: list[Cells] = [DUOS, ["D-1", "A", "B", None, "bientôt"], ["D-2", "C", "D"]]

    assert cells(read(schema, rows, merged=[((1, 4), (2, 4))]), "W3") == [("W3", "E2"), ("W3", "E3")]


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("#N/A", "the cell shows the error #N/A"),
        ("#REF!", "the cell shows the error #REF!"),
        (UNCALCULATED, "the formula has not been calculated yet"),
    ],
)
@pytest.mark.parametrize("column", range(6))
def test_a_flaw_is_unreadable_in_every_column(schema: Schema, column: int, kind: str, message: str) -> None:
    row: list[Value | Flaw | None] = ["D-1", "A", "B", None, None, None]
    row[column] = Flaw(kind)

    reading = read(schema, [["Nos duos"], DUOS, row])

    assert cells(reading, "W3", "W4") == [("W3", f"{'ABCDEF'[column]}3")]
    (found,) = [one for one in reading.findings if one.code == "W3"]
    assert translator("en")(found.message) == message


def test_a_flaw_makes_a_row_even_below_the_last_value(schema: Schema) -> None:
    grid = RowsGrid("Duos", [DUOS, ["D-1", "A", "B"]])
    grid.flaws = {1: {3: Flaw("#N/A")}, 40: {70: Flaw("#N/A")}}

    reading = read_programme([grid], schema, (), 60)

    assert cells(reading, "W3", "W4") == [("W3", "B4"), ("W4", "C4")]


def test_a_flaw_above_or_in_the_header_is_no_value(schema: Schema) -> None:
    rows: list[Cells] = [[Flaw("#N/A")], [*DUOS, Flaw("#N/A")], ["D-1", "A", "B"]]

    assert cells(read(schema, rows), "W3") == []


def test_a_flawed_merged_cell_is_told_in_each_of_its_rows(schema: Schema) -> None:
    rows: list[Cells] = [DUOS, ["D-1", "A", "B", None, Flaw("#N/A")], ["D-2", "C", "D", None, None]]

    assert cells(read(schema, rows, merged=[((1, 4), (2, 4))]), "W3") == [("W3", "E2"), ("W3", "E3")]


@pytest.mark.parametrize("order", [1, -1])
def test_checkboxes_and_numbers_may_stand_in_one_column(schema: Schema, values: Values, order: int) -> None:
    written: tuple[Value, ...] = (True, 1.0, 1, False, 0.0, 0, "oui", 2.0)
    typed = written[::order]
    parse = values.parser(schema.table("duos").field("first_meeting_neutral"))

    assert parse_column(typed, parse)[0][::order][:7] == [True, True, True, False, False, False, True]

    numbers = values.parser(schema.table("contacts").field("minutes"))
    minutes = parse_column(typed, numbers)[0][::order]
    assert minutes[1:6] == [1.0, 1.0, None, 0.0, 0.0]
    assert [type(one).__name__ for one in minutes[:2]] == ["Unreadable", "float"]


def test_each_distinct_value_is_parsed_once() -> None:
    seen: list[object] = []

    def parse(cell: object) -> str:
        seen.append(cell)
        return f"{cell}!"

    assert parse_column(["a", "b", "a", "a", 1, 1.0], parse) == (["a!", "b!", "a!", "a!", "1!", "1!"], True)
    assert seen == ["a", "b", 1]


def test_texts_that_differ_by_case_only_stay_as_they_are_written(schema: Schema, values: Values) -> None:
    sheet = parsed(schema, values, [DUOS, ["d-1", "a", "B"], ["D-1", "A", "b"]])

    assert sheet.columns["id"] == ["d-1", "D-1"]
