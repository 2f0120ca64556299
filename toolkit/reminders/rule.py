"""A rule of reminders: on which day, how often, until when, to whom, in which words. One file of data for each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from string import Formatter

from toolkit.model.message import say
from toolkit.schema.definitions import Document, Reader, Texts
from toolkit.schema.problems import from_to, missing, unknown

UNREACHABLE = "people.unreachable"
"""The event that somebody has something to be told, and no address that works."""
FIELDS = ("subject", "who", "other", "day", "days", "note")
"""What a line may show: the reference; it with names; the first name of the other of the duo; the day it hangs on;
the days since or until then; what a finding says."""


class To(StrEnum):
    """Whom a rule speaks to."""

    COACH = "coach"
    COORDINATOR = "coordinator"
    MENTOR = "mentor"
    MENTEE = "mentee"

    @property
    def is_team(self) -> bool:
        """Whether it is somebody of the team."""
        return self in (To.COACH, To.COORDINATOR)


class Weight(IntEnum):
    """What comes first in a message."""

    PEOPLE = 1
    """Somebody waits, or a duo is without what protects it."""
    RECORD = 2
    """Something is to be done or written down soon."""
    PROGRAMME = 3
    """The programme as a whole."""


class DuoState(StrEnum):
    """Where a duo stands."""

    NOT_STARTED = "not started"
    RUNNING = "running"
    NOT_ENDED = "not ended"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Rule:
    """When a reminder is due, and to whom.

    `event` is a column of dates ("duos.start_on") or one of the named events; a rule of `findings` has none: its
    reminders are due as long as the finding stands. It is due `offset_months` and `offset_days` after the event
    (before it, if below 0), while one of the columns in `blank` is blank, and where those in `values` have one of
    the values. It is repeated every `repeat_days`, `times` in all; `escalate_days` after it was due the
    coordinator is told as well (0: never). A planned date that is moved by fewer than `same_days` is the same
    occasion. What has been due for more than `max_age_days` and was never told is left to people. With an
    `appointment` the day of the event goes along for the reader's calendar, in these words, if it lies ahead.
    """

    name: str
    title: Texts
    line: Texts
    to: To
    event: str = ""
    findings: tuple[str, ...] = ()
    offset_months: int = 0
    offset_days: int = 0
    blank: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] | None = None
    duos: DuoState | None = None
    repeat_days: int = 0
    times: int = 1
    escalate_days: int = 0
    same_days: int = 21
    max_age_days: int = 60
    weight: Weight = Weight.RECORD
    appointment: Texts | None = None

    @property
    def has_day(self) -> bool:
        """Whether its events have a day; the others stand until they are mended."""
        return not self.findings and self.event != UNREACHABLE


_NUMBERS = ("offset_months", "offset_days", "repeat_days", "times", "escalate_days", "same_days", "max_age_days")
_KEYS = (
    "rule",
    "title",
    "line",
    "to",
    "event",
    "findings",
    "blank",
    "values",
    "duos",
    "weight",
    "appointment",
    *_NUMBERS,
)
_MOST = 4_000
"""So many days from a day of our time there still is a calendar, and no reminder makes sense later."""


def rule_of(document: Document, name: str) -> Rule:
    """Return the rule in the file `name`.toml. Raises SchemaError, which names the key that is wrong."""
    reader = Reader(document, f"reminders/{name}.toml")
    reader.expect(_KEYS)
    if reader.string("rule") != name:
        raise reader.error(say("“{key}” must be the name of the file, “{name}”", key="rule", name=name))
    event, findings = str(reader.get("event", str, "")), reader.strings("findings")
    if bool(event) == bool(findings):
        raise reader.error(say("there must be either “event” or “findings”"))
    numbers = {key: _number(reader, key) for key in _NUMBERS if key in document}
    rule = Rule(
        name=name,
        title=reader.texts("title"),
        line=reader.texts("line"),
        to=To(_one_of(reader, "to", [to.value for to in To])),
        event=event,
        findings=findings,
        blank=reader.strings("blank"),
        values=_values(reader),
        duos=DuoState(_one_of(reader, "duos", [state.value for state in DuoState])) if "duos" in document else None,
        weight=Weight[_one_of(reader, "weight", [weight.name.lower() for weight in Weight]).upper()],
        appointment=reader.texts("appointment") if "appointment" in document else None,
        **numbers,
    )
    if not rule.has_day and not rule.repeat_days:
        raise reader.error(missing("repeat_days"))
    for key, texts in (("line", rule.line), ("appointment", rule.appointment or {})):
        for text in texts.values():
            _check_line(key, text, reader)
    return rule


def _check_line(key: str, text: str, reader: Reader) -> None:
    """Raise SchemaError if a line asks for more than the fields there are: it may be an association's own."""
    try:
        parts = tuple(Formatter().parse(text))
    except ValueError:
        raise reader.error(say("a brace in “{text}” is not complete", text=text)) from None
    for _, field, form, conversion in parts:
        if field is not None and (field not in FIELDS or form or conversion):
            raise reader.error(unknown(key, f"{{{field}}}", FIELDS))


def _number(reader: Reader, key: str) -> int:
    number = reader.number(key)
    lowest = -_MOST if key.startswith("offset") else 0
    if number is None or number != int(number) or not lowest <= number <= _MOST:
        raise reader.error(from_to(key, lowest, _MOST))
    return int(number)


def _one_of(reader: Reader, key: str, known: list[str]) -> str:
    value = str(reader.get(key, str, "record" if key == "weight" else ""))
    if value not in known:
        raise reader.error(unknown(key, value, known))
    return value


def _values(reader: Reader) -> Mapping[str, tuple[str, ...]] | None:
    found = reader.get("values", dict)
    if not isinstance(found, dict):
        return None
    return {str(key): tuple(map(str, value if isinstance(value, list) else [value])) for key, value in found.items()}
