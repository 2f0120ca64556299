"""A programme on a day, seen through a profile: what the rules ask their questions of."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from toolkit.criteria.profile import Profile, Thresholds
from toolkit.model.months import add_months
from toolkit.model.programme import Programme
from toolkit.model.records import Duo, Evaluation, FollowUp, Mentor
from toolkit.schema.definitions import LANGUAGES, Schema, Texts


class Evidence:
    """The programme, `today`, the profile, and what several rules look up."""

    def __init__(self, programme: Programme, today: dt.date, profile: Profile, schema: Schema) -> None:
        self.programme = programme
        self.today = today
        self.profile = profile
        self._schema = schema
        self._present = frozenset(
            f"{table.name}.{name}" for table in schema.tables for name in programme.layout.fields(table.name)
        )

    def has(self, path: str) -> bool:
        """Whether the workbook has the column `table.field`."""
        return path in self._present

    def has_in_part(self, path: str) -> bool:
        """Whether a sheet of the table has the column `table.field`, though another may lack it."""
        table, _, name = path.partition(".")
        return any(name in place.columns for place in self.programme.layout.of(table))

    def choice(self, list_name: str, name: str) -> Texts:
        """How a choice of a list is called, by language."""
        for choice in self._schema.lists[list_name]:
            if choice.name == name:
                return choice.title
        return dict.fromkeys(LANGUAGES, name)

    @property
    def thresholds(self) -> Thresholds:
        """The numbers of the profile."""
        return self.profile.thresholds

    def is_done(self, day: dt.date | None) -> bool:
        """Whether something dated `day` is done: dated, and not later than today."""
        return day is not None and day <= self.today

    def is_within_months(self, day: dt.date | None, months: int) -> bool:
        """Whether `day` is in the last `months` months, both ends included."""
        return day is not None and add_months(self.today, -months) <= day <= self.today

    def is_within_days(self, day: dt.date | None, days: int) -> bool:
        """Whether `day` is in the last `days` days, both ends included."""
        return day is not None and self.today - dt.timedelta(days=days) <= day <= self.today

    def is_days_ago(self, day: dt.date, days: int) -> bool:
        """Whether `day` is at least `days` days ago."""
        return day + dt.timedelta(days=days) <= self.today

    @cached_property
    def held_on(self) -> Mapping[str, frozenset[dt.date]]:
        """The days on which a session of each kind was held."""
        days: dict[str, set[dt.date]] = defaultdict(set)
        for session in self.programme.sessions:
            if session.kind and session.on is not None and session.on <= self.today:
                days[session.kind].add(session.on)
        return defaultdict(frozenset, {kind: frozenset(held) for kind, held in days.items()})

    @cached_property
    def contact_days(self) -> Mapping[Duo, list[dt.date]]:
        """The days of the contacts done, by duo, in order."""
        days: dict[Duo, list[dt.date]] = defaultdict(list)
        today = self.today
        for contact in self.programme.contacts:
            if contact.duo is not None and contact.on is not None and contact.on <= today:
                days[contact.duo].append(contact.on)
        for held in days.values():
            held.sort()
        return days

    @cached_property
    def followups(self) -> Mapping[Duo, list[FollowUp]]:
        """The follow-ups of each duo, in sheet order."""
        found: dict[Duo, list[FollowUp]] = defaultdict(list)
        for followup in self.programme.followups:
            if followup.duo is not None:
                found[followup.duo].append(followup)
        return found

    @cached_property
    def evaluations(self) -> Mapping[Duo, list[Evaluation]]:
        """The evaluations of each duo, in sheet order."""
        found: dict[Duo, list[Evaluation]] = defaultdict(list)
        for evaluation in self.programme.evaluations:
            if evaluation.duo is not None:
                found[evaluation.duo].append(evaluation)
        return found

    @cached_property
    def first_starts(self) -> Mapping[Mentor, dt.date]:
        """The earliest start of each mentor's started duos."""
        starts: dict[Mentor, dt.date] = {}
        for duo in self.programme.duos:
            if duo.mentor is not None and duo.start_on is not None and duo.start_on <= self.today:
                starts[duo.mentor] = min(duo.start_on, starts.get(duo.mentor, duo.start_on))
        return starts
