"""Many associations in one night: each by itself, whatever happens to another or to a process."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.test_schedule import ALWAYS
from tests.scheduling.fleets import (
    NAMES,
    assert_done_once,
    letters,
    spawned_by,
    states,
    wait_until_begun,
)
from toolkit.cli.fleet import configurations
from toolkit.scheduling.fleet import Called, run_all_due
from toolkit.scheduling.processes import Processes
from toolkit.scheduling.runs import RunState, open_runs

linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are found through /proc")


@pytest.fixture
def processes() -> Iterator[Processes]:
    with Processes(2) as pool:
        yield pool


def night(fleet: Path, executor: Executor, minutes: float = 60) -> dict[str, Called]:
    called = list(run_all_due(configurations(fleet), "en", executor, minutes=minutes))
    assert sorted(one.config.parent.name for one in called) == NAMES
    return {one.config.parent.name: one for one in called}


def failed(called: dict[str, Called]) -> list[str]:
    return [name for name in NAMES if called[name].has_failed]


def test_each_association_has_its_night_once(fleet: Path, processes: Processes) -> None:
    called, again = night(fleet, processes), night(fleet, processes)

    assert failed(called) == failed(again) == []
    assert all(one.told for one in called.values())
    assert all(one.told == () for one in again.values())
    assert {letters(fleet, name) for name in NAMES} == {1}


def test_any_executor_will_do(fleet: Path) -> None:
    with ThreadPoolExecutor(1) as threads:
        assert failed(night(fleet, threads)) == []

    assert {letters(fleet, name) for name in NAMES} == {1}


def test_what_is_broken_for_one_touches_no_other(fleet: Path, processes: Processes) -> None:
    (fleet / NAMES[1] / "programme.xlsx").write_bytes(b"no workbook")
    (fleet / NAMES[3] / "config.toml").write_text("language = ", encoding="utf-8")
    (fleet / NAMES[5] / "jobs" / "nightly.toml").write_text('job = "nightly"\nsteps = 7\n', encoding="utf-8")
    with zipfile.ZipFile(fleet / NAMES[7] / "programme.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", b"\0" * 2**30)
    (fleet / NAMES[9] / "programme.xlsx").unlink()

    called = night(fleet, processes)

    assert failed(called) == [NAMES[1], NAMES[3], NAMES[5], NAMES[7], NAMES[9]]
    assert "config.toml cannot be read" in called[NAMES[3]].told[0]
    assert all(called[name].told for name in failed(called))
    assert [name for name in NAMES if letters(fleet, name) != 1] == failed(called)


def test_what_failed_is_told_until_it_is_mended(fleet: Path, processes: Processes) -> None:
    workbook = fleet / NAMES[4] / "programme.xlsx"
    whole = workbook.read_bytes()
    workbook.write_bytes(b"no workbook")
    first, at_once = night(fleet, processes), night(fleet, processes)
    workbook.write_bytes(whole)
    with open_runs(fleet / NAMES[4] / ".mentorat") as runs:
        assert [run.state for run in runs.all()] == [RunState.FAILED]  # the pause of five minutes is not over
        runs._connection.execute("UPDATE run SET ended_at = '2020-01-01T00:00:00+00:00'")
        runs._connection.commit()
    mended = night(fleet, processes)

    assert failed(first) == failed(at_once) == [NAMES[4]]
    assert first[NAMES[4]].told == at_once[NAMES[4]].told
    assert failed(mended) == []
    assert letters(fleet, NAMES[4]) == 1


def test_a_workbook_in_use_waits_and_the_others_do_not(fleet: Path, processes: Processes) -> None:
    steps = ALWAYS.replace('["letters"]', '["letters", "report"]')
    for name in NAMES:
        (fleet / name / "jobs" / "nightly.toml").write_text(steps, encoding="utf-8")
    (fleet / NAMES[2] / "~$programme.xlsx").write_bytes(b"\x05Lies" + b" " * 160)

    called = night(fleet, processes)

    assert failed(called) == []
    assert {name: states(fleet, name) for name in NAMES} == {
        name: [RunState.WAITING if name == NAMES[2] else RunState.DONE] for name in NAMES
    }


def test_two_that_name_the_same_state_are_not_run_into_each_other(fleet: Path, processes: Processes) -> None:
    def keep_state_in(name: str, folder: str) -> None:
        config = fleet / name / "config.toml"
        config.write_text(f'{config.read_text(encoding="utf-8")}\n[state]\nfolder = "{folder}"\n', encoding="utf-8")

    keep_state_in(NAMES[0], f"../{NAMES[1]}/.mentorat")
    keep_state_in(NAMES[2], "../shared")
    keep_state_in(NAMES[3], "../shared")
    keep_state_in(NAMES[4], "../elsewhere")

    called = night(fleet, processes)

    assert failed(called) == [NAMES[0], NAMES[2], NAMES[3]]
    assert [name for name in NAMES if letters(fleet, name) == 0] == [NAMES[0], NAMES[2], NAMES[3]]
    assert called[NAMES[2]].told == (
        f"It would keep its memory in the same folder as {NAMES[3]}: give each one of its own (folder of [state]).",
    )


def test_an_old_backup_put_back_where_an_association_was_moved_away_from_is_not_run(
    fleet: Path, processes: Processes
) -> None:
    """Each of the two is in its own place, so neither sees by itself that there is another."""
    here, moved, backup = fleet / NAMES[0], fleet / "moved", fleet.parent / "backup"
    others = configurations(fleet)[1:]
    steps = ALWAYS.replace('["letters"]', '["letters", "report"]')
    (here / "jobs" / "nightly.toml").write_text(steps, encoding="utf-8")

    def nights() -> dict[str, tuple[bool, tuple[str, ...]]]:
        for config in (here, moved):
            if (config / ".mentorat").exists():
                forget_runs(config)
        configs = [config for config in configurations(fleet) if config not in others]
        called = run_all_due(configs, "en", processes)
        return {one.config.parent.name: (one.has_failed, one.told) for one in called}

    assert not nights()[NAMES[0]][0]
    shutil.copytree(here, backup)
    here.rename(moved)
    assert not nights()["moved"][0]
    backup.rename(here)
    assert [failed for failed, _ in nights().values()] == [False, False]  # which is older is not clear within a night
    with closing(sqlite3.connect(here / ".mentorat" / "journal.sqlite3")) as connection, connection:
        connection.execute("UPDATE lease SET at = '2026-01-01T03:00:00+00:00'")
    told = nights()

    assert told["moved"][0] is False
    assert told[NAMES[0]][0]
    assert told[NAMES[0]][1][0].startswith("It has an older copy of the memory of “moved”, which goes on.")


def forget_runs(folder: Path) -> None:
    """So that the night is due again."""
    (folder / ".mentorat" / "runs.sqlite3").unlink(missing_ok=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file that hangs whoever reads it")
def test_a_run_that_hangs_is_ended_and_the_fleet_goes_on(fleet: Path, processes: Processes) -> None:
    let_hang(fleet, NAMES[6])

    called = night(fleet, processes, minutes=0.25)

    assert failed(called) == [NAMES[6]]
    assert called[NAMES[6]].told == ("It took longer than 0.25 min and was ended.",)
    assert states(fleet, NAMES[6]) == [RunState.FAILED]
    assert [name for name in NAMES if letters(fleet, name) != 1] == [NAMES[6]]


@linux
def test_what_is_killed_over_and_over_is_given_up(fleet: Path, processes: Processes) -> None:
    let_hang(fleet, NAMES[6])
    config = fleet / NAMES[6] / "config.toml"
    with ThreadPoolExecutor(1) as beside:
        run = beside.submit(lambda: list(run_all_due([config], "en", processes)))
        while not run.done():
            for pid in spawned_by(os.getpid()):
                os.kill(pid, signal.SIGKILL)
            wait([run], timeout=0.2)

    (called,) = run.result()
    assert called.has_failed
    assert called.told[0].startswith("The program was ended again and again while it worked for this association")


def let_hang(fleet: Path, name: str) -> None:
    """Make a workbook of it that hangs whoever reads it, as on a network drive that no longer answers."""
    workbook = fleet / name / "programme.xlsx"
    workbook.unlink()
    os.mkfifo(workbook)


def test_two_at_once_do_nothing_twice(fleet: Path) -> None:
    command = [sys.executable, "-m", "toolkit", "run-due", "--all", str(fleet)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    told = [one.communicate(timeout=120) for one in both]

    assert [one.returncode for one in both] == [0, 0], told
    assert_done_once(fleet)


@pytest.fixture
def owner(fleet: Path) -> Iterator["subprocess.Popen[str]"]:
    """`mentorat run-due --all`, as soon as it has made a letter."""
    command = [sys.executable, "-m", "toolkit", "--language", "en", "run-due", "--all", str(fleet)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as owner:
        wait_until_begun(fleet)
        yield owner


@linux
def test_a_worker_that_is_killed_loses_nothing_and_doubles_nothing(fleet: Path, owner: "subprocess.Popen[str]") -> None:
    os.kill(spawned_by(owner.pid)[0], signal.SIGKILL)
    out, err = owner.communicate(timeout=120)

    assert owner.returncode == 0, (out, err)
    assert_done_once(fleet)
    assert [RunState.INTERRUPTED in states(fleet, name) for name in NAMES].count(True) <= 1


@linux
@pytest.mark.parametrize("is_to_group", [False, True], ids=["to it", "to all its processes"])
def test_asked_to_stop_it_ends_what_it_began_and_begins_nothing(
    fleet: Path, owner: "subprocess.Popen[str]", is_to_group: bool
) -> None:
    for pid in [owner.pid, *(spawned_by(owner.pid) if is_to_group else [])]:
        os.kill(pid, signal.SIGTERM)
    out, err = owner.communicate(timeout=60)

    assert (owner.returncode, err) == (0, "")
    assert "Stopped as asked; the next run goes on from here." in out
    ran = [name for name in NAMES if (fleet / name / ".mentorat").exists()]
    assert 0 < len(ran) < len(NAMES)
    assert all(len(states(fleet, name)) <= 1 for name in ran)


@linux
def test_killed_itself_it_leaves_no_process_behind(fleet: Path, owner: "subprocess.Popen[str]") -> None:
    left = spawned_by(owner.pid)
    owner.kill()
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{pid}").exists() for pid in left) and time.monotonic() < deadline:
        time.sleep(0.05)

    assert left
    assert not any(Path(f"/proc/{pid}").exists() for pid in left)
    ended = [state for name in NAMES if (fleet / name / ".mentorat").exists() for state in states(fleet, name)]
    assert set(ended) <= {RunState.DONE, RunState.INTERRUPTED}  # none was cut off in the middle: that would still run
