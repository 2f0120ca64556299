"""What is due to whom today, as a value: a dry run tells it, a run sends it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from toolkit.criteria.evidence import Evidence
from toolkit.documents.subjects import Subjects
from toolkit.model.effect import Key
from toolkit.model.finding import Finding
from toolkit.model.records import Duo, Mentee, Mentor
from toolkit.reminders.conditions import is_open, missing
from toolkit.reminders.events import Event, events, findings_as_events
from toolkit.reminders.memory import Memory, reminder_key
from toolkit.reminders.people import Nobody, People, Recipient
from toolkit.reminders.rule import UNREACHABLE, Rule, To
from toolkit.reminders.timing import Phase, Timing, timing

DIGEST, NOTE = "mail.digest", "mail.note"
"""The kinds of messages: to the team, to a mentor or mentee."""


@dataclass(frozen=True, slots=True)
class Considered:
    """A rule applied to an event: whom it would tell, in which role, and where it stands."""

    rule: Rule
    event: Event
    to: To
    recipient: Recipient | Nobody
    timing: Timing

    def key(self, today: dt.date) -> Key:
        """What the journal remembers it by."""
        return reminder_key(self.rule.name, self.to, self.event.subject, today)


@dataclass(frozen=True, slots=True)
class Digest:
    """All that one person is told today. `left` more wait for another day."""

    kind: str
    to: Recipient
    lines: tuple[Considered, ...]
    left: int = 0
    merged: tuple[Considered, ...] = ()
    """What the person is told by another line already: the escalation of a reminder that came here anyway."""

    def keys(self, today: dt.date) -> tuple[Key, ...]:
        """The keys of all that is told."""
        return tuple(one.key(today) for one in (*self.lines, *self.merged))


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    """The messages of today, by person; reminders too old to be sent; those for nobody."""

    digests: tuple[Digest, ...] = ()
    too_old: int = 0
    unheard: tuple[Considered, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """How many reminders fit into a message, and how many days lie between two to the same mentor or mentee."""

    lines: int = 25
    days_between_notes: int = 7


def consider(
    rules: Iterable[Rule], evidence: Evidence, findings: Sequence[Finding], memory: Memory, people: People
) -> Iterator[Considered]:
    """Yield every reminder that stands open, whether or not it is due, rule by rule in the order of the sheets."""
    names = _Names(evidence)
    unreachable: dict[str, Nobody] = {}

    def of(rule: Rule) -> Iterator[Event]:
        if rule.event == UNREACHABLE:
            return (Event(nobody.who, None, None, nobody.reason) for nobody in unreachable.values())
        return (one for one in _events(rule, evidence, findings) if is_open(rule, one, evidence))

    for rule in sorted(rules, key=lambda rule: rule.event == UNREACHABLE):
        if missing(rule, evidence):
            continue
        for event in of(rule):
            for to, later_days in (
                (rule.to, 0),
                *([(To.COORDINATOR, rule.escalate_days)] if rule.escalate_days else []),
            ):
                told = memory.told(rule.name, to, names.of(event))
                when = timing(rule, event.day, told, evidence.today, later_days=later_days)
                recipient = people.of(to, event)
                if isinstance(recipient, Nobody) and recipient.is_mended and when.phase is Phase.DUE:
                    unreachable[recipient.who] = recipient
                yield Considered(rule, event, to, recipient, when)


def _events(rule: Rule, evidence: Evidence, findings: Sequence[Finding]) -> Iterator[Event]:
    if rule.findings:
        return findings_as_events([one for one in findings if one.code in rule.findings], evidence)
    return events(rule.event, evidence)


def plan_reminders(
    considered: Iterable[Considered], people: People, memory: Memory, today: dt.date, limits: Limits
) -> ReminderPlan:
    """Gather what is due into one message for each person, the most urgent first."""
    due: dict[str, list[Considered]] = defaultdict(list)
    unheard: list[Considered] = []
    too_old = 0
    for one in considered:
        too_old += one.timing.phase is Phase.TOO_OLD and one.to is one.rule.to
        if one.timing.phase is not Phase.DUE:
            continue
        heard = _heard(one, people)
        if isinstance(heard.recipient, Nobody):
            unheard.append(heard)
        else:
            due[heard.recipient.address.email.casefold()].append(heard)
    digests = [digest for lines in due.values() if (digest := _digest(lines, memory, today, limits)) is not None]
    return ReminderPlan(tuple(digests), too_old, tuple(unheard))


def _heard(one: Considered, people: People) -> Considered:
    """A reminder that its coach cannot hear goes to the coordinator; one to a mentor or mentee goes to nobody."""
    if isinstance(one.recipient, Nobody) and one.to.is_team and people.coordinator is not None:
        return replace(one, recipient=people.coordinator)
    return one


def _digest(due: Sequence[Considered], memory: Memory, today: dt.date, limits: Limits) -> Digest | None:
    lines, merged = _distinct(sorted(due, key=_urgency))
    first = lines[0]
    assert isinstance(first.recipient, Recipient)  # noqa: S101 - sorted out before
    kind = DIGEST if any(line.to.is_team for line in lines) else NOTE
    if kind == NOTE:
        last = memory.written(NOTE, first.recipient.reference)
        if last and (today - last[-1]).days < limits.days_between_notes:
            return None
    shown = lines[: limits.lines]
    subjects = {(line.rule.name, line.event.subject) for line in shown}
    also = tuple(one for one in merged if (one.rule.name, one.event.subject) in subjects)
    return Digest(kind, first.recipient, tuple(shown), len(lines) - len(shown), also)


def _urgency(one: Considered) -> tuple[int, dt.date, str, str]:
    return one.rule.weight, one.timing.on or dt.date.max, one.rule.name, one.event.subject


def _distinct(lines: Iterable[Considered]) -> tuple[list[Considered], list[Considered]]:
    """Return the lines, and apart from them what the same person would be told in a second role."""
    found: dict[tuple[str, str], Considered] = {}
    merged = [line for line in lines if found.setdefault((line.rule.name, line.event.subject), line) is not line]
    return list(found.values()), merged


class _Names:
    """What else the row of an event goes by in the journal: it may have had no reference before."""

    def __init__(self, evidence: Evidence) -> None:
        programme = evidence.programme
        self._mentors, self._mentees, self._duos = (
            Subjects[Mentor](programme.mentors),
            Subjects[Mentee](programme.mentees),
            Subjects[Duo](programme.duos),
        )

    def of(self, event: Event) -> tuple[str, ...]:
        """The names, the one in use first."""
        if event.note is not None:
            return (event.subject,)
        match event.record:
            case Mentor() as row:
                return self._mentors.names(row)
            case Mentee() as row:
                return self._mentees.names(row)
            case Duo() as row:
                return self._duos.names(row)
            case _:
                return (event.subject,)
