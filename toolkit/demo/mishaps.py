"""What goes wrong in the duos' sheet: changes to rows that were in order. The numbers are in `stories.py`."""

import datetime as dt
from collections.abc import Callable

from toolkit.demo import stories
from toolkit.demo.timeline import Row
from toolkit.model.months import add_months

_SHORT_MONTH_OF = {1: 2, 3: 2, 5: 4, 7: 6, 8: 9, 10: 9, 12: 11}


def spoil(rows: list[Row]) -> None:
    """Change the rows of the duos with which something goes wrong."""
    by_id = {row["id"]: row for row in rows}
    for number, change in _CHANGES:
        change(by_id[f"D-{number:03d}"])


def _volunteer_matched(row: Row) -> None:
    row["matched_by"] = "Bernadette Collignon"


def _met_at_home(row: Row) -> None:
    row["first_meeting_place"] = "Au domicile du mentor"
    row["first_meeting_neutral"] = False


def _impossible_date(row: Row) -> None:
    day = _date(row, "first_meeting_on")
    row["first_meeting_on"] = f"31/{_SHORT_MONTH_OF.get(day.month, day.month):02d}/{day.year}"


def _late_contract(row: Row) -> None:
    row["contract_on"] = _date(row, "start_on") + dt.timedelta(days=3)


def _wrong_year(row: Row) -> None:
    row["planned_end_on"] = add_months(_date(row, "planned_end_on"), -12)


def _blank(field: str) -> Callable[[Row], None]:
    def blank(row: Row) -> None:
        del row[field]

    return blank


def _date(row: Row, field: str) -> dt.date:
    value = row[field]
    if not isinstance(value, dt.date):
        msg = f"{field} of {row['id']} is not a date"
        raise TypeError(msg)
    return value


_CHANGES: tuple[tuple[int, Callable[[Row], None]], ...] = (
    (stories.VOLUNTEER_MATCHED, _volunteer_matched),
    (stories.MET_AT_HOME, _met_at_home),
    (stories.IMPOSSIBLE_DATE, _impossible_date),
    (stories.LATE_CONTRACT, _late_contract),
    (stories.NO_FREQUENCY, _blank("contacts_per_month")),
    (stories.NO_PLANNED_END, _blank("planned_end_on")),
    (stories.WRONG_YEAR, _wrong_year),
)
