"""Workbooks and folders of a fictional association, small enough to know each finding in them."""

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook

from toolkit.demo.workbook import write_workbook
from toolkit.resources import load_schema
from toolkit.schema.own_sheets import MARK

Tables = dict[str, list[dict[str, object]]]

TODAY = dt.date(2026, 3, 31)
SENDER = {
    "name": "Tremplin Duo",
    "legal_form": "ASBL",
    "seat": "rue de l'Exemple 12, 1000 Bruxelles",
    "enterprise_number": "0000.000.097",
    "register": "RPM Bruxelles, tribunal de l'entreprise francophone",
    "email": "bonjour@tremplin-duo.example",
}
_REVIEWED = dt.date(2025, 9, 1)
_DOCUMENTS = (
    *("mentor_recruitment_strategy", "mentee_recruitment_strategy", "ethics_charter", "guidelines"),
    *("orientation_tools", "processes", "social_map", "early_end_procedure"),
)


def clean() -> Tables:
    """Records in which nothing is wrong on TODAY: a mentor, a mentee, a duo that runs."""
    return {
        "programme": [
            *({"item": item, "document": f"{item}.pdf", "reviewed_on": _REVIEWED} for item in _DOCUMENTS),
            {"item": "matching_criteria", "value": "langue; secteur; disponibilités"},
            {"item": "min_duration_months", "value": 6},
            {"item": "min_contacts_per_month", "value": 2},
        ],
        "staff": [
            {"id": "S-1", "first_name": "Lies", "last_name": "De Smet", "salaried": True, "active": True},
        ],
        "mentors": [mentor("M-001", first_name="Élodie", last_name="Lefèvre", trained_on=dt.date(2025, 10, 1))],
        "mentees": [mentee("E-001", first_name="Yasmine", last_name="Amrani")],
        "duos": [duo("D-001", "M-001", "E-001")],
        "contacts": [
            {"duo": "D-001", "on": dt.date(year, month, day), "mode": "in_person", "minutes": 60}
            for year, month in ((2025, 11), (2025, 12), (2026, 1), (2026, 2), (2026, 3))
            for day in (5, 20)
        ],
        "followups": [
            {"duo": "D-001", "on": dt.date(2026, 3, 10), "by": "S-1", "with": "both", "kind": "routine"},
        ],
        "sessions": [
            {"kind": "info_mentors", "on": dt.date(2025, 9, 1), "topics": ["all"]},
            {"kind": "info_mentees", "on": dt.date(2025, 9, 2), "topics": ["all"]},
            {"kind": "initial_training", "on": dt.date(2025, 10, 1), "topics": ["all"]},
            {"kind": "workshop", "on": dt.date(2026, 1, 15)},
            {"kind": "continuing_training", "on": dt.date(2026, 2, 2)},
        ],
        "partners": [
            {"name": name, "kind": kind, "last_contact_on": dt.date(2026, 1, 12)}
            for name, kind in (("Relais Midi", "CPAS"), ("Passerelle", "Formation"), ("Huis", "Formation"))
        ],
        "evaluations": [],
    }


def due() -> Tables:
    """As `clean`, and on TODAY one letter and one contract are due, and one letter waits for its reason (A4)."""
    tables = clean()
    decided = dt.date(2026, 3, 25)
    tables["mentors"] += [
        mentor("M-002", first_name="Koen", last_name="Claes", decided_on=decided, notified_on=None),
        mentor("M-003", last_name="Großmann", decision="refused", decided_on=decided, notified_on=None),
    ]
    tables["mentees"].append(mentee("E-002", first_name="Olena", last_name="Shevchenko", language="Nederlands"))
    tables["duos"].append(
        duo("D-002", "M-002", "E-002", contract_on=None, start_on=dt.date(2026, 4, 15), coach="S-1")
        | {"planned_end_on": dt.date(2026, 11, 15)}
    )
    return tables


def mentor(reference: str, **values: object) -> dict[str, object]:
    """An accepted mentor who took every step; `None` empties a cell."""
    return _filled(
        {
            "id": reference,
            "applied_on": dt.date(2025, 8, 20),
            "info_session_on": dt.date(2025, 9, 1),
            "interviewed_on": dt.date(2025, 9, 5),
            "interviewed_by": "S-1",
            "interview_topics": ["all"],
            "decision": "accepted",
            "decided_on": dt.date(2025, 9, 10),
            "notified_on": dt.date(2025, 9, 12),
        }
        | values
    )


def mentee(reference: str, **values: object) -> dict[str, object]:
    """An accepted mentee who took every step; `None` empties a cell."""
    return mentor(reference, **{"info_session_on": dt.date(2025, 9, 2), **values})


def duo(reference: str, mentor_id: str, mentee_id: str, **values: object) -> dict[str, object]:
    """A duo that runs since November, all as it should be; `None` empties a cell."""
    return _filled(
        {
            "id": reference,
            "mentor": mentor_id,
            "mentee": mentee_id,
            "coach": "S-1",
            "matched_on": dt.date(2025, 10, 6),
            "matched_by": "S-1",
            "match_reasons": ["langue", "secteur"],
            "first_meeting_on": dt.date(2025, 10, 10),
            "first_meeting_place": "Bibliothèque communale",
            "first_meeting_neutral": True,
            "first_meeting_staff": "S-1",
            "mentor_agrees": True,
            "mentee_agrees": True,
            "contract_on": dt.date(2025, 10, 20),
            "start_on": dt.date(2025, 11, 1),
            "planned_end_on": dt.date(2026, 5, 31),
            "contacts_per_month": 2,
        }
        | values
    )


def save(path: Path, tables: Tables, language: str = "fr") -> Path:
    """Write the records as a workbook with the usual sheets and headings."""
    write_workbook(path, tables, load_schema(), language)
    return path


def save_sheets(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write a workbook with these rows, whatever they are."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    workbook.save(path)
    return path


def association(folder: Path, tables: Tables, extra: str = "", *, language: str = "en") -> Path:
    """Make the folder of an association that has `tables`; return its configuration."""
    folder.mkdir(parents=True, exist_ok=True)
    save(folder / "programme.xlsx", tables)
    sender = "\n".join(f'{name} = "{value}"' for name, value in SENDER.items())
    config = folder / "config.toml"
    if "[documents]" not in extra:  # what a decision and a duo bring besides has tests of its own
        extra = f'[documents]\nwithout = ["information-note"]\ncover_list = false\n\n{extra}'
    if "[volunteers]" not in extra:
        extra = f'[volunteers]\npurpose = "x"\ninsurance = "x"\nother_insurance = "none"\nexpenses = "none"\n\n{extra}'
    text = f'language = "{language}"\nworkbook = "programme.xlsx"\n\n[association]\n{sender}\n\n{extra}\n'
    config.write_text(text, encoding="utf-8")
    return config


def rows_of(path: Path, sheet: str) -> list[list[object]]:
    """The values of a sheet, row by row, without the empty cells at the end of each, and without our hidden column."""
    workbook = load_workbook(path)
    rows: list[list[object]] = []
    for row in workbook[sheet].iter_rows(values_only=True):
        values: list[object] = [value for value in row if value != MARK]
        while values and values[-1] is None:
            values.pop()
        rows.append(values)
    workbook.close()
    return rows


def state_of(folder: Path) -> dict[str, tuple[int, str]]:
    """Every file and folder in `folder`, with its time of change and what is in it."""
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in [folder, *sorted(folder.rglob("*"))]
    }


def _filled(values: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value is not None}
