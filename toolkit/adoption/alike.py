"""Sheets of one kind, "Gesprekken An", "Gesprekken Jef": what one of them says about itself holds for all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from toolkit.adoption.samples import together as together_samples
from toolkit.adoption.tables import Candidate
from toolkit.adoption.views import Lane, View
from toolkit.schema.folding import fold

_ENOUGH = 5
_MOST = 0.6
"""The share of headings that sheets of one kind have in common."""


def is_alike(view: View, other: View) -> bool:
    """Whether two sheets begin with the same word, or most headings of the one stand in the other too."""
    if fold(view.name).split()[:1] == fold(other.name).split()[:1]:
        return True
    return shares_headings(view, other)


def shares_headings(view: View, other: View) -> bool:
    """Whether most headings of the one stand in the other too."""
    texts = {fold(lane.heading.text) for lane in view.lanes} - {""}
    known = {fold(lane.heading.text) for lane in other.lanes}
    return len(texts & known) >= _MOST * len(texts)


def with_values_of_all(views: Sequence[View]) -> list[View]:
    """Return the sheets, each column with the values that stand under its heading in all sheets of the kind.

    A coach with one duo has one row: what its columns hold is seen in the sheets of the others.
    """
    found = []
    for seen in views:
        others = [other for other in views if other is not seen and _is_of_kind(seen, other)]
        if not others or all(lane.sample.count >= _ENOUGH for lane in seen.lanes):
            found.append(seen)
            continue
        lanes = [_filled(lane, others) for lane in seen.lanes]
        found.append(View(seen.grid, seen.rows, seen.header, tuple(lanes)))
    return found


def _filled(lane: Lane, others: Sequence[View]) -> Lane:
    if lane.sample.count >= _ENOUGH or not lane.heading.written:
        return lane
    same = [one.sample for other in others for one in other.lanes if one.heading.text == lane.heading.text]
    return Lane(lane.heading, together_samples([lane.sample, *same]))


def together(views: Sequence[View], readings: Mapping[str, Sequence[Candidate]]) -> dict[str, list[Candidate]]:
    """Return the readings of each sheet, what each is worth being the mean of the sheets that are of its kind.

    Sheets are of one kind if their names begin alike and most of their headings are the same. The readings have the
    names of their sheets.
    """
    found: dict[str, list[Candidate]] = {}
    for seen in views:
        group = [other for other in views if _is_of_kind(seen, other)]
        totals = [{one.table: one.total for one in readings[other.name]} for other in group]
        mean = {
            table: sum(each[table] for each in totals) / len(totals)
            for table in (one.table for one in readings[seen.name])
            if all(table in each for each in totals)
        }
        found[seen.name] = [replace(one, total=mean.get(one.table, one.total)) for one in readings[seen.name]]
    return found


def _is_of_kind(view: View, other: View) -> bool:
    names = [_first_word(one.name) for one in (view, other)]
    return view is other or (names[0] == names[1] and shares_headings(view, other) and shares_headings(other, view))


def _first_word(name: str) -> str:
    """Return the first word that is no number: "2024 Duos" and "Duos 2025" are of one kind."""
    return next((word for word in fold(name).split() if not word.isdigit()), "")
