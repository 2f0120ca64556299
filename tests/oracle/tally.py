"""Counting what was judged about whom, for one criterion."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.oracle.reading import Book, FindingKey, Row
from tests.oracle.values import add_months, fold, fold_choice
from tests.oracle.vocabulary import EVERY_TOPIC, REQUIRED_TOPICS, TOPICS


@dataclass(frozen=True)
class Outcome:
    """What is known of one criterion in the end."""

    status: str
    checked: int
    met: int
    missing: tuple[str, ...]


@dataclass
class Tally:
    """The judging of one criterion."""

    code: str
    book: Book
    today: dt.date
    checked: set[object] = field(default_factory=set)
    failed: set[object] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    findings: list[FindingKey] = field(default_factory=list)

    def can_judge(self, *columns: str) -> bool:
        """Whether all columns are there; those which are not are noted as missing."""
        lacking = {name for name in columns if not self.book.has_column(name)}
        self.missing |= lacking
        return not lacking

    def judge(self, subject: object, where: tuple[str, int | None, str | None], *, holds: bool) -> None:
        """Count a subject, and find it at fault once if the condition does not hold."""
        self.checked.add(subject)
        if not holds and subject not in self.failed:
            self.failed.add(subject)
            self.findings.append((self.code, *where))

    def judge_row(self, row: Row, column: str, *, holds: bool) -> None:
        """Judge a row; a column which is not in the sheet cannot be pointed at."""
        place = column if self.book.has_column(f"{row.table}.{column}") else None
        self.judge(row, (row.table, row.number, place), holds=holds)

    def judge_item(self, item: str, fulfilling: list[Row]) -> None:
        """Judge an item of the programme by its rows which are as they should be."""
        rows = [row for row in self.book.of("programme") if row.text("item") == item]
        first = rows[0].number if rows else None
        self.judge(item, ("programme", first, None), holds=bool(fulfilling))

    def rows_of(self, item: str) -> list[Row]:
        return [row for row in self.book.of("programme") if row.text("item") == item]

    def is_done(self, day: dt.date | None) -> bool:
        return day is not None and day <= self.today

    def is_recent(self, day: dt.date | None, months: int) -> bool:
        """Whether `day` is in the last so many months."""
        return day is not None and add_months(self.today, -months) <= day <= self.today

    def has_started(self, duo: Row) -> bool:
        return self.is_done(duo.date("start_on"))

    def has_ended(self, duo: Row) -> bool:
        return self.has_started(duo) and self.is_done(duo.date("ended_on"))

    def is_running(self, duo: Row) -> bool:
        return self.has_started(duo) and not self.has_ended(duo)

    def ended_early(self, duo: Row) -> bool:
        return self.has_ended(duo) and duo.answer("early_end") is True

    def outcome(self) -> Outcome:
        if self.findings:
            status = "not_met"
        elif self.missing:
            status = "not_evidenced"
        elif not self.checked:
            status = "not_applicable"
        else:
            status = "met"
        met = len(self.checked) - len(self.failed)
        return Outcome(status, len(self.checked), met, tuple(sorted(self.missing)))


def has_required_topics(topics: Iterable[str], which: str) -> bool:
    """Whether a list of topics names every required one, or says so."""
    said = [fold_choice(topic) for topic in topics]
    if any(fold(word) in said for word in EVERY_TOPIC):
        return True
    for alternatives in REQUIRED_TOPICS[which]:
        words = [fold_choice(word) for topic in alternatives for word in (topic, *TOPICS[topic])]
        if not any(word in said for word in words):
            return False
    return True
