"""A sheet prepared for the search: its header, and a sample of each column below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from toolkit.adoption.fields import FieldNames
from toolkit.adoption.headers import Header, find_header, known_header
from toolkit.adoption.headings import Heading, Headings
from toolkit.adoption.samples import Sample, Sampler, together
from toolkit.model.drop_down import DropDown, offered
from toolkit.model.grid import Grid, Value
from toolkit.model.programme import Column
from toolkit.schema.folding import squeeze

ROWS = 230
"""So many rows of a sheet are looked at: the header, and some 200 below."""
_REPEATED = 3
"""What is offered counts as if it stood in so many rows: it is there to be repeated, unlike codes and names."""

_CROWDED = 3
_ALONE = 1


@dataclass(frozen=True)
class Lane:
    """One column: its heading and its values. A column without heading has an empty one."""

    heading: Heading
    sample: Sample

    @property
    def index(self) -> int:
        """Where the column stands, from 0."""
        return self.heading.index


def column_of(lane: Lane) -> Column:
    """The column as a layout has it."""
    return Column(lane.index, lane.heading.text)


@dataclass(frozen=True)
class View:
    """A sheet with a header."""

    grid: Grid
    rows: Sequence[Sequence[Value]]
    header: Header
    lanes: tuple[Lane, ...]

    @property
    def name(self) -> str:
        """The sheet's name."""
        return self.grid.name

    @cached_property
    def roles(self) -> dict[str, int]:
        """Of how many columns the heading speaks of the mentor only, and of the mentee only."""
        alone = [next(iter(lane.heading.roles)) for lane in self.lanes if len(lane.heading.roles) == 1]
        return {role: alone.count(role) for role in ("mentor", "mentee")}

    def without(self, indices: set[int]) -> "View":
        """The same sheet without some of its columns."""
        return View(self.grid, self.rows, self.header, tuple(lane for lane in self.lanes if lane.index not in indices))


def view(
    grid: Grid,
    names: FieldNames,
    headings: Headings,
    sampler: Sampler,
    header_row: int | None = None,
    drop_downs: Iterable[DropDown] = (),
) -> View | None:
    """Return the sheet ready for the search; `None` if no row of it looks like a header.

    `header_row` counts from 1, and says where the header is known to stand. What a column below it offers to
    choose from counts like values of it.
    """
    rows = grid.head(ROWS)
    if header_row is None:
        header = find_header(grid, rows, headings, names.best)
    else:
        header = known_header(rows, header_row - 1, headings)
    if header is None:
        return None
    below = [row for row in _crowded(rows[header.row + 1 :]) if sampler.may_be_record(row)]
    known = {heading.index: heading for heading in header.headings}
    lanes = []
    for index in range(max(map(len, rows))):
        choices = offered(drop_downs, header.row, index) if index in known else ()
        sample = sampler.take([*(row[index] for row in below if index < len(row)), *choices * _REPEATED])
        if index in known or sample.count:
            lanes.append(Lane(known.get(index) or headings.read(index, ""), sample))
    return View(grid, rows, header, tuple(lanes))


def _crowded(rows: Iterable[Sequence[Value]]) -> list[Sequence[Value]]:
    """Return the rows that hold something; without those of one text, where most rows hold more.

    Sub-headings and notes stand alone in their row: above a column that is nearly empty they would be its values.
    """
    filled = [(row, sum(1 for cell in row if squeeze(str(cell)))) for row in rows]
    crowded = sum(count >= _CROWDED for _, count in filled) > sum(0 < count < _CROWDED for _, count in filled)
    least = _ALONE if crowded else 0
    return [row for row, count in filled if count > least]


def pooled(views: Sequence[View]) -> list[View]:
    """Return the sheets with the values of those that have the same headings ("Duos 2024", "Duos 2025") put together.

    What is empty in one of them is known from the other.
    """
    alike: dict[tuple[tuple[int, str, str], ...], list[View]] = {}
    for seen in views:
        key = tuple((lane.index, lane.heading.written, lane.heading.group) for lane in seen.lanes)
        alike.setdefault(key, []).append(seen)
    samples = {key: [together(lanes) for lanes in _samples(group)] for key, group in alike.items() if len(group) > 1}
    found = []
    for seen in views:
        key = tuple((lane.index, lane.heading.written, lane.heading.group) for lane in seen.lanes)
        if key in samples:
            lanes = [Lane(lane.heading, sample) for lane, sample in zip(seen.lanes, samples[key], strict=True)]
            found.append(View(seen.grid, seen.rows, seen.header, tuple(lanes)))
        else:
            found.append(seen)
    return found


def _samples(views: Sequence[View]) -> list[list[Sample]]:
    return [[lane.sample for lane in lanes] for lanes in zip(*(seen.lanes for seen in views), strict=True)]
