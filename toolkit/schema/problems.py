"""What may be wrong with a file of ours that an association has edited, in the words of its reader."""

from collections.abc import Iterable
from difflib import get_close_matches

from toolkit.model.message import Message, say


def hint(name: str, known: Iterable[str]) -> Message:
    """How an error about an unknown `name` goes on: with the nearest of the names `known`, or all of them."""
    names = tuple(known)
    close = get_close_matches(name, names, n=1)
    return say(', did you mean "{name}"?', name=close[0]) if close else say(" (known: {names})", names=", ".join(names))


def unknown(key: str, name: str, known: Iterable[str]) -> Message:
    """That `key` names something that is none of the names `known`."""
    return say("“{key}”: there is no “{name}”{hint}", key=key, name=name, hint=hint(name, known))


def missing(key: str) -> Message:
    """That something must stand there, and does not."""
    return say("“{key}” is missing", key=key)


def must_be(key: str, value: str | None) -> Message:
    """That only one value may stand there, or none at all."""
    return say("“{key}” must be “{value}”", key=key, value=value) if value else say("“{key}” must be left out", key=key)


def from_to(key: str, lowest: int, highest: int) -> Message:
    """That a whole number within bounds must stand there."""
    return say("“{key}” must be a whole number from {low} to {high}", key=key, low=lowest, high=highest)


def both(text: str, one: str, other: str) -> Message:
    """That a text would mean two things."""
    return say("“{text}” stands for both “{one}” and “{other}”", text=text, one=one, other=other)
