"""Figures that leave the house, and those that come in: an association's export, a federation's comparison."""

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path

from toolkit.errors import CHECK_DISK, ToolkitError, system_reason, writing_to
from toolkit.examine import examine
from toolkit.figures.export import Export, export_document, export_from, export_of
from toolkit.figures.figures import Figures
from toolkit.files import unfinished, write_whole
from toolkit.i18n import Translator
from toolkit.memory.history import open_history
from toolkit.model.message import Message, say
from toolkit.publishing.page import figures_today, nothing_recorded
from toolkit.reports.comparison import Comparison
from toolkit.reports.comparison_sheets import comparison_sheets
from toolkit.reports.page.federation import federation_page
from toolkit.setup import Setup
from toolkit.workbooks.inplace.fresh import write_new

_MAX_BYTES = 1_000_000
"""An export has about 10,000."""


def write_export(setup: Setup, today: dt.date, as_of: dt.date | None, target: Path | None) -> Message:
    """Write the export of `today`, or of what was recorded on a past day; return where it is. Raises ToolkitError."""
    name = setup.config.settings.association.name
    if not name.strip():
        raise ToolkitError(
            say("The export needs the name of the association."), say("Fill in “name” under [association].")
        )
    figures = _figures(setup, today) if as_of is None else _recorded(setup, as_of)
    path = target or setup.config.path(f"export.{figures.day.isoformat()}.json")
    text = json.dumps(export_document(export_from(figures, name)), ensure_ascii=False, indent=1)
    with writing_to(path.name, CHECK_DISK):
        write_whole(path, text.encode("utf-8"))
    return say("The figures for the federation are in {file}: open it, there is no name of a person.", file=path.name)


def _figures(setup: Setup, today: dt.date) -> Figures:
    seen = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
    return figures_today(seen, setup, today)


def _recorded(setup: Setup, day: dt.date) -> Figures:
    with open_history(setup.state) as history:
        recorded = history.latest(day)
    if recorded is None:
        raise nothing_recorded(day)
    return recorded.figures


def compare(sources: Sequence[Path], folder: Path, translate: Translator) -> list[Message]:
    """Write the comparison of all exports in `sources`, files or folders; return what was read, left out and written.

    Raises ToolkitError if no file is an export, or if nothing can be written.
    """
    exports, told = _read(sources)
    if not exports:
        raise ToolkitError(
            say("None of these files is an export: {problems}", problems=tuple(told) or "–"),
            say("Give the files that “mentorat export” wrote, or the folder they are in."),
        )
    comparison = Comparison(exports)
    page, workbook = folder / "federation.html", folder / "federation.xlsx"
    with writing_to(folder.resolve().name, CHECK_DISK):
        write_whole(page, federation_page(comparison, translate).encode("utf-8"))
        fresh = unfinished(workbook)
        fresh.unlink(missing_ok=True)
        write_new(fresh, comparison_sheets(comparison, translate), "")
        fresh.replace(workbook)
    return [*told, comparison.summary(), say("Written: {page} and {workbook}.", page=page.name, workbook=workbook.name)]


def _read(sources: Sequence[Path]) -> tuple[list[Export], list[Message]]:
    exports: list[Export] = []
    told: list[Message] = []
    for source in sources:
        for path in sorted(source.glob("*.json")) if source.is_dir() else [source]:
            try:
                exports.append(_one(path))
            except OSError as error:
                problem = say("{file} cannot be read ({error}).", file=path.name, error=system_reason(error))
                told.append(problem)
            except (ValueError, RecursionError) as error:
                reason = type(error).__name__
                told.append(
                    say("{file} is left out: it is no export of figures ({error}).", file=path.name, error=reason)
                )
    return exports, told


def _one(path: Path) -> Export:
    if path.stat().st_size > _MAX_BYTES:
        msg = "too large"
        raise ValueError(msg)
    return export_of(json.loads(path.read_text(encoding="utf-8-sig")))
