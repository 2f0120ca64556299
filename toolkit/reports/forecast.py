"""The forecast as text: first what comes up within a fortnight."""

import datetime as dt
from collections.abc import Sequence

from toolkit.criteria.forecast import Coming
from toolkit.i18n import Translator
from toolkit.model.message import say

_SOON = dt.timedelta(days=14)


def forecast_text(coming: Sequence[Coming], today: dt.date, days: int, translate: Translator) -> str:
    """Return the lines: the last day to act, the criterion, what will be wrong, what to do."""
    if not coming:
        return translate.text("Nothing more will become not met within {days} days.", days=days)
    soon = [one for one in coming if one.last_day < today + _SOON]
    later = coming[len(soon) :]
    lines: list[str] = []
    for title, group in (
        (translate.text("Will become not met within 14 days, if nobody acts:"), soon),
        (translate.text("Later, within {days} days:", days=days), later),
    ):
        if group:
            lines += [title, *(f"  {_line(one, translate)}" for one in group)]
    return "\n".join(lines)


def _line(one: Coming, translate: Translator) -> str:
    return translate.sentence(
        say(
            "act by {day}: {code} {message} → {remedy}",
            day=one.last_day,
            code=one.finding.code,
            message=one.finding.message,
            remedy=one.finding.remedy,
        )
    )
