import datetime as dt
from pathlib import Path

import pytest

from tests.cli.books import TODAY, association, due, rows_of
from tests.cli.conftest import Cli
from toolkit.jobs import Every, When, load_job

TITLE = '{ fr = "Les courriers", nl = "De brieven", de = "Die Briefe", en = "The letters" }'

WRONG_TIMES = [
    ('every = "dai"', '“every”: there is no “dai”, did you mean "day"?'),
    ('every = "day"', "“at” is missing"),
    ('every = "day"\nat = "3 h"', "“at” is “3 h”, and not a time such as 03:00"),
    ('every = "day"\nat = "24:00"', "“at” is “24:00”, and not a time such as 03:00"),
    ('every = "day"\nat = "03:00"\non = 1', "“on” stands there, but the job runs every day"),
    ('every = "day"\nat = "03:00"\nlate_hours = 0', "“late_hours” must be more than 0"),
    ('every = "week"\nat = "03:00"', "“on” must be one of: monday, tuesday"),
    ('every = "week"\nat = "03:00"\non = 1', "“on” must be one of: monday, tuesday"),
    ('every = "month"\nat = "03:00"\non = 0', "“on” must be a whole number from 1 to 31"),
    ('every = "month"\nat = "03:00"\non = 32', "“on” must be a whole number from 1 to 31"),
    ('at = "03:00"', "“at” stands there, but “every” is missing"),
]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", due())


def write_job(config: Path, name: str, text: str) -> None:
    folder = config.parent / "jobs"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_an_association_may_have_a_job_of_its_own(cli: Cli, config: Path) -> None:
    write_job(config, "post", f'job = "post"\ntitle = {TITLE}\nsteps = ["letters"]\n')

    outcome = cli("run", "post", "--config", config, "--today", TODAY)

    assert outcome.status == 0
    assert outcome.out.startswith("Prepared: 1 × letter of acceptance to a mentor.\n")
    assert "contract" not in outcome.out
    assert "criteria" not in outcome.out


def test_its_own_nightly_goes_before_ours(cli: Cli, config: Path) -> None:
    write_job(config, "nightly", f'job = "nightly"\ntitle = {TITLE}\nsteps = ["check", "report"]\n')

    outcome = cli("run", "nightly", "--config", config, "--today", TODAY)

    assert outcome.status == 0
    assert "letter" not in outcome.out
    assert not (config.parent / "documents").exists()
    assert rows_of(config.parent / "programme.xlsx", "Quality check")


def test_an_unknown_job_is_told_with_those_there_are(cli: Cli, config: Path) -> None:
    write_job(config, "post", f'job = "post"\ntitle = {TITLE}\nsteps = ["letters"]\n')

    outcome = cli("run", "weekly", "--config", config)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "There is no job “weekly”. Jobs are: nightly, post.\n"


@pytest.mark.parametrize("name", ["../config", "nightly.toml", "/etc/passwd", ""])
def test_a_job_is_a_name_and_no_path(cli: Cli, config: Path, name: str) -> None:
    (config.parent / "jobs").mkdir()

    outcome = cli("run", name, "--config", config)

    assert outcome.status == 2
    assert outcome.err == f"There is no job “{name}”. Jobs are: nightly.\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f'job = "post"\ntitle = {TITLE}\nsteps = ["lettres"]\n',
            "there is no step “lettres”. Steps are",
        ),
        (f'job = "post"\ntitle = {TITLE}\nstep = ["letters"]\n', 'unknown key “step”, did you mean "steps"?'),
        (f'job = "post"\ntitle = {TITLE}\nsteps = "letters"\n', "jobs/post.toml: “steps” is not "),
        (f'job = "post"\ntitle = {TITLE}\nsteps = []\n', "“steps” is missing"),
        (f'job = "post"\ntitle = {TITLE}\n', "“steps” is missing"),
        ('job = "post"\ntitle = { fr = "x" }\nsteps = ["letters"]\n', "“title” has no text in: nl, de, en"),
        ('job = "post', "jobs/post.toml cannot be read"),
        (f'job = "mail"\ntitle = {TITLE}\nsteps = ["letters"]\n', "“job” must be the name of the file, “post”"),
        *((f'job = "post"\ntitle = {TITLE}\nsteps = ["letters"]\n{when}\n', told) for when, told in WRONG_TIMES),
    ],
)
def test_a_job_file_that_is_wrong_is_told_with_its_name_and_what_is_wrong(
    cli: Cli, config: Path, text: str, told: str
) -> None:
    write_job(config, "post", text)

    outcome = cli("run", "post", "--config", config)

    assert (outcome.status, outcome.out) == (2, "")
    assert told in outcome.err
    assert "jobs/post.toml" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_job_file_may_begin_with_the_mark_that_windows_writes(cli: Cli, config: Path) -> None:
    write_job(config, "post", f'\ufeffjob = "post"\ntitle = {TITLE}\nsteps = ["check"]\n')

    assert cli("run", "post", "--config", config, "--today", TODAY).status == 0


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("", None),
        ('every = "day"\nat = "03:00"', When(Every.DAY, dt.time(3))),
        ('every = "week"\nat = "23:59"\non = "sunday"', When(Every.WEEK, dt.time(23, 59), 6)),
        (
            'every = "month"\nat = "00:00"\non = 31\nlate_hours = 1.5',
            When(Every.MONTH, dt.time(0), 31, dt.timedelta(minutes=90)),
        ),
    ],
)
def test_when_a_job_runs(config: Path, when: str, expected: When | None) -> None:
    write_job(config, "post", f'job = "post"\ntitle = {TITLE}\nsteps = ["letters"]\n{when}\n')

    assert load_job("post", config.parent).when == expected


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "« every » : « dai » n’existe pas ; vouliez-vous dire « day » ?"),
        ("nl", "“every”: “dai” bestaat niet; bedoelde u “day”?"),
        ("de", "„every“: „dai“ gibt es nicht; meinten Sie „day“?"),
    ],
)
def test_what_is_wrong_with_a_job_is_told_in_the_language_of_the_reader(
    cli: Cli, tmp_path: Path, language: str, told: str
) -> None:
    config = association(tmp_path / "there", due())
    write_job(config, "post", f'job = "post"\ntitle = {TITLE}\nsteps = ["letters"]\nevery = "dai"\n')

    assert told in cli("run", "post", "--config", config, language=language).err.replace("\u00a0", " ")
