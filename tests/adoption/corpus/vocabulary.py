"""The words with which associations head columns and name sheets, read from `words/`.

A line is `key = one | another`; a line that begins with a space goes on with the line above. Keys are
`person.FIELD` (mentors and mentees alike), `TABLE.FIELD`, `sheet.TABLE`, `sub.FIELD` (below the heading of a
group), `choice.LIST.NAME`, `extra.person` (columns that are no field, each with the kind of its values) and
a few more. `{mentor}`, `{Mentors}`, `{MENTEE}` … are what the association calls the two.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from tests.adoption.corpus.words import tuning_de, tuning_en, tuning_fr, tuning_nl

LANGUAGES = ("fr", "nl", "de", "en")
PEOPLE = ("mentors", "mentees")


@dataclass(frozen=True, slots=True)
class Roles:
    """What an association calls mentors and mentees, one and several."""

    mentor: str
    mentors: str
    mentee: str
    mentees: str

    def fill(self, text: str) -> str:
        """Return `text` with these words in the places held for them, in the case of the place."""
        for name in ("mentors", "mentees", "mentor", "mentee"):
            word = getattr(self, name)
            for place, shown in (
                (name, word),
                (name.capitalize(), word[:1].upper() + word[1:]),
                (name.upper(), upper(word)),
            ):
                text = text.replace("{" + place + "}", shown)
        return text


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: str
    entries: Mapping[str, tuple[str, ...]]

    def options(self, key: str) -> tuple[str, ...]:
        """Every way to say `key`. Raises KeyError if there is none."""
        return self.entries[key]

    def pick(self, key: str, rng: Random, roles: Roles | None = None) -> str:
        """Return one way to say `key`, with the places for roles filled."""
        text = rng.choice(self.entries[key])
        return roles.fill(text) if roles else text

    def roles(self, number: int) -> Roles:
        """Return what this association calls the two: languages say the same for the same number, more or less."""
        known = self.entries["roles"]
        return Roles(*known[number % len(known)].split("/"))

    def headings(self, path: str) -> tuple[str, ...]:
        """Every heading for the field `path` (`table.field`), the table's own first."""
        table, _, field = path.partition(".")
        found = self.entries.get(path, ())
        if table in (*PEOPLE, "staff"):
            found += self.entries.get(f"person.{field}", ())
        return found


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a part of the corpus, by language.

    `plain_share` is how many headings are not taken from them, but are the usual title, as in real workbooks.
    """

    part: str
    words: Mapping[str, Words]
    plain_share: float

    def all_headings(self) -> set[str]:
        """Every heading of every field, in every language, as written."""
        kinds = ("person.", *(f"{table}." for table in _TABLES))
        return {
            heading
            for words in self.words.values()
            for key, options in words.entries.items()
            if key.startswith(kinds)
            for heading in options
        }


_TABLES = (
    *("mentors", "mentees", "staff", "duos", "contacts", "followups", "sessions", "partners", "evaluations"),
    "programme",
)


def upper(text: str) -> str:
    """Return `text` in capitals; ß stays, as people leave it."""
    return text.replace("ß", "\0").upper().replace("\0", "ß")


def words_of(language: str, text: str) -> Words:
    """Return the words that `text` lists."""
    entries: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in text.splitlines():
        if not line.strip():
            continue
        if line.startswith(" "):
            options = line
        else:
            key, _, options = line.partition(" = ")
            if key in entries:
                msg = f"{language}: {key} stands twice"
                raise ValueError(msg)
            entries[key] = ()
        entries[key] += tuple(option.strip() for option in options.split("|") if option.strip())
    return Words(language, entries)


def vocabulary(part: str, texts: Mapping[str, str], *, plain_share: float) -> Vocabulary:
    """Return the vocabulary made of one text per language."""
    return Vocabulary(part, {language: words_of(language, text) for language, text in texts.items()}, plain_share)


TUNING = vocabulary(
    "tuning",
    {"fr": tuning_fr.WORDS, "nl": tuning_nl.WORDS, "de": tuning_de.WORDS, "en": tuning_en.WORDS},
    plain_share=0.35,
)
