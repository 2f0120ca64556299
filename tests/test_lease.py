"""Two computers, one workbook: only one of them may have effects, and people are told which."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.books import TODAY, association, due, rows_of, save, state_of
from toolkit import clock
from toolkit.account import Account
from toolkit.doctor.diagnosis import Health
from toolkit.doctor.examination import diagnose
from toolkit.errors import ToolkitError
from toolkit.i18n import translator
from toolkit.jobs import STEPS
from toolkit.lease import take_over
from toolkit.memory.journal import Home, open_journal
from toolkit.paperwork.by_hand import prepare_by_hand
from toolkit.runner import run_steps, take_steps
from toolkit.schema.own_sheets import LEASE
from toolkit.setup import set_up
from toolkit.starter.configuration import with_settings

DAY = dt.timedelta(days=1)
ENGLISH = translator("en")
ELSEWHERE = "Another computer looks after"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return association(tmp_path / "here", due())


@pytest.fixture
def there(here: Path) -> Path:
    """A second computer with a configuration of its own, which shares nothing but the workbook."""
    return second(here, "there")


def second(config: Path, name: str) -> Path:
    other = config.parent.with_name(name) / "config.toml"
    other.parent.mkdir()
    text = with_settings(config.read_text(encoding="utf-8"), {"workbook": "../here/programme.xlsx"})
    other.write_text(text, encoding="utf-8")
    return other


def night(config: Path, today: dt.date = TODAY, steps: tuple[str, ...] = STEPS) -> Account:
    return run_steps(set_up(None, config), steps, today, ENGLISH)


def letters(config: Path) -> list[str]:
    return sorted(path.name for path in (config.parent / "documents").rglob("*.docx"))


def taken(config: Path) -> bool:
    setup = set_up(None, config)
    with open_journal(setup.state, setup.association) as journal:
        return take_over(setup, journal)


def lease(config: Path) -> object:
    key = rows_of(set_up(None, config).file, "Journal")[-1][-1]
    return key if str(key).startswith(LEASE) else None


def refused(run: Callable[[], object]) -> str:
    with pytest.raises(ToolkitError) as caught:
        run()
    return f"{ENGLISH(caught.value.problem)} {ENGLISH(caught.value.remedy)}"


def test_a_second_computer_does_nothing_and_says_why(here: Path, there: Path) -> None:
    """Complaint 37: nothing is sent twice, even from two computers."""
    night(here)
    before = state_of(here.parent)

    told = refused(lambda: night(there, TODAY + DAY))

    assert told == (
        "Another computer looks after programme.xlsx: the sheet “Journal” says which. "
        "Let it go on there; if this computer is to do it from now on, or "
        "if its own memory was lost, type “mentorat take-over”."
    )
    assert letters(there) == []
    assert state_of(here.parent) == before


def test_the_first_one_goes_on_and_leaves_a_new_mark_each_night(here: Path) -> None:
    night(here)
    first = lease(here)
    night(here, TODAY + DAY)

    assert first is not None
    assert lease(here) not in (None, first)


def test_a_copy_of_the_folder_that_is_used_beside_the_first_is_found_out(here: Path) -> None:
    night(here)
    copy = second(here, "copied")
    shutil.copytree(here.parent / ".mentorat", copy.parent / ".mentorat")
    night(here, TODAY + DAY)
    with open_journal(copy.parent / ".mentorat", "self") as journal:
        journal.settle_in(Home("its own", str(copy.parent)))  # as a copy on another computer does, which sees no other

    assert ELSEWHERE in refused(lambda: night(copy, TODAY + 2 * DAY))


def test_a_folder_that_moved_to_another_computer_goes_on_there(here: Path) -> None:
    night(here)
    moved = second(here, "moved")
    shutil.move(here.parent / ".mentorat", moved.parent / ".mentorat")

    night(moved, TODAY + DAY)

    assert letters(moved) == []  # it remembers what was prepared
    assert ELSEWHERE in refused(lambda: night(here, TODAY + 2 * DAY))


def test_whoever_takes_over_goes_on_and_the_other_one_stops(here: Path, there: Path) -> None:
    night(here)
    assert taken(there)
    night(there, TODAY + DAY)

    assert letters(there) != []
    assert ELSEWHERE in refused(lambda: night(here, TODAY + 2 * DAY))


def test_there_is_nothing_to_take_over_from_nobody_and_from_oneself(here: Path) -> None:
    assert not taken(here)
    night(here)
    assert not taken(here)


def test_before_anything_is_prepared_the_workbook_bears_the_mark(here: Path, there: Path) -> None:
    """A computer that is switched off in the middle of its first night keeps the second one out all the same."""
    take_steps(set_up(None, here), STEPS, TODAY, ENGLISH, lambda: True)

    assert letters(here) == []
    assert ELSEWHERE in refused(lambda: night(there))


def test_a_step_by_hand_asks_for_the_mark_but_leaves_none(here: Path, there: Path) -> None:
    before = set_up(None, here).file.read_bytes()
    night(here, steps=("letters",))
    assert set_up(None, here).file.read_bytes() == before

    night(there)
    assert ELSEWHERE in refused(lambda: night(here, steps=("contracts",)))
    assert ELSEWHERE in refused(
        lambda: prepare_by_hand(set_up(None, here), "confirmation-mentor", "M-001", TODAY, ENGLISH)
    )


def test_showing_what_would_be_done_tells_it_too(here: Path, there: Path) -> None:
    night(here)

    assert ELSEWHERE in refused(lambda: run_steps(set_up(None, there), STEPS, TODAY, ENGLISH, dry=True))
    assert not (there.parent / ".mentorat").exists()


def test_where_nothing_may_be_written_into_the_workbook_there_is_no_mark(here: Path) -> None:
    here.write_text(f"{here.read_text(encoding='utf-8')}\n[writing]\nenabled = false\n", encoding="utf-8")
    other = second(here, "there")

    night(here)
    night(other)

    assert letters(here) == letters(other) != []


def test_a_workbook_that_is_open_in_the_first_night_gets_its_mark_later(here: Path, there: Path) -> None:
    lock = here.parent / ".~lock.programme.xlsx#"
    lock.write_text(",somebody,laptop,31.03.2026 22:00,file:///;", encoding="utf-8")
    assert night(here).is_busy
    lock.unlink()

    night(here)

    assert ELSEWHERE in refused(lambda: night(there))


def test_a_workbook_that_is_made_anew_each_day_has_a_new_mark_each_night(here: Path) -> None:
    night(here)
    save(set_up(None, here).file, due())

    night(here, TODAY + DAY)

    assert lease(here) is not None


@pytest.mark.parametrize("config", ["here", "there"])
def test_the_doctor_tells_whose_workbook_it_is(here: Path, there: Path, config: str) -> None:
    night(here)

    found = {one.name: one for one in diagnose({"here": here, "there": there}[config], clock.now())}

    assert found["lease"].health is (Health.GOOD if config == "here" else Health.WRONG)


def test_the_doctor_has_nothing_to_tell_of_a_workbook_without_a_mark(here: Path) -> None:
    assert "lease" not in {one.name for one in diagnose(here, clock.now())}
