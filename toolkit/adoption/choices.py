"""Which choice a word means that the schema does not know, in the columns of its lists."""

from collections.abc import Iterable

from toolkit.adoption.proposal import FoundSheet
from toolkit.adoption.views import View
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold
from toolkit.schema.lexicon import Lexicon
from toolkit.schema.values import list_items


def written_choices(
    sheets: Iterable[tuple[FoundSheet, View]], schema: Schema, lexicon: Lexicon
) -> dict[str, dict[str, str]]:
    """Return list -> word as written -> choice, for the words that the lexicon is sure of."""
    found: dict[str, dict[str, str]] = {}
    for sheet, view in sheets:
        samples = {lane.index: lane.sample for lane in view.lanes}
        for column in sheet.columns:
            field = schema.table(sheet.table).field(column.field)
            if field.list is None or column.column.index not in samples:
                continue
            known, more = schema.words(field.list), lexicon.choices.get(field.list, {})
            for text in samples[column.column.index].texts:
                for word in list_items(text) if field.type == "array" else (text,):
                    if fold(word) not in known and fold(word) in more:
                        found.setdefault(field.list, {})[word] = more[fold(word)]
    return found
