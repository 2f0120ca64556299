"""Rows that name the two of a duo, or one of them, in columns of their own: which duo they mean.

Of several it is the one whose dates hold the day of the row, else the one nearest to it. Where two are as near, or the
row has no day, nobody chooses: that is told (W6).
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from toolkit.model.records import Duo
from toolkit.schema.references import DUO_MARK, SIDES, Directory, words_of
from toolkit.schema.table_reader import ParsedSheet
from toolkit.schema.values import Parsed

_NEVER = dt.timedelta.max


@dataclass(frozen=True, slots=True)
class Named:
    """What the names of a row, by side, stand for. `unknown` are the sides whose name is nobody's."""

    names: Mapping[str, str]
    duos: tuple[Duo, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def duo(self) -> Duo | None:
        """The duo, if it is clear which."""
        return self.duos[0] if len(self.duos) == 1 else None

    @property
    def text(self) -> str:
        """The names as a reference writes them."""
        return f" {DUO_MARK} ".join(self.names.values())


class NamedDuos:
    """Finds duos by their people. `people` finds these, by side."""

    def __init__(self, duos: Iterable[Duo], people: Mapping[str, Directory[Any]]) -> None:
        self._people = people
        self._of: dict[tuple[str, object], list[Duo]] = {}
        self._known: dict[tuple[str | None, ...], Named] = {}
        for duo in duos:
            for side in SIDES:
                person, written = getattr(duo, side), getattr(duo, f"{side}_named")
                key = id(person) if person is not None else words_of(written or "")
                self._of.setdefault((side, key), []).append(duo)

    def in_rows(self, sheet: ParsedSheet) -> list[Named | None]:
        """Return for each row of a sheet what its names stand for; `None` where it names nobody, or has a reference."""
        blank: list[Parsed] = [None] * len(sheet.rows)
        columns = (sheet.columns.get(name, blank) for name in ("duo", *SIDES, "on"))
        return [
            None if reference is not None else self.named({"mentor": mentor, "mentee": mentee}, day)
            for reference, mentor, mentee, day in zip(*columns, strict=True)
        ]

    def named(self, texts: Mapping[str, object], day: object) -> Named | None:
        """Return what the names stand for on a day; `None` if there are no names."""
        key = tuple(text if isinstance(text, str) else None for text in map(texts.get, SIDES))
        if not any(key):
            return None
        if key not in self._known:
            self._known[key] = self._found({side: text for side, text in zip(SIDES, key, strict=True) if text})
        found = self._known[key]
        if len(found.duos) <= 1:
            return found
        return Named(found.names, _nearest(found.duos, day) if isinstance(day, dt.date) else found.duos)

    def _found(self, names: Mapping[str, str]) -> Named:
        """Return every duo in which all who are named stand."""
        meant: list[list[Duo]] = []
        unknown: list[str] = []
        for side, text in names.items():
            people = self._people[side].named(text)
            keys: list[object] = [*map(id, people), words_of(text)]
            meant.append([duo for key in keys for duo in self._of.get((side, key), ())])
            if not people and not meant[-1]:
                unknown.append(side)
        both = [duo for duo in meant[0] if all(duo in others for others in meant[1:])]
        return Named(names, tuple(both), tuple(unknown))


def _nearest(duos: Iterable[Duo], day: dt.date) -> tuple[Duo, ...]:
    """Return the duos whose dates hold the day; if there are none, those that begin or end nearest to it."""
    away = [(_away(duo, day), duo) for duo in duos]
    least = min(distance for distance, _ in away)
    return tuple(duo for distance, duo in away if distance == least)


def _away(duo: Duo, day: dt.date) -> dt.timedelta:
    """Return how long the day is before the duo begins, or after it has ended."""
    begin = duo.start_on or duo.first_meeting_on or duo.matched_on
    if begin is None:
        return _NEVER
    if day < begin:
        return begin - day
    return max(day - duo.ended_on, dt.timedelta(0)) if duo.ended_on else dt.timedelta(0)
