"""When each kind of document is due: a row on both sides of each limit."""

import dataclasses
import datetime as dt
import re

import pytest

from tests.documents.cast import DAY, RULES, SENDER, TODAY, coach, duo, english, mentee, mentor, programme
from toolkit.documents.due import due_documents
from toolkit.documents.kind import LetterRules, Office, Volunteers
from toolkit.documents.plan import DocumentPlan, Remembered
from toolkit.documents.registry import KINDS, kinds_of
from toolkit.i18n import translator
from toolkit.model.programme import Programme
from toolkit.model.records import Contact, Evaluation, Partner, Session
from toolkit.schema.definitions import LANGUAGES, Schema

AHEAD = TODAY + 14 * DAY
NOTHING = Remembered({})


def plan(whole: Programme, rules: LetterRules = RULES, remembered: Remembered = NOTHING) -> DocumentPlan:
    return due_documents(kinds_of("letters", rules), whole, Office(SENDER, rules, TODAY), remembered)


def names(whole: Programme, rules: LetterRules = RULES) -> set[str]:
    return {document.template for document in plan(whole, rules).documents}


def ended(**values: object) -> Programme:
    usual = {"contract_on": TODAY - 300 * DAY, "start_on": TODAY - 300 * DAY, "ended_on": TODAY, "early_end": False}
    people = {"mentor": mentor(notified_on=TODAY), "mentee": mentee(notified_on=TODAY)}
    return programme(duo(**{**people, **usual, **values}))


CLOSING = {"closing-mentor", "closing-mentee", "certificate-mentor", "certificate-mentee"}
EARLY = {"early-end-mentor", "early-end-mentee"}
FORMS = {"evaluation-mentor", "evaluation-mentee"}


@pytest.mark.parametrize(
    ("values", "due"),
    [
        ({}, CLOSING | FORMS),
        ({"early_end": None}, CLOSING | FORMS),
        ({"early_end": True}, EARLY | FORMS),
        ({"ended_on": TODAY + DAY}, set()),
        ({"ended_on": None}, set()),
        ({"start_on": None}, set()),
        ({"ended_on": TODAY - 60 * DAY}, CLOSING | FORMS),
        ({"ended_on": TODAY - 61 * DAY}, set()),
    ],
)
def test_a_duo_that_ended_is_owed_letters_certificates_and_forms(values: dict[str, object], due: set[str]) -> None:
    assert names(ended(**values)) == due


def test_only_what_the_workbook_can_settle_is_told_as_due_for_long() -> None:
    assert plan(ended(ended_on=TODAY - 61 * DAY)).too_old == ()
    assert len(plan(programme(mentee(decided_on=TODAY - 61 * DAY))).too_old) == 1
    assert plan(programme(mentee(decided_on=TODAY - 60 * DAY))).too_old == ()


def test_who_has_evaluated_the_duo_gets_no_form() -> None:
    whole = ended()
    values = {"sheet": "E", "row": 2, "duo": whole.duos[0], "respondent": "mentor"}
    fields = {field.name: None for field in dataclasses.fields(Evaluation)}
    answered = dataclasses.replace(whole, evaluations=(Evaluation(**{**fields, **values}),))  # type: ignore[arg-type]

    assert names(answered) == CLOSING | {"evaluation-mentee"}


@pytest.mark.parametrize(("days", "counted"), [([TODAY, TODAY - DAY], "2"), ([TODAY, None], "")])
def test_a_contact_whose_day_cannot_be_read_is_not_counted(days: list[dt.date | None], counted: str) -> None:
    whole = ended()
    contacts = tuple(Contact("C", row, whole.duos[0], day, None, None) for row, day in enumerate(days, start=2))

    made = {one.template: one for one in plan(dataclasses.replace(whole, contacts=contacts)).documents}

    assert made["certificate-mentor"].fields["contact_count"] == counted


def test_each_reads_the_letter_in_their_own_language_and_finds_the_other_in_it() -> None:
    whole = ended(mentor=mentor(notified_on=TODAY, language="nl"), mentee=mentee(notified_on=TODAY, language="de"))

    letters = {document.template: document for document in plan(whole).documents}

    assert (letters["closing-mentor"].language, letters["closing-mentee"].language) == ("nl", "de")
    assert letters["closing-mentor"].fields["other"] == {"full_name": "Aïcha Noël"}
    assert letters["closing-mentee"].fields["other"] == {"full_name": "Jean Dupont"}
    assert letters["closing-mentor"].fields["duration"] == "9\u00a0maanden\u00a0en\u00a027\u00a0dagen"


@pytest.mark.parametrize(
    ("decision", "session_on", "due"),
    [
        (None, AHEAD, {"invitation-mentee"}),
        ("pending", TODAY + DAY, {"invitation-mentee"}),
        ("pending", TODAY, set()),
        ("pending", None, set()),
        ("accepted", AHEAD, set()),
        ("refused", AHEAD, set()),
    ],
)
def test_a_planned_session_brings_an_invitation(
    decision: str | None, session_on: dt.date | None, due: set[str]
) -> None:
    person = mentee(decision=decision, decided_on=None, info_session_on=session_on)

    assert {name for name in names(programme(person)) if name.startswith("invitation")} == due


def test_the_invitation_names_the_place_of_the_session_of_that_day_and_kind() -> None:
    fields = {field.name: None for field in dataclasses.fields(Session)}

    def session(kind: str, on: dt.date, place: str) -> Session:
        values = {**fields, "sheet": "S", "row": 2, "kind": kind, "on": on, "place": place}
        return Session(**values)  # type: ignore[arg-type]

    sessions = (
        session("info_mentors", AHEAD, "ailleurs"),
        session("info_mentees", AHEAD + DAY, "un autre jour"),
        session("info_mentees", AHEAD, "Maison de quartier"),
    )
    whole = programme(mentee(decision="pending", decided_on=None, info_session_on=AHEAD))

    (document,) = plan(dataclasses.replace(whole, sessions=sessions)).documents

    assert document.fields["session_place"] == "Maison de quartier"
    assert document.fields["session_on"] == "mardi 14\u00a0avril\u00a02026"


def test_a_session_put_off_brings_another_invitation_and_the_same_one_does_not() -> None:
    whole = programme(mentee(decision="pending", decided_on=None, info_session_on=AHEAD))
    key = ("document.invitation-mentee", "E-001")

    assert plan(whole, remembered=Remembered({key: [AHEAD.isoformat()]})).documents == ()
    assert len(plan(whole, remembered=Remembered({key: [(AHEAD - DAY).isoformat()]})).documents) == 1


def test_a_note_goes_with_the_acceptance_of_a_mentor_in_the_form_that_is_set() -> None:
    flemish = dataclasses.replace(RULES, volunteers=Volunteers(note="afsprakennota"))

    assert names(programme(mentor())) == {"confirmation-mentor", "information-note"}
    assert names(programme(mentor()), flemish) == {"confirmation-mentor", "afsprakennota"}
    assert names(programme(mentee())) == {"confirmation-mentee"}
    assert names(programme(mentor(decision="refused", refusal_reason="x"))) == {"refusal-mentor"}


@pytest.mark.parametrize(("year", "held"), [(2025, True), (2026, False), (2027, True)])
def test_flat_rates_of_a_year_that_is_unknown_hold_the_note_back(year: int, held: bool) -> None:
    rules = dataclasses.replace(RULES, volunteers=Volunteers(expenses="flat", ceilings={year: (4231, 169251)}))

    found = plan(programme(mentor()), rules)

    problems = [english(one.problems) for one in found.held_back]
    expected = "the flat rates for volunteers of 2026 are unknown: add the year to templates/ceilings.toml"
    assert problems == ([[expected]] if held else [])


def test_flat_rates_stand_in_the_note_as_amounts() -> None:
    rules = dataclasses.replace(RULES, volunteers=Volunteers(expenses="flat", ceilings={2026: (4231, 169251)}))
    (note,) = (one for one in plan(programme(mentor()), rules).documents if one.template == "information-note")

    volunteers = note.fields["volunteers"]
    assert isinstance(volunteers, dict)
    assert (volunteers["per_day"], volunteers["per_year"]) == ("42,31\u00a0€", "1\u202f692,51\u00a0€")


@pytest.mark.parametrize(
    ("values", "due"),
    [
        ({"first_meeting_on": AHEAD}, True),
        ({"first_meeting_on": TODAY}, True),
        ({"first_meeting_on": TODAY - DAY}, False),
        ({"first_meeting_on": None}, False),
        ({"first_meeting_on": AHEAD, "start_on": TODAY}, False),
    ],
)
def test_a_first_meeting_that_lies_ahead_has_its_sheet(values: dict[str, object], due: bool) -> None:
    pair = duo(**{"mentor_agrees": None, "mentee_agrees": None, "start_on": None, "coach": coach(), **values})

    assert ("first-meeting" in names(programme(pair))) is due


def test_kinds_that_an_association_makes_itself_are_left_to_it() -> None:
    rules = dataclasses.replace(RULES, without=frozenset({"information-note", *FORMS}))

    assert names(programme(mentor()), rules) == {"confirmation-mentor"}
    assert names(ended(), rules) == CLOSING


def test_a_reason_of_the_catalogue_is_said_in_the_language_of_the_reader() -> None:
    rules = dataclasses.replace(RULES, reasons={"hors region": {"fr": "Trop loin.", "nl": "Te ver."}})
    person = mentor(decision="refused", refusal_reason="Hors région", language="nl")
    (letter,) = plan(programme(person), rules).documents

    assert letter.fields["reason"] == "Te ver."


def test_the_orientation_names_the_place_of_a_partner() -> None:
    partner = Partner("P", 2, "Maison de l’emploi", None, "Liège", None)
    person = mentee(decision="refused", refusal_reason="x", redirected_to="maison de l'emploi")
    whole = dataclasses.replace(programme(person), partners=(partner,))

    (letter,) = plan(whole).documents

    assert letter.fields["redirected_to"] == "maison de l'emploi, Liège"


def test_every_kind_has_a_name_a_title_and_something_to_do() -> None:
    assert len({kind.title.text for kind in KINDS.values()}) == len(KINDS)
    assert all(kind.action.text and kind.pages in (1, 2) for kind in KINDS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_to_do_names_sheets_and_columns_as_the_starter_workbook_does(language: str, schema: Schema) -> None:
    known = {table.title[language].casefold() for table in schema.tables}
    known |= {field.title[language].casefold() for table in schema.tables for field in table.fields}

    quoted = {
        name.strip().casefold()
        for kind in KINDS.values()
        for name in re.findall("[“«„]([^“”»]+)[”»“]", translator(language)(kind.action))
    }

    assert len(quoted) == 3
    assert quoted <= known
