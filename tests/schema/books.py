"""Workbooks in memory, and what is found in them."""

from typing import TypeAlias

from tests.conftest import Reader, Sheets
from toolkit.i18n import translator
from toolkit.model.finding import Finding
from toolkit.model.grid import Value

Row: TypeAlias = list[Value]
Rows: TypeAlias = list[Row]
Book: TypeAlias = dict[str, Rows]

DUO: Row = ["Référence", "Mentor", "Mentee"]
PEOPLE: Book = {
    "staff": [["Référence", "Prénom", "Nom"], ["S-1", "Ana", "Costa"], ["S-2", "Tom", "Maes"]],
    "mentors": [["Référence", "Prénom", "Nom"], ["M-1", "Zoé", "Peeters"], ["M-2", "Lou", "Claes"]],
    "mentees": [["Référence", "Prénom", "Nom"], ["E-1", "Samira", "El Amrani"], ["E-2", "Jo", "Diaz"]],
}


def findings(reader: Reader, sheets: Sheets, code: str) -> list[Finding]:
    """The findings with this code, as a report has them in order."""
    found = [finding for finding in reader.read(sheets).findings if finding.code == code]
    return sorted(found, key=lambda finding: finding.sort_key)


def told(finding: Finding) -> str:
    """The message in English."""
    return translator("en")(finding.message)
