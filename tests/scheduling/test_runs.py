"""The record of runs."""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from toolkit.errors import ToolkitError
from toolkit.scheduling.runs import FILE, RunState, open_runs

AT = dt.datetime(2026, 3, 29, 1, 30, tzinfo=dt.UTC)
SLOT = AT - dt.timedelta(minutes=5)
DAY = dt.timedelta(days=1)


def test_a_run_is_remembered_with_its_end_and_what_it_told(tmp_path: Path) -> None:
    with open_runs(tmp_path) as runs:
        number = runs.begin("nightly", SLOT, AT)
        runs.end(number, AT + DAY, RunState.DONE, ["Prepared: 1.", "Written."])
        runs.begin("weekly", None, AT)
    with open_runs(tmp_path) as runs:
        (nightly,) = runs.all("nightly")
        both = runs.all()

    assert (nightly.slot, nightly.started_at, nightly.ended_at) == (SLOT, AT, AT + DAY)
    assert (nightly.state, nightly.told) == (RunState.DONE, ("Prepared: 1.", "Written."))
    assert [run.job for run in both] == ["nightly", "weekly"]
    assert (both[1].slot, both[1].ended_at, both[1].state) == (None, None, RunState.RUNNING)


def test_what_was_killed_is_settled_as_interrupted_and_nothing_else_is(tmp_path: Path) -> None:
    with open_runs(tmp_path) as runs:
        runs.end(runs.begin("nightly", SLOT, AT), AT, RunState.FAILED)
        runs.begin("nightly", SLOT, AT)
        runs.settle(AT + DAY)

        assert [run.state for run in runs.all()] == [RunState.FAILED, RunState.INTERRUPTED]


@pytest.mark.parametrize(("age", "kept"), [(400, 2), (401, 1)])
def test_runs_are_forgotten_after_a_year_and_a_month(tmp_path: Path, age: int, kept: int) -> None:
    with open_runs(tmp_path) as runs:
        runs.begin("nightly", SLOT, AT)
        runs.begin("nightly", SLOT, AT + age * DAY)

        assert len(runs.all()) == kept


def test_a_record_of_a_newer_version_is_refused_and_stays(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = (tmp_path / FILE).read_bytes()

    with pytest.raises(ToolkitError, match="newer version"), open_runs(tmp_path):
        pass

    assert (tmp_path / FILE).read_bytes() == before


def test_a_damaged_record_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 99)

    with pytest.raises(ToolkitError, match="cannot be used"), open_runs(tmp_path) as runs:
        runs.all()
