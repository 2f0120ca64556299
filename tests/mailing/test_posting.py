"""The outbox that a configuration asks for."""

from pathlib import Path

import pytest

from tests.documents.cast import english
from tests.servers.running import certificates, mail_server
from toolkit.clock import today
from toolkit.config import Config, load_config
from toolkit.errors import ToolkitError
from toolkit.mailing.posting import PASSWORD, outbox_of, probe_mail, tell_operator
from toolkit.outbox.folder import DraftFolder


def config(folder: Path, mail: str = "", email: str = "bonjour@tremplin.example") -> Config:
    path = folder / "config.toml"
    path.write_text(f'[association]\nname = "Tremplin Duo"\nemail = "{email}"\n\n[mail]\n{mail}\n', encoding="utf-8")
    return load_config(path)


def problem(config: Config) -> str:
    with pytest.raises(ToolkitError) as caught:
        probe_mail(config)
    return english([caught.value.problem])[0]


def test_without_any_setting_messages_become_drafts(tmp_path: Path) -> None:
    assert isinstance(outbox_of(config(tmp_path), today()), DraftFolder)
    assert not probe_mail(config(tmp_path))
    assert list(tmp_path.iterdir()) == [tmp_path / "config.toml"]


def test_the_operator_is_told_by_a_draft(tmp_path: Path) -> None:
    settings = config(tmp_path, 'operator = "admin@tremplin.example"')

    assert tell_operator(settings, "La nuit a échoué", "Le classeur <x> est illisible.")
    (draft,) = (tmp_path / "outbox").rglob("*.eml")
    assert b"admin@tremplin.example" in draft.read_bytes()
    assert not tell_operator(config(tmp_path), "x", "x")


def test_the_operator_is_told_through_the_mail_server(tmp_path: Path) -> None:
    own, authority = certificates(tmp_path / "certificates")
    options = ("--certificate", str(own), "--user", "bonjour@tremplin.example", "--password", "s3cret")
    (tmp_path / "password").write_text("s3cret\n")
    with mail_server(tmp_path / "taken", *options) as server:
        mail = f'way = "smtp"\nhost = "127.0.0.1"\nport = {server.port}\nca_file = "{authority}"\n'
        settings = config(tmp_path, mail + 'secret_file = "password"\noperator = "admin@tremplin.example"')

        assert probe_mail(settings)
        assert tell_operator(settings, "La nuit a échoué", "Le classeur <x> est illisible.")
        (taken,) = server.taken()
    assert taken.recipients == ["admin@tremplin.example"]
    assert "&lt;x&gt;" in str(taken.message.get_body(("html",)))


def test_the_password_may_stand_in_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own, authority = certificates(tmp_path / "certificates")
    options = ("--certificate", str(own), "--user", "bonjour@tremplin.example", "--password", "s3cret")
    monkeypatch.setenv(PASSWORD, "s3cret")
    with mail_server(tmp_path / "taken", *options) as server:
        mail = f'way = "smtp"\nhost = "127.0.0.1"\nport = {server.port}\nca_file = "{authority}"\n'

        assert probe_mail(config(tmp_path, mail))


@pytest.mark.parametrize(
    ("mail", "email", "told"),
    [
        ("", "", "No address is given that messages could come from."),
        (
            "",
            "a@x.example, b@x.example",
            "“email” under [association] in config.toml holds no e-mail address, or",
        ),
        ('sender = "nobody"', "a@x.example", "“sender” under [mail] in config.toml holds no e-mail address"),
        ('reply_to = "nobody"', "a@x.example", "“reply_to” under [mail] in config.toml holds no e-mail address"),
        ('way = "smtp"', "a@x.example", "The mail server is not named."),
        ('way = "smtp"\nhost = "127.0.0.1"\nport = 9', "a@x.example", "No password for the mail server is given."),
        ('way = "smtp"\nhost = "x"\nauth = "oauth2"', "a@x.example", "No password for the mail server is given."),
        ('way = "smtp"\nhost = "x"\nsecret_file = "none"', "a@x.example", "none cannot be read"),
    ],
)
def test_a_setting_that_is_missing_or_wrong_is_told(tmp_path: Path, mail: str, email: str, told: str) -> None:
    assert problem(config(tmp_path, mail, email)).startswith(told)
