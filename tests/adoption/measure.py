"""How right a proposal is, column by column, sheet by sheet, finding by finding; and a report of the misses."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from openpyxl.utils import column_index_from_string

from tests.adoption.corpus.book import Written
from tests.adoption.corpus.truth import ColumnTruth, SheetTruth, Truth
from toolkit.adoption.proposal import ASKED_BELOW

Proposal: TypeAlias = tuple[str, str, int, Mapping[str, tuple[tuple[str, ...], float]]]
"""Table, sheet, header row, and for each field the letters of its columns and the confidence."""
Propose: TypeAlias = Callable[[Path], Sequence[Proposal]]
Verdict: TypeAlias = Literal["right", "asked, best answer right", "asked, best answer wrong", "missed", "wrong"]

SURE_ABOVE = 0.9
PLAIN = "plain_heading"
"""Marks columns whose heading is the usual title of the field, as far as the generator made it."""
Answers: TypeAlias = Mapping[str, float]
"""What was proposed for one column: `table.field` -> confidence."""


@dataclass(frozen=True, slots=True)
class ColumnScore:
    """What was expected of one column, what was proposed, and what that is worth."""

    book: str
    sheet: str
    letter: str
    heading: str
    expected: str
    is_field: bool
    proposed: Answers
    verdict: Verdict
    is_wrong_and_sure: bool
    messes: frozenset[str]
    language: str

    def __str__(self) -> str:
        """One line of the report."""
        got = ", ".join(f"{path} {confidence:.2f}" for path, confidence in self.proposed.items()) or "nothing"
        sure = " !" if self.is_wrong_and_sure else ""
        return f"{self.book} | {self.sheet}!{self.letter} {self.heading!r}: {self.expected}; proposed {got}{sure}"


@dataclass(frozen=True, slots=True)
class SheetScore:
    """Whether one sheet was taken for what it is, and whether its header row was found."""

    book: str
    sheet: str
    expected: frozenset[str]
    proposed: frozenset[str]
    is_right: bool
    headers: tuple[tuple[str, int, int | None], ...]
    messes: frozenset[str]

    def __str__(self) -> str:
        """One line of the report."""
        wrong = [f"{table} in row {row}, not {found}" for table, row, found in self.headers if row != found]
        expected = ", ".join(sorted(self.expected)) or "none of ours"
        return f"{self.book} | {self.sheet}: {expected}; proposed {', '.join(sorted(self.proposed)) or 'none'}" + (
            f"; header of {'; '.join(wrong)}" if wrong else ""
        )


@dataclass(slots=True)
class Scores:
    """All scores of a part of the corpus."""

    columns: list[ColumnScore] = field(default_factory=list)
    sheets: list[SheetScore] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def share_right(self, columns: Iterable[ColumnScore] | None = None) -> float:
        """The share of columns that are right without a question (1.0 if there are none)."""
        verdicts = [score.verdict for score in (self.columns if columns is None else columns)]
        return verdicts.count("right") / len(verdicts) if verdicts else 1.0

    def wrong_and_sure(self) -> list[ColumnScore]:
        """The columns that are wrong with a confidence above 0.9."""
        return [score for score in self.columns if score.is_wrong_and_sure]

    def share_of_sheets(self) -> float:
        """The share of sheets that were taken for what they are."""
        return sum(score.is_right for score in self.sheets) / max(len(self.sheets), 1)

    def share_of_headers(self) -> float:
        """The share of tables whose header row was found."""
        found = [row == proposed for score in self.sheets for _, row, proposed in score.headers]
        return sum(found) / max(len(found), 1)

    def by_mess(self) -> dict[str, list[ColumnScore]]:
        """The columns of each mess."""
        found: dict[str, list[ColumnScore]] = {}
        for score in self.columns:
            for mess in score.messes:
                found.setdefault(mess, []).append(score)
        return dict(sorted(found.items()))


def measure(books: Iterable[Written], propose: Propose, *, question_below: float = ASKED_BELOW) -> Scores:
    """Return how right `propose` is on `books`. A proposal that fails with an exception is a failure of the book."""
    scores = Scores()
    for book in books:
        try:
            proposals = propose(book.path)
        except Exception as error:  # noqa: BLE001 - one book must not end the measurement
            scores.failures.append(f"{book.truth.name}: {type(error).__name__}: {error}")
            proposals = ()
        score_book(book.truth, proposals, scores, question_below)
    return scores


def score_book(truth: Truth, proposals: Sequence[Proposal], scores: Scores, question_below: float) -> None:
    """Add the scores of one book."""
    answers: dict[tuple[str, str], dict[str, float]] = {}
    tables: dict[str, dict[str, int]] = {}
    for table, sheet, header_row, fields in proposals:
        tables.setdefault(sheet, {})[table] = header_row
        for name, (letters, confidence) in fields.items():
            for letter in letters:
                answers.setdefault((sheet, letter), {})[f"{table}.{name}"] = confidence
    for sheet_truth in truth.sheets:
        of_all = frozenset(truth.messes) | frozenset(sheet_truth.messes)
        scores.sheets.append(_sheet_score(truth, sheet_truth, tables.pop(sheet_truth.name, {}), of_all))
        for column in sheet_truth.columns:
            given = answers.pop((sheet_truth.name, column.letter), {})
            scores.columns.append(_column_score(truth, sheet_truth.name, column, given, of_all, question_below))
    for sheet, found in tables.items():
        scores.sheets.append(
            SheetScore(truth.name, sheet, frozenset(), frozenset(found), not found, (), frozenset(truth.messes))
        )
    for (sheet, letter), given in sorted(answers.items(), key=lambda item: (item[0][0], _index(item[0][1]))):
        nothing = ColumnTruth(letter, "", 0)
        scores.columns.append(_column_score(truth, sheet, nothing, given, frozenset(truth.messes), question_below))
    if not truth.sheets and not tables:
        scores.sheets.append(SheetScore(truth.name, "*", frozenset(), frozenset(), True, (), frozenset(truth.messes)))


def _sheet_score(truth: Truth, sheet: SheetTruth, found: Mapping[str, int], messes: frozenset[str]) -> SheetScore:
    expected = frozenset(table.table for table in sheet.tables)
    proposed = frozenset(found)
    is_right = proposed == expected
    if not expected:  # a person must be asked which of the readings it is
        may = {path.partition(".")[0] for column in sheet.columns for reading in column.readings for path in reading}
        is_right = proposed <= may
    headers = tuple((table.table, table.header_row, found.get(table.table)) for table in sheet.tables)
    return SheetScore(truth.name, sheet.name, expected, proposed, is_right, headers, messes)


def _column_score(
    truth: Truth, sheet: str, column: ColumnTruth, given: Answers, messes: frozenset[str], question_below: float
) -> ColumnScore:
    expected = " or ".join("+".join(reading) or "nothing" for reading in column.readings)
    verdict, wrong = judge(column, given, question_below)
    return ColumnScore(
        book=truth.name,
        sheet=sheet,
        letter=column.letter,
        heading=column.heading,
        expected=expected or "+".join(column.fields) or "no field",
        is_field=bool(column.fields or column.readings),
        proposed=given,
        verdict=verdict,
        is_wrong_and_sure=any(confidence > SURE_ABOVE for confidence in wrong.values()),
        messes=messes | frozenset(column.messes),
        language="+".join(truth.languages),
    )


def judge(column: ColumnTruth, given: Answers, question_below: float = ASKED_BELOW) -> tuple[Verdict, Answers]:
    """Return what the answers for a column are worth, and those of them that are wrong."""
    if column.readings:
        return _judge_doubtful(column, given, question_below)
    allowed = {*column.fields, *column.may}
    wrong = {path: confidence for path, confidence in given.items() if path not in allowed}
    if wrong:
        is_asked = all(confidence < question_below for confidence in given.values())
        return ("asked, best answer wrong" if is_asked else "wrong"), wrong
    if not set(column.fields) <= set(given):
        return "missed", {}
    is_asked = any(given[path] < question_below for path in column.fields)
    return ("asked, best answer right" if is_asked else "right"), {}


def _judge_doubtful(column: ColumnTruth, given: Answers, question_below: float) -> tuple[Verdict, Answers]:
    """Where two readings are equally good, asking is right, and being sure of either is wrong."""
    if tuple(given) not in {*column.readings, ()}:
        return "wrong", given
    if not given:
        return ("right" if () in column.readings else "missed"), {}
    sure = {path: confidence for path, confidence in given.items() if confidence >= question_below}
    return ("wrong", sure) if sure else ("right", {})


def _index(letter: str) -> int:
    return column_index_from_string(letter)


def report(scores: Scores, *, misses: int = 200) -> str:
    """The scores in words and figures, with the first so many misses."""
    fields = [score for score in scores.columns if score.is_field]
    others = [score for score in scores.columns if not score.is_field]
    verdicts = Counter(score.verdict for score in scores.columns)
    lines = [
        f"columns right without a question   {_share(scores, scores.columns)}",
        f"  that are a field                 {_share(scores, fields)}",
        f"    headed by the usual title      {_share(scores, [one for one in fields if PLAIN in one.messes])}",
        f"    headed by words of their own   {_share(scores, [one for one in fields if PLAIN not in one.messes])}",
        f"  that are no field                {_share(scores, others)}",
        *(f"  {verdict:<33}{count:>6}" for verdict, count in sorted(verdicts.items()) if verdict != "right"),
        f"columns wrong, confidence > {SURE_ABOVE}    {len(scores.wrong_and_sure()):>6}",
        f"sheets taken for what they are     {scores.share_of_sheets():6.1%} of {len(scores.sheets)}",
        f"header rows found                  {scores.share_of_headers():6.1%}",
        f"workbooks that failed              {len(scores.failures):>6}",
        "",
        "by mess",
        *(f"  {mess:<33}{_share(scores, columns)}" for mess, columns in scores.by_mess().items()),
        "",
        "by table",
        *(f"  {table:<33}{_share(scores, columns)}" for table, columns in _by_table(scores).items()),
        "",
        "by language",
        *(f"  {language:<33}{_share(scores, columns)}" for language, columns in _by_language(scores).items()),
    ]
    told = [score for score in scores.columns if score.verdict != "right"]
    told.sort(key=lambda score: (not score.is_wrong_and_sure, score.verdict != "wrong"))
    sheets = [
        score for score in scores.sheets if not score.is_right or any(row != found for _, row, found in score.headers)
    ]
    lines += ["", "failures", *(f"  {text}" for text in scores.failures)] if scores.failures else []
    lines += ["", "sheets", *(f"  {score}" for score in sheets[:misses])] if sheets else []
    lines += ["", "columns", *(f"  {score.verdict}: {score}" for score in told[:misses])] if told else []
    if len(told) > misses:
        lines.append(f"  … and {len(told) - misses} more")
    return "\n".join(lines)


def _share(scores: Scores, columns: Sequence[ColumnScore]) -> str:
    wrong = sum(score.is_wrong_and_sure for score in columns)
    return f"{scores.share_right(columns):6.1%} of {len(columns):<6}" + (f" {wrong} wrong and sure" if wrong else "")


def _by_table(scores: Scores) -> dict[str, list[ColumnScore]]:
    found: dict[str, list[ColumnScore]] = {}
    for score in scores.columns:
        if score.is_field:
            found.setdefault(score.expected.partition(".")[0], []).append(score)
    return dict(sorted(found.items()))


def _by_language(scores: Scores) -> dict[str, list[ColumnScore]]:
    found: dict[str, list[ColumnScore]] = {}
    for score in scores.columns:
        found.setdefault(score.language, []).append(score)
    return dict(sorted(found.items()))
