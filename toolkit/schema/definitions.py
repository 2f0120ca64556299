"""The schema files, understood: tables, fields, lists of choices, spellings of values.

The words are those of Frictionless Table Schema. A file with an unknown or missing key is an error that
names the file and the key: an association may have edited it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from toolkit.model.message import Message, say
from toolkit.schema.folding import fold
from toolkit.schema.lexicon import Lexicon
from toolkit.schema.problems import hint, missing

LANGUAGES = ("fr", "nl", "de", "en")
TYPES = frozenset({"string", "integer", "number", "boolean", "date", "array", "any"})
FORMATS = frozenset({"email"})

Texts = Mapping[str, str]
Document = Mapping[str, object]


class SchemaError(Exception):
    """A schema file is wrong. `told` says which file, which key, and what is allowed."""

    def __init__(self, where: str, problem: Message) -> None:
        super().__init__(f"{where}: {problem.text}")
        self.told = say("{where}: {problem}", where=where, problem=problem)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a list, with the ways people write it."""

    name: str
    title: Texts
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a table."""

    name: str
    type: str
    title: Texts
    aliases: tuple[str, ...]
    description: Texts
    is_required: bool = False
    is_unique: bool = False
    minimum: float | None = None
    maximum: float | None = None
    list: str | None = None
    reference: str | None = None
    is_personal: bool = False
    format: str | None = None
    """What a text must be: "email" is one address."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what its sheet may be called, and its columns in order.

    `sides` are the two of a duo: rows that belong to a duo may name them, in columns of their own, instead of it.
    """

    name: str
    title: Texts
    aliases: tuple[str, ...]
    description: Texts
    primary_key: tuple[str, ...]
    fields: tuple[Field, ...]
    sides: tuple[Field, ...] = ()

    @property
    def columns(self) -> tuple[Field, ...]:
        """Every field that a column of a sheet may hold."""
        return (*self.fields, *self.sides)

    def field(self, name: str) -> Field:
        """The field called `name`. Raises KeyError if there is none."""
        for candidate in self.columns:
            if candidate.name == name:
                return candidate
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Spellings:
    """How people write nothing, yes, no, every topic, and the months; and what tells that a row is no record.

    `example` is the word that marks an example row, by language; `example_marks` are short forms of it.
    """

    missing: tuple[str, ...]
    true: tuple[str, ...]
    false: tuple[str, ...]
    all_topics: tuple[str, ...]
    months: tuple[tuple[str, ...], ...]
    example: Texts
    example_marks: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    name_particles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Schema:
    """All tables, in the order of the spec, with their lists and spellings.

    `lexicon` gives the words of adoption; they are read when it is called, for only adoption needs them.
    """

    tables: tuple[Table, ...]
    lists: Mapping[str, tuple[Choice, ...]]
    spellings: Spellings
    lexicon: Callable[[], Lexicon] = field(default=Lexicon, repr=False, compare=False)
    _words: dict[str, Mapping[str, str]] = field(default_factory=dict, repr=False, compare=False)

    def table(self, name: str) -> Table:
        """The table called `name`. Raises KeyError if there is none."""
        for candidate in self.tables:
            if candidate.name == name:
                return candidate
        raise KeyError(name)

    def titles(self) -> Mapping[str, Texts]:
        """`table` and `table.field` -> its title, for every sheet and column."""
        columns = {f"{table.name}.{field.name}": field.title for table in self.tables for field in table.fields}
        return {table.name: table.title for table in self.tables} | columns

    def words(self, list_name: str) -> Mapping[str, str]:
        """Folded spelling -> canonical name, for the choices of a list; also run together, for spaces do not count."""
        if list_name not in self._words:
            words: dict[str, str] = {}
            for choice in self.lists[list_name]:
                for spelling in (choice.name, *choice.title.values(), *choice.aliases):
                    words.setdefault(fold(spelling), choice.name)
            for spelling, name in tuple(words.items()):
                words.setdefault(spelling.replace(" ", ""), name)
            self._words[list_name] = MappingProxyType(words)
        return self._words[list_name]

    def choice_title(self, list_name: str, name: str, language: str) -> str:
        """How the choice `name` is written in `language`."""
        for choice in self.lists[list_name]:
            if choice.name == name:
                return choice.title[language]
        return name


_KINDS: Mapping[type, Message] = {
    str: say("a text"),
    list: say("a list"),
    dict: say("a section"),
    bool: say("true or false"),
}


class Reader:
    """Reads the keys of one TOML document, and reports the first that is wrong."""

    def __init__(self, document: Document, where: str) -> None:
        self._document = document
        self._where = where

    def error(self, problem: Message) -> SchemaError:
        """The error `problem`, with the place where it stands."""
        return SchemaError(self._where, problem)

    def expect(self, keys: Iterable[str]) -> None:
        """Raise SchemaError if the document has a key that is not in `keys`."""
        known = tuple(keys)
        for key in self._document:
            if key not in known:
                raise self.error(say("unknown key “{key}”{hint}", key=key, hint=hint(key, known)))

    def get(self, key: str, kind: type, default: object = None) -> object:
        """The value of `key`, which must be of `kind`; `default` if absent."""
        value = self._document.get(key, default)
        if value is not None and not isinstance(value, kind):
            raise self.error(say("“{key}” is not {kind}", key=key, kind=_KINDS.get(kind, kind.__name__)))
        return value

    def string(self, key: str) -> str:
        """The text of `key`. Raises SchemaError if it is absent."""
        value = self.get(key, str)
        if not isinstance(value, str):
            raise self.error(missing(key))
        return value

    def number(self, key: str) -> float | None:
        """The number of `key`, `None` if absent."""
        value = self._document.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.error(say("“{key}” is not a number", key=key))
        return float(value)

    def strings(self, key: str) -> tuple[str, ...]:
        """The list of texts under `key`, empty if absent."""
        value = self.get(key, list, [])
        return tuple(str(item) for item in value) if isinstance(value, list) else ()

    def texts(self, key: str) -> Texts:
        """The text of `key` in the four languages. Raises SchemaError if one is missing."""
        value = self.get(key, dict, {})
        texts = {str(k): str(v) for k, v in value.items()} if isinstance(value, dict) else {}
        absent = [language for language in LANGUAGES if not texts.get(language)]
        if absent:
            raise self.error(say("“{key}” has no text in: {languages}", key=key, languages=", ".join(absent)))
        return texts

    def documents(self, key: str) -> tuple[Document, ...]:
        """The list of tables under `key`, empty if absent."""
        value = self.get(key, list, [])
        items = value if isinstance(value, list) else []
        if not all(isinstance(item, dict) for item in items):
            raise self.error(say("“{key}” is not a list of sections", key=key))
        return tuple(items)
