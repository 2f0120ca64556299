"""`run-due`, `schedule` and `history`, as an operator meets them."""

import datetime as dt
from pathlib import Path

import pytest

from tests.cli.books import TODAY, association, due, state_of
from tests.cli.conftest import Cli
from tests.cli.test_jobs import TITLE, write_job
from toolkit.scheduling.runs import RunState, open_runs

ALWAYS = f'job = "nightly"\ntitle = {TITLE}\nsteps = ["letters"]\nevery = "day"\nat = "03:00"\nlate_hours = 24\n'


@pytest.fixture
def config(tmp_path: Path) -> Path:
    config = association(tmp_path / "there", due())
    write_job(config, "nightly", ALWAYS)
    return config


def test_what_is_due_is_run_and_then_nothing_is(cli: Cli, config: Path) -> None:
    first, second = (cli("run-due", "--config", config) for _ in range(2))

    assert (first.status, second.status) == (0, 0)
    assert first.out.startswith("The letters:\n  ")
    assert second.out == ""


def test_a_job_that_fails_is_told_by_the_exit_status(cli: Cli, config: Path) -> None:
    (config.parent / "programme.xlsx").write_bytes(b"no workbook")

    assert cli("run-due", "--config", config).status == 1


def test_the_history_shows_runs_of_the_night_and_by_hand(cli: Cli, config: Path) -> None:
    before = state_of(config.parent)
    assert cli("history", "--config", config).out == "No job has run yet.\n"
    assert state_of(config.parent) == before

    cli("run-due", "--config", config)
    cli("run", "nightly", "--config", config, "--today", TODAY)
    lines = cli("history", "--config", config).out.splitlines()

    heads = [line for line in lines if not line.startswith("  ")]
    assert [head.split()[0] for head in heads] == ["nightly", "nightly"]
    assert all(", done (" in head for head in heads)
    assert "  Prepared: 1 × letter of acceptance to a mentor." in lines
    assert not any("Claes" in line for line in lines)
    assert len(cli("history", "--last", 1, "--config", config).out.splitlines()) < len(lines)


@pytest.mark.parametrize(("language", "shown"), [("en", "1.2 s"), ("fr", "1,2 s"), ("nl", "1,2 s"), ("de", "1,2 s")])
def test_how_long_a_run_took_is_written_as_the_language_does(cli: Cli, config: Path, language: str, shown: str) -> None:
    began = dt.datetime(2026, 3, 31, 1, 0, tzinfo=dt.UTC)
    (config.parent / ".mentorat").mkdir(exist_ok=True)
    with open_runs(config.parent / ".mentorat") as runs:
        runs.end(runs.begin("nightly", None, began), began + dt.timedelta(seconds=1.2), RunState.DONE)

    assert f"({shown})" in cli("history", "--config", config, language=language).out


def test_the_history_tells_why_a_run_by_hand_failed(cli: Cli, config: Path) -> None:
    (config.parent / "programme.xlsx").write_bytes(b"no workbook")
    failed = cli("run", "nightly", "--config", config)

    head, told = cli("history", "--config", config).out.splitlines()

    assert failed.status == 2
    assert ", failed (" in head
    assert told.strip() == failed.err.strip()


@pytest.mark.parametrize("kind", ["systemd", "cron", "windows", "launchd"])
def test_what_a_timer_would_be_is_only_shown(cli: Cli, config: Path, kind: str) -> None:
    before = state_of(config.parent)

    outcome = cli("schedule", "install", "--config", config, "--print", "--kind", kind)

    assert outcome.status == 0
    assert outcome == cli("schedule", "--config", config, "install", "--print", "--kind", kind)
    assert "run-due" in outcome.out
    assert str(config.resolve()) in outcome.out
    assert state_of(config.parent) == before


def test_no_timer_is_installed_for_a_configuration_that_is_wrong(cli: Cli, tmp_path: Path) -> None:
    outcome = cli("schedule", "install", "--print", "--kind", "cron")

    assert outcome.status == 2
    assert outcome.err.startswith("There is no configuration config.toml here.")
    assert not list(tmp_path.iterdir())


def test_the_status_says_when_each_job_ran_and_will_run(cli: Cli, config: Path) -> None:
    before = cli("schedule", "--config", config, "status", "--kind", "launchd")
    cli("run-due", "--config", config)
    after = cli("schedule", "--config", config, "status", "--kind", "launchd")

    assert before.status == after.status == 1
    assert before.out.startswith("No timer is installed (launchd).\nnightly: last run never; next run ")
    assert "done; next run" in after.out
    year = dt.date.fromisoformat(str(TODAY)).year
    assert f"/{year}" in after.out or f"/{year + 1}" in after.out


def test_a_time_zone_that_is_none_is_told(cli: Cli, config: Path) -> None:
    text = config.read_text(encoding="utf-8")
    config.write_text(f'time_zone = "Europe/Brussel"\n{text}', encoding="utf-8")

    outcome = cli("run-due", "--config", config)

    assert outcome.status == 2
    assert "“time_zone” must be the name of a time zone, such as Europe/Brussels" in outcome.err
