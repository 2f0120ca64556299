"""What is to be done, and which duos are at risk, as the lists of the page hold them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from toolkit.criteria.evidence import Evidence
from toolkit.criteria.registry import CRITERIA
from toolkit.model.finding import Finding
from toolkit.model.message import Message, say
from toolkit.model.records import Duo, Staff
from toolkit.model.verdict import Examination
from toolkit.reports.first_things import first_things
from toolkit.reports.handbook import WORKBOOK_FINDINGS
from toolkit.reports.ordering import grouped
from toolkit.reports.responsible import COORDINATION, Responsible, called, phase_of
from toolkit.reports.risks import Risk, duos_at_risk
from toolkit.reports.waivers import Waiver, sort_out
from toolkit.schema.definitions import Schema

_TITLES = {one.id: one.title for one in CRITERIA} | {code: title for code, (title, _) in WORKBOOK_FINDINGS.items()}


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: `who` is the number of the person, `phases` the letters that filter it.

    `group` is the heading it stands under, `head` what it is about, `place` the cell in the workbook.
    """

    group: Message
    who: int
    phases: str
    head: str
    lines: tuple[Message, ...]
    todo: Message | None
    place: Message | None


class Items:
    """Both lists of an examination. With `anonymous` nothing stands in them that people wrote."""

    def __init__(self, examination: Examination, evidence: Evidence, schema: Schema, *, anonymous: bool) -> None:
        self._schema = schema
        self._anonymous = anonymous
        self._responsible = Responsible(examination.programme)
        self.people: list[Message] = [COORDINATION]
        self._numbers: dict[Staff | None, int] = {None: 0}
        found = sort_out(examination.findings, examination.remarks, schema, evidence.today)
        self.todo = tuple(self._todo(found.open))
        first = first_things(found.open, self._responsible, lambda person: self.people[self._who(person)])
        self.first = [replace(one, todo=say("")) if anonymous and one.todo.values else one for one in first]
        self.accepted = tuple(self._accepted(finding, waiver) for finding, waiver in found.accepted)
        risks = duos_at_risk(found.open, evidence, self._responsible)
        self.risks = tuple(self._risk(risk) for risk in risks)

    def workload(self) -> tuple[tuple[Message, ...], list[tuple[int, list[int]]]]:
        """Return the groups, and for each person how many items they have in each; who has most first."""
        groups = tuple({item.group.text: item.group for item in self.todo}.values())
        found = Counter((item.who, item.group.text) for item in self.todo)
        rows = [(who, [found[who, group.text] for group in groups]) for who in {item.who for item in self.todo}]
        return groups, sorted(rows, key=lambda row: ([-number for number in row[1]], row[0]))

    def _todo(self, open_findings: Iterable[Finding]) -> Iterator[Item]:
        for group, findings in grouped(open_findings):
            for finding in findings:
                who = self._who(self._responsible.person_of(finding))
                told, todo = (self._told(finding),), self._remedy(finding)
                yield Item(group, who, phase_of(finding), self._head(finding), told, todo, self._place(finding))

    def _head(self, finding: Finding) -> str:
        """The code and the reference; of an item of the programme, which has none, the sentence says the name."""
        if self._anonymous or finding.table == "programme":
            return finding.code
        return " ".join(filter(None, (finding.code, finding.subject)))

    def _accepted(self, finding: Finding, waiver: Waiver) -> Message:
        if self._anonymous:
            return say("{code}: until {day}", code=finding.code, day=waiver.until)
        head = self._head(finding)
        return say("{code}: until {day}, {reason}", code=head, day=waiver.until, reason=waiver.reason)

    def _risk(self, risk: Risk) -> Item:
        duo = risk.duo
        phases = "".join(dict.fromkeys(code[0] for code in risk.codes)) or "D"
        since = say("last contact on {day}", day=risk.last_contact_on) if risk.last_contact_on else None
        lines = (*self._signs(risk), *([since] if since else ()))
        head = "" if self._anonymous else _named(duo)
        place = self._row("duos", duo.sheet, duo.row)
        return Item(say("Duos at risk"), self._who(duo.coach), phases, head, lines, None, place)

    def _signs(self, risk: Risk) -> tuple[Message, ...]:
        return tuple(_TITLES[code] for code in risk.codes) if self._anonymous and risk.codes else risk.signs

    def _who(self, person: Staff | None) -> int:
        if person not in self._numbers:
            self._numbers[person] = number = len(self.people)
            self.people.append(say("coach {number}", number=number) if self._anonymous else called(person))
        return self._numbers[person]

    def _told(self, finding: Finding) -> Message:
        if self._anonymous:
            return _TITLES.get(finding.code, say("{code}", code=finding.code))
        return say("{problems}", problems=finding.message.values.get("problems", finding.message))

    def _remedy(self, finding: Finding) -> Message | None:
        return finding.remedy if not (self._anonymous and finding.remedy.values) else None

    def _place(self, finding: Finding) -> Message | None:
        if finding.sheet is None:
            return None
        if self._anonymous:
            return self._row(finding.table, finding.sheet, finding.row) if finding.row else None
        if not finding.cell:
            return say("sheet {sheet}", sheet=finding.sheet)
        return say("{sheet}, cell {cell}", sheet=finding.sheet, cell=finding.cell)

    def _row(self, table: str, sheet: str, row: int) -> Message:
        """A row of a table; without names the sheet goes by what it holds, for people name sheets after people."""
        name = self._schema.table(table).title if self._anonymous else sheet
        return say("{sheet}, row {row}", sheet=name, row=row)


def _named(duo: Duo) -> str:
    """The reference of a duo, and who they are."""
    names = [person.full_name for person in (duo.mentor, duo.mentee) if person and person.full_name]
    both = " – ".join(names)
    return f"{duo.reference} · {both}" if duo.id and both else duo.reference or both
