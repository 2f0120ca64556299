"""Make the pictures of the guides from the demo, so that they stay true: `docs/images/*.png`.

Run `python tools/make_pictures.py` after changing what people see. It needs Chromium, LibreOffice and
poppler (`pdftoppm`), as the tests do. The demo is made as on one day, so that pictures differ only where
the program does; figures of the months before give the trends something to show.
"""

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook
from playwright.sync_api import Browser, sync_playwright

from toolkit.demo.folder import make_folder
from toolkit.examine import examine
from toolkit.i18n import translator
from toolkit.jobs import load_job
from toolkit.memory.history import open_history
from toolkit.pdf.libreoffice import find_libreoffice
from toolkit.publishing.page import figures_today
from toolkit.runner import run_steps
from toolkit.schema.definitions import LANGUAGES
from toolkit.schema.own_sheets import QUALITY
from toolkit.setup import Setup, set_up

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
TODAY = dt.date(2026, 3, 31)
EARLIER = (*(dt.date(2025, month, 28) for month in (9, 10, 11, 12)), dt.date(2026, 1, 31), dt.date(2026, 2, 27))
NIGHT = dt.datetime(2026, 3, 31, 2, 0, tzinfo=dt.UTC)


def main() -> int:
    """Make every picture."""
    with sync_playwright() as playwright, TemporaryDirectory() as name:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for language in LANGUAGES:
            setup = demo(Path(name) / language, language)
            page_pictures(setup, language, browser)
            sheet_picture(setup, language, Path(name))
            print(f"made: the pictures in {language}")
        browser.close()
    return 0


def demo(folder: Path, language: str) -> Setup:
    """The demo after a night, with a history."""
    setup = set_up(None, make_folder(folder, TODAY, language))
    with open_history(setup.state) as history:
        for day in EARLIER:
            seen = examine(setup.workbook, day, schema=setup.schema, profile=setup.profile)
            history.record(figures_today(seen, setup, day), NIGHT)
    run_steps(setup, load_job("nightly", None).steps, TODAY, translator(language))
    return setup


def page_pictures(setup: Setup, language: str, browser: Browser) -> None:
    """The page on a desk, and the list of duos at risk on a phone."""
    address = setup.config.path(setup.config.settings.report.page).as_uri()
    desk = browser.new_page(viewport={"width": 1120, "height": 940})
    desk.goto(address)
    desk.screenshot(path=IMAGES / f"page.{language}.png")
    desk.close()
    phone = browser.new_page(viewport={"width": 390, "height": 720})
    phone.goto(address)
    phone.locator("#risks").evaluate("element => window.scrollTo(0, element.offsetTop)")
    phone.screenshot(path=IMAGES / f"phone.{language}.png")
    phone.close()


def sheet_picture(setup: Setup, language: str, folder: Path) -> None:
    """The first page of the quality sheet, as LibreOffice prints it."""
    program = find_libreoffice()
    if program is None:
        sys.exit("LibreOffice is not installed")
    book = load_workbook(setup.file)
    for sheet in book:
        sheet.sheet_state = "visible" if sheet.title == QUALITY[language] else "hidden"
    book.active = book.sheetnames.index(QUALITY[language])
    alone = folder / f"sheet-{language}.xlsx"
    book.save(alone)
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    subprocess.run(
        [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, alone], check=True, timeout=120,
        capture_output=True,
    )  # fmt: skip
    where = IMAGES / f"quality-sheet.{language}"
    subprocess.run(
        ["pdftoppm", "-r", "100", "-x", "60", "-y", "60", "-W", "1060", "-H", "710", "-f", "1", "-l", "1", "-png",
         "-singlefile", alone.with_suffix(".pdf"), where],
        check=True,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
