"""Settings that many associations share, as the operator of a fleet meets them."""

import os
from pathlib import Path

import pytest

from tests.cli.books import association, due
from tests.cli.conftest import Cli
from tests.test_shared import MAIL, share
from toolkit.config import load_config
from toolkit.doctor.origins import needless
from toolkit.settings import SHARED


def test_a_new_association_leaves_to_the_fleet_what_that_says(cli: Cli, tmp_path: Path) -> None:
    share(tmp_path, f'language = "nl"\n{MAIL}[association]\nlegal_form = "ASBL"\n')
    made = cli("init", tmp_path / "new", "--yes", "--name", "Duo", "--legal-form", "VZW", language="de")
    config = load_config(tmp_path / "new" / "config.toml")

    assert made.status == 0
    assert (config.settings.mail.host, config.settings.mail.way) == ("smtp.example", "smtp")
    assert (config.settings.language, config.settings.association.legal_form) == ("de", "VZW")
    assert needless(config) == []
    assert "\n# host = " in (tmp_path / "new" / "config.toml").read_text(encoding="utf-8")


def test_adoption_writes_into_the_file_of_the_association_alone(cli: Cli, tmp_path: Path) -> None:
    share(tmp_path, MAIL)
    workbook = association(tmp_path / "tremplin", due()).with_name("programme.xlsx")
    (tmp_path / "tremplin" / "config.toml").unlink()
    os.chdir(tmp_path / "tremplin")
    made = cli("adopt", workbook, "--yes")
    first = load_config(tmp_path / "tremplin" / "config.toml")
    again = cli("adopt", workbook, "--yes")

    assert (made.status, again.status) == (0, 0)
    assert first.mapping is not None
    assert first.settings.mail.host == "smtp.example"
    assert load_config(tmp_path / "tremplin" / "config.toml") == first
    assert (tmp_path / SHARED).read_text(encoding="utf-8") == MAIL


@pytest.fixture
def fleet(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        association(tmp_path / "fleet" / name, due())
    return tmp_path / "fleet"


@pytest.mark.parametrize(
    "command", [["run-due"], ["doctor"], ["doctor", "--json"], ["doctor", "--settings"], ["history"], ["schedule"]]
)
@pytest.mark.parametrize("broken", [SHARED, "jobs/nightly.toml", "sheets_schema/duos.toml"])
def test_what_is_wrong_for_all_is_told_once(cli: Cli, fleet: Path, command: list[str], broken: str) -> None:
    share(fleet, "")
    (fleet / broken).parent.mkdir(exist_ok=True)
    (fleet / broken).write_text("wrong = 1\n", encoding="utf-8")

    outcome = cli(*command, "--all", fleet)

    assert (outcome.status, outcome.out) == (2, "")
    assert Path(broken).name in outcome.err
    assert len(outcome.err.splitlines()) == 1
    assert not list(fleet.glob("*/.mentorat"))


def test_where_associations_differ_from_what_they_share_is_shown_for_all(cli: Cli, fleet: Path) -> None:
    share(fleet, "[documents]\nrepeat_days = 80\n[report]\nanonymous = true\n")
    config = fleet / "one" / "config.toml"
    config.write_text(f"{config.read_text(encoding='utf-8')}\n[report]\nanonymous = false\n", encoding="utf-8")
    one, of_all = cli("doctor", "--settings", "--config", config), cli("doctor", "--settings", "--all", fleet)

    assert (one.status, of_all.status) == (0, 0)
    assert "documents.repeat_days = 80  # shared.toml" in one.out.splitlines()
    assert "report.anonymous = false  # config.toml, instead of true in shared.toml" in one.out.splitlines()
    assert "mail.port = 587  # default" in one.out.splitlines()
    assert of_all.out.splitlines() == [
        "one:",
        "  report.anonymous = false  # config.toml, instead of true in shared.toml",
        "two:",
    ]
