"""Messages carried out against a real mail server, or as drafts into a folder."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outbox.cast import SENDER, access, mail
from tests.servers.running import MailServer, mail_server
from toolkit.mailing.sending import Patience, Sent, send, settle_drafts
from toolkit.memory.journal import EffectState, Journal, address_hash, open_journal
from toolkit.model.effect import Key
from toolkit.outbox.folder import DraftFolder
from toolkit.outbox.smtp import SmtpServer

AT = dt.datetime(2026, 3, 31, 2, tzinfo=dt.UTC)
TODAY = AT.date()
PART = Key("reminder.contract.coach", "D-001", "2026-03-31")
SOON = Patience(retries=2, first_wait_s=0.01)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailServer]:
    with mail_server(tmp_path_factory.mktemp("taken")) as running:
        yield running


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "state", "self") as journal:
        yield journal


def to(server: MailServer) -> SmtpServer:
    return SmtpServer(access(server.port), SENDER)


def states(journal: Journal) -> dict[str, str]:
    return {entry.key.subject: entry.state.value for entry in journal.entries()}


def arrived(server: MailServer, address: str) -> int:
    return sum(address in taken.recipients for taken in server.taken())


def test_a_message_is_sent_once_however_often_a_job_runs(server: MailServer, journal: Journal) -> None:
    """Complaints 4, 9, 13 and 14: the job ran twice, and everybody had two mails."""
    letter = mail("once.x@tremplin.example", parts=(PART,))

    first, second = (send([letter], to(server), journal, Patience()) for _ in range(2))

    assert (first, second) == (Sent(accepted=[letter]), Sent())
    assert arrived(server, "once.x@tremplin.example") == 1
    assert states(journal) == {"S-01": "done", "D-001": "done"}


def test_what_is_refused_for_now_is_tried_again_in_the_same_run(server: MailServer, journal: Journal) -> None:
    letter = mail("grey.once@tremplin.example")

    assert send([letter], to(server), journal, SOON).accepted == [letter]
    assert arrived(server, "grey.once@tremplin.example") == 1


def test_what_stays_refused_for_now_waits_and_its_reminders_are_open(server: MailServer, journal: Journal) -> None:
    """Complaint 15: the server was down, yet the reminders counted as sent."""
    letter = mail("full.x@tremplin.example", parts=(PART,))

    sent = send([letter], to(server), journal, SOON)

    assert sent.waiting == [letter]
    (entry,) = journal.entries()
    assert (entry.state, entry.reason, entry.attempts) == (EffectState.WAITING, "452 4.2.2", 3)


def test_a_message_of_the_next_night_takes_the_place_of_one_that_waits(server: MailServer, journal: Journal) -> None:
    """Complaint 11: unsent reminders piled up."""
    send([mail("full.x@tremplin.example")], to(server), journal, Patience())
    later = mail("fine.x@tremplin.example")
    later = type(later)(Key("mail.digest", "S-01", "2026-04-01"), later.to, "fr", "x", "x", "x")

    send([later], to(server), journal, Patience())

    assert [(entry.key.occurrence, entry.state) for entry in journal.entries()] == [("2026-04-01", EffectState.DONE)]


def test_a_refused_address_opens_the_reminders_again_for_another(server: MailServer, journal: Journal) -> None:
    letter = mail("unknown.x@tremplin.example", parts=(PART,))

    assert send([letter], to(server), journal, SOON).refused == [letter]
    (entry,) = journal.entries()
    assert entry.state is EffectState.REFUSED
    assert entry.reason == f"550 5.1.1 {address_hash('unknown.x@tremplin.example')}"


def test_a_refused_message_keeps_its_reminders_until_a_person_acts(server: MailServer, journal: Journal) -> None:
    """Complaint 16: to try again every night what the server takes for spam makes it worse."""
    letter = mail("spam.x@tremplin.example", parts=(PART,))

    assert send([letter], to(server), journal, SOON).refused == [letter]
    assert states(journal) == {"S-01": "refused", "D-001": "refused"}
    assert send([letter], to(server), journal, SOON) == Sent()


def test_no_answer_leaves_the_message_in_doubt_and_it_is_not_sent_again(server: MailServer, journal: Journal) -> None:
    letter = mail("lost.x@tremplin.example", parts=(PART,))

    assert send([letter], to(server), journal, SOON).in_doubt == [letter]
    assert send([letter], to(server), journal, SOON) == Sent()
    assert arrived(server, "lost.x@tremplin.example") == 1
    assert states(journal) == {"S-01": "claimed", "D-001": "claimed"}


def test_one_that_is_refused_does_not_stop_the_others(server: MailServer, journal: Journal) -> None:
    """Complaint 8: the mail merge stopped half-way because of one address."""
    names = ("unknown.y", "cut.y", "spam.y", "lost.y", "good.y")
    letters = [mail(f"{name}@tremplin.example", subject=name) for name in names]

    sent = send(letters, to(server), journal, SOON)

    assert [one.key.subject for one in sent.accepted] == ["good.y", "cut.y"]
    assert sent.error is None


def test_nobody_is_written_to_whose_data_were_erased(server: MailServer, journal: Journal) -> None:
    """Complaint 32: the day after the erasure a mail was sent. The list is asked at the moment of sending."""
    letter = mail("erased.x@tremplin.example", parts=(PART,))
    journal.suppress("Erased.X@tremplin.example", AT)

    sent = send([letter], to(server), journal, SOON)

    assert sent.suppressed == [letter]
    assert arrived(server, "erased.x@tremplin.example") == 0
    assert journal.entries() == []


def test_without_a_server_everything_waits_and_is_told(journal: Journal) -> None:
    letters = [mail(parts=(PART,)), mail(subject="S-02")]

    sent = send(letters, SmtpServer(access(9, timeout_s=1), SENDER), journal, SOON)

    assert sent.waiting == letters
    assert sent.error is not None
    assert journal.entries() == []


def test_drafts_are_written_for_a_person_to_send(tmp_path: Path, journal: Journal) -> None:
    letters = [mail(parts=(PART,)), mail("jo@tremplin.example", name="Jo Peeters", subject="S-01b")]

    sent = send(letters, DraftFolder(tmp_path / "outbox", SENDER, TODAY), journal, Patience())

    assert sent.accepted == letters
    names = sorted(path.name for path in (tmp_path / "outbox" / "2026-03-31").iterdir())
    assert names == ["digest_S-01_Ann-Peeters.eml", "digest_S-01b_Jo-Peeters.eml"]


def test_a_draft_that_an_interrupted_run_made_is_seen_and_one_it_did_not_make_is_due_again(
    tmp_path: Path, journal: Journal
) -> None:
    folder = DraftFolder(tmp_path / "outbox", SENDER, TODAY)
    made, lost, sent = mail(subject="made"), mail(subject="lost"), mail(subject="sent")
    journal.claim(made.key, AT, folder.place(made))
    folder.deliver(made, folder.place(made), AT)
    journal.claim(lost.key, AT, folder.place(lost))
    journal.claim(sent.key, AT)  # by a mail server: nobody can see whether it took it

    assert settle_drafts(folder, journal) == 2
    assert states(journal) == {"made": "done", "sent": "claimed"}
