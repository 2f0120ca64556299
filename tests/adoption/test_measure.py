"""The measurement: a perfect proposal scores everything, and each kind of miss is told as what it is."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.adoption.adapter import CommandFailedError, check_with_cli, propose_with_cli
from tests.adoption.conftest import Opened
from tests.adoption.corpus.book import Written
from tests.adoption.corpus.truth import ColumnTruth, RecordTruth, SheetTruth, TableTruth, Truth
from tests.adoption.findings import finding_differences
from tests.adoption.measure import Proposal, Scores, Verdict, judge, measure, report

_COLUMN = ColumnTruth("B", "Nom", 1, ("mentors.last_name",))
_WIDE = ColumnTruth("B", "Nom mentor", 1, ("mentors.last_name",), may=("duos.mentor",))
_FULL = ColumnTruth("B", "Nom et prénom", 1, ("mentors.first_name", "mentors.last_name"))
_EXTRA = ColumnTruth("K", "Newsletter", 1)
_EITHER = ColumnTruth("B", "Nom", 1, readings=(("mentors.last_name",), ("mentees.last_name",)))
_ONE_OF_TWO = ColumnTruth("C", "Mail 1", 1, readings=(("mentors.email",), ()))


def perfect(truth: Truth, confidence: float = 1.0) -> list[Proposal]:
    """What somebody who knows the truth would propose."""
    proposals: list[Proposal] = []
    for sheet, table in truth.tables():
        fields: dict[str, tuple[tuple[str, ...], float]] = {}
        for column in sheet.columns:
            for path in column.fields:
                owner, _, name = path.partition(".")
                if owner == table.table:
                    fields[name] = ((*fields.get(name, ((), 0.0))[0], column.letter), confidence)
        proposals.append((table.table, sheet.name, table.header_row, fields))
    return proposals


@pytest.mark.parametrize("part", ["tuning", "held-out"])
def test_a_perfect_proposal_scores_everything(corpus: dict[str, tuple[Opened, ...]], part: str) -> None:
    books = [book.written for book in corpus[part]]
    known = {book.path: book.truth for book in books}
    scores = measure(books, lambda path: perfect(known[path]))
    doubtful = {sheet.name for book in books for sheet in book.truth.sheets if any(c.readings for c in sheet.columns)}
    assert {score.sheet for score in scores.columns if score.verdict != "right"} <= doubtful
    assert scores.share_of_sheets() == scores.share_of_headers() == 1.0
    assert not scores.wrong_and_sure()


@pytest.mark.parametrize(
    ("column", "given", "verdict", "wrong"),
    [
        (_COLUMN, {"mentors.last_name": 0.9}, "right", ()),
        (_COLUMN, {"mentors.last_name": 0.6}, "asked, best answer right", ()),
        (_COLUMN, {"mentors.first_name": 0.95}, "wrong", ("mentors.first_name",)),
        (_COLUMN, {"mentors.first_name": 0.5}, "asked, best answer wrong", ("mentors.first_name",)),
        (_COLUMN, {"mentees.last_name": 0.95}, "wrong", ("mentees.last_name",)),
        (_COLUMN, {"mentors.last_name": 1.0, "mentors.first_name": 0.9}, "wrong", ("mentors.first_name",)),
        (_COLUMN, {}, "missed", ()),
        (_WIDE, {"mentors.last_name": 0.9}, "right", ()),
        (_WIDE, {"mentors.last_name": 0.9, "duos.mentor": 0.5}, "right", ()),
        (_WIDE, {"duos.mentor": 0.9}, "missed", ()),
        (_FULL, {"mentors.first_name": 0.9, "mentors.last_name": 0.9}, "right", ()),
        (_FULL, {"mentors.last_name": 0.9}, "missed", ()),
        (_EXTRA, {}, "right", ()),
        (_EXTRA, {"mentors.email": 0.9}, "wrong", ("mentors.email",)),
        (_EXTRA, {"mentors.email": 0.4}, "asked, best answer wrong", ("mentors.email",)),
        (_EITHER, {"mentors.last_name": 0.5}, "right", ()),
        (_EITHER, {"mentors.last_name": 0.95}, "wrong", ("mentors.last_name",)),
        (_EITHER, {"mentors.first_name": 0.5}, "wrong", ("mentors.first_name",)),
        (_EITHER, {}, "missed", ()),
        (_ONE_OF_TWO, {}, "right", ()),
        (_ONE_OF_TWO, {"mentors.email": 0.5}, "right", ()),
        (_ONE_OF_TWO, {"mentors.email": 0.8}, "wrong", ("mentors.email",)),
    ],
)
def test_verdicts(column: ColumnTruth, given: Mapping[str, float], verdict: Verdict, wrong: Sequence[str]) -> None:
    found, answers = judge(column, given)
    assert found == verdict
    assert tuple(answers) == tuple(wrong)


def test_nothing_found_in_an_unrelated_workbook_is_right() -> None:
    truth = Truth("budget", ("fr",), dt.date(2026, 1, 1), ())
    assert _measured(truth, []).share_of_sheets() == 1.0
    scores = _measured(truth, [("mentors", "Dépenses", 1, {"last_name": (("A",), 0.95)})])
    assert scores.share_of_sheets() == 0.0
    assert [score.letter for score in scores.wrong_and_sure()] == ["A"]


def test_a_wrong_header_row_and_a_wrong_table_are_told() -> None:
    truth = _truth()
    low = _measured(truth, [("mentors", "Liste", 3, {"last_name": (("B",), 0.95)})])
    assert (low.share_of_headers(), low.share_of_sheets(), low.share_right()) == (0.0, 1.0, 1.0)
    other = _measured(truth, [("mentees", "Liste", 4, {"last_name": (("B",), 0.95)})])
    assert (other.share_of_headers(), other.share_of_sheets()) == (0.0, 0.0)
    assert "mentors in row 4, not 3" in report(low)
    assert "mentees.last_name 0.95 !" in report(other)


def test_a_proposal_that_fails_is_told_and_scores_nothing() -> None:
    def fails(path: Path) -> list[Proposal]:
        raise ValueError(path.name)

    scores = measure([Written(Path("liste.xlsx"), None, _truth())], fails)
    assert scores.failures == ["liste: ValueError: liste.xlsx"]
    assert scores.share_right() == 0.0
    assert "liste.xlsx" in report(scores)


def test_a_report_without_misses_names_no_column() -> None:
    scores = _measured(_truth(), [("mentors", "Liste", 4, {"first_name": (("B",), 0.95)})])
    assert "Nom" in report(scores)
    assert "'Nom'" not in report(scores, misses=0)


def test_the_adapter_reads_what_the_interface_promises(tmp_path: Path) -> None:
    result = {
        "schema": 1,
        "workbook": "liste.xlsx",
        "tables": {
            "mentors": [
                {
                    "sheet": "Liste mentors 2025",
                    "header_row": 4,
                    "confidence": 0.97,
                    "columns": {
                        "first_name": {"column": "B", "heading": "Nom", "confidence": 0.9, "part_of": "full_name"},
                        "last_name": {"column": "B", "heading": "Nom", "confidence": 0.9, "part_of": "full_name"},
                    },
                }
            ],
            "contacts": [
                {
                    "sheet": "Duos",
                    "header_row": 1,
                    "confidence": 1.0,
                    "columns": {"on": {"column": ["D", "E"], "heading": "R1", "confidence": 0.8}},
                }
            ],
        },
        "unmapped_sheets": ["Budget"],
        "unmapped_columns": [],
    }
    asked: list[Sequence[str]] = []

    def command(arguments: Sequence[str]) -> int:
        asked.append(arguments)
        print(json.dumps(result))  # noqa: T201 - a fake command
        return 0

    path = tmp_path / "liste.xlsx"
    assert propose_with_cli(path, command) == [
        ("mentors", "Liste mentors 2025", 4, {"first_name": (("B",), 0.9), "last_name": (("B",), 0.9)}),
        ("contacts", "Duos", 1, {"on": (("D", "E"), 0.8)}),
    ]
    assert asked == [["adopt", str(path), "--json"]]


def test_a_workbook_that_is_refused_has_no_proposal(tmp_path: Path) -> None:
    assert propose_with_cli(tmp_path / "budget.xlsx", lambda _: 2) == []
    with pytest.raises(CommandFailedError):
        check_with_cli(tmp_path / "budget.xlsx", dt.date(2026, 1, 1), lambda _: 2)


def test_the_same_finding_in_another_row_is_the_same(tmp_path: Path) -> None:
    book = Written(tmp_path / "messy.xlsx", tmp_path / "twin.xlsx", _truth())
    results = {
        "messy.xlsx": [
            _finding("A3", "Liste", 6),
            _finding("W2", "Liste", None, "E-mailadres"),
            _finding("W3", "Liste", 7),
        ],
        "twin.xlsx": [
            _finding("A3", "Mentors", 2),
            _finding("W2", "Mentors", None, "E-mail"),
            _finding("W3", "Mentors", 2),
        ],
    }
    told = finding_differences(book, lambda path, _: {"findings": results[path.name]})
    assert told == [
        "liste: W3 on mentors 2 is in the clean twin only",
        "liste: W3 on mentors 3 is in the messy one only",
    ]


def test_what_is_found_in_the_twin_is_found_in_the_messy_workbook_at_the_rows_of_the_truth(small_book: Written) -> None:
    twin, truth = small_book.twin, small_book.truth
    assert twin is not None
    result = check_with_cli(twin, truth.today)
    places = {
        (table.table, record.twin_row): (sheet.name, record.row)
        for sheet, table in truth.tables()
        for record in table.records
    }
    moved = []
    for one in result["findings"]:
        sheet, row = places.get((one["table"], one["row"]), (None, None))
        moved.append({**one, "sheet": sheet, "row": row})
    assert any(one["row"] for one in moved)
    answers = {twin: result["findings"], small_book.path: moved}
    assert finding_differences(small_book, lambda path, _: {"findings": answers[path]}) == []


def _truth() -> Truth:
    table = TableTruth("mentors", 4, (RecordTruth(6, 2), RecordTruth(7, 3)))
    return Truth("liste", ("fr",), dt.date(2026, 1, 1), (SheetTruth("Liste", (table,), (_COLUMN,)),))


def _measured(truth: Truth, proposals: list[Proposal]) -> Scores:
    return measure([Written(Path(f"{truth.name}.xlsx"), None, truth)], lambda _: proposals)


def _finding(code: str, sheet: str, row: int | None, column: str | None = None) -> dict[str, Any]:
    return {"code": code, "table": "mentors", "sheet": sheet, "row": row, "column": column}
