"""Who should see to a finding, and which duo it is about."""

from collections.abc import Iterator

from toolkit.criteria.registry import CRITERIA
from toolkit.model.finding import Finding
from toolkit.model.message import Message, say
from toolkit.model.programme import AnyRecord, Programme
from toolkit.model.records import RECORDS, Candidate, Duo, DuoRecord, Staff

COORDINATION = say("the coordination")
_PHASES = {criterion.id: criterion.phase for criterion in CRITERIA}


def phase_of(finding: Finding) -> str:
    """The letter of the phase, A to E; empty for a finding about the workbook itself."""
    return _PHASES.get(finding.code, "")


def called(person: Staff | None) -> Message:
    """What a person is called; `None` is the coordination."""
    return say("{name}", name=person.full_name or person.reference or "?") if person else COORDINATION


class Responsible:
    """Finds the person for each finding of a programme."""

    def __init__(self, programme: Programme) -> None:
        self._records: dict[tuple[str, str, int], AnyRecord] = {
            (table, record.sheet, record.row): record for table in RECORDS for record in programme.rows(table)
        }
        self._coaches = dict(_coaches(programme))

    def record_of(self, finding: Finding) -> AnyRecord | None:
        """The row that the finding is about."""
        if finding.sheet is None or finding.row is None:
            return None
        return self._records.get((finding.table, finding.sheet, finding.row))

    def duo_of(self, finding: Finding) -> Duo | None:
        """The duo that the finding is about."""
        record = self.record_of(finding)
        if isinstance(record, DuoRecord):
            return record.duo
        return record if isinstance(record, Duo) else None

    def person_of(self, finding: Finding) -> Staff | None:
        """The coach of the duo, or who interviewed the candidate; `None` means the coordination."""
        record = self.record_of(finding)
        if isinstance(record, Candidate):
            return self._coaches.get(record) or record.interviewed_by
        duo = self.duo_of(finding)
        return duo.coach if duo else None


def _coaches(programme: Programme) -> Iterator[tuple[Candidate, Staff]]:
    """The coach of each mentor and mentee: the one of their last duo."""
    for duo in programme.duos:
        for person in (duo.mentor, duo.mentee):
            if person is not None and duo.coach is not None:
                yield person, duo.coach
