"""Many associations: each run is a call of its own in a process pool, and none can touch another.

A worker that dies takes its association with it, and those that wait: they are called again, one after the other,
so that the one that brings workers down is found. Being called again is safe: what is done is done once.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.errors import BusyError, ToolkitError
from toolkit.i18n import translator
from toolkit.model.message import say
from toolkit.scheduling.runs import RunState
from toolkit.scheduling.scheduler import run_due
from toolkit.settings import State
from toolkit.setup import Setup, set_up
from toolkit.workbooks.google.quota import Quota
from toolkit.workbooks.google.spreadsheet import Spreadsheet


@dataclass(frozen=True, slots=True)
class Called:
    """What became of one association: sentences, and whether something failed."""

    config: Path
    told: tuple[str, ...] = ()
    has_failed: bool = False


def configurations(folder: Path) -> list[Path]:
    """The configurations in the folder: one folder for each association."""
    return sorted(path for path in folder.glob("*/config.toml") if path.is_file())


def run_all_due(folder: Path, language: str, workers: int) -> Iterator[Called]:
    """Run what is due for each association in the folder; yield each when it has ended."""
    how = language, Quota(folder / State().folder)  # many have the same service account at Google
    lost: list[Path] = []
    with ProcessPoolExecutor(max_workers=workers) as pool:
        yield from _call_all(configurations(folder), how, pool, lost)
    for config in lost:
        again: list[Path] = []
        with ProcessPoolExecutor(max_workers=1) as pool:
            yield from _call_all([config], how, pool, again)
        if again:
            text = say("The program was ended from outside, twice, while it worked for this association.")
            yield Called(config, (translator(language).sentence(text),), has_failed=True)


def _call_all(configs: Sequence[Path], how: tuple[str, Quota], pool: Executor, lost: list[Path]) -> Iterator[Called]:
    futures = {}
    for config in configs:
        try:
            futures[pool.submit(call, config, *how)] = config
        except BrokenProcessPool:
            lost.append(config)
    for future in as_completed(futures):
        try:
            yield future.result()
        except BrokenProcessPool:
            lost.append(futures[future])


def call(config: Path, language: str, quota: Quota) -> Called:
    """Run what is due for one association."""
    translate = translator(language)
    told: list[str] = []
    has_failed = False
    try:
        with suppress(BusyError):  # another timer is at it
            for ran in run_due(_with_quota(set_up(None, config), quota), translate):
                has_failed = has_failed or ran.state is RunState.FAILED
                told.extend(ran.told)
    except ToolkitError as error:
        return Called(config, (f"{translate(error.problem)} {translate(error.remedy)}",), has_failed=True)
    except Exception as error:  # noqa: BLE001 - a mistake of ours for one association must not stop the others
        text = translate.text("The program made a mistake ({where}).", where=type(error).__name__)
        return Called(config, (text,), has_failed=True)
    return Called(config, tuple(told), has_failed)


def _with_quota(setup: Setup, quota: Quota) -> Setup:
    if isinstance(setup.workbook, Spreadsheet):
        return replace(setup, workbook=replace(setup.workbook, quota=quota))
    return setup
