"""What the journal remembers of reminders: on which days each was told."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from toolkit.model.effect import Key
from toolkit.reminders.rule import To
from toolkit.schema.folding import fold_name

REMINDER = "reminder."


def reminder_key(rule: str, to: To, subject: str, today: dt.date) -> Key:
    """Return the key of a reminder. Its occurrence is the day: whatever happens, none is told twice in a day."""
    return Key(f"{REMINDER}{rule}.{to}", subject, today.isoformat())


class Memory:
    """Days on which reminders were told, by their keys; and the days of messages, by kind and person.

    A message that is in doubt counts as told. A subject written in another case, or with other accents or
    spaces, is the same subject.
    """

    def __init__(self, keys: Iterable[Key] = ()) -> None:
        self._days: dict[tuple[str, str], set[dt.date]] = defaultdict(set)
        for key in keys:
            self._days[key.kind, fold_name(key.subject)].add(dt.date.fromisoformat(key.occurrence))

    def told(self, rule: str, to: To, subjects: Iterable[str]) -> tuple[dt.date, ...]:
        """The days on which the reminder was told about a subject with one of these names, in order."""
        return self._sorted(f"{REMINDER}{rule}.{to}", subjects)

    def written(self, kind: str, person: str) -> tuple[dt.date, ...]:
        """The days on which a message of this kind went to a person, in order."""
        return self._sorted(kind, (person,))

    def _sorted(self, kind: str, subjects: Iterable[str]) -> tuple[dt.date, ...]:
        return tuple(sorted({day for name in subjects for day in self._days.get((kind, fold_name(name)), ())}))
