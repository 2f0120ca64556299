"""What an operator of many associations does with one command: look, run, install, look again."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.scheduling.fleets import NAMES, assert_done_once, make_fleet, wait_until_begun
from tests.servers.running import mail_server
from toolkit.scheduling.timers.systemd import Systemd
from toolkit.scheduling.timers.task import task_for, task_for_all
from toolkit.settings import SHARED

THREE = NAMES[:3]


@pytest.fixture
def fleet(tmp_path: Path) -> Path:
    return make_fleet(tmp_path, THREE)


def test_the_last_run_of_each_is_shown_in_a_line(cli: Cli, fleet: Path) -> None:
    (fleet / THREE[1] / "programme.xlsx").write_bytes(b"no workbook")
    (fleet / THREE[2] / "config.toml").write_text("language = ", encoding="utf-8")
    before = cli("history", "--all", fleet)
    cli("run-due", "--all", fleet)
    after = cli("history", "--all", fleet)

    assert before.status == after.status == 0
    assert before.out.splitlines()[0] == f"{THREE[0]}: No job has run yet."
    lines = after.out.splitlines()
    assert [line.partition(":")[0] for line in lines] == THREE
    assert ", done (" in lines[0]
    assert ", failed (" in lines[1]
    assert "config.toml cannot be read" in lines[2]


def test_the_doctor_says_of_each_what_is_not_in_order(cli: Cli, fleet: Path) -> None:
    (fleet / THREE[1] / "programme.xlsx").write_bytes(b"no workbook")
    with (fleet / THREE[2] / "config.toml").open("a", encoding="utf-8") as config:
        config.write(f'[state]\nfolder = "../{THREE[0]}/.mentorat"\n')
    told, as_json = cli("doctor", "--all", fleet), cli("doctor", "--all", fleet, "--json")

    assert told.status == as_json.status == 2
    lines = told.out.splitlines()
    assert lines[0].startswith("! timer: ")
    assert [line for line in lines[1:] if not line.startswith(" ")] == [
        f"! {THREE[0]}",
        f"✗ {THREE[1]}",
        f"✗ {THREE[2]}",
        "0 associations in order, 1 with a remark, 2 with something wrong",
    ]
    assert "  ✗ workbook: The file programme.xlsx is not a workbook, or it is damaged." in lines
    assert any(f"in the same folder as {THREE[0]}" in line for line in lines)
    result = json.loads(as_json.out)
    assert [one["name"] for one in result["associations"]] == THREE
    assert {check["name"] for check in result["associations"][0]["checks"]} > {"workbook", "runs", "versions"}
    assert result["cluster"] == []
    assert [check["name"] for check in result["fleet"]] == ["timer"]


def test_the_doctor_speaks_of_one_timer_for_all(cli: Cli, fleet: Path) -> None:
    told, as_json = cli("doctor", "--all", fleet), cli("doctor", "--all", fleet, "--json")

    assert [line for line in told.out.splitlines() if "timer" in line] == told.out.splitlines()[:1]
    names = {check["name"] for one in json.loads(as_json.out)["associations"] for check in one["checks"]}
    assert "runs" in names
    assert "timer" not in names


def test_the_doctor_tries_the_cluster(cli: Cli, fleet: Path) -> None:
    (fleet / "cluster.toml").write_text('scheduler = "tcp://127.0.0.1:8786"\n', encoding="utf-8")

    told = cli("doctor", "--all", fleet)

    assert told.status == 2
    assert "\n✗ cluster: cluster.toml, line 1: “scheduler” must begin with tls://.\n" in told.out


def test_a_mail_server_that_all_share_is_asked_once(cli: Cli, fleet: Path, tmp_path: Path) -> None:
    with mail_server(tmp_path / "taken") as server:
        mail = f'way = "smtp"\nhost = "127.0.0.1"\nport = {server.port}\nsecurity = "none"\nauth = "none"\n'
        (fleet / SHARED).write_text(f'[mail]\n{mail}operator = "it@federation.example"\n', encoding="utf-8")
        alone = [line for line in cli("doctor", "--all", fleet).out.splitlines() if "mail: " in line]
        (fleet / SHARED).write_text(f'[mail]\n{mail}sender = "nights@federation.example"\n', encoding="utf-8")
        for name, port in ((THREE[1], 9), (THREE[2], server.port)):
            with (fleet / name / "config.toml").open("a", encoding="utf-8") as config:
                config.write(f"[mail]\nport = {port}\n")
        told, as_json = cli("doctor", "--all", fleet), cli("doctor", "--all", fleet, "--json")

    assert len(alone) == 1 + len(THREE)  # without a sender of all, the account is another for each
    assert "✓ mail: 127.0.0.1 is reached and lets us in" in told.out.splitlines()
    assert [line for line in told.out.splitlines() if line.startswith("  ✗ mail: ")] != []
    checks = {
        one["name"]: {check["name"] for check in one["checks"]} for one in json.loads(as_json.out)["associations"]
    }
    assert {name: "mail" in names for name, names in checks.items()} == {
        THREE[0]: False,
        THREE[1]: True,
        THREE[2]: False,
    }


@pytest.mark.parametrize("command", [["run-due"], ["schedule"], ["doctor"], ["history"]], ids=lambda one: one[0])
def test_a_folder_without_associations_is_told(cli: Cli, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "drive").mkdir()
    outcome = cli(*command, "--all", tmp_path / "drive")

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("There is no association in ")


@pytest.mark.parametrize("kind", ["systemd", "cron", "windows", "launchd"])
def test_a_timer_for_all_calls_for_all(cli: Cli, fleet: Path, kind: str) -> None:
    outcome = cli("schedule", "--all", fleet, "install", "--print", "--kind", kind)

    assert outcome.status == 0
    assert "--all" in outcome.out
    assert str(fleet.resolve()) in outcome.out
    assert "--config" not in outcome.out
    assert cli("schedule", "install", "--all", fleet, "--print", "--kind", kind) == outcome


def test_the_timer_of_the_fleet_is_none_of_an_association(fleet: Path) -> None:
    whole = task_for_all(fleet)

    assert whole.name.startswith("mentorat-fleet-")
    assert whole.name != task_for(fleet / "config.toml").name
    assert whole.name in Systemd(Path()).files(whole)[f"{whole.name}.service"]


def test_the_status_of_all_says_whether_there_is_a_timer_and_when_each_ran(cli: Cli, fleet: Path) -> None:
    outcome = cli("schedule", "--all", fleet, "status", "--kind", "launchd")

    assert outcome.status == 1
    assert outcome.out.splitlines() == [
        "No timer is installed (launchd).",
        *(f"{name}: No job has run yet." for name in THREE),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
def test_one_that_stays_runs_all_and_ends_when_asked(tmp_path: Path) -> None:
    fleet = make_fleet(tmp_path)
    command = [sys.executable, "-m", "toolkit", "--language", "en", "schedule", "--all", str(fleet)]
    with subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as staying:
        assert staying.stdout is not None
        wait_until_begun(fleet)
        for line in staying.stdout:
            if line.startswith(f"{len(NAMES)} associations"):
                break
        os.kill(staying.pid, signal.SIGTERM)
        staying.wait(timeout=10)

    assert staying.returncode == 0
    assert_done_once(fleet)
