"""Field masks: which parts of an answer are wanted, or of a request are meant."""

import re
from typing import Any, TypeAlias

from toolkit.sheets_server.refusals import Json, bad

Mask: TypeAlias = dict[str, "Mask"]
"""Name -> what is wanted below it; nothing said below means all of it."""

_WORD = re.compile(r"[A-Za-z_*]+|[(),./]")


def parse_mask(text: str) -> Mask:
    """Return the mask of e.g. `properties(title,locale),sheets.data/rowData`. Raises Refused."""
    words = _WORD.findall(text)
    mask, rest = _parts(words)
    if rest or "".join(words) != text.replace(" ", ""):
        raise bad(f"Invalid field mask: {text}")
    return mask


def _parts(words: list[str]) -> tuple[Mask, list[str]]:
    mask: Mask = {}
    while words:
        if words[0] == ")":
            break
        level = mask
        name, words = words[0], words[1:]
        level = level.setdefault(name, {})
        while words and words[0] in "./":
            level = level.setdefault(words[1], {})
            words = words[2:]
        if words and words[0] == "(":
            inner, words = _parts(words[1:])
            level.update(inner)
            words = words[1:]
        if words and words[0] == ",":
            words = words[1:]
    return mask, words


def only(found: Any, mask: Mask) -> Any:
    """Return what the mask wants of an answer."""
    if not mask or "*" in mask:
        return found
    if isinstance(found, list):
        return [only(item, mask) for item in found]
    if not isinstance(found, dict):
        return found
    return {name: only(value, mask[name]) for name, value in found.items() if name in mask}


def change(target: Json, source: Json, mask: Mask) -> None:
    """Take over from `source` what the mask names; what is named but not there is removed."""
    names = mask if mask and "*" not in mask else {name: {} for name in source}
    for name in names:
        below = names[name]
        value = source.get(name)
        if below and isinstance(value, dict | None):
            change(target.setdefault(name, {}), value or {}, below)
        elif value in (None, 0, False, "", {}):
            target.pop(name, None)
        else:
            target[name] = value
