"""Carrying messages out: claim, hand over, confirm.

A message whose fate is not known stays claimed. It is in doubt, is told, and is never sent again by itself.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from toolkit import clock
from toolkit.errors import MailError
from toolkit.memory.journal import EffectState, Entry, Journal, address_hash
from toolkit.model.mail import Mail
from toolkit.outbox.delivery import Delivery, Outbox, Outcome
from toolkit.outbox.folder import DraftFolder

MAIL = "mail."
"""How the kind of every message begins."""
_PATIENCE = 4
"""Each wait before the same messages are tried again is so many times as long as the one before."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often, and after how long a wait, what was refused for now is tried again within one run."""

    retries: int = 0
    first_wait_s: float = 0


@dataclass(slots=True)
class Sent:
    """What became of the messages of a run."""

    accepted: list[Mail] = field(default_factory=list)
    waiting: list[Mail] = field(default_factory=list)
    refused: list[Mail] = field(default_factory=list)
    in_doubt: list[Mail] = field(default_factory=list)
    suppressed: list[Mail] = field(default_factory=list)
    error: MailError | None = None
    """Why nothing more could be sent."""


def send(mails: Sequence[Mail], box: Outbox, journal: Journal, patience: Patience) -> Sent:
    """Hand the messages to `box`, each once. Raises ToolkitError if the journal or the folder cannot be used."""
    sent = Sent()
    left = list(mails)
    try:
        for attempt in range(patience.retries + 1):
            if attempt:
                time.sleep(patience.first_wait_s * _PATIENCE ** (attempt - 1))
            left, sent.error = _round(left, box, journal, sent)
            if not left or (sent.error is not None and not sent.error.is_passing):
                break
    finally:
        box.close()
    sent.waiting = left
    return sent


def _round(mails: Sequence[Mail], box: Outbox, journal: Journal, sent: Sent) -> tuple[list[Mail], MailError | None]:
    """Try each message once; return those that wait, and why nothing could be sent if that is so."""
    waiting: list[Mail] = []
    for position, mail in enumerate(mails):
        if journal.is_suppressed(mail.to.email):  # asked at the last moment: complaint 32
            sent.suppressed.append(mail)
            continue
        try:
            box.make_ready()
            delivery = _claimed(mail, box, journal)
        except MailError as error:
            return [*waiting, *mails[position:]], error
        if delivery is None:
            continue
        if delivery.outcome is Outcome.WAITS:
            waiting.append(mail)
        else:
            _groups(sent)[delivery.outcome].append(mail)
    return waiting, None


def _groups(sent: Sent) -> dict[Outcome, list[Mail]]:
    return {
        Outcome.ACCEPTED: sent.accepted,
        Outcome.REFUSED: sent.refused,
        Outcome.BAD_ADDRESS: sent.refused,
        Outcome.IN_DOUBT: sent.in_doubt,
    }


def _claimed(mail: Mail, box: Outbox, journal: Journal) -> Delivery | None:
    """Claim the message, hand it over and note what became of it; `None` if it was claimed before."""
    place = box.place(mail)
    if not journal.claim(mail.key, clock.now(), place, mail.parts):
        return None
    try:
        delivery = box.deliver(mail, place, clock.now())
    except Exception:
        journal.release(mail.key)  # an outbox raises only where the message surely was not taken
        raise
    match delivery.outcome:
        case Outcome.ACCEPTED:
            journal.confirm(mail.key, clock.now())
        case Outcome.WAITS:
            journal.put_off(mail.key, delivery.code)
        case Outcome.BAD_ADDRESS:
            # The reminders in it are open again, for another address or another person.
            journal.refuse(mail.key, f"{delivery.code} {address_hash(mail.to.email)}", keep_parts=False)
        case Outcome.REFUSED:
            journal.refuse(mail.key, delivery.code, keep_parts=True)
        case Outcome.IN_DOUBT:
            pass  # it stays claimed
    return delivery


def mails_in(entries: Iterable[Entry]) -> list[Entry]:
    """The messages among the effects."""
    return [entry for entry in entries if entry.key.kind.startswith(MAIL)]


def settle_drafts(folder: DraftFolder, journal: Journal) -> int:
    """Settle drafts that an interrupted run claimed: of a file one can see whether it was made. Return how many."""
    doubtful = [one for one in mails_in(journal.entries()) if one.state is EffectState.CLAIMED and one.detail]
    for entry in doubtful:
        if folder.holds(entry.detail):
            journal.confirm(entry.key, clock.now())
        else:
            journal.release(entry.key)
    return len(doubtful)
