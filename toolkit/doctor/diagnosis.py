"""What was looked at, how it is, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum

from toolkit.errors import ToolkitError
from toolkit.model.message import Message


class Health(StrEnum):
    """A warning leaves the night its work; what is wrong takes some of it away."""

    GOOD = "good"
    WARNING = "warning"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at. `name` is what programs know it by."""

    name: str
    title: Message
    health: Health
    said: Message
    remedy: Message | None = None


def wrong(name: str, title: Message, error: ToolkitError) -> Diagnosis:
    """What an error says about a thing."""
    return Diagnosis(name, title, Health.WRONG, error.problem, error.remedy)
