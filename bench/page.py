"""The page for 2,000 duos: its size, and how soon it answers, against a page with a row for each finding.

`python bench/page.py` makes a workbook of that size, examines it, writes the page, and opens it in Chromium.
The alternative is what a report usually is: every finding as a row of a table, in one language.
"""

import html
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from bench.large_workbook import TODAY, LargeWorkbook
from toolkit.examine import examine
from toolkit.i18n import translator
from toolkit.model.verdict import Examination
from toolkit.publishing.page import page_of_today, write_page
from toolkit.setup import Setup, set_up

SCALE = 0.2  # of 10,000 duos
ROUNDS = 5


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        workbook = folder / "programme.xlsx"
        LargeWorkbook(SCALE).write(workbook)
        setup = set_up(workbook, folder / "config.toml")
        seen = examine(workbook, TODAY, schema=setup.schema, profile=setup.profile)
        page, plain = written(seen, setup, folder), folder / "plain.html"
        plain.write_text(rows(seen), encoding="utf-8")
        print(f"{len(seen.programme.duos)} duos, {len(seen.findings)} findings")
        for path in (page, plain):
            print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            tab = browser.new_page()
            ours, theirs = ([ready(tab, path) for _ in range(ROUNDS)] for path in (page, plain))
            print(f"interactive after {min(ours):.0f} to {max(ours):.0f} ms, {min(ours) / min(theirs):.2f} x the rows")
            print(f"another person chosen: {chosen(tab, page):.0f} ms")
            browser.close()


def written(seen: Examination, setup: Setup, folder: Path) -> Path:
    """The page, without a history."""
    path = folder / "report.html"
    write_page(page_of_today(seen, setup, TODAY, None, anonymous=False), path, "fr")
    return path


def rows(seen: Examination) -> str:
    """Every finding as a row."""
    tell = translator("fr")
    cells = (
        (one.code, one.sheet or "", one.cell or "", tell.sentence(one.message), tell.sentence(one.remedy))
        for one in seen.findings
    )
    body = "".join(f"<tr>{''.join(f'<td>{html.escape(text)}</td>' for text in row)}</tr>" for row in cells)
    return f"<!doctype html><meta charset=utf-8><title>Constats</title><table>{body}</table>"


def ready(tab: Page, path: Path) -> float:
    """Milliseconds from the start of loading until the page answers."""
    tab.goto(path.as_uri())
    return float(tab.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))


def chosen(tab: Page, path: Path) -> float:
    """Milliseconds that filtering takes."""
    tab.goto(path.as_uri())
    return float(
        tab.evaluate(
            """() => { const start = performance.now(), person = document.querySelector('#person');
            person.value = '3'; person.dispatchEvent(new Event('change')); document.body.offsetHeight;
            return performance.now() - start; }"""
        )
    )


if __name__ == "__main__":
    main()
