"""From the words of a heading or a sheet name to the concepts of the lexicon.

A word is known as it stands, by its beginning, without the ending of a plural, as a compound of known words,
or with a slip of the pen. Whole headings are never compared loosely: "Nom" and "Prénom" look alike to a computer.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from toolkit.schema.folding import fold
from toolkit.schema.lexicon import Lexicon

_ENDINGS = ("en", "es", "s", "e", "n", "x")
_LINKS = ("", "s", "n", "en", "es", "er", "e", "ns")
_SHORTEST_STEM = 4
_SHORTEST_PART = 3
_SHORTEST_COMPOUND = 7
_SHORTEST_TYPO = 5
_SHORTEST_TAIL = 5
_ORDINAL = re.compile(r"(\d{1,2})(?:e|er|ere|re|eme|ieme|nd|nde|ste|de|st|rd|th|te)?")
_LETTERED = re.compile(r"([a-z]+?)(\d{1,2})")
_SHORTENED = re.compile(r"([^\W\d_]{2,})\.(?!\w)")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_CAPITALS = re.compile(r"\w*[a-zà-ÿ][A-ZÀ-Þ]\w*")
_OR = re.compile(r"(?<=[\w)]\s)ou(?=\s[\w(])", re.IGNORECASE)
"""French for "or"; "où" (where) stands at the beginning of a heading, or bears its accent."""
_FOLDED_OR = " ou "
_NUMBER = "nr"
_FOREIGN = "other"
"""The concept of what no field is: its words say so together only."""
_SIGNS = str.maketrans({"#": " nr ", "@": " mail ", "€": " euro "})
"""What signs say that fall away when texts are folded."""
_CLEAR = 0.7
_HEAVY = 0.8


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or several that belong together. It means one of `concepts`; none if nobody knows it.

    `strength` is how sure that is. `ordinal` is the number that the word is, or begins a series with.
    `is_example`: it is one of several that stand there as examples.
    """

    text: str
    concepts: frozenset[str]
    strength: float = 1.0
    ordinal: int | None = None
    is_example: bool = False


class Vocabulary:
    """The lexicon, ready to be asked."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.weights: Mapping[str, float] = {name: concept.weight for name, concept in lexicon.concepts.items()}
        self._exact: dict[str, frozenset[str]] = {}
        self._last: dict[str, frozenset[str]] = {}
        self._beginnings: list[tuple[str, frozenset[str]]] = []
        self._noise = frozenset(lexicon.noise)
        for name, concept in lexicon.concepts.items():
            for word in concept.words:
                if word.endswith("*"):
                    self._beginnings.append((word.rstrip("*"), frozenset({name})))
                else:
                    spelt = word.replace(_FOLDED_OR, " ")
                    self._exact[spelt] = self._exact.get(spelt, frozenset()) | {name}
            for word in concept.last:
                self._last[word] = self._last.get(word, frozenset()) | {name}
        self._foreign = {word for word, concepts in self._exact.items() if _FOREIGN in concepts}
        self._stems: dict[str, frozenset[str]] = {}
        for word, concepts in self._exact.items():
            for stem in _stems(word):
                self._stems.setdefault(stem, concepts)
        phrases = (word for word in (*self._exact, *self._noise) if " " in word)
        self._longest = max((phrase.count(" ") + 1 for phrase in phrases), default=1)
        self._long_words = tuple(word for word in self._exact if " " not in word and len(word) >= _SHORTEST_TYPO)
        self._parts_known = tuple(word for word in self._exact if " " not in word and len(word) >= _SHORTEST_STEM)
        self._spelt = frozenset(part for word in (*self._exact, *self._noise, *self._last) for part in word.split())
        self._long_spelt = tuple(sorted(word for word in self._spelt if len(word) > _SHORTEST_TYPO))
        self._known: dict[str, tuple[Token, ...]] = {}
        self._corrections: dict[str, str] = {}

    def tokens(self, text: str, *, is_word_by_word: bool = False) -> tuple[Token, ...]:
        """The meaningful words of `text`, in order; `is_word_by_word`: several that belong together each by itself."""
        spaced = _CAPITALS.sub(self._parted, _OR.sub(" ", text.translate(_SIGNS)))
        shortened = frozenset(fold(word) for word in _SHORTENED.findall(spaced))
        words = [word if word in shortened else self._corrected(word) for word in fold(spaced).split()]
        return tuple(self._tokens(words, shortened, self._foreign if is_word_by_word else self._exact))

    def _parted(self, found: re.Match[str]) -> str:
        """Return a word with capitals within as its parts, if nobody knows it so: "DateEntretien", not "WhatsApp"."""
        return found[0] if fold(found[0]) in self._spelt else _CAMEL.sub(" ", found[0])

    def _tokens(self, words: list[str], shortened: frozenset[str], known: Container[str]) -> Iterator[Token]:
        position = 0
        while position < len(words):
            length = self._phrase_length(words, position, known)
            phrase = " ".join(words[position : position + length])
            position += length
            is_last = position == len(words)
            if is_last and phrase in self._last:
                yield Token(phrase, self._last[phrase])
            elif phrase in self._exact:
                yield Token(phrase, self._exact[phrase], ordinal=_ordinal(phrase))
            elif phrase in shortened and (concepts := self._lengthened(phrase)):
                yield Token(phrase, concepts, strength=0.95)
            elif phrase not in self._noise and phrase not in self._last:
                yield from self._word(phrase)

    def _corrected(self, word: str) -> str:
        """Return the known word that `word` is with one slip of the pen, or `word` itself."""
        if len(word) <= _SHORTEST_TYPO or word in self._spelt or not word.isalpha():
            return word
        if word not in self._corrections:
            self._corrections[word] = word
            if self._inflected(word):
                return word
            if single := self._undoubled(word):
                self._corrections[word] = single
            elif not (parts := self._parts(word)) or self._may_be_one_word(word, parts):
                self._corrections[word] = self._one_slip(word) or word
        return self._corrections[word]

    def _may_be_one_word(self, word: str, parts: tuple[str, ...]) -> bool:
        """Whether a long word is rather misspelt than made of such short ones: "lancemet" is no "lance met"."""
        return len(word) > _SHORTEST_COMPOUND and all(len(part) <= _SHORTEST_TYPO for part in parts)

    def _one_slip(self, word: str) -> str | None:
        """Return the known word, or the form of one, that is `word` with one slip; `None` if it may be several."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        forms = (word, *(stem for stem in _stems(word) if len(stem) >= _SHORTEST_COMPOUND))
        for form in forms:
            near = process.extract(form, self._long_spelt, scorer=OSA.distance, score_cutoff=1, limit=5)
            alike = [found[0] for found in near if found[0][0] == word[0]]
            alike = [one for one in alike if sorted(one) == sorted(form)] or alike  # "contcat" is no "contrat"
            if alike:
                return alike[0] if len({self._exact.get(one, one) for one in alike}) == 1 else None
        return None

    def _phrase_length(self, words: list[str], position: int, known: Container[str]) -> int:
        for length in range(min(self._longest, len(words) - position), 1, -1):
            phrase = " ".join(words[position : position + length])
            if phrase in known or phrase in self._noise:
                return length
        return 1

    def _word(self, word: str) -> tuple[Token, ...]:
        if word not in self._known:
            self._known[word] = tuple(self._understood(word))
        return self._known[word]

    def _understood(self, word: str) -> Iterable[Token]:
        if word.isdigit() or len(word) == 1:
            return [Token("", frozenset(), ordinal=int(word))] if word.isdecimal() and len(word) <= 2 else []  # noqa: PLR2004
        if number := _ORDINAL.fullmatch(word):
            return [Token("", frozenset(), ordinal=int(number[1]))]
        if lettered := _LETTERED.fullmatch(word):
            known = self._exact.get(lettered[1], frozenset())
            return [Token(lettered[1], known, ordinal=int(lettered[2]))]
        return self._meant(word)

    def _meant(self, word: str) -> Iterable[Token]:
        """Return what a word of letters means: as it stands, as a compound, misspelt, or by its end at least."""
        if concepts := self._inflected(word):
            return [Token(word, concepts)]
        if parts := self._parts(word):
            telling = [part for part in parts if part not in self._noise]
            return [Token(part, self._exact.get(part) or self._stems[part]) for part in telling]
        if concepts := self._misspelt(word) or self._misspelt_end(word) or self._misspelt_part(word):
            return [Token(word, concepts, strength=0.9)]
        concepts = self._tail(word)
        return [Token(word, concepts, strength=0.8 if concepts else 1.0)]

    def _inflected(self, word: str) -> frozenset[str]:
        for stem in (word, *_stems(word)):
            if found := self._exact.get(stem) or self._stems.get(stem):
                return found
        for beginning, concepts in self._beginnings:
            if word.startswith(beginning):
                return concepts
        return frozenset()

    def _lengthened(self, beginning: str) -> frozenset[str]:
        """Return what the words mean that begin so, if that is clear: "Voorn.", "compét."."""
        if self._inflected(beginning):
            return frozenset()
        if len(beginning) < _SHORTEST_PART:
            return frozenset()
        found = [concepts for word, concepts in self._exact.items() if word.startswith(beginning) and " " not in word]
        votes = Counter(concept for concepts in found for concept in concepts)
        return frozenset(concept for concept, count in votes.items() if count >= _CLEAR * len(found))

    def _tail(self, word: str) -> frozenset[str]:
        """Return what the known end of a compound means: "Umgangssprache" is a language, a "Firmenname" no name."""
        tails = (word[start:] for start in range(_SHORTEST_PART, len(word) - _SHORTEST_TAIL + 1))
        found = next((self._exact[tail] for tail in tails if tail in self._exact), frozenset())
        return frozenset(concept for concept in found if self.weights[concept] >= _HEAVY)

    def _parts(self, word: str) -> tuple[str, ...]:
        """Return the known words that make up `word`, the fewest; empty if it is no compound of them."""
        if word.endswith(_NUMBER) and self._is_part(word.removesuffix(_NUMBER)):
            return (word.removesuffix(_NUMBER), _NUMBER)
        if len(word) < _SHORTEST_COMPOUND:
            return ()
        best: dict[int, tuple[str, ...]] = {0: ()}
        for end in range(_SHORTEST_PART, len(word) + 1):
            for start in [place for place in best if place <= end - _SHORTEST_PART]:
                part = word[start:end]
                for link in _LINKS if self._is_part(part) else ():
                    after = end + len(link)
                    candidate = (*best[start], part)
                    if word.startswith(link, end) and len(candidate) < len(best.get(after, (*candidate, ""))):
                        best[after] = candidate
        parts = best.get(len(word), ())
        return parts if any(len(part) > _SHORTEST_PART for part in parts) else ()

    def _undoubled(self, word: str) -> str | None:
        """Return the known word in which a letter was typed twice: "vornname" is no "vor-n-name"."""
        places = (place for place, (one, other) in enumerate(pairwise(word)) if one == other)
        return next((single for place in places if (single := word[:place] + word[place + 1 :]) in self._exact), None)

    def _misspelt_end(self, word: str) -> frozenset[str]:
        """Return what a compound means whose last part is misspelt: "Einführungsukrs". Its first part is known."""
        for end in range(len(word) - _SHORTEST_STEM, _SHORTEST_TYPO, -1):
            begin = next((word[:end].removesuffix(link) for link in _LINKS if self._is_begin(word[:end], link)), "")
            if begin and (last := self._near(word[end:])):
                return (self._exact.get(begin) or self._stems[begin]) | last
        return frozenset()

    def _misspelt_part(self, word: str) -> frozenset[str]:
        """Return what a compound means whose longer part is misspelt: "Entschiedungsdatum", "Endgesrpäch"."""
        for split in range(_SHORTEST_PART, len(word) - _SHORTEST_STEM + 1):
            begin, end = word[:split], word[split:]
            shortest = _SHORTEST_COMPOUND if len(begin) < _SHORTEST_TYPO else _SHORTEST_COMPOUND - 1
            if len(end) >= shortest and begin in self._exact and (near := self._near(end)):
                return self._exact[begin] | near
            if len(begin) >= _SHORTEST_COMPOUND and end in self._exact:
                stem = next((begin.removesuffix(link) for link in ("s", "n") if begin.endswith(link)), begin)
                if near := self._near(stem):
                    return near | self._exact[end]
        return frozenset()

    def _is_begin(self, text: str, link: str) -> bool:
        begin = text.removesuffix(link)
        return text.endswith(link) and len(begin) > _SHORTEST_TYPO and (begin in self._exact or begin in self._stems)

    def _near(self, word: str) -> frozenset[str]:
        """Return what the word means that is this one with one slip of the pen, if that is clear."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = process.extract(word, self._parts_known, scorer=OSA.distance, score_cutoff=1, limit=3)
        found = {self._exact[one[0]] for one in near}
        return found.pop() if len(found) == 1 else frozenset()

    def _is_part(self, word: str) -> bool:
        if len(word) > _SHORTEST_STEM and word in self._stems:
            return True
        return word in self._exact or (len(word) > _SHORTEST_PART and word in self._noise)

    def _misspelt(self, word: str) -> frozenset[str]:
        """Return what the words mean that nearly are `word`: a letter more or less in five, two slips in many."""
        if len(word) < _SHORTEST_TYPO:
            return frozenset()
        from rapidfuzz import fuzz, process

        near = process.extract(word, self._long_words, scorer=fuzz.ratio, score_cutoff=88)
        return frozenset().union(*(self._exact[found[0]] for found in near if found[0][0] == word[0]))


def _ordinal(word: str) -> int | None:
    """Return 1 for "1er" and "rencontre n 1": they are also words of the lexicon."""
    found = _ORDINAL.fullmatch(word.rpartition(" ")[2])
    return int(found[1]) if found else None


def _stems(word: str) -> Iterator[str]:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            yield word[: -len(ending)]
