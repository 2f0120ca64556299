"""Why a cell cannot be read, and what to write instead: the sentences of W3."""

import datetime as dt
from dataclasses import dataclass

from toolkit.model.grid import Flaw, Value
from toolkit.model.message import Message, say
from toolkit.schema.definitions import Texts

EXACT = 1e15
"""Beyond it a double, which is what a spreadsheet calculates with, has lost digits."""
_MAX_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A cell that holds something, but nothing of its field's type."""

    reason: Message
    remedy: Message


def shown(text: str) -> str:
    """A cell's text as messages may show it: short, on one line."""
    return text if len(text) <= _MAX_SHOWN else text[: _MAX_SHOWN - 1] + "…"


def written(cell: Value) -> str:
    """A cell's value as text. A number has no artificial decimals: 4000.0 is 4000."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < EXACT:
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, dt.date | dt.time) else str(cell)


def not_a_date(text: str) -> Unreadable:
    """The cell is no date, or could be more than one."""
    return Unreadable(
        say("“{value}” is not a date", value=shown(text)),
        say("write the date as day/month/year, for example 28/02/2026"),
    )


def not_this_year(text: str, first: int, last: int) -> Unreadable:
    """The cell is a date, but of a year in which nothing of a programme can happen."""
    return Unreadable(
        say("“{value}” is not a date from {first} to {last}", value=shown(text), first=first, last=last),
        say("correct the year; leave the cell empty if there is no date yet"),
    )


def without_year(text: str) -> Unreadable:
    """The cell holds a day whose year neither the start of the duo nor the days before it tell."""
    return Unreadable(
        say("the year of “{value}” cannot be told", value=shown(text)),
        say("write the date with its year, for example 28/02/2026"),
    )


def not_yes_or_no(text: str) -> Unreadable:
    """The cell is neither yes nor no."""
    return Unreadable(say("“{value}” is neither yes nor no", value=shown(text)), say("write yes or no"))


def not_a_choice(text: str, titles: Texts) -> Unreadable:
    """The cell is none of the choices, which `titles` lists in each language."""
    return Unreadable(
        say("“{value}” is not one of the possible values", value=shown(text)),
        say("choose one of: {choices}", choices=titles),
    )


def not_a_number(text: str, *, whole: bool) -> Unreadable:
    """The cell is no number, or no whole one."""
    if whole:
        return Unreadable(
            say("“{value}” is not a whole number", value=shown(text)),
            say("write digits only, for example 1985"),
        )
    return Unreadable(
        say("“{value}” is not a number", value=shown(text)), say("write digits only, for example 12 or 1,5")
    )


def not_an_address() -> Unreadable:
    """The cell holds no e-mail address, or more than one."""
    return Unreadable(
        say("this is not one e-mail address"),
        say("write exactly one address, for example marie@association.example, or leave the cell empty"),
    )


def out_of_range(value: float, low: float | None, high: float | None) -> Unreadable:
    """The cell is a number below `low` or above `high`."""
    if high is None:
        remedy = say("write a number from {low} upwards", low=written(low or 0.0))
    elif low is None:
        remedy = say("write a number up to {high}", high=written(high))
    else:
        remedy = say("write a number from {low} to {high}", low=written(low), high=written(high))
    return Unreadable(say("{value} is out of range", value=written(value)), remedy)


def flawed(flaw: Flaw) -> Unreadable:
    """The cell has no usable value."""
    if flaw.kind.startswith("#"):
        return Unreadable(
            say("the cell shows the error {error}", error=flaw.kind),
            say("correct the formula, or type the value"),
        )
    return Unreadable(
        say("the formula has not been calculated yet"),
        say("open the workbook in your spreadsheet program, save it, and run the check again"),
    )
