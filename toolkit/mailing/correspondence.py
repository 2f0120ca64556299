"""What became of messages, in words: for the sheet `Journal`, and for `mentorat outbox`."""

from collections.abc import Iterable, Iterator, Sequence

from toolkit.mailing.sending import MAIL, Sent, mails_in
from toolkit.memory.journal import EffectState, Entry, key_id
from toolkit.model.effect import HANDOVER
from toolkit.model.message import Message, say, say_many
from toolkit.reminders.people import COORDINATOR
from toolkit.reminders.rule import To

MAIL_KINDS = {
    "mail.digest": say("reminders to the team"),
    "mail.note": say("reminder to a mentor or mentee"),
    "mail.all-well": say("word that nothing is due"),
    "mail.documents": say("documents to the coordinator"),
    "mail.handover": say("documents to a mentor or mentee"),
}
_OPEN = (EffectState.CLAIMED, EffectState.WAITING, EffectState.REFUSED)


_ROLES = {
    COORDINATOR: say("the coordinator"),
    To.COACH: say("the coach"),
    To.MENTOR: say("the mentor"),
    To.MENTEE: say("the mentee"),
}
"""Whom a message is for where the workbook names nobody."""


def called(reference: str) -> Message:
    """How a person is called whom the journal knows by `reference`; of most that is all that should be told."""
    return _ROLES.get(reference) or say("{reference}", reference=reference)


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


def fates(sent: Sent) -> Iterator[Message]:
    """How many messages of a run wait, were refused or left out."""
    if sent.waiting:
        yield say_many(
            "{count} message waits for the next run.", "{count} messages wait for the next run.", len(sent.waiting)
        )
    problems = len(sent.refused) + len(sent.in_doubt)
    if problems:
        yield say_many(
            "{count} message was refused or is in doubt: “mentorat outbox” says what to do.",
            "{count} messages were refused or are in doubt: “mentorat outbox” says what to do.",
            problems,
        )
    if sent.suppressed:
        yield say_many(
            "{count} message was left out: its address must not be written to.",
            "{count} messages were left out: their addresses must not be written to.",
            len(sent.suppressed),
        )


def handed_over(entries: Sequence[Entry]) -> dict[str, list[Message]]:
    """Return number of a document -> to whom it was mailed, and what became of that."""
    mails = {key_id(mail.key): mail for mail in mails_in(entries)}
    found: dict[str, list[Message]] = {}
    for entry in entries:
        if entry.key.kind.startswith(HANDOVER):
            told = {"person": entry.key.occurrence, "day": entry.claimed_at.date()}
            state = state_of(mails.get(entry.part_of, entry))
            found.setdefault(entry.key.subject, []).append(
                say("by mail to {person} on {day}: {state}", **told, state=state)
            )
    return found


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
