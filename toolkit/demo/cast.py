"""Gives every part to a person: who is in which duo, who waits, who was refused."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.demo import names, outsiders
from toolkit.demo.candidates import Candidate, number_by_application
from toolkit.demo.journey import before_duo, outside
from toolkit.demo.outsiders import Outsider
from toolkit.demo.people import Person, sector_of
from toolkit.demo.plan import DuoPlan
from toolkit.demo.timeline import chance

_SAME_SECTOR = 0.8


@dataclass(frozen=True, slots=True)
class Cast:
    """All candidates in the order of application, and the two of each duo by the duo's number."""

    mentors: list[Candidate]
    mentees: list[Candidate]
    mentor_of: dict[int, Person]
    mentee_of: dict[int, Person]


def cast(plans: tuple[DuoPlan, ...]) -> Cast:
    """Return who plays in `plans`, and the candidates who are in no duo."""
    crowd = _People()
    mentors: list[Candidate] = []
    mentees: list[Candidate] = []
    mentor_of: dict[int, Person] = {}
    mentee_of: dict[int, Person] = {}
    for plan in plans:
        if plan.mentor_of is None:
            mentors.append(Candidate(crowd.mentor(plan.language), before_duo(plan, "mentors")))
        mentor = mentor_of[plan.mentor_of] if plan.mentor_of else mentors[-1].person
        mentor_of[plan.number] = mentor
        if plan.mentee_of is None:
            mentee = crowd.mentee(plan.language, plan.number, mentor.sector)
            mentees.append(Candidate(mentee, before_duo(plan, "mentees")))
        mentee_of[plan.number] = mentee_of[plan.mentee_of] if plan.mentee_of else mentees[-1].person
    mentors += [_outsider(crowd.mentor(one.language), one, "mentors") for one in outsiders.MENTORS]
    mentees += [_outsider(crowd.mentee(one.language), one, "mentees") for one in outsiders.MENTEES]
    return Cast(number_by_application(mentors, "M"), number_by_application(mentees, "E"), mentor_of, mentee_of)


def _outsider(person: Person, outsider: Outsider, table: str) -> Candidate:
    return Candidate(person, outside(outsider, table), outsider)


class _People:
    """The people not yet given a part."""

    def __init__(self) -> None:
        self._mentors = {language: _pool(names.MENTORS, language) for language in names.LANGUAGES}
        self._mentees = {language: _pool(names.MENTEES, language) for language in names.LANGUAGES}

    def mentor(self, language: str) -> Person:
        """Return the next mentor who speaks `language` (a letter)."""
        return _person(next(self._mentors[language]), language)

    def mentee(self, language: str, duo_number: int = 0, wanted: str | None = None) -> Person:
        """Return the next mentee; most look for work in the mentor's sector, the one `wanted`."""
        person = _person(next(self._mentees[language]), language)
        if wanted is not None and chance("same sector", duo_number).random() < _SAME_SECTOR:
            person.sector = wanted
        return person


def _person(name: tuple[str, str], language: str) -> Person:
    first, last = name
    return Person(first, last, language, sector_of(chance("sector", first, last)))


def _pool(of_language: dict[str, str], language: str) -> Iterator[tuple[str, str]]:
    return iter(names.pool(of_language, language))
