"""`python -m toolkit` is the command `mentorat`."""

from toolkit.cli import main

main()
