"""Jobs of a real association: each night once, whatever happens to the computer and the clock."""

import datetime as dt
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.cli.books import association, due, state_of
from tests.cli.test_jobs import TITLE, write_job
from toolkit.errors import BusyError
from toolkit.i18n import translator
from toolkit.memory.locking import only_run
from toolkit.scheduling.runs import Run, RunState, open_runs
from toolkit.scheduling.scheduler import Ran, run_due
from toolkit.setup import Setup, set_up

BRUSSELS = ZoneInfo("Europe/Brussels")
NIGHT = dt.datetime(2026, 3, 31, 3, tzinfo=BRUSSELS)
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
ENGLISH = translator("en")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", due())


@pytest.fixture
def setup(config: Path) -> Setup:
    return set_up(None, config)


def look(setup: Setup, now: dt.datetime) -> list[Ran]:
    return list(run_due(setup, ENGLISH, now=lambda: now))


def states(ran: Sequence[Ran | Run]) -> list[RunState]:
    return [one.state for one in ran]


def recorded(setup: Setup) -> list[Run]:
    with open_runs(setup.state) as runs:
        return runs.all()


def letters(setup: Setup) -> list[str]:
    return sorted(path.name for path in (setup.config.folder / "documents").rglob("*.docx"))


def test_a_night_runs_once_and_the_next_again(setup: Setup) -> None:
    assert states(look(setup, NIGHT + HOUR)) == [RunState.DONE]
    assert len(letters(setup)) == 2
    assert look(setup, NIGHT + HOUR) == []
    assert look(setup, NIGHT + DAY - MINUTE) == []
    assert states(look(setup, NIGHT + DAY)) == [RunState.DONE]
    assert len(letters(setup)) == 2


def test_the_record_holds_what_was_told_but_no_name(setup: Setup) -> None:
    look(setup, NIGHT)

    told = "\n".join(recorded(setup)[0].told)
    assert "Prepared: 1 × letter of acceptance to a mentor." in told
    assert not any(name in told for name in ("Claes", "Koen", "Großmann"))


def test_a_job_that_fails_stops_no_other(config: Path) -> None:
    write_job(config, "a-first", f'job = "a-first"\ntitle = {TITLE}\nsteps = ["report"]\nevery = "day"\nat = "03:00"\n')
    write_job(config, "post", f'job = "post"\ntitle = {TITLE}\nsteps = ["letters"]\nevery = "day"\nat = "03:00"\n')
    (config.parent / "templates" / "en").mkdir(parents=True)
    setup = set_up(None, config)
    (config.parent / "programme.contrôle-qualité.xlsx").mkdir()
    workbook = setup.file.read_bytes()
    setup.file.write_bytes(b"no workbook")

    broken = look(setup, NIGHT)
    setup.file.write_bytes(workbook)

    assert [(one.job.name, one.state) for one in broken] == [
        (name, RunState.FAILED) for name in ("a-first", "nightly", "post")
    ]
    assert look(setup, NIGHT + 4 * MINUTE) == []
    assert states(look(setup, NIGHT + 5 * MINUTE)) == [RunState.DONE] * 3


def test_a_missed_night_is_told_once_and_only_the_newest_is_made_up_for(setup: Setup) -> None:
    look(setup, NIGHT)

    assert states(look(setup, NIGHT + 3 * DAY + 21 * HOUR)) == [RunState.MISSED]
    assert look(setup, NIGHT + 3 * DAY + 22 * HOUR) == []
    assert states(look(setup, NIGHT + 10 * DAY + 5 * HOUR)) == [RunState.DONE]
    assert "The run of 03/04/2026 at 03:00 was missed." in recorded(setup)[1].told


def test_a_workbook_in_use_is_written_to_later_in_the_night(setup: Setup) -> None:
    lock = setup.file.with_name(f"~${setup.file.name}")
    lock.write_bytes(b"")
    before = setup.file.read_bytes()

    assert states(look(setup, NIGHT)) == [RunState.WAITING]
    assert len(letters(setup)) == 2
    assert setup.file.read_bytes() == before
    assert look(setup, NIGHT + 29 * MINUTE) == []
    assert states(look(setup, NIGHT + 30 * MINUTE)) == [RunState.WAITING]
    lock.unlink()
    assert states(look(setup, NIGHT + 60 * MINUTE)) == [RunState.DONE]
    assert setup.file.read_bytes() != before
    assert len(letters(setup)) == 2


def test_asked_to_stop_it_begins_nothing_more_and_goes_on_the_next_time(setup: Setup) -> None:
    answers = iter([False, True])
    stopped = list(run_due(setup, ENGLISH, lambda: next(answers, True), now=lambda: NIGHT))

    assert states(stopped) == [RunState.INTERRUPTED]
    assert "Stopped as asked; the next run goes on from here." in stopped[0].told
    assert letters(setup) == []
    assert states(look(setup, NIGHT + MINUTE)) == [RunState.DONE]
    assert len(letters(setup)) == 2


def test_two_at_once_are_refused(setup: Setup) -> None:
    with only_run(setup.state), pytest.raises(BusyError):
        look(setup, NIGHT)


def test_a_year_of_nights_with_both_changes_of_the_clock(tmp_path: Path) -> None:
    """The computer looks a few times a day, at random; nothing is done twice, and no night but those it was off."""
    config = association(tmp_path / "there", due())
    write_job(
        config, "nightly", f'job = "nightly"\ntitle = {TITLE}\nsteps = ["letters"]\nevery = "day"\nat = "02:30"\n'
    )
    setup = set_up(None, config)
    rng = random.Random(7)
    now, nights = dt.datetime(2026, 1, 1, 12, tzinfo=dt.UTC), set()
    while now < dt.datetime(2026, 12, 31, tzinfo=dt.UTC):
        now += dt.timedelta(hours=rng.choice([1, 3, 6, 6, 40]))
        for ran in look(setup, now):
            if ran.state is RunState.DONE:
                night = (now.astimezone(BRUSSELS) - dt.timedelta(hours=2, minutes=30)).date()
                assert night not in nights
                nights.add(night)
    slots = [run.slot for run in recorded(setup)]
    assert len(slots) == len(set(slots))
    assert len(nights) > 200
    assert len(letters(setup)) == 1


def process(config: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "toolkit", "run-due", "--config", str(config)]
    return subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def always_due(config: Path) -> None:
    """A job whose slot is never too old, at whatever time of day the tests run."""
    text = f'job = "nightly"\ntitle = {TITLE}\nsteps = ["check", "letters", "contracts", "report"]\n'
    write_job(config, "nightly", f'{text}every = "day"\nat = "03:00"\nlate_hours = 24\n')


def test_two_processes_at_once_do_nothing_twice(config: Path) -> None:
    always_due(config)
    both = [process(config) for _ in range(2)]
    told = [one.communicate(timeout=60) for one in both]

    setup = set_up(None, config)
    assert [one.returncode for one in both] == [0, 0]
    assert sum("Written into" in out for out, _ in told) == 1
    assert states(recorded(setup)) == [RunState.DONE]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
def test_a_run_that_is_killed_goes_on_the_next_time(config: Path) -> None:
    """At thirty moments, spread over the time that a run takes; the same week, so nothing may come twice."""
    always_due(config)
    started = time.perf_counter()
    process(config).communicate(timeout=60)
    needed = time.perf_counter() - started
    setup = set_up(None, config)
    whole = set(letters(setup))
    for number in range(30):
        killed = association(config.parent.with_name(f"killed-{number}"), due())
        always_due(killed)
        with process(killed) as run:
            time.sleep(needed * number / 30)
            run.send_signal(signal.SIGKILL)
        out, err = process(killed).communicate(timeout=60)

        there = set_up(None, killed)
        assert set(letters(there)) == whole, (number, out, err)
        assert [run.state for run in recorded(there)][-1] is RunState.DONE
        assert RunState.RUNNING not in states(recorded(there))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
def test_a_scheduler_that_stays_ends_at_once_when_asked(config: Path) -> None:
    command = [sys.executable, "-m", "toolkit", "--language", "en", "schedule", "--config", str(config)]
    always_due(config)
    with subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as staying:
        assert staying.stdout is not None
        for line in staying.stdout:
            if "Written into" in line:
                break
        staying.send_signal(signal.SIGTERM)
        staying.wait(timeout=10)

    assert staying.returncode == 0
    assert states(recorded(set_up(None, config))) == [RunState.DONE]
    assert state_of(config.parent)
