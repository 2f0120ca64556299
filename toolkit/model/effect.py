"""What the toolkit does to the world, named so that it is done once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What makes an effect one and the same, whatever row it stands in and however often a job runs.

    `kind` is what is done ("letter.refusal-mentee"), `subject` the reference of whom it concerns,
    `occurrence` which of several times (the day of the decision).
    """

    kind: str
    subject: str
    occurrence: str


HANDOVER = "handover."
"""How the kind begins of a document that was mailed to its addressee; the rest is the kind of the document.

Its subject is the number, its occurrence the reference of the person.
"""
