"""`mentorat doctor`, for people and for programs."""

import json
from pathlib import Path

import pytest

from tests.cli.books import association, due
from tests.cli.conftest import Cli
from tests.doctor.test_doctor import NAMES, no_seat


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", due())


def test_the_command_tells_people_and_programs(cli: Cli, config: Path) -> None:
    sound, as_json = cli("doctor", "--config", config), cli("doctor", "--json", "--config", config)
    no_seat(config)
    wrong = cli("doctor", "--config", config, language="fr")

    assert "✓ configuration: config.toml is read, and every setting is known\n" in sound.out
    result = json.loads(as_json.out)
    assert result["schema"] == 1
    assert {check["name"] for check in result["checks"]} == set(NAMES)
    assert all(set(check) == {"name", "health", "said", "remedy"} for check in result["checks"])
    assert wrong.status == 2
    assert "✗ courriers" in wrong.out
    assert wrong.err == ""
