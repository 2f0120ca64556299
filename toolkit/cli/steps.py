"""What `run`, `letters` and `contracts` share: taking steps, and telling about it."""

import datetime as dt
import gc
from collections.abc import Sequence
from pathlib import Path

import click

from toolkit.account import Account
from toolkit.cli.speech import spoken


def take(steps: Sequence[str], config_path: Path, today: dt.date, *, dry: bool) -> int:
    """Take the steps for the association of the configuration. Return 1 if one failed, else 0."""
    gc.disable()  # see toolkit/cli/check.py
    from toolkit.runner import run_steps
    from toolkit.setup import set_up

    return told(run_steps(set_up(None, config_path), steps, today, spoken(), dry=dry))


def told(account: Account) -> int:
    """Tell what was done. Return 1 if a step failed, else 0."""
    for line in account.lines:
        click.echo(spoken().sentence(line))
    return 1 if account.failed else 0
