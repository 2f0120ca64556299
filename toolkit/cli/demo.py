"""`mentorat demo`: a fictional association, and a night on it."""

import datetime as dt
from pathlib import Path

import click

from toolkit.cli.options import common, today_option
from toolkit.cli.speech import _, spoken
from toolkit.cli.steps import take, told


@click.command(help=_("Make a fictional association in a new folder and run the night shift on it."))
@click.argument("folder", required=False, default=Path("mentorat-demo"), type=click.Path(path_type=Path))
@click.option(
    "--google",
    "at_google",
    is_flag=True,
    help=_("Keep the workbook in Google Sheets, played by a server on this machine."),
)
@today_option
@common
def command(*, folder: Path, at_google: bool, today: dt.date) -> int:
    """Exit status: 0, or 2 if it could not run."""
    from toolkit.demo.folder import WORKBOOK, make_folder
    from toolkit.jobs import load_job
    from toolkit.scheduling.scheduler import run_job
    from toolkit.setup import set_up

    translate = spoken()
    config = make_folder(folder, today, translate.language)
    click.echo(translate.text("A fictional association was made in {folder}. Now the night:", folder=folder))
    click.echo("")
    steps = load_job("nightly", None).steps
    if at_google:
        from toolkit.demo.google import night_at_google

        status, count = night_at_google(folder, config, lambda: take(steps, config, today, dry=False))
        click.echo("")
        click.echo(translate.text("Google Sheets was asked {count} times.", count=count))
    else:
        status = told(run_job(load_job("nightly", None), set_up(None, config), today, translate))
    click.echo("")
    click.echo(translate.text("Have a look:"))
    click.echo(f"  {folder / WORKBOOK}")
    click.echo("    " + translate.text("the workbook: its last sheets say how the programme stands and what to do"))
    click.echo(f"  {folder / 'report.html'}")
    click.echo("    " + translate.text("the page for the morning, in your browser"))
    click.echo(f"  {folder / 'documents'}")
    click.echo("    " + translate.text("the letters and contracts of the night"))
    if (folder / "outbox").exists():  # on a quiet day nobody is reminded
        click.echo(f"  {folder / 'outbox'}")
        click.echo("    " + translate.text("the reminders of the night, as drafts"))
    click.echo(f"  {folder / 'config.toml'}")
    click.echo("    " + translate.text("the settings, each with a comment"))
    return 2 if status else 0
