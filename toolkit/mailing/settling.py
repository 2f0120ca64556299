"""What a person decides about messages: this one arrived, that one did not, to these addresses never again."""

from collections.abc import Iterable

from toolkit import clock
from toolkit.errors import ToolkitError
from toolkit.mailing.sending import mails_in
from toolkit.memory.journal import EffectState, Journal, key_id
from toolkit.model.effect import Key
from toolkit.model.mail import read_address
from toolkit.model.message import say


def settle(journal: Journal, sent: Iterable[str], again: Iterable[str]) -> None:
    """Settle messages by their ids. Raises ToolkitError over an unknown id; nothing is settled then."""
    keys = {
        key_id(entry.key): entry.key
        for entry in mails_in(journal.entries())
        if entry.state in (EffectState.CLAIMED, EffectState.REFUSED)
    }
    arrived = [_known(keys, name) for name in sent]
    lost = [_known(keys, name) for name in again]
    for key in arrived:
        journal.confirm(key, clock.now())
    for key in lost:
        journal.release(key)


def _known(keys: dict[str, Key], name: str) -> Key:
    found = keys.get(name.strip().lower())
    if found is None:
        raise ToolkitError(
            say("No message in doubt or refused has the id {id}.", id=name),
            say("“mentorat outbox” shows the ids."),
        )
    return found


def forget(journal: Journal, address: str) -> None:
    """Never write to `address` again. Raises ToolkitError if it is none."""
    email = read_address(address)
    if email is None:
        raise ToolkitError(say("“{address}” is no e-mail address.", address=address), say("Write one address."))
    journal.suppress(email, clock.now())
