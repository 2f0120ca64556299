"""What timers are told, as the systems that read it understand it."""

import plistlib
import shlex
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from subprocess import list2cmdline

import pytest
from defusedxml.ElementTree import fromstring

from toolkit.scheduling.timers.cron import Cron
from toolkit.scheduling.timers.launchd import Launchd
from toolkit.scheduling.timers.systemd import Systemd
from toolkit.scheduling.timers.task import Task, task_for, task_for_all
from toolkit.scheduling.timers.windows import Windows

FOLDERS = ["tremplin", "L'été & la suite", 'a "b" 100 %d $HOME', "Tremplin Duo", "後輩"]
NAMESPACE = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


@pytest.fixture(params=[*FOLDERS, "fleet"])
def task(request: pytest.FixtureRequest, tmp_path: Path) -> Task:
    folder = tmp_path / str(request.param)
    folder.mkdir()
    (folder / "config.toml").touch()
    return task_for_all(folder) if request.param == "fleet" else task_for(folder / "config.toml")


def test_the_name_is_plain_and_each_association_has_its_own(task: Task, tmp_path: Path) -> None:
    assert task.name.isascii()
    assert set(task.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    elsewhere = replace(task, path=tmp_path / "elsewhere" / task.path.relative_to(tmp_path))
    assert task.name == replace(task).name
    assert task.name != elsewhere.name
    assert task.name[:-8] == elsewhere.name[:-8]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="this computer has no systemd, so nothing reads units")
def test_systemd_finds_nothing_wrong(task: Task, tmp_path: Path) -> None:
    units = tmp_path / "units"
    units.mkdir()
    for name, text in Systemd(units).files(task).items():
        (units / name).write_text(text, encoding="utf-8")

    told = subprocess.run(
        ["systemd-analyze", "verify", *map(str, units.iterdir())], capture_output=True, text=True, check=False
    )

    assert (told.returncode, told.stdout + told.stderr) == (0, "")
    calendar = subprocess.run(["systemd-analyze", "calendar", "*:0/15"], capture_output=True, text=True, check=True)
    assert "Next elapse" in calendar.stdout


def test_systemd_makes_up_for_what_was_missed_and_fills_nothing_in(task: Task) -> None:
    service, timer = Systemd(Path()).files(task).values()

    assert "\nPersistent=true\n" in timer
    (line,) = (line for line in service.splitlines() if line.startswith("ExecStart="))
    meant = line.removeprefix("ExecStart=").replace("%%", "%").replace("$$", "$")
    assert shlex.split(meant) == list(task.command)


def test_a_shell_reads_the_line_of_cron_as_it_is_meant(task: Task) -> None:
    line = Cron().files(task)["crontab"]

    fields, command = line.split(" ", 5)[:5], line.split(" ", 5)[5].rstrip("\n").replace(r"\%", "%")
    assert fields == ["*/15", "*", "*", "*", "*"]
    call, _, rest = command.rpartition(" >/dev/null 2>&1 # ")
    assert rest == task.name
    assert shlex.split(call) == list(task.command)


@pytest.mark.usefixtures("crontab")
def test_the_real_crontab_takes_the_line_once_and_gives_it_back(task: Task) -> None:
    timer = Cron()
    assert not timer.is_installed(task)
    for _ in range(2):
        timer.install(task)
    lines = subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=True).stdout.splitlines()

    assert lines == ["# mine", "0 5 * * 1 /bin/true", timer.files(task)["crontab"].rstrip("\n")]
    assert timer.is_installed(task)
    timer.remove(task)
    assert not timer.is_installed(task)
    lines = subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=True).stdout.splitlines()
    assert lines == ["# mine", "0 5 * * 1 /bin/true"]


def test_windows_starts_it_when_it_can_and_also_on_battery(task: Task) -> None:
    ((name, text),) = Windows().files(task).items()
    root = fromstring(text.encode("utf-16"))

    def said(path: str) -> str | None:
        return str(root.findtext("/".join(f"{NAMESPACE}{part}" for part in path.split("/"))))

    assert name == f"{task.name}.xml"
    assert said("Settings/StartWhenAvailable") == "true"
    assert said("Settings/MultipleInstancesPolicy") == "IgnoreNew"
    assert said("Settings/DisallowStartIfOnBatteries") == "false"
    assert said("Settings/StopIfGoingOnBatteries") == "false"
    assert said("Triggers/TimeTrigger/Repetition/Interval") == "PT15M"
    assert said("Actions/Exec/Command") == sys.executable
    assert said("Actions/Exec/Arguments") == list2cmdline(task.command[1:])


def test_launchd_starts_it_at_login_and_every_quarter_of_an_hour(task: Task) -> None:
    ((_, text),) = Launchd(Path()).files(task).items()

    agent = plistlib.loads(text.encode())
    assert agent["Label"] == task.name
    assert agent["ProgramArguments"] == list(task.command)
    assert (agent["RunAtLoad"], agent["StartInterval"]) == (True, 900)
