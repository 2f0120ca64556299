"""A heading as people write it, taken apart: what it says, what it adds in brackets, under which group it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from toolkit.adoption.words import Token, Vocabulary
from toolkit.schema.folding import fold, squeeze
from toolkit.schema.lexicon import Signature

JOIN = " / "
"""Stands between the group and the heading in a heading over two rows."""
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?")
_INCLUSIVE = re.compile(r"(?<=\w)\((?:e|s|es|ne|trice|euse|in|innen|en|n)\)", re.IGNORECASE)
_FIRST = re.compile(r"^1\.\s*(?=[^\W\d])")
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}|[a-z])\s*[.)\-–:]\s*(?=\D)", re.IGNORECASE)
_UNKNOWN_COST = 0.45
_MISSING_COST = 0.6
_HEAVY = 0.9
_ASIDE_COST = 0.25
_OPPOSED_COST = 2.0
ROLES = frozenset({"mentor", "mentee"})


@dataclass(frozen=True)
class Heading:
    """One heading. `group` is the heading above it that it shares with its neighbours, if any."""

    index: int
    written: str
    main: tuple[Token, ...]
    aside: tuple[Token, ...]
    spellings: tuple[str, ...]
    group: str = ""

    @cached_property
    def text(self) -> str:
        """The heading as a person would name it, with its group."""
        return f"{self.group}{JOIN}{self.written}" if self.group else self.written

    @cached_property
    def roles(self) -> frozenset[str]:
        """Of whom it speaks: mentor, mentee, both or neither. Its own words go before those of the group."""
        own = frozenset(next(iter(token.concepts)) for token in self.main if token.concepts <= ROLES and token.concepts)
        return own or frozenset(role for token in self.aside for role in token.concepts & ROLES)

    @cached_property
    def is_bare_role(self) -> bool:
        """Whether it says of whom, and nothing else: the column has names."""
        return bool(self.roles) and all(token.concepts & ROLES for token in self.main)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Everything that its words may mean."""
        return frozenset().union(*(token.concepts for token in (*self.main, *self.aside)))


class Headings:
    """Takes headings apart, each only once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._known: dict[tuple[str, str, bool], Heading] = {}

    def read(self, index: int, written: str, group: str = "", *, is_numbered: bool = False) -> Heading:
        """Return the heading `written` in the column `index`. `is_numbered`: its row counts its headings."""
        key = (written, group, is_numbered)
        if key not in self._known:
            self._known[key] = self._taken_apart(squeeze(written), squeeze(group), is_numbered)
        known = self._known[key]
        return Heading(index, known.written, known.main, known.aside, known.spellings, known.group)

    def _taken_apart(self, written: str, group: str, is_numbered: bool) -> Heading:
        text = _NUMBERING.sub("", written) if is_numbered else _FIRST.sub("1er ", written)
        text = _INCLUSIVE.sub("", text)
        bare = squeeze(_BRACKETS.sub(" ", text))
        hints = " ".join(_BRACKETS.findall(text)) if bare else ""
        main = self.vocabulary.tokens(bare or text)
        aside = (*self.vocabulary.tokens(hints), *self.vocabulary.tokens(group))
        spellings = [fold(written), fold(text)]
        if not any(token.concepts for token in self.vocabulary.tokens(hints)):
            spellings.append(fold(bare))
        return Heading(0, written, main, aside, tuple(dict.fromkeys(filter(None, spellings))), group)

    def score(self, heading: Heading, signatures: Sequence[Signature], *, own: str = "", opposed: str = "") -> float:
        """Return how well the heading says what one of `signatures` says, from 0 to 1.

        `own` is the concept that every heading of the table may have ("mentor" among the mentors), `opposed`
        the one that none may have.
        """
        near = (signature for signature in signatures if signature.needed & heading.concepts)
        return max((self._one(heading, signature, own, opposed) for signature in near), default=0.0)

    def _one(self, heading: Heading, signature: Signature, own: str, opposed: str) -> float:
        """Return the weight of what the heading says of the signature, as a share of all that either says."""
        wanted = signature.needed | signature.optional
        found: dict[str, float] = {}
        cost = 0.0
        for tokens, strength, price in ((heading.main, 1.0, self._cost), (heading.aside, 0.9, self._cost_aside)):
            for token in tokens:
                hits = token.concepts & wanted
                for concept in hits:
                    found[concept] = max(found.get(concept, 0.0), strength * token.strength)
                if not hits:
                    cost += _OPPOSED_COST if opposed in token.concepts else price(token, own)
        weights = self.vocabulary.weights
        matched = sum(weights[concept] * strength for concept, strength in found.items())
        doubt = sum(weights[concept] * (1 - strength) for concept, strength in found.items()) / 2
        missing = sum(self._missed(concept) for concept in signature.needed - found.keys())
        return matched / (matched + cost + doubt + missing)

    def _cost(self, token: Token, own: str) -> float:
        """What a word costs that the signature does not have."""
        if own in token.concepts:
            return 0.0
        if not token.concepts:
            return _UNKNOWN_COST if token.text else 0.0
        return min(self.vocabulary.weights[concept] for concept in token.concepts)

    def _cost_aside(self, token: Token, own: str) -> float:
        return _ASIDE_COST * self._cost(token, own) if token.concepts else 0.0

    def _missed(self, concept: str) -> float:
        weight = self.vocabulary.weights[concept]
        return weight if weight >= _HEAVY else weight * _MISSING_COST
