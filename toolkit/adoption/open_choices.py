"""The words in the columns of lists that the schema does not know: what is certain of them, and what to ask."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.adoption.choices import ChoiceWords
from toolkit.adoption.headings import Headings
from toolkit.adoption.proposal import OpenChoice, Proposal
from toolkit.adoption.words import Vocabulary
from toolkit.model.drop_down import DropDowns, offered
from toolkit.model.grid import Grid, Value
from toolkit.schema.definitions import Field, Schema
from toolkit.schema.folding import fold, fold_name
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Values

Choices = Mapping[str, Mapping[str, str]]
_MOST_ASKED = 12
"""A column with more different words that nobody knows is free text: they are left to `check`."""
_ALIKE = 0.75
_SAME_WORDS = 0.7
_MOST = 0.88
"""A guess is never certain: one letter may turn a word into its contrary."""
_MARGIN = 0.05
_SHORTEST = 4


def with_every_choice(
    proposal: Proposal, grids: Sequence[Grid], schema: Schema, drop_downs: DropDowns, confirmed: Choices
) -> Proposal:
    """Return the proposal with what the words in its columns of lists mean, those that are offered too.

    All rows are looked at. `confirmed` are list -> word -> choice that a person has said already. Words whose meaning
    is not certain are `open_choices`; not those in columns of several items, where other words may stand, and no
    names of people, which are to be shown to nobody.
    """
    guesses = _Guesses(schema)
    certain: dict[str, dict[str, str]] = {}
    for name in (*proposal.choices, *confirmed):
        certain.setdefault(name, {}).update({**proposal.choices.get(name, {}), **confirmed.get(name, {})})
    found: dict[tuple[str, str], OpenChoice] = {}
    for field, cells in _columns(proposal, grids, schema, drop_downs):
        name = str(field.list)
        parse = Values(schema, certain).parser(field)
        unknown = {fold(cell): cell.strip() for cell in cells if isinstance(parse(cell), Unreadable)}
        unsure = []
        for word in unknown.values():
            meaning = guesses.words.meaning(name, word)
            if meaning:
                certain.setdefault(name, {})[word] = meaning
            elif not guesses.is_person(word):
                unsure.append(word)
        if len(unsure) <= _MOST_ASKED:
            found.update({(name, fold(word)): guesses.best(name, word) for word in unsure})
    return replace(proposal, choices=certain, open_choices=tuple(found.values()))


def _columns(
    proposal: Proposal, grids: Sequence[Grid], schema: Schema, drop_downs: DropDowns
) -> Iterator[tuple[Field, Iterable[str]]]:
    """Yield the columns of lists, with every text that stands there or is offered, once."""
    by_name = {grid.name: grid for grid in grids}
    for sheet in proposal.sheets:
        fields = {one.column.index: schema.table(sheet.table).field(one.field) for one in sheet.columns}
        listed = {index: field for index, field in fields.items() if field.list}
        values: Sequence[Sequence[Value]] = by_name[sheet.sheet].columns(sheet.header_row, tuple(listed))
        for (index, field), column in zip(listed.items(), values, strict=True):
            choices = offered(drop_downs.get(sheet.sheet, ()), sheet.header_row - 1, index)
            yield field, dict.fromkeys(cell for cell in (*choices, *column) if isinstance(cell, str))


class _Guesses:
    """What unknown words may mean, by the words that are known."""

    def __init__(self, schema: Schema) -> None:
        lexicon = schema.lexicon()
        self.words = ChoiceWords(schema, lexicon, Headings(Vocabulary(lexicon)))
        self._given_names = lexicon.given_names
        self._known = {name: {**lexicon.choices.get(name, {}), **schema.words(name)} for name in schema.lists}

    def is_person(self, word: str) -> bool:
        """Whether a frequent given name is in it."""
        return not self._given_names.isdisjoint(fold_name(word).replace("-", " ").split())

    def best(self, list_name: str, word: str) -> OpenChoice:
        """Return the word with the choice whose words are most like it, if there is one that stands out."""
        scores: dict[str, float] = {}
        for spelling, choice in self._known[list_name].items():
            scores[choice] = max(scores.get(choice, 0.0), _likeness(fold(word), spelling))
        best = max(scores, key=lambda choice: scores[choice])
        others = max((score for choice, score in scores.items() if choice != best), default=0.0)
        if not scores[best] or scores[best] - others < _MARGIN:
            return OpenChoice(list_name, word, None, 0.0)
        return OpenChoice(list_name, word, best, round(min(scores[best], _MOST), 2))


def _likeness(word: str, known: str) -> float:
    """How alike two words are, from 0 to 1; "accepté en mars" has all of "accepté", which may still be denied."""
    from rapidfuzz import fuzz

    likeness = float(fuzz.ratio(word, known)) / 100
    if likeness >= _ALIKE:
        return likeness
    return _SAME_WORDS if len(known) >= _SHORTEST and f" {known} " in f" {word} " else 0.0
