"""What the cells of a spreadsheet at Google offer to choose from, as a person and a program set it."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.workbooks.google.conftest import BOOK
from toolkit.adopting import find
from toolkit.adoption.proposal import CERTAIN
from toolkit.model.drop_down import DropDowns, offered
from toolkit.resources import load_schema
from toolkit.sheets_server.book import Book
from toolkit.sheets_server.server import SheetsServer
from toolkit.workbooks.google.client import SheetsClient
from toolkit.workbooks.google.drop_downs import google_drop_downs
from toolkit.workbooks.google.reader import read_snapshot
from toolkit.workbooks.google.spreadsheet import Spreadsheet

WORDS = ("accepté", "refusé", "liste d'attente")


def rule(kind: str, *values: str) -> dict[str, Any]:
    return {"condition": {"type": kind, "values": [{"userEnteredValue": value} for value in values]}, "strict": True}


def offer(client: SheetsClient, rule: dict[str, Any], top: int = 1, bottom: int = 900, column: int = 1) -> None:
    area = {"sheetId": 0, "startRowIndex": top, "endRowIndex": bottom}
    cells = area | {"startColumnIndex": column, "endColumnIndex": column + 1}
    client.batch_update({"requests": [{"setDataValidation": {"range": cells, "rule": rule}}]})


def fill(book: Callable[[], Book]) -> None:
    tab = book().tabs[0]
    tab.properties["title"] = "Nos mentors"
    tab.put([["Nom", "Suite"], ["Peeters"]])
    lists = book().add("L'équipe & listes", 20, 4, 7)
    lists.put([["Décisions"], [WORDS[0]], [WORDS[1]], [WORDS[2]], [4.0]])
    book().add("Foule", 90, 2, 8).put([[f"Personne {row}"] for row in range(1, 80)])
    cells = {"sheetId": 7, "startRowIndex": 1, "endRowIndex": 4, "startColumnIndex": 0, "endColumnIndex": 1}
    book().named.append({"namedRangeId": "n1", "name": "Decisions", "range": cells})
    book().named.append({"namedRangeId": "n2", "name": "Colonne", "range": {"sheetId": 7, "endColumnIndex": 1}})


def read(client: SheetsClient) -> DropDowns:
    return google_drop_downs(client, read_snapshot(client).grids)


def choices(client: SheetsClient, row: int = 0, column: int = 1) -> tuple[str, ...]:
    return offered(read(client).get("Nos mentors", ()), row, column)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (rule("ONE_OF_LIST", *WORDS), WORDS),
        (rule("ONE_OF_LIST", " accepté ", "", "accepté"), WORDS[:1]),
        (rule("ONE_OF_LIST", "=A1"), ("=A1",)),
        (rule("ONE_OF_LIST", *map(str, range(61))), ()),
        (rule("ONE_OF_RANGE", "='L''équipe & listes'!$A$2:$A$4"), WORDS),
        (rule("ONE_OF_RANGE", "='L''équipe & listes'!A2:A"), WORDS),
        (rule("ONE_OF_RANGE", "='L''équipe & listes'!A:A"), ("Décisions", *WORDS)),
        (rule("ONE_OF_RANGE", "=$A$1:$A$2"), ("Nom", "Peeters")),
        (rule("ONE_OF_RANGE", "=Decisions"), WORDS),
        (rule("ONE_OF_RANGE", "=COLONNE"), ("Décisions", *WORDS)),
        (rule("ONE_OF_RANGE", "=Foule!A1:A60"), tuple(f"Personne {row}" for row in range(1, 61))),
        (rule("ONE_OF_RANGE", "=Foule!A1:A61"), ()),
        (rule("ONE_OF_RANGE", "=Ailleurs!A1:A9"), ()),
        (rule("ONE_OF_RANGE", "=INDIRECT(A1)"), ()),
        (rule("ONE_OF_RANGE"), ()),
        (rule("BOOLEAN"), ()),
        (rule("TEXT_CONTAINS", "accepté"), ()),
    ],
)
def test_what_the_condition_offers(
    client: SheetsClient, book: Callable[[], Book], given: dict[str, Any], found: tuple[str, ...]
) -> None:
    fill(book)
    offer(client, given)

    assert choices(client) == found


@pytest.mark.parametrize(("top", "counts"), [(0, True), (59, True), (60, False)])
def test_the_first_rows_tell(client: SheetsClient, book: Callable[[], Book], top: int, *, counts: bool) -> None:
    fill(book)
    offer(client, rule("ONE_OF_LIST", *WORDS), top)

    assert bool(choices(client)) == counts


def test_all_sheets_cost_one_request(server: SheetsServer, client: SheetsClient, book: Callable[[], Book]) -> None:
    fill(book)
    for number in range(9):
        book().add(f"Duos d'hier {number}", 5, 2).put([["x"]])
    grids = read_snapshot(client).grids
    before = server.request_count

    google_drop_downs(client, grids)

    assert server.request_count == before + 1


def test_an_empty_spreadsheet_is_not_asked(server: SheetsServer, client: SheetsClient) -> None:
    grids = read_snapshot(client).grids
    before = server.request_count

    assert (google_drop_downs(client, grids), server.request_count) == ({}, before)


def test_adoption_finds_an_empty_column_by_what_it_offers(
    server: SheetsServer, client: SheetsClient, book: Callable[[], Book], key_file: Any
) -> None:
    tab = book().tabs[0]
    tab.properties["title"] = "Mentors"
    tab.put([["Prénom", "Nom", "Avis"], ["Zoé", "Peeters"], ["Lou", "Claes"], ["Jo", "Diaz"]])
    place = Spreadsheet(BOOK, key_file, server=server.url)

    def sure() -> float:
        (sheet,) = find(place, load_schema()).proposal.sheets
        return next((one.confidence for one in sheet.columns if one.field == "decision"), 0)

    before = server.request_count
    assert sure() <= CERTAIN
    assert server.request_count - before == 3, "the sign-in, the cells, what they offer"
    offer(client, rule("ONE_OF_LIST", *WORDS), column=2)
    assert sure() > CERTAIN
