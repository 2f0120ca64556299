"""The sheet `À valider`: messages to mentors and mentees that wait until somebody writes OK beside them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.i18n import Translator
from toolkit.model.message import say
from toolkit.reminders.people import Recipient
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.folding import fold
from toolkit.schema.own_sheets import TO_APPROVE

_HEADINGS = (say("To whom"), say("Language"), say("What would be written"), say("OK or no"))
_WIDTHS = (30, 12, 80, 16)
_ANSWER = 3


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message that waits: by what it is known again in the sheet, to whom, in which language, what it says."""

    key: str
    to: Recipient
    language: str
    text: str = field(repr=False)


class Answers:
    """What people wrote beside messages that wait; `yes` and `no` are the words of the schema that mean so."""

    def __init__(self, written: Mapping[str, str], yes: Collection[str], no: Collection[str]) -> None:
        self._written = written
        self._yes = frozenset(yes) | folded(*yes, "ok", "okay")
        self._no = frozenset(no) | folded(*no)

    def is_yes(self, key: str) -> bool:
        """Whether somebody wrote OK beside the message."""
        return _is_among(self._written.get(key, ""), self._yes)

    def is_unclear(self, key: str) -> bool:
        """Whether somebody wrote something beside it that is neither."""
        text = self._written.get(key, "").strip()
        return bool(text) and not _is_among(text, self._yes | self._no)


def _is_among(text: str, words: frozenset[str]) -> bool:
    return text in words or fold(text) in words


def folded(*words: str) -> frozenset[str]:
    """The words as they are compared; without signs such as ✓, of which folding leaves nothing."""
    return frozenset(map(fold, words)) - {""}


def approval_sheet(waiting: Iterable[Waiting], translate: Translator) -> OwnSheet:
    """Return the sheet: one line for each message, with the column for the answer behind it."""
    rows: list[Sequence[Cell]] = [[Cell(translate(text), "heading") for text in _HEADINGS]]
    keys = [""]
    for one in waiting:
        who = f"{one.to.address.name} ({one.to.reference})"
        rows.append((Cell(who), Cell(one.language), Cell(one.text)))
        keys.append(one.key)
    names = tuple(dict.fromkeys(TO_APPROVE.values()))
    return OwnSheet(TO_APPROVE[translate.language], names, _WIDTHS, rows, header_row=1, notes=_ANSWER, keys=tuple(keys))
