from pathlib import Path

from tests.cli.books import TODAY, association, clean
from tests.cli.conftest import Cli


def test_what_comes_up_is_told_with_the_last_day_to_act(cli: Cli, tmp_path: Path) -> None:
    config = association(tmp_path / "there", clean())

    told = cli("forecast", "--config", config, "--today", TODAY, "--days", 31)

    assert told.status == 0
    assert told.out.startswith("Later, within 31 days:\n  Act by 30/04/2026: D2 D-001: fewer than 2 contacts")


def test_nothing_to_come_is_told_too(cli: Cli, tmp_path: Path) -> None:
    config = association(tmp_path / "there", clean())

    told = cli("forecast", "--config", config, "--today", TODAY, "--days", 14)

    assert told.out == "Nothing more will become not met within 14 days.\n"
