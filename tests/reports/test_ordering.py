import pytest

from tests.reports.examinations import finding
from toolkit.criteria.criterion import Urgency
from toolkit.criteria.registry import CRITERIA
from toolkit.model.verdict import Status
from toolkit.reports.ordering import GROUPS, STATUS_WORDS, count_of, group_of, grouped


@pytest.mark.parametrize(
    ("code", "table", "group"),
    [
        ("A4", "mentors", "people"),
        ("C5", "duos", "people"),
        ("D2", "duos", "people"),
        ("A5", "mentors", "records"),
        ("E2", "duos", "records"),
        ("D4", "programme", "programme"),
        ("C5", "programme", "programme"),  # the charter is missing: no duo is at risk by that
        ("W3", "duos", "cells"),
        ("W8", "mentees", "cells"),
        ("W1", "sessions", "workbook"),
        ("W2", "duos", "workbook"),
    ],
)
def test_each_finding_belongs_to_what_is_to_be_done_first(code: str, table: str, group: str) -> None:
    assert group_of(finding(code, table)) == group


def test_groups_stand_by_urgency_and_findings_in_their_order() -> None:
    findings = [finding(code, row=row) for code, row in (("A5", 9), ("D2", 4), ("W1", 1), ("W3", 2), ("D2", 3))]

    groups = grouped(findings)

    assert [title for title, _ in groups] == [
        text for name, text in GROUPS if name in ("people", "cells", "records", "workbook")
    ]
    assert [(one.code, one.row) for one in groups[0][1]] == [("D2", 4), ("D2", 3)]


def test_no_finding_is_lost_in_the_groups() -> None:
    findings = [finding(code) for code in [*(one.id for one in CRITERIA), *(f"W{number}" for number in range(1, 9))]]

    assert sorted(one.code for _, group in grouped(findings) for one in group) == sorted(one.code for one in findings)


def test_every_urgency_has_its_group_and_every_verdict_its_words() -> None:
    assert {one.urgency for one in CRITERIA} == set(Urgency)
    assert list(STATUS_WORDS) == list(Status)
    assert {count_of(status, 2).count for status in Status} == {2}
