"""Many associations in one night: each by itself, whatever happens to another or to a worker."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.books import association, due
from tests.cli.test_jobs import write_job
from tests.cli.test_schedule import ALWAYS
from toolkit.scheduling.fleet import run_all_due
from toolkit.scheduling.runs import RunState, open_runs

NAMES = [f"association-{number:02}" for number in range(12)]


@pytest.fixture
def fleet(tmp_path: Path) -> Path:
    extra = '[documents]\nmax_age_days = 9999\nwithout = ["information-note"]\ncover_list = false\n'
    model = association(tmp_path / "model", due(), extra)
    write_job(model, "nightly", ALWAYS)
    for name in NAMES:
        shutil.copytree(model.parent, tmp_path / "fleet" / name)
    (tmp_path / "fleet" / "no association").mkdir()
    return tmp_path / "fleet"


def letters(fleet: Path, name: str) -> int:
    return len(list((fleet / name / "documents").rglob("*.docx")))


def states(fleet: Path, name: str) -> list[RunState]:
    with open_runs(fleet / name / ".mentorat") as runs:
        return [run.state for run in runs.all()]


def test_each_association_has_its_night_once(fleet: Path) -> None:
    called = list(run_all_due(fleet, "en", 2))
    again = list(run_all_due(fleet, "en", 2))

    assert sorted(one.config.parent.name for one in called) == NAMES
    assert not any(one.has_failed for one in called)
    assert all(one.told == () for one in again)
    assert {letters(fleet, name) for name in NAMES} == {1}


def test_what_is_broken_for_one_touches_no_other(fleet: Path) -> None:
    (fleet / NAMES[3] / "programme.xlsx").write_bytes(b"no workbook")
    (fleet / NAMES[5] / "config.toml").write_text("language = ", encoding="utf-8")

    called = {one.config.parent.name: one for one in run_all_due(fleet, "en", 2)}

    assert [name for name in NAMES if called[name].has_failed] == [NAMES[3], NAMES[5]]
    assert "config.toml cannot be read" in called[NAMES[5]].told[0]
    assert [name for name in NAMES if letters(fleet, name) == 0] == [NAMES[3], NAMES[5]]


@pytest.mark.skipif(sys.platform != "linux", reason="workers are found through /proc")
def test_a_worker_that_is_killed_loses_nothing_and_doubles_nothing(fleet: Path) -> None:
    command = [sys.executable, "-m", "toolkit", "run-due", "--all", str(fleet)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as owner:
        children = Path(f"/proc/{owner.pid}/task/{owner.pid}/children")
        deadline = time.monotonic() + 30
        while not (found := children.read_text().split()) and time.monotonic() < deadline:
            time.sleep(0.01)
        while not any(letters(fleet, name) for name in NAMES) and time.monotonic() < deadline:
            time.sleep(0.01)
        os.kill(int(found[0]), signal.SIGKILL)
        out, err = owner.communicate(timeout=120)

    assert owner.returncode == 0, (out, err)
    assert {name: letters(fleet, name) for name in NAMES} == dict.fromkeys(NAMES, 1)
    assert all(states(fleet, name)[-1] is RunState.DONE for name in NAMES)
    assert all(states(fleet, name).count(RunState.DONE) == 1 for name in NAMES)
