"""Changes to ranges: merged, named, protected, filtered."""

import copy
from collections.abc import Callable, Iterator, Mapping

from toolkit.sheets_server.book import Area, Book, area_of
from toolkit.sheets_server.masks import change, parse_mask
from toolkit.sheets_server.refusals import Json, bad

_EDITORS = ("users", "groups")


def _merge(book: Book, content: Json) -> None:
    area = area_of(book, content["range"])
    _unmerge(book, content)
    if any(_overlap(area, merge) for merge in area.tab.merges):
        raise bad("You must select all cells in a merged range to merge or unmerge them.")
    for part in _parts(area, content.get("mergeType", "MERGE_ALL")):
        for place in list(part.places())[1:]:
            area.tab.cells.pop(place, None)
        area.tab.merges.append(part.as_grid_range())


def _overlap(area: Area, merge: Json) -> bool:
    return bool(
        area.top < merge["endRowIndex"]
        and merge["startRowIndex"] < area.bottom
        and area.left < merge["endColumnIndex"]
        and merge["startColumnIndex"] < area.right
    )


def _parts(area: Area, kind: str) -> Iterator[Area]:
    if kind == "MERGE_COLUMNS":
        for column in range(area.left, area.right):
            yield area._replace(left=column, right=column + 1)
    elif kind == "MERGE_ROWS":
        for row in range(area.top, area.bottom):
            yield area._replace(top=row, bottom=row + 1)
    else:
        yield area


def _unmerge(book: Book, content: Json) -> None:
    area = area_of(book, content["range"])
    area.tab.merges = [
        merge
        for merge in area.tab.merges
        if not (
            area.top <= merge["startRowIndex"]
            and merge["endRowIndex"] <= area.bottom
            and area.left <= merge["startColumnIndex"]
            and merge["endColumnIndex"] <= area.right
        )
    ]


def _add_named(book: Book, content: Json) -> Json:
    given = content["namedRange"]
    if any(one["name"] == given["name"] for one in book.named):
        raise bad(f"A named range with the name {given['name']} already exists")
    named = {
        "namedRangeId": given.get("namedRangeId") or str(book.new_id()),
        "name": given["name"],
        "range": area_of(book, given["range"]).as_grid_range(),
    }
    book.named.append(named)
    return {"namedRange": copy.deepcopy(named)}


def _delete_named(book: Book, content: Json) -> None:
    kept = [one for one in book.named if one["namedRangeId"] != content["namedRangeId"]]
    if len(kept) == len(book.named):
        raise bad(f"No named range with id: {content['namedRangeId']}")
    book.named = kept


def _add_protected(book: Book, content: Json) -> Json:
    given = copy.deepcopy(content["protectedRange"])
    if given.get("namedRangeId"):
        area = area_of(book, _named(book, given["namedRangeId"])["range"])
    else:
        area = area_of(book, given["range"])
    whole = (area.top, area.left, area.bottom, area.right) == (0, 0, area.tab.rows, area.tab.columns)
    bounds = {"sheetId": area.tab.id} if whole and area.tab.id else {}
    kept: Json = {"protectedRangeId": book.new_id(), "range": bounds if whole else area.as_grid_range()}
    kept |= {name: given[name] for name in ("namedRangeId", "description", "warningOnly") if given.get(name)}
    if not given.get("warningOnly"):
        kept["requestingUserCanEdit"] = True
        editors = given.get("editors", {})
        kept["editors"] = {name: editors[name] for name in _EDITORS if editors.get(name)}
    area.tab.protected.append(kept)
    return {"protectedRange": copy.deepcopy(kept)}


def _named(book: Book, name_id: str) -> Json:
    found = next((one for one in book.named if one["namedRangeId"] == name_id), None)
    if found is None:
        raise bad(f"No named range with id: {name_id}")
    return found


def _update_protected(book: Book, content: Json) -> None:
    given = content["protectedRange"]
    for tab in book.tabs:
        for one in tab.protected:
            if one["protectedRangeId"] == given["protectedRangeId"]:
                change(one, given, parse_mask(content["fields"]))
                return
    raise bad(f"No protected range with id: {given['protectedRangeId']}")


def _delete_protected(book: Book, content: Json) -> None:
    for tab in book.tabs:
        for one in tab.protected:
            if one["protectedRangeId"] == content["protectedRangeId"]:
                tab.protected.remove(one)
                return
    raise bad(f"No protected range with id: {content['protectedRangeId']}")


def _set_filter(book: Book, content: Json) -> None:
    given = copy.deepcopy(content["filter"])
    area = area_of(book, given["range"])
    area.tab.basic_filter = {**given, "range": area.as_grid_range()}


def _clear_filter(book: Book, content: Json) -> None:
    book.tab(content.get("sheetId", 0)).basic_filter = None


CHANGES: Mapping[str, Callable[[Book, Json], Json | None]] = {
    "mergeCells": _merge,
    "unmergeCells": _unmerge,
    "addNamedRange": _add_named,
    "deleteNamedRange": _delete_named,
    "addProtectedRange": _add_protected,
    "updateProtectedRange": _update_protected,
    "deleteProtectedRange": _delete_protected,
    "setBasicFilter": _set_filter,
    "clearBasicFilter": _clear_filter,
}
