"""A fleet of fictional associations, each with a letter that is due, and what one sees of it afterwards."""

import shutil
import time
from collections.abc import Sequence
from pathlib import Path

from tests.cli.books import association, due
from tests.cli.test_jobs import write_job
from tests.cli.test_schedule import ALWAYS
from toolkit.memory.journal import EffectState, open_journal
from toolkit.scheduling.runs import RunState, open_runs

NAMES = [f"association-{number:02}" for number in range(10)]


def make_fleet(folder: Path, names: Sequence[str] = NAMES) -> Path:
    """Make the associations; return the folder that they are in."""
    extra = '[documents]\nmax_age_days = 9999\nwithout = ["information-note"]\ncover_list = false\n'
    model = association(folder / "model", due(), extra)
    write_job(model, "nightly", ALWAYS)
    for name in names:
        shutil.copytree(model.parent, folder / "fleet" / name)
    (folder / "fleet" / "no association").mkdir()
    return folder / "fleet"


def letters(fleet: Path, name: str) -> int:
    return len(list((fleet / name / "documents").rglob("*.docx")))


def states(fleet: Path, name: str) -> list[RunState]:
    with open_runs(fleet / name / ".mentorat") as runs:
        return [run.state for run in runs.all()]


def effects(fleet: Path, name: str) -> list[EffectState]:
    with open_journal(fleet / name / ".mentorat", "self") as journal:
        return [entry.state for entry in journal.entries()]


def assert_done_once(fleet: Path) -> None:
    """Each has its letter, a night that was done, and a journal that knows of both."""
    assert {name: letters(fleet, name) for name in NAMES} == dict.fromkeys(NAMES, 1)
    assert {name: states(fleet, name)[-1] for name in NAMES} == dict.fromkeys(NAMES, RunState.DONE)
    assert {name: states(fleet, name).count(RunState.DONE) for name in NAMES} == dict.fromkeys(NAMES, 1)
    assert {name: effects(fleet, name) == [EffectState.DONE] for name in NAMES} == dict.fromkeys(NAMES, True)


def wait_until_begun(fleet: Path) -> None:
    """Wait for the first letter."""
    deadline = time.monotonic() + 60
    while not any(letters(fleet, name) for name in NAMES) and time.monotonic() < deadline:
        time.sleep(0.01)


def spawned_by(pid: int) -> list[int]:
    """The processes that a process of Python has spawned to work for it. Linux only."""
    children = [file.read_text().split() for file in Path(f"/proc/{pid}/task").glob("*/children")]
    found = [int(child) for group in children for child in group]
    return [child for child in found if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]
