"""Workbooks that nobody prepared: which sheet is which table, which column which field, and how sure that is."""

import datetime as dt
from pathlib import Path

import pytest

from tests.adoption.sheets import (
    DUOS,
    MENTEES,
    MENTORS,
    Rows,
    book,
    columns,
    day,
    duos,
    found,
    mentees,
    mentors,
    workbook,
)
from tests.grids import RowsGrid
from toolkit.adoption.proposal import CERTAIN, Proposal
from toolkit.adoption.propose import propose
from toolkit.adoption.search import Search
from toolkit.model.grid import Value
from toolkit.schema.definitions import Schema
from toolkit.schema.headings import lay_out


def read(schema: Schema, sheets: dict[str, Rows]) -> Proposal:
    return propose(book(sheets), schema)


def test_headings_of_their_own(schema: Schema) -> None:
    proposal = read(schema, workbook())

    fields = ("id", "first_name", "last_name", "email", "phone", "interviewed_on", "decision", "decided_on")
    assert columns(found(proposal, "mentors")) == {name: index for index, name in enumerate((*fields, "trained_on"))}
    names = ("mentor", "mentee", "coach", "matched_on", "contract_on", "start_on", "planned_end_on")
    assert columns(found(proposal, "duos")) == {name: index for index, name in enumerate(names)}
    assert proposal.doubts() == ()


def test_a_full_name_is_both_names(schema: Schema) -> None:
    sheet = found(read(schema, workbook()), "mentees")

    parts = {column.field: (column.column.index, column.column.part_of) for column in sheet.columns}
    assert parts["first_name"] == parts["last_name"] == (1, "full_name")
    assert parts["email"] == (2, None)


def test_a_column_called_nom_may_hold_full_names(schema: Schema) -> None:
    rows = mentees("Code", "Nom", *MENTEES[2:])
    sheet = found(read(schema, {"Mentees": rows}), "mentees")

    assert {one.field for one in sheet.columns if one.column.part_of == "full_name"} == {"first_name", "last_name"}


def test_a_family_name_of_several_words_is_no_full_name(schema: Schema) -> None:
    rows: Rows = [["Nom", "E-mail"], ["Van den Broeck", "x@exemple.be"], ["Van den Eynde", "y@exemple.be"]]
    sheet = found(read(schema, {"Mentors": rows}), "mentors")

    assert [(one.field, one.column.part_of) for one in sheet.columns] == [("last_name", None), ("email", None)]


def test_titles_and_notes_stand_above(schema: Schema) -> None:
    above: Rows = [["ASBL Exemple"], [""], ["", "Mise à jour", dt.date(2025, 1, 1)], ["confidentiel"], []]
    sheet = found(read(schema, {"Feuil1": [*above, *mentors(*MENTORS)]}), "mentors")

    assert sheet.header_row == 6


def test_blank_leading_columns(schema: Schema) -> None:
    rows: Rows = [["", "", *row] for row in mentors(*MENTORS)]
    assert columns(found(read(schema, {"Mentors": rows}), "mentors"))["last_name"] == 4


def test_a_header_over_two_rows(schema: Schema) -> None:
    upper: list[Value] = ["Réf", "Identité", "", "Coordonnées", "", "Entretien", "Décision", "", "Formation"]
    lower: list[Value] = ["", "Prénom", "Nom", "Mail", "GSM", "Date", "Résultat", "Date", "Date"]
    merged = [((0, 0), (1, 0)), ((0, 1), (0, 2)), ((0, 3), (0, 4)), ((0, 6), (0, 7))]
    grid = RowsGrid("Nos mentors", [upper, lower, *mentors(*MENTORS)[1:]], merged=merged)
    sheet = found(propose([grid], schema), "mentors")

    fields = ("id", "first_name", "last_name", "email", "phone", "interviewed_on", "decision", "decided_on")
    assert columns(sheet) == {name: index for index, name in enumerate((*fields, "trained_on"))}
    assert sheet.header_row == 2
    headings = {column.field: column.column.heading for column in sheet.columns}
    assert headings["decided_on"] == "Décision / Date"
    assert headings["id"] == "Réf"


def test_numbered_headings(schema: Schema) -> None:
    headings = [f"{number}. {text}" for number, text in enumerate(MENTORS, start=1)]
    proposal = read(schema, {"Mentors 2025": mentors(*headings)})
    assert len(columns(found(proposal, "mentors"))) == len(MENTORS)


def test_two_languages_in_one_heading(schema: Schema) -> None:
    dutch = (
        "Code",
        "Voornaam",
        "Achternaam",
        "E-mailadres",
        "GSM",
        "Gesprek op",
        "Beslissing",
        "Beslist op",
        "Opleiding",
    )
    headings = [f"{one} / {other}" for one, other in zip(MENTORS, dutch, strict=True)]
    sheet = found(read(schema, {"Mentors": mentors(*headings)}), "mentors")
    assert all(column.confidence >= CERTAIN for column in sheet.columns)
    assert len(sheet.columns) == len(MENTORS)


def test_sheets_without_names_are_told_by_what_refers_to_them(schema: Schema) -> None:
    people = ("Code", "Prénom", "Nom", "E-mail", "GSM", "Entretien", "Statut", "Décision le", "Remarque")
    sheets: dict[str, Rows] = {
        "Feuil1": mentors(*people),
        "Feuil2": [["Prénom", "Nom", "E-mail", "Entretien", "Statut"]],
        "Feuil3": duos(*DUOS),
    }
    names = mentees(*MENTEES)[1:]
    for row in names:
        family, given = str(row[1]).rsplit(" ", 1)
        sheets["Feuil2"].append([given, family, row[2], row[4], row[5]])
    proposal = read(schema, sheets)

    assert found(proposal, "mentors").sheet == "Feuil1"
    assert found(proposal, "mentees").sheet == "Feuil2"


def test_several_sheets_of_one_table(schema: Schema) -> None:
    proposal = read(schema, {"Duos 2024": duos(*DUOS), "Duos 2025": duos(*DUOS), "Nos mentors": mentors(*MENTORS)})
    assert [(sheet.table, sheet.sheet) for sheet in proposal.sheets] == [
        ("mentors", "Nos mentors"),
        ("duos", "Duos 2024"),
        ("duos", "Duos 2025"),
    ]


def test_what_is_empty_in_one_sheet_is_known_from_its_likes(schema: Schema) -> None:
    started = duos(*DUOS)
    fresh: Rows = [[*row[:3], *([""] * 4)] if row is not started[0] else row for row in started]
    proposal = read(schema, {"Duos Ana": started, "Duos Tom": fresh})
    assert [len(sheet.columns) for sheet in proposal.sheets] == [7, 7]
    assert proposal.doubts() == ()


def test_hidden_sheets_matter_only_if_no_other_holds_the_table(schema: Schema) -> None:
    old = RowsGrid("Anciens mentors", mentors(*MENTORS), is_hidden=True)
    seen = RowsGrid("Nos mentors", mentors(*MENTORS))
    assert [sheet.sheet for sheet in propose([old, seen], schema).sheets] == ["Nos mentors"]
    assert [sheet.sheet for sheet in propose([old], schema).sheets] == ["Anciens mentors"]


def test_own_sheets_are_never_read(schema: Schema) -> None:
    proposal = read(schema, {"Contrôle qualité": mentors(*MENTORS), "Mentors": mentors(*MENTORS)})
    assert [sheet.sheet for sheet in proposal.sheets] == ["Mentors"]
    assert proposal.unmapped_sheets == ()


def test_a_date_column_without_dates_is_none(schema: Schema) -> None:
    rows: Rows = [["Nom du mentor", "Nom du mentee", "Convention signée"], ["A B", "C D", "oui"]]
    sheet = found(read(schema, {"Nos binômes": rows}), "duos")
    assert "contract_on" not in columns(sheet)


def test_two_date_columns_with_unknown_headings_are_not_guessed(schema: Schema) -> None:
    rows = duos("Nom du mentor", "Nom du mentee", "Suivi par", "Xyz", "Abc", "Truc", "Machin")
    sheet = found(read(schema, {"Nos binômes": rows}), "duos")
    assert set(columns(sheet)) == {"mentor", "mentee", "coach"}


def test_unknown_headings_with_telling_values_are_asked_about(schema: Schema) -> None:
    rows = mentors("Code", "Prénom", "Nom", "Zzz", "Yyy", "Entretien", "Qqq", "Décidé le", "Formé le")
    sheet = found(read(schema, {"Nos mentors": rows}), "mentors")
    sure = {column.field: column.confidence for column in sheet.columns if column.column.index in (3, 4, 6)}
    assert set(sure) == {"email", "phone", "decision"}
    assert all(confidence < CERTAIN for confidence in sure.values())


def test_two_columns_as_good_are_told(schema: Schema) -> None:
    rows: Rows = [["Nom", "Mail privé", "Mail pro"], ["A", "a@b.be", "c@d.be"], ["B", "e@f.be", "g@h.be"]]
    sheet = found(read(schema, {"Nos mentors": rows}), "mentors")
    (email,) = [column for column in sheet.columns if column.field == "email"]
    assert email.confidence < CERTAIN
    assert email.rival is not None
    assert {email.column.index, email.rival[0].index} == {1, 2}


def test_a_list_of_people_of_either_kind_is_a_question(schema: Schema) -> None:
    rows: Rows = [["Nom", "Prénom", "Inscrit le", "Entretien le", "Statut"]]
    rows += [["Maes", "Tom", day(1, 1), day(1, 9), "accepté"], ["Costa", "Ana", day(1, 2), day(1, 8), "refusé"]]
    (sheet,) = read(schema, {"Participants": rows}).sheets
    assert {sheet.table, sheet.rival} == {"mentors", "mentees"}
    assert max(sheet.confidence, *(column.confidence for column in sheet.columns)) <= 0.5


def test_dates_in_an_impossible_order_are_doubted(schema: Schema) -> None:
    rows = duos(*DUOS)
    for row in rows[1:]:
        row[5], row[6] = row[6], row[5]
    sheet = found(read(schema, {"Nos binômes": rows}), "duos")
    sure = {column.field: column.confidence for column in sheet.columns}
    assert max(sure["start_on"], sure["planned_end_on"]) < CERTAIN


def test_a_bare_heading_speaks_of_the_column_before_it(schema: Schema) -> None:
    rows = [[*row, "", ""] for row in duos(*DUOS)]
    rows[0][-2:] = ["Arrêté le", "Pourquoi"]
    for number, row in enumerate(rows[1:]):
        row[-2:] = [day(9, number + 1), "déménagement"]
    sheet = found(read(schema, {"Nos binômes": rows}), "duos")
    (why,) = [column for column in sheet.columns if column.field == "end_reason"]
    assert why.column.heading == "Pourquoi"
    assert why.confidence < CERTAIN


def test_days_below_words_of_their_own_are_never_surer_than_a_question_deserves(schema: Schema) -> None:
    rows = duos(*DUOS)
    rows[0][3] = "Mis ensemble le"
    sheet = found(read(schema, {"Nos binômes": rows}), "duos")
    (matched,) = [column for column in sheet.columns if column.field == "matched_on"]
    assert matched.confidence == CERTAIN, "the day of many a field: one witness"


@pytest.mark.parametrize(
    "sheets",
    [
        {"Budget 2025": [["Poste", "Budget", "Dépensé", "Date"], ["Loyer", 900, 100, day(1, 1)]]},
        {"Cours": [["Cours", "Professeur", "Date", "Participants"], ["Yoga", "Mme Leroy", day(1, 1), 12]]},
        {
            "Membres": [["Nom", "Prénom", "Téléphone", "E-mail"], ["Maes", "Tom", "0470 12 34 56", "t@exemple.be"]],
            "Équipe": [["Nom", "Prénom", "Fonction"], ["Costa", "Ana", "Entraîneuse"]],
        },
        {"Recrutement": [["Nom", "E-mail", "Entretien le", "Décision"], ["Maes", "t@exemple.be", day(1, 1), "refusé"]]},
        {"Duos tennis": [["Joueur 1", "Joueur 2", "Date", "Score"], ["A B", "C D", day(1, 1), "6-3"]]},
        {"Vide": []},
        {},
    ],
    ids=lambda sheets: next(iter(sheets), "nothing"),
)
def test_what_is_no_mentoring_gets_nothing(schema: Schema, sheets: dict[str, Rows]) -> None:
    assert read(schema, sheets).sheets == ()


@pytest.mark.parametrize(
    ("listed", "word", "choice"),
    [
        ("session_kind", "Infoavond buddy's", "info_mentors"),
        ("session_kind", "Réunion d'information filleuls", "info_mentees"),
        ("session_kind", "Schulung Paten", "initial_training"),
        ("session_kind", "Formation mentors et mentees", None),
        ("session_kind", "Infos", None),
        ("followup_with", "le bénévole", "mentor"),
        ("followup_with", "parrain + filleul", "both"),
        ("respondent", "Jugendlicher", "mentee"),
        ("decision", "Le parrain", None),
    ],
)
def test_choices_that_speak_of_the_two(schema: Schema, listed: str, word: str, choice: str | None) -> None:
    assert Search(schema).choice_words.meaning(listed, word) == choice


def test_words_for_choices(schema: Schema) -> None:
    rows = mentors(*MENTORS)
    for row, word in zip(rows[1:], ("OK", "liste d'attente", "pas retenu", "accepté", "peut-être"), strict=True):
        row[6] = word
    choices = read(schema, {"Nos mentors": rows}).choices
    assert choices == {"decision": {"OK": "accepted", "liste d'attente": "pending", "pas retenu": "refused"}}


def test_a_missing_decision_is_remarked(schema: Schema) -> None:
    rows = [[*row[:6], *row[7:]] for row in mentors(*MENTORS)]
    (remark,) = read(schema, {"Nos mentors": rows}).remarks
    assert "Colours of cells are not read" in remark.text


def test_what_is_left_over_is_listed(schema: Schema) -> None:
    rows = [[*row, "L" if number else "Taille de t-shirt"] for number, row in enumerate(mentors(*MENTORS))]
    proposal = read(schema, {"Nos mentors": rows, "Budget": [["Poste", "Montant"], ["Loyer", 900]]})
    assert [(sheet, column.heading) for sheet, column in proposal.unmapped_columns] == [
        ("Nos mentors", "Taille de t-shirt")
    ]
    assert proposal.unmapped_sheets == ("Budget",)


def test_the_demo_is_certain(schema: Schema, tmp_path: Path) -> None:
    from toolkit.demo.association import records
    from toolkit.demo.workbook import write_workbook
    from toolkit.workbooks.xlsx.reader import read_grids

    for language in ("fr", "nl", "de", "en"):
        path = tmp_path / f"{language}.xlsx"
        write_workbook(path, records(dt.date(2026, 3, 31)), schema, language)
        grids, _ = read_grids(path)
        proposal = propose(grids, schema)
        assert proposal.layout() == lay_out(grids, schema)[0]
        assert proposal.doubts() == ()
        assert {column.confidence for sheet in proposal.sheets for column in sheet.columns} == {1.0}
