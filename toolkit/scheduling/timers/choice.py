"""Which kind of timer this computer has."""

import shutil
import sys

from toolkit.errors import ToolkitError
from toolkit.model.message import say
from toolkit.scheduling.timers.cron import Cron
from toolkit.scheduling.timers.launchd import Launchd
from toolkit.scheduling.timers.systemd import Systemd
from toolkit.scheduling.timers.timer import Timer, call
from toolkit.scheduling.timers.windows import Windows

KINDS = ("systemd", "cron", "windows", "launchd")


def timer_of(kind: str) -> Timer:
    """The timer of the kind, one of KINDS."""
    timers: dict[str, type[Timer]] = {"systemd": Systemd, "cron": Cron, "windows": Windows, "launchd": Launchd}
    return timers[kind]()


def usual_kind() -> str:
    """The kind that suits this computer. Raises ToolkitError if it has none."""
    if sys.platform == "win32":
        return "windows"
    if sys.platform == "darwin":
        return "launchd"
    if _has_systemd():
        return "systemd"
    if shutil.which("crontab"):
        return "cron"
    raise ToolkitError(
        say("This computer has no timer that is known here (systemd, cron)."),
        say("Keep “mentorat schedule” running instead."),
    )


def _has_systemd() -> bool:
    try:
        call(["systemctl", "--user", "show-environment"])
    except ToolkitError:
        return False
    return True
