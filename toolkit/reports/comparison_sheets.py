"""The comparison as a workbook: criteria, figures, progress."""

from collections.abc import Sequence

from toolkit.i18n import Translator
from toolkit.model.message import Message, say
from toolkit.model.verdict import Status
from toolkit.reports.comparison import Comparison, Row
from toolkit.reports.ordering import STATUS_WORDS
from toolkit.reports.sheet import Cell, OwnSheet, Style

_STYLES: dict[Status, Style] = {
    Status.MET: "met",
    Status.NOT_MET: "not_met",
    Status.NOT_EVIDENCED: "not_evidenced",
    Status.NOT_APPLICABLE: "not_applicable",
}
_SPREAD = (say("Median"), say("From – to"))
NOT_TOLD = say("An empty cell: too few people to be told, or not in the workbook.")


def comparison_sheets(comparison: Comparison, translate: Translator) -> list[OwnSheet]:
    """Return the three sheets."""
    names = comparison.names
    criteria = [
        _line(row, translate, [_verdict(status, translate) for status in row.statuses]) for row in comparison.criteria()
    ]
    shares = [_line(row, translate, _numbers(row, translate)) for row in comparison.criteria()]
    figures = [_line(row, translate, _numbers(row, translate)) for row in comparison.figures()]
    quarters, rows = comparison.progress()
    progress = [[Cell(name), *map(Cell, numbers)] for name, numbers in rows]
    spread = [translate(text) for text in _SPREAD]
    return [
        _sheet(say("Verdicts"), [*names, translate(say("Met"))], criteria, translate),
        _sheet(say("Shares"), [*names, *spread], shares, translate),
        _sheet(say("Figures"), [*names, *spread], figures, translate),
        _sheet(say("Progress"), quarters, progress, translate),
    ]


def _line(row: Row, translate: Translator, cells: Sequence[Cell]) -> list[Cell]:
    if row.statuses and len(cells) == len(row.statuses):
        return [Cell(translate(row.title)), *cells, Cell(translate(row.met))]
    return [Cell(translate(row.title)), *cells]


def _verdict(status: Status | None, translate: Translator) -> Cell:
    return Cell(translate(STATUS_WORDS[status]), _STYLES[status]) if status else Cell(None)


def _numbers(row: Row, translate: Translator) -> list[Cell]:
    return [*map(Cell, row.values), Cell(row.middle), Cell(translate(row.spread))]


def _sheet(title: Message, headings: Sequence[str], lines: Sequence[Sequence[Cell]], translate: Translator) -> OwnSheet:
    name = translate(title)
    rows: list[Sequence[Cell]] = [
        (Cell(name, "title"),),
        (Cell(translate(NOT_TOLD), "note"),),
        [Cell(None, "heading"), *(Cell(text, "heading") for text in headings)],
        *lines,
    ]
    return OwnSheet(name, (name,), (58, *[16] * len(headings)), rows, header_row=3)
