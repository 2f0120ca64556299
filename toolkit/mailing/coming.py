"""What the coordinator's message says of the days ahead: what becomes not met if nobody acts."""

from toolkit.criteria.evidence import Evidence
from toolkit.criteria.forecast import forecast
from toolkit.criteria.registry import CRITERIA
from toolkit.i18n import translator
from toolkit.model.message import say
from toolkit.reminders.plan import Digest
from toolkit.schema.definitions import Schema

DAYS = 14
_MOST = 5
"""A message is short; `mentorat forecast` and the page of figures say more."""


def coming_lines(digest: Digest, evidence: Evidence, schema: Schema) -> tuple[list[str], int]:
    """Return the first lines, the most urgent first, and how many more there are.

    What the message reminds of anyway is left out.
    """
    reminded = {line.event.subject for line in digest.lines}
    today, profile = evidence.today, evidence.profile
    coming = forecast(CRITERIA, evidence.programme, today, DAYS, profile=profile, schema=schema)
    found = [one for one in coming if one.finding.subject not in reminded]
    translate = translator(digest.to.language)
    lines = [
        translate(
            say("by {day}: {code} {message}", day=one.last_day, code=one.finding.code, message=one.finding.message)
        )
        for one in found[:_MOST]
    ]
    return lines, len(found) - len(lines)
