"""Which spreadsheet is meant: its address in the browser, or the id in it."""

import re

_IN_ADDRESS = re.compile(
    r"(?:https?://)?docs\.google\.com/(?:a/[^/]+/)?spreadsheets/(?:u/\d+/)?d/([\w-]{10,})(?:[/?#].*)?"
)
_ID = re.compile(r"[\w-]{40,60}")
"""Ids have 44 characters today; a file that is called so has no suffix, and is none of the formats we read."""


def spreadsheet_id(text: str) -> str | None:
    """Return the id in an address, or `text` if it is an id; `None` if it is something else, such as a file."""
    text = text.strip()
    match = _IN_ADDRESS.fullmatch(text)
    if match:
        return match[1]
    return text if _ID.fullmatch(text) else None


def is_address(text: str) -> bool:
    """Whether somebody means something at Google, though perhaps not a spreadsheet."""
    return re.match(r"\s*(https?://)?(docs|drive)\.google\.com/", text) is not None
