"""Duos at risk: running duos with a sign that somebody should call them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolkit.criteria.criterion import Urgency
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.registry import CRITERIA
from toolkit.model.finding import Finding
from toolkit.model.message import Message, say
from toolkit.model.records import Duo
from toolkit.reports.responsible import Responsible

_URGENT = frozenset(criterion.id for criterion in CRITERIA if criterion.urgency is Urgency.PEOPLE)
QUIET_DAYS = 30
"""A duo without contact for so long meets less than twice a month, whenever its months begin."""


@dataclass(frozen=True, slots=True)
class Risk:
    """A duo at risk: the signs (never none), and the day of its last contact."""

    duo: Duo
    signs: tuple[Message, ...]
    codes: tuple[str, ...]
    last_contact_on: dt.date | None


def duos_at_risk(findings: Iterable[Finding], evidence: Evidence, responsible: Responsible) -> list[Risk]:
    """Return the running duos with a sign of risk, those with the most signs and the longest silence first."""
    signs: dict[Duo, list[tuple[str, Message]]] = {}
    for finding in findings:
        duo = responsible.duo_of(finding) if finding.code in _URGENT else None
        if duo is not None and duo.is_running(evidence.today):
            signs.setdefault(duo, []).append((finding.code, _problem(finding)))
    has_contacts = evidence.has("contacts.duo") and evidence.has("contacts.on")
    for duo in evidence.programme.duos:
        if duo.is_running(evidence.today):
            more = list(_own_signs(duo, evidence, has_contacts=has_contacts))
            if more:
                signs.setdefault(duo, []).extend(("", sign) for sign in more)
    risks = [
        Risk(
            duo,
            tuple(sign for _, sign in found),
            tuple(dict.fromkeys(code for code, _ in found if code)),
            _last_contact(duo, evidence) if has_contacts else None,
        )
        for duo, found in signs.items()
    ]
    return sorted(risks, key=lambda risk: (-len(risk.signs), risk.last_contact_on or dt.date.min, risk.duo.row))


def _problem(finding: Finding) -> Message:
    """What is wrong, without the reference, which has a column of its own."""
    return say("{problems}", problems=finding.message.values.get("problems", finding.message))


def _own_signs(duo: Duo, evidence: Evidence, *, has_contacts: bool) -> Iterator[Message]:
    today = evidence.today
    last = _last_contact(duo, evidence) or duo.start_on
    if has_contacts and last is not None and (today - last).days > QUIET_DAYS:
        yield say("no contact for {days} days", days=(today - last).days)
    if duo.planned_end_on is not None and duo.planned_end_on < today:
        yield say("should have ended on {day}", day=duo.planned_end_on)


def _last_contact(duo: Duo, evidence: Evidence) -> dt.date | None:
    days = evidence.contact_days.get(duo, [])
    return days[-1] if days else None
