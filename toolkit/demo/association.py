"""The workbook of "Tremplin Duo ASBL", an association that does not exist."""

import datetime as dt

from toolkit.demo.candidates import mentee_rows, mentor_rows
from toolkit.demo.cast import cast
from toolkit.demo.contacts import contact_rows
from toolkit.demo.defects import add_defects
from toolkit.demo.duo_rows import duo_rows
from toolkit.demo.duos import duos
from toolkit.demo.evaluations import evaluation_rows
from toolkit.demo.followups import followup_rows
from toolkit.demo.mishaps import spoil
from toolkit.demo.partners import partner_rows
from toolkit.demo.plan import plans
from toolkit.demo.programme import programme_rows
from toolkit.demo.sessions import session_rows
from toolkit.demo.team import staff_rows
from toolkit.demo.timeline import Row, Timeline


def records(today: dt.date) -> dict[str, list[Row]]:
    """Return the rows of each table as they might stand on `today`, in sheet order.

    A row holds values by canonical field name: dates, numbers, booleans, texts; choices and topics by
    canonical name, lists as lists. A blank cell has no key. The same day gives the same rows; another
    day gives the same stories about the same references, at other dates.
    """
    timeline = Timeline(today)
    outlines = plans()
    people = cast(outlines)
    pairs = duos(outlines, people, timeline)
    tables = {
        "programme": programme_rows(timeline),
        "staff": staff_rows(),
        "mentors": mentor_rows(people.mentors, timeline),
        "mentees": mentee_rows(people.mentees, timeline, first_number=len(people.mentors) + 1),
        "duos": duo_rows(pairs, timeline),
        "contacts": contact_rows(pairs, today),
        "followups": followup_rows(pairs, timeline),
        "sessions": session_rows(timeline),
        "partners": partner_rows(timeline),
        "evaluations": evaluation_rows(pairs),
    }
    spoil(tables["duos"])
    add_defects(tables, timeline)
    return tables
