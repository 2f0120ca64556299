"""The history: what was recorded stays, and tells no person."""

import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from tests.cli.books import TODAY, association, due
from toolkit.criteria.registry import CRITERIA
from toolkit.errors import ToolkitError
from toolkit.figures.figures import Figures, Standing
from toolkit.i18n import translator
from toolkit.memory.history import FILE, History, open_history
from toolkit.model.verdict import Status
from toolkit.runner import run_steps
from toolkit.setup import set_up

AT = dt.datetime(2026, 3, 31, 2, tzinfo=dt.UTC)


def figures(day: dt.date, met: int = 1) -> Figures:
    standing = {one.id: Standing(Status.MET, 10, met) for one in CRITERIA}
    return Figures(day, "mentoring-belgium", standing, {"duos": {"running": met}}, {})


def met(history: History, day: dt.date) -> int | None:
    found = history.latest(day)
    return found.figures.table("duos")["running"] if found else None


def test_a_past_day_has_the_figures_recorded_last_before_it(tmp_path: Path) -> None:
    with open_history(tmp_path) as history:
        for day, number in ((dt.date(2026, 3, 1), 1), (dt.date(2026, 3, 9), 2)):
            assert history.record(figures(day, number), AT)

    with open_history(tmp_path) as history:
        days = [dt.date(2026, 2, 28), *(dt.date(2026, 3, day) for day in (1, 8, 9)), dt.date(2026, 12, 31)]
        assert [met(history, day) for day in days] == [None, 1, 1, 2, 2]


def test_what_was_recorded_on_an_earlier_date_stands(tmp_path: Path) -> None:
    day = dt.date(2026, 3, 31)
    with open_history(tmp_path) as history:
        assert history.record(figures(day, 1), AT)
        assert history.record(figures(day, 2), AT + dt.timedelta(hours=5))  # the same day: a better workbook
        assert not history.record(figures(day, 3), AT + dt.timedelta(days=1))  # a replay

        assert met(history, day) == 2


def test_a_trend_has_the_last_figures_of_each_month(tmp_path: Path) -> None:
    with open_history(tmp_path) as history:
        for number, day in enumerate([(2025, 12, 30), (2026, 1, 1), (2026, 1, 31), (2026, 3, 2), (2026, 3, 3)]):
            history.record(figures(dt.date(*day), number), AT)

        months = [one.figures.table("duos")["running"] for one in history.by_month(dt.date(2026, 3, 2))]
        assert months == [0, 2, 3]
        assert len(history.by_month(dt.date(2026, 3, 2), months=1)) == 1


@pytest.mark.parametrize(
    ("day", "number"),
    [((2026, 2, 28), None), ((2026, 3, 1), 1), ((2026, 4, 30), 1), ((2026, 5, 1), None)],
)
def test_a_month_before_is_no_less_than_one_and_less_than_three(
    tmp_path: Path, day: tuple[int, int, int], number: int | None
) -> None:
    with open_history(tmp_path) as history:
        history.record(figures(dt.date(2026, 2, 1)), AT)

        before = history.a_month_before(dt.date(*day))
        assert (before and before.figures.table("duos")["running"]) == number


def test_a_run_keeps_figures_and_not_a_word_of_the_workbook(tmp_path: Path) -> None:
    setup = set_up(None, association(tmp_path, due()))

    run_steps(setup, ("check",), TODAY, translator("en"))

    kept = (tmp_path / ".mentorat" / FILE).read_bytes()
    assert TODAY.isoformat().encode() in kept
    words = [b"M-001", b"E-001", b"D-001", "Élodie".encode(), "Lefèvre".encode(), b"Amrani", b".example", b"Claes"]
    assert [word for word in words if word in kept] == []


def test_a_dry_run_keeps_nothing(tmp_path: Path) -> None:
    setup = set_up(None, association(tmp_path, due()))

    run_steps(setup, ("check", "report"), TODAY, translator("en"), dry=True)

    assert not (tmp_path / ".mentorat").exists()


def test_a_damaged_history_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    setup = set_up(None, association(tmp_path, due()))
    (tmp_path / ".mentorat").mkdir()
    (tmp_path / ".mentorat" / FILE).write_bytes(b"not a database at all" * 100)

    account = run_steps(setup, ("letters", "report"), TODAY, translator("en"))

    assert "history.sqlite3 cannot be used" in " ".join(map(translator("en"), account.lines))
    assert any((tmp_path / "documents").rglob("*.docx"))
    assert (tmp_path / "report.html").exists()


def test_a_history_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with open_history(tmp_path):
        pass
    connection = sqlite3.connect(tmp_path / FILE)
    connection.execute("PRAGMA user_version = 2")
    connection.close()

    with pytest.raises(ToolkitError, match="newer version"), open_history(tmp_path):
        pass
