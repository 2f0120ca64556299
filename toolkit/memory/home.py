"""One folder for each memory: a copy of it, made on the same computer, would send everything a second time.

A memory bears an identity, which a copy has too, and the folder in which it was last used. If it wakes up in another
folder and one with its identity is still in the first, it is the copy. If there is none, it was moved or restored.
"""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from uuid import uuid4

from toolkit.errors import CHECK_DISK, ToolkitError, writing_to
from toolkit.memory.journal import FILE, Home, Journal, open_journal
from toolkit.memory.locking import only_run
from toolkit.model.message import say


def settle_here(state: Path, journal: Journal) -> None:
    """Note that the memory in `state` is used there. Raises ToolkitError if it is a copy."""
    refuse_copy(state, journal)
    home = journal.home()
    if home is None or home.folder != str(state):
        journal.settle_in(Home(home.identity if home else uuid4().hex, str(state)))


def refuse_copy(state: Path, journal: Journal) -> None:
    """Raise ToolkitError if the memory in `state` is a copy of one that is used, or was handed over to one."""
    home = journal.home()
    if home is None:
        return
    name, own = _shown(Path(home.folder)), state.name
    if home.is_handed_over:
        raise ToolkitError(
            say("“{folder}” has taken over from this folder, so nothing is done here.", folder=name),
            say("Delete this one, or type “mentorat take-over” here if it is to do the work again."),
        )
    if _is_used_at(home, state):
        raise ToolkitError(
            say("This folder is a copy of “{folder}”, which goes on as before: nothing is done here.", folder=name),
            say(
                "Move the copy away or delete it. If it is to do the work from now on, type “mentorat take-over” "
                "here; if it is to be another association, delete the folder {state} in it first.",
                state=own,
            ),
        )


def take_home(state: Path, journal: Journal) -> str | None:
    """Use the memory in `state` from now on; the folder in which it was used until now stops.

    Return what that is called, `None` if there is none. Raises ToolkitError if a run is in progress there.
    """
    home = journal.home()
    if home is None:
        return None
    other = Path(home.folder)
    is_used = _is_used_at(home, state)
    if is_used:
        with only_run(other), open_journal(other, journal.association) as theirs:
            theirs.settle_in(Home(home.identity, str(state), is_handed_over=True))
    journal.settle_in(Home(home.identity, str(state)))
    return _shown(other) if is_used else None


def _is_used_at(home: Home, state: Path) -> bool:
    """Whether a memory of the same identity is where this one was used, and that is not `state` by another name."""
    other = Path(home.folder)
    return other != state and _identity_in(other) == home.identity and not _is_one_folder(state, other)


def _identity_in(folder: Path) -> str | None:
    """The identity of the memory in a folder; `None` if there is none that can be read."""
    found = _seen(folder, "SELECT identity FROM home")
    return found[0] if found else None


def seen_at_home(state: Path) -> tuple[str, dt.datetime] | None:
    """The identity of the memory in its own folder `state`, and when it was last used; `None` if it has no other."""
    question = "SELECT identity, folder, is_handed_over, (SELECT max(at) FROM lease) FROM home"
    identity, folder, is_handed_over, last = _seen(state, question) or ("", "", True, None)
    if folder != str(state) or is_handed_over or last is None:
        return None
    return identity, dt.datetime.fromisoformat(last)


def _seen(folder: Path, question: str) -> tuple[Any, ...] | None:
    """The answer of a journal that is only looked at; `None` if there is none that can be read."""
    try:
        if not (folder / FILE).is_file():  # to connect would make one
            return None
        with closing(sqlite3.connect(folder / FILE, timeout=10)) as connection:
            return connection.execute(question).fetchone()  # type: ignore[no-any-return]
    except (sqlite3.Error, OSError):
        return None


def _is_one_folder(folder: Path, other: Path) -> bool:
    """Whether both names lead to one folder: that is tried, for a drive may have two names and not tell it."""
    with writing_to(folder.name, CHECK_DISK), NamedTemporaryFile(dir=folder, prefix=".place-") as probe:
        return (other / Path(probe.name).name).exists()


def _shown(state: Path) -> str:
    """The folder of the association, without those above it: they may bear the name of a person."""
    return state.parent.name if state.name.startswith(".") else state.name
