"""Criteria A1 to B5: recruitment, selection and training."""

import datetime as dt

from tests.oracle.reading import Row
from tests.oracle.references import find
from tests.oracle.tally import Tally, has_required_topics
from tests.oracle.values import add_days, fold


def held_on(tally: Tally, kind: str) -> list[dt.date]:
    """The days of the held sessions of a kind."""
    days = [row.date("on") for row in tally.book.of("sessions") if row.text("kind") == kind]
    return [day for day in days if day is not None and tally.is_done(day)]


def is_in_time(tally: Tally, day: dt.date | None, limit: dt.date | None) -> bool:
    """Whether something is done, and not after the limit, if there is one."""
    return day is not None and tally.is_done(day) and (limit is None or day <= limit)


def judge_session_topics(tally: Tally, kind: str) -> None:
    if tally.can_judge("sessions.kind", "sessions.on", "sessions.topics"):
        for row in tally.book.of("sessions"):
            if row.text("kind") == kind and tally.is_done(row.date("on")):
                tally.judge_row(row, "topics", holds=has_required_topics(row.list_of("topics"), kind))


def judge_info(tally: Tally, people: str) -> None:
    """A1 and B2."""
    kind = f"info_{people}"
    accepted = [row for row in tally.book.of(people) if row.text("decision") == "accepted"]
    needed = (f"{people}.decision", f"{people}.info_session_on")
    if tally.can_judge(*needed):
        for row in accepted:
            in_time = is_in_time(tally, row.date("info_session_on"), row.date("decided_on"))
            tally.judge_row(row, "info_session_on", holds=in_time)
    if tally.can_judge(*needed, "sessions.kind", "sessions.on"):
        for row in accepted:
            tally.judge_row(row, "info_session_on", holds=row.date("info_session_on") in held_on(tally, kind))
    judge_session_topics(tally, kind)


def judge_strategy(tally: Tally, item: str) -> None:
    """A2, and half of B1."""
    if tally.can_judge("programme.item"):
        fulfilling = [
            row
            for row in tally.rows_of(item)
            if (row.has("document") or row.has("value")) and tally.is_recent(row.date("reviewed_on"), 24)
        ]
        tally.judge_item(item, fulfilling)


def judge_interview(tally: Tally, people: str) -> None:
    """A3 and B3."""
    accepted = [row for row in tally.book.of(people) if row.text("decision") == "accepted"]
    if tally.can_judge(f"{people}.decision", f"{people}.interviewed_on"):
        for row in accepted:
            in_time = is_in_time(tally, row.date("interviewed_on"), row.date("decided_on"))
            tally.judge_row(row, "interviewed_on", holds=in_time)
    if tally.can_judge(f"{people}.decision", f"{people}.interview_topics"):
        for row in accepted:
            complete = has_required_topics(row.list_of("interview_topics"), people)
            tally.judge_row(row, "interviewed_on", holds=complete)


def judge_notification(tally: Tally, people: str) -> None:
    """A4 and B4."""
    decided = [row for row in tally.book.of(people) if row.text("decision") in ("accepted", "refused")]
    if tally.can_judge(f"{people}.decision", f"{people}.refusal_reason"):
        for row in decided:
            reasoned = row.text("decision") == "accepted" or row.has("refusal_reason")
            tally.judge_row(row, "notified_on", holds=reasoned)
    if tally.can_judge(f"{people}.decision", f"{people}.decided_on", f"{people}.notified_on"):
        for row in decided:
            decided_on = row.date("decided_on")
            has_time = decided_on is not None and tally.today < add_days(decided_on, 14)
            tally.judge_row(row, "notified_on", holds=has_time or tally.is_done(row.date("notified_on")))


def judge_training(tally: Tally) -> None:
    """A5."""
    starts: dict[Row, list[dt.date]] = {}
    for duo in tally.book.of("duos"):
        mentor = find(tally.book, "mentors", duo.text("mentor"))
        start = duo.date("start_on")
        if mentor and start and tally.has_started(duo):
            starts.setdefault(mentor, []).append(start)
    needed = ("mentors.trained_on", "duos.mentor", "duos.start_on")
    if tally.can_judge(*needed):
        for mentor, days in starts.items():
            in_time = is_in_time(tally, mentor.date("trained_on"), min(days))
            tally.judge_row(mentor, "trained_on", holds=in_time)
    if tally.can_judge(*needed, "sessions.kind", "sessions.on"):
        for mentor in starts:
            is_held = mentor.date("trained_on") in held_on(tally, "initial_training")
            tally.judge_row(mentor, "trained_on", holds=is_held)
    judge_session_topics(tally, "initial_training")


def judge_partners(tally: Tally) -> None:
    """The other half of B1."""
    if tally.can_judge("partners.name", "partners.kind", "partners.last_contact_on"):
        recent = [
            row
            for row in tally.book.of("partners")
            if row.has("name") and tally.is_recent(row.date("last_contact_on"), 12)
        ]
        names = {fold(row.text("name")) for row in recent}
        kinds = {fold(row.text("kind")) for row in recent if row.has("kind")}
        tally.judge("partners", ("partners", None, None), holds=len(names) >= 3 and len(kinds) >= 2)


def judge_redirection(tally: Tally) -> None:
    """B5."""
    if tally.can_judge("mentees.decision", "mentees.redirected_to"):
        for row in tally.book.of("mentees"):
            if row.text("decision") == "refused":
                tally.judge_row(row, "redirected_to", holds=row.has("redirected_to"))
