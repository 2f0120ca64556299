"""How a programme stands compared with a month ago, in a sentence."""

from toolkit.figures.figures import Figures
from toolkit.model.message import Message, say, say_many


def trend(now: Figures, before: Figures | None) -> Message:
    """Return how many more criteria are met than when `before` was recorded."""
    if before is None:
        return say("The trend shows here once there are figures of a month ago.")
    change, day = now.met_count - before.met_count, before.day
    if not change:
        return say("As many are met as on {day}.", day=day)
    if change > 0:
        return say_many("{count} more is met than on {day}.", "{count} more are met than on {day}.", change, day=day)
    return say_many("{count} fewer is met than on {day}.", "{count} fewer are met than on {day}.", -change, day=day)


def change_of(code: str, now: Figures, before: Figures | None) -> int | None:
    """Return by how many points of per cent the share that meets a criterion changed; `None` if that is not known."""
    shares = [
        figures.criteria[code].share if figures and code in figures.criteria else None for figures in (now, before)
    ]
    return None if shares[0] is None or shares[1] is None else round(100 * (shares[0] - shares[1]))


def change_text(change: int) -> Message:
    """Return a change in words: +3 %."""
    return say("{sign}{points} %", sign="+" if change > 0 else "", points=change)
