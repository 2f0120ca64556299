"""A simulated year: 365 nights against a real mail server and journal, compared with an independent expectation."""

import datetime as dt
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from tests.cli.books import association, clean
from tests.reminders.stories import FIRST, Story, Telling, days, programme, random_story
from tests.servers.running import MailServer, mail_server
from toolkit.mailing.reminding import desk_of, is_quiet_day, mails_of, plan_today, send_mails
from toolkit.memory.journal import open_journal
from toolkit.model.verdict import Examination
from toolkit.resources import load_reminders
from toolkit.setup import Setup, set_up

ON = {"contract", "no-contact", "end-in-sight", "final-meeting", "evaluation"}
HOLIDAYS = {
    (1, 1), (4, 6), (5, 1), (5, 14), (5, 25), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25), (9, 27),
}  # fmt: skip
"""Of Belgium in 2026, Sundays left out, and the day of the French Community."""
COORDINATOR = "bonjour@tremplin-duo.example"


def night(setup: Setup, stories: list[Story], today: dt.date, dice: Random) -> None:
    """One run, as `mentorat run` makes it, on the workbook of that night."""
    if is_quiet_day(setup, today):
        return
    found = programme(stories, today, dice)
    examination = Examination(found, (), (), (), {})
    with open_journal(setup.state, setup.association) as journal:
        desk = desk_of(setup, examination, today, journal.entries())
        send_mails(setup, mails_of(setup, desk, plan_today(setup, desk, today), today), journal, today)


@pytest.mark.parametrize("seed", [1])
def test_a_year_brings_exactly_the_reminders_that_it_should(tmp_path: Path, seed: int) -> None:
    """Complaints 9 to 14: with missed nights, double runs, rows that move, dates that are corrected or prolonged."""
    dice = Random(seed)  # the same year each time
    stories = [random_story(number, dice) for number in range(20)]
    year = [FIRST + days(number) for number in range(365)]
    missed = {day for day in year if dice.random() < 0.1} | {FIRST + days(number) for number in range(40, 60)}
    off = ", ".join(f'"{rule.name}"' for rule in load_reminders() if rule.to.is_team and rule.name not in ON)
    with mail_server(tmp_path / "taken") as server:
        extra = (
            f'[mail]\nway = "smtp"\nhost = "127.0.0.1"\nport = {server.port}\nsecurity = "none"\nauth = "none"\n'
            f'[reminders]\ncommunity = "fr"\nmax_lines = 500\noff = [{off}]\n'
        )
        setup = set_up(None, association(tmp_path / "there", clean(), extra))
        for today in year:
            for _ in range(0 if today in missed else dice.choice((1, 1, 1, 2, 3))):
                night(setup, stories, today, dice)
        nights = [
            day for day in year if day not in missed and day.weekday() < 5 and (day.month, day.day) not in HOLIDAYS
        ]
        expected = {telling for story in stories for telling in story.expected(nights)}
        _compare(setup, server, expected)


def _compare(setup: Setup, server: MailServer, expected: set[Telling]) -> None:
    with open_journal(setup.state, setup.association) as journal:
        entries = journal.entries()
    told: set[Telling] = set()
    for entry in entries:
        if entry.part_of:
            _, rule, role = entry.key.kind.split(".")
            told.add((rule, role, entry.key.subject, dt.date.fromisoformat(entry.key.occurrence)))
    assert sorted(told - expected) == [], "told too much"
    assert sorted(expected - told) == [], "not told"
    assert len(expected) > 100
    mails = Counter(
        (COORDINATOR if role == "coordinator" else f"coach{int(subject[2:]) % 4}@tremplin.example", day)
        for rule, role, subject, day in expected
    )
    taken = server.taken()
    assert Counter(one.recipients[0] for one in taken) == Counter(person for person, _ in mails)
    assert max(Counter(server.ids()).values()) == 1
