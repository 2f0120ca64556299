"""An association whose workbook is at Google, played by a server of our own, with a mail server of its own."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.cli.books import Tables, save
from tests.servers.running import MailServer, mail_server
from toolkit import clock
from toolkit.account import Account
from toolkit.demo.folder import WORKBOOK, make_folder
from toolkit.doctor.diagnosis import Diagnosis
from toolkit.doctor.examination import diagnose
from toolkit.i18n import translator
from toolkit.runner import run_steps
from toolkit.scheduling.scheduler import Ran, run_due
from toolkit.setup import Setup, set_up
from toolkit.sheets_server.book import Tab
from toolkit.sheets_server.excel import book_of
from toolkit.sheets_server.server import SheetsServer, serve
from toolkit.starter.configuration import with_settings
from toolkit.workbooks.google.patience import Patience
from toolkit.workbooks.google.spreadsheet import Spreadsheet

TODAY = dt.date(2026, 3, 2)
BOOK = "b" * 44
HEADING = "Courrier préparé le"
OPERATOR = "operateur@tremplin-duo.example"
HASTY = Patience(connect_s=2, answer_s=10, deadline_s=0.3, first_wait_s=0.01, longest_wait_s=0.02)
STEPS = ("check", "letters", "contracts", "report")


@dataclass(frozen=True)
class Association:
    """An association whose workbook is at Google."""

    server: SheetsServer
    config: Path
    mail: MailServer
    patience: Patience = HASTY
    language: str = "fr"

    @property
    def setup(self) -> Setup:
        """As configured, but it gives up within a second instead of minutes."""
        found = set_up(None, self.config)
        assert isinstance(found.workbook, Spreadsheet)
        return replace(found, workbook=replace(found.workbook, patience=self.patience))

    def night(self, today: dt.date = TODAY) -> Account:
        return run_steps(self.setup, STEPS, today, translator(self.language))

    def look(self, now: dt.datetime) -> list[Ran]:
        """What a timer of the system does at `now`."""
        return list(run_due(self.setup, translator(self.language), now=lambda: now))

    @property
    def key_file(self) -> Path:
        return self.config.parent.parent / "key.json"

    def tab(self, title: str) -> Tab:
        found = self.server.api.books[BOOK].titled(title)
        assert found is not None
        return found

    def filled(self) -> dict[str, object]:
        """Reference of a mentor -> what the toolkit wrote into the row."""
        tab = self.tab("Mentors")
        headings = {tab.value(0, column): column for column in range(tab.columns)}
        rows = range(1, tab.last_row())
        found = {str(tab.value(row, headings["Référence"])): tab.value(row, headings[HEADING]) for row in rows}
        return {reference: value for reference, value in found.items() if value is not None}

    def documents(self) -> dict[str, bytes]:
        """Every document that was prepared: name, without the folder of its day -> content."""
        found = sorted((self.config.parent / "documents").rglob("*.docx"))
        assert len({path.name for path in found}) == len(found)
        return {path.name: path.read_bytes() for path in found}

    def mails(self) -> Counter[tuple[str, str]]:
        """What the mail server took, but for the operator: recipient and subject -> how often."""
        taken = [(one.recipients[0], str(one.message["Subject"])) for one in self.mail.taken()]
        return Counter(one for one in taken if one[0] != OPERATOR)

    def told_operator(self) -> list[str]:
        """What the operator was told by mail."""
        bodies = [one.message.get_body(("plain",)) for one in self.mail.taken() if one.recipients == [OPERATOR]]
        return [body.get_content() for body in bodies if body is not None]

    def sheets(self) -> list[str]:
        return [tab.title for tab in self.server.api.books[BOOK].tabs]

    def doctor(self) -> dict[str, Diagnosis]:
        return {one.name: one for one in diagnose(self.config, clock.now())}


@contextmanager
def association_at(folder: Path, tables: Tables | None = None) -> Iterator[Association]:
    """That of the demo, or one with only these tables."""
    config = make_folder(folder / "duo", TODAY, "fr")
    if tables is not None:
        save(folder / "duo" / WORKBOOK, tables)
    with serve() as server, mail_server(folder / "taken") as mail:
        book = server.api.books[BOOK] = book_of(folder / "duo" / WORKBOOK, BOOK)
        found = Association(server, config, mail)
        found.key_file.write_text(json.dumps(server.make_account()))
        settings: dict[str, object] = {
            "workbook": f"https://docs.google.com/spreadsheets/d/{BOOK}/edit#gid=0",
            "google.key_file": "../key.json",
            "google.server": server.url,
            "write_back.letter_on": HEADING,
            "documents.mail_to": "coordination@tremplin-duo.example",
            "mail.way": "smtp",
            "mail.host": "127.0.0.1",
            "mail.port": mail.port,
            "mail.security": "none",
            "mail.auth": "none",
            "mail.operator": OPERATOR,
        }
        config.write_text(with_settings(config.read_text(encoding="utf-8"), settings), encoding="utf-8")
        for title in ("Mentors", "Mentees"):
            tab = book.titled(title)
            assert tab is not None
            tab.grid["columnCount"] = tab.columns + 1
            tab.cell(0, tab.columns - 1).value = HEADING
        yield found


@pytest.fixture
def association(tmp_path: Path) -> Iterator[Association]:
    with association_at(tmp_path) as found:
        yield found
