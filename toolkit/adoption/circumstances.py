"""When, with whom or on what condition something is so: what a heading says beside its matter."""

import re
from collections.abc import Callable, Sequence

from toolkit.adoption.words import Token

Read = Callable[[str], Sequence[Token]]
ROLES = frozenset({"mentor", "mentee"})
COUNTED = frozenset({"meeting", "contact", "acquaintance", "follow-up", "interview", "session", "call", "evaluation"})
"""What is counted by "1." in a heading."""
_STEPS = COUNTED | {"application", "info", "training", "first", "final", "start", "end", "match", "date", "with"}
_PEOPLE = ROLES | {"with", "attendees"}
_CONDITION = re.compile(
    r"^(?:if|si|indien|als|falls|wenn|bei|in case of|en cas d[eu']|in geval van)\b[^,:]*[,:]", re.IGNORECASE
)
_OCCASION = re.compile(r"(?<=\w)\s+(?:at|during|bij|tijdens|lors d[eu']|pendant|beim|während)\s+\w.*$", re.IGNORECASE)
_YOUR = re.compile(
    r"\b(?:(?:with|avec|met|mit|grâce à|grace a|thanks to|dankzij|dank)\s+"
    r"(?:your|je|jouw|uw|votre|ton|ta|dein\w*|ihr\w*)"
    r"|your|jouw|uw|votre|deine?\w?|ihre\w?)\s+\w+",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"(?<=\w)\s+(?:with|avec|met|mit)\s+(?:\w+\s+)?\w+(?=\s*\?$)", re.IGNORECASE)
_CIRCUMSTANCES = (
    (_CONDITION, _STEPS | {"refusal", "decision", "early", "dropout"}, True),
    (_OCCASION, _STEPS | {"refusal"}, True),
    (_YOUR, _PEOPLE, False),
    (_COMPANY, _PEOPLE, False),
)
"""How it is said, what it may speak of, and whether that is worth to know: "Needs at intake" speaks of the interview.

Whom a question is put to knows who the other is: "What would you like to reach with your mentor?" speaks of nobody.
"""


def without_circumstance(text: str, read: Read, is_telling: Callable[[Sequence[Token]], bool]) -> tuple[str, str]:
    """Return the heading without its circumstance, and that; the whole and nothing if the rest says too little.

    `read` takes a text apart into words, `is_telling` says whether words say something by themselves.
    """
    for pattern, matters, is_said in _CIRCUMSTANCES:
        found = pattern.search(text)
        rest = pattern.sub("", text).strip() if found else ""
        if found and is_telling(read(rest)):
            told = frozenset().union(*(token.concepts for token in read(found[0])))
            if told and told <= matters:
                return rest, found[0] if is_said else ""
    return text, ""
