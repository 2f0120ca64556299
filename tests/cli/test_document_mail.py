"""The documents of a night as a mail to the coordinator: once, and made anew while the server takes none."""

import datetime as dt
import sys
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from tests.cli.books import TODAY, association, due
from tests.cli.conftest import Cli
from tests.servers.running import mail_server
from toolkit.mailing.enclosures import MAX_BYTES

TO = "coordination@tremplin.example"
DOCUMENTS = '[documents]\nwithout = ["information-note"]\ncover_list = false\n'
NEXT_DAY = TODAY + dt.timedelta(days=1)
LETTER, CONTRACT = "confirmation-mentor_M-002_Koen-Claes.docx", "contract_D-002_Koen-Claes.docx"


def made(folder: Path, extra: str = "", mail: str = "", to: str = TO) -> Path:
    text = f'{DOCUMENTS}mail_to = "{to}"\n{extra}\n[reminders]\nmax_mails = 0\n\n[mail]\n{mail}\n'
    return association(folder / "there", due(), text)


def smtp(port: int) -> str:
    return f'way = "smtp"\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nauth = "none"\nretries = 0\n'


def night(cli: Cli, config: Path, today: dt.date = TODAY) -> str:
    outcome = cli("run", "nightly", "--config", config, "--today", today)
    return outcome.out + outcome.err


def drafts(config: Path) -> list[EmailMessage]:
    files = sorted((config.parent / "outbox").rglob("*.eml"))
    return [message_from_bytes(path.read_bytes(), policy=default) for path in files]


def attached(message: EmailMessage) -> list[str]:
    return [str(part.get_filename()) for part in message.iter_attachments()]


def test_a_draft_with_the_documents_is_made_once(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path)

    first = night(cli, config)
    again = [night(cli, config, day) for day in (TODAY, NEXT_DAY)]

    (message,) = drafts(config)
    assert "A mail with the documents is ready in the folder outbox.\n" in first
    assert not any("mail with the documents" in told for told in again)
    assert message["To"] == f"Tremplin Duo <{TO}>"
    assert message["Subject"] == "2 documents to sign and send"
    assert attached(message) == [LETTER, CONTRACT]
    body = message.get_body(("plain",))
    assert body is not None
    assert "2026-0002  contract of a duo, D-002: have all three sign" in body.get_content()


def test_a_dry_run_mails_nothing_and_says_it_would(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path)

    outcome = cli("run", "nightly", "--dry-run", "--config", config, "--today", TODAY)

    assert "Would mail the documents to the coordinator.\n" in outcome.out
    assert drafts(config) == []


def test_without_an_address_nothing_is_mailed(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, to="")

    night(cli, config)

    assert not (config.parent / "outbox").exists()


def test_an_address_that_is_none_is_told_and_the_rest_goes_on(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, to="a@x.example, b@y.example")

    told = night(cli, config)

    assert "“mail_to” under [documents] in config.toml holds no e-mail address, or more than one." in told
    assert "Written into programme.xlsx" in told


def test_through_a_mail_server_it_arrives_with_what_is_attached(cli: Cli, tmp_path: Path) -> None:
    with mail_server(tmp_path / "taken") as server:
        config = made(tmp_path, mail=smtp(server.port))

        told = night(cli, config)
        night(cli, config)

        (taken,) = server.taken()
    assert "Mailed: 2 documents.\n" in told
    assert taken.recipients == [TO]
    assert attached(taken.message) == [LETTER, CONTRACT]
    data = next(iter(taken.message.iter_attachments())).get_payload(decode=True)
    assert data == next((config.parent / "documents").rglob(LETTER)).read_bytes()


def test_what_no_server_took_is_mailed_by_the_next_night(cli: Cli, tmp_path: Path) -> None:
    with mail_server(tmp_path / "taken") as server:
        port = server.port
    config = made(tmp_path, mail=smtp(port))
    told = night(cli, config)
    with mail_server(tmp_path / "taken") as server:
        config.write_text(config.read_text().replace(f"port = {port}", f"port = {server.port}"))

        later = night(cli, config, NEXT_DAY)

        assert len(server.taken()) == 1
    assert "The mail server 127.0.0.1 cannot be used" in told
    assert "Mailed: 2 documents.\n" in later


@pytest.mark.parametrize(("days", "count"), [(7, 1), (8, 0)])
def test_who_switches_the_mail_on_does_not_get_the_documents_of_a_year(
    days: int, count: int, cli: Cli, tmp_path: Path
) -> None:
    config = made(tmp_path, to="")
    night(cli, config)
    config.write_text(config.read_text().replace('mail_to = ""', f'mail_to = "{TO}"'))

    night(cli, config, TODAY + dt.timedelta(days=days))

    assert len(drafts(config)) == count


def test_what_is_too_large_for_a_mail_is_named_and_stays_in_its_folder(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, to="")
    night(cli, config)
    config.write_text(config.read_text().replace('mail_to = ""', f'mail_to = "{TO}"'))
    with next((config.parent / "documents").rglob(LETTER)).open("ab") as file:
        file.write(bytes(MAX_BYTES))

    night(cli, config, NEXT_DAY)

    (message,) = drafts(config)
    body = message.get_body(("plain",))
    assert attached(message) == []
    assert body is not None
    assert "too large to attach: you find them in the folder documents" in body.get_content()


@pytest.mark.skipif(sys.platform != "linux", reason="no file is known there that cannot be read")
def test_a_document_that_cannot_be_read_is_told_and_mailed_by_the_next_night(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, to="")
    night(cli, config)
    config.write_text(config.read_text().replace('mail_to = ""', f'mail_to = "{TO}"'))
    letter = next((config.parent / "documents").rglob(LETTER))
    data = letter.read_bytes()
    letter.unlink()
    letter.symlink_to("/proc/self/mem")  # a file that not even the administrator can read from its beginning

    told = night(cli, config, NEXT_DAY)
    assert drafts(config) == []
    letter.unlink()
    letter.write_bytes(data)
    night(cli, config, NEXT_DAY)

    assert "Documents cannot be read (" in told
    assert [attached(one) for one in drafts(config)] == [[LETTER, CONTRACT]]
