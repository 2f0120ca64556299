"""The tables of the journal, and how a journal of an earlier version becomes one of today's."""

import sqlite3

from toolkit.memory.database import version_of

VERSION = 4
_EFFECT = """
CREATE TABLE {name} (
    association TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('claimed', 'done', 'waiting', 'refused')),
    detail TEXT NOT NULL DEFAULT '',
    claimed_at TEXT NOT NULL,
    done_at TEXT,
    part_of TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (association, kind, subject, occurrence)
) STRICT;
"""
_VERSION = f"PRAGMA user_version = {VERSION};"
_LEASE = """
CREATE TABLE lease (
    token TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;
"""
_HOME = """
CREATE TABLE home (
    identity TEXT PRIMARY KEY,
    folder TEXT NOT NULL,
    is_handed_over INTEGER NOT NULL
) STRICT;
"""
_REST = f"""
CREATE INDEX effect_parts ON effect (part_of) WHERE part_of <> '';
CREATE TABLE suppressed (
    association TEXT NOT NULL,
    address TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (association, address)
) STRICT;
{_LEASE}
{_HOME}
{_VERSION}
"""
_COPY = """
INSERT INTO fresh (association, kind, subject, occurrence, state, detail, claimed_at, done_at)
    SELECT association, kind, subject, occurrence, state, detail, claimed_at, done_at FROM effect;
DROP TABLE effect;
ALTER TABLE fresh RENAME TO effect;
"""
_NEW = _EFFECT.format(name="effect") + _REST
# Version 1 knew the states 'claimed' and 'done' alone; SQLite cannot change a CHECK, so the table is made anew.
_FROM_1 = _EFFECT.format(name="fresh") + _COPY + _REST
_FROM_2 = _LEASE + _HOME + _VERSION
_FROM_3 = _HOME + _VERSION
_UPGRADES = {0: _NEW, 1: _FROM_1, 2: _FROM_2, 3: _FROM_3}


def prepare(connection: sqlite3.Connection) -> int:
    """Bring the journal to `VERSION`, all of it or nothing; return the version it had.

    One of a later version is left as it is. Raises sqlite3.Error.
    """
    connection.execute("PRAGMA synchronous = FULL")
    found = version_of(connection)
    if found < VERSION:
        connection.execute("BEGIN IMMEDIATE")  # another run may have come first: ask again
        with connection:
            found = version_of(connection)
            if found < VERSION:
                for statement in _UPGRADES[found].split(";"):
                    connection.execute(statement)
    if found <= VERSION:
        connection.execute("SELECT 1 FROM effect").fetchone()  # a journal that lost its table is no new one
    return found
