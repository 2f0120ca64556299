"""The page as people see it: layout, filters, languages, keyboard, without JavaScript, printed, read aloud."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.conftest import TODAY, Open, report_of, sources_of, written
from tests.cli.books import association, clean, duo, mentor
from tests.people import told_in
from toolkit.examine import examine
from toolkit.figures.export import export_document, export_from
from toolkit.i18n import translator
from toolkit.model.verdict import Status
from toolkit.publishing.exchange import compare
from toolkit.reports.ordering import count_of
from toolkit.schema.definitions import LANGUAGES
from toolkit.setup import Setup, set_up

HOSTILE = "</script><img src=x onerror=alert(1)>{{7*7}}<!--"
WIDTHS = (360, 820, 1440)


def entries(page: Page, number: int) -> list[str]:
    """The texts of a list, all of it shown."""
    while (more := page.locator(f"[data-list='{number}'] + .rest button")).count():
        more.click()
    return page.locator(f"[data-list='{number}'] li:not(.group)").all_inner_texts()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_sticks_out_at_any_width_in_any_language(report: Path, show: Open, width: int, language: str) -> None:
    page = show(report, width=width)
    page.click(f"[data-language={language}]")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cut = page.evaluate(
        """() => [...document.querySelectorAll('svg.chart text')].filter((text) => {
            const [inner, outer] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
            return inner.left < outer.left - 1 || inner.right > outer.right + 1;
        }).map((text) => text.textContent)"""
    )
    assert cut == []


def test_the_phases_stand_beside_each_other_where_there_is_room(report: Path, show: Open) -> None:
    def tops(width: int) -> list[float]:
        boxes = [box.bounding_box() for box in show(report, width=width).locator(".phase").all()]
        return [box["y"] for box in boxes if box]

    assert len(set(tops(360))) == 5
    assert len(set(tops(1440))) < 5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(report: Path, show: Open, scheme: str, language: str) -> None:
    page = show(report, width=820, color_scheme=scheme)
    page.click(f"[data-language={language}]")
    page.locator("summary").first.click()

    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})

    assert found.violations_count == 0, found.generate_report()


def test_axe_does_find_what_is_wrong(report: Path, show: Open) -> None:
    page = show(report)
    page.evaluate("document.querySelector('#person').closest('label').replaceWith(document.querySelector('#person'))")

    assert Axe().run(page).violations_count > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_script_says_what_the_program_says(demo: Setup, report: Path, show: Open, language: str) -> None:
    items = sources_of(demo).items
    assert items is not None
    tell = translator(language)
    page = show(report)
    page.click(f"[data-language={language}]")

    for number, rows in enumerate((items.risks, items.todo)):
        entries(page, number)
        shown = page.evaluate(
            """(number) => [...document.querySelectorAll(`[data-list='${number}'] li:not(.group)`)].map((item) =>
                [...item.querySelectorAll('.head, .todo, .meta span')].map((part) => part.textContent))""",
            number,
        )
        expected = []
        for item in rows:
            parts = [" ".join([item.head, *map(tell.sentence, item.lines)])]
            parts += [f"→ {tell.sentence(item.todo)}"] if item.todo else []
            expected.append([*parts, *([tell(item.place)] if item.place else []), tell(items.people[item.who])])
        assert shown == expected
    figures = sources_of(demo).figures
    verdicts = [text.split(" ", 1)[1] for text in page.locator("#state li").all_text_contents()]
    assert verdicts == [tell(count_of(status, figures.count_of(status))) for status in Status]
    assert page.title() == tell.text("Quality report of {day}", day=TODAY)
    assert page.evaluate("document.documentElement.lang") == language


def test_the_lists_are_filtered_by_person_and_phase(report: Path, show: Open) -> None:
    page = show(report)
    everything = len(entries(page, 1))
    page.select_option("#person", label="Lies De Smet")
    of_lies = entries(page, 1)
    page.select_option("#phase", "D")
    of_lies_in_d = entries(page, 1)

    assert 0 < len(of_lies_in_d) < len(of_lies) < everything
    assert all("Lies De Smet" in text for text in of_lies)
    assert all(text.startswith("D") for text in of_lies_in_d)
    expect(page.get_by_role("status")).to_contain_text(f"{len(of_lies_in_d)}")
    page.get_by_role("button", name="Tout afficher").click()
    assert len(entries(page, 1)) == everything


def test_everything_can_be_done_with_the_keyboard(report: Path, show: Open) -> None:
    page = show(report)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", "#content")
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Deutsch")
    page.keyboard.press("Enter")
    expect(page.locator("#todo h2")).to_contain_text("Zu tun")
    seen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert {"person", "phase", "SUMMARY", "A"} <= seen


def test_the_choice_of_a_language_and_of_colours_is_remembered(report: Path, show: Open) -> None:
    page = show(report)
    page.click("[data-language=nl]")
    page.click("[data-theme-switch]")
    page.reload()

    expect(page.locator("#first h2")).to_have_text("Eerst te doen")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_without_javascript_everything_is_there_in_the_first_language(report: Path, show: Open) -> None:
    page = show(report, java_script_enabled=False)

    assert page.locator(".phase tbody tr").count() == 23
    assert page.locator("svg.chart").count() >= 5
    assert page.locator("#todo li").count() > 20
    assert page.locator(".tools, .filters").first.is_hidden()
    page.click("summary >> nth=0")
    assert page.locator("details table").first.is_visible()


def test_it_prints_without_what_only_a_screen_needs(report: Path, show: Open) -> None:
    page = show(report)
    page.emulate_media(media="print")

    assert not page.locator(".tools, .filters").first.is_visible()
    assert page.locator("#todo li").first.is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.set_viewport_size({"width": 690, "height": 1000})  # what A4 leaves between its margins
    assert page.locator(".phase th[scope=row]").first.bounding_box()["width"] > 300  # type: ignore[index] # it is shown


def test_trends_show_what_the_history_kept(report: Path, show: Open) -> None:
    page = show(report)

    assert page.locator(".spark polyline").count() > 15
    assert "28/02/2026" in page.locator("#state").inner_text()
    assert page.locator(".change").count() > 15


def test_the_page_of_a_past_day_shows_what_was_recorded_and_no_list(past_report: Path, show: Open) -> None:
    page = show(past_report)

    expect(page.locator("h1")).to_have_text("Rapport qualité du 28/02/2026")
    assert page.locator("#todo, #risks, #first, .filters").count() == 0
    page.click("[data-language=en]")
    expect(page.locator("h1")).to_have_text("Quality report of 28/02/2026")
    assert Axe().run(page).violations_count == 0


def test_text_of_a_workbook_never_becomes_code(tmp_path: Path, show: Open) -> None:
    tables = clean()
    tables["staff"][0]["last_name"] = HOSTILE
    tables["mentors"].append(mentor(HOSTILE, last_name=HOSTILE, decision="refused", notified_on=None))
    tables["duos"].append(duo(HOSTILE, "M-001", HOSTILE, contract_on=None))
    page = show(report_of(tmp_path, tables))
    page.click("[data-language=de]")

    assert HOSTILE in page.locator("#todo").inner_text()
    assert page.locator("img").count() == 0
    assert "49" not in page.locator("#todo .head").first.inner_text()


def test_scripts_from_elsewhere_are_refused_by_the_page_itself(report: Path, tmp_path: Path, show: Open) -> None:
    spoilt = tmp_path / "spoilt.html"
    text = report.read_text(encoding="utf-8")
    spoilt.write_text(text.replace("</main>", "<script>document.title = 'taken over'</script></main>"))
    page = show(spoilt, allowed="violates the following Content Security Policy directive")

    assert page.title().startswith("Rapport qualité")


def test_without_names_nothing_that_people_wrote_is_in_the_file(demo: Setup, report: Path, show: Open) -> None:
    path = written(demo, sources_of(demo, anonymous=True), "anonymous.html")
    programme = examine(demo.workbook, TODAY, schema=demo.schema, profile=demo.profile).programme

    assert len(told_in(report.read_text(encoding="utf-8"), programme)) > 40  # else the search finds nothing anyway
    assert told_in(path.read_text(encoding="utf-8"), programme) == set()
    assert show(path).locator("#todo li").count() > 10


def test_without_names_a_sheet_named_after_somebody_goes_by_what_it_holds(tmp_path: Path) -> None:
    tables = clean()
    tables["duos"][0]["contract_on"] = None
    setup = set_up(None, association(tmp_path, tables, language="fr"))
    book = load_workbook(setup.file)
    book["Duos"].title = "Duos de Nadia"
    book.save(setup.file)

    names = written(setup, sources_of(setup)).read_text(encoding="utf-8")
    none = written(setup, sources_of(setup, anonymous=True)).read_text(encoding="utf-8")

    assert ("Nadia" in names, "Nadia" in none) == (True, False)


def test_an_empty_programme_has_a_page_too(tmp_path: Path, show: Open) -> None:
    empty = {name: rows if name in ("programme", "staff") else [] for name, rows in clean().items()}
    page = show(report_of(tmp_path, empty), width=360)

    assert page.locator(".phase tbody tr").count() == 23
    assert page.locator("svg.chart").count() == 0
    assert page.get_by_text("Le classeur n’a pas encore de dates de duos").is_visible()
    assert Axe().run(page).violations_count == 0


def test_the_comparison_of_a_federation_is_readable_at_any_width(demo: Setup, tmp_path: Path, show: Open) -> None:
    document = export_document(export_from(sources_of(demo).figures, "Tremplin Duo"))
    for number in range(9):
        other = {**document, "association": f"Association de mentorat n° {number}"}
        (tmp_path / f"{number}.json").write_text(json.dumps(other), encoding="utf-8")
    compare([tmp_path], tmp_path, translator("fr"))

    for width in WIDTHS:
        page = show(tmp_path / "federation.html", width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert Axe().run(page).violations_count == 0
