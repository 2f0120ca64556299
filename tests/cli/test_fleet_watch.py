"""The operator of a fleet and its monitor: one message and one call for all associations, by a real mail server."""

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.scheduling.fleets import NAMES, make_fleet
from tests.scheduling.test_alarms import Monitor, messages_in
from tests.servers.running import MailServer, Taken, mail_server, wait_for
from toolkit import clock
from toolkit.config import Config, load_shared
from toolkit.i18n import translator
from toolkit.memory.journal import FILE, EffectState, open_journal
from toolkit.memory.locking import only_run
from toolkit.scheduling.alarms import Course
from toolkit.scheduling.fleet import Called
from toolkit.scheduling.fleet_watch import known_from, watch_fleet
from toolkit.scheduling.runs import open_runs
from toolkit.settings import SHARED

FIVE = NAMES[:5]
DAY = dt.timedelta(days=1)
OPERATOR = "it@federation.example"


@pytest.fixture
def fleet(tmp_path: Path) -> Path:
    return make_fleet(tmp_path, FIVE)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServer]:
    with mail_server(tmp_path / "taken") as server:
        yield server


def share(fleet: Path, server: MailServer, operator: str = OPERATOR) -> None:
    mail = f'way = "smtp"\nhost = "127.0.0.1"\nport = {server.port}\nsecurity = "none"\nauth = "none"\nretries = 0\n'
    mail += f'operator = "{operator}"\nsender = "nights@federation.example"\n'
    (fleet / SHARED).write_text(f'language = "en"\n[mail]\n{mail}', encoding="utf-8")


def look(cli: Cli, fleet: Path) -> int:
    """Run what is due, long after it was last tried."""
    for name in FIVE:
        if (fleet / name / ".mentorat" / "runs.sqlite3").exists():
            with open_runs(fleet / name / ".mentorat") as runs:
                runs._connection.execute("UPDATE run SET ended_at = '2020-01-01T00:00:00+00:00'")
                runs._connection.commit()
    return cli("run-due", "--all", fleet).status


def break_workbook(fleet: Path, name: str) -> bytes:
    workbook = fleet / name / "programme.xlsx"
    whole = workbook.read_bytes()
    workbook.write_bytes(b"no workbook")
    return whole


def subjects(server: MailServer) -> list[str]:
    return [str(one.message["Subject"]) for one in server.taken()]


def text_of(one: Taken) -> str:
    return str(one.message.get_body(("plain",)).get_content())  # type: ignore[union-attr]


def test_a_night_in_which_several_fail_makes_one_message_and_another_when_all_run_again(
    cli: Cli, fleet: Path, server: MailServer
) -> None:
    share(fleet, server)
    whole = break_workbook(fleet, FIVE[1])
    break_workbook(fleet, FIVE[3])
    config = fleet / FIVE[4] / "config.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text("language = ", encoding="utf-8")

    statuses = [look(cli, fleet)]
    assert server.taken() == []  # those two are tried again first
    statuses += [look(cli, fleet), look(cli, fleet)]

    assert statuses == [1, 1, 1]
    (told,) = server.taken()
    assert told.recipients == [OPERATOR]
    assert subjects(server) == ["fleet: 3 associations failed"]
    lines = text_of(told).splitlines()
    assert f"- {FIVE[1]}, {FIVE[3]}" in lines
    assert f"- {FIVE[4]}" in lines
    assert any("config.toml cannot be read" in line for line in lines)
    assert any("“mentorat doctor --all fleet”" in line for line in lines)
    assert "Tremplin" not in text_of(told)

    config.write_text(text, encoding="utf-8")
    (fleet / FIVE[1] / "programme.xlsx").write_bytes(whole)
    assert look(cli, fleet) == 1
    assert len(server.taken()) == 1  # one still fails: that two run again is told with the message of the next day
    (fleet / FIVE[3] / "programme.xlsx").write_bytes(whole)
    assert [look(cli, fleet), look(cli, fleet)] == [0, 0]
    assert subjects(server)[1:] == ["fleet: all associations run again"]
    assert f"Running again: {FIVE[1]}, {FIVE[3]}, {FIVE[4]}" in text_of(server.taken()[1])


def test_an_association_with_an_operator_of_its_own_tells_that_one(cli: Cli, fleet: Path, server: MailServer) -> None:
    share(fleet, server)
    for name in FIVE[:2]:
        break_workbook(fleet, name)
    config = fleet / FIVE[0] / "config.toml"
    own = f'{config.read_text(encoding="utf-8")}\n[mail]\noperator = "garde@tremplin-duo.example"\n'
    config.write_text(own, encoding="utf-8")

    look(cli, fleet)
    look(cli, fleet)

    told = {one.recipients[0]: text_of(one) for one in server.taken()}
    assert set(told) == {"garde@tremplin-duo.example", OPERATOR}
    assert f"- {FIVE[1]}" in told[OPERATOR].splitlines()
    assert FIVE[0] not in told[OPERATOR]


def test_without_shared_settings_each_tells_as_if_it_were_alone(cli: Cli, fleet: Path) -> None:
    for name in FIVE[:2]:
        break_workbook(fleet, name)
        config = fleet / name / "config.toml"
        config.write_text(f'{config.read_text(encoding="utf-8")}\n[mail]\noperator = "{OPERATOR}"\n', encoding="utf-8")

    look(cli, fleet)
    look(cli, fleet)

    assert [len(messages_in(fleet / name / "outbox")) for name in FIVE] == [1, 1, 0, 0, 0]


@pytest.fixture
def shared(fleet: Path, server: MailServer) -> Config:
    share(fleet, server)
    found = load_shared(fleet)
    assert found is not None
    return found


def called(fleet: Path, *failing: str) -> list[Called]:
    """As a pass of all has found them."""
    return [
        Called(
            fleet / name / "config.toml",
            has_failed=name in failing,
            course=Course.FAILING if name in failing else Course.WELL,
        )
        for name in FIVE
    ]


def test_a_broken_week_makes_a_message_a_day(fleet: Path, shared: Config, server: MailServer) -> None:
    now = clock.now()
    for quarter in range(4 * 24 * 3):
        broken = FIVE[:2] if quarter < 4 * 24 * 2 else FIVE[:1]
        assert watch_fleet(shared, called(fleet, *broken), now + quarter * dt.timedelta(minutes=15)) == []
    watch_fleet(shared, called(fleet), now + 3 * DAY - dt.timedelta(minutes=1))

    assert subjects(server) == [
        "fleet: 2 associations failed",
        "fleet: 2 associations still fail",
        "fleet: 1 association still fails",
        "fleet: all associations run again",
    ]
    assert f"Running again: {FIVE[1]}" in text_of(server.taken()[2])


def test_a_server_that_takes_nothing_is_told_and_asked_again(fleet: Path, server: MailServer) -> None:
    share(fleet, server, "full.operator@federation.example")
    refused = load_shared(fleet)
    share(fleet, server)
    taken = load_shared(fleet)
    assert refused is not None
    assert taken is not None

    watch_fleet(refused, called(fleet, FIVE[0]), clock.now())
    assert server.taken() == []
    for _ in range(2):
        watch_fleet(taken, called(fleet, FIVE[0]), clock.now())

    assert subjects(server) == ["fleet: 1 association failed"]


def test_no_server_at_all_stops_nothing(cli: Cli, fleet: Path, tmp_path: Path) -> None:
    with mail_server(tmp_path / "gone") as server:
        share(fleet, server)
    (fleet / FIVE[0] / "config.toml").write_text("language = ", encoding="utf-8")

    outcome = cli("run-due", "--all", fleet)

    assert outcome.status == 1
    assert "127.0.0.1" in outcome.err
    assert outcome.out.splitlines()[-1] == "5 associations, 1 with a failure"


def test_a_message_without_an_answer_is_not_sent_again_before_the_next_day(fleet: Path, server: MailServer) -> None:
    share(fleet, server, "lost.operator@federation.example")
    shared = load_shared(fleet)
    assert shared is not None
    now = clock.now()

    for hours in (0, 1, 23, 24):
        watch_fleet(shared, called(fleet, FIVE[0]), now + dt.timedelta(hours=hours))

    assert len(server.taken()) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that ends a process at once")
def test_killed_while_it_tells_it_does_not_tell_twice(cli: Cli, fleet: Path, server: MailServer) -> None:
    share(fleet, server, "slow.operator@federation.example")
    (fleet / FIVE[0] / "config.toml").write_text("language = ", encoding="utf-8")
    state = fleet / ".mentorat"

    def is_claimed() -> bool:
        if not (state / FILE).exists():
            return False
        with open_journal(state, "fleet") as journal:
            return bool(journal.entries())

    with subprocess.Popen([sys.executable, "-m", "toolkit", "run-due", "--all", str(fleet)]) as owner:
        wait_for(is_claimed)
        owner.kill()
    look(cli, fleet)

    with open_journal(state, "fleet") as journal:
        assert {entry.state for entry in journal.entries()} == {EffectState.CLAIMED}
        assert list(known_from(journal.entries()).failing) == [FIVE[0]]
    assert len(server.taken()) <= 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such name")
def test_a_folder_cannot_write_into_the_head_of_the_message(fleet: Path, server: MailServer) -> None:
    hostile = fleet.rename(fleet.with_name("fleet\nBcc: all@federation.example"))
    share(hostile, server)
    shared = load_shared(hostile)
    assert shared is not None

    watch_fleet(shared, called(hostile, FIVE[0]), clock.now())

    (told,) = server.taken()
    assert (told.recipients, told.message["Bcc"]) == ([OPERATOR], None)


def test_two_passes_at_once_tell_once(fleet: Path, shared: Config, server: MailServer) -> None:
    with only_run(fleet / ".mentorat"):
        assert watch_fleet(shared, called(fleet, FIVE[0]), clock.now()) == []
    assert server.taken() == []


def test_the_monitor_of_all_is_called_once_for_each_pass_in_which_something_ran(cli: Cli, fleet: Path) -> None:
    monitor = Monitor()
    (fleet / SHARED).write_text(f'[monitoring]\nping_url = "{monitor.url}"\n', encoding="utf-8")
    look(cli, fleet)
    look(cli, fleet)
    assert monitor.calls == [("/0b1f", "0")]

    for name in FIVE:
        with open_runs(fleet / name / ".mentorat") as runs:
            runs._connection.execute("DELETE FROM run")
            runs._connection.commit()
    break_workbook(fleet, FIVE[2])
    look(cli, fleet)
    monitor.close()

    assert monitor.calls == [("/0b1f", "0"), ("/0b1f/fail", "0")]


def test_each_night_speaks_the_language_of_its_association(cli: Cli, fleet: Path) -> None:
    for name, language in zip(FIVE, ("fr", "nl", "de", "en", "en"), strict=True):
        config = fleet / name / "config.toml"
        text = config.read_text(encoding="utf-8").replace('language = "en"', f'language = "{language}"')
        config.write_text(text, encoding="utf-8")

    told = cli("run-due", "--all", fleet).out

    for name, language in zip(FIVE[:3], ("fr", "nl", "de"), strict=True):
        with open_runs(fleet / name / ".mentorat") as runs:
            (run,) = runs.all()
        assert run.told[0] in told
        prepared = translator(language).text("prepared: {count} × {kind}", count=1, kind="").split()[0]
        assert run.told[0].casefold().startswith(prepared.casefold())
