"""What must not leave the house: every name, address, number and reference of a workbook."""

import html
import re

from toolkit.model.programme import Programme
from toolkit.model.records import Candidate, Staff


def words_of(programme: Programme) -> set[str]:
    """Names of people and partners, their addresses and phones, references of people and duos, written remarks."""
    words: set[str | None] = set()
    people: list[Candidate | Staff] = [*programme.mentors, *programme.mentees, *programme.staff]
    for person in people:
        words |= {person.first_name, person.last_name, person.email, person.id}
    candidates: list[Candidate] = [*programme.mentors, *programme.mentees]
    for candidate in candidates:
        words |= {candidate.phone, candidate.refusal_reason}
    words |= {value for duo in programme.duos for value in (duo.id, duo.end_reason, duo.first_meeting_place)}
    words |= {partner.name for partner in programme.partners} | {note.note for note in programme.followups}
    words |= {value for entry in programme.evaluations for value in (entry.effects, entry.outcome)}
    return {word for word in words if word and len(word) > 2}


def told_in(text: str, programme: Programme) -> set[str]:
    """Which of them stand in `text`, as words of their own."""
    shown = html.unescape(text)
    return {word for word in words_of(programme) if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", shown)}
