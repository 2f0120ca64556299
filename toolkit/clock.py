"""The only place that asks what time it is."""

import datetime as dt


def today() -> dt.date:
    """The day here and now."""
    return dt.datetime.now().astimezone().date()  # noqa: TID251 - this is the clock


def now() -> dt.datetime:
    """This instant, with its time zone."""
    return dt.datetime.now().astimezone()  # noqa: TID251 - this is the clock
