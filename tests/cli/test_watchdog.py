"""The sheet itself tells that no run followed: no server, no program."""

import csv
import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.books import TODAY, association, due
from tests.cli.conftest import Cli
from tests.libreoffice import LibreOffice
from tests.reports.examinations import examination
from tests.reports.test_quality_sheet import figures_of
from toolkit.i18n import translator
from toolkit.reports.quality_sheet import quality_sheet
from toolkit.resources import load_schema
from toolkit.workbooks.inplace.fresh import write_new

HOUR = dt.timedelta(hours=1)
NOW = dt.datetime.now()  # noqa: DTZ005, TID251 - as the clock of the computer shows it, and so the program that calculates


def seen(path: Path, libreoffice: LibreOffice) -> str:
    """The cell as LibreOffice shows it now."""
    made = libreoffice.convert(path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false")
    rows = list(csv.reader(made.read_text(encoding="utf-8").splitlines()))
    return rows[3][0] if rows[3] else ""


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
@pytest.mark.parametrize(("hours", "is_red"), [(35, False), (37, True)])
def test_it_turns_red_by_itself_after_thirty_six_hours(
    tmp_path: Path, libreoffice: LibreOffice, hours: int, is_red: bool, language: str
) -> None:
    translate = translator(language)
    ran_at = NOW - hours * HOUR
    now = examination()
    sheet = quality_sheet(now, figures_of(now), "Tremplin « Duo »", load_schema(), translate, ran_at=ran_at)
    path = tmp_path / f"watched-{language}-{hours}.xlsx"
    write_new(path, [sheet], "programme.xlsx")

    shown = seen(path, libreoffice)

    assert shown.startswith("⚠ ") is is_red
    assert bool(shown) is is_red
    assert translate.date(ran_at.date()) in shown or not is_red


def test_the_night_writes_it_and_a_check_by_hand_does_not(cli: Cli, tmp_path: Path) -> None:
    association(tmp_path, due())
    cli("run", "nightly", "--today", TODAY)
    by_night = load_workbook("programme.xlsx")["Quality check"]["A4"]
    cli("check", "--write", "--today", TODAY)
    by_hand = load_workbook("programme.xlsx")["Quality check"]["A4"]

    assert str(by_night.value).startswith("=IF(NOW()>DATE(")
    assert by_night.font.color.rgb == "FFC00000"
    assert by_hand.value is None
