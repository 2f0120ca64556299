"""What is wrong is said, with what to do about it; what is in order is said too."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.books import association, due, state_of
from tests.cli.test_jobs import TITLE, write_job
from tests.servers.running import mail_server
from toolkit.cli.app import run as run_cli
from toolkit.doctor.diagnosis import Diagnosis, Health
from toolkit.doctor.examination import diagnose
from toolkit.doctor.night import look_at_timer_of_all
from toolkit.i18n import translator
from toolkit.memory.journal import open_journal
from toolkit.model.effect import Key
from toolkit.resources import shipped
from toolkit.scheduling.runs import RunState, open_runs
from toolkit.scheduling.timers.choice import usual_kind
from toolkit.scheduling.timers.cron import Cron
from toolkit.scheduling.timers.task import task_for, task_for_all

NOW = dt.datetime(2026, 3, 31, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
NAMES = [
    "configuration",
    "workbook",
    "writing",
    "letters",
    "templates",
    "mail",
    "operator",
    "memory",
    "disk",
    "clock",
    "jobs",
    "timer",
    "runs",
    "versions",
]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", due())


def found(config: Path, now: dt.datetime = NOW) -> dict[str, Diagnosis]:
    """By name, the worst of each."""
    worst: dict[str, Diagnosis] = {}
    for one in diagnose(config, now):
        if one.name not in worst or list(Health).index(one.health) > list(Health).index(worst[one.name].health):
            worst[one.name] = one
    return worst


def text_of(one: Diagnosis) -> str:
    english = translator("en")
    return f"{english(one.said)} {english(one.remedy) if one.remedy else ''}".strip()


def ran(config: Path, at: dt.datetime, state: RunState = RunState.DONE) -> None:
    with open_runs(config.parent / ".mentorat") as runs:
        runs.end(runs.begin("nightly", at, at), at, state)


def replaced(config: Path, old: str, new: str) -> None:
    config.write_text(config.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_sound_association_is_told_so_and_nothing_is_left_behind(config: Path) -> None:
    ran(config, NOW - HOUR)
    before = state_of(config.parent)

    diagnoses = found(config)

    assert list(diagnoses) == NAMES
    assert {name for name, one in diagnoses.items() if one.health is not Health.GOOD} <= {"timer", "operator"}
    assert state_of(config.parent) == before


def bad_template(config: Path) -> None:
    folder = config.parent / "templates" / "fr"
    folder.mkdir(parents=True)
    (folder / "contract.docx").write_text("Bonjour")


def broken_configuration(config: Path) -> None:
    replaced(config, "language", "langage")


def broken_workbook(config: Path) -> None:
    (config.parent / "programme.xlsx").write_bytes(b"no workbook")


def no_workbook(config: Path) -> None:
    (config.parent / "programme.xlsx").unlink()


def no_seat(config: Path) -> None:
    replaced(config, 'seat = "rue', 'signatory = "rue')


def no_logo(config: Path) -> None:
    replaced(config, "[association]", '[association]\nlogo = "nowhere.png"')


def broken_journal(config: Path) -> None:
    (config.parent / ".mentorat").mkdir()
    (config.parent / ".mentorat" / "journal.sqlite3").write_bytes(b"no journal" * 99)


def broken_job(config: Path) -> None:
    write_job(config, "post", "job = ")


def clock_set_back(config: Path) -> None:
    ran(config, NOW + HOUR)


def long_ago(config: Path) -> None:
    ran(config, NOW - 37 * HOUR)


def test_templates_are_counted_where_an_association_has_its_own(config: Path) -> None:
    before = text_of(found(config)["templates"])
    own = config.parent / "templates" / "fr" / "contract.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(shipped("templates/fr/contract.docx").read_bytes())

    assert before == "all are ours"
    assert text_of(found(config)["templates"]) == "1 of your own can be used; the others are ours"


def test_sheets_and_columns_that_are_missing_are_counted(config: Path) -> None:
    book = load_workbook(config.parent / "programme.xlsx")
    del book["Équipe"]
    book.save(config.parent / "programme.xlsx")

    missing = found(config)["missing"]

    assert missing.health is Health.WARNING
    assert "is missing" in text_of(missing)


@pytest.mark.parametrize(
    ("fault", "name", "told"),
    [
        (broken_configuration, "configuration", "the setting “langage” is unknown. Did you mean “language”?"),
        (broken_workbook, "workbook", "programme.xlsx"),
        (no_workbook, "workbook", "programme.xlsx"),
        (no_seat, "letters", "fill in “seat” under [association] in config.toml Until then every letter is held back"),
        (no_logo, "letters", "The logo nowhere.png cannot be read"),
        (bad_template, "templates", "fr/contract.docx: it is no Word document that can be filled in"),
        (broken_journal, "memory", "The journal journal.sqlite3 cannot be used"),
        (broken_job, "jobs", "jobs/post.toml cannot be read"),
        (clock_set_back, "clock", "A run was recorded later than that"),
        (long_ago, "runs", "“mentorat history” tells what happened since."),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_is_looked_at(
    config: Path, fault: Callable[[Path], None], name: str, told: str
) -> None:
    fault(config)

    diagnoses = found(config)

    assert [one for one in diagnoses if diagnoses[one].health is Health.WRONG] == [name]
    assert told in text_of(diagnoses[name])
    assert diagnoses[name].remedy is not None
    assert list(diagnoses)[-1] == ("configuration" if name == "configuration" else "versions")


def forbidden(config: Path) -> None:
    config.write_text(f"{config.read_text(encoding='utf-8')}\n[writing]\nenabled = false\n", encoding="utf-8")


def opened(config: Path) -> None:
    (config.parent / "~$programme.xlsx").write_bytes(b"\x04Anne")


def in_doubt(config: Path) -> None:
    with open_journal(config.parent / ".mentorat", "self") as journal:
        journal.claim(Key("letter.refusal-mentor", "M-1", "2026-03-01"), NOW)


def without_time(config: Path) -> None:
    write_job(config, "nightly", f'job = "nightly"\ntitle = {TITLE}\nsteps = ["letters"]\n')


def renamed(config: Path) -> None:
    """Adopted, and then somebody renamed a sheet."""
    workbook = config.parent / "programme.xlsx"
    assert run_cli(["adopt", str(workbook), "--yes", "--config", str(config)]) == 0
    book = load_workbook(workbook)
    book["Mentors"].title = "Bénévoles"
    book.save(workbook)


def failed_since(config: Path) -> None:
    ran(config, NOW - 20 * HOUR)
    ran(config, NOW - HOUR, RunState.FAILED)


@pytest.mark.parametrize(
    ("fault", "name", "told"),
    [
        (forbidden, "writing", "the configuration does not allow it"),
        (opened, "writing", "programme.xlsx is open now (Anne)"),
        (in_doubt, "memory", "1 of 1 things done are in doubt"),
        (without_time, "jobs", "no job has a time"),
        (renamed, "sheets", "Bénévoles"),
        (failed_since, "runs", "A later one did not go well"),
        (lambda _: None, "runs", "no run went well yet"),
    ],
)
def test_what_may_be_meant_is_a_warning(config: Path, fault: Callable[[Path], None], name: str, told: str) -> None:
    fault(config)

    diagnosis = found(config)[name]

    assert diagnosis.health is Health.WARNING
    assert told in text_of(diagnosis)
    assert diagnosis.remedy is not None


@pytest.mark.parametrize(("hours", "health"), [(36, Health.GOOD), (37, Health.WRONG)])
def test_a_good_run_is_needed_every_thirty_six_hours(config: Path, hours: int, health: Health) -> None:
    ran(config, NOW - hours * HOUR)

    assert found(config)["runs"].health is health


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_in_which_nothing_may_be_written_is_told(config: Path) -> None:
    config.parent.chmod(0o500)
    try:
        diagnoses = found(config)
    finally:
        config.parent.chmod(0o700)

    assert diagnoses["disk"].health is Health.WRONG


def test_pdf_is_looked_at_only_where_it_is_wanted(config: Path) -> None:
    assert "pdf" not in found(config)

    replaced(config, "[documents]", "[documents]\npdf = true")

    assert "pdf" in found(config)


@pytest.mark.parametrize(
    ("settings", "health", "told"),
    [
        (
            'host = "127.0.0.1"\nport = {port}\nsecurity = "none"\nauth = "none"',
            Health.GOOD,
            "is reached and lets us in",
        ),
        ('host = "127.0.0.1"\nport = 9\nsecurity = "none"\nauth = "none"\ntimeout_s = 2', Health.WRONG, ""),
        ("", Health.WRONG, "The mail server is not named."),
    ],
)
def test_the_mail_server_is_tried_and_nothing_is_sent(
    config: Path, settings: str, health: Health, told: str, tmp_path: Path
) -> None:
    with mail_server(tmp_path / "taken") as server:
        text = config.read_text(encoding="utf-8")
        mail = settings.replace("{port}", str(server.port))
        config.write_text(f'{text}\n[mail]\nway = "smtp"\n{mail}\n', encoding="utf-8")

        diagnosis = found(config)["mail"]

        assert server.taken() == []
    assert diagnosis.health is health
    assert told in text_of(diagnosis)


@pytest.mark.usefixtures("crontab")
def test_the_timer_of_all_is_found_and_so_is_one_for_each(tmp_path: Path) -> None:
    if usual_kind() != "cron":
        pytest.skip("the doctor asks for a timer of another kind here")
    configs = [tmp_path / name / "config.toml" for name in ("one", "two")]

    def health() -> Health:
        return look_at_timer_of_all(tmp_path, configs).health

    assert health() is Health.WARNING
    Cron().install(task_for(configs[0]))
    assert health() is Health.WARNING
    Cron().install(task_for(configs[1]))
    assert health() is Health.GOOD
    Cron().remove(task_for(configs[0]))
    Cron().install(task_for_all(tmp_path))
    assert health() is Health.GOOD
