"""Who should see to what, and which duos are at risk."""

import datetime as dt
from pathlib import Path

import pytest

from tests.cli.books import TODAY, Tables, clean, duo, mentee, mentor, save
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.profile import Profile
from toolkit.examine import examine
from toolkit.i18n import translator
from toolkit.model.verdict import Examination
from toolkit.reports.first_things import first_things
from toolkit.reports.responsible import Responsible, called, phase_of
from toolkit.reports.risks import Risk, duos_at_risk
from toolkit.schema.definitions import Schema

DAY = dt.timedelta(days=1)
TELL = translator("en")


class Read:
    """A workbook with these records, examined on TODAY."""

    def __init__(self, folder: Path, schema: Schema, profile: Profile, tables: Tables) -> None:
        book = save(folder / "programme.xlsx", tables)
        self.seen: Examination = examine(book, TODAY, schema=schema, profile=profile)
        self.evidence = Evidence(self.seen.programme, TODAY, profile, schema)
        self.responsible = Responsible(self.seen.programme)

    def risks(self) -> list[Risk]:
        return duos_at_risk(self.seen.findings, self.evidence, self.responsible)

    def signs(self) -> dict[str | None, list[str]]:
        return {risk.duo.reference: [TELL(sign) for sign in risk.signs] for risk in self.risks()}

    def person(self, code: str) -> str:
        finding = next(one for one in self.seen.findings if one.code == code)
        return TELL(called(self.responsible.person_of(finding)))


def last_contact(days_ago: int) -> Tables:
    """A duo that met often enough, and for the last time so many days ago."""
    tables = clean()
    last = TODAY - days_ago * DAY
    tables["contacts"] = [entry for entry in tables["contacts"] if str(entry["on"]) < str(last)]
    tables["contacts"].append({"duo": "D-001", "on": last, "mode": "in_person"})
    return tables


@pytest.mark.parametrize(("days", "is_quiet"), [(30, False), (31, True)])
def test_a_duo_is_at_risk_after_more_than_thirty_days_of_silence(
    tmp_path: Path, schema: Schema, profile: Profile, days: int, is_quiet: bool
) -> None:
    signs = Read(tmp_path, schema, profile, last_contact(days)).signs()

    told = [sign for sign in signs.get("D-001", []) if sign.startswith("no contact")]
    assert told == (["no contact for 31 days"] if is_quiet else [])


@pytest.mark.parametrize(("end", "is_over"), [(TODAY, False), (TODAY - DAY, True)])
def test_a_duo_beyond_its_planned_end_is_at_risk(
    tmp_path: Path, schema: Schema, profile: Profile, end: dt.date, is_over: bool
) -> None:
    tables = clean()
    tables["duos"] = [duo("D-001", "M-001", "E-001", planned_end_on=end)]

    signs = Read(tmp_path, schema, profile, tables).signs()

    told = [sign for sign in signs.get("D-001", []) if sign.startswith("should have ended")]
    assert told == (["should have ended on 30/03/2026"] if is_over else [])


def test_urgent_findings_make_a_running_duo_one_at_risk_and_no_other(
    tmp_path: Path, schema: Schema, profile: Profile
) -> None:
    tables = clean()
    tables["duos"] += [
        duo("D-002", "M-001", "E-001", contract_on=None, coach=None),
        duo("D-003", "M-001", "E-001", contract_on=None, ended_on=TODAY - DAY, early_end=True, end_reason="x"),
        duo("D-004", "M-001", "E-001", start_on=None, contract_on=None),
    ]
    read = Read(tmp_path, schema, profile, tables)

    assert set(read.signs()) == {"D-002"}
    assert "nobody of the team is recorded as coach" in "; ".join(read.signs()["D-002"])
    assert read.risks()[0].codes[0] == "C5"


def test_the_duo_with_the_most_signs_stands_first(tmp_path: Path, schema: Schema, profile: Profile) -> None:
    tables = clean()
    tables["duos"] += [
        duo("D-002", "M-001", "E-001", start_on=TODAY - 20 * DAY),
        duo("D-003", "M-001", "E-001", start_on=TODAY - 40 * DAY, contract_on=None, coach=None),
        duo("D-004", "M-001", "E-001", start_on=TODAY - 40 * DAY),
    ]

    assert list(Read(tmp_path, schema, profile, tables).signs()) == ["D-003", "D-004"]


def test_the_coach_of_the_duo_or_who_interviewed_sees_to_a_finding_else_the_coordination(
    tmp_path: Path, schema: Schema, profile: Profile
) -> None:
    tables = clean()
    tables["staff"].append({"id": "S-2", "first_name": "Tom", "last_name": "Peeters", "salaried": True, "active": True})
    tables["mentors"].append(mentor("M-009", last_name="Vert", notified_on=None, interviewed_by="S-2"))
    tables["mentees"].append(mentee("E-009", last_name="Noir", notified_on=None, interviewed_by="S-2"))
    tables["duos"].append(duo("D-002", "M-001", "E-009", contract_on=None, coach="S-1"))
    tables["programme"] = [row for row in tables["programme"] if row["item"] != "social_map"]
    read = Read(tmp_path, schema, profile, tables)

    people = {code: read.person(code) for code in ("A4", "B4", "C5", "D4")}
    assert people == {"A4": "Tom Peeters", "B4": "Lies De Smet", "C5": "Lies De Smet", "D4": "the coordination"}


def test_what_to_do_first_counts_findings_and_people(tmp_path: Path, schema: Schema, profile: Profile) -> None:
    tables = clean()
    tables["duos"] += [duo(f"D-{n}", "M-001", "E-001", contract_on=None) for n in (2, 3)]
    tables["duos"].append(duo("D-4", "M-001", "E-001", contract_on=None, coach=None))
    read = Read(tmp_path, schema, profile, tables)

    first = next(one for one in first_things(read.seen.findings, read.responsible, called) if one.code == "C5")
    assert first.count == 3
    assert [TELL(name) for name in first.people] == ["Lies De Smet (2)", "the coordination (1)"]
    assert {phase_of(finding) for finding in read.seen.findings if finding.code == "C5"} == {"C"}
