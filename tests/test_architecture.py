"""What holds for the repository as a whole."""

import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.criteria.tables import read_scenarios
from tests.scripts import script
from toolkit.cli.app import COMMANDS
from toolkit.config import setting_names
from toolkit.criteria import rules
from toolkit.criteria.criterion import PHASES, Criterion
from toolkit.criteria.profile import THRESHOLD_NAMES
from toolkit.criteria.registry import CRITERIA, NEEDED_COLUMNS, criterion
from toolkit.documents.registry import KINDS
from toolkit.jobs import STEPS, load_job
from toolkit.paperwork.bundle import COVER_LIST
from toolkit.reports.ordering import GROUPS, STATUS_WORDS
from toolkit.resources import load_profile, load_schema, shipped
from toolkit.schema.definitions import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "config.example.toml", *sorted(ROOT.glob("docs/*.md"))]
MAX_LINES = 300
PAGES: dict[Path, str] = script("make_docs").pages()

by_id = pytest.mark.parametrize("criterion", CRITERIA, ids=lambda one: one.id)


def test_there_are_23_criteria_in_the_order_of_the_paper() -> None:
    ids = [one.id for one in CRITERIA]

    assert len(ids) == 23
    assert ids == sorted(set(ids))
    assert Counter(name[0] for name in ids) == {"A": 5, "B": 5, "C": 5, "D": 5, "E": 3}


def test_each_module_of_rules_is_registered_once() -> None:
    modules = sorted(path.stem for path in Path(str(rules.__file__)).parent.glob("*.py") if path.stem != "__init__")

    assert modules == [one.id.lower() for one in CRITERIA]


@by_id
def test_a_criterion_says_what_it_asks_why_and_what_to_do(criterion: Criterion) -> None:
    texts = [criterion.title, criterion.why]
    texts += [text for part in criterion.requirements for text in (part.asks, part.remedy)]

    assert criterion.requirements
    assert all(len(text.text) > 10 for text in texts)
    assert all(part.asks.text.endswith(".") for part in criterion.requirements)
    assert criterion.why.text.endswith(".")


@by_id
def test_a_criterion_stands_where_its_id_says_in_the_paper(criterion: Criterion) -> None:
    assert criterion.number == int(criterion.id[1:])
    assert criterion.phase in PHASES


@by_id
def test_a_criterion_reads_columns_that_there_are(criterion: Criterion) -> None:
    tables = load_schema().tables
    known = {f"{table.name}.{field.name}" for table in tables for field in table.fields}

    assert set(criterion.reads) <= known
    assert {part.at for part in criterion.requirements} <= known | {f"{table.name}." for table in tables}
    assert all(part.conditions and part.reads for part in criterion.requirements)
    assert set(criterion.reads) <= NEEDED_COLUMNS


@by_id
def test_a_criterion_has_a_table_of_cases_with_a_line_for_each_verdict(criterion: Criterion) -> None:
    scenarios = read_scenarios(ROOT / "tests" / "criteria" / "cases" / f"{criterion.id}.md")

    assert {"met", "not_met", "not_evidenced"} <= {scenario.status for scenario in scenarios}


@by_id
def test_the_texts_of_a_criterion_name_only_thresholds_that_there_are(criterion: Criterion) -> None:
    named = {name for part in criterion.requirements for name in re.findall(r"\{(\w+)\}", part.asks.text)}

    assert named <= set(THRESHOLD_NAMES)


def test_a_criterion_is_found_by_its_id_whatever_the_case() -> None:
    assert criterion("d2") is criterion("D2") is CRITERIA[16]
    assert criterion("D6") is None


def test_each_requirement_with_topics_has_its_list_in_the_profile() -> None:
    topics = load_profile("mentoring-belgium").topics

    assert {part.topics for one in CRITERIA for part in one.requirements if part.topics} <= set(topics)


def test_files_are_short_enough_to_be_read() -> None:
    code = [path for folder in ("toolkit", "tools", "bench") for path in sorted((ROOT / folder).rglob("*.py"))]
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in code}
    del lengths["tools/make_templates.py"]  # draws the letters, once; nothing depends on it

    assert {name: length for name, length in lengths.items() if length >= MAX_LINES} == {}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_its_module_and_stands_in_the_documentation(name: str) -> None:
    assert (ROOT / "toolkit" / "cli" / f"{name.replace('-', '_')}.py").exists()
    assert re.search(rf"mentorat {name}\b", (ROOT / "README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", setting_names())
def test_a_setting_stands_in_the_documentation(name: str) -> None:
    key = name.rpartition(".")[2]

    assert any(re.search(rf"\b{key}\b", path.read_text(encoding="utf-8")) for path in DOCS)


@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_explained_in_the_job_that_comes_with_the_program(step: str) -> None:
    assert re.search(rf"^#   {step} ", shipped("jobs/nightly.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert step in load_job("nightly", None).steps


def test_every_link_in_the_documentation_leads_somewhere() -> None:
    broken = [
        (path.name, target)
        for path in [*DOCS, *sorted(ROOT.glob("docs/decisions/*.md"))]
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]

    assert broken == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_pages_made_from_the_program_are_fresh(path: Path) -> None:
    """If this fails: python tools/make_docs.py."""
    assert path.read_text(encoding="utf-8") == PAGES[path]


@pytest.mark.parametrize("name", ["templates", "sheets_schema", "sheets_schema/lists", "jobs", "config.example.toml"])
def test_the_data_travels_with_the_program(name: str) -> None:
    assert shipped(name).exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_templates(language: str) -> None:
    names = {path.name for path in shipped("templates/en").glob("*.docx")}

    assert names == {f"{kind}.docx" for kind in (*KINDS, COVER_LIST)}
    assert {path.name for path in shipped(f"templates/{language}").glob("*.docx")} == names


def test_every_verdict_and_every_group_of_findings_has_its_words() -> None:
    with (ROOT / "toolkit" / "locale" / "fr" / "LC_MESSAGES" / "mentorat.po").open("rb") as file:
        known = {message.id for message in read_po(file)}

    assert {text.text for text in (*STATUS_WORDS.values(), *dict(GROUPS).values())} <= known
