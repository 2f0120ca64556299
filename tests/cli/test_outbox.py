"""`mentorat outbox`: what waits, was refused or is in doubt, and settling it."""

import datetime as dt
from pathlib import Path

import pytest

from tests.cli.books import association, clean
from tests.cli.conftest import Cli
from toolkit.memory.journal import Journal, key_id, open_journal
from toolkit.model.effect import Key

AT = dt.datetime(2026, 3, 31, 2, tzinfo=dt.UTC)
DOUBT, WAITS, SPAM, WRONG = (Key("mail.digest", subject, "2026-03-31") for subject in ("S-1", "S-2", "S-3", "S-4"))
PART = Key("reminder.contract.coach", "D-001", "2026-03-31")


def fill(journal: Journal) -> None:
    for key in (DOUBT, WAITS, SPAM, WRONG):
        journal.claim(key, AT, parts=[PART] if key is DOUBT else [])
    journal.put_off(WAITS, "451 4.7.1")
    journal.refuse(SPAM, "554 5.6.0", keep_parts=True)
    journal.refuse(WRONG, f"550 5.1.1 {'a' * 64}", keep_parts=False)
    journal.claim(Key("mail.digest", "S-5", "2026-03-31"), AT)
    journal.confirm(Key("mail.digest", "S-5", "2026-03-31"), AT)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = association(tmp_path, clean())
    with open_journal(tmp_path / ".mentorat", "self") as journal:
        fill(journal)
    return path


def states(folder: Path) -> dict[str, str]:
    with open_journal(folder / ".mentorat", "self") as journal:
        return {entry.key.subject: entry.state.value for entry in journal.entries()}


def test_each_open_message_is_told_with_what_to_do(cli: Cli, config: Path) -> None:
    told = cli("outbox", "--config", config).out.splitlines()

    assert len(told) == 4
    assert told[0] == (
        f"{key_id(WRONG)}  31/03/2026  reminders to the team, S-4: refused → "
        "correct the address: the server refused it (550 5.1.1)."
    )
    assert f"{key_id(SPAM)}  31/03/2026  reminders to the team, S-3: refused" in told[1]
    assert "S-2: waits → nothing: the next run tries again (the server said 451 4.7.1)." in told[2]
    assert f"S-1: in doubt → ask whether it arrived; then “mentorat outbox --sent {key_id(DOUBT)}”" in told[3]


def test_a_message_that_arrived_is_done_with_all_that_was_in_it(cli: Cli, config: Path) -> None:
    assert cli("outbox", "--sent", key_id(DOUBT)).status == 0

    assert {name: states(config.parent)[name] for name in ("S-1", "D-001")} == {"S-1": "done", "D-001": "done"}


def test_a_message_that_did_not_arrive_is_open_again(cli: Cli, config: Path) -> None:
    cli("outbox", "--again", key_id(DOUBT), "--again", key_id(SPAM))

    assert states(config.parent) == {"S-2": "waiting", "S-4": "refused", "S-5": "done"}


def test_an_unknown_id_settles_nothing(cli: Cli, config: Path) -> None:
    outcome = cli("outbox", "--sent", key_id(DOUBT), "--again", "0123456789")

    assert (outcome.status, outcome.err.strip()) == (
        2,
        "No message in doubt or refused has the id 0123456789. “mentorat outbox” shows the ids.",
    )
    assert states(config.parent)["S-1"] == "claimed"


def test_an_address_is_never_written_to_again(cli: Cli, config: Path) -> None:
    told = cli("outbox", "--never", "ann@tremplin.example")
    assert (told.status, told.out.splitlines()[0]) == (0, "1 address is never written to again.")
    assert cli("outbox", "--never", "ann").status == 2

    with open_journal(config.parent / ".mentorat", "self") as journal:
        assert journal.is_suppressed("ann@tremplin.example")


def test_nothing_open_is_told_too(cli: Cli, tmp_path: Path) -> None:
    association(tmp_path, clean())

    assert cli("outbox").out == "No message waits or is in doubt.\n"
