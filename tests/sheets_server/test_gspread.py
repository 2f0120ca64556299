"""What a user of gspread does beside reading and writing values: gspread itself, over HTTP, against our server."""

import json
from typing import Any

import gspread
import pytest
import requests
from google.oauth2 import service_account
from gspread.http_client import HTTPClient
from gspread.utils import ValueInputOption, ValueRenderOption

from toolkit.sheets_server.server import SheetsServer
from toolkit.workbooks.google.credentials import TokenAuth
from toolkit.workbooks.google.patience import Patience

AUTH = "https://www.googleapis.com/auth"
HOSTS = ("https://sheets.googleapis.com", "https://www.googleapis.com")


class Loopback(HTTPClient):
    """gspread's own client, with our server in the place of Google's."""

    base = ""

    def request(self, method: str, endpoint: str, *given: Any, **named: Any) -> requests.Response:
        for host in HOSTS:
            endpoint = endpoint.replace(host, self.base, 1)
        return super().request(method, endpoint, *given, **named)


@pytest.fixture
def client(server: SheetsServer) -> gspread.Client:
    return signed_in(server, "toolkit@demo.example")


def signed_in(server: SheetsServer, email: str) -> gspread.Client:
    scopes = [f"{AUTH}/spreadsheets", f"{AUTH}/drive"]
    key = server.make_account(email)
    credentials = service_account.Credentials.from_service_account_info(key, scopes=scopes)  # type: ignore[no-untyped-call]
    session = requests.Session()
    session.trust_env = False
    session.auth = TokenAuth(credentials, Patience())
    found = gspread.Client(auth=credentials, session=session, http_client=Loopback)
    assert isinstance(found.http_client, Loopback)
    found.http_client.base = server.url
    return found


@pytest.fixture
def book(client: gspread.Client) -> gspread.Spreadsheet:
    return client.create("Programme")


@pytest.fixture
def sheet(book: gspread.Spreadsheet) -> gspread.Worksheet:
    return book.sheet1


def said(sheet: gspread.Worksheet) -> dict[str, Any]:
    """What the server tells of the sheet."""
    sheets = sheet.spreadsheet.fetch_sheet_metadata()["sheets"]
    found: dict[str, Any] = next(one for one in sheets if one["properties"]["sheetId"] == sheet.id)
    return found


def change(sheet: gspread.Worksheet, **requests: dict[str, Any]) -> list[dict[str, Any]]:
    body = {"requests": [{name: content} for name, content in requests.items()]}
    found: list[dict[str, Any]] = sheet.spreadsheet.batch_update(body)["replies"]
    return found


def test_a_share_lets_one_in_and_its_end_does_not(
    server: SheetsServer, book: gspread.Spreadsheet, client: gspread.Client
) -> None:
    other = signed_in(server, "mentor@demo.example")
    book.share("toolkit@demo.example", "user", "writer", notify=False)
    del server.api.shared[book.id]["mentor@demo.example"]
    with pytest.raises(PermissionError):
        other.open_by_key(book.id)

    book.share("mentor@demo.example", "user", "reader", notify=False)
    there = other.open_by_key(book.id)
    with pytest.raises(gspread.exceptions.APIError):
        there.sheet1.update([["x"]], "A1")
    assert {one["emailAddress"]: one["role"] for one in book.list_permissions()} == {
        "toolkit@demo.example": "writer",
        "mentor@demo.example": "reader",
    }
    book.remove_permissions("mentor@demo.example")
    with pytest.raises(PermissionError):
        other.open_by_key(book.id)
    assert client.open_by_key(book.id).title == "Programme"


def test_a_copy_has_the_cells_and_a_name_of_its_own(client: gspread.Client, sheet: gspread.Worksheet) -> None:
    sheet.update([["a", "b"]], "A1")

    copied = client.copy(sheet.spreadsheet.id, copy_comments=True)

    assert copied.title == "Copy of Programme"
    assert copied.sheet1.get_all_values() == [["a", "b"]]


def test_text_in_columns_takes_the_place_of_all_sheets(client: gspread.Client, book: gspread.Spreadsheet) -> None:
    book.add_worksheet("Old", 5, 5)
    client.import_csv(book.id, 'Nom,Age\n"Lefèvre, É.",33\n')

    assert [one.title for one in book.worksheets()] == ["Sheet1"]
    assert book.sheet1.get_all_values() == [["Nom", "Age"], ["Lefèvre, É.", "33"]]


def test_a_sheet_is_copied_into_another_spreadsheet_under_a_free_name(
    client: gspread.Client, sheet: gspread.Worksheet
) -> None:
    sheet.update([["a"]], "A1")
    other = client.create("Other")

    titles = [sheet.copy_to(other.id)["title"] for _ in range(2)]

    assert titles == ["Copy of Sheet1", "Copy of Sheet1 2"]
    assert other.worksheet(titles[1]).acell("A1").value == "a"


def test_what_was_written_comes_back_if_asked_for(sheet: gspread.Worksheet) -> None:
    answer = sheet.append_rows([["=1+1"]], ValueInputOption.user_entered, include_values_in_response=True)
    assert answer["updates"]["updatedData"]["values"] == [["2"]]

    many = sheet.batch_update([{"range": "A2", "values": [[3]]}], include_values_in_response=True)
    assert many["responses"][0]["updatedData"] == {
        "range": "Sheet1!A2",
        "majorDimension": "ROWS",
        "values": [["3"]],
    }


def test_a_merge_takes_the_place_of_those_within_it_and_of_no_half(sheet: gspread.Worksheet) -> None:
    sheet.merge_cells("A1:B2", merge_type="MERGE_ROWS")
    assert len(said(sheet)["merges"]) == 2
    with pytest.raises(gspread.exceptions.APIError, match="all cells in a merged range"):
        sheet.merge_cells("B1:C2")

    sheet.merge_cells("A1:B2")
    assert len(said(sheet)["merges"]) == 1


def test_a_column_is_as_wide_as_its_longest_text(sheet: gspread.Worksheet) -> None:
    sheet.update([["A" * 1024], ["A"]], "A1")
    sheet.columns_auto_resize(0, 2)

    widths = sheet.spreadsheet.fetch_sheet_metadata({"fields": "sheets.data.columnMetadata"})["sheets"][0]["data"][0][
        "columnMetadata"
    ]
    assert [one["pixelSize"] for one in widths[:2]] == [8691, 100]


def test_columns_move_with_their_cells(sheet: gspread.Worksheet) -> None:
    sheet.update([["a", "b", "c", "d"]], "A1")
    move = {"source": {"sheetId": sheet.id, "dimension": "COLUMNS", "startIndex": 0, "endIndex": 2}}

    change(sheet, moveDimension={**move, "destinationIndex": 3})
    assert sheet.row_values(1) == ["c", "a", "b", "d"]
    change(sheet, moveDimension={**move, "destinationIndex": 26})
    assert sheet.row_values(1)[:2] == ["b", "d"]
    with pytest.raises(gspread.exceptions.APIError):
        change(sheet, moveDimension={**move, "destinationIndex": 1})


def test_rules_for_looks_are_kept_in_their_order(sheet: gspread.Worksheet) -> None:
    def rule(word: str) -> dict[str, Any]:
        condition = {"type": "TEXT_EQ", "values": [{"userEnteredValue": word}]}
        look = {"condition": condition, "format": {"textFormat": {"bold": True}}}
        return {"ranges": [{"sheetId": sheet.id, "endRowIndex": 3}], "booleanRule": look}

    def words() -> list[str]:
        rules = said(sheet).get("conditionalFormats", [])
        return [one["booleanRule"]["condition"]["values"][0]["userEnteredValue"] for one in rules]

    for word in ("last", "first"):
        change(sheet, addConditionalFormatRule={"rule": rule(word), "index": 0})
    assert words() == ["first", "last"]
    change(sheet, updateConditionalFormatRule={"sheetId": sheet.id, "index": 0, "newIndex": 1})
    assert words() == ["last", "first"]
    change(sheet, updateConditionalFormatRule={"rule": rule("new"), "index": 0})
    (gone,) = change(sheet, deleteConditionalFormatRule={"sheetId": sheet.id, "index": 1})
    assert words() == ["new"]
    assert "first" in json.dumps(gone)
    with pytest.raises(gspread.exceptions.APIError):
        change(sheet, deleteConditionalFormatRule={"sheetId": sheet.id, "index": 7})


def test_borders_go_around_and_within(sheet: gspread.Worksheet) -> None:
    area = {"sheetId": sheet.id, "endRowIndex": 2, "endColumnIndex": 1}
    change(sheet, updateBorders={"range": area, "top": {"style": "SOLID"}, "innerHorizontal": {"style": "DOTTED"}})

    mask = "sheets.data.rowData.values.userEnteredFormat.borders"
    rows = sheet.spreadsheet.fetch_sheet_metadata({"fields": mask, "ranges": "Sheet1!A1:A2"})["sheets"][0]["data"][0][
        "rowData"
    ]
    assert [row["values"][0]["userEnteredFormat"]["borders"] for row in rows] == [
        {"top": {"style": "SOLID"}, "bottom": {"style": "DOTTED"}},
        {"top": {"style": "DOTTED"}},
    ]


def test_a_colour_is_one_of_256_steps_in_single_precision_and_can_be_taken_away(sheet: gspread.Worksheet) -> None:
    sheet.update_tab_color("#FF8080")
    assert said(sheet)["properties"]["tabColorStyle"]["rgbColor"] == {"red": 1, "green": 0.5019608, "blue": 0.5019608}

    sheet.clear_tab_color()
    assert "rgbColor" not in said(sheet)["properties"].get("tabColorStyle", {})


@pytest.mark.parametrize(
    ("value", "pattern", "seen"),
    [
        (45000, "dd/mm/yyyy", "15/03/2023"),
        (45000.75, 'd mmmm yyyy, h"h"mm', "15 March 2023, 18h00"),
        (46024.5, "m/d/yy hh:mm:ss", "1/2/26 12:00:00"),
        (45000, "", "2023-03-15"),
    ],
)
def test_a_day_is_shown_by_its_pattern(sheet: gspread.Worksheet, value: float, pattern: str, seen: str) -> None:
    sheet.format("A1", {"numberFormat": {"type": "DATE", "pattern": pattern}})
    sheet.update([[value]], "A1")

    assert sheet.acell("A1").value == seen
    assert sheet.get("A1", value_render_option=ValueRenderOption.unformatted) == [[value]]


@pytest.mark.parametrize(
    ("value", "pattern", "seen"),
    [(1234.5, "#,##0.00", "1,234.50"), (0.256, "0%", "26%"), (7, "000-000", "7"), (2.5, "0", "3")],
)
def test_a_number_is_shown_by_its_pattern(sheet: gspread.Worksheet, value: float, pattern: str, seen: str) -> None:
    sheet.format("A1", {"numberFormat": {"type": "NUMBER", "pattern": pattern}})
    sheet.update([[value]], "A1")

    assert sheet.acell("A1").value == seen


@pytest.mark.parametrize("typed", ["2026-02-30", "2026-13-01"])
def test_what_is_no_day_stays_the_text_that_was_typed(sheet: gspread.Worksheet, typed: str) -> None:
    sheet.update_acell("A1", typed)

    assert sheet.acell("A1").value == typed
