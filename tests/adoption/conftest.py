"""The corpus on disk, made once for each run of the tests."""

from dataclasses import dataclass

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from tests.adoption.corpus.book import Written
from tests.adoption.corpus.cases import PARTS
from tests.adoption.corpus.generator import generate
from tests.adoption.corpus.truth import Truth
from tests.adoption.corpus.vocabulary import TUNING

_EACH = 4


@dataclass(frozen=True, slots=True)
class Opened:
    """A workbook of the corpus and its clean twin, read back from disk."""

    written: Written
    messy: Workbook
    twin: Workbook | None

    @property
    def truth(self) -> Truth:
        return self.written.truth


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Opened, ...]]:
    """Of both parts what is made by hand, and one in four of the others."""
    opened = {}
    for part, cases in PARTS.items():
        folder = tmp_path_factory.mktemp(part)
        chosen = [case for number, case in enumerate(cases) if case.is_handmade or number % _EACH == 0]
        opened[part] = tuple(_opened(case.write(folder)) for case in chosen)
    return opened


@pytest.fixture(scope="session")
def truths() -> dict[str, tuple[Truth, ...]]:
    """What is true of every workbook of both parts."""
    return {part: tuple(case.make().truth for case in cases) for part, cases in PARTS.items()}


@pytest.fixture(scope="session")
def small_book(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """One workbook, with a sheet that is none of ours."""
    messes = ("extra_sheets", "extra_columns", "title_above")
    return generate(7, TUNING, language="fr", messes=messes).write(tmp_path_factory.mktemp("small"))


def _opened(written: Written) -> Opened:
    twin = openpyxl.load_workbook(written.twin) if written.twin else None
    return Opened(written, openpyxl.load_workbook(written.path), twin)
