"""Reports of messages that came back, as mail servers write them."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outbox.cast import SENDER, mail
from toolkit.errors import ToolkitError
from toolkit.mailing.bounces import bounces_in, note_bounces, read_bounce
from toolkit.mailing.correspondence import refused_addresses
from toolkit.memory.journal import EffectState, Journal, address_hash, open_journal
from toolkit.model.effect import Key
from toolkit.outbox.message import message_id

AT = dt.datetime(2026, 3, 31, 2, tzinfo=dt.UTC)
PART = Key("reminder.contract.coach", "D-001", "2026-03-31")
ID = message_id(mail().key, SENDER)
REPORT = f"""\
From: Mail Delivery System <mailer-daemon@mail.example>
To: bonjour@tremplin.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <report@mail.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="x"

--x
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; Ann@Tremplin.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <Ann@Tremplin.example> unknown

--x
Content-Type: text/rfc822-headers

From: Tremplin Duo <bonjour@tremplin.example>
To: ann@tremplin.example
Message-ID: {ID}

--x--
"""
WHOLE = REPORT.replace("text/rfc822-headers", "message/rfc822")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "state", "self") as journal:
        journal.claim(mail().key, AT, parts=[PART])
        journal.confirm(mail().key, AT)
        yield journal


@pytest.mark.parametrize("report", [WHOLE, REPORT])
def test_a_message_that_came_back_is_refused_and_its_reminders_are_open_again(
    tmp_path: Path, journal: Journal, report: str
) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "1").write_text(report)
    (tmp_path / "new" / "2").write_text("Subject: Bonjour\n\nMerci !\n")

    assert [note_bounces(journal, SENDER, bounces_in(tmp_path / "new")) for _ in range(2)] == [1, 0]
    (entry,) = journal.entries()
    assert (entry.state, entry.reason.split()[0]) == (EffectState.REFUSED, "5.1.1")
    assert refused_addresses([entry]) == {address_hash("ann@tremplin.example")}
    assert "@" not in entry.reason


def test_a_message_of_somebody_else_that_came_back_is_not_ours(tmp_path: Path, journal: Journal) -> None:
    report = tmp_path / "report.eml"
    report.write_text(WHOLE.replace(ID, "<other@tremplin.example>"))

    assert note_bounces(journal, SENDER, bounces_in(report)) == 0
    assert {entry.state for entry in journal.entries()} == {EffectState.DONE}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0\xff",
        WHOLE.replace("Action: failed", "Action: delayed"),
        WHOLE.replace("Action: failed\n", ""),
        WHOLE.replace(f"Message-ID: {ID}\n", ""),
        WHOLE.replace("Ann@Tremplin.example", "a@x.example, b@x.example"),
        WHOLE[: len(WHOLE) // 2],
    ],
)
def test_what_is_no_report_of_a_failure_is_passed_over(text: str) -> None:
    assert read_bounce(text.encode("latin-1")) is None


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, journal: Journal) -> None:
    with pytest.raises(ToolkitError):
        note_bounces(journal, SENDER, bounces_in(tmp_path / "nowhere.eml"))
