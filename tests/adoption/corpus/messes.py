"""What is the matter with a workbook, by name, and which of it come together."""

from collections.abc import Mapping
from random import Random

MESSES: Mapping[str, str] = {
    # Headings
    "ghost_spaces": "spaces before, after, doubled, or of no width",
    "line_breaks": "a heading on two lines of its cell",
    "no_break_spaces": "spaces that do not break",
    "capitals": "headings in capitals",
    "no_accents": "headings without accents",
    "typos": "a letter doubled, lost or swapped",
    "units_and_hints": "(date), (1-5), *, oui/non",
    "inclusive_forms": "accompagnateur·rice, Referent*in",
    "numbered_headings": "1. Nom, 2. Prénom",
    "bilingual_headings": "Nom / Naam",
    "mixed_languages": "sheets and columns in one of two languages",
    # Layout of a sheet
    "title_above": "title, logo and remarks above the header",
    "deep_header": "header as low as row 12",
    "two_row_header": "groups in merged cells above the header",
    "leading_blank_columns": "the table begins in column B or C",
    "blank_columns_between": "narrow empty columns as separators",
    "shuffled_columns": "columns in any order",
    "missing_columns": "many columns are not kept",
    "extra_columns": "columns that are no field",
    "drop_downs": "lists to choose from",
    # Rows
    "totals": "a total below the rows",
    "sub_headings": "rows such as Promotion 2024",
    "notes_below": "remarks below the rows",
    "example_row": "an example as the first row",
    "blank_rows": "empty rows between",
    # Sheets
    "extra_sheets": "budget, lists, planning, press",
    "default_sheet_names": "Feuil1, Blad2",
    "sheets_by_year": "a sheet per year",
    "sheets_by_coach": "a sheet per coach",
    # People and shapes
    "full_name_column": "one column for first and last name",
    "people_by_name": "people referred to by name, in any order and case",
    "one_wide_sheet": "mentor, mentee and duo in one row",
    "contacts_in_columns": "Rencontre 1 to 12",
    "contacts_in_one_cell": "12/03, 26/03 et 9/04",
    # Values
    "own_choices": "OK, liste d'attente",
    "dates_as_text": "dates typed as text, in several forms",
}
_EXCLUDING = (
    ("contacts_in_columns", "contacts_in_one_cell"),
    ("default_sheet_names", "sheets_by_year", "sheets_by_coach", "one_wide_sheet"),
    ("bilingual_headings", "mixed_languages"),
    ("bilingual_headings", "two_row_header"),
    ("numbered_headings", "two_row_header"),
)
_COMMON = frozenset({"title_above", "missing_columns", "extra_columns", "people_by_name", "shuffled_columns"})
_USUAL, _RARE = 0.45, 0.18


def choose(rng: Random, certain: str) -> frozenset[str]:
    """Return the messes of a workbook: `certain` and some others that go with it."""
    found = [certain]
    for name in rng.sample(sorted(MESSES), k=len(MESSES)):
        is_excluded = any(name in group and set(group) & set(found) for group in _EXCLUDING)
        if name not in found and not is_excluded and rng.random() < (_USUAL if name in _COMMON else _RARE):
            found.append(name)
    return frozenset(found)
