"""On which row of a sheet the headings stand, and what they are: one row, or two with groups above."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.adoption.headings import Heading, Headings
from toolkit.adoption.samples import dates_in
from toolkit.model.grid import Grid, Value
from toolkit.schema.folding import squeeze

HEADER_ROWS = 30
"""The headings stand within so many rows from the top."""
_NUMBERED = re.compile(r"^\s*(\d{1,2})\s*[.)\-–:]")
_LONGEST = 90
_SURE = 0.5
_NOT_TEXT = 0.4
_MARGIN = 0.75
_CLEAR = 3
_BELOW = 6
"""Below a clear header only so many rows may still hold a better one: the rest are records."""
_GROUPED = 0.75
"""Below a group a heading is known a little less well."""
_MOST = 0.5
_FEW = 0.6

Rows = Sequence[Sequence[Value]]


@dataclass(frozen=True, slots=True)
class Header:
    """The headings of a sheet, by column. `row` counts from 0, and is the lower of two."""

    row: int
    headings: tuple[Heading, ...]
    score: float
    titles: tuple[str, ...] = ()


def find_header(grid: Grid, rows: Rows, headings: Headings, best: Callable[[Heading], float]) -> Header | None:
    """Return the row (or two) whose headings are best known, `None` if there is none. `best` scores a heading."""
    found: Header | None = None
    for number in range(min(HEADER_ROWS, len(rows))):
        texts = _texts(rows[number])
        if not texts:
            continue
        if found is not None and found.score >= _CLEAR and number > found.row + _BELOW:
            break
        single = _header(number, texts, {}, headings, best, rows[number])
        header = single
        groups = _groups(grid, rows, number)
        upper = _texts(rows[number - 1]) if groups else {}
        is_wide = _has_wide_groups(grid, number - 1)
        if groups and _looks_like_headings(single, best) and (is_wide or not _is_enough(upper, texts, headings, best)):
            below = {index: text for index, text in upper.items() if index not in texts}
            joined = _header(number, below | texts, groups, headings, best, rows[number])
            is_clear = is_wide and joined.score > _GROUPED * single.score
            if is_clear or joined.score > single.score + _SURE:
                header = joined
        if header.score > (_SURE if found is None else found.score + _MARGIN):
            found = header
    return None if found is None else Header(found.row, found.headings, found.score, _titles(rows, found))


def known_header(rows: Rows, row: int, headings: Headings) -> Header:
    """Return the headings of a row that is known to be the header."""
    read = tuple(headings.read(index, text) for index, text in sorted(_texts(rows[row]).items()))
    header = Header(row, read, 0.0)
    return Header(row, read, 0.0, _titles(rows, header))


def _header(
    row: int,
    texts: Mapping[int, str],
    groups: Mapping[int, str],
    headings: Headings,
    best: Callable[[Heading], float],
    cells: Sequence[Value],
) -> Header:
    is_numbered = _is_numbered(list(texts.values()))
    read = tuple(
        headings.read(index, text, _group_of(groups, index, text), is_numbered=is_numbered)
        for index, text in sorted(texts.items())
    )
    scores: dict[str, float] = {}
    for heading in read:
        if len(heading.written) <= _LONGEST:
            scores[heading.text] = best(heading)
    others = sum(1 for cell in cells if not isinstance(cell, str))
    return Header(row, read, sum(scores.values()) - _NOT_TEXT * others)


def _group_of(groups: Mapping[int, str], index: int, text: str) -> str:
    group = groups.get(index, "")
    return "" if group == text else group


def _texts(cells: Sequence[Value]) -> dict[int, str]:
    """Return the texts of a row by column. A number or a year may be a heading too: "1", "2" under "Rencontres"."""
    texts = {}
    for index, cell in enumerate(cells):
        text = str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell)
        if squeeze(text) and not isinstance(cell, bool):
            texts[index] = text
    return texts if any(isinstance(cell, str) and squeeze(cell) for cell in cells) else {}


def _is_numbered(texts: Sequence[str]) -> bool:
    """Whether the headings of a row are numbered: "1. Nom", "2. Prénom"."""
    numbers = [int(match[1]) for text in texts if (match := _NUMBERED.match(text))]
    return len(set(numbers)) > 1 and len(numbers) >= 0.6 * len(texts)


def _groups(grid: Grid, rows: Rows, number: int) -> dict[int, str]:
    """Return the groups that stand above the row: column -> text. A title alone in its row is none."""
    if number == 0:
        return {}
    upper = _texts(rows[number - 1])
    merged = [(top, left, right) for (top, left), (bottom, right) in grid.merged if top <= number - 1 <= bottom]
    spans = {left: right for top, left, right in merged if top == number - 1}
    is_title = len(upper) == 1 and not any(0 < left < right for left, right in spans.items())
    if not upper or is_title or not all(isinstance(cell, str) for cell in rows[number - 1]):
        return {}
    groups: dict[int, str] = {}
    places = sorted(upper)
    has_wide = any(right > left for left, right in spans.items())
    for place, following in zip(places, [*places[1:], len(rows[number])], strict=True):
        last = spans.get(place, place) if has_wide or place in spans else following - 1
        for index in range(place, last + 1):
            groups[index] = upper[place]
    return groups


def _has_wide_groups(grid: Grid, row: int) -> bool:
    """Whether cells of the row are merged with their neighbours."""
    return any(top == row == bottom and right > left for (top, left), (bottom, right) in grid.merged)


def _looks_like_headings(header: Header, best: Callable[[Heading], float]) -> bool:
    """Whether a row below another can belong to the header: most of its cells are known headings, or count."""
    if any("@" in heading.written or dates_in(heading.written) for heading in header.headings):
        return False
    known = [
        best(heading) >= _SURE or (len(heading.main) == 1 and heading.main[0].ordinal is not None)
        for heading in header.headings
    ]
    return sum(known) >= _MOST * len(known)


def _is_enough(
    upper: Mapping[int, str], lower: Mapping[int, str], headings: Headings, best: Callable[[Heading], float]
) -> bool:
    """Whether a row is a header by itself, so that the row below holds records and no second part of headings.

    A row of groups has far fewer texts than the one below; the upper line of headings over two lines repeats
    itself ("Date", "Date").
    """
    if len(upper) <= _FEW * len(lower):
        return False
    known = [heading.text for index, text in upper.items() if best(heading := headings.read(index, text)) >= _SURE]
    return len(known) >= _MOST * len(upper) and len(set(known)) == len(known)


def _titles(rows: Rows, header: Header) -> tuple[str, ...]:
    """Return the texts that stand above the header, the nearest first."""
    grouped = any(heading.group for heading in header.headings)
    above = rows[: header.row - (1 if grouped else 0)]
    texts = [squeeze(cell) for row in reversed(above) for cell in row if isinstance(cell, str) and squeeze(cell)]
    return tuple(text for text in texts if len(text) <= _LONGEST)
