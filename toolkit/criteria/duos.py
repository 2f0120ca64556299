"""Which duos a rule concerns."""

from collections.abc import Iterable

from toolkit.criteria.evidence import Evidence
from toolkit.model.records import Duo

MATCHED = ("duos.matched_on",)
STARTED = ("duos.start_on",)
ENDED = ("duos.start_on", "duos.ended_on")
"""Columns that say which duos are matched, started, ended. Without ended_on every started duo is running."""


def matched(evidence: Evidence) -> Iterable[Duo]:
    """Every duo whose matching is done."""
    return (duo for duo in evidence.programme.duos if evidence.is_done(duo.matched_on))


def started(evidence: Evidence) -> Iterable[Duo]:
    """Every duo that has started, today included."""
    return (duo for duo in evidence.programme.duos if duo.has_started(evidence.today))


def running(evidence: Evidence) -> Iterable[Duo]:
    """Every duo that has started and not ended."""
    return (duo for duo in evidence.programme.duos if duo.is_running(evidence.today))


def ended(evidence: Evidence) -> Iterable[Duo]:
    """Every duo that has started and ended."""
    return (duo for duo in evidence.programme.duos if duo.has_ended(evidence.today))
