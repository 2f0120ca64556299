"""What stands around the rows of a sheet: titles above, examples, sub-headings, totals and notes."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from tests.adoption.corpus.drafts import Column, Draft
from tests.adoption.corpus.vocabulary import Words

_DATED_BY = {
    **dict.fromkeys(("mentors", "mentees"), ("applied_on", "interviewed_on", "decided_on")),
    "duos": ("matched_on", "start_on"),
    "contacts": ("on",),
    "sessions": ("on",),
    "followups": ("on",),
}


@dataclass(slots=True)
class Frame:
    """Where the parts of a sheet stand."""

    header_row: int = 1
    group_row: int = 0
    first_column: int = 1
    title_lines: tuple[int, ...] = ()
    gaps: frozenset[int] = frozenset()
    merges_single_headings: bool = False
    has_example: bool = False
    has_total: bool = False
    note_count: int = 0
    blank_before: frozenset[int] = frozenset()
    messes: set[str] = field(default_factory=set)


def frame_of(draft: Draft, rng: Random, messes: frozenset[str]) -> Frame:
    """Return where everything stands in the sheet of `draft`."""
    frame = Frame(messes={"sub_headings"} if any(entry.group for entry in draft.entries) else set())

    def has(mess: str, chance: float = 0.8) -> bool:
        happens = mess in messes and rng.random() < chance
        frame.messes.update({mess} if happens else ())
        return happens

    if has("deep_header"):
        frame.header_row = rng.randint(6, 11)
        frame.title_lines = tuple(sorted({1, *rng.sample(range(2, frame.header_row - 1), k=3)}))
    elif has("title_above"):
        frame.header_row = rng.randint(3, 5)
        frame.title_lines = tuple(range(1, rng.randint(2, frame.header_row)))
    if any(column.group for column in draft.columns):
        frame.group_row = frame.header_row
        frame.header_row += 1
        frame.merges_single_headings = rng.random() < 0.5
        frame.messes.add("two_row_header")
    if has("leading_blank_columns"):
        frame.first_column = rng.choice((2, 2, 3))
    if has("blank_columns_between") and len(draft.columns) > 4:
        edges = [at for at in range(2, len(draft.columns)) if not _same_block(draft.columns[at - 1], draft.columns[at])]
        frame.gaps = frozenset(rng.sample(edges, k=min(len(edges), rng.choice((1, 2)))))
    frame.has_example = has("example_row")
    frame.has_total = has("totals")
    frame.note_count = rng.choice((1, 2, 3)) if has("notes_below") else 0
    if has("blank_rows"):
        count = len(draft.entries)
        frame.blank_before = frozenset(rng.sample(range(1, count), k=min(count - 1, 3))) if count > 1 else frozenset()
    return frame


def sort_under_headings(draft: Draft, words: Words, rng: Random) -> None:
    """Give the entries headings by year and sort them so, if the records have dates."""
    form = words.pick("heading.year", rng)
    table = draft.tables[0] if draft.tables[0] != "mentors" or len(draft.tables) == 1 else "duos"
    fields = _DATED_BY.get(table)
    if fields is None:
        return
    for entry in draft.entries:
        days = (entry.records[table].get(name) for name in fields)
        year = next((day.year for day in days if isinstance(day, dt.date)), None)
        entry.group = form.replace("{year}", str(year)) if year else ""
    draft.entries.sort(key=lambda entry: entry.group)


def _same_block(before: Column, after: Column) -> bool:
    return bool(before.group and before.group == after.group) or (
        before.contacts is not None and after.contacts is not None
    )


class Example:
    """The cells of the row that shows how to fill the sheet in."""

    def __init__(self, words: Words, rng: Random) -> None:
        self._mark = words.pick("example", rng)
        self._yes = words.options("yes_no")[0].split("/")[0]

    def value(self, column: Column, *, is_first: bool) -> object:
        """The cell of this column: in the first, the word for example."""
        text = self._usual(column.fields)
        if not is_first:
            return text
        return f"{text} ({self._mark})" if isinstance(text, str) and text != self._yes else self._mark

    def _usual(self, fields: tuple[str, ...]) -> object:
        names = {path.partition(".")[2] for path in fields}
        if names >= {"first_name", "last_name"}:
            return "Dupont Jeanne"
        (name,) = names or {""}
        if name.endswith("_on"):
            return dt.date(2025, 1, 15)
        if name in {"mentor_agrees", "mentee_agrees", "salaried", "active"}:
            return self._yes
        examples = {
            "last_name": "Dupont",
            "first_name": "Jeanne",
            "email": "jeanne.dupont@mail.example",
            "mentor": "Dupont Jeanne",
            "mentee": "Durand Paul",
            "duo": "Dupont / Durand",
        }
        return examples.get(name)
