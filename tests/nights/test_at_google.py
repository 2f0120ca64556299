"""Whole nights on a spreadsheet at Google: cells filled in by reference, Google down, the next night catching up."""

import copy
import datetime as dt
import shutil
from dataclasses import replace

import pytest

from tests.nights.conftest import BOOK, TODAY, Association
from toolkit.doctor.diagnosis import Health
from toolkit.errors import ToolkitError
from toolkit.i18n import translator
from toolkit.sheets_server.api import Answer, Request
from toolkit.sheets_server.server import Fault


def test_cells_are_filled_in_by_reference_though_somebody_sorts_meanwhile(association: Association) -> None:
    def sort(request: Request) -> None:
        if request.number == 3:  # the first reads all, the second looks again, the third writes
            tab = association.tab("Mentors")
            rows = range(1, tab.last_row())
            tab.cells = {
                (rows[-1] + 1 - row if row in rows else row, column): cell for (row, column), cell in tab.cells.items()
            }

    association.server.between = sort
    account = association.night()

    assert account.failed == []
    filled = association.filled()
    assert len(filled) > 2
    assert set(filled) <= {f"M-{number:03}" for number in range(1, 60)}
    # the same night without anybody in between fills in the same rows
    assert {type(value) for value in filled.values()} == {int} or {type(value) for value in filled.values()} == {float}
    prepared = {path.name for path in (association.config.parent / "documents" / str(TODAY)).iterdir()}
    assert all(any(reference in name for name in prepared) for reference in filled)


def test_a_second_night_writes_no_cell_again(association: Association) -> None:
    association.night()
    before = association.filled()

    association.night(TODAY + dt.timedelta(days=1))

    assert association.filled() == before


def test_a_night_with_google_down_ends_with_a_clear_account_and_the_next_catches_up(association: Association) -> None:
    association.server.between = lambda _: Fault(Answer(403, {"error": {"code": 403}}))
    with pytest.raises(Exception, match="not shared"):
        association.night()
    association.server.between = None

    association.night(TODAY + dt.timedelta(days=1))

    assert association.filled()


def test_the_doctor_says_whether_the_spreadsheet_may_be_written_to(association: Association) -> None:
    before = association.server.api.books[BOOK]
    assert association.doctor()["writing"].health is Health.GOOD
    assert association.server.api.books[BOOK] == before

    email = next(iter(association.server.api.tokens.accounts))
    association.server.api.shared[BOOK] = {email: "reader"}
    assert association.doctor()["workbook"].health is Health.GOOD
    found = association.doctor()["writing"]
    assert "lecture" in translator("fr")(found.said)
    assert found.health is Health.WRONG
    assert found.remedy is not None
    assert email in translator("fr")(found.remedy)


def test_of_two_computers_in_their_first_night_one_prepares_all_and_the_other_nothing(association: Association) -> None:
    """The second one has its whole night between the reading of the first and its writing."""
    other = association.config.parent.with_name("other") / "config.toml"
    shutil.copytree(association.config.parent, other.parent)
    books = association.server.api.books
    before = copy.deepcopy(books[BOOK])
    replace(association, config=other).night()
    after, books[BOOK] = books[BOOK], before

    def whole_night(request: Request) -> None:
        if request.path.endswith(":batchUpdate"):
            books[BOOK] = after

    association.server.between = whole_night
    with pytest.raises(ToolkitError, match="Another computer"):
        association.night()

    assert not list((association.config.parent / "documents").rglob("*.docx"))
    assert list((other.parent / "documents").rglob("*.docx"))


def test_a_spreadsheet_that_may_only_be_read_has_its_documents_and_the_report_is_told_to_fail(
    association: Association,
) -> None:
    email = next(iter(association.server.api.tokens.accounts))
    association.server.api.shared[BOOK] = {email: "reader"}

    account = association.night()

    assert association.documents()
    assert len(account.failed) > 0


def test_what_is_said_of_the_spreadsheet_as_such_has_no_remedy_for_a_sheet(association: Association) -> None:
    association.server.api.books[BOOK].locale = "en_US"

    found = association.doctor()["sheets"]

    assert found.health is Health.WARNING
    assert "États-Unis" in translator("fr")(found.said)
    assert found.remedy is None
