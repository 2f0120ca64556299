"""Whom a reference names, and the findings W5 to W8."""

import datetime as dt

from tests.oracle.reading import Book, Row, same
from tests.oracle.values import add_days, fold
from tests.oracle.vocabulary import COLUMNS, UNIQUE


def find(book: Book, table: str, text: str) -> Row | None:
    """The one row that `text` names, or `None`."""
    rows = candidates(book, table, text)
    return rows[0] if len(rows) == 1 else None


def candidates(book: Book, table: str, text: str) -> list[Row]:
    """The rows that `text` may mean. A reference that stands twice means its first row."""
    if not text:
        return []
    key = "name" if table == "partners" else "id"
    by_reference = [row for row in book.of(table) if row.text(key) and same(row.text(key), text)]
    if by_reference:
        return by_reference[:1]
    if table == "partners":
        return []
    if table == "duos":
        return [duo for duo in book.of("duos") if is_duo_called(book, duo, text)]
    return [row for row in book.of(table) if is_called(row, text)]


def is_called(person: Row, text: str) -> bool:
    """Whether `text` is the full name, in either order."""
    first, last = person.text("first_name"), person.text("last_name")
    if not person.full_name():
        return False
    return same(f"{first} {last}", text) or same(f"{last} {first}", text)


def is_duo_called(book: Book, duo: Row, text: str) -> bool:
    """Whether `text` is the names of the two: MENTOR / MENTEE."""
    parts = text.split("/")
    if len(parts) != 2:
        return False
    return is_member(book, duo, "mentor", parts[0]) and is_member(book, duo, "mentee", parts[1])


def is_member(book: Book, duo: Row, side: str, name: str) -> bool:
    """Whether `name` is the name of that side of the duo, looked up or as it stands there."""
    person = find(book, f"{side}s", duo.text(side))
    if person:
        return is_called(person, name)
    return bool(duo.text(side)) and same(duo.text(side), name)


def check_references(book: Book) -> None:
    """W6: a reference that names nobody or more than one."""
    for table, columns in COLUMNS.items():
        for name, _title, kind in columns:
            target = kind.removeprefix("ref ")
            if target == kind or not book.has_table(target):
                continue
            for row in book.of(table):
                if row.text(name) and find(book, target, row.text(name)) is None:
                    book.findings.append(("W6", table, row.number, name))


def check_unique(book: Book) -> None:
    """W5: a reference that stood in an earlier row."""
    for table, name in UNIQUE.items():
        rows = book.of(table)
        for index, row in enumerate(rows):
            if row.text(name) and any(same(row.text(name), earlier.text(name)) for earlier in rows[:index]):
                book.findings.append(("W5", table, row.number, None))


def check_order(book: Book) -> None:
    """W7: dates in an impossible order."""
    for table in ("mentors", "mentees"):
        for row in book.of(table):
            if is_before(row.date("decided_on"), row.date("applied_on")):
                book.findings.append(("W7", table, row.number, None))
    for duo in book.of("duos"):
        ended = duo.date("ended_on")
        wrong = (
            is_before(ended, duo.date("start_on")),
            is_before(duo.date("planned_end_on"), duo.date("start_on")),
            ended is not None and is_before(add_days(ended, 60), duo.date("final_meeting_on")),
        )
        if any(wrong):
            book.findings.append(("W7", "duos", duo.number, None))


def is_before(one: dt.date | None, other: dt.date | None) -> bool:
    return one is not None and other is not None and one < other


def check_twins(book: Book) -> None:
    """W8: probably the same person as in an earlier row."""
    for table in ("staff", "mentors", "mentees"):
        rows = book.of(table)
        for index, row in enumerate(rows):
            if any(is_twin(row, earlier) for earlier in rows[:index]):
                book.findings.append(("W8", table, row.number, None))


def names_of(person: Row) -> list[str]:
    """The parts of the full name, in either order."""
    return sorted((fold(person.text("first_name")), fold(person.text("last_name"))))


def is_twin(one: Row, other: Row) -> bool:
    if one.text("email") and same(one.text("email"), other.text("email")):
        return True
    if not one.full_name() or names_of(one) != names_of(other):
        return False
    if one.number_of("birth_year") and one.number_of("birth_year") == other.number_of("birth_year"):
        return True
    return bool(one.text("phone")) and same(one.text("phone"), other.text("phone"))
