"""The computer: its disk, its clock, what is installed."""

import datetime as dt
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from toolkit import __version__
from toolkit.doctor.diagnosis import Diagnosis, Health
from toolkit.errors import ELSEWHERE, writing_to
from toolkit.model.message import say
from toolkit.scheduling.runs import FILE, open_runs
from toolkit.setup import Setup

_DISK, _CLOCK, _VERSIONS = say("disk"), say("clock"), say("versions")
_FEWEST_MB = 500
"""Seven backups of a large workbook, and the letters of a year."""


def look_at_disk(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """Whether files can be made where they will be, and how much room there is."""
    del now
    beside = [setup.file.parent] if isinstance(setup.workbook, Path) else []
    folders = (setup.config.folder, *beside, setup.config.path(setup.config.settings.documents.folder))
    for folder in dict.fromkeys(folders):
        there = next(one for one in (folder, *folder.parents) if one.is_dir())
        with writing_to(there.name, ELSEWHERE), tempfile.TemporaryFile(dir=there):
            pass
    free = min(shutil.disk_usage(folder).free for folder in folders if folder.is_dir()) // 10**6
    said = say("{megabytes} MB are free", megabytes=free)
    if free < _FEWEST_MB:
        yield Diagnosis("disk", _DISK, Health.WARNING, said, say("Make room: the backups of the workbook need it."))
    else:
        yield Diagnosis("disk", _DISK, Health.GOOD, said)


def look_at_clock(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """What time it is, and whether a run has been recorded later than that."""
    zone = setup.zone
    local = now.astimezone(zone)
    said = say("it is {day}, {time} ({zone})", day=local.date(), time=f"{local:%H:%M}", zone=zone.key)
    latest = now
    if (setup.state / FILE).exists():
        with open_runs(setup.state) as runs:
            latest = max((run.started_at for run in runs.all()), default=now)
    if latest > now:
        remedy = say("A run was recorded later than that, so the clock was wrong then or is wrong now: set it right.")
        yield Diagnosis("clock", _CLOCK, Health.WRONG, said, remedy)
    else:
        yield Diagnosis("clock", _CLOCK, Health.GOOD, said)


def look_at_versions(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """What one is asked for when asking for help."""
    del setup, now
    said = say(
        "mentorat-toolkit {version}, Python {python}, {system}",
        version=__version__,
        python=platform.python_version(),
        system=sys.platform,
    )
    yield Diagnosis("versions", _VERSIONS, Health.GOOD, said)
