"""Text as it may stand in XML, and in a cell."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_READ_AS_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_MAX_TEXT = 32_767


def escaped(text: str) -> str:
    """The text as it stands in XML, in an attribute or between tags."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\n", "&#10;").replace("\t", "&#9;") if "\n" in text or "\t" in text else text


def writable(text: str) -> str:
    """The text without what XML forbids, as long as a cell may hold (counted in UTF-16, as Excel does)."""
    allowed = _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(allowed) * 2 > _MAX_TEXT:
        allowed = allowed.encode("utf-16-le")[: 2 * _MAX_TEXT].decode("utf-16-le", "ignore")
    return _READ_AS_CODE.sub("_x005F_", allowed)


def text_element(prefix: str, text: str) -> str:
    """The content of a cell of the type inlineStr that shows this text."""
    allowed = writable(text)
    kept = ' xml:space="preserve"' if allowed != allowed.strip() else ""
    return f"<{prefix}is><{prefix}t{kept}>{escaped(allowed)}</{prefix}t></{prefix}is>"
