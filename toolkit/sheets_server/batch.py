"""`spreadsheets.batchUpdate`: all requests are applied, or none."""

import copy
from collections.abc import Callable, Mapping
from typing import Any

from toolkit.sheets_server import cells, conditional, dimensions, ranges, resource, tabs
from toolkit.sheets_server.book import Book
from toolkit.sheets_server.refusals import Json, Refused, bad

Change = Callable[[Book, Json], Json | None]

CHANGES: Mapping[str, Change] = {
    **tabs.CHANGES,
    **cells.CHANGES,
    **dimensions.CHANGES,
    **ranges.CHANGES,
    **conditional.CHANGES,
}


def batch_update(book: Book, body: Json) -> tuple[Book, Json]:
    """Return the changed spreadsheet and the answer; `book` itself stays as it is. Raises Refused."""
    changed = copy.deepcopy(book)
    requests = _without_nulls(body.get("requests") or [])
    if not requests:
        raise bad("Must specify at least one request.")
    replies = [_apply(changed, number, request) for number, request in enumerate(requests)]
    answer: Json = {"spreadsheetId": book.id, "replies": replies}
    if body.get("includeSpreadsheetInResponse"):
        query = {"ranges": body.get("responseRanges", [])}
        wants_cells = bool(body.get("responseIncludeGridData"))
        answer["updatedSpreadsheet"] = resource.get(changed, query, wants_cells=wants_cells)
    return changed, answer


def _without_nulls(found: Any) -> Any:
    """Return the requests without what is null: that is as if it were not said (JSON of protocol buffers)."""
    if isinstance(found, dict):
        return {name: _without_nulls(value) for name, value in found.items() if value is not None}
    return [_without_nulls(item) for item in found] if isinstance(found, list) else found


def _apply(book: Book, number: int, request: Json) -> Json:
    if len(request) != 1:
        raise bad(f"Invalid value at 'requests[{number}]': one request expected")
    [(kind, content)] = request.items()
    change = CHANGES.get(kind)
    if change is None:
        raise bad(f"Invalid JSON payload received. Unknown name \"{kind}\" at 'requests[{number}]': Cannot find field.")
    try:
        reply = change(book, content)
    except Refused as error:
        message = error.body["error"]["message"]
        raise bad(f"Invalid requests[{number}].{kind}: {message}") from error
    return {} if reply is None else {kind: reply}
