"""Against a real server on 127.0.0.1, in a process of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents.cast import english
from tests.outbox.cast import AT, SENDER, access, mail
from tests.servers.running import MailServer, certificates, mail_server
from toolkit.errors import MailError
from toolkit.outbox.connecting import Access, connect, probe
from toolkit.outbox.delivery import Delivery, Outcome
from toolkit.outbox.message import message_id
from toolkit.outbox.smtp import SmtpServer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServer]:
    with mail_server(tmp_path / "taken", "--utf8") as running:
        yield running


@pytest.fixture
def box(server: MailServer) -> Iterator[SmtpServer]:
    box = SmtpServer(access(server.port), SENDER)
    yield box
    box.close()


def refusal(access: Access) -> str:
    with pytest.raises(MailError) as caught:
        connect(access)
    return english([caught.value.problem])[0]


def test_a_message_arrives_as_it_was_composed(server: MailServer, box: SmtpServer) -> None:
    assert box.deliver(mail(text="Zoë\n.\n..x\n"), "", AT) == Delivery(Outcome.ACCEPTED, "250 2.0.0")

    (taken,) = server.taken()
    assert (taken.sender, taken.recipients) == ("bonjour@tremplin.example", ["ann@tremplin.example"])
    assert taken.message["Message-ID"] == message_id(mail().key, SENDER)
    body = taken.message.get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == "Zoë\n.\n..x\n"


@pytest.mark.parametrize(
    ("who", "delivery"),
    [
        ("unknown", Delivery(Outcome.BAD_ADDRESS, "550 5.1.1")),
        ("policy", Delivery(Outcome.REFUSED, "550 5.7.1")),
        ("spam", Delivery(Outcome.REFUSED, "554 5.6.0")),
        ("full", Delivery(Outcome.WAITS, "452 4.2.2")),
        ("grey", Delivery(Outcome.WAITS, "451 4.7.1")),
        ("later", Delivery(Outcome.WAITS, "451 4.3.0")),
        ("cut", Delivery(Outcome.WAITS)),
        ("lost", Delivery(Outcome.IN_DOUBT)),
    ],
)
def test_what_a_server_refuses_is_told_apart_and_the_next_message_goes_through(
    server: MailServer, box: SmtpServer, who: str, delivery: Delivery
) -> None:
    assert box.deliver(mail(f"{who}.x@tremplin.example"), "", AT) == delivery
    assert box.deliver(mail(subject="S-02"), "", AT).outcome is Outcome.ACCEPTED
    assert server.ids()[-1] == message_id(mail(subject="S-02").key, SENDER)


@pytest.mark.parametrize("who", ["grey", "later", "cut"])
def test_what_was_refused_for_now_is_taken_the_second_time(server: MailServer, box: SmtpServer, who: str) -> None:
    box.deliver(mail(f"{who}.x@tremplin.example"), "", AT)

    assert box.deliver(mail(f"{who}.x@tremplin.example"), "", AT).outcome is Outcome.ACCEPTED
    assert len(server.taken()) == 1


def test_no_word_of_the_server_is_kept_for_it_may_repeat_the_address(box: SmtpServer) -> None:
    assert "@" not in repr(box.deliver(mail("unknown.x@tremplin.example"), "", AT))


def test_a_server_that_takes_its_time_is_waited_for(server: MailServer) -> None:
    """To give up would leave in doubt what the server is about to take."""
    box = SmtpServer(access(server.port, timeout_s=1), SENDER)

    assert box.deliver(mail("slow.x@tremplin.example"), "", AT).outcome is Outcome.ACCEPTED
    box.close()


def test_an_address_beyond_ascii_needs_a_server_that_knows_them(server: MailServer, tmp_path: Path) -> None:
    with mail_server(tmp_path / "old") as old:
        for running, outcome in ((server, Outcome.ACCEPTED), (old, Outcome.BAD_ADDRESS)):
            box = SmtpServer(access(running.port), SENDER)
            assert box.deliver(mail("zoé@tremplin.example"), "", AT).outcome is outcome
            box.close()


def test_a_password_is_given_over_tls_alone(tmp_path: Path) -> None:
    own, authority = certificates(tmp_path)
    options = ("--certificate", str(own), "--user", "duo", "--password", "secret")
    with mail_server(tmp_path / "taken", *options) as server:
        who = {"user": "duo", "secret": lambda: "secret", "auth": "password", "ca_file": str(authority)}
        box = SmtpServer(access(server.port, security="starttls", **who), SENDER)

        assert box.deliver(mail(), "", AT).outcome is Outcome.ACCEPTED
        box.close()
        wrong = access(server.port, security="starttls", **{**who, "secret": lambda: "guess"})
        assert refusal(wrong) == "The mail server 127.0.0.1 refuses the user (535)."
        assert "readable on the way" in refusal(access(server.port, security="none", **who))


def test_tls_from_the_first_byte(tmp_path: Path) -> None:
    own, authority = certificates(tmp_path)
    with mail_server(tmp_path / "taken", "--certificate", str(own), "--tls") as server:
        box = SmtpServer(access(server.port, security="tls", ca_file=str(authority)), SENDER)

        assert box.deliver(mail(), "", AT).outcome is Outcome.ACCEPTED
        box.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "mail.example"])
def test_a_certificate_that_nobody_vouches_for_or_of_another_host_is_refused(tmp_path: Path, host: str) -> None:
    own, authority = certificates(tmp_path, host)
    trusted = {} if host == "127.0.0.1" else {"ca_file": str(authority)}
    with mail_server(tmp_path / "taken", "--certificate", str(own)) as server:
        told = refusal(access(server.port, security="starttls", **trusted))

    assert "its certificate is not valid" in told


def test_a_server_without_tls_is_not_written_to(server: MailServer) -> None:
    told = refusal(access(server.port, security="starttls"))

    assert told.endswith("it does not offer what “security” and “auth” ask for.")


@pytest.mark.parametrize("is_fresh", [True, False])
def test_an_access_token_opens_the_mailbox(tmp_path: Path, is_fresh: bool) -> None:
    own, authority = certificates(tmp_path)
    with mail_server(tmp_path / "taken", "--certificate", str(own), "--token", "fresh") as server:
        who = access(
            server.port, security="starttls", auth="oauth2", user="duo@x.example",
            secret=lambda: "fresh" if is_fresh else "stale", ca_file=str(authority),
        )  # fmt: skip
        if is_fresh:
            probe(who)
        else:
            assert refusal(who) == "The mail server 127.0.0.1 refuses the user (535)."


def test_a_server_that_is_not_there_may_be_there_later() -> None:
    with pytest.raises(MailError) as caught:
        probe(access(9, timeout_s=1))

    assert caught.value.is_passing


def test_looking_at_the_server_sends_nothing(server: MailServer) -> None:
    probe(access(server.port))

    assert server.taken() == []
