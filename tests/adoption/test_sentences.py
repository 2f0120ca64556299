"""Headings that say more than their matter, and columns whose values decide between two."""

from collections.abc import Sequence

import pytest

from tests.adoption.sheets import (
    DUOS,
    MENTEES,
    MENTORS,
    NAMES,
    OTHERS,
    Rows,
    book,
    columns,
    day,
    duos,
    found,
    mentees,
    mentors,
)
from tests.grids import RowsGrid
from toolkit.adoption.proposal import Proposal
from toolkit.adoption.propose import propose
from toolkit.adoption.search import Search
from toolkit.model.grid import Value
from toolkit.model.programme import Column
from toolkit.schema.definitions import Schema

TEXTS: Sequence[Value] = ["un stage", "le français", "un emploi", "le néerlandais", "un logement"]
DAYS: Sequence[Value] = [day(3, number) for number in range(1, 6)]
YES: Sequence[Value] = ["oui", "non", "oui", "oui", "non"]


def beside(schema: Schema, heading: str, values: Sequence[Value], table: str = "mentees") -> tuple[str, float]:
    """Return the field proposed for a column beside the usual ones of a sheet, and how sure that is."""
    rows: Rows = [["Code", "Prénom", "Nom", heading]]
    rows += [[f"X-{n}", *name, value] for n, (name, value) in enumerate(zip(OTHERS, values, strict=True))]
    if table == "duos":
        rows = [["Mentor", "Mentee", "Coach", "Début du duo", heading]]
        rows += [
            [" ".join(one), " ".join(other), "Ana Costa", day(6, n + 1), value]
            for n, (one, other, value) in enumerate(zip(NAMES, OTHERS, values, strict=True))
        ]
    sheet = found(propose(book({table.capitalize(): rows}), schema), table)
    index = len(rows[0]) - 1
    return next(((one.field, one.confidence) for one in sheet.columns if one.column.index == index), ("", 0.0))


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Identified needs at intake", "needs"),
        ("Besoins constatés lors de l'entretien", "needs"),
        ("If refused, redirected to", "redirected_to"),
        ("Indien geweigerd: doorgestuurd naar", "redirected_to"),
        ("What would you like to reach with your mentor?", "objective"),
        ("Was willst du mit dem Mentoring erreichen?", "objective"),
        ("Que voulez-vous atteindre grâce à votre mentor ?", "objective"),
        ("Dans quel secteur travaillez-vous ou cherchez-vous ?", "sector"),
        ("Secteur (soins, construction, horeca…)", "sector"),
    ],
)
def test_what_a_heading_says_beside_its_matter_is_no_matter(schema: Schema, heading: str, field: str) -> None:
    name, confidence = beside(schema, heading, TEXTS)

    assert (name, confidence >= 0.75) == (field, True)


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [
        ("Engagement mentor O/N", YES, "mentor_agrees"),
        ("Engagement mentor-mentee le", DAYS, "contract_on"),
        ("Duo arrêté en cours de route", YES, "early_end"),
        ("Eerste ontmoeting mentor-mentee op : datum", DAYS, "first_meeting_on"),
    ],
)
def test_days_and_yes_or_no_decide_what_half_a_heading_leaves_open(
    schema: Schema, heading: str, values: Sequence[Value], field: str
) -> None:
    name, confidence = beside(schema, heading, values, "duos")

    assert (name, confidence >= 0.75) == (field, True)


def test_a_number_of_meetings_is_not_the_agreed_one(schema: Schema) -> None:
    """Numbers count anything: half a heading above them stays half a heading."""
    assert beside(schema, "Nombre de rencontres", [4, 7, 2, 5, 3], "duos") == ("", 0.0)


def test_a_heading_that_begins_with_a_date_is_of_a_day(schema: Schema) -> None:
    assert beside(schema, "Date orientation vers autre service", ["", "", "", "", ""])[0] == "redirected_on"


def test_whose_values_are_of_mentees_is_no_coach(schema: Schema) -> None:
    """“Begeleid” says that somebody coaches; the people in the column are those of the sheet of mentees."""
    rows: Rows = [["Mentor", "Begeleide persoon (mentee)", "Start"]]
    rows += [[f"M-{n:03}", f"{last.upper()} {first}", day(5, n)] for n, (first, last) in enumerate(OTHERS, start=1)]
    sheets = {
        "Mentoren": mentors("Code", "Voornaam", "Naam", "E-mail", "Tel", "Gesprek", "Beslissing", "Beslist op", "Opl."),
        "Mentees": mentees(*MENTEES),
        "Duo's": rows,
    }

    assert columns(found(propose(book(sheets), schema), "duos")) == {"mentor": 0, "mentee": 1, "start_on": 2}


@pytest.mark.parametrize("names", [OTHERS, [(f"Zhubin{letter}", "Qaderi") for letter in "abcde"]])
def test_full_names_are_no_given_names(schema: Schema, names: Sequence[tuple[str, str]]) -> None:
    """“Comment vous appelez-vous ?” asks for the given name, or for all of it: what was answered tells."""
    rows: Rows = [["Code", "Comment vous appelez-vous ?", "Objectif"]]
    rows += [[f"X-{n}", f"{last}, {first}", "un emploi"] for n, (first, last) in enumerate(names)]
    sheet = found(propose(book({"Mentees": rows}), schema), "mentees")

    assert columns(sheet)["first_name"] == columns(sheet)["last_name"] == 1


def test_numbered_columns_are_no_first_ones(schema: Schema) -> None:
    """“1. Nom de famille” counts the columns, “1. Treffen” the meetings."""
    rows: Rows = [["1. Nom de famille", "Prénom", "Objectif"]]
    rows += [[last, first, "un emploi"] for first, last in OTHERS]
    sheet = found(propose(book({"Mentees": rows}), schema), "mentees")

    assert columns(sheet) == {"last_name": 0, "first_name": 1, "objective": 2}
    assert beside(schema, "1. Treffen", DAYS, "duos")[0] == "first_meeting_on"


def test_notes_and_examples_do_not_count_as_values(schema: Schema) -> None:
    """The column of ends is empty but for what stands alone in its row, and for the example."""
    rows: Rows = [["Rupture ?", "Mentor", "Mentee", "Début du duo"], ["Promotion 2025", "", "", ""]]
    rows += [["", " ".join(one), " ".join(other), day(5, 1)] for one, other in zip(NAMES, OTHERS, strict=True)]
    rows += [["* à compléter après chaque entretien", "", "", ""], ["NB : dossiers archivés à part", "", "", ""]]

    assert columns(found(propose(book({"Duos": rows}), schema), "duos"))["early_end"] == 0


def test_kinds_repeat_where_names_do_not(schema: Schema) -> None:
    names = ["CPAS du Centre", "Boulangerie Hilgers", "École du Parc", "Maison Marguerite", "Werkpunt Zuid"]
    rows: Rows = [["Organisme", "Public / asbl / école", "Ville"]]
    rows += [
        [name, kind, "Liège"] for name, kind in zip(names, ["école", "asbl", "asbl", "école", "asbl"], strict=True)
    ]
    sheet = found(propose(book({"Mentors": mentors(*MENTORS), "Partenaires": rows}), schema), "partners")

    assert {name: columns(sheet)[name] for name in ("name", "kind")} == {"name": 0, "kind": 1}
    assert all(one.confidence >= 0.75 for one in sheet.columns)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("N° WhatsApp", "phone"),  # no "whats app"
        ("MailAdresse", "email"),
        ("Date Entschiedung", "decided_on"),
        ("Entschiedungsdatum", "decided_on"),
    ],
)
def test_capitals_and_slips_within_a_word(schema: Schema, heading: str, field: str) -> None:
    values = {"phone": [f"0470 12 34 {n:02}" for n in range(5)], "email": [f"m{n}@exemple.example" for n in range(5)]}

    assert beside(schema, heading, values.get(field, DAYS))[0] == field


@pytest.mark.parametrize(
    ("heading", "is_corrected"), [("Rencontre de lancemet le", True), ("Veranstaltungsart", False)]
)
def test_a_compound_of_long_words_is_no_slip(schema: Schema, heading: str, *, is_corrected: bool) -> None:
    """“Veranstaltungsart” is one letter from “Veranstaltungsort”, and says something else."""
    concepts = Search(schema).headings.read(0, heading).concepts

    assert ("acquaintance" in concepts or "start" in concepts, "place" in concepts) == (is_corrected, False)


def test_groups_over_many_columns_say_of_whom_they_are(schema: Schema) -> None:
    """Each heading says a little less below a group; of many columns that is more than one heading is worth."""
    said = ("Prénom", "Nom", "E-mail", "GSM", "Code postal", "Secteur", "Langue", "Décision")
    rows: Rows = [["Mentee", *[""] * 7, "MENTOR", *[""] * 7], [*said, *said]]
    for n, (one, other) in enumerate(zip(NAMES, OTHERS, strict=True)):
        own = [f"a{n}@exemple.example", f"0470 12 34 {n:02}", f"400{n}", "Horeca", "français", "accepté"]
        rows.append([*other, *own, *one, f"b{n}@exemple.example", *own[1:]])
    grid = RowsGrid("Tout", rows, merged=(((0, 0), (0, 7)), ((0, 8), (0, 15))))
    proposal = propose([grid], schema)

    assert {column.index for column in _places(proposal, "mentees")} == set(range(8))
    assert {column.index for column in _places(proposal, "mentors")} == set(range(8, 16))


def _places(proposal: Proposal, table: str) -> list[Column]:
    return [one.column for one in found(proposal, table).columns]


@pytest.mark.parametrize(
    ("values", "choices"),
    [
        (["übliche Begleitung", "Konflikt", "übliche Begleitung"], {"übliche Begleitung": "routine"}),
        (["nicht routiniert", "Konflikt", "Konflikt"], {}),  # denied
        (["visite", "conflit", "visite", "visite", "médiation"], {"visite": "routine"}),
        (["visite", "conflit", "café", "visite", "visite"], {}),  # two that nobody knows
        (["visite", "visite", "visite", "visite", "visite"], {}),  # nothing beside it
        (["visite", "conflit", "conflit", "conflit", "médiation"], {}),  # the fewest
    ],
)
def test_what_most_follow_ups_say_is_routine(schema: Schema, values: list[str], choices: dict[str, str]) -> None:
    rows: Rows = [["Duo", "Date", "Par", "Avec", "Sorte"]]
    rows += [[f"D-{n}", day(5, n + 1), "Ana Costa", "mentor", value] for n, value in enumerate(values)]
    proposal = propose(book({"Mentors": mentors(*MENTORS), "Suivis": rows}), schema)

    assert proposal.choices.get("followup_kind", {}) == choices


@pytest.mark.parametrize(
    ("heading", "values", "extra", "is_clear"),
    [
        ("Montant ou texte", ("secteur ; langue", 6), (), True),
        ("Montant ou texte", ("secteur ; langue", 6), ("Colonne Z",), False),
        ("Remarques", ("à revoir", 6), (), False),
        ("Montant ou texte", ("secteur ; langue", "six"), (), False),
    ],
)
def test_of_the_programme_the_column_that_is_left_is_the_value(
    schema: Schema, heading: str, values: tuple[Value, Value], extra: tuple[str, ...], *, is_clear: bool
) -> None:
    """Its items are known by their values, documents are files; what is left over must be one column only."""
    rows: Rows = [["Quoi", heading, "Fichier", "Retouché", *extra]]
    items = [choice.title["fr"] for choice in schema.lists["programme_item"]]
    rows += [
        [item, values[n % 2], f"{n}.docx", day(4, n + 1), *[values[n % 2]] * len(extra)] for n, item in enumerate(items)
    ]
    sheet = found(propose(book({"Mentors": mentors(*MENTORS), "Divers": rows}), schema), "programme")

    assert columns(sheet)["item"] == 0
    assert columns(sheet).get("value") == (1 if is_clear else None)
    assert columns(sheet).get("reviewed_on") == 3


def test_yes_and_no_are_decisions(schema: Schema) -> None:
    """“OK? J/N” is a decision as well, in a sheet that says when people were decided about."""
    rows: Rows = mentors(*MENTORS)
    for number, row in enumerate(rows[1:]):
        row[6] = "N" if number == 4 else "J"

    assert propose(book({"Nos mentors": rows}), schema).choices["decision"] == {"J": "accepted", "N": "refused"}


@pytest.mark.parametrize(
    ("heading", "names", "field"),
    [
        ("Wer?", [f"{first} {last}" for first, last in OTHERS], "first_name"),
        ("Colonne 1", [last for _, last in OTHERS], None),  # family names alone are anything
    ],
)
def test_people_have_names_whatever_the_heading_says(
    schema: Schema, heading: str, names: list[str], field: str | None
) -> None:
    rows: Rows = [["Objectif", heading, "Entretien", "Décision", "Date décision"]]
    rows += [["un emploi", name, day(2, n + 1), "accepté", day(3, n + 1)] for n, name in enumerate(names)]
    sheets = propose(book({"Mentees": rows, "Mentors": mentors(*MENTORS)}), schema).sheets
    found_there = {one.field for sheet in sheets for one in sheet.columns if sheet.table == "mentees"}

    assert (field in found_there) == (field is not None)


def test_languages_are_told_by_the_values(schema: Schema) -> None:
    """“Souhaitée” asks for a wish, and the values are languages."""
    languages: Sequence[Value] = ["français", "néerlandais", "français", "anglais", "français"]
    name, confidence = beside(schema, "Langue souhaitée pour nos contacts futurs", languages)

    assert (name, confidence >= 0.75) == ("language", True)


def test_a_coach_with_one_duo_has_the_columns_of_the_others(schema: Schema) -> None:
    heading: list[Value] = ["Wer begleitet? (Mentor)", "Mentee", "Beginn", "Ende geplant"]
    sheets: dict[str, Rows] = {"Mentoren": mentors(*MENTORS), "Mentees": mentees(*MENTEES)}
    rows: Rows = [[f"M-{n:03}", f"E-{n:03}", day(5, n), day(11, n)] for n in range(1, 6)]
    sheets |= {"Duos von An": [heading, *rows[:4]], "Duos von Jo": [heading, rows[4]]}
    proposal = propose(book(sheets), schema)

    for name in ("Duos von An", "Duos von Jo"):
        (sheet,) = [one for one in proposal.sheets if one.sheet == name]
        assert columns(sheet)["mentor"] == 0, name


@pytest.mark.parametrize(("name", "table"), [("Logbuch Treffen", "contacts"), ("Logbuch Begleitung", "followups")])
def test_of_two_nearly_equal_readings_the_name_decides(schema: Schema, name: str, table: str) -> None:
    """A remark beside the days of a duo may stand in either."""
    rows: Rows = [["Nr. Duo", "Datum", "Anmerkungen"]]
    rows += [[f"T-{n % 3}", day(4, n), "spricht auch Englisch"] for n in range(1, 9)]
    duos_there: Rows = [["Nr.", *DUOS]]
    duos_there += [[f"T-{n}", *row] for n, row in enumerate(duos(*DUOS)[1:])]
    sheets = {"Mentoren": mentors(*MENTORS), "Mentees": mentees(*MENTEES), "Duos": duos_there, name: rows}

    assert [one.table for one in propose(book(sheets), schema).sheets if one.sheet == name] == [table]
