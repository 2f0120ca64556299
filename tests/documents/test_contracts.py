import dataclasses
import datetime as dt

import pytest

from tests.conftest import Reader
from tests.documents.cast import (
    DAY,
    RULES,
    SENDER,
    TODAY,
    charter,
    coach,
    duo,
    english,
    mentee,
    mentor,
    only,
    programme,
    sender,
)
from toolkit.documents.contracts import due_contracts
from toolkit.documents.letters import due_letters
from toolkit.documents.plan import DocumentPlan, Remembered
from toolkit.model.effect import Key
from toolkit.model.programme import Programme
from toolkit.model.records import Duo, Record

NOTHING = Remembered({})


def plan(*duos: Duo, remembered: Remembered = NOTHING, today: dt.date = TODAY) -> DocumentPlan:
    return due_contracts(programme(*duos), today, SENDER, RULES, remembered)


def remembered(subject: str) -> Remembered:
    return Remembered({("document.contract", subject): [""]})


def problems(*records: Record, within: Programme | None = None) -> list[str]:
    (held,) = due_contracts(within or programme(*records), TODAY, SENDER, RULES, NOTHING).held_back
    return english(held.problems)


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"planned_end_on": dt.date(2026, 9, 30)}, None),
        ({"planned_end_on": dt.date(2026, 9, 29)}, "Duos!P2 (planned_end_on): a duo lasts at least 6 months"),
        ({"contacts_per_month": 2.0}, None),
        ({"contacts_per_month": 1.9}, "Duos!Q2 (contacts_per_month): a duo is in contact at least 2 times a month"),
    ],
)
def test_a_contract_of_less_than_the_framework_asks_is_held_back(
    values: dict[str, object], problem: str | None
) -> None:
    rules = dataclasses.replace(RULES, min_months=6, min_contacts=2)

    found = due_contracts(programme(duo(**values)), TODAY, SENDER, rules, Remembered({}))

    assert [english(held.problems) for held in found.held_back] == ([[problem]] if problem else [])


def test_the_contract_bears_all_that_the_three_agree_to() -> None:
    pair = duo(
        mentee=mentee(objective="Devenir aide-comptable", language="fr"),
        start_on=dt.date(2026, 4, 1),
        planned_end_on=dt.date(2026, 9, 30),
        contacts_per_month=2.5,
    )

    document = only(plan(pair))

    assert document.key == Key("document.contract", "D-001", "")
    assert document.fields == {
        "association": SENDER.fields,
        "today": "31\u00a0mars\u00a02026",
        "duo": {"reference": "D-001"},
        "mentor": {"full_name": "Jean Dupont"},
        "mentee": {"full_name": "Aïcha Noël"},
        "coach": {"full_name": "Ann Peeters", "email": "ann@tremplin.example", "role": "coach"},
        "start_on": "1er\u00a0avril\u00a02026",
        "planned_end_on": "30\u00a0septembre\u00a02026",
        "duration": "6\u00a0mois",
        "contacts_per_month": "2,5",
        "charter": "charte-2026.pdf",
        "goal": "Devenir aide-comptable",
        "insurance": "",
        "number": "",
        "replaces": "",
        "inclusive": False,
    }


@pytest.mark.parametrize(
    ("agreed", "days", "count"),
    [
        ((True, True), 1, 1),
        ((True, None), 1, 0),
        ((None, True), 1, 0),
        ((None, None), 1, 0),
        ((None, None), 0, 1),  # it started today: somebody forgot to note that they agreed
        ((None, None), -1, 1),
        ((True, False), -1, 0),
        ((False, True), -1, 0),
        ((True, True), -1, 1),
    ],
)
def test_it_is_due_when_both_agreed_or_the_duo_has_started(
    agreed: tuple[bool | None, bool | None], days: int, count: int
) -> None:
    pair = duo(mentor_agrees=agreed[0], mentee_agrees=agreed[1], start_on=TODAY + days * DAY)

    assert len(plan(pair).documents) == count


def test_a_signed_contract_is_not_prepared_again() -> None:
    assert plan(duo(contract_on=TODAY - DAY)) == DocumentPlan()


@pytest.mark.parametrize(("days", "count"), [(-1, 0), (0, 0), (1, 1)])
@pytest.mark.parametrize("start_on", [TODAY - 50 * DAY, TODAY + DAY, None])
def test_a_duo_that_has_ended_needs_no_contract(days: int, count: int, start_on: dt.date | None) -> None:
    found = plan(duo(start_on=start_on, ended_on=TODAY + days * DAY))

    assert len(found.documents) + len(found.held_back) == count


def test_a_contract_is_prepared_once_whatever_happens_to_the_dates() -> None:
    again = duo(start_on=TODAY + 200 * DAY, planned_end_on=TODAY + 600 * DAY)

    assert plan(again, remembered=remembered("D-001")) == DocumentPlan()


def test_it_is_in_the_language_of_the_mentee() -> None:
    pair = duo(mentor=mentor(language="fr"), mentee=mentee(language="nl"), planned_end_on=dt.date(2026, 10, 31))

    document = only(plan(pair))

    assert document.language == "nl"
    assert document.fields["duration"] == "7\u00a0maanden"


@pytest.mark.parametrize("field", ["mentor", "mentee", "coach", "start_on", "planned_end_on", "contacts_per_month"])
def test_a_missing_value_holds_the_contract_back(field: str) -> None:
    pair = duo(**{field: None})

    (held,) = plan(pair).held_back

    assert held.subject == "D-001"
    assert [message.values["column"] for message in held.problems] == [field]


def test_the_message_names_the_cell(reader: Reader) -> None:
    sheets = {
        "Mentors": [["Référence", "Nom"], ["M-1", "Dupont"]],
        "Mentees": [["Référence", "Nom", "Prénom"], ["E-1", "", "Aïcha"]],
        "Duos": [
            ["Référence", "Mentor", "Mentee", "Accompagnant·e", "Début", "Fin prévue", "Contacts par mois"],
            ["D-1", "M-1", "E-1", "", "01/03/2026", "01/03/2026", "0"],
        ],
        "Programme": [["Élément", "Document"], ["Charte éthique", ""]],
        "Équipe": [["Référence", "Nom"]],
    }

    assert problems(within=reader.read(sheets).programme) == [
        "fill in Mentees!B2 (Nom)",
        "write into Duos!D2 (Accompagnant·e) somebody of the sheet “Équipe”",
        "Duos!F2 (Fin prévue): the planned end is not after the start",
        "Duos!G2 (Contacts par mois): a contract needs at least some contacts per month",
        "fill in Programme!B2 (Document)",
    ]


@pytest.mark.parametrize(("days", "is_too_old"), [(59, False), (60, False), (61, True)])
def test_a_duo_that_started_long_ago_is_left_to_people(days: int, is_too_old: bool) -> None:
    found = plan(duo(start_on=TODAY - days * DAY))

    assert (len(found.documents), len(found.too_old)) == ((0, 1) if is_too_old else (1, 0))


@pytest.mark.parametrize(("days", "is_held"), [(-1, True), (0, True), (1, False)])
def test_the_planned_end_is_after_the_start(days: int, is_held: bool) -> None:
    pair = duo(start_on=TODAY + 9 * DAY, planned_end_on=TODAY + (9 + days) * DAY)

    assert bool(plan(pair).held_back) == is_held


@pytest.mark.parametrize(("days", "is_held"), [(-1, True), (0, False), (1, False)])
def test_no_contract_is_made_for_a_time_that_has_passed(days: int, is_held: bool) -> None:
    pair = duo(start_on=TODAY - 40 * DAY, planned_end_on=TODAY + days * DAY)

    assert bool(plan(pair).held_back) == is_held


def test_a_planned_end_at_the_end_of_the_calendar_is_no_trouble() -> None:
    assert only(plan(duo(planned_end_on=dt.date.max))).subject


@pytest.mark.parametrize(("contacts", "is_held"), [(0.0, True), (-1.0, True), (0.5, False), (1.0, False)])
def test_a_contract_is_about_some_contacts(contacts: float, is_held: bool) -> None:
    assert bool(plan(duo(contacts_per_month=contacts)).held_back) == is_held


@pytest.mark.parametrize(
    ("field", "person", "sheet"),
    [
        ("mentor", mentor(first_name=None, last_name=None), "Mentors"),
        ("mentee", mentee(last_name=None), "Mentees"),
        ("coach", coach(first_name=None, last_name=None), "Staff"),
    ],
)
def test_nobody_signs_without_a_name(field: str, person: Record, sheet: str) -> None:
    assert problems(duo(**{field: person})) == [f"fill in {sheet}!C2 (last_name)"]


def test_the_charter_is_named_in_one_of_its_rows() -> None:
    rows = (charter(document=None, row=5), charter(row=6))

    assert only(plan_of(duo(), *rows)).fields["charter"] == "charte-2026.pdf"
    assert problems(duo(), rows[0]) == ["fill in Programme!C5 (document)"]
    assert problems(within=programme(duo(), with_charter=False)) == [
        "name the document of the ethics charter in the sheet of the programme"
    ]


def plan_of(*records: Record) -> DocumentPlan:
    return due_contracts(programme(*records), TODAY, SENDER, RULES, NOTHING)


@pytest.mark.parametrize(
    "changes",
    [{"coach": coach(email=None, role=None)}, {"mentee": mentee(objective=None)}, {"matched_on": None}],
)
def test_an_optional_value_may_be_missing(changes: dict[str, object]) -> None:
    assert only(plan(duo(**changes))).subject


def test_an_incomplete_association_holds_every_contract_back() -> None:
    found = due_contracts(programme(duo()), TODAY, sender(seat=" "), RULES, NOTHING)

    assert english(found.held_back[0].problems) == ["fill in “seat” under [association] in config.toml"]


def test_a_row_with_nobody_in_it_is_told_too() -> None:
    empty = duo(id=None, mentor=None, mentee=None)

    assert [held.subject for held in plan(empty).held_back] == ["?"]


def test_a_letter_held_back_does_not_hold_the_contract_of_the_same_person() -> None:
    person = mentee(decided_on=None)
    everything = programme(person, duo(mentee=person))

    letters = due_letters(everything, TODAY, SENDER, RULES, NOTHING)
    contracts = due_contracts(everything, TODAY, SENDER, RULES, NOTHING)

    assert [held.subject for held in letters.held_back] == ["E-001"]
    assert only(contracts).subject == "D-001"


def test_a_duo_without_a_reference_is_called_by_its_names() -> None:
    document = only(plan(duo(id=None)))

    assert document.subject == "Jean Dupont / Aïcha Noël"
    assert document.fields["duo"] == {"reference": ""}
    assert document.file_name() == "contract_Jean-Dupont-Aicha-Noel_Jean-Dupont.docx"
    assert plan(duo(id=None), remembered=remembered("Jean Dupont / Aïcha Noël")) == DocumentPlan()


def test_the_second_duo_of_the_same_two_people_is_not_taken_for_the_first() -> None:
    first = duo(id=None, start_on=TODAY - 400 * DAY, ended_on=TODAY - 200 * DAY)
    second = duo(id=None, row=3)
    before = remembered("Jean Dupont / Aïcha Noël")

    (held,) = plan(first, second, remembered=before).held_back

    assert english(held.problems) == ["another row is called the same: write a reference of its own in Duos!A3 (id)"]
    assert only(plan(first, duo(id="D-2"), remembered=before)).subject == "D-2"


def test_a_reference_that_is_added_later_does_not_repeat_the_contract() -> None:
    assert plan(duo(id="D-001"), remembered=remembered("Jean Dupont / Aïcha Noël")) == DocumentPlan()
