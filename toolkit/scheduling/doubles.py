"""Associations of a fleet that cannot run because of another one there: that is seen only from above."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from toolkit.config import load_config
from toolkit.errors import ToolkitError
from toolkit.memory.home import seen_at_home
from toolkit.model.message import Message, say

_STALE = dt.timedelta(hours=36)
"""What was not used for so long while the other one was is the older one, and not just later in the same night."""


def doubles(configs: Sequence[Path]) -> dict[Path, Message]:
    """Return those that cannot run, and why: they name the memory of another, or have an old copy of it."""
    named: dict[Path, list[Path]] = defaultdict(list)
    for config in configs:
        with suppress(ToolkitError, OSError):  # the run itself says what is wrong with it
            loaded = load_config(config)
            named[loaded.path(loaded.settings.state.folder)].append(config)
    alone = {state: owners[0] for state, owners in named.items() if len(owners) == 1}
    return {**dict(_with_a_state_of_another(named)), **dict(_with_an_old_copy(alone))}


def _with_a_state_of_another(named: Mapping[Path, Sequence[Path]]) -> Iterator[tuple[Path, Message]]:
    """Yield those that name a folder of state that is not theirs: their letters would be taken for the other's.

    It is theirs if no other names it, or if it is in their folder.
    """
    for state, configs in named.items():
        for config in configs:
            if len(configs) > 1 and not state.is_relative_to(config.parent.resolve()):
                others = ", ".join(other.parent.name for other in configs if other != config)
                told = say(
                    "It would keep its memory in the same folder as {others}: give each one of its own (folder of "
                    "[state]).",
                    others=others,
                )
                yield config, told


def _with_an_old_copy(configs: Mapping[Path, Path]) -> Iterator[tuple[Path, Message]]:
    """Yield those, by their folder of state, whose memory lives on elsewhere in the fleet.

    So it is when an association was moved, and an old backup is put back where it was: each is in its own place.
    """
    used: dict[str, list[tuple[dt.datetime, Path]]] = defaultdict(list)
    for state, config in configs.items():
        found = seen_at_home(state)
        if found is not None:
            used[found[0]].append((found[1], config))
    for same in used.values():
        newest, owner = max(same)
        for last, config in same:
            if newest - last > _STALE:
                told = say("It has an older copy of the memory of “{folder}”, which goes on.", folder=owner.parent.name)
                remedy = say("Nothing is done here: move it out of the folder of all associations.")
                yield config, ToolkitError(told, remedy).told
