"""Reminders from a workbook and a journal: who is told what, on which day."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.cli.books import Tables, association, clean, duo, mentee, mentor
from toolkit.examine import examine
from toolkit.mailing.reminding import Desk, active_rules, desk_of, is_quiet_hour, mails_of, plan_today
from toolkit.memory.journal import EffectState, Entry, address_hash
from toolkit.model.effect import Key
from toolkit.model.mail import Address, Mail
from toolkit.reminders.people import Recipient
from toolkit.reminders.plan import ReminderPlan
from toolkit.settings import Reminders
from toolkit.setup import Setup, set_up

COORDINATOR = "coordinator"
DAY = dt.timedelta(days=1)
Told = Mapping[str, Sequence[tuple[str, str]]]
"""Person -> (rule, subject) in the order of the message."""


def book(**changes: Sequence[dict[str, object]]) -> Tables:
    """The clean workbook, whose coach has an address; whole tables may be replaced."""
    tables = clean()
    tables["staff"][0] |= {"email": "lies@tremplin.example"}
    return {**tables, **{name: list(rows) for name, rows in changes.items()}}


def desk(folder: Path, tables: Tables, today: str, *entries: Entry, extra: str = "") -> tuple[Setup, Desk]:
    setup = set_up(None, association(folder, tables, extra))
    day = dt.date.fromisoformat(today)
    examination = examine(setup.workbook, day, schema=setup.schema, profile=setup.profile)
    return setup, desk_of(setup, examination, day, entries)


def plan(folder: Path, tables: Tables, today: str, *entries: Entry, extra: str = "") -> ReminderPlan:
    setup, found = desk(folder, tables, today, *entries, extra=extra)
    return plan_today(setup, found, dt.date.fromisoformat(today))


def told(folder: Path, tables: Tables, today: str, *entries: Entry, extra: str = "") -> Told:
    digests = plan(folder, tables, today, *entries, extra=extra).digests
    return {one.to.reference: [(line.rule.name, line.event.subject) for line in one.lines] for one in digests}


def rules_told(told: Told) -> set[tuple[str, str, str]]:
    return {(person, rule, subject) for person, lines in told.items() for rule, subject in lines}


def remembered(kind: str, subject: str, day: str, state: EffectState = EffectState.DONE, reason: str = "") -> Entry:
    at = dt.datetime.fromisoformat(f"{day}T02:00:00+00:00")
    return Entry(Key(kind, subject, day), state, "", at, at, reason=reason)


X = {"last_name": "X"}
UNDECIDED = {"decision": "pending", "decided_on": None, "notified_on": None}
REFUSED = {"decision": "refused", "refusal_reason": "Hors région", "decided_on": dt.date(2026, 3, 2)}
FUTURE = {"start_on": dt.date(2026, 4, 15), "planned_end_on": dt.date(2026, 12, 1)}
ENDED = {"ended_on": dt.date(2026, 3, 10)}
Rows = Sequence[dict[str, object]]


def _duo(**values: object) -> Rows:
    return [duo("D-001", "M-001", "E-001", **values)]


CASES = [
    # rule, who is told, what differs in the workbook, the first day
    ("undecided-mentor", COORDINATOR, "M-002", {"mentors": [mentor("M-002", **X, **UNDECIDED)]}, "2025-09-26"),
    ("undecided-mentee", COORDINATOR, "E-002", {"mentees": [mentee("E-002", **X, **UNDECIDED)]}, "2025-09-26"),
    ("letter-mentor", COORDINATOR, "M-002", {"mentors": [mentor("M-002", **X, notified_on=None)]}, "2025-09-17"),
    ("letter-mentee", COORDINATOR, "E-002", {"mentees": [mentee("E-002", **X, notified_on=None)]}, "2025-09-17"),
    ("redirect", COORDINATOR, "E-002", {"mentees": [mentee("E-002", last_name="X", **REFUSED)]}, "2026-03-05"),
    (
        "training", "S-1", "D-001",
        {"duos": _duo(**FUTURE), "mentors": [mentor("M-001", last_name="X", trained_on=None)]}, "2026-04-01",
    ),
    ("validation", "S-1", "D-001", {"duos": _duo(mentee_agrees=None)}, "2025-10-24"),
    ("contract", "S-1", "D-001", {"duos": _duo(**FUTURE, contract_on=None)}, "2026-04-08"),
    ("no-contact", "S-1", "D-001", {}, "2026-04-10"),
    ("follow-up", "S-1", "D-001", {}, "2026-04-25"),
    (
        "conflict", "S-1", "D-001",
        {"followups": [{"duo": "D-001", "on": dt.date(2026, 3, 10), "by": "S-1", "with": "both", "kind": "conflict"}]},
        "2026-03-17",
    ),
    ("end-in-sight", "S-1", "D-001", {}, "2026-05-01"),
    ("final-meeting", "S-1", "D-001", {"duos": _duo(**ENDED)}, "2026-03-17"),
    ("evaluation", "S-1", "D-001", {"duos": _duo(**ENDED)}, "2026-03-24"),
    ("review", COORDINATOR, "mentor_recruitment_strategy", {}, "2027-07-01"),
    ("workshop", COORDINATOR, "workshop", {}, "2026-11-15"),
    ("continuing-training", COORDINATOR, "continuing_training", {}, "2026-12-02"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "person", "subject", "changes", "day"), CASES, ids=[case[0] for case in CASES])
def test_a_reminder_begins_on_its_day(
    tmp_path: Path, rule: str, person: str, subject: str, changes: dict[str, Rows], day: str
) -> None:
    tables = book(**changes)
    before = (dt.date.fromisoformat(day) - DAY).isoformat()

    assert (person, rule, subject) not in rules_told(told(tmp_path / "before", tables, before))
    assert (person, rule, subject) in rules_told(told(tmp_path / "then", tables, day))


def test_every_rule_to_the_team_is_tried_here(tmp_path: Path) -> None:
    setup, _ = desk(tmp_path, book(), "2026-03-31")

    assert {rule.name for rule in active_rules(setup)} == {
        *(case[0] for case in CASES),
        "programme-documents",
        "unreachable",
    }


@pytest.mark.parametrize(
    ("rule", "changes", "day"),
    [
        ("no-contact", {"contacts": [*clean()["contacts"], {"duo": "D-001", "on": dt.date(2026, 4, 1)}]}, "2026-04-10"),
        ("end-in-sight", {"duos": _duo(ended_on=dt.date(2026, 4, 20))}, "2026-05-01"),
        ("contract", {"duos": _duo(**FUTURE)}, "2026-04-08"),
        ("evaluation", {"duos": _duo(**ENDED), "evaluations": [
            {"duo": "D-001", "on": dt.date(2026, 3, 20), "respondent": who, "satisfaction": 5, "effects": "x"}
            for who in ("mentor", "mentee")
        ]}, "2026-03-24"),
        ("conflict", {"followups": [
            {"duo": "D-001", "on": dt.date(2026, 3, 10), "by": "S-1", "with": "both", "kind": kind}
            for kind in ("conflict", "mediation")
        ]}, "2026-03-17"),
    ],
)  # fmt: skip
def test_what_was_done_is_not_reminded_of(tmp_path: Path, rule: str, changes: dict[str, Rows], day: str) -> None:
    assert rule not in {found for _, found, _ in rules_told(told(tmp_path, book(**changes), day))}


def test_a_column_that_is_not_there_reminds_of_nothing(tmp_path: Path) -> None:
    """A workbook without a column for the contract says nothing about contracts; the criteria say that it lacks one."""
    from openpyxl import load_workbook

    setup = set_up(None, association(tmp_path, book(duos=_duo(**FUTURE, contract_on=None))))
    workbook = load_workbook(setup.file)
    sheet = workbook["Duos"]
    sheet.delete_cols([cell.value for cell in sheet[1]].index("Contrat signé le") + 1)
    workbook.save(setup.file)
    day = dt.date(2026, 4, 8)
    examination = examine(setup.config.folder / "programme.xlsx", day, schema=setup.schema, profile=setup.profile)

    assert "contract" not in {one.rule.name for one in desk_of(setup, examination, day, ()).considered}


def test_one_of_two_sheets_may_lack_a_column(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    setup = set_up(None, association(tmp_path, book(duos=_duo(**FUTURE, contract_on=None))))
    workbook = load_workbook(setup.config.folder / "programme.xlsx")
    old = workbook["Duos"]
    old.title = "Duos 2026"
    new = workbook.copy_worksheet(old)
    new.title = "Duos 2025"
    new.delete_cols([cell.value for cell in new[1]].index("Contrat signé le") + 1)
    new["A2"] = "D-099"
    workbook.save(setup.config.folder / "programme.xlsx")
    day = dt.date(2026, 4, 8)
    examination = examine(setup.config.folder / "programme.xlsx", day, schema=setup.schema, profile=setup.profile)
    assert len(examination.programme.duos) == 2

    found = desk_of(setup, examination, day, ()).considered
    assert {one.event.subject for one in found if one.rule.name == "contract"} == {"D-001"}


def test_a_person_gets_one_message_the_most_urgent_first(tmp_path: Path) -> None:
    lines = told(tmp_path, book(duos=_duo(mentee_agrees=None, contract_on=None)), "2026-05-04")["S-1"]

    assert lines == [("no-contact", "D-001"), ("follow-up", "D-001"), ("end-in-sight", "D-001")]


def test_the_coordinator_is_told_when_a_coach_does_not_act(tmp_path: Path) -> None:
    found = told(tmp_path, book(duos=_duo(**FUTURE, contract_on=None)), "2026-04-22")

    assert found["S-1"] == found[COORDINATOR] == [("contract", "D-001")]


@pytest.mark.parametrize(
    ("staff", "unreachable"),
    [
        ({"email": "lies@x.example; ann@x.example"}, True),
        ({"email": None}, True),
        ({"email": "lies"}, True),
        ({"active": False}, False),
        ({"stop": "oui"}, False),
        ({"stop": "depuis avril"}, False),
        ({"stop": "✓"}, False),
    ],
)
def test_who_cannot_be_told_is_heard_of_by_the_coordinator(
    tmp_path: Path, staff: dict[str, object], unreachable: bool
) -> None:
    """Complaint 21: opt-outs were ignored. And an address that is none is told once, not every night."""
    tables = book(duos=_duo(**FUTURE, contract_on=None))
    tables["staff"] = [{**tables["staff"][0], **staff}]
    tables["staff"] = [{name: value for name, value in tables["staff"][0].items() if value is not None}]

    found = told(tmp_path, tables, "2026-04-08")

    expected = [("contract", "D-001"), *([("unreachable", "S-1")] if unreachable else [])]
    assert found == {COORDINATOR: expected}
    again = remembered("reminder.unreachable.coordinator", "S-1", "2026-04-07")
    assert ("unreachable", "S-1") not in told(tmp_path / "2", tables, "2026-04-08", again)[COORDINATOR]


@pytest.mark.parametrize("stop", ["", "non", "Nee", "nein", "no", "0"])
def test_who_did_not_stop_is_told(tmp_path: Path, stop: str) -> None:
    tables = book(duos=_duo(**FUTURE, contract_on=None))
    tables["staff"][0]["stop"] = stop

    assert "S-1" in told(tmp_path, tables, "2026-04-08")


def test_an_address_that_the_server_refused_is_left_alone_until_it_is_corrected(tmp_path: Path) -> None:
    tables = book(duos=_duo(**FUTURE, contract_on=None))
    reason = f"550 5.1.1 {address_hash('Lies@tremplin.example')}"
    refused = remembered("mail.digest", "S-1", "2026-04-07", EffectState.REFUSED, reason)

    assert set(told(tmp_path / "1", tables, "2026-04-08", refused)) == {COORDINATOR}
    tables["staff"][0]["email"] = "lies.desmet@tremplin.example"
    assert "S-1" in told(tmp_path / "2", tables, "2026-04-08", refused)


def test_a_coordinator_who_coaches_gets_one_message(tmp_path: Path) -> None:
    tables = book(duos=_duo(**FUTURE, contract_on=None))
    tables["staff"][0]["email"] = "Bonjour@tremplin-duo.example"

    digests = plan(tmp_path, tables, "2026-04-22").digests

    assert [(one.to.reference, len(one.lines), len(one.merged)) for one in digests] == [("S-1", 1, 1)]
    assert len(set(digests[0].keys(dt.date(2026, 4, 22)))) == 2


def test_each_is_written_to_in_the_own_language(tmp_path: Path) -> None:
    """Complaint 20: reminders in one language only; a crash where none was given."""
    tables = book(duos=_duo(**FUTURE, contract_on=None))
    languages = []
    for number, written in enumerate(("Nederlands", "allemand", "", "klingon")):
        tables["staff"][0]["language"] = written
        (digest,) = plan(tmp_path / str(number), tables, "2026-04-08").digests
        languages.append(digest.to.language)

    assert languages == ["nl", "de", "en", "en"]


def test_a_message_holds_so_many_reminders_and_the_others_follow(tmp_path: Path) -> None:
    duos = [duo(f"D-{number:03}", "M-001", "E-001", **FUTURE, contract_on=None) for number in range(40)]

    (digest,) = plan(tmp_path, book(duos=duos), "2026-04-08", extra="[reminders]\nmax_lines = 25").digests

    assert (len(digest.lines), digest.left) == (25, 15)


def test_a_row_that_moved_or_got_a_reference_is_the_same(tmp_path: Path) -> None:
    """Complaint 34: automations die, or repeat, when somebody sorts the sheet or adds a column."""
    duos = [*_duo(**FUTURE, contract_on=None), duo("D-002", "M-001", "E-001")]
    tables = book(duos=duos)
    known = remembered("reminder.contract.coach", "d-001", "2026-04-08")
    by_name = remembered("reminder.contract.coach", "Élodie Lefèvre / Yasmine Amrani", "2026-04-08")

    assert told(tmp_path / "1", tables, "2026-04-09", known) == {}
    tables["duos"] = duos[::-1]
    assert told(tmp_path / "2", tables, "2026-04-09", known) == {}
    tables["duos"] = duos[:1]
    assert told(tmp_path / "3", tables, "2026-04-09", by_name) == {}


@pytest.mark.parametrize("state", list(EffectState))
def test_what_is_in_doubt_counts_as_told_and_what_waits_does_not(tmp_path: Path, state: EffectState) -> None:
    known = remembered("reminder.contract.coach", "D-001", "2026-04-08", state)
    found = told(tmp_path, book(duos=_duo(**FUTURE, contract_on=None)), "2026-04-09", known)

    assert found == ({"S-1": [("contract", "D-001")]} if state is EffectState.WAITING else {})


def test_mentors_and_mentees_are_written_to_only_where_it_is_allowed(tmp_path: Path) -> None:
    tables = book()
    tables["mentors"][0]["email"] = "elodie@x.example"
    tables["mentees"][0] |= {"email": "yasmine@x.example", "language": "néerlandais"}

    assert told(tmp_path / "off", tables, "2026-03-30") == {}
    found = told(tmp_path / "on", tables, "2026-03-30", extra='[reminders]\npeople = "send"')
    assert found == {"M-001": [("next-contact-mentor", "D-001")], "E-001": [("next-contact-mentee", "D-001")]}


@pytest.mark.parametrize(("day", "writes"), [("2026-03-24", False), ("2026-03-23", True)])
def test_between_two_messages_to_a_mentor_lies_a_week(tmp_path: Path, day: str, writes: bool) -> None:
    tables = book()
    tables["mentors"][0]["email"] = "elodie@x.example"
    last = remembered("mail.note", "M-001", day)

    found = told(tmp_path, tables, "2026-03-30", last, extra='[reminders]\npeople = "send"')

    assert ("M-001" in found) is writes


def test_a_mentor_without_address_is_told_to_the_coordinator(tmp_path: Path) -> None:
    found = told(tmp_path, book(), "2026-03-30", extra='[reminders]\npeople = "send"')

    assert found == {COORDINATOR: [("unreachable", "E-001"), ("unreachable", "M-001")]}


def test_a_rule_may_be_left_out_or_changed_by_the_association(tmp_path: Path) -> None:
    """Complaint 18: "Apparently it requires programming. I am not skilled." A number in a copied file is enough."""
    tables = book(duos=_duo(**FUTURE, contract_on=None))
    own = tmp_path / "own" / "sheets_schema" / "reminders"
    own.mkdir(parents=True)
    ours = Path(__file__).parents[2] / "sheets_schema" / "reminders" / "contract.toml"
    text = ours.read_text(encoding="utf-8")
    (own / "contract.toml").write_text(text.replace("offset_days = -7 ", "offset_days = -3 "), encoding="utf-8")

    assert told(tmp_path / "off", tables, "2026-04-10", extra='[reminders]\noff = ["contract"]') == {}
    assert told(tmp_path / "own", tables, "2026-04-10") == {}
    assert "S-1" in told(tmp_path / "own", tables, "2026-04-13")


@pytest.mark.parametrize(
    ("hours", "time", "is_quiet"),
    [
        ("", "03:00", False),
        ("21:00-07:00", "20:59", False),
        ("21:00-07:00", "21:00", True),
        ("21:00-07:00", "06:59", True),
        ("21:00-07:00", "07:00", False),
        ("12:00-13:30", "12:00", True),
        ("12:00-13:30", "13:30", False),
    ],
)
def test_quiet_hours_may_go_over_midnight(hours: str, time: str, is_quiet: bool) -> None:
    assert is_quiet_hour(Reminders(quiet_hours=hours), dt.time.fromisoformat(time)) is is_quiet


def test_once_a_week_the_coordinator_hears_that_all_is_well(tmp_path: Path) -> None:
    extra = "[reminders]\nall_well = true"
    weeks = []
    for number, day in enumerate(("2026-03-25", "2026-03-26", "2026-03-31", "2026-04-10")):
        setup, found = desk(tmp_path / str(number), book(), day, extra=extra)
        today = dt.date.fromisoformat(day)
        mails = mails_of(setup, found, plan_today(setup, found, today), today)
        weeks.append([(one.key.kind, one.key.occurrence) for one in mails])

    assert weeks[0] == weeks[1] == [("mail.all-well", "2026-W13")]
    assert weeks[2] == [("mail.all-well", "2026-W14")]
    assert [kind for kind, _ in weeks[3]] == ["mail.digest"]


def test_recipients_hide_their_addresses() -> None:
    assert "@" not in repr(Recipient("S-1", Address("Lies", "lies@x.example"), "fr"))


def test_a_mentor_and_a_mentee_of_one_number_get_a_note_each(tmp_path: Path) -> None:
    tables = book(duos=[duo("D-001", "1", "1")])
    tables["mentors"] = [mentor("1", last_name="Lefèvre", email="elodie@tremplin.example")]
    tables["mentees"] = [mentee("1", last_name="Amrani", email="yasmine@tremplin.example")]
    setup, found = desk(tmp_path, tables, "2026-05-11", extra='[reminders]\npeople = "send"')
    today = dt.date(2026, 5, 11)

    mails = mails_of(setup, found, plan_today(setup, found, today), today)

    keys = {mail.to.email: mail.key.subject for mail in mails if mail.key.kind == "mail.note"}
    assert keys == {"elodie@tremplin.example": "1 (mentor)", "yasmine@tremplin.example": "1 (mentee)"}


def coordinators_mail(folder: Path, tables: Tables, day: str, extra: str = "") -> str:
    setup, found = desk(folder, tables, day, extra=extra)
    today = dt.date.fromisoformat(day)
    (mail,) = (one for one in mails_of(setup, found, plan_today(setup, found, today), today) if _is_theirs(one))
    return mail.text


def _is_theirs(mail: Mail) -> bool:
    return mail.key.subject == COORDINATOR


def quiet_duo(last_contact: dt.date) -> Tables:
    """A refused mentee to remind the coordinator of, and a duo whose contacts ended on a day."""
    tables = book(mentees=[mentee("E-001", last_name="Amrani"), mentee("E-002", last_name="X", **REFUSED)])
    tables["contacts"] = [row for row in tables["contacts"] if row["on"] <= last_contact]  # type: ignore[operator]
    return tables


def test_the_coordinator_is_told_what_becomes_not_met_with_the_last_day_to_act(tmp_path: Path) -> None:
    text = coordinators_mail(tmp_path, quiet_duo(dt.date(2026, 3, 20)), "2026-04-21")

    assert "Soon not met, if nobody acts:\n- by 30/04/2026: D2 D-001: fewer than 2 contacts" in text


@pytest.mark.parametrize(("day", "is_told"), [("2026-04-16", False), ("2026-04-17", True)])
def test_what_comes_within_14_days_is_told_and_no_more(day: str, is_told: bool, tmp_path: Path) -> None:
    assert ("D2 D-001" in coordinators_mail(tmp_path, quiet_duo(dt.date(2026, 3, 20)), day)) is is_told


def test_the_days_ahead_may_be_left_out(tmp_path: Path) -> None:
    extra = "[reminders]\nforecast = false"

    assert "Soon" not in coordinators_mail(tmp_path, quiet_duo(dt.date(2026, 3, 20)), "2026-04-21", extra)
