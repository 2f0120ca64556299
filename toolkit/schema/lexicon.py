"""The words by which adoption recognises headings, sheets and choices that the schema does not know.

Data only: `lexicon_files.py` reads it, the room of adoption uses it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Concept:
    """What several words mean alike. `weight` says how much it tells; `last` are words that count at the end only."""

    name: str
    words: tuple[str, ...]
    last: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Signature:
    """The concepts in one way to name something. Those in `optional` may be missing."""

    needed: frozenset[str]
    optional: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Concepts, and how the schema's fields and tables are made of them.

    `fields` is by `table.field`, or by `field` where several tables share it. `content` says by field what its
    text looks like ("email"). `general` are, by table, the fields that lists of other things have too.
    `choices` is by list: written word -> choice, `choice_beginnings` the same of how words begin;
    `choice_signatures` is by list and choice. `given_names` are folded.
    """

    concepts: Mapping[str, Concept] = field(default_factory=dict)
    noise: tuple[str, ...] = ()
    fields: Mapping[str, tuple[Signature, ...]] = field(default_factory=dict)
    tables: Mapping[str, tuple[Signature, ...]] = field(default_factory=dict)
    content: Mapping[str, str] = field(default_factory=dict)
    general: Mapping[str, frozenset[str]] = field(default_factory=dict)
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    choice_beginnings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    choice_signatures: Mapping[str, Mapping[str, tuple[Signature, ...]]] = field(default_factory=dict)
    given_names: frozenset[str] = frozenset()

    def signatures(self, table: str, name: str) -> tuple[Signature, ...]:
        """How the field `name` of `table` may be called."""
        return self.fields.get(f"{table}.{name}") or self.fields.get(name, ())
