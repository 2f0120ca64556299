"""Messages that come back into the sender's mailbox are noticed by the night, which reads nothing else there."""

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.books import association
from tests.cli.conftest import Cli
from tests.cli.test_reminders import TODAY, tables
from tests.mailing.test_bounces import ID, REPORT
from tests.servers.imap import PASSWORD, Mailbox, imap_server, needs_dovecot, token
from tests.servers.running import mail_server
from toolkit.cli.app import run
from toolkit.errors import MailError
from toolkit.outbox.connecting import Access
from toolkit.outbox.mailbox import reports

pytestmark = needs_dovecot

NEXT_DAY = "2026-04-01"
LIES = "lies@tremplin.example"
NEWS = "From: a@x.example\nSubject: Bonjour\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nMerci\n--x--\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Mailbox]:
    with imap_server() as mailbox:
        yield mailbox


@pytest.fixture
def mailbox(server: Mailbox) -> Mailbox:
    """The mailbox, empty."""
    for path in [*(server.box / "new").iterdir(), *(server.box / "cur").iterdir()]:
        path.unlink()
    return server


def made(folder: Path, mailbox: Mailbox, smtp: int, bounces: str = "", password: str = PASSWORD) -> Path:
    """An association that sends through a server on this machine, and reads its mailbox."""
    secret, authority = folder / "secret.txt", mailbox.authority
    secret.write_text(password)
    return association(
        folder / "there",
        tables(),
        f'[mail]\nway = "smtp"\nhost = "127.0.0.1"\nport = {smtp}\nsecurity = "none"\nauth = "none"\nretries = 0\n'
        f'secret_file = "{secret}"\nca_file = "{authority}"\n'
        f'[bounces]\nhost = "127.0.0.1"\n{bounces or f"port = {mailbox.tls}"}\n',
    )


def sent_id(folder: Path) -> str:
    """Send the night's one reminder, and return its Message-ID."""
    with mail_server(folder / "taken") as smtp:
        config = folder / "there" / "config.toml"
        config.write_text(config.read_text().replace("port = 1\n", f"port = {smtp.port}\n"))
        assert run(["--language", "en", "reminders", "--config", str(config), "--today", TODAY]) == 0
        (message_id,) = smtp.ids()
    return message_id


def report_of(message_id: str) -> str:
    return REPORT.replace(ID, message_id).replace("Ann@Tremplin.example", LIES)


def later(cli: Cli, config: Path) -> str:
    outcome = cli("run", "nightly", "--config", config, "--today", NEXT_DAY)
    return outcome.out + outcome.err


@pytest.mark.parametrize("way", ["tls", "starttls"])
def test_a_report_in_the_mailbox_is_noticed_once_and_nothing_else_is_touched(
    way: str, cli: Cli, mailbox: Mailbox, tmp_path: Path
) -> None:
    config = made(tmp_path, mailbox, 1, f'port = {getattr(mailbox, way)}\nsecurity = "{way}"')
    message_id = sent_id(tmp_path)
    mailbox.put(NEWS, time.time())
    mailbox.put(report_of(message_id), time.time())
    mailbox.put(report_of("<somebody-else@x.example>"), time.time())

    first, second = later(cli, config), later(cli, config)

    assert "1 message came back.\n" in first
    assert "came back" not in second
    assert mailbox.flags() == {""}  # neither read nor deleted
    assert "refused → correct the address: the server refused it (5.1.1)" in cli("outbox", "--config", config).out


@pytest.mark.parametrize(("hours", "is_noted"), [(-1, False), (1, True)])
def test_a_report_that_is_older_than_the_message_is_about_an_earlier_one(
    hours: int, is_noted: bool, cli: Cli, mailbox: Mailbox, tmp_path: Path
) -> None:
    config = made(tmp_path, mailbox, 1)
    message_id = sent_id(tmp_path)
    mailbox.put(report_of(message_id), time.time() + hours * 3600)

    assert ("1 message came back.\n" in later(cli, config)) is is_noted


def test_of_a_report_with_large_attachments_the_beginning_is_enough(cli: Cli, mailbox: Mailbox, tmp_path: Path) -> None:
    config = made(tmp_path, mailbox, 1)
    whole = report_of(sent_id(tmp_path)).replace("text/rfc822-headers", "message/rfc822")
    mailbox.put(whole.replace("\n--x--", "\n" + "x" * 70 * 20_000 + "\n--x--"), time.time())

    assert "1 message came back.\n" in later(cli, config)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"password": "falsch"}, "it refuses the user"),
        ({"bounces": 'folder = "Gibt es nicht"\nport = {tls}'}, "it has no folder “Gibt es nicht”"),
        ({"bounces": "port = 9"}, "the server refuses the connection"),
    ],
)
def test_a_mailbox_that_cannot_be_read_is_told_and_the_night_goes_on(
    change: dict[str, str], reason: str, cli: Cli, mailbox: Mailbox, tmp_path: Path
) -> None:
    texts = {name: text.format(tls=mailbox.tls) for name, text in change.items()}
    config = made(tmp_path, mailbox, 1, **texts)

    told = later(cli, config)

    assert f"The mailbox at 127.0.0.1 cannot be read: {reason}." in told
    assert "Written into programme.xlsx" in told
    assert LIES not in told


def test_a_certificate_of_somebody_else_is_refused(cli: Cli, mailbox: Mailbox, tmp_path: Path) -> None:
    config = made(tmp_path, mailbox, 1)
    config.write_text("\n".join(line for line in config.read_text().splitlines() if "ca_file" not in line))

    assert "cannot be read: its certificate is not valid" in later(cli, config)


def test_an_access_token_opens_the_mailbox_and_an_old_one_does_not(mailbox: Mailbox) -> None:
    def look(seconds: int) -> list[bytes]:
        secret = token("bonjour@tremplin-duo.example", seconds)
        access = Access(
            *("127.0.0.1", mailbox.tls, "tls", "oauth2", "bonjour@tremplin-duo.example"),
            secret=lambda: secret,
            ca_file=str(mailbox.authority),
        )
        return [data for _, data in reports(access, "INBOX", dt.date(2026, 1, 1))]

    mailbox.put(REPORT, time.time())

    assert [ID.encode() in data for data in look(3600)] == [True]
    with pytest.raises(MailError) as caught:
        look(-10)
    assert "refuses the user" in str(caught.value.problem.values["why"])


def test_the_doctor_says_whether_the_mailbox_is_reached(cli: Cli, mailbox: Mailbox, tmp_path: Path) -> None:
    with mail_server(tmp_path / "taken") as smtp:
        good = made(tmp_path, mailbox, smtp.port)
        assert (
            "✓ mail: the mailbox at 127.0.0.1 is reached: what comes back is noticed"
            in cli("doctor", "--config", good).out
        )
        wrong = made(tmp_path, mailbox, smtp.port, password="falsch")
        assert (
            "✗ mail: The mailbox at 127.0.0.1 cannot be read: it refuses the user"
            in cli("doctor", "--config", wrong).out
        )
