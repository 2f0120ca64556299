"""What comes up if nobody acts. That each criterion is judged rightly is tested in cases/."""

import datetime as dt
from pathlib import Path

import pytest

from tests.cli.books import TODAY, Tables, association, clean, duo
from toolkit.criteria.forecast import forecast
from toolkit.criteria.registry import CRITERIA
from toolkit.examine import examine
from toolkit.setup import set_up

DAY = dt.timedelta(days=1)


def coming(folder: Path, tables: Tables, days: int, today: dt.date = TODAY) -> list[tuple[str, str | None, dt.date]]:
    setup = set_up(None, association(folder, tables))
    programme = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile).programme
    found = forecast(CRITERIA, programme, today, days, profile=setup.profile, schema=setup.schema)
    return [(one.finding.code, one.finding.subject, one.last_day) for one in found]


@pytest.mark.parametrize(("days", "is_seen"), [(29, False), (30, False), (31, True)])
def test_a_month_without_contacts_is_seen_coming(tmp_path: Path, days: int, is_seen: bool) -> None:
    """The month from 1 April is complete, and empty, on 1 May; a contact on 30 April still counts."""
    expected = ("D2", "D-001", dt.date(2026, 4, 30))

    assert (expected in coming(tmp_path, clean(), days)) is is_seen


def test_the_last_day_to_act_is_the_one_before_the_criterion_falls(tmp_path: Path) -> None:
    start = dt.date(2026, 4, 10)
    tables = clean()
    changes = {"contract_on": None, "start_on": start, "planned_end_on": dt.date(2026, 12, 1)}
    tables["duos"] = [duo("D-001", "M-001", "E-001", **changes)]

    (found,) = [one for one in coming(tmp_path / "0", tables, 14) if one[0] == "C5"]
    assert found == ("C5", "D-001", start - DAY)
    for number, (today, is_wrong) in enumerate(((start - DAY, False), (start, True))):
        setup = set_up(None, association(tmp_path / f"then-{number}", tables))
        then = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile)
        assert ("C5" in {one.code for one in then.findings}) is is_wrong


def test_what_is_wrong_today_is_not_told_again(tmp_path: Path) -> None:
    tables = clean()
    tables["duos"][0]["contract_on"] = dt.date(2025, 12, 1)  # after the start: wrong already

    assert "C5" not in {code for code, *_ in coming(tmp_path, tables, 30)}


def test_what_comes_first_stands_first(tmp_path: Path) -> None:
    days = [day for *_, day in coming(tmp_path, clean(), 365)]

    assert days == sorted(days)
    assert len(days) > 3
