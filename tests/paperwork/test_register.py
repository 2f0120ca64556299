"""The register: numbers that nobody gets twice."""

import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from toolkit.errors import ToolkitError
from toolkit.model.effect import Key
from toolkit.paperwork.register import FILE, Made, Register, open_register

TODAY = dt.date(2026, 3, 31)
CONTRACT = Key("document.contract", "D-001", "")
LETTER = Key("letter.refusal-mentee", "E-001", "2026-03-30")
MADE = Made("fr", "abc", "def", "123", "2026-03-31/a.docx")


def made(register: Register, key: Key, today: dt.date = TODAY, replaces: str = "") -> str:
    number = register.reserve(key, today, replaces)
    register.complete(number, MADE, today)
    return number


def test_numbers_follow_each_other_and_begin_anew_each_year(tmp_path: Path) -> None:
    with open_register(tmp_path) as register:
        numbers = [made(register, CONTRACT), made(register, LETTER), made(register, CONTRACT, dt.date(2027, 1, 1))]

        assert numbers == ["2026-0001", "2026-0002", "2027-0001"]
        assert [entry.number for entry in register.entries()] == numbers


def test_the_ten_thousandth_comes_after_the_one_before(tmp_path: Path) -> None:
    with open_register(tmp_path) as register:
        made(register, CONTRACT)
        register._connection.execute("UPDATE document SET number = '2026-9999'")
        register._connection.commit()

        assert [made(register, LETTER), made(register, LETTER)] == ["2026-10000", "2026-10001"]
        assert [entry.number for entry in register.entries()] == ["2026-9999", "2026-10000", "2026-10001"]


def test_a_number_whose_document_was_never_made_is_used_for_the_same_document(tmp_path: Path) -> None:
    with open_register(tmp_path) as register:
        first = register.reserve(CONTRACT, TODAY)
    with open_register(tmp_path) as register:
        assert register.entries() == []
        assert register.reserve(LETTER, TODAY) == "2026-0002"
        assert register.reserve(CONTRACT, TODAY) == first


def test_a_correction_has_a_number_of_its_own_and_the_two_name_each_other(tmp_path: Path) -> None:
    with open_register(tmp_path) as register:
        made(register, CONTRACT)
        made(register, CONTRACT, replaces="2026-0001")

        old, new = register.entries()
        assert (old.replaced_by, new.replaces, new.replaced_by) == ("2026-0002", "2026-0001", "")
        last = register.last(CONTRACT)
        assert last is not None
        assert last.number == "2026-0002"


def test_what_became_of_a_document_is_noted_and_stays(tmp_path: Path) -> None:
    with open_register(tmp_path) as register:
        number = made(register, CONTRACT)

        assert register.note(number, handed_over_on=TODAY)
        assert register.note(number, signed_on=dt.date(2026, 4, 2))
        assert not register.note("2026-0099", signed_on=TODAY)

        (entry,) = register.entries()
        assert (entry.handed_over_on, entry.signed_on, entry.made) == (TODAY, dt.date(2026, 4, 2), MADE)


def test_a_register_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 100)

    with pytest.raises(ToolkitError), open_register(tmp_path) as register:
        register.entries()


def test_a_register_that_lost_its_table_is_no_new_one(tmp_path: Path) -> None:
    with open_register(tmp_path):
        pass
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("DROP TABLE document")
    connection.close()

    with pytest.raises(ToolkitError), open_register(tmp_path):
        pass
