"""How reports call the columns of the schema, and what findings are about."""

from toolkit.model.finding import Finding
from toolkit.model.message import Message, say
from toolkit.schema.definitions import Schema


def column_title(path: str, schema: Schema) -> Message:
    """Return how people know the column `table.field`: its sheet and its heading by their titles."""
    table, _, name = path.partition(".")
    sheet = schema.table(table)
    return say("{sheet} “{column}”", sheet=sheet.title, column=sheet.field(name).title)


def subject_title(finding: Finding, schema: Schema, language: str) -> str:
    """Return how people know what a finding is about: its reference, or the item of the programme by its title."""
    subject = finding.subject or ""
    return schema.choice_title("programme_item", subject, language) if finding.table == "programme" else subject
