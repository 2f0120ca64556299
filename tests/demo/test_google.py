"""At Google the same workbook is judged the same, and the whole night is done."""

import datetime as dt
import json
from pathlib import Path

import pytest

from tests.oracle.workbooks import make_workbook
from toolkit.criteria.profile import Profile
from toolkit.demo.folder import WORKBOOK, make_folder
from toolkit.examine import examine
from toolkit.model.verdict import Examination
from toolkit.resources import load_profile, load_schema
from toolkit.schema.definitions import Schema
from toolkit.sheets_server.excel import book_of
from toolkit.sheets_server.server import serve
from toolkit.workbooks.google.spreadsheet import Spreadsheet

TODAY = dt.date(2026, 3, 2)


@pytest.fixture(scope="module")
def schema() -> Schema:
    return load_schema()


@pytest.fixture(scope="module")
def profile() -> Profile:
    return load_profile("mentoring-belgium")


def told(examination: Examination) -> tuple[object, ...]:
    """All that a check says but what is wrong with the file as such."""
    return examination.findings, examination.verdicts, examination.row_counts


def judged_both(
    path: Path, today: dt.date, schema: Schema, profile: Profile, *, requests: int
) -> tuple[tuple[object, ...], tuple[object, ...]]:
    with serve() as server:
        book = server.api.books["b" * 44] = book_of(path, "b" * 44)
        key_file = path.with_name("key.json")
        key_file.write_text(json.dumps(server.make_account()))
        place = Spreadsheet(book.id, key_file, writes=False, server=server.url)
        there = examine(place, today, schema=schema, profile=profile)
        assert server.request_count == requests
    return told(examine(path, today, schema=schema, profile=profile)), told(there)


@pytest.mark.parametrize("language", ["fr", "de"])
def test_the_demo_is_judged_the_same(language: str, tmp_path: Path, schema: Schema, profile: Profile) -> None:
    make_folder(tmp_path / "demo", TODAY, language)

    here, there = judged_both(tmp_path / "demo" / WORKBOOK, TODAY, schema, profile, requests=2)

    assert here == there


@pytest.mark.parametrize("seed", range(6))
def test_random_workbooks_are_judged_the_same(seed: int, tmp_path: Path, schema: Schema, profile: Profile) -> None:
    workbook = make_workbook(seed)
    path = tmp_path / "classeur.xlsx"
    workbook.write(path)

    here, there = judged_both(path, workbook.today, schema, profile, requests=3)  # it is searched: drop-downs too

    assert here == there
