"""Everything that the doctor looks at, in the order in which one thing rests on another."""

import datetime as dt
from collections.abc import Callable, Container, Iterator
from pathlib import Path

from toolkit.doctor import computer, mail, night, workbook, writing
from toolkit.doctor.diagnosis import Diagnosis, Health, wrong
from toolkit.doctor.origins import needless
from toolkit.errors import ToolkitError
from toolkit.model.message import Message, say
from toolkit.setup import Setup, set_up

Look = Callable[[Setup, dt.datetime], Iterator[Diagnosis]]

_CONFIGURATION = say("configuration")
_LOOKS: tuple[tuple[str, Message, Look], ...] = (
    ("workbook", say("workbook"), workbook.look_at_workbook),
    ("letters", say("letters"), writing.look_at_letters),
    ("templates", say("templates"), writing.look_at_templates),
    ("pdf", say("PDF"), writing.look_at_pdf),
    ("mail", say("mail"), mail.look_at_mail),
    ("memory", say("memory of what was done"), writing.look_at_memory),
    ("disk", say("disk"), computer.look_at_disk),
    ("clock", say("clock"), computer.look_at_clock),
    ("jobs", say("jobs"), night.look_at_jobs),
    ("timer", say("timer"), night.look_at_timer),
    ("runs", say("last runs"), night.look_at_runs),
    ("versions", say("versions"), computer.look_at_versions),
)
"""The name of each, what people call it, and what looks at it. The titles stand in what is returned, too."""


def diagnose(config_path: Path, now: dt.datetime, without: Container[str] = ()) -> Iterator[Diagnosis]:
    """Yield how everything is but what is named in `without`.

    Nothing is written but a file to try the disk, which goes at once.
    """
    try:
        setup = set_up(None, config_path)
    except ToolkitError as error:
        yield wrong("configuration", _CONFIGURATION, error)
        return
    said = say("{file} is read, and every setting is known", file=config_path.name)
    yield Diagnosis("configuration", _CONFIGURATION, Health.GOOD, said)
    names = needless(setup.config)
    if names:
        said = say(
            "{names} of shared.toml do not count: {file} repeats the default",
            names=", ".join(names),
            file=config_path.name,
        )
        remedy = say("Delete these lines from {file}, unless that is meant.", file=config_path.name)
        yield Diagnosis("configuration", _CONFIGURATION, Health.WARNING, said, remedy)
    for name, title, look in _LOOKS:
        if name in without:
            continue
        try:
            yield from look(setup, now)
        except ToolkitError as error:
            yield wrong(name, title, error)
