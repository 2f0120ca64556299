"""Telling the operator, and a monitor if there is one, how the jobs run. To fail at this fails nothing else."""

import datetime as dt
from dataclasses import replace
from urllib.error import URLError
from urllib.request import Request, urlopen

from toolkit.config import Config
from toolkit.errors import ToolkitError
from toolkit.i18n import Translator
from toolkit.jobs import Job
from toolkit.mailing.posting import tell_operator
from toolkit.model.message import Message, say
from toolkit.scheduling.alarms import News, news
from toolkit.scheduling.runs import Alarm, Run, Runs, RunState

_PING_TIMEOUT_S = 10
_SUBJECTS = {
    News.FAILED: say("{association}: “{job}” failed"),
    News.STILL: say("{association}: “{job}” still fails"),
    News.RECOVERED: say("{association}: “{job}” runs again"),
}


def watch(config: Config, job: Job, runs: Runs, now: dt.datetime, translate: Translator) -> list[Message]:
    """Tell how `job` runs, to whom it should be told; return what could not be told."""
    told: list[Message] = []
    alarm = runs.alarm(job.name)
    known = runs.all(job.name)
    found = news(known, alarm, now)
    if found is not None and config.settings.mail.operator:
        is_over = found is News.RECOVERED
        runs.remember(job.name, None if is_over else Alarm(alarm.since if alarm else now, now))
        is_told = False
        try:
            is_told = tell_operator(config, *_letter(config, job, found, known[-1], translate))
        except ToolkitError as error:
            told.append(error.told)
        if not is_told:  # noted before and taken back: a crash in between must not tell it twice
            runs.remember(job.name, alarm)
    if known:
        told.extend(call_monitor(config, is_well=known[-1].state in (RunState.DONE, RunState.WAITING)))
    return told


def _letter(config: Config, job: Job, found: News, run: Run, translate: Translator) -> tuple[str, str]:
    association = config.settings.association.name or config.folder.name
    title = job.title[translate.language]
    lines = [
        translate(replace(_SUBJECTS[found], values={"association": association, "job": title})),
        "",
        *run.told,
        "",
        translate(say("On the computer: “mentorat doctor” says what is wrong, “mentorat history” what happened.")),
    ]
    return lines[0], "\n".join(lines if found is not News.RECOVERED else lines[:1])


def call_monitor(config: Config, *, is_well: bool) -> list[Message]:
    """Call the monitor, if there is one: its address if all is well, with /fail if not. Nothing goes with it."""
    url = config.settings.monitoring.ping_url
    if not url:
        return []
    if not is_well:
        url = f"{url.rstrip('/')}/fail"
    try:
        with urlopen(Request(url, method="GET"), timeout=_PING_TIMEOUT_S):  # noqa: S310 - checked by the configuration
            return []
    except (URLError, OSError, ValueError) as error:
        return [say("The monitor could not be reached ({error}).", error=type(error).__name__)]
