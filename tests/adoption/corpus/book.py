"""A workbook of the corpus: the messy one, what is true of it, and its clean twin."""

import json
from dataclasses import dataclass
from pathlib import Path

from openpyxl.workbook import Workbook

from tests.adoption.corpus.truth import Truth
from tests.adoption.corpus.twin import Twin
from toolkit.resources import load_schema


@dataclass(frozen=True, slots=True)
class Written:
    """A book on disk. A workbook that has nothing to do with mentoring has no twin."""

    path: Path
    twin: Path | None
    truth: Truth


@dataclass(frozen=True, slots=True)
class Book:
    """A book in memory."""

    truth: Truth
    workbook: Workbook
    twin: Twin

    def write(self, folder: Path) -> Written:
        """Write `NAME.xlsx`, `NAME.twin.xlsx` and `NAME.json` into the folder."""
        name = self.truth.name.replace(" ", "-")
        path, twin = folder / f"{name}.xlsx", folder / f"{name}.twin.xlsx"
        self.workbook.save(path)
        if self.twin.fields:
            self.twin.write(twin, load_schema())
        text = json.dumps(self.truth.as_json(), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
        return Written(path, twin if self.twin.fields else None, self.truth)
