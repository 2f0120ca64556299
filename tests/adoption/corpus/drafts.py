"""A sheet on its way from records to cells."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.demo.timeline import Row

GROUPS: Mapping[str, tuple[str, ...]] = {
    "contact": ("email", "phone", "postcode"),
    "interview": ("interviewed_on", "interviewed_by", "interview_topics"),
    "decision": ("decision", "decided_on", "refusal_reason", "notified_on"),
    "matching": ("matched_on", "matched_by", "match_reasons"),
    "first": ("first_meeting_on", "first_meeting_place", "first_meeting_neutral", "first_meeting_staff"),
    "agree": ("mentor_agrees", "mentee_agrees"),
    "contract": ("contract_on", "start_on", "planned_end_on", "contacts_per_month"),
    "end": ("ended_on", "early_end", "end_reason", "final_meeting_on", "final_meeting_mode"),
}
"""Fields that may stand under one heading."""


@dataclass(slots=True)
class Entry:
    """One row of a sheet: a record of each table that stands in it, and the contacts noted in it."""

    records: dict[str, Row]
    contacts: list[Row] = field(default_factory=list)
    group: str = ""


@dataclass(slots=True)
class Column:
    """One column: which fields it is, what stands above, and in it.

    `contacts` gives the contacts that stand in the column's cell, where it makes some.
    """

    fields: tuple[str, ...]
    heading: str | int
    value: Callable[[Entry], object]
    group: str = ""
    may: tuple[str, ...] = ()
    messes: set[str] = field(default_factory=set)
    contacts: Callable[[Entry], Sequence[Row]] | None = None
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """A sheet to be. `choices` are the association's own words: table -> field -> as written -> canonical.

    `implied` are fields that no column holds by itself: whose contact it is, when it stands in the duo's row.
    """

    name: str
    tables: tuple[str, ...]
    columns: list[Column]
    entries: list[Entry]
    language: str
    choices: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    implied: tuple[str, ...] = ()
    messes: set[str] = field(default_factory=set)
