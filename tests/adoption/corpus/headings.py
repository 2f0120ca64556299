"""Headings as people type them: whose words, and what happened to them on the way."""

import re
from collections.abc import Callable, Mapping
from random import Random

from tests.adoption.corpus.names import plain
from tests.adoption.corpus.vocabulary import Roles, Vocabulary, upper
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold

Wrap = Callable[[str, str], str]
"""Puts a heading and its language into a longer one: Nom -> Nom du mentor."""
_SHARE_PER_COLUMN = 0.3
_LONG_WORD = re.compile(r"[^\W\d_]{7,}")
_INCLUSIVE = re.compile(r"\w[·*:](?:e|s|in|rice|trice)|/trice\b|/in\b|\(e\)|\(st\)")
_SPACES: tuple[Callable[[str], str], ...] = (
    lambda text: text + " ",
    lambda text: " " + text,
    lambda text: text.replace(" ", "  ") + "  ",
    lambda text: text + "\u200b",
    lambda text: "\ufeff" + text,
)


class Headings:
    """Gives the columns of one sheet their headings. No two are the same."""

    def __init__(
        self, vocabulary: Vocabulary, roles: Mapping[str, Roles], schema: Schema, rng: Random, messes: frozenset[str]
    ) -> None:
        self._vocabulary = vocabulary
        self._roles = roles
        self._schema = schema
        self._rng = rng
        self._messes = messes
        self._between = rng.choice((" / ", " - ", "\n"))
        self._hint = rng.randrange(6)
        self._used: set[str] = set()

    def of(self, path: str, languages: tuple[str, ...], wrap: Wrap | None = None) -> tuple[str, set[str]]:
        """The heading for the field `path` (`table.field`), and the messes in it. Two languages: both in one cell."""
        texts = [self._words_for(path, language) for language in languages]
        if wrap:
            texts = [wrap(text, language) for text, language in zip(texts, languages, strict=True)]
        messes = {"bilingual_headings"} if len(texts) > 1 else set()
        text = self._between.join(dict.fromkeys(texts))
        text, more = self.spoil(text, path, languages[0])
        return self.once(text), messes | more

    def usual(self, path: str, language: str) -> str:
        """The title that most people would write."""
        table, _, field = path.partition(".")
        if field == "full_name":
            return self._vocabulary.words[language].options("person.full_name")[0]
        return self._schema.table(table).field(field).title[language]

    def spoil(self, text: str, path: str = "", language: str = "") -> tuple[str, set[str]]:
        """Return `text` as typed by this association, and what happened to it."""
        messes: set[str] = set()
        if "units_and_hints" in self._messes and path:
            text, hinted = self._hinted(text, path, language)
            messes |= hinted
        for mess, change in _CHANGES.items():
            is_everywhere = mess in {"capitals", "no_accents"}
            if mess in self._messes and (is_everywhere or self._rng.random() < _SHARE_PER_COLUMN):
                changed = change(text, self._rng)
                messes |= {mess} if changed != text else set()
                text = changed
        if _INCLUSIVE.search(text) and path:
            messes.add("inclusive_forms")
        return text, messes

    def wide(self, role: str, text: str, language: str, number: int) -> str:
        """Return the heading with the word for whose it is: Nom -> Nom du mentor. `number` chooses the form."""
        forms = self._vocabulary.words[language].options(f"wide.{role}")
        return self._roles[language].fill(forms[number % len(forms)]).replace("{heading}", text)

    def once(self, text: str) -> str:
        """Return `text`, with a number if the sheet has this heading already."""
        wanted, number = text, 2
        while fold(wanted) in self._used:
            wanted, number = f"{text} {number}", number + 1
        self._used.add(fold(wanted))
        return wanted

    def forget(self) -> None:
        """Allow headings again: under another group the same word is another heading."""
        self._used.clear()

    def _words_for(self, path: str, language: str) -> str:
        words, rng = self._vocabulary.words[language], self._rng
        options = [self._roles[language].fill(text) for text in words.headings(path)]
        inclusive = [text for text in options if _INCLUSIVE.search(text)]
        if "inclusive_forms" in self._messes and inclusive:
            options = inclusive
        elif rng.random() < self._vocabulary.plain_share or not options:
            options = [self.usual(path, language)]
        free = [text for text in options if fold(text) not in self._used]
        return rng.choice(free or options)

    def _hinted(self, text: str, path: str, language: str) -> tuple[str, set[str]]:
        table, _, name = path.partition(".")
        if name == "full_name" or self._rng.random() > 0.5:
            return text, set()
        field = self._schema.table(table).field(name)
        key = {"date": "date", "boolean": "boolean", "array": "list"}.get(field.type, "list" if field.list else "any")
        key = {"satisfaction": "satisfaction", "minutes": "minutes"}.get(name, key)
        hints = self._vocabulary.words[language].options(f"hint.{key}")
        hint = hints[field.type == "array"] if key == "list" else hints[self._hint % len(hints)]
        if hint[0] in "?:*/" and text.rstrip().endswith(("?", "*", ":", ")", "]")):
            return text, set()
        return f"{text}{'' if hint[0] in '/*' else ' '}{hint}", {"units_and_hints"}


def _typo(text: str, rng: Random) -> str:
    words = list(_LONG_WORD.finditer(text))
    if not words:
        return text
    word = rng.choice(words)
    at = rng.randint(word.start() + 2, word.end() - 2)
    kind = rng.choice(("double", "drop", "swap"))
    if kind == "double":
        return text[:at] + text[at] + text[at:]
    if kind == "drop":
        return text[:at] + text[at + 1 :]
    return text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]


def _broken(text: str, rng: Random) -> str:
    spaces = [match.start() for match in re.finditer(r" (?=\w)", text)]
    if not spaces:
        return text
    at = rng.choice(spaces)
    return text[:at] + "\n" + text[at + 1 :]


_CHANGES: Mapping[str, Callable[[str, Random], str]] = {
    "no_accents": lambda text, _: plain(text),
    "capitals": lambda text, _: upper(text),
    "typos": _typo,
    "line_breaks": _broken,
    "no_break_spaces": lambda text, rng: text.replace(" ", rng.choice("\u00a0\u202f")),
    "ghost_spaces": lambda text, rng: rng.choice(_SPACES)(text),
}
