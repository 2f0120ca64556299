"""From the tables of a TOML file to dataclasses: each key known, each value of its type."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from toolkit.errors import ConfigError
from toolkit.model.message import Message, say

T = TypeVar("T")
CORRECT = say("Correct that line; every setting is explained in config.example.toml.")


def build(kind: type[T], document: Mapping[str, Any], where: str) -> T:
    """Return the dataclass `kind` from a TOML table; nested tables become nested dataclasses. Raises ConfigError."""
    hints = get_type_hints(kind)
    known = {entry.name: entry for entry in fields(kind)}  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    for key, value in document.items():
        if key not in known:
            raise unknown(where, key, tuple(known))
        wanted = hints[key]
        if is_dataclass(wanted) and isinstance(wanted, type):
            if not isinstance(value, dict):
                raise wrong(where, key, say("must be a section, written as [{key}]", key=key))
            values[key] = build(wanted, value, f"{where} [{key}]")
        else:
            values[key] = _checked(value, wanted, where, key)
    return kind(**values)


def _checked(value: object, wanted: object, where: str, key: str) -> object:
    if wanted is bool and not isinstance(value, bool):
        raise wrong(where, key, say("must be true or false"))
    if wanted is int and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise wrong(where, key, say("must be a whole number, 0 or more"))
    if wanted is str and not isinstance(value, str):
        raise wrong(where, key, say("must be text between quotation marks"))
    if wanted == tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise wrong(where, key, say("must be a list of texts, such as {example}", example='["one", "two"]'))
        return tuple(value)
    if get_origin(wanted) is Literal and value not in get_args(wanted):
        names = ", ".join(filter(None, get_args(wanted)))
        raise wrong(where, key, say("must be one of: {names}", names=names))
    if wanted == dict[str, int]:
        if not isinstance(value, dict):
            raise wrong(where, key, say("must be a section, written as [{key}]", key=key))
        return {name: _checked(number, int, f"{where} [{key}]", name) for name, number in value.items()}
    return value


def unknown(where: str, key: str, known: tuple[str, ...]) -> ConfigError:
    """The error about a key that is none, with the nearest."""
    close = get_close_matches(key, known, n=1)
    remedy = (
        say("Did you mean “{key}”?", key=close[0])
        if close
        else say("Known are: {names}. See config.example.toml.", names=", ".join(known))
    )
    return ConfigError(say("{where}: the setting “{key}” is unknown.", where=where, key=key), remedy)


def wrong(where: str, key: str, problem: Message) -> ConfigError:
    """The error about a value that is none."""
    return ConfigError(
        say("{where}: “{key}” {problem}.", where=where, key=key, problem=problem),
        CORRECT,
    )
