"""The command line: one module per command, loaded when it is called."""

import sys


def main() -> None:
    """The command `mentorat`."""
    from toolkit.cli.app import run

    sys.exit(run(sys.argv[1:]))
