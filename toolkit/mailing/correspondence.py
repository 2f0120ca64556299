"""What became of messages, in words: for the sheet `Journal`, and for `mentorat outbox`."""

from collections.abc import Iterable, Iterator

from toolkit.mailing.sending import MAIL, mails_in
from toolkit.memory.journal import EffectState, Entry, key_id
from toolkit.model.message import Message, say
from toolkit.reminders.people import COORDINATOR

MAIL_KINDS = {
    "mail.digest": say("reminders to the team"),
    "mail.note": say("reminder to a mentor or mentee"),
    "mail.all-well": say("word that nothing is due"),
    "mail.documents": say("documents to the coordinator"),
}
_OPEN = (EffectState.CLAIMED, EffectState.WAITING, EffectState.REFUSED)


def called(reference: str) -> Message:
    """How a person is called whom the journal knows by `reference`; of most that is all that should be told."""
    return say("the coordinator") if reference == COORDINATOR else say("{reference}", reference=reference)


def mail_title(entry: Entry) -> Message:
    """How a message is called."""
    return MAIL_KINDS.get(entry.key.kind, say("{kind}", kind=entry.key.kind))


def state_of(entry: Entry) -> Message:
    """How far an effect got."""
    is_mail = entry.key.kind.startswith(MAIL)
    match entry.state:
        case EffectState.CLAIMED:
            return say("in doubt")
        case EffectState.WAITING:
            return say("waits")
        case EffectState.REFUSED:
            return say("refused")
        case EffectState.DONE:
            return say("sent") if is_mail and not entry.detail else say("prepared")


def remedy_of(entry: Entry) -> Message | None:
    """What a person should do about a message, if anything."""
    codes = _codes(entry)
    match entry.state:
        case EffectState.CLAIMED if entry.key.kind.startswith(MAIL):
            return say(
                "ask whether it arrived; then “mentorat outbox --sent {id}” if it did, “--again {id}” if not",
                id=key_id(entry.key),
            )
        case EffectState.WAITING:
            return say("nothing: the next run tries again (the server said {codes})", codes=codes or "–")
        case EffectState.REFUSED if _is_address(entry):
            return say("correct the address: the server refused it ({codes})", codes=codes)
        case EffectState.REFUSED:
            return say(
                "the server refused the message itself ({codes}); “mentorat outbox --again {id}” lets it be sent again",
                codes=codes,
                id=key_id(entry.key),
            )
        case _:
            return None


def open_mails(entries: Iterable[Entry]) -> Iterator[Message]:
    """One sentence for each message that waits, was refused or is in doubt, the newest first."""
    for entry in reversed(mails_in(entries)):
        if entry.state in _OPEN:
            yield say(
                "{id}  {day}  {what}, {subject}: {state} → {todo}",
                id=key_id(entry.key),
                day=entry.claimed_at.date(),
                what=mail_title(entry),
                subject=entry.key.subject,
                state=state_of(entry),
                todo=remedy_of(entry),
            )


_HASH = 64
"""The digits of the hash that stands for an address."""


def _is_address(entry: Entry) -> bool:
    return len(entry.reason.rpartition(" ")[2]) == _HASH


def _codes(entry: Entry) -> str:
    return entry.reason.rpartition(" ")[0] if _is_address(entry) else entry.reason


def refused_addresses(entries: Iterable[Entry]) -> frozenset[str]:
    """The hashes of the addresses that a server refused, until the message is settled."""
    return frozenset(
        entry.reason.rpartition(" ")[2]
        for entry in mails_in(entries)
        if entry.state is EffectState.REFUSED and _is_address(entry)
    )
