"""`mentorat check`: validate a workbook and judge it on the 23 criteria."""

import datetime as dt
import gc
from pathlib import Path

import click

from toolkit.cli.options import common, config_option, today_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Check a workbook against the 23 quality criteria. A workbook alone needs no configuration."))
@click.argument("workbook", required=False)
@click.option("--json", "as_json", is_flag=True, help=_("Give the result as JSON, for other programs."))
@click.option("--write", is_flag=True, help=_("Put the result into the toolkit's own sheet of the workbook."))
@config_option
@today_option
@common
def command(*, workbook: str | None, as_json: bool, write: bool, config_path: Path, today: dt.date) -> int:
    """Exit status: 0 nothing found, 1 findings, 2 it could not run."""
    gc.disable()  # a check makes a million objects and no cycle: collecting costs half of its time (3.11)
    from toolkit.examine import examine
    from toolkit.reports.as_json import check_json
    from toolkit.setup import set_up
    from toolkit.workbooks.workbook import open_workbook

    setup = set_up(workbook, config_path)
    opened = open_workbook(setup.workbook)
    examination = examine(opened, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
    translate = spoken()
    if as_json:
        click.echo(check_json(examination, setup.workbook.name, today, setup.profile, translate))
    else:
        from toolkit.reports.as_text import check_text

        click.echo(check_text(examination, setup.workbook.name, today, setup.schema, translate))
    if write:
        from toolkit.publishing.page import figures_before, figures_today
        from toolkit.reports.quality_sheet import quality_sheet

        settings = setup.config.settings
        figures, before = figures_today(examination, setup, today), figures_before(setup, today)
        sheet = quality_sheet(examination, figures, settings.association.name, setup.schema, translate, before)
        writing = settings.writing
        told = opened.write_sheets([sheet], allowed=writing.enabled, backups=writing.backups).message
        click.echo(translate(told), err=True)
    return 1 if examination.findings else 0
