"""The sheets of a workbook, read table by table; of each it is known which rows are no records."""

from collections.abc import Iterator, Sequence

from toolkit.model.finding import Notice
from toolkit.model.grid import Grid
from toolkit.model.programme import Layout, Placement
from toolkit.schema.definitions import Schema
from toolkit.schema.example_row import is_example_row
from toolkit.schema.no_records import no_records, notice
from toolkit.schema.records_in_rows import IN_ROWS, Referents, RowOfRecords, date_lanes, records_in_rows
from toolkit.schema.rows import Lane, doubtful_rows
from toolkit.schema.table_reader import ParsedSheet, read_lanes, read_sheet
from toolkit.schema.values import Values

_Place = tuple[str, int]
"""A sheet and its header row."""


class Pages:
    """Reads the sheets of a workbook as a layout says."""

    def __init__(self, grids: Sequence[Grid], layout: Layout, schema: Schema, values: Values) -> None:
        self._grids = {grid.name: grid for grid in grids}
        self._schema = schema
        self._values = values
        self._left_out: dict[_Place, set[int]] = {}
        self._tables: dict[_Place, list[Placement]] = {}
        for place in layout.placements:
            self._tables.setdefault((place.sheet, place.header_row), []).append(place)

    def read(self, placement: Placement) -> ParsedSheet:
        """Return the records of a table in one sheet."""
        place = placement.sheet, placement.header_row
        grid, table = self._grids[placement.sheet], self._schema.table(placement.table)
        if len(self._tables[place]) > 1:
            return read_sheet(grid, placement, table, self._values, self._not_read(place))
        sheet = read_sheet(grid, placement, table, self._values)
        self._left_out[place] = set(sheet.left_out)
        return sheet

    def records_in_rows(self, placement: Placement, whom: Referents) -> Iterator[RowOfRecords]:
        """Yield the records of a table of which a row may hold several."""
        left_out = self._not_read((placement.sheet, placement.header_row))
        table = self._schema.table(placement.table)
        return records_in_rows(self._grids[placement.sheet], placement, table, self._values, whom, left_out)

    def notices(self) -> Iterator[Notice]:
        """Yield, for each sheet, which of its rows were not read; not of the example that came with the workbook."""
        for sheet in self._grids:
            rows = {row for (name, _), found in self._left_out.items() if name == sheet for row in found}
            rows -= {below for below in rows if self._is_our_example(sheet, below)}
            if rows:
                yield notice(sheet, sorted(rows))

    def _is_our_example(self, sheet: str, row: int) -> bool:
        tables = self._tables.get((sheet, row - 1), [])
        if not tables:
            return False
        cells = dict(enumerate(self._grids[sheet].head(row)[row - 1]))
        return all(
            is_example_row(
                {name: cells.get(column.index, "") for name, column in place.columns.items()},
                self._schema.table(place.table),
                self._schema,
            )
            for place in tables
        )

    def _not_read(self, place: _Place) -> set[int]:
        """Return the rows of a sheet that are no records, judged by the columns of all its tables."""
        if place not in self._left_out:
            lanes = list({lane.index: lane for one in self._tables[place] for lane in self._lanes(one)}.values())
            count = max((len(lane.cells) for lane in lanes), default=0)
            full = [lane for lane in lanes if len(lane.cells) == count]
            found = no_records(self._grids[place[0]], place[1], full, doubtful_rows(full, count), self._values)
            self._left_out[place] = {number + place[1] + 1 for number in found}
        return self._left_out[place]

    def _lanes(self, placement: Placement) -> Iterator[Lane]:
        grid, table = self._grids[placement.sheet], self._schema.table(placement.table)
        lanes, _ = read_lanes(grid, placement, table, self._values)
        if placement.table in IN_ROWS and "on" in placement.columns:
            lanes = [lane for lane in lanes if lane.field.name != "on"]
            yield from date_lanes(grid, placement, table, self._values)
        yield from lanes
