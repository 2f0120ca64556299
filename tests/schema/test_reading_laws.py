"""What holds for every workbook: where things stand changes only where they are told to stand."""

from collections import Counter
from collections.abc import Callable, Sequence
from random import Random

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from tests.conftest import Reader
from tests.schema.strategies import TODAY, Sheet, books
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.judge import judge_all
from toolkit.criteria.registry import CRITERIA
from toolkit.i18n import translator
from toolkit.model.finding import Finding
from toolkit.model.grid import Value
from toolkit.model.letters import column_letters
from toolkit.model.verdict import Verdict
from toolkit.resources import load_schema

BOOKS = books(load_schema())
RANDOMS = st.randoms(use_true_random=False)
SPEAK = translator("en")

law = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


class Told:
    """All that is told about a workbook."""

    def __init__(self, reader: Reader, book: Sequence[Sheet]) -> None:
        reading = reader.read({sheet.table: sheet.cells() for sheet in book})
        self.verdicts = judge_all(CRITERIA, Evidence(reading.programme, TODAY, reader.profile, reader.schema))
        self.findings = [*reading.findings, *(one for verdict in self.verdicts for one in verdict.findings)]
        self.codes = {finding.code for finding in self.findings}

    def without(self, place: Callable[[Finding], object]) -> Counter[tuple[object, ...]]:
        return Counter(
            (one.code, one.severity, one.table, one.sheet, one.column, one.subject, SPEAK(one.message), place(one))
            for one in self.findings
        )

    @property
    def counts(self) -> list[tuple[object, ...]]:
        return [summary(verdict) for verdict in self.verdicts]


def summary(verdict: Verdict) -> tuple[object, ...]:
    return (verdict.id, verdict.status, verdict.checked, verdict.met, verdict.missing)


def shuffled(sheet: Sheet, order: Random) -> Sheet:
    rows = list(sheet.rows)
    order.shuffle(rows)
    return Sheet(sheet.table, sheet.above, sheet.heading, rows)


def with_columns_shuffled(sheet: Sheet, order: Random) -> Sheet:
    columns = list(range(len(sheet.heading)))
    order.shuffle(columns)
    rows = [[row[index] for index in columns] for row in sheet.rows]
    return Sheet(sheet.table, sheet.above, [sheet.heading[index] for index in columns], rows)


@law
@given(book=BOOKS, order=RANDOMS)
def test_sorting_rows_changes_nothing_but_rows_and_cells(reader: Reader, book: list[Sheet], order: Random) -> None:
    told = Told(reader, book)
    assume(not told.codes & {"W5", "W8"})  # these two are about which row is the later one

    again = Told(reader, [shuffled(sheet, order) for sheet in book])

    assert again.counts == told.counts
    assert again.without(lambda one: one.row is None) == told.without(lambda one: one.row is None)


@law
@given(book=BOOKS, order=RANDOMS)
def test_sorting_columns_changes_nothing_but_letters(reader: Reader, book: list[Sheet], order: Random) -> None:
    told = Told(reader, book)

    again = Told(reader, [with_columns_shuffled(sheet, order) for sheet in book])

    assert again.counts == told.counts
    assert again.without(lambda one: one.row) == told.without(lambda one: one.row)


@law
@given(book=BOOKS, order=RANDOMS)
def test_sorting_sheets_changes_nothing(reader: Reader, book: list[Sheet], order: Random) -> None:
    told = Told(reader, book)
    order.shuffle(book)

    again = Told(reader, book)

    assert again.counts == told.counts
    assert Counter(again.without(lambda one: one.cell)) == Counter(told.without(lambda one: one.cell))


@law
@given(book=BOOKS)
def test_every_finding_points_at_a_cell_under_its_heading(reader: Reader, book: list[Sheet]) -> None:
    sheets = {sheet.table: sheet.cells() for sheet in book}

    for one in Told(reader, book).findings:
        if one.sheet is None:
            assert (one.row, one.cell) == (None, None)
            continue
        cells = sheets[one.sheet]
        header = next(sheet for sheet in book if sheet.table == one.sheet)
        if one.row is not None:
            assert len(header.above) + 1 < one.row <= len(cells)
        if one.cell is None:
            assert one.row is None or one.column is None
        else:
            assert one.column is not None
            assert one.cell == f"{column_letters(header.heading.index(one.column))}{one.row}"


@law
@given(book=BOOKS, blanks=st.lists(st.integers(0, 5), min_size=10, max_size=10))
def test_blank_rows_between_change_nothing_but_rows(reader: Reader, book: list[Sheet], blanks: list[int]) -> None:
    told = Told(reader, book)
    assume("W8" not in told.codes)  # names a row
    longer: list[Sheet] = []
    for sheet, place in zip(book, blanks, strict=False):
        width = len(sheet.heading)
        rows: list[list[Value]] = [*sheet.rows[:place], [""] * width, [False] * width, *sheet.rows[place:]]
        longer.append(Sheet(sheet.table, sheet.above, sheet.heading, rows))

    again = Told(reader, longer)

    assert again.counts == told.counts
    assert again.without(lambda one: one.row is None) == told.without(lambda one: one.row is None)


def test_the_laws_are_tried_on_workbooks_with_findings(reader: Reader) -> None:
    codes: Counter[str] = Counter()

    @settings(law, phases=[Phase.generate], database=None, derandomize=True)
    @given(book=BOOKS)
    def count(book: list[Sheet]) -> None:
        codes.update(Told(reader, book).codes)

    count()
    assert {code for code, times in codes.items() if times > 2} >= {
        *("W1", "W2", "W3", "W4", "W6", "W7"),
        *("A1", "A3", "A4", "B2", "B3", "B4", "C1", "C2", "C3", "C4", "C5", "D2", "D3", "E3"),
    }
