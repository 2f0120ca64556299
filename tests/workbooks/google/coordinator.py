"""Somebody who works in the spreadsheet while the toolkit does: sorts, inserts, deletes, renames, edits."""

import random
from dataclasses import dataclass, field

from toolkit.sheets_server.batch import batch_update
from toolkit.sheets_server.book import Tab
from toolkit.sheets_server.entering import enter
from toolkit.sheets_server.refusals import Json
from toolkit.sheets_server.server import SheetsServer

HEADINGS = ("Réf", "Nom", "Envoyé le", "Remarque", "Fichier")


@dataclass(slots=True)
class Coordinator:
    """What a person does, at random; `typed` is what she typed last into which cell (reference, heading)."""

    server: SheetsServer
    book: str
    dice: random.Random
    typed: dict[tuple[str, str], str] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    done: list[str] = field(default_factory=list)

    @property
    def tab(self) -> Tab:
        return self.server.api.books[self.book].tab(0)

    def act(self) -> None:
        """Do one thing."""
        deed = self.dice.choice(
            (self.sort, self.insert, self.delete, self.type, self.type_here, self.rename, self.widen)
        )
        self.done.append(deed.__name__)
        deed()

    def apply(self, *requests: Json) -> None:
        books = self.server.api.books
        books[self.book], _ = batch_update(books[self.book], {"requests": list(requests)})

    def column(self, heading: str) -> int:
        return next(column for column in range(self.tab.columns) if self.tab.value(0, column) == heading)

    def rows(self) -> dict[str, int]:
        """Reference -> row."""
        at = self.column("Réf")
        return {str(self.tab.value(row, at)): row for row in range(1, self.tab.last_row()) if self.tab.value(row, at)}

    def sort(self) -> None:
        area = {"sheetId": 0, "startRowIndex": 1}
        order = self.dice.choice(("ASCENDING", "DESCENDING"))
        by = self.dice.randrange(3)
        self.apply({"sortRange": {"range": area, "sortSpecs": [{"dimensionIndex": by, "sortOrder": order}]}})

    def insert(self) -> None:
        at = self.dice.randrange(1, self.tab.last_row() + 1)
        place = {"sheetId": 0, "dimension": "ROWS", "startIndex": at, "endIndex": at + self.dice.randrange(1, 3)}
        self.apply({"insertDimension": {"range": place}})

    def widen(self) -> None:
        at = self.dice.randrange(0, 3)
        place = {"sheetId": 0, "dimension": "COLUMNS", "startIndex": at, "endIndex": at + 1}
        self.apply({"insertDimension": {"range": place}})

    def delete(self) -> None:
        rows = self.rows()
        if len(rows) > 3:
            reference = self.dice.choice(sorted(rows))
            row = rows[reference]
            self.deleted.add(reference)
            self.apply(
                {
                    "deleteDimension": {
                        "range": {"sheetId": 0, "dimension": "ROWS", "startIndex": row, "endIndex": row + 1}
                    }
                }
            )

    def rename(self) -> None:
        properties = {"sheetId": 0, "title": f"Mentors {self.dice.randrange(9)}"}
        if properties["title"] != self.tab.title:
            self.apply({"updateSheetProperties": {"properties": properties, "fields": "title"}})

    def type(self) -> None:
        """Type into any cell that people have."""
        self._type(self.dice.choice(("Nom", "Remarque")))

    def type_here(self) -> None:
        """Type into the column that the toolkit fills in."""
        self._type("Envoyé le")

    def _type(self, heading: str) -> None:
        reference = self.dice.choice(sorted(self.rows()))
        text = f"typed {len(self.typed)}"
        self.typed[reference, heading] = text
        enter(self.tab.cell(self.rows()[reference], self.column(heading)), text, as_user=False)
