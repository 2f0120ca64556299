"""Documents straight to the person: once somebody wrote OK, to the addressee alone, once."""

import datetime as dt
from collections.abc import Sequence
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from tests.cli.books import TODAY, Tables, association, clean, due, mentor, rows_of
from tests.cli.conftest import Cli
from tests.servers.running import mail_server

LETTER, CONTRACT = "2026-0001", "2026-0002"
DAYS = [TODAY + dt.timedelta(days=days) for days in range(4)]
KINDS = ("confirmation-mentor", "contract")
KOEN, OLENA = "koen@claes.example", "olena@shevchenko.example"


def tables(koen: str | None = KOEN, **changes: object) -> Tables:
    found = due()
    found["mentors"][1] |= {"email": koen, "language": "deutsch", **changes}
    found["mentees"][1] |= {"email": OLENA}
    return found


def made(folder: Path, book: Tables, kinds: Sequence[str] = KINDS, mail: str = "", extra: str = "") -> Path:
    names = ", ".join(f'"{kind}"' for kind in kinds)
    text = f'[documents]\nwithout = ["information-note"]\ncover_list = false\nmail_people = [{names}]\n'
    return association(folder / "there", book, f"{text}{extra}\n[mail]\n{mail}\n[reminders]\noff = []\n")


def smtp(port: int) -> str:
    return f'way = "smtp"\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nauth = "none"\nretries = 0\n'


def night(cli: Cli, config: Path, today: dt.date) -> str:
    outcome = cli("run", "nightly", "--config", config, "--today", today)
    return outcome.out + outcome.err


def drafts(config: Path) -> list[EmailMessage]:
    files = sorted((config.parent / "outbox").rglob("handover_*.eml"))
    return [message_from_bytes(path.read_bytes(), policy=default) for path in files]


def attached(message: EmailMessage) -> list[str]:
    return [str(part.get_filename()) for part in message.iter_attachments()]


def body(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def waiting(config: Path) -> list[tuple[str, ...]]:
    rows = rows_of(config.parent / "programme.xlsx", "To approve")[1:]
    return [tuple(map(str, row[:3])) for row in rows if len(row) > 1]


def answer(config: Path, text: str, *, who: str = "", number: str = "") -> None:
    """Write `text` beside each line that is about `who` and the document `number`."""
    path = config.parent / "programme.xlsx"
    workbook = load_workbook(path)
    sheet = workbook["To approve"]
    for row in range(2, sheet.max_row + 1):
        if who in str(sheet.cell(row, 1).value) and number in str(sheet.cell(row, 3).value):
            sheet.cell(row, 4, text)
    workbook.save(path)


def paper(config: Path, name: str) -> Path:
    return next((config.parent / "documents").rglob(f"{name}*.docx"))


def change(config: Path, column: str, value: str | dt.date) -> None:
    """Correct a cell of Koen Claes."""
    path = config.parent / "programme.xlsx"
    workbook = load_workbook(path)
    sheet = workbook["Mentors"]
    headings = {str(cell.value): cell.column for cell in sheet[1]}
    (row,) = [cell.row for cell in sheet["A"] if cell.value == "M-002"]
    sheet.cell(row, headings[column] or 0, value)
    workbook.save(path)


def test_nothing_leaves_before_somebody_wrote_ok_and_then_it_does_once(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables())

    assert "3 messages wait for your OK.\n" in night(cli, config, DAYS[0])
    assert drafts(config) == []
    letter = (
        f"Letter of acceptance to a mentor {LETTER}, attached: 2026-03-31/confirmation-mentor_M-002_Koen-Claes.docx."
    )
    contract = f"Contract of a duo {CONTRACT}, attached: 2026-03-31/contract_D-002_Koen-Claes.docx."
    assert waiting(config) == [
        ("Koen Claes (M-002)", "de", letter),
        ("Koen Claes (M-002)", "nl", contract),
        ("Olena Shevchenko (E-002)", "nl", contract),
    ]

    answer(config, "OK", who="Koen", number=LETTER)
    told = night(cli, config, DAYS[1])
    (message,) = drafts(config)
    assert "1 approved document is in a draft to its mentor or mentee.\n" in told
    assert message["To"] == f"Koen Claes <{KOEN}>"
    assert (message["Cc"], message["Bcc"]) == (None, None)
    assert message["Subject"] == "Post von Tremplin Duo"
    assert attached(message) == [f"Tremplin-Duo_{LETTER}.docx"]
    data = next(iter(message.iter_attachments())).get_payload(decode=True)
    assert data == paper(config, "confirmation-mentor_M-002").read_bytes()
    assert [who for who, *_ in waiting(config)] == ["Koen Claes (M-002)", "Olena Shevchenko (E-002)"]

    for day in (DAYS[1], DAYS[2]):
        night(cli, config, day)
    assert len(drafts(config)) == 1


def test_a_contract_goes_to_both_each_alone_and_each_after_an_ok_of_its_own(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables())
    night(cli, config, DAYS[0])

    answer(config, "ok", who="Olena")
    night(cli, config, DAYS[1])
    assert [message["To"] for message in drafts(config)] == [f"Olena Shevchenko <{OLENA}>"]
    assert "De overeenkomst van uw duo zit erbij." in body(drafts(config)[0])

    answer(config, "ok", who="Koen")
    night(cli, config, DAYS[2])
    to_koen = next(message for message in drafts(config) if "Koen" in message["To"])
    assert attached(to_koen) == [f"Tremplin-Duo_{LETTER}.docx", f"Tremplin-Duo_{CONTRACT}.docx"]
    assert "Anhang finden Sie 2 Schreiben" in body(to_koen)
    assert len(drafts(config)) == 2


@pytest.mark.parametrize(
    ("text", "is_unclear"), [("peut-être", True), ("non", False), ("nee", False), ("Nein", False), ("", False)]
)
def test_an_answer_that_is_neither_is_told(text: str, is_unclear: bool, cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables())
    night(cli, config, DAYS[0])
    answer(config, text, who="Koen", number=LETTER)

    told = night(cli, config, DAYS[1])

    assert ("1 answer beside them is neither OK nor non, so it still waits.\n" in told) is is_unclear
    assert drafts(config) == []


@pytest.mark.parametrize("text", ["non", "nee", "plus tard", "?"])
def test_another_answer_sends_nothing(text: str, cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables())
    night(cli, config, DAYS[0])
    answer(config, text)

    night(cli, config, DAYS[1])

    assert drafts(config) == []


def test_by_itself_nothing_may_be_mailed(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), kinds=())

    night(cli, config, DAYS[0])

    assert "To approve" not in load_workbook(config.parent / "programme.xlsx").sheetnames


def test_a_kind_that_is_not_named_does_not_wait(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), kinds=["contract"])

    night(cli, config, DAYS[0])

    assert not any(LETTER in text for _, _, text in waiting(config))


@pytest.mark.parametrize("kind", ["first-meeting", "letters"])
def test_a_kind_that_has_no_addressee_may_not_be_named(kind: str, cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), kinds=[kind])

    told = night(cli, config, DAYS[0])

    assert "mail_people" in told
    assert "must be one of: invitation-mentor, " in told
    assert "first-meeting, " not in told


def test_a_document_that_is_changed_in_word_after_the_ok_asks_again(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), kinds=["confirmation-mentor"])
    night(cli, config, DAYS[0])
    answer(config, "OK")
    with paper(config, "confirmation-mentor").open("ab") as file:
        file.write(b"\0")  # a comment at the end of the archive: still a file that Word opens

    night(cli, config, DAYS[1])
    assert drafts(config) == []
    assert len(waiting(config)) == 1

    answer(config, "OK")
    night(cli, config, DAYS[2])
    assert len(drafts(config)) == 1


def test_what_the_workbook_no_longer_says_is_not_mailed_and_its_correction_asks_again(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), kinds=["confirmation-mentor"])
    night(cli, config, DAYS[0])
    answer(config, "OK")
    change(config, "Décision le", dt.date(2026, 3, 26))

    told = night(cli, config, DAYS[1])
    assert drafts(config) == []
    assert waiting(config) == []
    assert f"Not mailed: letter of acceptance to a mentor {LETTER}, M-002: the workbook says something else" in told
    assert "“mentorat documents confirmation-mentor --for M-002” makes it anew" in told

    cli("documents", "confirmation-mentor", "--for", "M-002", "--config", config, "--today", DAYS[1])
    night(cli, config, DAYS[2])
    assert drafts(config) == []
    ((_, _, text),) = waiting(config)
    assert "2026-0003" in text

    answer(config, "OK")
    night(cli, config, DAYS[3])
    (message,) = drafts(config)
    assert attached(message) == ["Tremplin-Duo_2026-0003.docx"]


def test_a_change_of_what_the_letter_does_not_show_is_none(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), kinds=["confirmation-mentor"])
    night(cli, config, DAYS[0])
    answer(config, "OK")
    change(config, "Téléphone", "0400 11 22 33")

    night(cli, config, DAYS[1])

    assert len(drafts(config)) == 1


def test_a_letter_that_was_sent_by_post_meanwhile_is_not_mailed(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), kinds=["confirmation-mentor"])
    night(cli, config, DAYS[0])
    answer(config, "OK")
    change(config, "Courrier envoyé le", DAYS[1])

    night(cli, config, DAYS[1])

    assert drafts(config) == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"koen": None}, "no usable e-mail address: fill in Mentors!D3 (E-mail)"),
        ({"koen": "a@x.example; b@x.example"}, "no usable e-mail address: fill in Mentors!D3 (E-mail)"),
        ({"stop": "oui"}, "the person wants no mails"),
    ],
)
def test_who_cannot_or_must_not_be_written_to_is_told_and_gets_nothing(
    changes: dict[str, str], reason: str, cli: Cli, tmp_path: Path
) -> None:
    config = made(tmp_path, tables(**changes), kinds=["confirmation-mentor"])

    told = night(cli, config, DAYS[0])

    assert f"Not mailed: letter of acceptance to a mentor {LETTER}, M-002: {reason}.\n" in told
    assert waiting(config) == []


def test_a_stop_after_the_ok_is_heard(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(stop="non"), kinds=["confirmation-mentor"])
    night(cli, config, DAYS[0])
    answer(config, "OK")
    change(config, "Plus de mails", "oui")

    night(cli, config, DAYS[1])

    assert drafts(config) == []


def test_an_address_that_was_erased_gets_nothing(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), kinds=["confirmation-mentor"])
    night(cli, config, DAYS[0])
    answer(config, "OK")
    cli("outbox", "--never", KOEN.upper(), "--config", config)

    told = night(cli, config, DAYS[1])

    assert drafts(config) == []
    assert "1 message was left out: its address must not be written to.\n" in told


def test_marked_places_are_completed_first(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), extra='[volunteers]\npurpose = ""\ninsurance = ""\n')

    told = night(cli, config, DAYS[0])

    assert f"Not mailed: contract of a duo {CONTRACT}, E-002: complete what is marked in yellow.\n" in told
    assert [text for _, _, text in waiting(config) if CONTRACT in text] == []


def test_a_mentor_and_a_mentee_of_one_number_are_two_people(cli: Cli, tmp_path: Path) -> None:
    """Many associations number mentors and mentees each from 1."""
    book = tables(id="2")
    book["mentees"][1] |= {"id": "2"}
    book["duos"][1] |= {"mentor": "2", "mentee": "2"}
    config = made(tmp_path, book)
    night(cli, config, DAYS[0])
    assert [who for who, _, _ in waiting(config)] == ["Koen Claes (2 (mentor))"] * 2 + ["Olena Shevchenko (2 (mentee))"]
    answer(config, "OK")

    night(cli, config, DAYS[1])
    night(cli, config, DAYS[2])

    sent = {str(message["To"]): attached(message) for message in drafts(config)}
    assert sent == {
        f"Koen Claes <{KOEN}>": [f"Tremplin-Duo_{LETTER}.docx", f"Tremplin-Duo_{CONTRACT}.docx"],
        f"Olena Shevchenko <{OLENA}>": [f"Tremplin-Duo_{CONTRACT}.docx"],
    }
    assert (
        "2 (mentee): prepared (contract of a duo"
        in cli("why", "2 (mentee)", "--config", config, "--today", DAYS[2]).out
    )


def test_two_people_with_one_mailbox_have_a_message_each(cli: Cli, tmp_path: Path) -> None:
    book = tables()
    book["mentees"][1]["email"] = KOEN
    config = made(tmp_path, book)
    night(cli, config, DAYS[0])
    answer(config, "OK")

    night(cli, config, DAYS[1])

    assert sorted(len(attached(message)) for message in drafts(config)) == [1, 2]


def test_a_file_that_is_damaged_after_the_ok_is_told_and_the_others_go(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables())
    night(cli, config, DAYS[0])
    answer(config, "OK")
    paper(config, "confirmation-mentor").write_bytes(b"no Word file")

    told = night(cli, config, DAYS[1])

    assert (
        f"Not mailed: letter of acceptance to a mentor {LETTER}, M-002: its file cannot be read (BadZipFile)." in told
    )
    assert len(drafts(config)) == 2
    assert "Written into programme.xlsx" in told


def test_on_a_quiet_day_it_waits_for_the_next_working_day(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), kinds=["confirmation-mentor"])
    night(cli, config, DAYS[0])
    answer(config, "OK")

    told = night(cli, config, dt.date(2026, 4, 4))
    assert "Documents for mentors and mentees wait: this is a quiet day, or a quiet hour.\n" in told
    assert drafts(config) == []

    night(cli, config, dt.date(2026, 4, 7))  # 6 April 2026 is Easter Monday
    assert len(drafts(config)) == 1


def test_a_dry_run_tells_it_and_mails_nothing(cli: Cli, tmp_path: Path) -> None:
    config = made(tmp_path, tables(), kinds=["confirmation-mentor"])
    night(cli, config, DAYS[0])
    answer(config, "OK")

    told = cli("run", "nightly", "--dry-run", "--config", config, "--today", DAYS[1]).out

    assert f"Would mail letter of acceptance to a mentor {LETTER} to M-002.\n" in told
    assert drafts(config) == []


def test_through_a_mail_server_it_arrives_and_the_records_tell_it(cli: Cli, tmp_path: Path) -> None:
    with mail_server(tmp_path / "taken") as server:
        config = made(tmp_path, tables(), mail=smtp(server.port))
        night(cli, config, DAYS[0])
        assert (
            "waits until somebody writes OK beside it"
            in cli("why", "M-002", "--config", config, "--today", DAYS[0]).out
        )
        answer(config, "OK", who="Koen")

        told = night(cli, config, DAYS[1])
        night(cli, config, DAYS[2])
        (taken,) = [one for one in server.taken() if one.recipients == [KOEN]]

    assert "Mailed to their mentors and mentees: 2 documents.\n" in told
    assert attached(taken.message) == [f"Tremplin-Duo_{LETTER}.docx", f"Tremplin-Duo_{CONTRACT}.docx"]
    why = cli("why", "M-002", "--config", config, "--today", DAYS[2]).out
    parts = "contract of a duo 2026-0002; letter of acceptance to a mentor 2026-0001"
    assert f"documents to a mentor or mentee, M-002: sent ({parts}).\n" in why
    register = cli("register", "--config", config).out
    assert "letter of acceptance to a mentor, M-002: by mail to M-002 on " in register
    assert ": sent  [de " in register
    journal = rows_of(config.parent / "programme.xlsx", "Journal")
    assert ["documents to a mentor or mentee", "M-002", "sent"] in [row[1:4] for row in journal]


@pytest.mark.parametrize(("way", "is_noted"), [("smtp", True), ("folder", False)])
def test_the_day_it_was_sent_stands_in_the_workbook_if_wanted(
    way: str, is_noted: bool, cli: Cli, tmp_path: Path
) -> None:
    with mail_server(tmp_path / "taken") as server:
        mail = smtp(server.port) if way == "smtp" else ""
        back = '\n[write_back]\nletter_sent_on = "Courrier envoyé le"\n'
        config = made(tmp_path, tables(), ["confirmation-mentor"], mail, back)
        night(cli, config, DAYS[0])
        answer(config, "OK")
        night(cli, config, DAYS[1])

    rows = rows_of(config.parent / "programme.xlsx", "Mentors")
    column = rows[0].index("Courrier envoyé le")
    (cell,) = [row[column] if len(row) > column else None for row in rows if row[0] == "M-002"]
    assert (cell is not None) == is_noted


def test_a_refused_address_is_told_and_the_corrected_one_gets_it(cli: Cli, tmp_path: Path) -> None:
    with mail_server(tmp_path / "taken") as server:
        config = made(tmp_path, tables("unknown.koen@claes.example"), ["confirmation-mentor"], smtp(server.port))
        night(cli, config, DAYS[0])
        answer(config, "OK")
        told = night(cli, config, DAYS[1])
        assert "1 message was refused or is in doubt" in told
        again = night(cli, config, DAYS[2])
        assert "M-002: the mail server refused the address.\n" in again

        change(config, "E-mail", KOEN)  # which the letter shows as well
        cli("documents", "confirmation-mentor", "--for", "M-002", "--config", config, "--today", DAYS[2])
        night(cli, config, DAYS[2])
        answer(config, "OK")
        night(cli, config, DAYS[3])

        assert [one.recipients for one in server.taken()].count([KOEN]) == 1


def test_in_doubt_it_is_told_and_not_sent_again_by_itself(cli: Cli, tmp_path: Path) -> None:
    with mail_server(tmp_path / "taken") as server:
        config = made(tmp_path, tables("lost.koen@claes.example"), ["confirmation-mentor"], smtp(server.port))
        night(cli, config, DAYS[0])
        answer(config, "OK")
        for day in DAYS[1:]:
            night(cli, config, day)
        assert len([one for one in server.taken() if one.recipients[0].startswith("lost.")]) == 1

    told = cli("outbox", "--config", config).out
    assert "documents to a mentor or mentee, M-002: in doubt" in told
    assert "in doubt" in cli("register", "--config", config).out


def test_an_invitation_that_is_mailed_brings_the_session(cli: Cli, tmp_path: Path) -> None:
    found = clean()
    session = dt.date(2026, 4, 14)
    place = "Maison de quartier; salle 2, à 18 h"
    found["sessions"].append({"kind": "info_mentors", "on": session, "place": place})
    values = {"decision": None, "decided_on": None, "notified_on": None, "interviewed_on": None}
    found["mentors"].append(mentor("M-009", last_name="Nys", email="nys@x.example", info_session_on=session, **values))
    config = made(tmp_path, found, ["invitation-mentor"])
    night(cli, config, dt.date(2026, 3, 31))
    answer(config, "OK")
    night(cli, config, dt.date(2026, 4, 1))

    (message,) = drafts(config)
    letter, calendar = message.iter_attachments()
    assert letter.get_filename() == "Tremplin-Duo_2026-0001.docx"
    (event,) = Calendar.from_ical(bytes(calendar.get_payload(decode=True))).walk("VEVENT")
    assert event.decoded("DTSTART") == session
    assert str(event["LOCATION"]) == place
    assert str(event["SUMMARY"]) == "Information session – Tremplin Duo"
