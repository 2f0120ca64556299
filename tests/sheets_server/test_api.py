"""What the real API does that one would not guess; each line was seen in a recording."""

from typing import Any
from urllib.parse import quote

import pytest

from tests.sheets_server.discovery import methods, problems
from toolkit.sheets_server.api import READ_SCOPES, WRITE_SCOPES, Answer, Api, Request
from toolkit.sheets_server.book import Tab
from toolkit.sheets_server.drive import new_book

BOOK = "b" * 44


@pytest.fixture
def api() -> Api:
    found = Api()
    found.books[BOOK] = new_book("Programme", BOOK)
    return found


def tab(api: Api) -> Tab:
    return api.books[BOOK].tabs[0]


def ask(api: Api, method: str, path: str, body: dict[str, Any] | None = None) -> Answer:
    request = Request(1, method, f"/v4/spreadsheets/{BOOK}{path}", body or {})
    answer = api.answer(request)
    if answer.status == 200:
        assert problems(request, answer) == []
    return answer


def got(api: Api, a1: str, query: str = "") -> Any:
    return ask(api, "GET", f"/values/{quote(a1)}?{query}").body


def batch(api: Api, *requests: dict[str, Any]) -> Answer:
    return ask(api, "POST", ":batchUpdate", {"requests": list(requests)})


def test_an_empty_range_has_no_values(api: Api) -> None:
    assert got(api, "Sheet1!A1:C3") == {"range": "Sheet1!A1:C3", "majorDimension": "ROWS"}


def test_empty_cells_at_the_end_are_cut_and_those_before_are_kept(api: Api) -> None:
    tab(api).put([[None, None], [None, "x", None]])

    assert got(api, "Sheet1!A1:C9")["values"] == [[], ["", "x"]]


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Sheet1", "Sheet1!A1:Z1000"),
        ("'Sheet1'!A1:A", "Sheet1!A1:A1000"),
        ("Sheet1!A2:2", "Sheet1!A2:Z2"),
        ("Sheet1!D4:A1", "Sheet1!A1:D4"),
        ("Sheet1!A1:AB2000", "Sheet1!A1:Z1000"),
        ("Sheet1!B2:B2", "Sheet1!B2"),
    ],
)
def test_a_range_is_told_as_it_is_understood(api: Api, asked: str, meant: str) -> None:
    assert got(api, asked)["range"] == meant


def test_a_title_is_quoted_where_it_must_be(api: Api) -> None:
    for title in ("D3", "🌵 x", "l'un"):
        batch(api, {"addSheet": {"properties": {"title": title}}})

    assert got(api, "'D3'!A1")["range"] == "'D3'!A1"
    assert got(api, "🌵 x!A1")["range"] == "'🌵 x'!A1"
    assert got(api, "'l''un'!A1")["range"] == "'l''un'!A1"


@pytest.mark.parametrize("asked", ["Nowhere!A1", "'A1'", "Sheet1!A1:B2:C3", "Sheet1!AB1"])
def test_a_range_that_is_none_is_refused(api: Api, asked: str) -> None:
    assert ask(api, "GET", f"/values/{quote(asked)}").status == 400


def test_null_leaves_a_cell_alone_and_an_empty_text_empties_it(api: Api) -> None:
    tab(api).put([["a", "b", "c"]])

    answer = ask(api, "PUT", "/values/A1:C1?valueInputOption=RAW", {"values": [[None, "", "C"]]})

    assert got(api, "Sheet1!A1:C1")["values"] == [["a", "", "C"]]
    assert isinstance(answer.body, dict)
    assert (answer.body["updatedColumns"], answer.body["updatedCells"]) == (2, 2)


def test_raw_is_no_formula_and_typed_in_is(api: Api) -> None:
    for option in ("RAW", "USER_ENTERED"):
        row = 1 if option == "RAW" else 2
        ask(api, "PUT", f"/values/A{row}?valueInputOption={option}", {"values": [["=4/2", "2020-01-01", "01000"]]})

    raw, typed = got(api, "Sheet1!A1:C2", "valueRenderOption=UNFORMATTED_VALUE")["values"]
    assert raw == ["=4/2", "2020-01-01", "01000"]
    assert typed == [2, 43831, 1000]


def test_append_goes_below_the_last_block_wherever_that_begins(api: Api) -> None:
    tab(api).put([["x", None, "y"]])

    answer = ask(api, "POST", "/values/Sheet1:append?valueInputOption=RAW", {"values": [["x", "", "y"]]})

    assert isinstance(answer.body, dict)
    assert answer.body["tableRange"] == "Sheet1!C1"
    assert answer.body["updates"]["updatedRange"] == "Sheet1!C2:E2"


def test_a_batch_is_applied_as_a_whole_or_not_at_all(api: Api) -> None:
    good = {"addSheet": {"properties": {"title": "Neu"}}}

    answer = batch(api, good, {"deleteSheet": {"sheetId": 77}})

    assert answer.status == 400
    assert [one.title for one in api.books[BOOK].tabs] == ["Sheet1"]


def test_a_misspelt_request_is_refused(api: Api) -> None:
    assert batch(api, {"updateCell": {}}).status == 400


def test_sorting_leaves_what_stands_beside_the_range(api: Api) -> None:
    tab(api).put([["b", 2, "of b"], ["a", 1, "of a"], [None, 3]])
    area = {"sheetId": 0, "endRowIndex": 3, "endColumnIndex": 2}

    batch(api, {"sortRange": {"range": area, "sortSpecs": [{"dimensionIndex": 0, "sortOrder": "ASCENDING"}]}})

    values = got(api, "Sheet1!A1:C3", "valueRenderOption=UNFORMATTED_VALUE")["values"]
    assert values == [["a", 1, "of b"], ["b", 2, "of a"], ["", 3]]


def test_the_answer_to_a_batch_can_hold_the_spreadsheet_right_after_it(api: Api) -> None:
    cell = {"userEnteredValue": {"stringValue": "=1+1"}}
    area = {"sheetId": 0, "endRowIndex": 1, "endColumnIndex": 1}
    body = {
        "requests": [{"updateCells": {"range": area, "fields": "userEnteredValue", "rows": [{"values": [cell]}]}}],
        "includeSpreadsheetInResponse": True,
        "responseRanges": ["Sheet1!A1"],
        "responseIncludeGridData": True,
    }

    answer = ask(api, "POST", ":batchUpdate", body)

    assert isinstance(answer.body, dict)
    (sheet,) = answer.body["updatedSpreadsheet"]["sheets"]
    assert sheet["data"][0]["rowData"][0]["values"][0]["effectiveValue"] == {"stringValue": "=1+1"}


def test_cells_are_appended_below_the_last_row_of_all(api: Api) -> None:
    tab(api).put([["a"], [None, None, "c"]])
    row = {"values": [{"userEnteredValue": {"stringValue": "new"}}]}

    batch(api, {"appendCells": {"sheetId": 0, "fields": "userEnteredValue", "rows": [row]}})

    assert got(api, "Sheet1!A1:C9")["values"] == [["a"], ["", "", "c"], ["new"]]


def test_the_scopes_are_those_of_googles_own_description() -> None:
    for method in methods():
        if method["id"] in {"sheets.spreadsheets.get", "sheets.spreadsheets.values.batchGet"}:
            assert set(method["scopes"]) == READ_SCOPES
        if method["id"] in {"sheets.spreadsheets.batchUpdate", "sheets.spreadsheets.values.update"}:
            assert set(method["scopes"]) == WRITE_SCOPES


def test_a_copy_is_a_spreadsheet_of_its_own(api: Api) -> None:
    tab(api).put([["original"]])

    answer = api.answer(Request(1, "POST", f"/drive/v3/files/{BOOK}/copy", {"name": "Kopie"}))

    assert isinstance(answer.body, dict)
    tab(api).put([["changed"]])
    assert api.books[answer.body["id"]].title == "Kopie"
    assert api.books[answer.body["id"]].tabs[0].value(0, 0) == "original"
