"""Arabic and Hebrew names inside a text that runs from left to right.

Word orders several words of such a name rightly, and takes the right font, only in a run marked `w:rtl`.
"""

import re

_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
SCRIPT = re.compile(f"[{_LETTERS}]")
_SPAN = re.compile(f"([{_LETTERS}](?:[{_LETTERS}\\s\u00a0'’.-]*[{_LETTERS}])?)")
_RUN = re.compile(r"<w:r(?: [^>]*)?>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>|)<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>", re.DOTALL)


def mark(xml: str) -> str:
    """Return the text of a part with each stretch of right-to-left letters in a run of its own, so marked."""
    return _RUN.sub(_split, xml) if SCRIPT.search(xml) else xml


def _split(match: re.Match[str]) -> str:
    look, text = match[1], match[2]
    if not SCRIPT.search(text):
        return match[0]
    marked = look.replace("</w:rPr>", "<w:rtl/></w:rPr>") if look else "<w:rPr><w:rtl/></w:rPr>"
    return "".join(
        f'<w:r>{marked if SCRIPT.match(piece) else look}<w:t xml:space="preserve">{piece}</w:t></w:r>'
        for piece in _SPAN.split(text)
        if piece
    )
