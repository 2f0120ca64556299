"""The recordings of the real API, played to our server: which of its answers are the same.

python -m tests.sheets_server.recordings FOLDER
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from toolkit.sheets_server import drive
from toolkit.sheets_server.api import Api, Request

_IN_PASSING = frozenset({"defaultFormat", "spreadsheetTheme", "spreadsheetUrl"})
"""What an answer says of the looks of all spreadsheets: not compared."""


class Played(NamedTuple):
    """One request of a recording, the recorded answer and ours."""

    file: str
    request: Request
    wanted: tuple[int, Any]
    given: tuple[int, Any]

    @property
    def is_same(self) -> bool:
        return self.wanted == self.given


def play_all(folder: Path) -> list[Played]:
    return [played for file in sorted(folder.glob("*.json")) for played in play(file)]


def play(file: Path) -> Iterator[Played]:
    """Play one recording. Spreadsheets, and the ids that the real server chose, are taken from it."""
    api = Api()
    for number, exchange in enumerate(json.loads(file.read_text(encoding="utf-8"))["interactions"], start=1):
        asked, address = exchange["request"], urlsplit(exchange["request"]["uri"])
        body, wanted = _loaded(asked["body"]) or {}, _loaded(exchange["response"]["body"])
        if address.path.startswith("/drive/"):
            _make_files(api, asked["method"], wanted)
            continue
        target = address.path + (f"?{address.query}" if address.query else "")
        _choose_ids(api, address.path, body, wanted)
        request = Request(number, asked["method"], target, body)
        answer = api.answer(request)
        recorded = exchange["response"]["status"]["code"], _compared(wanted)
        yield Played(file.stem, request, recorded, (answer.status, _compared(answer.body)))


def _loaded(body: Any) -> Any:
    text = body.get("string", "") if isinstance(body, dict) else body
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text


def _make_files(api: Api, method: str, wanted: Any) -> None:
    if not isinstance(wanted, dict):
        return
    if method == "POST" and "id" in wanted:
        drive.create(api.books, {"name": wanted["name"]}, wanted["id"])
    for one in wanted.get("files", ()):
        if one["id"] not in api.books:
            drive.create(api.books, {"name": one["name"]}, one["id"])


def _choose_ids(api: Api, path: str, body: Any, wanted: Any) -> None:
    if not isinstance(wanted, dict) or not isinstance(body, dict):
        return
    for request, reply in zip(body.get("requests", ()), wanted.get("replies", ()), strict=False):
        for kind, part, name in (
            ("addSheet", "properties", "sheetId"),
            ("addNamedRange", "namedRange", "namedRangeId"),
        ):
            if kind in reply:
                request[kind][part][name] = reply[kind][part][name]
        if "addProtectedRange" in reply:
            book = api.books[path.split("/")[3].partition(":")[0]]
            book.next_id = reply["addProtectedRange"]["protectedRange"]["protectedRangeId"] - 1
        if "duplicateSheet" in reply:
            request["duplicateSheet"]["newSheetId"] = reply["duplicateSheet"]["properties"]["sheetId"]


def _compared(found: Any) -> Any:
    if isinstance(found, dict):
        return {name: _compared(value) for name, value in found.items() if name not in _IN_PASSING}
    return [_compared(item) for item in found] if isinstance(found, list) else found


def main() -> None:
    played = play_all(Path(sys.argv[1]))
    same = sum(one.is_same for one in played)
    for one in played:
        if not one.is_same:
            sys.stdout.write(f"{one.file}: {one.request.method} {one.request.path[-60:]}\n")
    sys.stdout.write(f"{same} of {len(played)} answers are the same ({same / len(played):.2%})\n")


if __name__ == "__main__":
    main()
