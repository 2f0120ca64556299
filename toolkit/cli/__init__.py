"""The command line: one module per command, loaded when it is called."""

import os
import sys
from contextlib import suppress


def main() -> None:
    """The command `mentorat`."""
    from toolkit.cli.app import run

    status = run(sys.argv[1:])
    with suppress(OSError, ValueError):  # whoever read the output may have gone
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)  # giving a million objects back one by one would take a twentieth of a check
