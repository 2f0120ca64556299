"""Every kind of document, in the order people meet them."""

from toolkit.documents.contracts import KIND as CONTRACT
from toolkit.documents.endings import ENDINGS
from toolkit.documents.invitations import INVITATIONS
from toolkit.documents.kind import AnyKind, LetterRules
from toolkit.documents.letters import DECISIONS
from toolkit.documents.meetings import FIRST_MEETING
from toolkit.documents.volunteers import KINDS as NOTES

KINDS: dict[str, AnyKind] = {
    kind.name: kind for kind in (*INVITATIONS, *DECISIONS, *NOTES.values(), FIRST_MEETING, CONTRACT, *ENDINGS)
}
"""By name, which is also that of the template."""


def kinds_of(step: str, rules: LetterRules) -> tuple[AnyKind, ...]:
    """The kinds that a step of a job prepares: "contracts" the contract, "letters" all others."""
    if step == "contracts":
        return (CONTRACT,)
    note = NOTES[rules.volunteers.note]
    return (*INVITATIONS, *DECISIONS, note, FIRST_MEETING, *ENDINGS)
