"""The sheet `Journal`: what was done, and on which computer the toolkit runs."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from toolkit.i18n import Translator
from toolkit.model.message import say
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.own_sheets import JOURNAL, LEASE

Line: TypeAlias = tuple[str, str, str, str, str]
"""When, what, for whom (by reference), how far it got, what to do."""
_HEADINGS = (say("When"), say("What"), say("Reference"), say("State"), say("What to do"))


@dataclass(frozen=True, slots=True)
class Lease:
    """Which run wrote the journal, where and when: none on another computer may have effects."""

    token: str
    computer: str
    at: dt.datetime
    """As the clocks of the association show it."""


def journal_sheet(lines: Iterable[Line], translate: Translator, lease: Lease | None = None) -> OwnSheet:
    """Return what was done, newest first; the lease stands last."""
    keyed = [("", line) for line in lines]
    if lease is not None:
        keyed.append((f"{LEASE}{lease.token}", _looked_after(lease, translate)))
    rows = [[Cell(translate(text), "heading") for text in _HEADINGS]]
    rows.extend([Cell(text) for text in line] for _, line in keyed)
    names = tuple(dict.fromkeys(JOURNAL.values()))
    keys = ["", *(key for key, _ in keyed)]
    return OwnSheet(JOURNAL[translate.language], names, (18, 44, 24, 18, 62), rows, header_row=1, keys=keys)


def _looked_after(lease: Lease, translate: Translator) -> Line:
    when = f"{translate.date(lease.at.date())} {lease.at:%H:%M}"
    what = translate.text("The toolkit runs on the computer “{computer}”", computer=lease.computer)
    todo = say("Nothing. On another computer it does nothing until somebody types “mentorat take-over” there.")
    return when, what, "", "", translate.sentence(todo)
