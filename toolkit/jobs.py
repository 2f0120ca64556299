"""The jobs of the folder `jobs/`: which steps, in which order, and when."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from toolkit.errors import ConfigError
from toolkit.model.message import say
from toolkit.resources import CORRECT_OR_DELETE, find, own_folders, shipped, unusable
from toolkit.schema.definitions import Reader, SchemaError, Texts
from toolkit.schema.problems import from_to, missing, unknown
from toolkit.toml_files import read_toml

STEPS = ("check", "letters", "contracts", "reminders", "report")
"""Every step a job may have."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LAST_DAY = 31
_LATE_HOURS = 20
"""A night that was missed is made up for during the day, and not at the same time as the next."""


class Every(StrEnum):
    """How often a job runs."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class When:
    """Every day, week or month, at a time of day; `on` is the weekday (Monday is 0) or the day of the month.

    A month that has no such day has its last day instead. `late` is how long afterwards it may be made up for.
    """

    every: Every
    at: dt.time
    on: int = 0
    late: dt.timedelta = dt.timedelta(hours=_LATE_HOURS)


@dataclass(frozen=True, slots=True)
class Job:
    """A named list of steps. Without `when` it runs only by hand."""

    name: str
    title: Texts
    steps: tuple[str, ...]
    when: When | None = None


def load_job(name: str, own: Path | None) -> Job:
    """Return the job called `name`, the association's own before ours. Raises ConfigError."""
    path = find(f"jobs/{name}.toml", own) if name.replace("-", "").replace("_", "").isalnum() else None
    if path is None:
        raise ConfigError(
            say("There is no job “{name}”.", name=name), say("Jobs are: {names}.", names=", ".join(job_names(own)))
        )
    try:
        job = _job(path)
    except SchemaError as error:
        raise unusable(f"jobs/{path.name}", error.told) from error
    unknown = [step for step in job.steps if step not in STEPS]
    if unknown:
        raise ConfigError(
            say("jobs/{file}: there is no step “{step}”.", file=path.name, step=unknown[0]),
            say("Steps are: {names}.", names=", ".join(STEPS)),
        )
    return job


def job_names(own: Path | None) -> list[str]:
    """The names of all jobs, ours, the association's own and those of its fleet."""
    folders = [shipped("jobs"), *(folder / "jobs" for folder in own_folders(own))]
    return sorted({file.stem for folder in folders for file in folder.glob("*.toml")})


def _job(path: Path) -> Job:
    where = f"jobs/{path.name}"
    reader = Reader(read_toml(path, where, CORRECT_OR_DELETE), where)
    reader.expect(("job", "title", "steps", "every", "on", "at", "late_hours"))
    job = Job(path.stem, reader.texts("title"), reader.strings("steps"), _when(reader))
    if reader.string("job") != path.stem:
        raise reader.error(say("“{key}” must be the name of the file, “{name}”", key="job", name=path.stem))
    if not job.steps:
        raise reader.error(missing("steps"))
    return job


def _when(reader: Reader) -> When | None:
    every = reader.get("every", str)
    if every is None:
        for key in ("on", "at", "late_hours"):
            if reader.get(key, object) is not None:
                raise reader.error(say("“{key}” stands there, but “every” is missing", key=key))
        return None
    if every not in tuple(Every):
        raise reader.error(unknown("every", str(every), tuple(Every)))
    hours = reader.number("late_hours")
    if hours is not None and hours <= 0:
        raise reader.error(say("“{key}” must be more than 0", key="late_hours"))
    late = dt.timedelta(hours=_LATE_HOURS if hours is None else hours)
    return When(Every(str(every)), _time(reader), _on(reader, Every(str(every))), late)


def _time(reader: Reader) -> dt.time:
    text = reader.string("at")
    try:
        return dt.datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007 - a time of day has no zone
    except ValueError:
        raise reader.error(say("“at” is “{text}”, and not a time such as 03:00", text=text)) from None


def _on(reader: Reader, every: Every) -> int:
    on = reader.get("on", object)
    if every is Every.WEEK:
        if on not in WEEKDAYS:
            raise reader.error(say("“{key}” must be one of: {names}", key="on", names=", ".join(WEEKDAYS)))
        return WEEKDAYS.index(str(on))
    if every is Every.MONTH:
        if isinstance(on, bool) or not isinstance(on, int) or not 1 <= on <= _LAST_DAY:
            raise reader.error(from_to("on", 1, _LAST_DAY))
        return on
    if on is not None:
        raise reader.error(say("“on” stands there, but the job runs every day"))
    return 0
