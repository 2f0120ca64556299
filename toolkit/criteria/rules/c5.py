"""C5: a signed contract before the duo starts, with duration, frequency and charter."""

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import STARTED, started
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.items import has_document, item_check, items
from toolkit.model.message import say, say_many
from toolkit.model.records import Duo


def has_signed(duo: Duo, evidence: Evidence) -> Problems:
    """Require a signature that is done."""
    if evidence.is_done(duo.contract_on):
        return NO_PROBLEM
    if duo.contract_on is None:
        return (say("no signed contract is recorded"),)
    return (say("the signature of {day} is still to come", day=duo.contract_on),)


def has_signed_in_time(duo: Duo, evidence: Evidence) -> Problems:
    """Require the signature not to be later than the start."""
    del evidence
    signed, start = duo.contract_on, duo.start_on
    if signed is None or start is None or signed <= start:
        return NO_PROBLEM
    days = (signed - start).days
    return (say_many("signed {count} day after the start", "signed {count} days after the start", days),)


def has_planned_end(duo: Duo, evidence: Evidence) -> Problems:
    """Require a planned end."""
    del evidence
    return NO_PROBLEM if duo.planned_end_on is not None else (say("no planned end is agreed"),)


def has_frequency(duo: Duo, evidence: Evidence) -> Problems:
    """Require a number of contacts per month."""
    del evidence
    return NO_PROBLEM if duo.contacts_per_month is not None else (say("no number of contacts per month is agreed"),)


CRITERION = Criterion(
    id="C5",
    title=say("Contract between mentor and mentee"),
    why=say("The contract makes clear to both how long, how often, and by which ethics they work together."),
    number=5,
    urgency=Urgency.PEOPLE,
    requirements=(
        Requirement(
            asks=say(
                "Each started duo signed a contract, not after the start, "
                "with the planned end and the contacts per month."
            ),
            subjects=started,
            concerns=STARTED,
            at="duos.contract_on",
            conditions=(
                Condition(("duos.contract_on",), has_signed),
                Condition(("duos.contract_on", "duos.start_on"), has_signed_in_time),
                Condition(("duos.planned_end_on",), has_planned_end),
                Condition(("duos.contacts_per_month",), has_frequency),
            ),
            remedy=say("have it signed and completed, then note the true date; never back-date it"),
        ),
        Requirement(
            asks=say("There is an ethics charter."),
            subjects=items("ethics_charter"),
            concerns=("programme.item",),
            at="programme.item",
            conditions=(Condition(("programme.item",), item_check(has_document)),),
            remedy=say("name the document of the charter that mentors and mentees sign"),
        ),
    ),
)
