"""`mentorat reminders` and `mentorat why`, on the workbook of a small association."""

import datetime as dt
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from tests.cli.books import Tables, association, clean, duo, rows_of, state_of
from tests.cli.conftest import Cli
from tests.servers.running import mail_server
from toolkit.memory.journal import open_journal

TODAY = "2026-04-08"
"""A Wednesday on which the contract of a duo is due to be signed, and its coach is told."""


def tables() -> Tables:
    found = clean()
    found["staff"][0] |= {"email": "lies@tremplin.example", "language": "néerlandais"}
    start = {"start_on": dt.date(2026, 4, 15), "planned_end_on": dt.date(2026, 12, 1)}
    found["duos"] = [duo("D-001", "M-001", "E-001", contract_on=None, **start)]
    return found


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", tables())


def drafts(config: Path) -> list[EmailMessage]:
    files = sorted((config.parent / "outbox").rglob("*.eml"))
    return [message_from_bytes(path.read_bytes(), policy=default) for path in files]


def test_a_draft_is_made_for_the_coach_once(cli: Cli, config: Path) -> None:
    outcomes = [cli("reminders", "--config", config, "--today", TODAY) for _ in range(2)]

    assert [one.status for one in outcomes] == [0, 0]
    assert outcomes[0].out == "1 message with reminders is ready in the folder of drafts.\n"
    assert outcomes[1].out == "No reminder was due.\n"
    (message,) = drafts(config)
    assert str(message["To"]) == "Lies De Smet <lies@tremplin.example>"
    assert message["Subject"] == "1 herinnering – Tremplin Duo"
    text = message.get_body(("plain",)).get_content().replace("\u00a0", " ")  # type: ignore[union-attr]
    assert "- D-001 (Élodie Lefèvre & Yasmine Amrani): start op 15 april 2026, contract nog niet getekend." in text


def test_a_dry_run_tells_by_references_and_leaves_nothing(cli: Cli, config: Path) -> None:
    before = state_of(config.parent)

    outcome = cli("reminders", "--config", config, "--today", TODAY, "--dry-run")

    assert outcome.out == "Would write to S-1 (nl): contract to sign D-001.\n"
    assert state_of(config.parent) == before


def test_a_dry_run_names_nothing_as_the_journal_does(cli: Cli, tmp_path: Path) -> None:
    found = tables()
    found["programme"][0]["reviewed_on"] = dt.date(2020, 1, 1)
    config = association(tmp_path / "there", found)

    out = cli("reminders", "--config", config, "--today", TODAY, "--dry-run", language="de").out

    assert "Würde an die Koordination schreiben (" in out
    assert "Dokumente des Programms A2 Strategie zur Gewinnung von Mentoren" in out
    assert not [name for name in ("coordinator", "mentor_recruitment") if name in out]


def test_nothing_leaves_on_a_quiet_day_and_all_of_it_on_the_next(cli: Cli, config: Path) -> None:
    """Easter Monday 2026 is 6 April; the contract is due to be signed by 8 April."""
    for day in ("2026-04-11", "2026-04-12"):
        assert cli("reminders", "--config", config, "--today", day).out.startswith("This is a quiet day")
    assert drafts(config) == []
    assert cli("reminders", "--config", config, "--today", "2026-04-13").out.startswith("1 message")


def test_the_night_writes_a_line_into_the_journal_sheet(cli: Cli, config: Path) -> None:
    assert cli("run", "nightly", "--config", config, "--today", TODAY).status == 0

    rows = rows_of(config.parent / "programme.xlsx", "Journal")
    assert [row[1:4] for row in rows if row[1:2] == ["reminders to the team"]] == [
        ["reminders to the team", "S-1", "prepared"]
    ]


def test_through_a_mail_server_it_is_sent_once(cli: Cli, tmp_path: Path) -> None:
    with mail_server(tmp_path / "taken") as server:
        mail = f'[mail]\nway = "smtp"\nhost = "127.0.0.1"\nport = {server.port}\nsecurity = "none"\nauth = "none"'
        config = association(tmp_path / "there", tables(), mail)
        told = [cli("reminders", "--config", config, "--today", TODAY).out for _ in range(2)]

        assert told == ["1 message with reminders was sent.\n", "No reminder was due.\n"]
        (taken,) = server.taken()
    assert taken.recipients == ["lies@tremplin.example"]


def test_without_a_server_the_step_fails_and_nothing_counts_as_told(cli: Cli, tmp_path: Path) -> None:
    """Complaint 15: the server was down, yet the reminders were marked as done."""
    mail = '[mail]\nway = "smtp"\nhost = "127.0.0.1"\nport = 9\nsecurity = "none"\nauth = "none"\nretries = 0'
    config = association(tmp_path / "there", tables(), mail)

    outcome = cli("reminders", "--config", config, "--today", TODAY)

    assert outcome.status == 2
    assert "1 message waits for the next run." in outcome.out
    assert "The mail server 127.0.0.1 cannot be used" in outcome.out
    with open_journal(config.parent / ".mentorat", "self") as journal:
        assert journal.entries() == []


@pytest.mark.parametrize(
    ("extra", "told"),
    [
        ('[reminders]\noff = ["contracts"]', "There is no rule of reminders “contracts”."),
        ('[reminders]\ncoordinator = "a@x.example, b@x.example"', "The address of the coordinator in config.toml"),
        ('[reminders]\nquiet_hours = "night"\n[mail]\nway = "smtp"', "“quiet_hours” under [reminders]"),
    ],
)
def test_a_wrong_setting_is_told(cli: Cli, tmp_path: Path, extra: str, told: str) -> None:
    config = association(tmp_path / "there", tables(), extra)

    outcome = cli("reminders", "--config", config, "--today", TODAY)

    assert outcome.status == 2
    assert told in outcome.out + outcome.err


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('to = "coach"', 'to = "couch"', '“to”: there is no “couch”, did you mean "coach"?'),
        ("offset_days = -7 ", "offset_day = -7 ", "unknown key “offset_day”"),
        ("offset_days = -7 ", "offset_days = 1e9 ", "“offset_days” must be a whole number"),
        ('event = "duos.start_on"', 'event = "duos.started_on"', "“event”: there is no “duos.started_on”"),
        ('event = "duos.start_on"', 'event = "duos.mentor"', "“duos.mentor” holds no dates"),
        ("{who}", "{who.__class__}", "“line”: there is no “{who.__class__}”"),
        ("{who}", "{who!r:>99}", "“line”: there is no “{who}”"),
        ("{who}", "{who", "a brace in"),
    ],
)
def test_a_rule_of_the_association_that_is_wrong_is_told(cli: Cli, config: Path, old: str, new: str, told: str) -> None:
    ours = Path(__file__).parents[2] / "sheets_schema" / "reminders" / "contract.toml"
    own = config.parent / "sheets_schema" / "reminders"
    own.mkdir(parents=True)
    (own / "contract.toml").write_text(ours.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    outcome = cli("reminders", "--config", config, "--today", TODAY)

    assert outcome.status == 2
    assert "reminders/contract.toml" in outcome.out + outcome.err
    assert told in outcome.out + outcome.err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ nme }}\n\nx\n", "it uses a field that does not exist (nme)"),
        ("x\n\n{{ name }\n", "a tag in it is not complete (line 3)"),
        ("{{ name.__class__.__mro__ }}\n\nx\n", "cannot be used"),
        ("{% for x in range(10**9) %}{% endfor %}\nx\n", "cannot be used"),
        ("only a subject\n", "its first line must be the subject"),
    ],
)
def test_a_template_that_is_wrong_or_hostile_sends_nothing(cli: Cli, config: Path, text: str, told: str) -> None:
    own = config.parent / "templates" / "nl" / "mail"
    own.mkdir(parents=True)
    (own / "digest.j2").write_text(text, encoding="utf-8")

    outcome = cli("reminders", "--config", config, "--today", TODAY)

    assert outcome.status == 2
    assert told in outcome.out
    assert drafts(config) == []


def test_why_tells_what_was_sent_and_what_stands_open(cli: Cli, config: Path) -> None:
    """Complaint 12: about a tenth of the reminders were missing, and there was no way to find out why."""
    cli("reminders", "--config", config, "--today", TODAY)

    for name in ("S-1", "lies de smet", "De Smet Lies"):
        told = cli("why", name, "--config", config, "--today", "2026-04-09").out
        assert "reminders to the team, S-1: prepared (contract to sign D-001)." in told
        assert "Contract to sign D-001, to S-1: told on 08/04/2026, again from 15/04/2026." in told
        assert "Contract to sign D-001, to the coordinator: not before 22/04/2026." in told
    told = cli("why", "E-001", "--config", config, "--today", "2026-04-09").out
    assert "S-1 was told: contract to sign D-001: prepared." in told
    assert "Mentors and mentees are not written to" in told


def test_why_knows_only_who_is_in_the_workbook(cli: Cli, config: Path) -> None:
    outcome = cli("why", "Personne", "--config", config, "--today", TODAY)

    assert outcome.status == 2
    assert "Nobody in the workbook is called “Personne”" in outcome.err
