"""Chance that gives the same for the same key, whatever else is drawn."""

from random import Random


def dice(*key: object) -> Random:
    """Return the generator of random numbers for `key`."""
    return Random("adoption:" + ":".join(map(str, key)))
