"""`mentorat forecast`: what will become not met if nobody acts, and the last day to act."""

import datetime as dt
from pathlib import Path

import click

from toolkit.cli.options import Count, common, config_option, today_option
from toolkit.cli.speech import _, spoken

_MOST = 365


@click.command(help=_("Say what will become not met if nobody acts, and the last day to act."))
@click.argument("workbook", required=False, type=click.Path(path_type=Path))
@click.option("--days", default=30, type=Count(1, _MOST), help=_("How many days to look ahead (default: 30)."))
@config_option
@today_option
@common
def command(*, workbook: Path | None, days: int, config_path: Path, today: dt.date) -> int:
    """Exit status: 0, or 2 if it could not run."""
    from toolkit.criteria.forecast import forecast
    from toolkit.criteria.registry import CRITERIA
    from toolkit.examine import examine
    from toolkit.reports.forecast import forecast_text
    from toolkit.setup import set_up

    setup = set_up(workbook, config_path)
    examination = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
    coming = forecast(CRITERIA, examination.programme, today, days, profile=setup.profile, schema=setup.schema)
    click.echo(forecast_text(coming, today, days, spoken()))
    return 0
