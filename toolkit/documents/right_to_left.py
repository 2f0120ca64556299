"""Arabic and Hebrew names inside a text that runs from left to right.

Word orders several words of such a name rightly, and takes the right font, only in a run marked `w:rtl`. And a number
after such a name would be drawn before it, were there not the mark that the text goes on from left to right.
"""

import re

_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
SCRIPT = re.compile(f"[{_LETTERS}]")
_SPAN = re.compile(f"([{_LETTERS}](?:[{_LETTERS}\\s\u00a0'’.-]*[{_LETTERS}])?)")
_ONWARDS = "\u200e"
_AFTER_RTL = re.compile("(?=<w:(?:cs|em|lang|eastAsianLayout|specVanish|oMath)\\b|</w:rPr>)")
"""Where it stands among the properties of a run: Word wants them in order."""
_RUN = re.compile(r"<w:r(?: [^>]*)?>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>|)<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>", re.DOTALL)


def mark(xml: str) -> str:
    """Return the text of a part with each stretch of right-to-left letters in a run of its own, so marked."""
    return _RUN.sub(_split, xml) if SCRIPT.search(xml) else xml


def _split(match: re.Match[str]) -> str:
    look, text = match[1], match[2]
    if not SCRIPT.search(text):
        return match[0]
    marked = _AFTER_RTL.sub("<w:rtl/>", look, count=1) if look else "<w:rPr><w:rtl/></w:rPr>"
    if "<w:b/>" in marked and "<w:bCs/>" not in marked:
        marked = marked.replace("<w:b/>", "<w:b/><w:bCs/>")
    return "".join(
        _run(marked, piece) + _run(look, _ONWARDS) if SCRIPT.match(piece) else _run(look, piece)
        for piece in _SPAN.split(text)
        if piece
    )


def _run(look: str, text: str) -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'
