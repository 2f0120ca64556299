"""Sheets whose rows name a mentor and a mentee: each pair once is a list of duos, again and again is what they do."""

from collections.abc import Sequence

from toolkit.adoption.samples import shown
from toolkit.adoption.tables import Candidate
from toolkit.adoption.views import View
from toolkit.model.grid import Value
from toolkit.schema.folding import fold
from toolkit.schema.references import SIDES

OF_DUOS = ("contacts", "followups", "evaluations")
"""The tables whose rows belong to a duo."""
_FEWEST = 4
_REPEATED = 0.75
"""A duo that goes on may have a second row; few do."""


def repeats_people(view: View, candidate: Candidate) -> bool:
    """Whether the same two (or the same one, where only one is named) stand in rows again and again."""
    places = [found.column.index for side in SIDES if (found := candidate.column(side))]
    below = view.rows[view.header.row + 1 :]
    named = [names for row in below if all(names := tuple(_text(row, place) for place in places))]
    return bool(places) and len(named) >= _FEWEST and len(set(named)) <= _REPEATED * len(named)


def _text(row: Sequence[Value], place: int) -> str:
    return fold(shown(row[place])) if place < len(row) else ""
