import datetime as dt

import pytest

from tests.documents.cast import DAY, TODAY
from toolkit.documents.plan import Remembered

KIND = "letter.refusal-mentee"
REMEMBERED = Remembered(
    {(KIND, "E-001"): (TODAY.isoformat(),), ("document.contract", "Ann Peeters / Aïcha Noël"): ("",)}
)


@pytest.mark.parametrize("days", [1, 90])
@pytest.mark.parametrize("direction", [1, -1])
def test_a_day_is_near_if_it_is_less_than_so_many_days_away_before_or_after(days: int, direction: int) -> None:
    near, far = TODAY + (days - 1) * direction * DAY, TODAY + days * direction * DAY

    assert REMEMBERED.has_near(KIND, ["E-001"], near, days)
    assert not REMEMBERED.has_near(KIND, ["E-001"], far, days)


def test_another_kind_or_subject_is_not_remembered() -> None:
    assert not REMEMBERED.has_near("letter.confirmation-mentee", ["E-001"], TODAY, 90)
    assert not REMEMBERED.has_near(KIND, ["E-002"], TODAY, 90)
    assert not REMEMBERED.has_near(KIND, [], TODAY, 90)


def test_any_day_of_several_counts() -> None:
    days = (dt.date(2020, 1, 1).isoformat(), TODAY.isoformat())

    assert Remembered({(KIND, "E-001"): days}).has_near(KIND, ["E-001"], TODAY, 1)


def test_case_accents_and_spaces_of_a_reference_do_not_count() -> None:
    assert REMEMBERED.has_near(KIND, ["e-001 "], TODAY, 90)
    assert REMEMBERED.has("document.contract", ["ANN PEETERS / AICHA NOEL"])
    assert not REMEMBERED.has("document.contract", ["Ann Peeters / Anna Noël"])


def test_references_that_differ_only_in_case_are_remembered_together() -> None:
    remembered = Remembered({(KIND, "e-001"): ("2024-01-01",), (KIND, "E-001"): ("2026-01-01",)})

    assert remembered.has_near(KIND, ["E-001"], dt.date(2024, 1, 1), 1)
    assert remembered.has_near(KIND, ["E-001"], dt.date(2026, 1, 1), 1)
