"""One message to the operator of many associations, and one call of their monitor: what `watch` does for one alone.

What was told is in a journal of the fleet's own, in `.mentorat` of its folder: claimed before it is sent, confirmed
afterwards. A message that a crash left in doubt counts as told; the next day has another.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import suppress

from toolkit import clock
from toolkit.config import Config
from toolkit.errors import BusyError, ToolkitError
from toolkit.i18n import translator
from toolkit.mailing.posting import tell_operator
from toolkit.memory.journal import Entry, Journal, open_journal
from toolkit.memory.locking import only_run
from toolkit.model.effect import Key
from toolkit.model.message import Message
from toolkit.scheduling.fleet import Called
from toolkit.scheduling.fleet_letter import fleet_letter
from toolkit.scheduling.fleet_news import FleetNews, Known, fleet_news
from toolkit.scheduling.watch import call_monitor
from toolkit.settings import State

_MESSAGE, _FAILS, _RUNS = "mail.alert", "alert.failed", "alert.recovered"


def watch_fleet(shared: Config, called: Sequence[Called], now: dt.datetime) -> list[Message]:
    """Tell how the associations run, to whom it should be told; return what could not be told."""
    told: list[Message] = []
    if shared.settings.mail.operator:
        try:
            with suppress(BusyError):  # another timer is at it, and tells
                _tell(shared, [one for one in called if not one.tells_itself], now)
        except ToolkitError as error:
            told.append(error.told)
    if any(one.has_run for one in called):
        told.extend(call_monitor(shared, is_well=not any(one.has_failed for one in called)))
    return told


def known_from(entries: Iterable[Entry]) -> Known:
    """What the operator was told, by the journal of the fleet."""
    failing: dict[str, dt.datetime] = {}
    told_at = None
    for entry in entries:
        name = entry.key.subject
        if entry.key.kind == _MESSAGE:
            told_at = entry.claimed_at
        elif entry.key.kind == _FAILS:
            failing.setdefault(name, entry.claimed_at)
        else:
            failing.pop(name, None)
    return Known(failing, told_at)


def _tell(shared: Config, called: Sequence[Called], now: dt.datetime) -> None:
    state = shared.folder / State().folder
    with only_run(state), open_journal(state, "fleet") as journal:
        known = known_from(journal.entries())
        found = fleet_news({one.config.parent.name: one.course for one in called}, known, now)
        if found is not None:
            faults = {one.config.parent.name: one.faults for one in called}
            letter = fleet_letter(found, known, faults, shared.folder.name, translator(shared.settings.language))
            _send(shared, journal, found, letter, now)


def _send(shared: Config, journal: Journal, found: FleetNews, letter: tuple[str, str], now: dt.datetime) -> None:
    """Send the letter once: a crash leaves it in doubt, and it is not sent again. Raises ToolkitError."""
    at = now.astimezone(dt.UTC).isoformat()
    key = Key(_MESSAGE, "operator", at)
    parts = [Key(_FAILS, name, at) for name in found.failed] + [Key(_RUNS, name, at) for name in found.recovered]
    if not journal.claim(key, now, parts=parts):
        return
    try:
        is_told = tell_operator(shared, *letter)
    except ToolkitError:
        journal.release(key)
        raise
    if is_told:
        journal.confirm(key, clock.now())
    else:
        journal.release(key)
