"""The specification, once more: what a check of a workbook has to say. Shares no code with the program."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.oracle import candidates, following, matching
from tests.oracle.reading import FindingKey, Sheet, read_book
from tests.oracle.references import check_order, check_references, check_twins, check_unique
from tests.oracle.tally import Outcome, Tally


@dataclass(frozen=True)
class Answer:
    """Every finding, and how each of the 23 criteria stands."""

    findings: tuple[FindingKey, ...]
    outcomes: dict[str, Outcome]


def judge_mentee_strategy(tally: Tally) -> None:
    """B1."""
    candidates.judge_strategy(tally, "mentee_recruitment_strategy")
    candidates.judge_partners(tally)


CRITERIA: dict[str, Callable[[Tally], None]] = {
    "A1": lambda tally: candidates.judge_info(tally, "mentors"),
    "A2": lambda tally: candidates.judge_strategy(tally, "mentor_recruitment_strategy"),
    "A3": lambda tally: candidates.judge_interview(tally, "mentors"),
    "A4": lambda tally: candidates.judge_notification(tally, "mentors"),
    "A5": candidates.judge_training,
    "B1": judge_mentee_strategy,
    "B2": lambda tally: candidates.judge_info(tally, "mentees"),
    "B3": lambda tally: candidates.judge_interview(tally, "mentees"),
    "B4": lambda tally: candidates.judge_notification(tally, "mentees"),
    "B5": candidates.judge_redirection,
    "C1": matching.judge_reasons,
    "C2": matching.judge_matcher,
    "C3": matching.judge_first_meeting,
    "C4": matching.judge_agreement,
    "C5": matching.judge_contract,
    "D1": following.judge_duration,
    "D2": following.judge_contacts,
    "D3": following.judge_followup,
    "D4": following.judge_documents,
    "D5": following.judge_exchange,
    "E1": following.judge_final_meeting,
    "E2": following.judge_evaluation,
    "E3": following.judge_early_end,
}


def answer(sheets: Mapping[str, Sheet], today: dt.date) -> Answer:
    """What has to be said about the sheets, given by French name."""
    book = read_book(sheets)
    check_unique(book)
    check_references(book)
    check_order(book)
    check_twins(book)
    findings = list(book.findings)
    outcomes = {}
    for code, judge in CRITERIA.items():
        tally = Tally(code, book, today)
        judge(tally)
        findings += tally.findings
        outcomes[code] = tally.outcome()
    return Answer(tuple(findings), outcomes)
