"""The templates that come with the program."""

import dataclasses
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.documents.cast import RULES, sender, text_of
from toolkit.documents.contracts import CONTRACT
from toolkit.documents.plan import Document
from toolkit.documents.registry import KINDS
from toolkit.documents.render import Renderer
from toolkit.documents.samples import sample
from toolkit.documents.sender import REQUIRED, SenderFields
from toolkit.paperwork.bundle import COVER_LIST
from toolkit.resources import shipped
from toolkit.schema.definitions import LANGUAGES

TEMPLATES = shipped("templates")
NAMES = tuple(KINDS)
LETTERS = ("confirmation-mentor", "refusal-mentor", "confirmation-mentee", "refusal-mentee")
EVERY = [(language, name) for language in LANGUAGES for name in NAMES]
RENDERER = Renderer()

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_ALLOWED = re.compile(
    r"\{\{ ([a-z_.]+)(?: \| join\(', '\))? \}\}"
    r"|\{%p? (?:el)?if ([a-z_.]+)(?: == '[a-z]+')? %\}|\{%p? (?:else|endif) %\}"
)
_UNKEMPT = re.compile(r"  |\( ?\)| [,.)]|,,|\( |^[ ,–-]|[–(]$| $|: [.,]|à ,|\bte op\b|\bin (?:am|on)\b", re.MULTILINE)

FULL = sender()
BARE = sender(phone="", website="", place="", signatory="", signatory_role="")


def document(name: str, language: str, who: SenderFields = FULL, *, bare: bool = False) -> Document:
    """What is put into the template `name`: everything that can be known, or only what must be."""
    found = sample(KINDS[name], language, "short" if bare else "usual", who, RULES)
    if not bare:
        return found
    optional = {"number": "", "goal": "", "redirected_on": "", "session_place": "", "contact_count": "", "duration": ""}
    optional |= {"final_meeting_on": "", "meeting_on": "", "meeting_place": ""}
    fields: dict[str, Any] = dict(found.fields) | {
        key: "" for key in optional if key in found.fields and name != CONTRACT
    }
    fields = fields | {key: "" for key in ("number", "goal") if key in fields}
    for group, keys in {
        "person": ("email", "reference", "phone"),
        "duo": ("reference",),
        "coach": ("email", "role"),
    }.items():
        if group in fields:
            fields[group] = fields[group] | dict.fromkeys(keys, "")
    return dataclasses.replace(found, fields=fields | ({"reasons": []} if "reasons" in fields else {}))


def written(name: str, language: str, who: SenderFields = FULL, *, bare: bool = False) -> str:
    found = document(name, language, who, bare=bare)
    return text_of(RENDERER.render(TEMPLATES / found.language / f"{found.template}.docx", found.fields))


def tags(language: str, name: str) -> list[str]:
    return _TAG.findall(text_of((TEMPLATES / language / f"{name}.docx").read_bytes()))


def used(language: str, name: str) -> set[str]:
    matches = map(_ALLOWED.fullmatch, tags(language, name))
    return {found[1] or found[2] for found in matches if found and (found[1] or found[2])}


def provided(fields: Mapping[str, object], prefix: str = "") -> Iterator[str]:
    for key, value in fields.items():
        if isinstance(value, Mapping):
            yield from provided(value, f"{key}.")
        else:
            yield f"{prefix}{key}"


def test_every_language_has_every_template_and_none_besides() -> None:
    found = {tuple(path.relative_to(TEMPLATES).with_suffix("").parts) for path in TEMPLATES.rglob("*.docx")}

    assert found == {*EVERY, *((language, COVER_LIST) for language in LANGUAGES)}


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_a_template_shows_fields_and_leaves_out_what_is_empty_but_computes_nothing(language: str, name: str) -> None:
    found = tags(language, name)

    assert found
    assert [tag for tag in found if not _ALLOWED.fullmatch(tag)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_template_has_the_same_fields_in_every_language(name: str) -> None:
    fields = {frozenset(used(language, name) - {"inclusive"}) for language in LANGUAGES}

    assert fields == {frozenset(used("fr", name) - {"inclusive"})}


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_every_field_of_a_template_is_one_that_is_filled_in(language: str, name: str) -> None:
    assert used(language, name) - set(provided(document(name, language).fields)) == {"association.logo"}


@pytest.mark.parametrize("name", [*LETTERS, CONTRACT])
def test_nothing_that_the_law_or_the_criteria_ask_for_is_left_out(name: str) -> None:
    needed = {f"association.{setting}" for setting in REQUIRED}
    if name == CONTRACT:
        needed |= {"mentor.full_name", "mentee.full_name", "coach.full_name", "charter"}
        needed |= {"start_on", "planned_end_on", "duration", "contacts_per_month"}
    else:
        needed |= {"person.full_name", "today", "decided_on"}
    if name.startswith("refusal"):
        needed.add("reason")
    if name == "refusal-mentee":
        needed.add("redirected_to")

    assert needed - used("fr", name) == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_document_bears_what_the_law_asks_for(name: str) -> None:
    assert {f"association.{setting}" for setting in REQUIRED} - used("fr", name) == set()


@pytest.mark.parametrize(("language", "name"), EVERY)
@pytest.mark.parametrize("who", [FULL, BARE], ids=["full", "bare"])
@pytest.mark.parametrize("bare", [False, True])
def test_a_document_reads_well_whether_optional_values_are_there_or_not(
    language: str, name: str, who: SenderFields, *, bare: bool
) -> None:
    body = written(name, language, who, bare=bare)
    lines = [line.replace(" \t", "\t").strip("\t") for line in body.splitlines()]  # a space before dots to write on

    assert _TAG.findall(body) == []
    assert [line for line in lines if _UNKEMPT.search(line)] == []


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_no_paragraph_is_left_empty(language: str, name: str) -> None:
    from docx import Document as WordFile

    found = document(name, language, BARE, bare=True)
    file = WordFile(io.BytesIO(RENDERER.render(TEMPLATES / language / f"{name}.docx", found.fields)))

    empty = {p.style.name for p in file.paragraphs if p.style and not p.text.strip()}
    assert empty <= {"End", "Answer"}  # what Word wants after a table, and lines to write on


@pytest.mark.parametrize(
    ("language", "with_place", "without"),
    [
        ("fr", "Liège, le 31 mars 2026", "Le 31 mars 2026"),
        ("nl", "Liège, 31 maart 2026", "31 maart 2026"),
        ("de", "Liège, den 31. März 2026", "31. März 2026"),
        ("en", "Liège, 31 March 2026", "31 March 2026"),
    ],
)
def test_the_place_before_the_date_may_be_missing(language: str, with_place: str, without: str) -> None:
    assert with_place in written("refusal-mentor", language).splitlines()
    assert without in written("refusal-mentor", language, BARE).splitlines()


@pytest.mark.parametrize(
    ("language", "with_place", "without"),
    [
        ("fr", "Établi à Liège, le 31 mars 2026, en", "Établi le 31 mars 2026, en"),
        ("nl", "Opgemaakt te Liège op 31 maart 2026, in", "Opgemaakt op 31 maart 2026, in"),
        ("de", "Erstellt in Liège am 31. März 2026, in", "Erstellt am 31. März 2026, in"),
        ("en", "Drawn up in Liège on 31 March 2026, in", "Drawn up on 31 March 2026, in"),
    ],
)
def test_the_place_of_a_contract_may_be_missing(language: str, with_place: str, without: str) -> None:
    assert with_place in written(CONTRACT, language)
    assert without in written(CONTRACT, language, BARE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_signatory_the_association_signs(language: str) -> None:
    closing = written("refusal-mentor", language, BARE).partition("\nTremplin Duo, ASBL")[0]

    assert "Anne Exemple\nCoordinatrice\n" in written("refusal-mentor", language)
    assert closing.rstrip().splitlines()[-1] == "Tremplin Duo"


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_without_a_first_name_is_greeted_by_the_name_there_is(language: str) -> None:
    greeting = re.compile(r"^(?:Bonjour|Beste|Guten Tag|Dear) (.*),$", re.MULTILINE)

    assert greeting.findall(written("refusal-mentor", language)) == ["Jean"]
    assert greeting.findall(written("refusal-mentor", language, bare=True)) == ["Ng"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_three_sign_the_contract(language: str) -> None:
    from docx import Document as WordFile

    found = document(CONTRACT, language)
    file = WordFile(io.BytesIO(RENDERER.render(TEMPLATES / language / "contract.docx", found.fields)))
    (table,) = file.tables
    signers = [cell.paragraphs[1].text.partition(":")[2].strip() for cell in table.rows[0].cells]

    assert signers == ["Jean Dupont", "Aïcha Noël", "Ann Peeters"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_contract_speaks_of_no_wage_and_no_employer(language: str) -> None:
    # The law of 3 July 2005: volunteering knows no pay and no subordination.
    wages = re.compile(r"salaire|employeur|\bloon\b|werkgever|\bLohn\b|Arbeitgeber|wage|salary|employer", re.IGNORECASE)

    assert wages.findall(written(CONTRACT, language)) == []


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_the_file_says_which_language_its_spelling_is_checked_in(language: str, name: str) -> None:
    with zipfile.ZipFile(TEMPLATES / language / f"{name}.docx") as archive:
        styles = archive.read("word/styles.xml").decode()

    assert re.findall(r'<w:lang w:val="(..)-', styles) == [language]


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_french_double_marks_have_a_hard_space_before_them(language: str, name: str) -> None:
    with zipfile.ZipFile(TEMPLATES / language / f"{name}.docx") as archive:
        xml = archive.read("word/document.xml").decode()

    found = re.findall(r"[\w»)] [:;?!»]|« ", re.sub(r"<[^>]*>", "", xml))
    assert language != "fr" or found == []


@pytest.mark.parametrize(("inclusive", "form"), [(True, "mentor·e"), (False, "comme mentor dans")])
def test_inclusive_forms_are_an_option(inclusive: bool, form: str) -> None:
    rules = dataclasses.replace(RULES, inclusive=inclusive)
    found = sample(KINDS["confirmation-mentor"], "fr", "usual", FULL, rules)

    text = text_of(RENDERER.render(TEMPLATES / "fr" / "confirmation-mentor.docx", found.fields))

    assert form in text
    assert ("·" in text) is inclusive
