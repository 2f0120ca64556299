"""An association's figures as the federation may have them: rates, rounded counts and medians, no person.

Every name in an export is one of ours (a criterion, a table, a cell, a month), so that no text of a
workbook can leave by this way; the one exception is the association's own name.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.criteria.registry import CRITERIA
from toolkit.figures.disclosure import ENOUGH, Published, alone, publishable, rate, rounded
from toolkit.figures.duos import STATES
from toolkit.figures.figures import DECISIONS, GRADES, OUTCOMES, STOPS, WEEKS, Figures
from toolkit.model.verdict import Status

VERSION = 1
TABLES: Mapping[str, tuple[str, ...]] = {
    "mentors": DECISIONS,
    "mentees": DECISIONS,
    "duos": STATES,
    "stops": STOPS,
    "wait_mentee": WEEKS,
    "wait_mentor": WEEKS,
    "outcomes": OUTCOMES,
    "grades_mentee": GRADES,
    "grades_mentor": GRADES,
}
"""The tables that leave the house, with all the cells they may have."""
MEDIANS = ("wait_mentee", "wait_mentor", "contacts")
"""Days, days, and contacts a month for each duo in the last three months."""
_MONTH = re.compile(r"[12]\d{3}-(0[1-9]|1[0-2])")
_CRITERIA = tuple(one.id for one in CRITERIA)
_MAX_NAME = 120
_MAX_NUMBER = 10_000_000


@dataclass(frozen=True, slots=True)
class Rated:
    """A criterion in an export: the verdict, how many were checked, and the share of them in per cent."""

    status: Status
    checked: int | None
    rate: int | None


@dataclass(frozen=True, slots=True)
class Export:
    """The figures of an association on a day. `None` is what may not be told."""

    association: str
    day: dt.date
    profile: str
    criteria: Mapping[str, Rated]
    counts: Mapping[str, Published]
    running: Published
    medians: Mapping[str, float]

    @property
    def met_count(self) -> int:
        """How many criteria are met."""
        return sum(1 for one in self.criteria.values() if one.status is Status.MET)

    @property
    def quarter(self) -> str:
        """The quarter of its day, for example "2026-Q1"."""
        return f"{self.day.year}-Q{(self.day.month + 2) // 3}"


def export_from(figures: Figures, association: str) -> Export:
    """Return what of the figures may leave the house."""
    return Export(
        association=_name(association),
        day=figures.day,
        profile=figures.profile if re.fullmatch(r"[a-z0-9-]{1,40}", figures.profile) else "own",
        criteria={
            code: Rated(one.status, rounded(one.checked) if one.checked >= ENOUGH else None, rate(one))
            for code, one in figures.criteria.items()
        },
        counts={
            name: publishable({cell: figures.counts[name].get(cell, 0) for cell in cells})
            for name, cells in TABLES.items()
            if name in figures.counts
        },
        running=alone({month: n for month, n in figures.table("running").items() if _MONTH.fullmatch(month)}),
        medians=_medians(figures),
    )


def _medians(figures: Figures) -> dict[str, float]:
    told = {
        name: float(round(figures.medians[name]))
        for name in ("wait_mentee", "wait_mentor")
        if name in figures.medians and sum(figures.table(name).values()) >= ENOUGH
    }
    months = list(figures.table("contact_duos"))[-3:]
    duos = [figures.counts["contact_duos"][month] for month in months]
    if duos and min(duos) >= ENOUGH:
        told["contacts"] = round(sum(figures.counts["contacts"][month] for month in months) / sum(duos), 1)
    return told


def export_document(export: Export) -> dict[str, object]:
    """Return the export as JSON may hold it."""
    return {
        "export": VERSION,
        "association": export.association,
        "day": export.day.isoformat(),
        "profile": export.profile,
        "criteria": {
            code: {"status": one.status.value, "checked": one.checked, "rate": one.rate}
            for code, one in export.criteria.items()
        },
        "counts": {name: dict(table) for name, table in export.counts.items()},
        "running": dict(export.running),
        "medians": dict(export.medians),
    }


def export_of(document: object) -> Export:
    """Return the export in a document that somebody sent. Raises ValueError if it is none, or holds anything else."""
    try:
        return _export(document)
    except (AttributeError, KeyError, TypeError) as error:
        msg = "this is no export of figures"
        raise ValueError(msg) from error


def _export(document: object) -> Export:
    if not isinstance(document, dict) or document["export"] != VERSION or len(document) != len(_KEYS):
        msg = "this is no export of figures, or one of another version"
        raise ValueError(msg)
    return Export(
        association=_name(document["association"]),
        day=dt.date.fromisoformat(document["day"]),
        profile=re.fullmatch(r"[a-z0-9-]{1,40}", document["profile"])[0],  # type: ignore[index] # told above
        criteria={_known(code, _CRITERIA): _rated(one) for code, one in document["criteria"].items()},
        counts={
            _known(name, tuple(TABLES)): {_known(cell, TABLES[name]): _count(number) for cell, number in table.items()}
            for name, table in document["counts"].items()
        },
        running={_month(month): _count(number) for month, number in document["running"].items()},
        medians={_known(name, MEDIANS): _measure(number) for name, number in document["medians"].items()},
    )


_KEYS = ("export", "association", "day", "profile", "criteria", "counts", "running", "medians")


def _rated(one: Mapping[str, object]) -> Rated:
    share = _count(one["rate"])
    if share is not None and share > 100:  # noqa: PLR2004 - per cent
        msg = "a rate is above 100"
        raise ValueError(msg)
    return Rated(Status(str(one["status"])), _count(one["checked"]), share)


def _known(name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        msg = "a name in it is unknown"
        raise ValueError(msg)
    return name


def _month(text: str) -> str:
    if not _MONTH.fullmatch(text):
        msg = "a month in it is none"
        raise ValueError(msg)
    return text


def _count(number: object) -> int | None:
    if number is None:
        return None
    if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number <= _MAX_NUMBER:
        msg = "a number in it is none"
        raise ValueError(msg)
    return number


def _measure(number: object) -> float:
    if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number <= _MAX_NUMBER:
        msg = "a number in it is none"
        raise ValueError(msg)
    return float(number)


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name.isprintable() or len(name) > _MAX_NAME:
        msg = "the name of the association cannot be shown"
        raise ValueError(msg)
    return name
