"""Two ends of a duo, the agreed one and the real one, where the headings say so only together.

"Date de fin" by itself is the day on which a duo ended. Beside "Date de fin réelle" it is the day that was agreed;
so it is, as far as can be told, if it lies ahead of every other day in the sheet.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from toolkit.adoption.fields import FieldNames
from toolkit.adoption.proposal import CERTAIN, FoundColumn
from toolkit.adoption.samples import Sampler
from toolkit.adoption.tables import Pinned
from toolkit.adoption.views import Lane, View, column_of

_TELLS = 0.8
_BY_VALUES = 0.7
"""What only the values say is asked about."""
_AHEAD = 0.2
_FEWEST = 3
_FULLER = 1.3
PAST_DAYS = ("start_on", "matched_on", "first_meeting_on", "contract_on")
"""Days that are past, or close, when they are written down."""


def with_both_ends(view: View, pinned: Pinned, names: FieldNames, sampler: Sampler) -> Pinned:
    """Return the columns of a sheet of duos that are known, `planned_end_on` and `ended_on` told apart among them."""
    if "planned_end_on" in pinned or any(_says(names, "planned_end_on", lane) for lane in view.lanes):
        return pinned
    ends = [lane for lane in view.lanes if _says(names, "ended_on", lane) and lane.sample.share("date") > 0]
    real = [lane for lane in ends if "actual" in lane.heading.concepts]
    bare = [lane for lane in ends if lane not in real]
    if len(real) == 1 and len(bare) == 1:
        return _pinned(pinned, {"planned_end_on": bare[0], "ended_on": real[0]}, CERTAIN)
    if real or not bare:
        return pinned
    first, *others = sorted(bare, key=lambda lane: -lane.sample.count)
    if len(others) == 1 and first.sample.count >= _FULLER * others[0].sample.count:
        return _pinned(pinned, {"planned_end_on": first, "ended_on": others[0]}, _BY_VALUES)
    if not others and _is_ahead(first, _past(view.lanes, names), sampler):
        return _pinned(pinned, {"planned_end_on": first}, _BY_VALUES)
    return pinned


def _says(names: FieldNames, field: str, lane: Lane) -> bool:
    return bool(lane.heading.written) and names.score("duos", field, lane.heading) >= _TELLS


def _pinned(pinned: Pinned, found: Mapping[str, Lane], confidence: float) -> Pinned:
    kept = {name: column for name, column in pinned.items() if name != "ended_on"}
    return kept | {name: FoundColumn(name, column_of(lane), confidence) for name, lane in found.items()}


def _past(lanes: Iterable[Lane], names: FieldNames) -> Sequence[Lane]:
    return [lane for lane in lanes if any(_says(names, field, lane) for field in PAST_DAYS)]


def _is_ahead(lane: Lane, past: Sequence[Lane], sampler: Sampler) -> bool:
    happened = [day for other in past for value in other.sample.values if (day := sampler.date(value))]
    return are_ahead([day for value in lane.sample.values if (day := sampler.date(value))], happened)


def are_ahead(days: Sequence[dt.date], past: Sequence[dt.date]) -> bool:
    """Whether many of the days come after the last one of all that happened."""
    last = max(past, default=dt.date.max)
    ahead = sum(day > last for day in days)
    return ahead >= max(_FEWEST, _AHEAD * len(days))
