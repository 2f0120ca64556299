"""People who sort, insert, delete, rename and type between any two requests.

MENTORAT_RACES says how many interleavings are tried; 1,000 take about half a minute.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from google.oauth2 import service_account

from tests.workbooks.google.conftest import BOOK, HASTY
from tests.workbooks.google.coordinator import HEADINGS, Coordinator
from toolkit.errors import BusyError
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.sheets_server.api import Answer, Request
from toolkit.sheets_server.book import Plain
from toolkit.sheets_server.drive import new_book
from toolkit.sheets_server.entering import enter
from toolkit.sheets_server.server import Fault, SheetsServer
from toolkit.workbooks.google.batches import Outcome
from toolkit.workbooks.google.client import SheetsClient
from toolkit.workbooks.google.credentials import load_credentials
from toolkit.workbooks.google.own_sheets import put_sheet
from toolkit.workbooks.google.reader import read_snapshot
from toolkit.workbooks.google.scratch import TITLE, tidy
from toolkit.workbooks.google.single_cells import write_cells
from toolkit.workbooks.inplace.edits import CellEdit, RowKey

RACES = int(os.environ.get("MENTORAT_RACES", "60"))
PEOPLE = 7
OURS = {"done": "Envoyé le", "file": "Fichier"}
SHEET = "Sheet1"


def edits(dice: random.Random) -> list[CellEdit]:
    chosen = dice.sample(range(PEOPLE), dice.randrange(1, 4))
    return [
        CellEdit(SHEET, f"{letter}{number + 2}", "", f"{word} M-{number}", RowKey(heading, "Réf", f"M-{number}"))
        for number in chosen
        for letter, word, heading in (("C", "done", "Envoyé le"), ("E", "file", "Fichier"))
    ]


def make_book(server: SheetsServer) -> None:
    book = server.api.books[BOOK] = new_book("Programme", BOOK)
    people: list[list[Plain | None]] = [
        [f"M-{number}", f"Name {number}", None, f"remark {number}"] for number in range(PEOPLE)
    ]
    book.tabs[0].put([list(HEADINGS), *people])


def interfered(server: SheetsServer, seed: int, lost: float = 0) -> tuple[list[CellEdit], Coordinator, Outcome | None]:
    """Let the coordinator act before one or two of the requests, lose that share of the answers, write the cells."""
    dice = random.Random(seed)
    make_book(server)
    coordinator = Coordinator(server, BOOK, dice)
    begins = len(server.asked) + 1  # the reading
    moments = {begins + dice.randrange(1, 6) for _ in range(dice.randrange(1, 4))}

    def between(request: Request) -> Fault | None:
        if request.number in moments:
            for _ in range(dice.randrange(1, 3)):
                coordinator.act()
        if request.method == "POST" and dice.random() < lost:
            return Fault(dice.choice((Answer(503, {}), None)), is_applied=dice.random() < 0.7)
        return None

    wanted = edits(dice)
    with SheetsClient(BOOK, CREDENTIALS[server.url], HASTY, server.url) as client:
        read = read_snapshot(client)
        server.between = between
        try:
            outcome = write_cells(client, wanted, read)
        except BusyError:
            outcome = None
    server.between = None
    return wanted, coordinator, outcome


CREDENTIALS: dict[str, service_account.Credentials] = {}


@pytest.fixture(autouse=True)
def signed_in(server: SheetsServer, key_file: Path) -> None:
    CREDENTIALS[server.url] = load_credentials(key_file, writes=True)


@pytest.mark.parametrize("lost", [0, 0.3], ids=["every answer comes", "answers are lost"])
def test_no_value_comes_to_a_wrong_row_and_no_edit_is_lost(server: SheetsServer, lost: float) -> None:
    for seed in range(RACES):
        wanted, coordinator, outcome = interfered(server, seed, lost)
        story = f"seed {seed}: {coordinator.done}"
        if lost:  # our sheet may be left then, and goes the next time
            with SheetsClient(BOOK, CREDENTIALS[server.url], HASTY, server.url) as client:
                tidy(client, read_snapshot(client))
        check_cells(coordinator, story)
        check_account(wanted, coordinator, outcome, story)
        assert [one.title for one in server.api.books[BOOK].tabs if one.title == TITLE] == [], story


def check_cells(coordinator: Coordinator, story: str) -> None:
    tab, rows = coordinator.tab, coordinator.rows()
    # every value stands in the row it is for, and in no other cell
    for (row, column), cell in tab.cells.items():
        word, _, reference = str(cell.value).partition(" ")
        if word in OURS:
            assert column == coordinator.column(OURS[word]), story
            assert rows.get(reference) == row, story
    # what she typed last is there, wherever the row is
    for (reference, heading), text in coordinator.typed.items():
        if reference not in coordinator.deleted:
            assert tab.value(rows[reference], coordinator.column(heading)) == text, story
    # what nobody touched is as it was
    for reference, row in rows.items():
        if (reference, "Remarque") not in coordinator.typed:
            remark = tab.value(row, coordinator.column("Remarque"))
            assert remark == reference.replace("M-", "remark "), story


def check_account(wanted: list[CellEdit], coordinator: Coordinator, outcome: Outcome | None, story: str) -> None:
    """Each cell was written or told."""
    assert outcome is not None, story
    tab, rows = coordinator.tab, coordinator.rows()
    told = {edit.cell for edit in outcome.made} | {one.edit.cell for one in outcome.refused}
    assert told == {edit.cell for edit in wanted}, story
    for edit in outcome.made:
        word, _, reference = str(edit.value).partition(" ")
        gone = reference in coordinator.deleted or (reference, OURS[word]) in coordinator.typed
        assert gone or tab.value(rows[reference], coordinator.column(OURS[word])) == edit.value, story
    for one in outcome.refused:
        word, _, reference = str(one.edit.value).partition(" ")
        assert reference in coordinator.deleted or (reference, OURS[word]) in coordinator.typed, story


def test_without_interference_three_requests_write_any_number_of_cells(server: SheetsServer) -> None:
    make_book(server)
    with SheetsClient(BOOK, CREDENTIALS[server.url], HASTY, server.url) as client:
        outcome = write_cells(client, edits(random.Random(5)), read_snapshot(client))

    assert len(outcome.made) > 1
    assert len(server.asked) == 1 + 3


def own(keys: int) -> OwnSheet:
    rows = [[Cell("Title", "title")], [Cell("Code", "heading"), Cell("What", "heading"), Cell("Remarks", "heading")]]
    rows += [[Cell(f"C{number}"), Cell("=1+1", "link", (SHEET, "A2"))] for number in range(keys)]
    return OwnSheet(
        "Contrôle qualité", ("Contrôle qualité", "Quality check"), (8, 40, 30), rows, 2, 2, ["", "", *keyed(keys)]
    )


def keyed(keys: int) -> list[str]:
    return [f"key {number}" for number in range(keys)]


def test_no_remark_is_lost_that_is_written_while_the_sheet_is_replaced(server: SheetsServer) -> None:
    for seed in range(RACES // 2):
        dice = random.Random(seed)
        make_book(server)
        remarks: dict[str, str] = {}
        with SheetsClient(BOOK, CREDENTIALS[server.url], HASTY, server.url) as client:
            put_sheet(client, read_snapshot(client), own(4))
            moments = {len(server.asked) + dice.randrange(1, 4) for _ in range(dice.randrange(1, 3))}

            def between(request: object, moments: set[int] = moments, dice: random.Random = dice) -> None:
                if getattr(request, "number", 0) in moments:
                    write_remark(server, dice, remarks)  # noqa: B023 - used up within the turn

            server.between = between
            put_sheet(client, read_snapshot(client), own(dice.randrange(2, 7)))
            server.between = None
            put_sheet(client, read_snapshot(client), own(dice.randrange(2, 7)))
        assert on_sheet(server) == {key: text for key, text in remarks.items() if text}, seed


def write_remark(server: SheetsServer, dice: random.Random, remarks: dict[str, str]) -> None:
    tab = server.api.books[BOOK].titled("Contrôle qualité")
    assert tab is not None
    row = dice.choice([row for (row, column), cell in tab.cells.items() if column == 3 and "key " in str(cell.value)])
    text = dice.choice((f"remark {dice.randrange(99)}", ""))
    if text == (tab.value(row, 2) or ""):  # nothing that one would see
        return
    remarks[str(tab.value(row, 3))] = text
    enter(tab.cell(row, 2), text, as_user=False)


def on_sheet(server: SheetsServer) -> dict[str, str]:
    tab = server.api.books[BOOK].titled("Contrôle qualité")
    assert tab is not None
    keys = {row: str(cell.value) for (row, column), cell in tab.cells.items() if column == 3}
    return {keys[row]: str(tab.value(row, 2)) for row in keys if "key " in keys[row] and tab.value(row, 2)}


def test_people_s_own_sheet_of_that_name_stays_theirs(server: SheetsServer) -> None:
    make_book(server)
    server.api.books[BOOK].add("Quality check").put([["my own notes"]])
    with SheetsClient(BOOK, CREDENTIALS[server.url], HASTY, server.url) as client:
        name = put_sheet(client, read_snapshot(client), own(2))
        again = put_sheet(client, read_snapshot(client), own(2))

    assert name == again == "Contrôle qualité"
    theirs = server.api.books[BOOK].titled("Quality check")
    assert theirs is not None
    assert theirs.value(0, 0) == "my own notes"


def test_text_that_looks_like_a_formula_stays_text(server: SheetsServer) -> None:
    make_book(server)
    with SheetsClient(BOOK, CREDENTIALS[server.url], HASTY, server.url) as client:
        put_sheet(client, read_snapshot(client), own(1))

    tab = server.api.books[BOOK].titled("Contrôle qualité")
    assert tab is not None
    assert (tab.cells[2, 1].value, tab.cells[2, 1].formula) == ("=1+1", "")


def written_while(
    server: SheetsServer, numbers: list[int], act: Callable[[Coordinator], None], *, is_lost: bool = False
) -> Outcome:
    """Write the cells of some mentors, while the coordinator acts between the second look and the writing."""
    make_book(server)
    coordinator = Coordinator(server, BOOK, random.Random(0))
    keys = {number: RowKey("Envoyé le", "Réf", f"M-{number}") for number in numbers}
    wanted = [CellEdit(SHEET, f"C{number + 2}", "", f"done M-{number}", keys[number]) for number in numbers]
    with SheetsClient(BOOK, CREDENTIALS[server.url], HASTY, server.url) as client:
        read = read_snapshot(client)

        def between(request: Request) -> Fault | None:
            if request.number == 3:
                act(coordinator)
                return Fault(Answer(503, {}), is_applied=True) if is_lost else None
            return None

        server.between = between
        outcome = write_cells(client, wanted, read)
    server.between = None
    return outcome


def column_of(server: SheetsServer, column: int) -> dict[str, object]:
    tab = server.api.books[BOOK].tabs[0]
    found = {str(tab.value(row, 0)): tab.value(row, column) for row in range(1, tab.last_row())}
    return {key: value for key, value in found.items() if value is not None}


def test_who_types_into_the_very_cell_wins_and_it_is_told(server: SheetsServer) -> None:
    def type_in(coordinator: Coordinator) -> None:
        coordinator.tab.cell(coordinator.rows()["M-2"], 2).value = "mine"

    outcome = written_while(server, [2, 4], type_in)

    assert column_of(server, 2) == {"M-2": "mine", "M-4": "done M-4"}
    assert [one.edit.value for one in outcome.refused] == ["done M-2"]


def test_a_value_that_covers_the_place_of_another_makes_way_first(server: SheetsServer) -> None:
    def insert(coordinator: Coordinator) -> None:
        place = {"sheetId": 0, "dimension": "ROWS", "startIndex": 1, "endIndex": 3}
        coordinator.apply({"insertDimension": {"range": place}})

    outcome = written_while(server, [1, 3, 5], insert)

    assert column_of(server, 2) == {f"M-{number}": f"done M-{number}" for number in (1, 3, 5)}
    assert (len(outcome.made), outcome.refused) == (3, [])


@pytest.mark.parametrize("is_lost", [False, True])
def test_a_value_that_came_among_the_headings_is_taken_away_again(server: SheetsServer, is_lost: bool) -> None:
    def add_title(coordinator: Coordinator) -> None:
        place = {"sheetId": 0, "dimension": "ROWS", "startIndex": 0, "endIndex": 1}
        coordinator.apply({"insertDimension": {"range": place}})

    outcome = written_while(server, [0, 2], add_title, is_lost=is_lost)

    tab = server.api.books[BOOK].tabs[0]
    rows = [[tab.value(row, column) for column in (0, 2)] for row in range(1, tab.last_row())]
    filled = {number: f"done M-{number}" for number in (0, 2)}
    assert rows == [["Réf", "Envoyé le"], *([f"M-{number}", filled.get(number)] for number in range(PEOPLE))]
    assert len(outcome.made) == 2


@pytest.mark.parametrize("is_lost", [False, True])
def test_a_day_that_was_covered_is_a_day_again(server: SheetsServer, is_lost: bool) -> None:
    day = {"type": "DATE", "pattern": "dd/mm/yyyy"}

    def type_in(coordinator: Coordinator) -> None:
        cell = coordinator.tab.cell(coordinator.rows()["M-2"], 2)
        cell.value, cell.format = 46000, {"numberFormat": day}

    outcome = written_while(server, [2], type_in, is_lost=is_lost)

    cell = server.api.books[BOOK].tabs[0].cells[3, 2]
    assert (cell.value, cell.format["numberFormat"]) == (46000, day)
    assert [one.edit.value for one in outcome.refused] == ["done M-2"]
