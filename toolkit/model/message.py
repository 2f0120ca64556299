"""Sentences for people, kept apart from the language they will be read in.

A `Message` carries its English text, which is the key into the catalogues, and the values to fill in.
So one run can speak French to the coordinator and Dutch to a coach.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, or part of one.

    `values` may hold text, numbers, dates (shown as the language writes them), other messages
    (translated in their turn), mappings of texts by language (of which one is shown), and tuples of these
    (shown as an enumeration).
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    plural: str | None = None
    count: int = 1


def say(text: str, /, **values: object) -> Message:
    """Return the message `text`, whose `{placeholders}` are named in `values`."""
    return Message(text, values)


def say_many(one: str, many: str, count: int, /, **values: object) -> Message:
    """Return a message that agrees with `count`, which both texts may show as `{count}`."""
    return Message(one, {**values, "count": count}, plural=many, count=count)
