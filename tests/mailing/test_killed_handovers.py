"""Nights that mail approved documents and are killed at random points: none twice, none lost, each doubt told.

MENTORAT_KILLS says how often; the default keeps the suite quick.
"""

import datetime as dt
import os
import random
import shutil
from collections import Counter
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.books import Tables, association, clean, mentor
from tests.mailing.test_killed_nights import killed
from tests.servers.running import Taken, mail_server
from toolkit.cli.app import run
from toolkit.mailing.correspondence import open_mails
from toolkit.mailing.handing_over import MAIL_KIND
from toolkit.memory.journal import EffectState, entries_in
from toolkit.model.effect import HANDOVER

KILLS = int(os.environ.get("MENTORAT_KILLS", "8"))
LETTERS = 25
LONGEST_S = 0.12
"""A night is killed within so many seconds of its first mail; a mail takes a few thousandths of one."""
TODAY, NEXT_DAY = "2026-03-31", "2026-04-01"


def tables() -> Tables:
    found = clean()
    decided = {"decided_on": dt.date(2026, 3, 25), "notified_on": None}
    for number in range(LETTERS):
        values = {"last_name": f"Nom {number}", "email": f"m{number}@tremplin.example", **decided}
        found["mentors"].append(mentor(f"M-{number + 100}", **values))
    return found


def approved_letters(folder: Path, port: int) -> Path:
    """Prepare the letters, and write OK beside each."""
    documents = '[documents]\nwithout = ["information-note"]\ncover_list = false\nmail_people = ["confirmation-mentor"]'
    smtp = f'[mail]\nway = "smtp"\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nauth = "none"\nretries = 0'
    config = association(folder, tables(), f"{documents}\n{smtp}\n")
    assert run(["--language", "en", "run", "nightly", "--config", str(config), "--today", TODAY]) == 0
    workbook = load_workbook(folder / "programme.xlsx")
    sheet = workbook["To approve"]
    for row in range(2, LETTERS + 2):
        sheet.cell(row, 4, "OK")
    workbook.save(folder / "programme.xlsx")
    return config


def test_an_approved_document_is_mailed_once_whenever_the_night_is_killed(tmp_path: Path) -> None:
    dice = random.Random(8)  # the same points each time
    kills = nights = in_the_middle = 0
    while kills < KILLS:
        nights += 1
        with mail_server(tmp_path / f"taken-{nights}") as server:
            if nights == 1:
                prepared = approved_letters(tmp_path / "there", server.port).parent
                first_port = server.port
                server_folder = tmp_path / f"taken-{nights}"
                shutil.rmtree(server_folder)  # the digests of the first night
                server_folder.mkdir()
            folder = tmp_path / f"night-{nights}"
            shutil.copytree(prepared, folder)
            config = folder / "config.toml"
            config.write_text(config.read_text().replace(f"port = {first_port}", f"port = {server.port}"))
            arguments = ("handover_night", config, NEXT_DAY)
            while not killed(dice.uniform(0, LONGEST_S) if kills < KILLS else None, *arguments):
                kills += 1
                in_the_middle += 0 < len(server.ids()) < LETTERS
            _check(folder, server.taken())
    assert in_the_middle, "no night was killed while it mailed"


def _check(folder: Path, taken: list[Taken]) -> None:
    entries = entries_in(folder / ".mentorat", "self")
    mails = [entry for entry in entries if entry.key.kind == MAIL_KIND]
    parts = [entry for entry in entries if entry.key.kind.startswith(HANDOVER)]
    doubtful = {entry.key.subject for entry in mails if entry.state is EffectState.CLAIMED}
    delivered = Counter((*one.recipients, *_attached(one)) for one in taken)
    numbers = {number: f"m{number - 1}@tremplin.example" for number in range(1, LETTERS + 1)}
    expected = {(to, f"Tremplin-Duo_2026-{number:04}.docx"): f"M-{number + 99}" for number, to in numbers.items()}

    assert max(delivered.values()) == 1, "a document was delivered twice"
    assert set(delivered) <= set(expected), "a document went to somebody else"
    lost = {who for key, who in expected.items() if key not in delivered}
    assert lost <= doubtful, "a document was lost, and nobody told"
    assert {entry.key.occurrence for entry in parts} == set(expected.values())
    assert {entry.key.occurrence for entry in parts if entry.state is EffectState.CLAIMED} == doubtful
    assert len(list(open_mails(entries))) == len(doubtful)


def _attached(one: Taken) -> list[str]:
    return [str(part.get_filename()) for part in one.message.iter_attachments()]
