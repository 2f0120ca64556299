"""The operator is told once that a job fails, then daily, then that it runs again."""

import datetime as dt
import subprocess
import sys
import threading
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.cli.books import association, due
from tests.cli.test_jobs import write_job
from tests.cli.test_schedule import ALWAYS
from tests.scheduling.test_scheduler import BRUSSELS, DAY, HOUR, MINUTE, NIGHT, look
from tests.servers.running import mail_server, wait_for
from toolkit import clock
from toolkit.jobs import load_job
from toolkit.scheduling.alarms import News, news
from toolkit.scheduling.runs import Alarm, Run, RunState, open_runs
from toolkit.scheduling.slots import last_slot
from toolkit.setup import Setup, set_up

TOLD = Alarm(NIGHT, NIGHT + 5 * MINUTE)


def runs(*states: RunState, slot: dt.datetime | None = NIGHT) -> list[Run]:
    """Attempts for one slot, or by hand."""
    return [Run(number, "nightly", slot, NIGHT, NIGHT + MINUTE, state, ()) for number, state in enumerate(states)]


FAILED, DONE, MISSED = RunState.FAILED, RunState.DONE, RunState.MISSED


@pytest.mark.parametrize(
    ("attempts", "alarm", "now", "expected"),
    [
        ([], None, NIGHT, None),
        (runs(DONE), None, NIGHT, None),
        (runs(FAILED), None, NIGHT, None),  # it is tried again first
        (runs(FAILED, FAILED), None, NIGHT, News.FAILED),
        (runs(FAILED, FAILED, slot=None), None, NIGHT, None),  # by hand: somebody is looking
        (runs(MISSED), None, NIGHT, News.FAILED),
        (runs(FAILED, FAILED), TOLD, TOLD.told_at + DAY - MINUTE, None),
        (runs(FAILED, FAILED), TOLD, TOLD.told_at + DAY, News.STILL),
        (runs(FAILED, FAILED, DONE), TOLD, NIGHT + HOUR, News.RECOVERED),
        (runs(FAILED, FAILED, RunState.WAITING), TOLD, NIGHT + HOUR, News.RECOVERED),
        (runs(FAILED, FAILED, RunState.INTERRUPTED), TOLD, NIGHT + HOUR, None),
        (runs(FAILED, FAILED) + runs(FAILED, slot=NIGHT + DAY), TOLD, NIGHT + DAY, None),
        (runs(FAILED, FAILED), TOLD, TOLD.told_at - DAY, News.STILL),  # the clock was set back
    ],
)
def test_what_is_told(attempts: list[Run], alarm: Alarm | None, now: dt.datetime, expected: News | None) -> None:
    assert news(attempts, alarm, now) is expected


@pytest.fixture
def setup(tmp_path: Path) -> Setup:
    extra = '[mail]\noperator = "garde@tremplin-duo.example"\n'
    return set_up(None, association(tmp_path / "there", due(), extra))


def messages_in(folder: Path) -> list[EmailMessage]:
    """The drafts to the operator, the oldest first."""
    drafts = sorted(folder.rglob("alert_*.eml"), key=lambda path: path.stat().st_mtime_ns)
    return [BytesParser(EmailMessage, policy=default).parsebytes(path.read_bytes()) for path in drafts]


def subjects(setup: Setup) -> list[str]:
    return [str(message["Subject"]) for message in messages_in(setup.config.folder / "outbox")]


def test_a_broken_week_makes_a_letter_a_day_and_one_at_its_end(setup: Setup) -> None:
    workbook = setup.file.read_bytes()
    setup.file.write_bytes(b"no workbook")
    now = NIGHT
    while now < NIGHT + 3 * DAY:
        look(setup, now)
        now += 15 * MINUTE
    setup.file.write_bytes(workbook)
    while now < NIGHT + 5 * DAY:
        look(setup, now)
        now += 15 * MINUTE

    assert subjects(setup) == [
        "Tremplin Duo: “The night” failed",
        "Tremplin Duo: “The night” still fails",
        "Tremplin Duo: “The night” still fails",
        "Tremplin Duo: “The night” runs again",
    ]
    text = messages_in(setup.config.folder / "outbox")[0].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "programme.xlsx" in text
    assert "mentorat doctor" in text


def test_an_operator_who_cannot_be_told_stops_nothing(tmp_path: Path) -> None:
    extra = '[mail]\nway = "smtp"\nhost = "127.0.0.1"\nport = 9\nauth = "none"\nsecurity = "none"\ntimeout_s = 1\n'
    extra += 'operator = "garde@tremplin-duo.example"\n'
    setup = set_up(None, association(tmp_path / "there", due(), extra))
    workbook = setup.file.read_bytes()
    setup.file.write_bytes(b"no workbook")

    look(setup, NIGHT)
    (second,) = look(setup, NIGHT + 5 * MINUTE)
    setup.file.write_bytes(workbook)
    (third,) = look(setup, NIGHT + 20 * MINUTE)

    assert second.state is RunState.FAILED
    assert len(second.told) == 2
    assert third.state is RunState.DONE


@pytest.fixture
def monitor() -> "Monitor":
    return Monitor()


class Monitor:
    """A monitor on this machine that remembers how it was called."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str]] = []
        calls = self.calls

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                calls.append((self.path, self.headers.get("Content-Length", "0")))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/0b1f"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def test_a_monitor_is_called_after_each_run_and_nothing_goes_with_it(tmp_path: Path, monitor: Monitor) -> None:
    extra = f'[monitoring]\nping_url = "{monitor.url}"\n'
    setup = set_up(None, association(tmp_path / "there", due(), extra))

    look(setup, NIGHT)
    look(setup, NIGHT + HOUR)
    setup.file.write_bytes(b"no workbook")
    look(setup, NIGHT + DAY)
    monitor.close()
    (unheard,) = look(setup, NIGHT + DAY + 5 * MINUTE)

    assert monitor.calls == [("/0b1f", "0"), ("/0b1f/fail", "0")]
    assert "The monitor could not be reached" in unheard.told[-1]


MAIL = '[mail]\nway = "smtp"\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nauth = "none"\n'


def test_a_message_without_an_answer_is_not_sent_again_before_the_next_day(tmp_path: Path) -> None:
    with mail_server(tmp_path / "taken") as server:
        extra = MAIL.format(port=server.port) + 'operator = "lost.operator@tremplin-duo.example"\n'
        setup = set_up(None, association(tmp_path / "there", due(), extra))
        setup.file.write_bytes(b"no workbook")
        for minutes in (0, 5, 20, 80, 140):
            look(setup, NIGHT + minutes * MINUTE)

        assert len(server.taken()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that ends a process at once")
def test_killed_while_it_tells_it_does_not_tell_twice(tmp_path: Path) -> None:
    """The mail server takes two seconds to answer."""
    with mail_server(tmp_path / "taken") as server:
        extra = MAIL.format(port=server.port) + 'operator = "slow.operator@tremplin-duo.example"\n'
        config = association(tmp_path / "there", due(), extra)
        write_job(config, "nightly", ALWAYS)
        setup = set_up(None, config)
        setup.file.write_bytes(b"no workbook")
        with open_runs(setup.state) as runs:
            slot = last_slot(load_job("nightly", config.parent).when, clock.now(), BRUSSELS)  # type: ignore[arg-type]
            runs.end(runs.begin("nightly", slot, slot - HOUR), slot - HOUR, FAILED)

            with subprocess.Popen([sys.executable, "-m", "toolkit", "run-due", "--config", str(config)]) as night:
                wait_for(lambda: runs.alarm("nightly") is not None)
                night.kill()

            assert [run.state for run in runs.all("nightly")] == [FAILED, FAILED]
            assert news(runs.all("nightly"), runs.alarm("nightly"), clock.now()) is None
