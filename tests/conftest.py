"""What many tests share. Everything here is made from the files of the repository."""

import datetime as dt
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence

import pytest

from tests.grids import RowsGrid
from tests.libreoffice import LibreOffice
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.profile import Profile
from toolkit.criteria.registry import NEEDED_COLUMNS
from toolkit.model.grid import Value
from toolkit.resources import load_profile, load_schema
from toolkit.schema.assembly import Reading, read_programme
from toolkit.schema.definitions import Schema


@pytest.fixture(scope="session")
def schema() -> Schema:
    return load_schema()


@pytest.fixture(scope="session")
def profile() -> Profile:
    return load_profile("mentoring-belgium")


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    return LibreOffice(tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture
def crontab() -> Iterator[None]:
    """The crontab of the user, put back afterwards."""
    if not (os.environ.get("MENTORAT_CI") and shutil.which("crontab")):
        pytest.skip("it would change your own crontab")
    before = subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=False)
    subprocess.run(["crontab", "-"], input="# mine\n0 5 * * 1 /bin/true\n", text=True, check=True)
    yield
    if before.returncode == 0:
        subprocess.run(["crontab", "-"], input=before.stdout, text=True, check=True)
    else:
        subprocess.run(["crontab", "-r"], check=True)


Sheets = Mapping[str, Sequence[Sequence[Value]]]


class Reader:
    """Reads sheets given as rows of values, as the toolkit would read a file."""

    def __init__(self, schema: Schema, profile: Profile) -> None:
        self.schema = schema
        self.profile = profile

    def read(self, sheets: Sheets) -> Reading:
        grids = [RowsGrid(name, rows) for name, rows in sheets.items()]
        days = self.profile.thresholds.late_final_meeting_days
        return read_programme(grids, self.schema, NEEDED_COLUMNS, days)

    def evidence(self, sheets: Sheets, today: dt.date) -> Evidence:
        return Evidence(self.read(sheets).programme, today, self.profile, self.schema)

    def codes(self, sheets: Sheets, *wanted: str) -> list[tuple[str, str | None, str | None]]:
        """(code, cell, subject) of the findings about the workbook with the codes wanted."""
        return [
            (finding.code, finding.cell, finding.subject)
            for finding in self.read(sheets).findings
            if finding.code in wanted
        ]


@pytest.fixture(scope="session")
def reader(schema: Schema, profile: Profile) -> Reader:
    return Reader(schema, profile)
