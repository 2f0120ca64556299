import dataclasses
import datetime as dt

import pytest

from tests.conftest import Reader
from tests.documents.cast import (
    DAY,
    RULES,
    SENDER,
    TODAY,
    english,
    mentee,
    mentor,
    only,
    programme,
    refused_mentee,
    sender,
)
from toolkit.documents.kind import LetterRules, language_of
from toolkit.documents.letters import LETTER_TEMPLATES, due_letters
from toolkit.documents.plan import DocumentPlan, Remembered
from toolkit.i18n import translator
from toolkit.model.effect import Key
from toolkit.model.records import Mentee, Mentor
from toolkit.schema.definitions import LANGUAGES

NOTHING = Remembered({})
Person = Mentor | Mentee


def plan(*people: Person, remembered: Remembered = NOTHING, today: dt.date = TODAY) -> DocumentPlan:
    return due_letters(programme(*people), today, SENDER, RULES, remembered)


def remembered(template: str, subject: str, *days: dt.date) -> Remembered:
    return Remembered({(f"letter.{template}", subject): [day.isoformat() for day in days]})


@pytest.mark.parametrize(
    ("person", "template"),
    [
        (mentor(), "confirmation-mentor"),
        (mentor(decision="refused", refusal_reason="Trop loin."), "refusal-mentor"),
        (mentee(), "confirmation-mentee"),
        (refused_mentee(), "refusal-mentee"),
    ],
    ids=LETTER_TEMPLATES,
)
def test_each_decision_has_its_letter(person: Person, template: str) -> None:
    document = only(plan(person))

    assert document.template == template
    assert document.key == Key(f"letter.{template}", str(person.id), "2026-03-30")


def test_the_letter_bears_the_names_the_dates_the_reason_and_the_reorientation() -> None:
    person = refused_mentee(
        email="aicha@noel.example", decided_on=dt.date(2026, 3, 1), redirected_on=dt.date(2026, 3, 2)
    )

    fields = only(plan(person)).fields

    assert fields == {
        "association": SENDER.fields,
        "today": "31\u00a0mars\u00a02026",
        "person": {
            "first_name": "Aïcha",
            "last_name": "Noël",
            "full_name": "Aïcha Noël",
            "reference": "E-001",
            "email": "aicha@noel.example",
            "phone": "",
        },
        "number": "",
        "replaces": "",
        "inclusive": False,
        "decided_on": "1er\u00a0mars\u00a02026",
        "reason": "Le projet est hors de la région.",
        "redirected_to": "Maison de l’emploi",
        "redirected_on": "2\u00a0mars\u00a02026",
    }


@pytest.mark.parametrize("decision", ["pending", None])
def test_no_decision_has_no_letter(decision: str | None) -> None:
    assert plan(mentor(decision=decision), mentee(decision=decision)) == DocumentPlan()


def test_a_decision_already_announced_has_no_letter() -> None:
    assert plan(mentor(notified_on=TODAY), refused_mentee(notified_on=TODAY)) == DocumentPlan()


@pytest.mark.parametrize(("days", "count"), [(-1, 0), (0, 1), (1, 1)])
def test_a_decision_is_due_from_its_day_on(days: int, count: int) -> None:
    found = plan(mentor(decided_on=TODAY - days * DAY))

    assert (len(found.documents), found.held_back, found.too_old) == (count, (), ())


@pytest.mark.parametrize(("days", "letters", "too_old"), [(59, 1, 0), (60, 1, 0), (61, 0, 1), (9999, 0, 1)])
def test_decisions_older_than_the_maximum_are_counted_instead(days: int, letters: int, too_old: int) -> None:
    found = plan(mentor(decided_on=TODAY - days * DAY))

    assert (len(found.documents), len(found.too_old)) == (letters, too_old)


def test_a_maximum_beyond_the_calendar_lets_every_decision_through() -> None:
    rules = dataclasses.replace(RULES, max_age_days=10**7)

    assert only(due_letters(programme(mentor(decided_on=dt.date.min)), TODAY, SENDER, rules, NOTHING)).subject


def test_an_old_decision_that_has_its_letter_is_not_counted() -> None:
    old = TODAY - 100 * DAY

    assert plan(mentor(decided_on=old), remembered=remembered("confirmation-mentor", "M-001", old)) == DocumentPlan()


@pytest.mark.parametrize(("days", "count"), [(0, 0), (1, 0), (89, 0), (90, 1), (91, 1)])
def test_a_corrected_date_is_no_second_decision_and_a_later_one_is(days: int, count: int) -> None:
    for direction in (1, -1):
        before = remembered("confirmation-mentor", "M-001", TODAY + days * direction * DAY)

        assert len(plan(mentor(decided_on=TODAY), remembered=before).documents) == count


def test_a_decision_that_is_reversed_has_a_letter_of_its_own() -> None:
    before = remembered("confirmation-mentor", "M-001", TODAY - DAY)
    person = mentor(decision="refused", refusal_reason="Trop loin.")

    assert only(plan(person, remembered=before)).template == "refusal-mentor"


@pytest.mark.parametrize(
    ("language", "reason", "is_noted"),
    [
        ("nl", "Trop loin.", True),
        ("fr", "Trop loin.", False),
        (None, "Trop loin.", False),
        ("nl", "Hors région", False),
        ("nl", "buiten de regio", False),
    ],
)
def test_a_reason_in_free_words_is_noted_where_the_letter_speaks_another_language(
    language: str | None, reason: str, is_noted: bool
) -> None:
    sentences = dict.fromkeys(LANGUAGES, "…")
    rules = dataclasses.replace(RULES, reasons={"hors region": sentences, "buiten de regio": sentences})
    person = mentor(decision="refused", refusal_reason=reason, language=language)

    letter = only(due_letters(programme(person), TODAY, SENDER, rules, NOTHING))

    assert ["the reason stands" in note.text for note in letter.notes] == [True] * is_noted


def test_a_mentor_and_a_mentee_with_the_same_reference_are_two() -> None:
    found = plan(mentor(id="1"), mentee(id="1"))

    assert [document.template for document in found.documents] == ["confirmation-mentor", "confirmation-mentee"]


@pytest.mark.parametrize(
    ("person", "fields"),
    [
        (mentor(last_name=None), ["last_name"]),
        (mentor(decided_on=None), ["decided_on"]),
        (mentor(decision="refused"), ["refusal_reason"]),
        (refused_mentee(refusal_reason=None), ["refusal_reason"]),
        (refused_mentee(redirected_to=None), ["redirected_to"]),
        (refused_mentee(redirected_to=None, refusal_reason=None, decided_on=None, last_name=None), None),
        (mentor(id=None, first_name=None, last_name=None), ["last_name"]),
    ],
)
def test_a_missing_value_holds_the_letter_back(person: Person, fields: list[str] | None) -> None:
    fields = fields or ["last_name", "decided_on", "refusal_reason", "redirected_to"]
    (held,) = plan(person).held_back

    assert held.subject == person.reference or (person.reference, held.subject) == (None, "?")
    assert [message.values["column"] for message in held.problems] == fields


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            (
                "fill in Mentees!D3 (Motif du refus)",
                (
                    "the sheet “Mentees” has no column “Redirected to” (row 3): add it, or give this title to the"
                    " column that holds this information"
                ),
            ),
        ),
        (
            "nl",
            (
                "vul Mentees!D3 (Motif du refus) in",
                (
                    "het blad “Mentees” heeft geen kolom “Doorverwezen naar” (rij 3): voeg ze toe, of geef deze titel"
                    " aan de kolom die deze informatie bevat"
                ),
            ),
        ),
    ],
)
def test_the_message_names_the_sheet_the_cell_and_the_heading_or_the_column_that_is_missing(
    language: str, told: tuple[str, str], reader: Reader
) -> None:
    sheets = {
        "Mentees": [
            ["Liste des mentees"],
            ["Nom", "Décision", "Décision le", "Motif du refus", "Référence"],
            ["Durand", "refusé", "12/03/2026", "", "E-7"],
        ]
    }

    (held,) = due_letters(reader.read(sheets).programme, TODAY, SENDER, RULES, NOTHING).held_back

    assert [translator(language)(problem) for problem in held.problems] == list(told)


@pytest.mark.parametrize("field", ["first_name", "email", "language", "id", "redirected_on"])
def test_an_optional_value_may_be_missing(field: str) -> None:
    assert only(plan(refused_mentee(**{field: None}))).subject


def test_one_letter_held_back_does_not_hold_the_others() -> None:
    found = plan(mentor(id="M-1", last_name=None), mentor(id="M-2", last_name="Martin"), mentee())

    assert [held.subject for held in found.held_back] == ["M-1"]
    assert [document.subject for document in found.documents] == ["M-2", "E-001"]


def test_an_incomplete_association_holds_every_letter_back() -> None:
    found = due_letters(programme(mentor()), TODAY, sender(register=""), RULES, NOTHING)

    assert found.documents == ()
    assert english(found.held_back[0].problems) == ["fill in “register” under [association] in config.toml"]


def test_two_people_of_the_same_name_without_references_are_held_back_until_they_have_some() -> None:
    first, second = mentor(id=None, row=2), mentor(id=None, row=9, decided_on=TODAY)

    found = plan(first, second)

    assert found.documents == ()
    assert english(held.problems[0] for held in found.held_back) == [
        "another row is called the same: write a reference of its own in Mentors!A2 (id)",
        "another row is called the same: write a reference of its own in Mentors!A9 (id)",
    ]


def test_a_second_person_of_the_same_name_is_not_taken_for_the_first_who_has_a_letter() -> None:
    first, second = mentor(id=None, notified_on=TODAY), mentor(id=None, row=9, decided_on=TODAY)
    before = remembered("confirmation-mentor", "Jean Dupont", TODAY - DAY)

    (held,) = plan(first, second, remembered=before).held_back

    assert len(held.problems) == 1


def test_a_reference_that_stands_twice_holds_both_back_whatever_its_case() -> None:
    found = plan(mentor(id="m-001"), mentor(id="M-001", last_name="Martin"))

    assert [held.subject for held in found.held_back] == ["m-001", "M-001"]


def test_in_a_sheet_without_references_the_message_asks_for_the_column(reader: Reader) -> None:
    sheets = {"Mentors": [["Nom", "Décision", "Décision le"], *[["Jean Dupont", "accepté", "12/03/2026"]] * 2]}

    found = due_letters(reader.read(sheets).programme, TODAY, SENDER, RULES, NOTHING)

    assert english(found.held_back[1].problems) == [
        "another row of “Mentors” is called the same as row 3: add a column with references"
    ]


@pytest.mark.parametrize(
    ("other", "is_held"),
    [
        ({"decided_on": TODAY - 90 * DAY}, True),
        ({"decided_on": TODAY - 91 * DAY}, False),
        ({"decided_on": TODAY - 1000 * DAY}, False),
        ({"decided_on": None}, False),
        ({"decision": "refused"}, False),
        ({"decision": "pending"}, False),
    ],
)
def test_the_same_person_may_stand_in_a_second_row_for_another_decision(
    other: dict[str, object], is_held: bool
) -> None:
    rows = mentor(id=None, **{"notified_on": TODAY, **other}), mentor(id=None, row=9)

    found = plan(*rows)

    assert bool(found.held_back) == is_held
    assert len(found.documents) == (not is_held)


def test_references_that_are_added_later_do_not_repeat_the_letters() -> None:
    before = remembered("confirmation-mentor", "Jean Dupont", TODAY - DAY)

    assert plan(mentor(id="M-001"), remembered=before) == DocumentPlan()


def test_the_name_of_two_people_says_nothing_about_either_once_they_have_references() -> None:
    before = remembered("confirmation-mentor", "Jean Dupont", TODAY - DAY)

    assert len(plan(mentor(id="M-1"), mentor(id="M-2"), remembered=before).documents) == 2


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("fr", "fr"),
        ("NL", "nl"),
        ("Français", "fr"),
        ("Frans", "fr"),
        ("French", "fr"),
        ("Französisch", "fr"),
        ("néerlandais", "nl"),
        ("Nederlands", "nl"),
        ("DUTCH", "nl"),
        ("niederländisch", "nl"),
        ("Allemand", "de"),
        ("Duits", "de"),
        ("Deutsch", "de"),
        ("german", "de"),
        ("anglais", "en"),
        ("Engels", "en"),
        ("Englisch", "en"),
        ("English", "en"),
        ("  neerlandais  ", "nl"),
        ("nl-BE", "nl"),
        ("de_AT", "de"),
        ("FR/NL", "fr"),
        ("arabe, néerlandais", "nl"),
        ("Français (langue maternelle)", "fr"),
        ("arabe", "fr"),
        ("parle de tout en français", "fr"),
        ("de préférence l'arabe", "fr"),
        ("-", "fr"),
        ("", "fr"),
        (None, "fr"),
    ],
)
def test_the_language_is_known_by_any_of_its_names_else_it_is_the_association_s(
    written: str | None, code: str, rules: LetterRules
) -> None:
    assert language_of(written, rules) == code


def test_an_unknown_language_follows_the_association(rules: LetterRules) -> None:
    assert language_of("arabe", dataclasses.replace(rules, language="de")) == "de"


def test_the_dates_of_a_letter_are_in_its_language() -> None:
    document = only(plan(mentor(language="nl", decided_on=dt.date(2026, 3, 1))))

    assert document.language == "nl"
    assert (document.fields["today"], document.fields["decided_on"]) == (
        "31\u00a0maart\u00a02026",
        "1\u00a0maart\u00a02026",
    )


def test_letters_are_in_the_order_of_the_sheets() -> None:
    people = [mentor(id=f"M-{number}", last_name=f"Nom{number}") for number in (3, 1, 2)]

    assert [document.subject for document in plan(*people).documents] == ["M-3", "M-1", "M-2"]
