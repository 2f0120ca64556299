"""Whether what a rule asks about still stands open, and whether the workbook can say so.

A column that is not there says nothing: a reminder about it would be sent to everybody.
"""

from collections.abc import Iterable

from toolkit.criteria.evidence import Evidence
from toolkit.model.message import say
from toolkit.model.records import RECORDS, Record
from toolkit.reminders.events import NAMED, Event
from toolkit.reminders.rule import DuoState, Rule
from toolkit.schema.definitions import Schema, SchemaError
from toolkit.schema.problems import unknown

_TABLES = {"mentor": "mentors", "mentee": "mentees"}
"""The tables of those whom the columns of a duo name: "mentor.trained_on" is a column of the mentors."""


def needed(rule: Rule) -> tuple[str, ...]:
    """Every column that the rule needs, as `table.field`; none for a rule of findings."""
    if not rule.has_day:
        return ()
    table = rule.event.partition(".")[0]
    columns = [*(NAMED[rule.event][0] if rule.event in NAMED else (rule.event,))]
    columns += [_column(table, name) for name in (*rule.blank, *(rule.values or ()))]
    return tuple(dict.fromkeys(columns))


def _column(table: str, name: str) -> str:
    who, dot, field = name.partition(".")
    return f"{_TABLES.get(who, who)}.{field}" if dot else f"{table}.{name}"


def check_columns(rules: Iterable[Rule], schema: Schema) -> None:
    """Raise SchemaError if a rule names a column that there is not, or hangs on one that holds no dates."""
    fields = {f"{table.name}.{field.name}": field for table in schema.tables for field in table.fields}
    for rule in rules:
        for path in needed(rule):
            if path not in fields:
                raise SchemaError(f"reminders/{rule.name}.toml", unknown("event", path, [*fields, *NAMED]))
        if rule.has_day and rule.event not in NAMED and fields[rule.event].type != "date":
            raise SchemaError(f"reminders/{rule.name}.toml", say("“{name}” holds no dates", name=rule.event))


def missing(rule: Rule, evidence: Evidence) -> tuple[str, ...]:
    """The columns for lack of which the rule cannot be applied."""
    return tuple(path for path in needed(rule) if not evidence.has_in_part(path))


def is_open(rule: Rule, event: Event, evidence: Evidence) -> bool:
    """Whether the reminder still makes sense: nobody has filled in what it asks for."""
    if rule.duos is not None and not _is_in_state(rule.duos, event, evidence):
        return False
    if rule.values and not all(_value(event.record, name) in allowed for name, allowed in rule.values.items()):
        return False
    return not rule.blank or any(_is_blank(event.record, name, evidence) for name in rule.blank)


def _is_in_state(state: DuoState, event: Event, evidence: Evidence) -> bool:
    duo, today = event.duo, evidence.today
    if duo is None:
        return False
    match state:
        case DuoState.NOT_STARTED:
            return not duo.has_started(today) and not (duo.ended_on is not None and duo.ended_on <= today)
        case DuoState.RUNNING:
            return duo.is_running(today)
        case DuoState.ENDED:
            return duo.has_ended(today)
        case DuoState.NOT_ENDED:
            return not (duo.ended_on is not None and duo.ended_on <= today)


def _value(record: Record | None, name: str) -> str:
    return str(getattr(record, name, None) or "")


def _is_blank(record: Record | None, name: str, evidence: Evidence) -> bool:
    """Whether the cell is there and blank. Of somebody whom no row names nothing is known."""
    owner = record
    who, dot, field = name.partition(".")
    if dot:
        owner = getattr(record, who, None)
    if owner is None:
        return False
    return getattr(owner, field or who) is None and _has_column(owner, field or who, evidence)


def _has_column(record: Record, field: str, evidence: Evidence) -> bool:
    """Whether the sheet of the row has the column: another sheet of the same table may, and this one not."""
    places = [place for place in evidence.programme.layout.placements if place.sheet == record.sheet]
    return any(field in place.columns and RECORDS[place.table] is type(record) for place in places)
