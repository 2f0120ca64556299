"""How reports call the columns of the schema."""

from toolkit.model.message import Message, say
from toolkit.schema.definitions import Schema


def column_title(path: str, schema: Schema) -> Message:
    """Return how people know the column `table.field`: its sheet and its heading by their titles."""
    table, _, name = path.partition(".")
    sheet = schema.table(table)
    return say("{sheet} “{column}”", sheet=sheet.title, column=sheet.field(name).title)
