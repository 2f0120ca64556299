"""A heading as people write it, taken apart: what it says, what it adds in brackets, under which group it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from toolkit.adoption.circumstances import COUNTED, ROLES, without_circumstance
from toolkit.adoption.words import Token, Vocabulary
from toolkit.schema.folding import fold, squeeze
from toolkit.schema.lexicon import Signature

JOIN = " / "
"""Stands between the group and the heading in a heading over two rows."""
_PERSONS = ROLES | {"attendees", "candidate", "other"}
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?")
_INCLUSIVE = re.compile(r"(?<=\w)\((?:e|s|es|ne|trice|euse|st|in|innen|en|n)\)", re.IGNORECASE)
_FIRST = re.compile(r"^1\.\s*(?=[^\W\d_])")
_WITHIN = re.compile(r"(?<=\w )1\.\s*(?=[^\W\d_])")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_EXAMPLES = re.compile(r"(?:[^,;/]+[,;/]){2}|\.\.\.|…")
"""Several things, or the first of many: "public, ASBL, entreprise", "Coach, Leitung...": what a value may be."""
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}|[a-z])\s*[.)\-–:]\s*(?=\w)", re.IGNORECASE)
_PARTS = re.compile(r"\s[/|–—\-:]\s|[/|\n\r:]|\s[–—\-]|\s{3,}")
_UNKNOWN_COSTS = (0.17, 0.35)
_UNKNOWN_IN_NAME = 0.08
_NOTHING_COST = 0.4
_MISSING_COST = 0.6
_ASIDE_COST = 0.25
_OPPOSED_COST = 2.0
_DUO = "duo"
_IN_QUESTION = 0.5
_SENTENCE = 5
_DATE = "dat"
"""How the word for a date begins, in every language."""
_HEAVY = 0.9
_TELLING = 0.5
_CONTRADICTED = 0.8
_IN_PART = 0.92
_APART = 0.95
"""Words that belong together say less if each is taken by itself."""


@dataclass(frozen=True)
class Heading:
    """One heading. `group` is the heading above it that it shares with its neighbours, if any.

    `parts` are the words of each part of a heading that says it twice ("Nom / Naam"); `spellings` its whole
    text in the forms in which the schema may know it, `part_spellings` those of the parts.
    """

    index: int
    written: str
    main: tuple[Token, ...]
    aside: tuple[Token, ...]
    spellings: tuple[str, ...]
    group: str = ""
    parts: tuple[tuple[Token, ...], ...] = ()
    part_spellings: tuple[str, ...] = ()
    single: tuple[Token, ...] = ()

    @cached_property
    def meaning(self) -> str:
        """All that scores depend on, as one text: the same for every heading that says the same."""
        parts = (self.main, self.aside, self.spellings, self.group, self.part_spellings, self.single, self.is_question)
        return repr(parts)

    @cached_property
    def text(self) -> str:
        """The heading as a person would name it, with its group."""
        return f"{self.group}{JOIN}{self.written}" if self.group else self.written

    @cached_property
    def roles(self) -> frozenset[str]:
        """Of whom it speaks: mentor, mentee, both or neither. Its own words go before those of the group."""
        own = frozenset(role for token in self.main for role in token.concepts & ROLES if token.concepts <= _PERSONS)
        return own or frozenset(role for token in self.aside for role in token.concepts & ROLES)

    @cached_property
    def is_bare_role(self) -> bool:
        """Whether it says of whom, and nothing else: the column has names."""
        return bool(self.roles) and all(token.concepts & ROLES for token in self.main)

    @cached_property
    def may_be_anybody(self) -> bool:
        """Whether the word for whom it speaks of may mean others as well: "Participant ID"."""
        tokens = [token for token in (*self.main, *self.aside) if token.concepts & ROLES]
        return all(token.concepts - ROLES for token in tokens)

    @cached_property
    def is_question(self) -> bool:
        """Whether it is a whole sentence that asks: of its many words one says what about."""
        return self.written.endswith("?") and len(self.written.rstrip(" ?").split()) >= _SENTENCE

    @cached_property
    def is_day(self) -> bool:
        """Whether it says first of all that it is a date: "Date orientation vers autre service"."""
        return bool(self.main) and self.main[0].concepts == {"date"} and self.main[0].text.startswith(_DATE)

    @cached_property
    def is_bare(self) -> bool:
        """Whether it says too little by itself: "Date", "By whom?", "Why" after the heading of something."""
        return bool(self.main) and all(token.concepts and token.concepts <= _BARE for token in self.main)

    def beside(self, other: "Heading") -> "Heading":
        """The heading, understood as one about the matter of `other`."""
        return Heading(self.index, self.written, self.main, (*self.aside, *other.main), (), self.group)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Everything that its words may mean."""
        return frozenset().union(*(token.concepts for token in (*self.main, *self.aside)))


class Headings:
    """Takes headings apart, each only once, and compares them with the signatures of the lexicon."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._known: dict[tuple[str, str, bool], Heading] = {}

    def read(self, index: int, written: str, group: str = "", *, is_numbered: bool = False) -> Heading:
        """Return the heading `written` in the column `index`. `is_numbered`: its row counts its headings."""
        key = (written, group, is_numbered)
        if key not in self._known:
            self._known[key] = self._taken_apart(written, squeeze(group), is_numbered)
        return replace(self._known[key], index=index)

    def _taken_apart(self, written: str, group: str, is_numbered: bool) -> Heading:
        raw = _INVISIBLE.sub("", written).strip()
        raw = _NUMBERING.sub("", raw) if is_numbered else raw
        raw = _INCLUSIVE.sub("", self._first(raw))
        bare = _BRACKETS.sub(" ", raw).strip()
        bracketed = _BRACKETS.findall(raw) if bare else []
        hints = " ".join(text for text in bracketed if not _EXAMPLES.search(text))
        examples = " ".join(text for text in bracketed if _EXAMPLES.search(text))
        bare, beside = without_circumstance(bare, self.vocabulary.tokens, _tell)
        texts = [part for part in _PARTS.split(bare) if squeeze(part)]
        parts = [tokens for part in texts if (tokens := self.vocabulary.tokens(part))]
        hint_tokens = self.vocabulary.tokens(f"{beside} {hints}")
        named = tuple(replace(token, is_example=True) for token in self.vocabulary.tokens(examples))
        asked, main = _without_question(bare or raw, self.vocabulary.tokens(bare or raw))
        single = self.vocabulary.tokens(bare or raw, is_word_by_word=True)[len(asked) :]
        spellings = [fold(written), fold(raw), *([] if _tell(hint_tokens) else [fold(bare)])]
        several = len(texts) > 1
        return Heading(
            index=0,
            written=squeeze(written),
            main=main,
            aside=(*asked, *hint_tokens, *named, *self.vocabulary.tokens(group)),
            spellings=tuple(dict.fromkeys(filter(None, spellings))),
            group=group,
            parts=tuple(parts) if several else (),
            part_spellings=tuple(fold(part) for part in texts) if several else (),
            single=single if single != main else (),
        )

    def _first(self, text: str) -> str:
        """Return "1. Treffen" as the first meeting; the number of "1. Name" counts the columns."""
        text = _WITHIN.sub("1er ", text)
        rest = _FIRST.sub("", text)
        if rest == text:
            return text
        tokens = self.vocabulary.tokens(rest.split()[0])
        return f"1er {rest}" if any(token.concepts & COUNTED for token in tokens) else rest

    def score(self, heading: Heading, signatures: Sequence[Signature], *, own: str = "", opposed: str = "") -> float:
        """Return how well the heading says what one of `signatures` says, from 0 to 1.

        `own` is the concept that every heading of the table may have ("mentor" among the mentors), `opposed`
        the one that none may have.
        """
        near = [signature for signature in signatures if signature.needed & heading.concepts]
        ease = _IN_QUESTION if heading.is_question else 1.0
        whole = max((self._one(heading.main, heading.aside, one, own, opposed, ease) for one in near), default=0.0)
        if heading.single:
            scores = (self._one(heading.single, heading.aside, one, own, opposed) for one in signatures)
            whole = max(whole, _APART * max(scores, default=0.0))
        if not heading.parts or not near:
            return whole
        of_parts = [max(self._one(part, heading.aside, one, own, opposed) for one in near) for part in heading.parts]
        others = [part for part, score in zip(heading.parts, of_parts, strict=True) if score < _TELLING]
        wanted = frozenset({own}).union(*(one.needed | one.optional for one in near))
        is_contradicted = any(self._says_else(part, wanted) for part in others)
        share = _CONTRADICTED if is_contradicted else _IN_PART if others else 1.0
        return max(whole, max(of_parts) * share)

    def name_score(self, name: str, signatures: Sequence[Signature], opposed: str) -> float:
        """Return the same for the name of a sheet, in which unknown words are names and places."""
        tokens = self.vocabulary.tokens(name)
        known = tuple(token for token in tokens if token.concepts)
        scores = [self._one(known, (), signature, "", opposed) for signature in signatures]
        return max([*scores, 0.0]) / (
            1 + _UNKNOWN_IN_NAME * sum(1 for token in tokens if token.text and not token.concepts)
        )

    def _says_else(self, tokens: Sequence[Token], wanted: frozenset[str]) -> bool:
        weights = self.vocabulary.weights
        return any(
            not token.concepts & wanted and min(weights[concept] for concept in token.concepts) >= _TELLING
            for token in tokens
            if token.concepts
        )

    def _one(
        self,
        main: Sequence[Token],
        aside: Sequence[Token],
        signature: Signature,
        own: str,
        opposed: str,
        ease: float = 1.0,
    ) -> float:
        """Return the weight of what the heading says of the signature, as a share of all that either says."""
        wanted = signature.needed | signature.optional
        is_light = bool(main) and not _tell(main)
        found: dict[str, float] = {}
        if any(own in token.concepts for token in main):
            opposed = ""  # "Voornaam mentor / mentee"
        is_of_pair = own == _DUO and frozenset().union(*(token.concepts for token in main)) >= ROLES
        cost = 0.0 if main else _NOTHING_COST
        unknown = iter(_UNKNOWN_COSTS)
        for token, strength in (
            *((token, 1.0) for token in main),
            *((token, 1.0 if is_light else 0.9) for token in aside),
        ):
            hits = token.concepts & wanted
            for concept in hits:
                found[concept] = max(found.get(concept, 0.0), strength * token.strength)
            if not hits and not (is_of_pair and token.concepts & ROLES):
                cost += self._cost(token, own, opposed, unknown, is_aside=token in aside and token not in main)
        if not signature.needed & found.keys():
            return 0.0
        weights = self.vocabulary.weights
        needed = sum(weights[one] * strength for one, strength in found.items() if one in signature.needed)
        matched = min(sum(weights[one] * strength for one, strength in found.items()), 2 * needed)
        doubt = sum(weights[concept] * (1 - strength) for concept, strength in found.items()) / 2
        missing = sum(self._missed(concept) for concept in signature.needed - found.keys())
        return matched / (matched + ease * cost + doubt + missing)

    def _cost(self, token: Token, own: str, opposed: str, unknown: Iterator[float], *, is_aside: bool) -> float:
        """What a word costs that the signature does not have."""
        if own in token.concepts:
            return 0.0
        if opposed in token.concepts:
            return _ASIDE_COST if token.concepts - ROLES else _OPPOSED_COST
        if not token.concepts:
            return next(unknown, _UNKNOWN_COSTS[-1]) if token.text and not is_aside else 0.0
        if is_aside and token.is_example:
            return 0.0
        cost = min(self.vocabulary.weights[concept] for concept in token.concepts)
        return _ASIDE_COST * cost if is_aside else cost

    def _missed(self, concept: str) -> float:
        weight = self.vocabulary.weights[concept]
        return weight if weight >= _HEAVY else weight * _MISSING_COST


def _without_question(text: str, tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return the word that only asks, and the others: "Where do you live?" is no place of a meeting."""
    if text.endswith("?") and tokens and tokens[0].concepts & _QUESTIONS and _tell(tokens[1:]):
        return tokens[:1], tokens[1:]
    return (), tokens


def _tell(tokens: Sequence[Token]) -> bool:
    """Whether one of the words says more than "date" or "name"."""
    return any(token.concepts - LIGHT for token in tokens)


LIGHT = frozenset({"date", "count", "number", "name", "year", "kind", "by", "sent", "candidate", "initial"})
"""Concepts that say too little without another: below a group they need its words."""
_QUESTIONS = frozenset({"what", "by", "respondent", "place", "mode", "to", "with"})
_BARE = LIGHT | {"reason", "with", "to", "what", "respondent", "contact-details"}
