"""The sheet `À valider`: messages to mentors and mentees that wait until somebody writes OK beside them."""

import datetime as dt
from collections.abc import Sequence

from toolkit.i18n import Translator
from toolkit.mailing.reminding import Desk, approval_key, waiting_for_approval
from toolkit.model.message import say
from toolkit.reminders.people import Recipient
from toolkit.reminders.words import line_of
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.definitions import Schema
from toolkit.schema.own_sheets import TO_APPROVE

_HEADINGS = (say("To whom"), say("Language"), say("What would be written"), say("OK or no"))
_WIDTHS = (30, 12, 80, 16)
_ANSWER = 3


def approval_sheet(desk: Desk, today: dt.date, schema: Schema, translate: Translator) -> OwnSheet:
    """Return the sheet: one line for each reminder that is due, with the column for the answer behind it."""
    rows: list[Sequence[Cell]] = [[Cell(translate(text), "heading") for text in _HEADINGS]]
    keys = [""]
    for one in waiting_for_approval(desk):
        if isinstance(one.recipient, Recipient):
            to, language = one.recipient, one.recipient.language
            who = f"{to.address.name} ({to.reference})"
            rows.append((Cell(who), Cell(language), Cell(line_of(one, language, today, schema))))
            keys.append(approval_key(one))
    names = tuple(dict.fromkeys(TO_APPROVE.values()))
    return OwnSheet(TO_APPROVE[translate.language], names, _WIDTHS, rows, header_row=1, notes=_ANSWER, keys=tuple(keys))
