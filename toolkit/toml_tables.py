"""From the tables of a TOML file to dataclasses: each key known, each value of its type, each error with its line."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from toolkit.errors import ConfigError
from toolkit.model.message import Message, say

T = TypeVar("T")
CORRECT = say("Correct that line; every setting is explained in config.example.toml.")


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a file, as errors name it: with the line of the key."""

    path: Path
    names: tuple[str, ...] = ()

    def inner(self, name: str) -> "Section":
        """The section in this one."""
        return replace(self, names=(*self.names, name))

    def place_of(self, key: str) -> Message:
        """The file, the section, and the line in which the key stands."""
        where = f"{self.path.name} [{'.'.join(self.names)}]" if self.names else self.path.name
        line = _line(self.path.read_text(encoding="utf-8-sig"), (*self.names, key))
        return say("{where}, line {line}", where=where, line=line) if line else say("{where}", where=where)


def _line(text: str, keys: tuple[str, ...]) -> int | None:
    """The line in which the key begins: the one after the last line up to which the file is whole without it."""
    lines = text.splitlines()
    whole = 0
    for count in range(1, len(lines) + 1):
        try:
            document = tomllib.loads("\n".join(lines[:count]))
        except tomllib.TOMLDecodeError:
            continue
        if _has(document, keys):
            return whole + 1
        whole = count
    return None


def _has(document: object, keys: tuple[str, ...]) -> bool:
    for key in keys:
        if not isinstance(document, dict) or key not in document:
            return False
        document = document[key]
    return True


def build(kind: type[T], document: Mapping[str, Any], section: Section) -> T:
    """Return the dataclass `kind` from a TOML table; nested tables become nested dataclasses. Raises ConfigError."""
    hints = get_type_hints(kind)
    known = {entry.name: entry for entry in fields(kind)}  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    for key, value in document.items():
        if key not in known:
            raise unknown(section, key, tuple(known))
        wanted = hints[key]
        if is_dataclass(wanted) and isinstance(wanted, type):
            if not isinstance(value, dict):
                raise wrong(section, key, say("must be a section, written as [{key}]", key=key))
            values[key] = build(wanted, value, section.inner(key))
        else:
            values[key] = _checked(value, wanted, section, key)
    return kind(**values)


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return both tables in one: what stands in `above` goes before, key by key."""
    values = dict(below)
    for key, value in above.items():
        lower = values.get(key)
        values[key] = merged(lower, value) if isinstance(lower, dict) and isinstance(value, dict) else value
    return values


def flat(document: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each value with its name, `section.key`; an empty table has none."""
    for key, value in document.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _checked(value: object, wanted: object, section: Section, key: str) -> object:
    if wanted is bool and not isinstance(value, bool):
        raise wrong(section, key, say("must be true or false"))
    if wanted is int and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise wrong(section, key, say("must be a whole number, 0 or more"))
    if wanted is str and not isinstance(value, str):
        raise wrong(section, key, say("must be text between quotation marks"))
    if wanted == tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise wrong(section, key, say("must be a list of texts, such as {example}", example='["one", "two"]'))
        return tuple(value)
    if get_origin(wanted) is Literal and value not in get_args(wanted):
        names = ", ".join(filter(None, get_args(wanted)))
        raise wrong(section, key, say("must be one of: {names}", names=names))
    if wanted == dict[str, int]:
        if not isinstance(value, dict):
            raise wrong(section, key, say("must be a section, written as [{key}]", key=key))
        return {name: _checked(number, int, section.inner(key), name) for name, number in value.items()}
    return value


def unknown(section: Section, key: str, known: tuple[str, ...]) -> ConfigError:
    """The error about a key that is none, with the nearest."""
    close = get_close_matches(key, known, n=1)
    remedy = (
        say("Did you mean “{key}”?", key=close[0])
        if close
        else say("Known are: {names}. See config.example.toml.", names=", ".join(known))
    )
    where = section.place_of(key)
    return ConfigError(say("{where}: the setting “{key}” is unknown.", where=where, key=key), remedy)


def wrong(section: Section, key: str, problem: Message) -> ConfigError:
    """The error about a value that is none."""
    return ConfigError(
        say("{where}: “{key}” {problem}.", where=section.place_of(key), key=key, problem=problem),
        CORRECT,
    )
