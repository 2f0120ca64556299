"""Many associations, and the cluster that they may have: what is in order, each looked at by itself."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from toolkit.config import load_config, load_shared
from toolkit.doctor.diagnosis import Diagnosis, Health, wrong
from toolkit.doctor.mail import MAIL, look_at_mail_of
from toolkit.doctor.night import TIMER, look_at_timer_of_all
from toolkit.doctor.told import Told, in_words, told
from toolkit.errors import ConfigError, ToolkitError
from toolkit.i18n import translator
from toolkit.model.message import Message, say
from toolkit.scheduling.cluster.connection import connected
from toolkit.scheduling.cluster.settings import load_settings
from toolkit.scheduling.doubles import doubles
from toolkit.scheduling.limit import time_limit
from toolkit.scheduling.processes import Processes
from toolkit.settings import SHARED

_CLUSTER, _STATE, _PROGRAM = say("cluster"), say("memory of what was done"), say("program")
_CONFIGURATION, _MAIL = say("configuration"), say("mail")
_LONGEST_S = 120
"""A mail server that does not answer takes a minute."""


def look_at_all(configs: Sequence[Path], language: str) -> Iterator[tuple[str, list[Told]]]:
    """Yield the name of each association, and what was found there: each in a process, for any may be broken.

    Nothing is said of timers, and of a mail server that all share: `look_at_fleet` does.
    """
    refused = doubles(configs)
    with Processes(os.cpu_count() or 1) as processes:
        looks = [(config, processes.submit(_look, config, language)) for config in configs]
        for config, look in looks:
            try:
                found = look.result()
            except BrokenProcessPool:
                said = say(
                    "it was ended while it looked: from outside, for want of memory, or because it took too long"
                )
                remedy = say("Look at the workbook, and at the drive that it is on.")
                found = [in_words(Diagnosis("program", _PROGRAM, Health.WRONG, said, remedy), translator(language))]
            if config in refused:
                diagnosis = Diagnosis("state", _STATE, Health.WRONG, refused[config])
                found.append(in_words(diagnosis, translator(language)))
            yield config.parent.name, found


def _look(config: Path, language: str) -> list[Told]:
    without = (TIMER, MAIL) if _has_mail_of_all(config) else (TIMER,)
    with time_limit(_LONGEST_S, lambda: None):
        return told(config, language, without)


def _has_mail_of_all(path: Path) -> bool:
    """Whether mail leaves as it does for all, so that it is tried once and not for each."""
    try:
        config = load_config(path)
    except ConfigError:  # which is told when it is looked at
        return False
    if config.shared is None:
        return False
    own, shared = config.settings, config.shared.settings
    is_same_sender = bool(shared.mail.sender or (shared.mail.way == "smtp" and shared.mail.user))
    return is_same_sender and (own.mail, own.bounces) == (shared.mail, shared.bounces)


def look_at_fleet(folder: Path, configs: Sequence[Path], language: str) -> list[Told]:
    """How what all associations have in common is. Raises ConfigError if what they share is wrong."""
    translate = translator(language)
    return [in_words(one, translate) for one in _in_common(folder.resolve(), configs)]


def _in_common(folder: Path, configs: Sequence[Path]) -> Iterator[Diagnosis]:
    shared = load_shared(folder)
    if shared is not None:
        said = say("{file} is read, and every setting is known", file=SHARED)
        yield Diagnosis("configuration", _CONFIGURATION, Health.GOOD, said)
    if shared is not None and "mail" in shared.written:
        try:
            yield from look_at_mail_of(shared)
        except ToolkitError as error:
            yield wrong(MAIL, _MAIL, error)
    yield look_at_timer_of_all(folder, configs)


def look_at_cluster(folder: Path, language: str) -> list[Told]:
    """Whether the cluster of the fleet can be used, and which of its workers cannot; nothing if it has none."""
    translate = translator(language)
    faults: list[Message] = []
    try:
        settings = load_settings(folder)
        if settings is None:
            return []
        with connected(settings, folder, faults.append):
            said = say("{scheduler} is reached, and lets us in", scheduler=settings.scheduler)
        found = Diagnosis("cluster", _CLUSTER, Health.GOOD, said)
    except ToolkitError as error:
        found = wrong("cluster", _CLUSTER, error)
    remarks = [Diagnosis("cluster", _CLUSTER, Health.WARNING, fault) for fault in faults]
    return [in_words(one, translate) for one in (found, *remarks)]
