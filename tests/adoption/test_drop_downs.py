"""What columns offer to choose from, as evidence; and what the words mean that nobody knows."""

import pytest

from tests.adoption.sheets import MENTEES, MENTORS, Rows, book, columns, found, mentees, mentors, workbook
from tests.grids import RowsGrid
from toolkit.adoption.drift import hold_against
from toolkit.adoption.open_choices import with_every_choice
from toolkit.adoption.proposal import CERTAIN, OpenChoice, Proposal
from toolkit.adoption.propose import propose
from toolkit.adoption.stored import document_of, mapping_of
from toolkit.i18n import translator
from toolkit.model.drop_down import DropDown, DropDowns
from toolkit.schema.definitions import Schema

SHEET = "Mentors"
DECISION = 6
DECISIONS = ("accepté", "refusé", "en attente")
MOST_ASKED = 12


def drop_down(*words: str, column: int = DECISION, first: int = 1) -> DropDown:
    return DropDown((((first, column), (200, column)),), words)


def with_heading(heading: str, *values: str) -> Rows:
    """Mentors whose decisions have this heading, and these values from the first row on."""
    headings = list(MENTORS)
    headings[DECISION] = heading
    rows = mentors(*headings)
    for number, row in enumerate(rows[1:]):
        row[DECISION] = values[number] if number < len(values) else ""
    return rows


def proposed(schema: Schema, rows: Rows, *drop_downs: DropDown) -> Proposal:
    return propose(book({SHEET: rows}), schema, lambda: {SHEET: drop_downs})


def of_decision(proposal: Proposal) -> float:
    """How sure the column of the decision is; 0 if it is none."""
    sheet = found(proposal, "mentors")
    return next(
        (one.confidence for one in sheet.columns if one.column.index == DECISION and one.field == "decision"), 0
    )


class TestEvidence:
    def test_an_empty_column_is_found_by_what_it_offers(self, schema: Schema) -> None:
        rows = with_heading("Case")

        assert of_decision(proposed(schema, rows)) == 0
        assert 0 < of_decision(proposed(schema, rows, drop_down(*DECISIONS))) < CERTAIN

    def test_a_heading_and_what_it_offers_are_two_witnesses(self, schema: Schema) -> None:
        rows = with_heading("Avis")

        assert of_decision(proposed(schema, rows)) <= CERTAIN
        assert of_decision(proposed(schema, rows, drop_down(*DECISIONS))) > CERTAIN

    @pytest.mark.parametrize(("heading", "is_found"), [("Situation", True), ("Suivi", True), ("Compétences", False)])
    def test_a_heading_of_something_else_hides_it_only_if_the_sheet_has_that(
        self, schema: Schema, heading: str, *, is_found: bool
    ) -> None:
        assert bool(of_decision(proposed(schema, with_heading(heading), drop_down(*DECISIONS)))) == is_found

    def test_one_value_does_not_hide_it(self, schema: Schema) -> None:
        rows = with_heading("Case", "zone grise")

        assert of_decision(proposed(schema, rows)) == 0
        assert of_decision(proposed(schema, rows, drop_down(*DECISIONS, "non retenu"))) > 0

    def test_what_is_offered_is_no_code_though_each_word_stands_there_once(self, schema: Schema) -> None:
        rows: Rows = [row[1:] for row in with_heading("Case", "accepté")]  # "case" is a file, too
        offers = drop_down(*DECISIONS, "non retenu", "ajourné", column=DECISION - 1)
        sheet = found(proposed(schema, rows, offers), "mentors")

        assert columns(sheet).get("decision") == DECISION - 1
        assert "id" not in columns(sheet)

    @pytest.mark.parametrize("place", [2, 3])
    def test_of_two_columns_it_is_the_one_that_offers_yes_and_no(self, schema: Schema, place: int) -> None:
        rows: Rows = [["Nom complet", "Rôle", "Encore active chez nous", "Encore active chez nous ?"]]
        rows += [["Ana Costa", "coach", "", ""], ["Jo Diaz", "coach", "", ""]]
        sheets = {**workbook(), "Équipe": rows}
        other = 5 - place
        offers = {"Équipe": [drop_down("vrai", "faux", column=place), drop_down("lundi", "jeudi", column=other)]}

        assert columns(found(propose(book(sheets), schema, lambda: offers), "staff"))["active"] == place

    @pytest.mark.parametrize(("extra", "counts"), [(3, True), (4, False)])
    def test_half_of_what_is_offered_must_be_known(self, schema: Schema, extra: int, *, counts: bool) -> None:
        own = [f"étape {letter}" for letter in "klmn"[:extra]]
        offers = drop_down("accepté", "pas retenu", "liste d'attente", *own)

        assert bool(proposed(schema, with_heading("Avis"), offers).choices) == counts

    def test_names_to_choose_from_are_no_list_of_people(self, schema: Schema) -> None:
        sheets = {"Nos mentors": mentors(*MENTORS), "Nos mentees": mentees(*MENTEES)}
        names = drop_down("Ana Costa", "Jo Diaz", "Samira El Amrani", column=3)

        assert propose(book(sheets), schema, lambda: {"Nos mentors": [names]}) == propose(book(sheets), schema)

    def test_what_stands_above_the_header_does_not_count(self, schema: Schema) -> None:
        above = DropDown((((0, DECISION), (0, DECISION)),), DECISIONS)
        assert of_decision(proposed(schema, with_heading("Case"), above)) == 0

    def test_known_titles_are_found_without_looking(self, schema: Schema) -> None:
        rows: Rows = [["Prénom", "Nom"], ["Zoé", "Peeters"]]

        def looked() -> DropDowns:
            raise AssertionError("it looked")

        assert columns(found(propose(book({SHEET: rows}), schema, looked), "mentors")) == {
            "first_name": 0,
            "last_name": 1,
        }
        with pytest.raises(AssertionError, match="it looked"):
            propose(book({SHEET: [[*rows[0], "Case"], [*rows[1], "x"]]}), schema, looked)


def test_drift_finds_an_empty_column_again_by_what_it_offers(schema: Schema) -> None:
    mapping = mapping_of(document_of(proposed(schema, with_heading("Suite donnée", "accepté"))), schema, "[mapping]")
    now = book({SHEET: with_heading("Case")})

    def held(offers: DropDowns) -> bool:
        layout, notices = hold_against(mapping, now, schema, lambda: offers)
        told = [translator("en")(notice.message) for notice in notices]
        assert told == [
            "the column “Suite donnée” is now called “Case”"
            if offers
            else "the column “Suite donnée” (Decision) is no longer there"
        ]
        return "decision" in layout.of("mentors")[0].columns

    assert held({SHEET: [drop_down(*DECISIONS)]})
    assert not held({})


def words(
    schema: Schema, *values: str, offers: tuple[str, ...] = (), confirmed: dict[str, dict[str, str]] | None = None
) -> Proposal:
    """A sheet as the schema has it, with these decisions and offers."""
    rows: Rows = [["Prénom", "Nom", "Décision"]]
    rows += [["Zoé", f"Peeters {n}", word] for n, word in enumerate(values)]
    grids = [RowsGrid(SHEET, rows)]
    drop_downs = {SHEET: [drop_down(*offers, column=2)]}
    proposal = propose(grids, schema, lambda: drop_downs)
    return with_every_choice(proposal, grids, schema, drop_downs, confirmed or {})


class TestWords:
    def test_words_of_the_schema_need_no_mapping(self, schema: Schema) -> None:
        proposal = words(schema, "accepté", "REFUSE", "", "-", offers=DECISIONS)
        assert (proposal.choices, proposal.open_choices) == ({}, ())

    def test_words_that_are_certain_are_taken(self, schema: Schema) -> None:
        proposal = words(schema, "accepté", "Liste d'attente", offers=("pas retenu",))

        assert proposal.choices == {"decision": {"pas retenu": "refused", "Liste d'attente": "pending"}}
        assert proposal.open_choices == ()

    @pytest.mark.parametrize(
        ("word", "choice"),
        [
            ("oui / ja", "accepted"),
            ("Oui/JA", "accepted"),
            ("non | nee", "refused"),
            ("à voir / te bekijken", "pending"),
            ("accepté / oui / ja", "accepted"),
            ("oui / nee", None),
            ("oui / peut-être un jour", None),
        ],
    )
    def test_a_word_said_twice_means_what_both_say(self, schema: Schema, word: str, choice: str | None) -> None:
        assert words(schema, "accepté", word).choices.get("decision", {}).get(word) == choice

    def test_all_rows_are_looked_at(self, schema: Schema) -> None:
        proposal = words(schema, *["accepté"] * 3000, "liste d'attente", "zzz")

        assert proposal.choices == {"decision": {"liste d'attente": "pending"}}
        assert [one.word for one in proposal.open_choices] == ["zzz"]

    @pytest.mark.parametrize(
        ("word", "guess", "least", "most"),
        [
            ("acepté", "accepted", 0.85, 0.88),
            ("liste d'atente 2025", "pending", 0.75, 0.88),
            ("pas acepté", "refused", 0.85, 0.88),
            ("accepté le 3 mars 2025", "accepted", 0.7, 0.7),
            ("accepté puis refusé en mai", None, 0, 0),
            ("zone grise", None, 0, 0),
            ("42", None, 0, 0),
        ],
    )
    def test_the_best_guess(self, schema: Schema, word: str, guess: str | None, least: float, most: float) -> None:
        (one,) = words(schema, "accepté", word).open_choices

        assert (one.list, one.word, one.guess) == ("decision", word, guess)
        assert least <= one.confidence <= most < CERTAIN

    def test_a_word_is_asked_once_however_it_is_written(self, schema: Schema) -> None:
        assert len(words(schema, "Zone grise", "zone  GRISE", " zone grise ").open_choices) == 1

    @pytest.mark.parametrize(("count", "asked"), [(MOST_ASKED, MOST_ASKED), (MOST_ASKED + 1, 0)])
    def test_free_text_is_not_asked_about(self, schema: Schema, count: int, asked: int) -> None:
        assert len(words(schema, *(f"note {'x' * n}" for n in range(count))).open_choices) == asked

    @pytest.mark.parametrize(("word", "count"), [("Jean-Luc Peeters", 0), ("PEETERS Zoé", 0), ("Dossier Peeters", 1)])
    def test_people_are_no_choices(self, schema: Schema, word: str, count: int) -> None:
        assert len(words(schema, "accepté", word).open_choices) == count

    def test_what_a_person_has_said_stands(self, schema: Schema) -> None:
        said = {"decision": {"zone grise": "pending", "ok": "refused"}}
        proposal = words(schema, "Zone grise", "ok", confirmed=said)

        assert (proposal.choices, proposal.open_choices) == (said, ())

    def test_columns_of_several_items_may_hold_other_words(self, schema: Schema) -> None:
        rows: Rows = [["Prénom", "Nom", "Sujets de l'entretien"], ["Zoé", "Peeters", "jardinage; durée"]]
        grids = [RowsGrid(SHEET, rows)]
        proposal = propose(grids, schema)
        assert with_every_choice(proposal, grids, schema, {}, {}).open_choices == ()

    def test_a_word_offered_is_asked_about(self, schema: Schema) -> None:
        proposal = words(schema, "accepté", offers=("accepté", "zone grise"))
        assert proposal.open_choices == (OpenChoice("decision", "zone grise", None, 0.0),)
