"""A real browser: Debian's Chromium, driven by Playwright; it fetches none of its own."""

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.cli.books import Tables, association
from toolkit.clock import now
from toolkit.demo.association import records
from toolkit.examine import examine
from toolkit.memory.history import open_history
from toolkit.publishing.page import page_as_of, page_of_today, write_page
from toolkit.reports.page.content import Sources
from toolkit.setup import Setup, set_up

TODAY = dt.date(2026, 3, 31)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium. Where it is missing the tests are left out, but never where everything must be tested."""
    if CHROMIUM is None and not os.environ.get("MENTORAT_CI"):
        pytest.skip("Chromium is not installed (on Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Setup:
    """The demo association, with figures of the months before, as its runs would have kept them."""
    setup = set_up(None, association(tmp_path_factory.mktemp("demo"), dict(records(TODAY)), language="fr"))
    with open_history(setup.config.path(".mentorat")) as history:
        for day in (dt.date(2026, 1, 31), dt.date(2026, 2, 28), TODAY):
            history.record(sources_of(setup, day).figures, now())
    return setup


def sources_of(setup: Setup, today: dt.date = TODAY, *, anonymous: bool = False) -> Sources:
    seen = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
    with open_history(setup.config.path(".mentorat")) as history:
        return page_of_today(seen, setup, today, history, anonymous=anonymous)


@pytest.fixture(scope="session")
def report(demo: Setup) -> Path:
    return written(demo, sources_of(demo))


@pytest.fixture(scope="session")
def past_report(demo: Setup) -> Path:
    with open_history(demo.config.path(".mentorat")) as history:
        return written(demo, page_as_of(demo, dt.date(2026, 3, 1), history), "past.html")


def written(setup: Setup, sources: Sources, name: str = "report.html") -> Path:
    path = setup.config.path(name)
    write_page(sources, path, "fr")
    return path


def report_of(folder: Path, tables: Tables, *, anonymous: bool = False) -> Path:
    """The page of a workbook with these records."""
    setup = set_up(None, association(folder, tables, language="fr"))
    return written(setup, sources_of(setup, anonymous=anonymous))


Open = Callable[..., Page]


@pytest.fixture
def show(browser: Browser) -> Iterator[Open]:
    """Open a file as a person would; whatever the browser complains about fails the test."""
    complaints: list[str] = []
    contexts = []

    def call(path: Path, *, width: int = 1280, allowed: str = "nothing", **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: None if allowed in message.text else complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if request.url != path.as_uri() else None)
        page.goto(path.as_uri())
        return page

    yield call
    for context in contexts:
        context.close()
    assert complaints == []
