"""Which choice a word means that the schema does not know, in the columns of its lists."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from toolkit.adoption.headings import Headings
from toolkit.adoption.proposal import FoundSheet
from toolkit.adoption.views import View
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold
from toolkit.schema.lexicon import Lexicon
from toolkit.schema.values import list_items

_SAYS = 0.85
_TWICE = re.compile(r"[/|]")
_LONGEST = 60
_LONG = 6
_USUAL = {"followup_kind": "routine"}
"""The choice that most rows have: most follow-ups are neither about a conflict nor a mediation."""
_FEWEST = 5
_MOST = 0.5
_DENIED = {"pas", "non", "sans", "aucun", "aucune", "niet", "geen", "zonder"}
_DENIED |= {"nicht", "kein", "keine", "ohne", "no", "not", "without"}


class ChoiceWords:
    """What words mean in the columns of lists: by the lexicon, or because they speak of one of the two."""

    def __init__(self, schema: Schema, lexicon: Lexicon, headings: Headings) -> None:
        self._schema = schema
        self._lexicon = lexicon
        self._headings = headings
        self._known: dict[tuple[str, str], str | None] = {}

    def meaning(self, list_name: str, word: str) -> str | None:
        """Return the choice that `word` means; `None` if that is not certain, or if the schema knows it."""
        key = (list_name, word)
        if key not in self._known:
            self._known[key] = self._meaning(list_name, word)
        return self._known[key]

    def _meaning(self, list_name: str, word: str) -> str | None:
        if fold(word) in self._schema.words(list_name):
            return None
        listed = self._listed(list_name, word)
        signatures = self._lexicon.choice_signatures.get(list_name)
        if listed or len(word) > _LONGEST:
            return listed
        if not signatures:
            return self._begun(list_name, word)
        heading = self._headings.read(0, word)
        scores = {choice: self._headings.score(heading, ways) for choice, ways in signatures.items()}
        best = max(scores, key=lambda choice: scores[choice])
        is_alone = sum(score >= _SAYS for score in scores.values()) == 1
        return best if is_alone and scores[best] >= _SAYS else self._begun(list_name, word)

    def usual(self, list_name: str, texts: Sequence[str]) -> str | None:
        """Return the word in most of the cells, if it alone is unknown and one choice of the list is what is usual."""
        known = self._schema.words(list_name)
        unknown = Counter(text for text in texts if fold(text) not in known and not self.meaning(list_name, text))
        if list_name not in _USUAL or len(texts) < _FEWEST or len({*map(fold, unknown)}) != 1:
            return None
        word, count = unknown.most_common(1)[0]
        return word if _MOST * len(texts) <= count < len(texts) and len(word) <= _LONGEST else None

    def _listed(self, list_name: str, word: str) -> str | None:
        """Return the choice that the lexicon knows for a word, or for each part of one said twice: "oui / ja"."""
        listed = self._lexicon.choices.get(list_name, {})
        if (choice := listed.get(fold(word))) or len(word) > _LONGEST:
            return choice
        parts = [fold(part) for part in _TWICE.split(word)]
        meant = {listed.get(part) or self._schema.words(list_name).get(part) for part in parts}
        return meant.pop() if len(parts) > 1 and len(meant) == 1 else None

    def _begun(self, list_name: str, text: str) -> str | None:
        """Return the only choice that words speak of by their beginnings, as "übliche Begleitung"; not if denied.

        Long ones may end a compound too: "sollicitatieatelier".
        """
        beginnings, words = self._lexicon.choice_beginnings.get(list_name, {}), fold(text).split()
        if not beginnings or not _DENIED.isdisjoint(words):
            return None
        found = {choice for word in words for part, choice in beginnings.items() if _has(word, part)}
        return found.pop() if len(found) == 1 else None


def written_choices(
    sheets: Iterable[tuple[FoundSheet, View]], schema: Schema, words: ChoiceWords
) -> dict[str, dict[str, str]]:
    """Return list -> word as written -> choice, for the words whose meaning is certain."""
    found: dict[str, dict[str, str]] = {}
    for sheet, view in sheets:
        samples = {lane.index: lane.sample for lane in view.lanes}
        for column in sheet.columns:
            field = schema.table(sheet.table).field(column.field)
            if field.list is None or column.column.index not in samples:
                continue
            texts = samples[column.column.index].texts
            for text in texts:
                for word in list_items(text) if field.type == "array" else (text,):
                    if choice := words.meaning(field.list, word):
                        found.setdefault(field.list, {})[word] = choice
            if usual := words.usual(field.list, texts):
                found.setdefault(field.list, {})[usual] = _USUAL[field.list]
    return found


def _has(word: str, part: str) -> bool:
    return word.startswith(part) or (len(part) >= _LONG and word.endswith(part))
