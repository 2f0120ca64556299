"""Whom a reminder goes to: the coach, the coordinator, the mentor or the mentee; or why nobody can be told."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from toolkit.documents.cells import fill_in
from toolkit.documents.kind import LetterRules, language_of
from toolkit.model.mail import Address, read_address
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Candidate, Mentor, Staff
from toolkit.reminders.events import Event
from toolkit.reminders.rule import To
from toolkit.schema.folding import fold, fold_name

COORDINATOR = "coordinator"
"""What the journal calls a coordinator who is not in the table of the team."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody to write to: the reference of the row, the address, the language."""

    reference: str
    address: Address
    language: str


@dataclass(frozen=True, slots=True)
class Nobody:
    """Why a person cannot be written to. `is_mended` by somebody who fills in a cell, if it can be."""

    who: str
    reason: Message
    is_mended: bool = False


def names_of(person: Staff | Candidate) -> tuple[str, ...]:
    """What the journal may call a person: the reference, and another for one that a mentor and a mentee share.

    Some associations number mentors and mentees each from 1.
    """
    reference = person.reference or "?"
    if isinstance(person, Candidate):
        return reference, f"{reference} ({'mentor' if isinstance(person, Mentor) else 'mentee'})"
    return (reference,)


def shared_references(*tables: Sequence[Staff | Candidate]) -> frozenset[str]:
    """The folded references that stand in more than one of these tables."""
    counts = Counter(name for rows in tables for name in {fold_name(row.reference or "?") for row in rows})
    return frozenset(name for name, count in counts.items() if count > 1)


class People:
    """Finds whom to write to.

    `no_words` are folded words for "no": whatever else stands in the column of those who want no mails means
    that they want none. `is_refused` says of an address that a server refused it. `shared` are references that
    do not say alone who is meant.
    """

    def __init__(
        self,
        programme: Programme,
        coordinator: Address | None,
        letters: LetterRules,
        no_words: frozenset[str],
        is_refused: Callable[[str], bool],
        shared: frozenset[str],
    ) -> None:
        self._programme = programme
        self._letters = letters
        self._no_words = no_words
        self._is_refused = is_refused
        self._shared = shared
        self.coordinator = self._coordinator(programme.staff, coordinator)

    def of(self, to: To, event: Event) -> Recipient | Nobody:
        """Return the one whom `to` means for an event. The coach of a candidate is who led the interview."""
        match to:
            case To.COORDINATOR:
                return self.coordinator or Nobody(COORDINATOR, say("no address of the coordinator is given"))
            case To.COACH:
                return self._coach(event)
            case To.MENTOR | To.MENTEE if event.duo is not None:
                person = event.duo.mentor if to is To.MENTOR else event.duo.mentee
                return self.person(person) if person else Nobody(to, say("no row names the person"))
            case _:
                return self.person(event.record) if isinstance(event.record, Candidate) else _nobody(to)

    def _coach(self, event: Event) -> Recipient | Nobody:
        coach = event.duo.coach if event.duo else None
        if isinstance(event.record, Candidate):
            coach = event.record.interviewed_by
        if coach is None:
            return _nobody(To.COACH)
        if coach.active is False:
            return Nobody(coach.reference or "?", say("the person no longer works here"))
        return self.person(coach)

    def name(self, person: Staff | Candidate) -> str:
        """Return what the journal calls the person."""
        names = names_of(person)
        return names[-1] if fold_name(names[0]) in self._shared else names[0]

    def person(self, person: Staff | Candidate) -> Recipient | Nobody:
        """Return the person, with an address that works; or why nothing can be written to them."""
        who = self.name(person)
        if person.stop is not None and fold(person.stop) not in self._no_words:
            return Nobody(who, say("the person wants no mails"))
        email = read_address(person.email)
        if email is None:
            todo = fill_in(self._programme, person, "email")
            return Nobody(who, say("no usable e-mail address: {todo}", todo=todo), is_mended=True)
        if self._is_refused(email):
            return Nobody(who, say("the mail server refused the address"), is_mended=True)
        return Recipient(who, Address(person.full_name or "", email), language_of(person.language, self._letters))

    def _coordinator(self, staff: Sequence[Staff], coordinator: Address | None) -> Recipient | None:
        """The coordinator, as the row of the team if there is one: one person has one message."""
        if coordinator is None or self._is_refused(coordinator.email):
            return None
        for row in staff:
            email = read_address(row.email)
            if email is not None and email.casefold() == coordinator.email.casefold():
                language = language_of(row.language, self._letters)
                return Recipient(row.reference or COORDINATOR, Address(row.full_name or "", email), language)
        return Recipient(COORDINATOR, coordinator, self._letters.language)


def _nobody(to: To) -> Nobody:
    return Nobody(to, say("nobody is named"))
