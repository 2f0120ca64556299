"""The sheets of the toolkit's own, as values."""

import dataclasses
import datetime as dt

import pytest

from tests.reports.examinations import examination, finding
from toolkit.criteria.registry import CRITERIA
from toolkit.figures.figures import Figures, Standing
from toolkit.i18n import translator
from toolkit.model.finding import Notice
from toolkit.model.message import say
from toolkit.model.verdict import Examination, Status
from toolkit.reports.journal_sheet import journal_sheet
from toolkit.reports.ordering import STATUS_WORDS
from toolkit.reports.quality_sheet import quality_sheet
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.definitions import Schema
from toolkit.schema.own_sheets import JOURNAL, QUALITY

TODAY = dt.date(2026, 3, 31)


@pytest.fixture
def made(schema: Schema) -> "Made":
    return Made(schema)


class Made:
    """Makes the sheet and says what is in it."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema

    def __call__(
        self, of: Examination, language: str = "en", name: str = "Tremplin Duo", before: Figures | None = None
    ) -> OwnSheet:
        return quality_sheet(of, figures_of(of), name, self.schema, translator(language), before)


def figures_of(of: Examination, day: dt.date = TODAY) -> Figures:
    standing = {one.id: Standing(one.status, one.checked, one.met) for one in of.verdicts}
    return Figures(day, "mentoring-belgium", standing, {}, {})


def values(sheet: OwnSheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.rows]


def below_header(sheet: OwnSheet) -> list[list[object]]:
    return values(sheet)[sheet.header_row :]


def test_the_sheet_begins_with_its_title_and_the_sum(made: Made) -> None:
    sheet = made(examination(finding("C5")))

    assert values(sheet)[:8] == [
        ["Quality check of 31/03/2026 – Tremplin Duo"],
        ["23 criteria: 22 met, 1 not met, 0 not evidenced, 0 not applicable. 1 finding."],
        ["The trend shows here once there are figures of a month ago."],
        [],
        [None, "Do first", None, None, None, None, None],
        ["C5", "1 × Contract between mentor and mentee", None, None, None, "the coordination (1)", "Put it right."],
        [],
        ["Criterion", "What it asks", "Verdict", "Checked", "Met", "Since last month"],
    ]


def test_the_trend_since_last_month_is_told(made: Made) -> None:
    now, then = examination(finding("C5"), finding("A4")), examination(finding("C5"), finding("C5", row=3))
    sheet = made(now, before=figures_of(then, dt.date(2026, 2, 27)))

    rows = {row[0].value: [cell.value for cell in row] for row in sheet.rows[7:] if len(row) == 6}
    assert values(sheet)[2] == ["1 fewer is met than on 27/02/2026."]
    assert [rows[code][5] for code in ("A4", "B1")] == ["-33 %", "0 %"]
    assert rows["C5"][5] == "+33 %"


def test_what_was_accepted_for_a_time_stands_apart_until_its_last_day(made: Made) -> None:
    accepted, unclear, other = finding("C5"), finding("C5", subject="D-002"), finding("C5", subject="D-003")
    remarks = {accepted.key: "Accepted until 31/03/2026: on leave", unclear.key: "accepted until June", other.key: "vu"}
    of = dataclasses.replace(examination(accepted, unclear, other), remarks=remarks)

    today = made(of)
    tomorrow = quality_sheet(of, figures_of(of, TODAY + dt.timedelta(days=1)), "", made.schema, translator("en"))

    assert [row[4] for row in below_header(today) if row[0]] == ["D-002", "D-003", "D-001"]
    assert below_header(today)[-2][1] == "Accepted for a time (1)"
    assert below_header(today)[-1][6] == "Until 31/03/2026."
    assert "no acceptance yet" in str(below_header(today)[1][6])
    assert "no acceptance yet" not in str(below_header(today)[2][6])
    assert [row[4] for row in below_header(tomorrow) if row[0]] == ["D-001", "D-002", "D-003"]
    assert today.keys[-1] == accepted.key


def test_an_association_without_a_name_has_a_title_without_a_dash(made: Made) -> None:
    assert values(made(examination(), name=""))[0] == ["Quality check of 31/03/2026"]


def test_the_scorecard_has_a_line_for_each_phase_and_each_criterion_in_order(made: Made) -> None:
    sheet = made(examination(finding("C5")))
    lines = values(sheet)[8 : 8 + 5 + 23]

    codes = [str(line[0]) for line in lines]
    assert [code for code in codes if len(code) == 2] == [one.id for one in CRITERIA]
    assert [code for code in codes if len(code) == 1] == ["A", "B", "C", "D", "E"]
    assert codes.index("C") + 1 == codes.index("C1")
    assert lines[codes.index("C5")] == ["C5", "Contract between mentor and mentee", "not met", 3, 2, None]
    assert sheet.rows[8 + codes.index("C5")][2].style == "not_met"


@pytest.mark.parametrize("status", Status)
def test_each_verdict_has_its_word_its_colour_and_its_numbers_if_there_are_any(made: Made, status: Status) -> None:
    sheet = made(examination(statuses={"B2": status}))

    row = next(row for row in sheet.rows if row and row[0].value == "B2")

    assert row[2] == Cell(translator("en")(STATUS_WORDS[status]), status.value)
    numbers = [3, 3] if status in (Status.MET, Status.NOT_MET) else [None, None]
    assert [cell.value for cell in row[3:5]] == numbers


def test_a_criterion_that_lacks_columns_names_them_as_people_know_them(made: Made) -> None:
    lacking = examination(missing=["duos.start_on", "sessions.kind"], statuses={"D5": Status.NOT_EVIDENCED})

    row = next(row for row in made(lacking).rows if row and row[0].value == "D5")

    assert row[6] == Cell("missing: Duos “Start”; Sessions “Kind”", "note")


def test_findings_stand_by_urgency_each_with_its_place_and_what_to_do(made: Made) -> None:
    sheet = made(
        examination(finding("A5", "mentors", row=9), finding("C5"), finding("W1", "sessions", None, sheet=None))
    )

    assert values(sheet)[sheet.header_row - 1] == [
        *("Code", "What is wrong", "Sheet", "Cell", "Reference", "Who", "What to do"),
        "Your remarks",
    ]
    assert below_header(sheet) == [
        [None, "First: somebody waits, or a duo is at risk (1)", None, None, None, None, None, None],
        ["C5", "D-001: something is wrong.", "Duos", "M2", "D-001", "the coordination", "Put it right."],
        [None, "To complete or to record (1)", None, None, None, None, None, None],
        ["A5", "D-001: something is wrong.", "Duos", "M9", "D-001", "the coordination", "Put it right."],
        [None, "Sheets and columns that are missing (1)", None, None, None, None, None, None],
        ["W1", "D-001: something is wrong.", "", "", "D-001", "the coordination", "Put it right."],
    ]


def test_a_line_is_known_again_by_its_finding_wherever_the_row_stands(made: Made) -> None:
    before, after = (made(examination(finding("C5", row=row), finding("A5"))) for row in (2, 9))

    assert [key for key in before.keys if key] == [key for key in after.keys if key]
    assert len({key for key in before.keys if key}) == 2
    assert before.rows[before.keys.index(finding("C5").key)][0].value == "C5"


@pytest.mark.parametrize("change", [{"subject": "D-002"}, {"table": "mentors"}, {"column": "Fin"}, {"code": "C4"}])
def test_lines_of_different_findings_are_told_apart(change: dict[str, str]) -> None:
    assert dataclasses.replace(finding("C5"), **change).key != finding("C5").key  # type: ignore[arg-type]


def test_a_remark_on_what_is_solved_stays_in_sight(made: Made) -> None:
    solved, still = finding("C5", subject="D-009").key, finding("C5").key
    sheet = made(dataclasses.replace(examination(finding("C5")), remarks={still: "vu", solved: "signé hier"}))

    assert below_header(sheet)[-2:] == [
        [None, "Solved, but you wrote a remark (1)", None, None, None, None, None, None],
        [
            "C5",
            "No longer found. Delete your remark, and this line goes too.",
            "",
            "",
            "D-009 Contrat signé le",
            "",
            "",
        ],
    ]
    assert sheet.keys[-1] == solved
    assert list(sheet.keys).count(still) == 1


def test_a_finding_leads_to_its_cell_or_to_its_sheet_or_nowhere(made: Made) -> None:
    sheet = made(
        examination(
            finding("W1", sheet=None, row=None), finding("W2", row=None), finding("W3"), finding("W4", subject=None)
        )
    )
    cells = {row[0].value: row[3] for row in sheet.rows[sheet.header_row :] if row[0].value}

    assert cells == {
        "W1": Cell(""),
        "W2": Cell("→", "link", ("Duos", "A1")),
        "W3": Cell("M2", "link", ("Duos", "M2")),
        "W4": Cell("M2", "link", ("Duos", "M2")),
    }


@pytest.mark.parametrize(
    ("table", "subject", "shown"),
    [
        ("duos", "D-001", "D-001"),
        ("duos", "social_map", "social_map"),  # a duo may be called anything
        ("programme", "social_map", "Social map"),
        ("programme", None, ""),
    ],
)
def test_what_a_finding_is_about_is_told_as_people_know_it(made: Made, table: str, subject: str, shown: str) -> None:
    sheet = made(examination(finding("D4", table=table, subject=subject)))

    assert sheet.rows[-1][4] == Cell(shown)


def test_the_findings_of_every_group_are_all_there(made: Made) -> None:
    sheet = made(examination(*(finding("W3", row=row) for row in range(2, 200))))

    assert len(below_header(sheet)) == 1 + 198


def test_where_nothing_is_wrong_that_is_said(made: Made) -> None:
    assert below_header(made(examination())) == [[None, "Nothing to correct."]]


def test_remarks_on_the_reading_stand_above_the_findings(made: Made) -> None:
    remark = Notice("Duos", say("the sheet is empty"))

    sheet = made(examination(finding("C5"), notices=[remark]))

    assert [None, "Duos: The sheet is empty."] in values(sheet)[: sheet.header_row]
    assert values(sheet)[sheet.header_row - 2] == []


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_the_sheets_have_their_names_in_the_language_and_know_the_others(made: Made, language: str) -> None:
    quality = made(examination(), language)
    journal = journal_sheet([], translator(language))

    assert (quality.name, set(quality.names)) == (QUALITY[language], set(QUALITY.values()))
    assert (journal.name, set(journal.names)) == (JOURNAL[language], set(JOURNAL.values()))
    assert len(journal.names) == 3  # French and English call it alike
    assert len(quality.widths) == max(map(len, quality.rows))
    assert len(journal.widths) == max(map(len, journal.rows))


def test_the_journal_holds_its_lines_as_they_are_given() -> None:
    lines = [("31/03/2026", "contract of a duo", "D-034", "held back", "Fill in Duos!P35.")]

    sheet = journal_sheet(lines, translator("en"))

    assert values(sheet) == [["When", "What", "Reference", "State", "What to do"], list(lines[0])]
    assert sheet.header_row == 1
    assert {cell.style for cell in sheet.rows[0]} == {"heading"}
