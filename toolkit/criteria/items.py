"""Programme-level evidence: strategies, documents and rules that stand in the programme sheet."""

from collections.abc import Callable, Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Item, Problems
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import say
from toolkit.model.records import ProgrammeItem


def items(*names: str) -> Callable[[Evidence], Iterable[Item]]:
    """Return the subjects: these items, whether or not they have a row."""

    def subjects(evidence: Evidence) -> Iterable[Item]:
        return (Item(name, evidence.programme.item(name)) for name in names)

    return subjects


def item_check(
    check_row: Callable[[ProgrammeItem, Evidence], Problems],
) -> Callable[[Item, Evidence], Problems]:
    """Return the condition that one of the item's rows passes `check_row`.

    With several rows one is enough; else the problems are those of the first.
    Source: spec of the criteria, last paragraph.
    """

    def check(item: Item, evidence: Evidence) -> Problems:
        if not item.rows:
            return (say("not in the sheet"),)
        found = [check_row(row, evidence) for row in item.rows]
        return NO_PROBLEM if NO_PROBLEM in found else found[0]

    return check


def has_document(row: ProgrammeItem, evidence: Evidence) -> Problems:  # noqa: ARG001
    """Require a document."""
    return NO_PROBLEM if row.document is not None else (say("no document is given"),)


def is_current_strategy(row: ProgrammeItem, evidence: Evidence) -> Problems:
    """Require a strategy, as a document or in words, that was reviewed lately enough."""
    problems: list[Problems] = []
    months = evidence.thresholds.strategy_review_months
    if row.document is None and row.value is None:
        problems.append((say("neither a document nor a text is given"),))
    if row.reviewed_on is None:
        problems.append((say("no date of review is given"),))
    elif row.reviewed_on > evidence.today:
        problems.append((say("the review of {day} is still to come", day=row.reviewed_on),))
    elif not evidence.is_within_months(row.reviewed_on, months):
        problems.append((say("last reviewed on {day}, over {months} months ago", day=row.reviewed_on, months=months),))
    return tuple(problem for part in problems for problem in part)
