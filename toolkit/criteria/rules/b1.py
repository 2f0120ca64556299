"""B1: a diversified strategy for recruiting mentees, and a living network of partners."""

from collections.abc import Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency, Whole
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.items import is_current_strategy, item_check, items
from toolkit.model.message import say, say_many
from toolkit.schema.folding import fold_name


def network(evidence: Evidence) -> Iterable[Whole]:
    """The partners, as one."""
    del evidence
    return (Whole(),)


def is_alive_and_varied(network: Whole, evidence: Evidence) -> Problems:
    """Require enough partners with a recent contact, of enough kinds.

    A partner that stands in two rows is one partner.
    """
    del network
    limits = evidence.thresholds
    recent = [
        partner
        for partner in evidence.programme.partners
        if partner.name and evidence.is_within_months(partner.last_contact_on, limits.partner_contact_months)
    ]
    names = {fold_name(partner.name) for partner in recent if partner.name}
    kinds = {fold_name(partner.kind) for partner in recent if partner.kind}
    problems: Problems = NO_PROBLEM
    if len(names) < limits.min_partners:
        problems += (
            say_many(
                "{count} partner with a contact in the last {months} months, {needed} are needed",
                "{count} partners with a contact in the last {months} months, {needed} are needed",
                len(names),
                months=limits.partner_contact_months,
                needed=limits.min_partners,
            ),
        )
    if len(kinds) < limits.min_partner_kinds:
        problems += (
            say_many(
                "the partners contacted lately are of {count} kind, {needed} are needed",
                "the partners contacted lately are of {count} kinds, {needed} are needed",
                len(kinds),
                needed=limits.min_partner_kinds,
            ),
        )
    return problems


CRITERION = Criterion(
    id="B1",
    title=say("Strategy for recruiting mentees, network of partners"),
    why=say(
        "Mentees come through organisations that know the programme and send people to it; "
        "a varied network reaches people whom one channel would miss."
    ),
    number=1,
    urgency=Urgency.PROGRAMME,
    requirements=(
        Requirement(
            asks=say(
                "The strategy for recruiting mentees is documented and was reviewed "
                "in the last {strategy_review_months} months."
            ),
            subjects=items("mentee_recruitment_strategy"),
            concerns=("programme.item",),
            at="programme.item",
            conditions=(Condition(("programme.item",), item_check(is_current_strategy)),),
            remedy=say("name the document and the day it was last reviewed; if that is long ago, review it"),
        ),
        Requirement(
            asks=say(
                "At least {min_partners} partner organisations, of at least {min_partner_kinds} different kinds, "
                "were contacted in the last {partner_contact_months} months."
            ),
            subjects=network,
            concerns=(),
            at="partners.",
            conditions=(
                Condition(("partners.name", "partners.kind", "partners.last_contact_on"), is_alive_and_varied),
            ),
            remedy=say("contact partners again and note the day; look for partners of another kind"),
        ),
    ),
)
