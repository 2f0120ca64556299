"""Rules by which cells look otherwise: kept and told, in their order; nothing here is coloured by them."""

import copy
from collections.abc import Callable, Mapping

from toolkit.sheets_server.book import Book, Tab
from toolkit.sheets_server.refusals import Json, bad


def _add(book: Book, content: Json) -> None:
    rule = content["rule"]
    if not rule.get("ranges"):
        raise bad("A rule must have at least one range.")
    tab = book.tab(rule["ranges"][0].get("sheetId", 0))
    tab.rules.insert(content.get("index", 0), copy.deepcopy(rule))


def _update(book: Book, content: Json) -> Json:
    tab, index = _at(book, content)
    before = tab.rules.pop(index)
    after = copy.deepcopy(content["rule"]) if "rule" in content else before
    tab.rules.insert(content.get("newIndex", index), after)
    return {"oldRule": before, "newRule": after}


def _delete(book: Book, content: Json) -> Json:
    tab, index = _at(book, content)
    return {"rule": tab.rules.pop(index)}


def _at(book: Book, content: Json) -> tuple[Tab, int]:
    rule = content.get("rule", {})
    ranges = rule.get("ranges", [{}])
    tab, index = book.tab(content.get("sheetId", ranges[0].get("sheetId", 0))), int(content.get("index", 0))
    if index >= len(tab.rules):
        raise bad(f"No conditional format on sheet: {tab.id} at index: {index}")
    return tab, index


CHANGES: Mapping[str, Callable[[Book, Json], Json | None]] = {
    "addConditionalFormatRule": _add,
    "updateConditionalFormatRule": _update,
    "deleteConditionalFormatRule": _delete,
}
