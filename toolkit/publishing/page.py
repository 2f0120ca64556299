"""Writing `report.html`: of today, from an examination and the history; or of a past day, from the history alone."""

import datetime as dt
from contextlib import suppress
from pathlib import Path

from toolkit.criteria.evidence import Evidence
from toolkit.errors import CHECK_DISK, ToolkitError, writing_to
from toolkit.examine import examine
from toolkit.figures.figures import Figures
from toolkit.figures.measure import measure
from toolkit.files import write_whole
from toolkit.memory.history import FILE, History, open_history
from toolkit.model.message import Message, say
from toolkit.model.verdict import Examination
from toolkit.reports.page.content import Sources
from toolkit.reports.page.items import Items
from toolkit.reports.page.render import report_page
from toolkit.setup import Setup


def figures_today(examination: Examination, setup: Setup, today: dt.date) -> Figures:
    """Return the figures of an examination made on `today`."""
    return measure(examination, _evidence(examination, setup, today))


def figures_before(setup: Setup, today: dt.date) -> Figures | None:
    """Return the figures of a month before `today`, as far as there are any. No history is made for that."""
    if not (setup.state / FILE).is_file():
        return None
    with suppress(ToolkitError), open_history(setup.state) as history:
        before = history.a_month_before(today)
        return before.figures if before else None
    return None


def page_of_today(
    examination: Examination, setup: Setup, today: dt.date, history: History | None, *, anonymous: bool
) -> Sources:
    """Return what the page of `today` is made of; without a history it shows no trend."""
    evidence = _evidence(examination, setup, today)
    before = history.a_month_before(today) if history else None
    return Sources(
        association=setup.config.settings.association.name,
        figures=measure(examination, evidence),
        needed_contacts=setup.profile.thresholds.min_contacts_per_month,
        months=tuple(one.figures for one in history.by_month(today) if one.figures.day < today) if history else (),
        month_before=before.figures if before else None,
        items=Items(examination, evidence, setup.schema, anonymous=anonymous),
    )


def page_as_of(setup: Setup, day: dt.date, history: History) -> Sources:
    """Return what the page of a past day is made of: what was recorded then. Raises ToolkitError if nothing was."""
    recorded = history.latest(day)
    if recorded is None:
        raise nothing_recorded(day)
    figures = recorded.figures
    before = history.a_month_before(figures.day)
    return Sources(
        association=setup.config.settings.association.name,
        figures=figures,
        needed_contacts=setup.profile.thresholds.min_contacts_per_month,
        months=tuple(one.figures for one in history.by_month(figures.day) if one.figures.day < figures.day),
        month_before=before.figures if before else None,
        recorded_on=recorded.at.date(),
    )


def nothing_recorded(day: dt.date) -> ToolkitError:
    """The error that the history begins later than `day`."""
    return ToolkitError(
        say("No figures were recorded on {day} or before.", day=day),
        say("Use “mentorat check --today” for what the workbook shows now about that day."),
    )


def write_page(sources: Sources, path: Path, language: str) -> Message:
    """Write the page, whole or not at all; return where it is. Raises ToolkitError if it cannot be written."""
    with writing_to(path.name, CHECK_DISK):
        write_whole(path, report_page(sources, language).encode("utf-8"))
    return say("The page of figures is {file}.", file=path.name)


def write_extra_page(setup: Setup, today: dt.date, as_of: dt.date | None, language: str, *, dry: bool) -> Message:
    """Write the page of a past day, or else the one of `today` without names, beside the page of the night.

    Raises ToolkitError if nothing was recorded, or if the file cannot be written.
    """
    page = setup.config.path(setup.config.settings.report.page or "report.html")
    path = page.with_name(f"{page.stem}.{as_of.isoformat() if as_of else 'anonymous'}{page.suffix}")
    if dry:
        return say("would write the page {file}", file=path.name)
    with open_history(setup.state) as history:
        if as_of is not None:
            sources = page_as_of(setup, as_of, history)
        else:
            seen = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
            sources = page_of_today(seen, setup, today, history, anonymous=True)
    return write_page(sources, path, language)


def _evidence(examination: Examination, setup: Setup, today: dt.date) -> Evidence:
    return Evidence(examination.programme, today, setup.profile, setup.schema)
