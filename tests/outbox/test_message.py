from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.outbox.cast import AT, SENDER, mail
from toolkit.model.effect import Key
from toolkit.model.mail import Address, Attachment, Mail
from toolkit.outbox.message import Sender, compose, draft, message_id


def read_back(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=default)


def test_a_message_has_one_recipient_text_and_html() -> None:
    message = read_back(compose(mail(), SENDER, AT).as_bytes())

    assert [str(address) for address in message["To"].addresses] == ["Ann Peeters <ann@tremplin.example>"]
    assert message["Cc"] is message["Bcc"] is None
    assert str(message["From"].addresses[0]) == '"Tremplin Duo, ASBL" <bonjour@tremplin.example>'
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert message.get_body(("plain",)).get_content() == "Bonjour Ann,\r\n\r\n.un point seul\r\n"  # type: ignore[union-attr]
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "fr"
    assert message["Date"].datetime == AT


def test_answers_go_where_the_association_wants_them() -> None:
    sender = Sender(SENDER.address, "coordination@tremplin.example")

    assert compose(mail(), sender, AT)["Reply-To"] == "coordination@tremplin.example"
    assert compose(mail(), SENDER, AT)["Reply-To"] is None


def test_the_message_id_is_the_same_for_each_attempt_and_another_for_each_message() -> None:
    ids = {message_id(Key("mail.digest", subject, day), SENDER) for subject in ("S-01", "S-02") for day in ("1", "2")}
    other = Sender(Address("", "bonjour@opstap.example"))

    assert len(ids) == 4
    assert all(one.endswith("@tremplin.example>") for one in ids)
    assert compose(mail(), SENDER, AT)["Message-ID"] == message_id(mail().key, SENDER)
    assert message_id(mail().key, SENDER) != message_id(mail().key, other)


@pytest.mark.parametrize(
    "name",
    [
        'Ann "Annie" Peeters',
        "Peeters, Ann",
        "Ann <evil@bad.example>",
        "Ann\r\nBcc: evil@bad.example",
        "Zoë 李",
        "x" * 300,
    ],
)
def test_a_name_is_shown_whatever_is_in_it_and_adds_no_recipient(name: str) -> None:
    message = read_back(compose(mail(name=name), SENDER, AT).as_bytes())

    (address,) = message["To"].addresses
    assert address.addr_spec == "ann@tremplin.example"
    assert address.display_name == " ".join(name.split())
    assert message["Bcc"] is None


@given(name=st.text(max_size=80), subject=st.text(max_size=120), text=st.text(max_size=200))
def test_nothing_in_a_name_or_subject_starts_a_header(name: str, subject: str, text: str) -> None:
    fields = {"name": name.encode(errors="ignore").decode(), "subject": subject.encode(errors="ignore").decode()}
    composed = compose(
        Mail(
            mail().key,
            Address(fields["name"], "ann@tremplin.example"),
            "fr",
            fields["subject"],
            text.encode(errors="ignore").decode(),
            "<p></p>",
        ),
        SENDER,
        AT,
    )

    expected = ["From", "To", "Subject", "Date", "Message-ID", "Content-Language", "Auto-Submitted"]
    expected += ["X-Auto-Response-Suppress", "MIME-Version", "Content-Type"]
    assert sorted(read_back(composed.as_bytes()).keys()) == sorted(expected)


def test_a_draft_is_unsent_and_bears_no_day() -> None:
    message = read_back(draft(compose(mail(), SENDER, AT)))

    assert message["X-Unsent"] == "1"
    assert message["Date"] is message["Auto-Submitted"] is None
    assert message["To"].addresses[0].addr_spec == "ann@tremplin.example"


def test_an_attachment_keeps_its_name_and_bytes() -> None:
    calendar = Attachment("rencontre.ics", "text/calendar", b"BEGIN:VCALENDAR\r\n")
    with_file = Mail(mail().key, mail().to, "fr", "x", "x", "<p>x</p>", (calendar,))

    (part,) = read_back(compose(with_file, SENDER, AT).as_bytes()).iter_attachments()
    assert part.get_filename() == "rencontre.ics"
    assert part.get_content_type() == "text/calendar"
    assert part.get_payload(decode=True) == calendar.data


def test_an_address_beyond_ascii_is_kept_as_it_is() -> None:
    data = compose(mail("zoé@tremplin.example"), SENDER, AT).as_bytes()

    assert "zoé@tremplin.example".encode() in data


def test_a_message_is_written_in_ascii_for_every_server_takes_that() -> None:
    composed = compose(mail(name="Zoë", subject="S-01", text="Prénom : Zoë €\n", html="<p>Zoë</p>"), SENDER, AT)

    assert composed.as_bytes().isascii()
