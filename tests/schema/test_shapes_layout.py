"""What a layout leaves out, or only one of its sheets has; an association's own words for choices."""

import datetime as dt

from tests.conftest import Reader
from tests.grids import RowsGrid
from tests.schema.shapes import Cells, cells, place, read
from toolkit.model.programme import Column, Layout, Placement
from toolkit.schema.assembly import read_programme

START = dt.date(2025, 2, 1)
HEADING: Cells = ["Mentor", "Mentee", "Début"]
ROWS: list[Cells] = [HEADING, ["Zoé Peeters", "Jo Diaz", START]]
WIDE = (
    place("mentors", "Suivi", HEADING, {"full_name": 0}),
    place("mentees", "Suivi", HEADING, {"full_name": 1}),
    place("duos", "Suivi", HEADING, {"mentor": 0, "mentee": 1, "start_on": 2}),
)


def test_one_side_may_stand_in_a_sheet_of_its_own(reader: Reader) -> None:
    mentees: list[Cells] = [["Référence", "Nom"], ["E-1", "Diaz"]]
    heading: Cells = ["Mentor", "Mentee", "Début"]
    reading = read(
        reader,
        {"W": [heading, ["Zoé Peeters", "e-1", START], ["Lou Claes", "E-9", START]], "Mentees": mentees},
        place("mentors", "W", heading, {"full_name": 0}),
        place("duos", "W", heading, {"mentor": 0, "mentee": 1, "start_on": 2}),
        place("mentees", "Mentees", mentees[0], {"id": 0, "last_name": 1}),
    )

    assert [duo.mentee and duo.mentee.id for duo in reading.programme.duos] == ["E-1", None]
    assert cells(reading, "W6") == [("W6", "B3", "Mentee")]


def test_a_duo_of_another_sheet_keeps_its_blank_cells(reader: Reader) -> None:
    own: list[Cells] = [["Mentor", "Mentee", "Début"], ["Zoé Peeters", "", ""]]

    reading = read(
        reader,
        {"Suivi": ROWS, "Duos": own},
        *WIDE,
        place("duos", "Duos", own[0], {"mentor": 0, "mentee": 1, "start_on": 2}),
    )

    assert cells(reading, "W4") == [("W4", "B2", "Mentee")]


def test_a_sheet_that_is_not_there_is_no_sheet(reader: Reader) -> None:
    reading = read(reader, {"Suivi": ROWS}, *WIDE, place("staff", "Équipe", ["Nom"], {"last_name": 0}))

    assert "staff" in {one.table for one in reading.findings if one.code == "W1"}


def test_a_column_that_one_sheet_lacks_is_told_with_that_sheet(reader: Reader) -> None:
    grids = [RowsGrid("A", [["Mentor", "Mentee", "Début"]]), RowsGrid("B", [["Mentor", "Mentee"]])]
    columns = {name: Column(index, name) for index, name in enumerate(("mentor", "mentee", "start_on"))}
    layout = Layout(
        (
            Placement("duos", "A", 1, columns),
            Placement("duos", "B", 1, {name: columns[name] for name in ("mentor", "mentee")}),
        )
    )

    reading = read_programme(grids, reader.schema, ("duos.start_on", "duos.mentor"), 60, layout)

    assert [(one.sheet, one.column) for one in reading.findings if one.code == "W2"] == [("B", "Début")]


def test_own_words_for_choices_are_read_beside_those_of_the_schema(reader: Reader) -> None:
    rows: list[Cells] = [
        ["Nom", "Décision", "Sujets"],
        ["A", "Liste d'attente", "durée; nos habitudes"],
        ["B", "OK", ""],
        ["C", "accepté", ""],
        ["D", "zut", ""],
    ]
    reading = read(
        reader,
        {"M": rows},
        place("mentors", "M", rows[0], {"last_name": 0, "decision": 1, "interview_topics": 2}),
        choices={
            "decision": {"liste d’attente": "pending", "ok": "accepted"},
            "interview_topics": {"Nos habitudes": "needs"},
        },
    )

    assert [one.decision for one in reading.programme.mentors] == ["pending", "accepted", "accepted", None]
    topics = reading.programme.mentors[0].interview_topics
    assert topics is not None
    assert "needs" in topics
    assert cells(reading, "W3") == [("W3", "B5", "Décision")]
