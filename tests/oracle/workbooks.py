"""Small workbooks full of violations and near misses, the same for the same seed."""

import datetime as dt
import random
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from tests.oracle.cast import Cast, Record, add_partners, add_programme, add_sessions, add_staff
from tests.oracle.journeys import add_candidates
from tests.oracle.mishaps import add_mishaps
from tests.oracle.pairs import add_duos
from tests.oracle.reading import Sheet
from tests.oracle.spelling import Hand
from tests.oracle.values import ERROR, Cell
from tests.oracle.vocabulary import COLUMNS, SHEETS

TODAYS = (
    dt.date(2024, 2, 29),
    dt.date(2025, 2, 28),
    dt.date(2025, 3, 31),
    dt.date(2025, 8, 31),
    dt.date(2026, 1, 1),
    dt.date(2026, 3, 1),
    dt.date(2026, 6, 30),
)
EXTRA_COLUMNS = ("Couleur préférée", "Badge n°", "Places de parking")
SECOND_SHEETS = {
    "staff": "Staff",
    "duos": "Duo's",
    "contacts": "Contacts",
    "followups": "Followups",
    "sessions": "Sessions",
    "partners": "Partners",
}
Column = tuple[str, str, str]
# One that is none of ours, and the two that are the toolkit's own.
OTHER_SHEETS = ("Parking", "Contrôle qualité", "Journal")
TITLES = ("Association Exemple", "Date")


@dataclass(frozen=True)
class Workbook:
    """A workbook in memory, and the day on which it is checked."""

    today: dt.date
    sheets: dict[str, Sheet]

    def write(self, path: Path) -> None:
        """Save the sheets as a person would see them, with titles above and a sheet that is none of ours."""
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        for name, sheet in self.sheets.items():
            page = book.create_sheet(name)
            for number, title in enumerate(TITLES[: max(0, sheet.header_row - 2)], start=1):
                page.cell(number, 1, title)
            for offset, cells in enumerate((sheet.headings, *sheet.rows)):
                for index, value in enumerate(cells, start=1):
                    cell = page.cell(sheet.header_row + offset, index, value)
                    if value == ERROR:
                        cell.data_type = "e"
            for first, last, column in sheet.merged:
                rows = {"start_row": first + sheet.header_row + 1, "end_row": last + sheet.header_row + 1}
                page.merge_cells(**rows, start_column=column + 1, end_column=column + 1)
        for name in OTHER_SHEETS:
            page = book.create_sheet(name)
            page.append(("Date", "Nom", "Mentor"))
            page.append((self.today, "Place de parking", 1))
        book.save(path)


def make_workbook(seed: int) -> Workbook:
    rng = random.Random(seed)
    mess = rng.choice((0.0, 0.02, 0.08, 0.2))
    today = rng.choice((*TODAYS, dt.date(2025, 1, 1) + dt.timedelta(days=rng.randrange(700))))
    cast = Cast(Hand(rng, mess), today, numbers_people=rng.random() < 0.2)
    add_staff(cast)
    add_partners(cast)
    add_sessions(cast)
    add_programme(cast)
    add_candidates(cast, "mentors")
    add_candidates(cast, "mentees")
    add_duos(cast)
    add_mishaps(cast)
    tables = list(SHEETS)
    rng.shuffle(tables)
    absent = rng.choice((0.0, 0.0, 0.05, 0.2))
    kept = [table for table in tables if rng.random() >= absent] or tables
    dropped = rng.choice((0.0, 0.0, 0.02, 0.1))
    sheets: dict[str, Sheet] = {}
    for table in kept:
        columns = choose_columns(cast, table, dropped)
        records = cast.records[table]
        half = len(records)
        if table in SECOND_SHEETS and rng.random() < 0.06:
            half //= 2
            sheets[SECOND_SHEETS[table]] = lay_out(cast, table, columns, records[half:])
        sheets[SHEETS[table]] = lay_out(cast, table, columns, records[:half])
    return Workbook(today, sheets)


def choose_columns(cast: Cast, table: str, dropped: float) -> list[Column]:
    """The columns of a table, some missing, and some that are none of ours."""
    rng = cast.hand.rng
    share = dropped if len(COLUMNS[table]) > 10 else 3 * dropped
    columns = [column for column in COLUMNS[table] if rng.random() >= share]
    if rng.random() < 0.04:  # what the rows are about stands in the first column of the specification
        columns = columns[1:]
    if len(columns) < 2:
        columns = list(COLUMNS[table])
    columns += [("", title, "") for title in EXTRA_COLUMNS if rng.random() < 0.1]
    return columns


def lay_out(cast: Cast, table: str, columns: list[Column], records: list[Record]) -> Sheet:
    """A table as a sheet: columns in any order, blank rows in between."""
    rng, hand = cast.hand.rng, cast.hand
    if rng.random() < 0.5:
        columns = rng.sample(columns, len(columns))
    rows: list[list[Cell]] = []
    for record in records:
        while rng.random() < 0.08:
            rows.append([blank_cell(cast, kind) for _name, _title, kind in columns])
        rows.append([hand.type(record.get(name), kind) if name else "remarque" for name, _title, kind in columns])
    header_row = rng.choice((1, 1, 1, 2, 4))
    return Sheet(table, header_row, [title for _name, title, _kind in columns], rows, merge(rng, rows))


def merge(rng: random.Random, rows: list[list[Cell]]) -> list[tuple[int, int, int]]:
    """Give some rows one value in common, and say which cells are one."""
    if len(rows) < 3 or not rows[0] or rng.random() > 0.06:
        return []
    first = rng.randrange(len(rows) - 1)
    last = min(len(rows) - 1, first + rng.randint(1, 2))
    column = rng.randrange(len(rows[0]))
    for row in rows[first : last + 1]:
        row[column] = rows[first][column]
    return [(first, last, column)]


def blank_cell(cast: Cast, kind: str) -> Cell:
    """A cell of a row in which nothing stands but perhaps unticked checkboxes."""
    if kind == "yesno":
        return cast.hand.rng.choice((None, False))
    return cast.hand.rng.choice((None, None, None, "", "  ", "-"))
