"""What a person should know about a proposal beside its sheets and columns."""

from collections.abc import Iterable, Iterator

from toolkit.adoption.choose import Choice
from toolkit.model.message import Message, say
from toolkit.schema.references import SIDES


def remarks(choices: Iterable[Choice]) -> Iterator[Message]:
    """Yield what is not read, or read in an unusual way."""
    for choice in choices:
        columns = {column.field: column.column for column in choice.candidate.columns}
        table, sheet = choice.candidate.table, choice.view.name
        if table in ("mentors", "mentees") and "decision" not in columns:
            yield say(
                "“{sheet}” has no column for the decision. Colours of cells are not read: if they say it, "
                "add a column that says it in words",
                sheet=sheet,
            )
        named = [columns[side].heading for side in SIDES if side in columns]
        if table != "duos" and len(named) > 1 and "duo" not in columns:
            yield say(
                "“{sheet}”: “{mentor}” and “{mentee}” together say of which duo a row is; of several it is the one of "
                "that day",
                sheet=sheet,
                mentor=named[0],
                mentee=named[1],
            )
        elif table != "duos" and named and "duo" not in columns:
            yield say(
                "“{sheet}”: “{person}” says of which duo a row is, where that is clear: somebody with several duos at "
                "that time needs the other name too",
                sheet=sheet,
                person=named[0],
            )
        if table == "contacts" and "on" in columns and columns["on"].more:
            yield say(
                "“{sheet}”: each date in the {count} columns from “{first}” on is read as one contact",
                sheet=sheet,
                count=len(columns["on"].more) + 1,
                first=columns["on"].heading,
            )
        if table == "followups" and "on" in columns and columns["on"].more and "with" not in columns:
            yield say(
                "“{sheet}”: each date in the {count} columns from “{first}” on is read as one follow-up by the coach "
                "of the duo. With whom it was is not said there: D3 counts it for neither mentor nor mentee",
                sheet=sheet,
                count=len(columns["on"].more) + 1,
                first=columns["on"].heading,
            )
