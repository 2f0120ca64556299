"""Many associations: each run is a call of its own on an executor, and none can touch another.

A call whose process died is made again by the executor. That is safe: what is done is done once, and whoever runs an
association holds its lock.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.errors import BusyError, ToolkitError
from toolkit.i18n import translator
from toolkit.model.message import Message, say
from toolkit.scheduling.alarms import Course
from toolkit.scheduling.doubles import doubles
from toolkit.scheduling.limit import LONGEST_MINUTES, time_limit
from toolkit.scheduling.scheduler import failing, give_up, run_due
from toolkit.scheduling.stopping import ASKED
from toolkit.settings import State
from toolkit.setup import Setup, set_up
from toolkit.workbooks.google.quota import Quota
from toolkit.workbooks.google.spreadsheet import Spreadsheet

OPERATOR, MONITOR = "mail.operator", "monitoring.ping_url"
_LOOK_S = 1.0
"""So often it is looked whether the fleet is asked to stop."""


@dataclass(frozen=True, slots=True)
class Called:
    """What became of one association: sentences, and whether something failed, now or before and not yet mended."""

    config: Path
    told: tuple[str, ...] = ()
    has_failed: bool = False
    has_run: bool = False
    course: Course | None = None
    """How its jobs run; `None` if that is not known, because another timer is at it."""
    faults: tuple[str, ...] = ()
    """Those of the sentences that say what failed."""
    tells_itself: bool = False
    """It has an operator of its own, who was told by the run itself."""


def run_all_due(
    configs: Sequence[Path],
    language: str,
    executor: Executor,
    is_stopped: Callable[[], bool] = lambda: False,
    minutes: float = LONGEST_MINUTES,
    is_lost: Callable[[], bool] = lambda: False,
) -> Iterator[Called]:
    """Run what is due for each association; yield each when it has ended. No run takes longer than `minutes`.

    Once `is_stopped`, no further one is begun, and those that run end after the step they are at. Once the executor
    `is_lost`, nothing more is yielded: the others may be run on another one.
    """
    refused = doubles(configs)
    for config, problem in refused.items():
        yield _failed(config, problem, language)
    futures = {executor.submit(call, config, language, minutes): config for config in configs if config not in refused}
    waiting = set(futures)
    while waiting and not is_stopped():
        done, waiting = wait(waiting, _LOOK_S, FIRST_COMPLETED)
        for future in done:
            if not future.cancelled():  # as those of a cluster are that has gone
                yield _outcome(future, futures[future], language)
        if is_lost():
            return
    running = [future for future in waiting if not future.cancel()]
    if waiting:
        executor.shutdown(wait=False)
    for future in wait(running).done:
        yield _outcome(future, futures[future], language)


def _outcome(future: "Future[Called]", config: Path, language: str) -> Called:
    try:
        return future.result()
    except Exception:  # noqa: BLE001 - each kind of executor has its own error for a worker that died over and over
        text = say(
            "The program was ended again and again while it worked for this association: from outside, for want of "
            "memory, or because it took too long. Look at its workbook, and run it alone."
        )
        return _failed(config, text, language)


def call(config: Path, language: str, minutes: float) -> Called:
    """Run what is due for one association; tell also of what failed before and is not yet due again."""
    try:
        with time_limit(minutes * 60, lambda: _give_up(config, minutes)):
            return _run(config)
    except ToolkitError as error:
        return _failed(config, error.told, language)
    except Exception as error:  # noqa: BLE001 - a mistake of ours for one association must not stop the others
        return _failed(config, say("The program made a mistake ({where}).", where=type(error).__name__), language)


def _run(config: Path) -> Called:
    alone = set_up(None, config)
    setup, translate = _counted(_in_fleet(alone)), translator(alone.config.settings.language)
    tells_itself = not alone.config.takes_shared(OPERATOR)
    try:
        ran = list(run_due(setup, translate, ASKED.is_set))
    except BusyError:  # another timer is at it
        return Called(config, tells_itself=tells_itself)
    failed, course = failing(setup)
    faults = tuple(text for run in failed for text in run.told)
    told = [text for one in ran for text in one.told]
    told.extend(text for text in faults if text not in told)
    return Called(config, tuple(told), bool(failed), bool(ran), course, faults, tells_itself)


def _give_up(config: Path, minutes: float) -> None:
    setup = _in_fleet(set_up(None, config))
    give_up(setup, translator(setup.config.settings.language), minutes)


def _in_fleet(setup: Setup) -> Setup:
    """Leave to the fleet what it does once for all associations: to tell their operator, to call their monitor."""
    settings = setup.config.settings
    if setup.config.takes_shared(OPERATOR):
        settings = replace(settings, mail=replace(settings.mail, operator=""))
    if setup.config.takes_shared(MONITOR):
        settings = replace(settings, monitoring=replace(settings.monitoring, ping_url=""))
    return replace(setup, config=replace(setup.config, settings=settings))


def _counted(setup: Setup) -> Setup:
    """Count what is asked of Google in the folder of all associations: many have the same service account there."""
    if not isinstance(setup.workbook, Spreadsheet):
        return setup
    shared = Quota(setup.config.folder.parent / State().folder)
    return replace(setup, workbook=replace(setup.workbook, quota=shared))


def _failed(config: Path, problem: Message, language: str) -> Called:
    told = (translator(language).sentence(problem),)
    return Called(config, told, has_failed=True, course=Course.FAILING, faults=told)
