"""Duos with a year of their own: what the workbook shows of each on any night, and what ought to be told.

The expectation is worked out from the whole story at once, occasion by occasion, without a memory: nothing
of it is shared with the program but the numbers of the rules, which are written down here once more.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.documents.cast import coach, duo
from toolkit.model.programme import Column, Layout, Placement, Programme
from toolkit.model.records import RECORDS, Contact, Duo, Evaluation, Record

YEAR = 2026
FIRST = dt.date(YEAR, 1, 1)
NEVER = dt.date.max
LAYOUT = Layout(
    tuple(
        Placement(table, table.capitalize(), 1, {name: Column(0, name) for name in kind.__dataclass_fields__})
        for table, kind in RECORDS.items()
    )
)
COACHES = tuple(
    coach(id=f"S-{number}", email=f"coach{number}@tremplin.example", active=True, salaried=True) for number in range(4)
)
Telling = tuple[str, str, str, dt.date]
"""Rule, role, subject, day."""


def days(number: int) -> dt.timedelta:
    return dt.timedelta(days=number)


@dataclass(frozen=True)
class Story:
    """When what of a duo is written into the workbook; NEVER if it is not."""

    number: int
    start: dt.date
    signed: dt.date
    contacts: tuple[dt.date, ...]
    planned: dt.date
    moved_on: dt.date
    moved_to: dt.date
    ended: dt.date
    met: dt.date
    evaluated: dt.date

    @property
    def reference(self) -> str:
        return f"D-{self.number:03}"

    def planned_on(self, night: dt.date) -> dt.date:
        """The planned end as the workbook has it on a night."""
        return self.moved_to if night >= self.moved_on else self.planned

    def records(self, night: dt.date) -> Iterator[Record]:
        """The rows that the workbook shows on a night."""

        def seen(day: dt.date) -> dt.date | None:
            return day if day <= night else None

        row = duo(
            id=self.reference,
            coach=COACHES[self.number % len(COACHES)],
            start_on=self.start,
            contract_on=seen(self.signed),
            planned_end_on=self.planned_on(night),
            ended_on=seen(self.ended),
            final_meeting_on=seen(self.met),
        )
        yield row
        for day in self.contacts:
            if day <= night:
                yield Contact("Contacts", 2, row, day, None, None)
        for respondent in ("mentor", "mentee"):
            if self.evaluated <= night:
                yield Evaluation("Evaluations", 2, row, self.evaluated, respondent, 5, "x", None)

    def expected(self, nights: Sequence[dt.date]) -> Iterator[Telling]:
        """What ought to be told on these nights, those on which reminders go out."""
        yield from self._both("contract", nights, (FIRST, min(self.signed, self.ended)), self.start - days(7), 7, 5, 14)
        marks = sorted({self.start, *(day for day in self.contacts if self.start <= day < self.ended)})
        for last, following in zip(marks, [*marks[1:], NEVER], strict=True):
            yield from self._both("no-contact", nights, (last, min(following, self.ended)), last + days(21), 14, 4, 28)
        yield from self._end_in_sight(nights)
        over = (self.ended, min(self.met, NEVER))
        yield from self._tell("final-meeting", "coach", nights, over, _always(_plus(self.ended, 7)), 14, 3)
        yield from self._both("evaluation", nights, (self.ended, self.evaluated), _plus(self.ended, 14), 14, 3, 21)

    def _end_in_sight(self, nights: Sequence[dt.date]) -> Iterator[Telling]:
        running = (self.start, self.ended)
        is_same = self.moved_to - self.planned <= days(21)
        if is_same:
            yield from self._tell(
                "end-in-sight", "coach", nights, running, lambda night: self.planned_on(night) - days(30), 21, 2
            )
            return
        first = (self.start, min(self.moved_on, self.ended))
        second = (max(self.moved_on, self.start), self.ended)
        for interval, planned in ((first, self.planned), (second, self.moved_to)):
            yield from self._tell(
                "end-in-sight",
                "coach",
                nights,
                interval,
                _always(planned - days(30)),
                21,
                2,
            )

    def _both(
        self, rule: str, nights: Sequence[dt.date], interval: tuple[dt.date, dt.date], due: dt.date,
        repeat: int, times: int, later: int,
    ) -> Iterator[Telling]:  # fmt: skip
        for role, day in (("coach", due), ("coordinator", _plus(due, later))):
            yield from self._tell(rule, role, nights, interval, _always(day), repeat, times)

    def _tell(
        self, rule: str, role: str, nights: Sequence[dt.date], interval: tuple[dt.date, dt.date],
        due: Callable[[dt.date], dt.date], repeat: int, times: int,
    ) -> Iterator[Telling]:  # fmt: skip
        last, count = None, 0
        for night in nights:
            if not interval[0] <= night < interval[1] or count == times:
                continue
            if last is None and not due(night) <= night <= _plus(due(night), 60):
                continue
            if last is not None and night < last + days(repeat):
                continue
            last, count = night, count + 1
            yield rule, role, self.reference, night


def _always(day: dt.date) -> Callable[[dt.date], dt.date]:
    return lambda _: day


def _plus(day: dt.date, number: int) -> dt.date:
    return NEVER if day > NEVER - days(number) else day + days(number)


def random_story(number: int, dice: Random) -> Story:
    """A story of any kind: on time, late, forgotten, prolonged, ended early."""
    start = FIRST + days(dice.randint(-200, 330))
    planned = start + days(dice.randint(120, 260))
    moved_on = start + days(dice.randint(10, 200)) if dice.random() < 0.5 else NEVER
    moved_to = planned + days(dice.choice((3, 21, 92))) if moved_on != NEVER else planned
    ended = start + days(dice.randint(60, 250)) if dice.random() < 0.6 else NEVER
    gaps = dice.choice(((10, 20), (15, 60), (200, 300)))
    contacts, day = [], start
    while (day := day + days(dice.randint(*gaps))) < dt.date(YEAR + 1, 1, 1):
        contacts.append(day)

    def later(day: dt.date, most: int) -> dt.date:
        return _plus(day, dice.randint(0, most)) if day != NEVER and dice.random() < 0.7 else NEVER

    return Story(
        number, start, later(start - days(20), 80), tuple(contacts), planned, moved_on, moved_to, ended,
        later(ended, 60), later(ended, 90),
    )  # fmt: skip


def programme(stories: Sequence[Story], night: dt.date, dice: Random) -> Programme:
    """The workbook as it is on a night, its rows in any order: people sort them."""
    records = [record for story in stories for record in story.records(night)]
    dice.shuffle(records)

    return Programme(
        LAYOUT,
        staff=COACHES,
        duos=tuple(record for record in records if isinstance(record, Duo)),
        contacts=tuple(record for record in records if isinstance(record, Contact)),
        evaluations=tuple(record for record in records if isinstance(record, Evaluation)),
    )
