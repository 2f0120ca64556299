import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.documents.cast import RULES, SENDER, TODAY, english, mentor, only, programme, rewrite, sender, text_of
from toolkit.documents.letters import due_letters
from toolkit.documents.plan import Remembered
from toolkit.documents.render import render
from toolkit.errors import TemplateError
from toolkit.resources import shipped

TEMPLATE = shipped("templates") / "fr" / "refusal-mentor.docx"
TAG = "{{ reason }}"


def fields(**values: object) -> Mapping[str, object]:
    person = mentor(**{"decision": "refused", "refusal_reason": "Trop loin.", **values})
    return only(due_letters(programme(person), TODAY, SENDER, RULES, Remembered({}))).fields


def letter(**values: object) -> str:
    return text_of(render(TEMPLATE, fields(**values)))


def problem(template: Path) -> str:
    with pytest.raises(TemplateError) as caught:
        render(template, fields())
    return english([caught.value.problem])[0]


@pytest.mark.parametrize(
    "text",
    [
        "{{ 7 * 7 }}",
        "{% for x in range(9) %}x{% endfor %}",
        "{% raw %}",
        "{# nothing #}",
        "{{ association.name }}",
        "{{ ''.__class__.__mro__ }}",
        "}} {{",
        "%}",
        "Dvořák & Fils <w:br/> “x” 'y' \"z\"",
        "&amp; &lt; &#123;",
        "</w:t></w:r></w:p><w:p><w:r><w:t>",
        "]]> <!-- -->",
        "$&|`\\ %s {0} {x}",
        "مريم 李 🎉",
        "=HYPERLINK(1)",
        "x" * 300,
    ],
)
@pytest.mark.parametrize("field", ["last_name", "refusal_reason", "id", "email"])
def test_what_people_type_appears_as_they_typed_it_and_is_never_executed(text: str, field: str) -> None:
    found = letter(**{field: text})

    assert text in found
    assert "49" not in found.replace(text, "")


def test_names_with_braces_are_literal_in_contracts_and_in_the_association_s_own_fields() -> None:
    texts = sender(name="{{ 7 * 7 }} & {% x %}").fields

    assert "{{ 7 * 7 }} & {% x %}, ASBL" in text_of(render(TEMPLATE, {**fields(), "association": texts}))


def test_characters_that_xml_forbids_are_left_out_and_take_nothing_with_them() -> None:
    assert "A & B & C ." in letter(refusal_reason="A &\x0b B\x00 \x1f& C \ud800\ufffe.")


def test_line_ends_in_a_name_make_no_new_line() -> None:
    found = letter(last_name="Dupont\r\nBcc: tous@x.example\f\x0b\u2028Objet : rien")

    assert "Jean Dupont Bcc: tous@x.example Objet : rien\n" in found


def test_a_letter_is_a_word_file_that_names_no_author() -> None:
    from docx import Document

    document = Document(io.BytesIO(render(TEMPLATE, fields())))

    assert document.core_properties.author == ""
    assert any(paragraph.text.endswith("mars\u00a02026") for paragraph in document.paragraphs)


def test_the_same_values_give_the_same_text_whatever_was_rendered_before() -> None:
    first = letter()
    letter(last_name="Autre", refusal_reason="Autre")

    assert letter() == first


@pytest.mark.parametrize(
    ("tag", "field"),
    [
        ("{{ raison }}", "raison"),
        ("{{ person.nickname }}", "nickname"),
        ("{{ reason.nickname }}", "nickname"),
        ("{{ person.items }}", "items"),
        ("{% if raison %}x{% endif %}", "raison"),
        ("{{ redirected_to }}", "redirected_to"),
    ],
)
def test_a_field_that_does_not_exist_stops_the_letter_and_is_named(tag: str, field: str, tmp_path: Path) -> None:
    template = rewrite(TEMPLATE, tmp_path / "fr" / "own.docx", (TAG, tag))

    assert problem(template) == (
        f"The template fr/own.docx cannot be used: it uses a field that does not exist ({field})."
    )


def test_a_tag_that_shows_no_single_field_stops_the_letter_and_names_those_there_are(tmp_path: Path) -> None:
    group = rewrite(TEMPLATE, tmp_path / "own.docx", (TAG, "{{ person }}"))
    method = rewrite(TEMPLATE, tmp_path / "other.docx", (TAG, "{{ reason.upper }}"))

    assert problem(group).endswith(
        "a tag in it shows no single field (first_name, last_name, full_name, reference, email, phone)."
    )
    assert problem(method).endswith("a tag in it shows no single field (builtin_function_or_method).")


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("{{ reason }", None),
        ("{ reason }}", "{ reason }}"),
        ("reason }}", "}}"),
        ("{% if reason %}x", None),
        ("{% fi reason %}", None),
        ("{{ }}", None),
        ("{% endif %}", None),
    ],
)
def test_a_tag_that_is_not_complete_stops_the_letter(tag: str, shown: str | None, tmp_path: Path) -> None:
    template = rewrite(TEMPLATE, tmp_path / "fr" / "own.docx", (TAG, tag))

    found = problem(template)

    assert found.startswith("The template fr/own.docx cannot be used: a tag in it is not complete (")
    assert shown is None or f"({shown})" in found


@pytest.mark.parametrize("part", ["word/footer1.xml", "word/footer2.xml", "word/header1.xml"])
def test_a_tag_that_is_not_complete_is_found_in_headers_and_footers_too(part: str, tmp_path: Path) -> None:
    template = rewrite(TEMPLATE, tmp_path / "own.docx", ("{{ association.name }}", "{ association.name }}"), part=part)

    assert problem(template).endswith("a tag in it is not complete ({ association.name }}).")


def test_an_incomplete_tag_is_found_beside_a_name_with_braces_and_no_name_is_told(tmp_path: Path) -> None:
    template = rewrite(TEMPLATE, tmp_path / "own.docx", (TAG, "{ reason }}{{ person.last_name }}"))

    with pytest.raises(TemplateError) as caught:
        render(template, fields(last_name="{{ Durand & }}"))

    assert "Durand" not in english([caught.value.problem])[0]


@pytest.mark.parametrize(
    "code",
    [
        "{{ reason.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ person.__class__.__init__.__globals__ }}",
        "{{ person.__dict__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('true') }}",
        "{{ reason.format.__self__ }}",
        "{{ '{0.__class__}'.format(reason) }}",
        "{% set person.first_name = 'x' %}{{ reason }}",
        "{% for x in range(10 ** 9) %}{% endfor %}",
        "{% include 'fr/contract.docx' %}",
        "{{ 1 / 0 }}",
        "{{ reason + 1 }}",
        "{{ reason[10 ** 9] }}",
        "{{ reason() }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    ],
)
def test_code_in_a_template_does_nothing_but_stop_the_letter(code: str, tmp_path: Path) -> None:
    template = rewrite(TEMPLATE, tmp_path / "own.docx", (TAG, code))

    assert problem(template).startswith("The template ")


@pytest.mark.parametrize(
    "code", ["{% if reason %}" * 3000 + "{% endif %}" * 3000, "{{ " + "not " * 20_000 + "reason }}"]
)
def test_choices_within_each_other_without_end_are_refused(code: str, tmp_path: Path) -> None:
    template = rewrite(TEMPLATE, tmp_path / "own.docx", (TAG, code))

    assert problem(template).endswith("its choices stand too deep within each other.")


def test_a_choice_that_ends_elsewhere_than_it_began_leaves_no_broken_letter(tmp_path: Path) -> None:
    code = (
        "{% if person.email %}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{% endif %}"
        "</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>"
    )
    template = rewrite(TEMPLATE, tmp_path / "own.docx", (TAG, code))

    assert "does not end where it began" in problem(template)
    assert render(template, fields(email="x@y.example"))


def test_code_in_the_properties_of_a_template_is_held_in_the_sandbox_too(tmp_path: Path) -> None:
    title = ("<dc:title>Votre candidature comme mentor", "<dc:title>{{ ''.__class__.__mro__ }}")
    template = rewrite(TEMPLATE, tmp_path / "own.docx", title, part="docProps/core.xml")

    assert problem(template).partition("cannot be used: ")[2].startswith("it tries to do more than show fields (")


def _rotten(data: bytes) -> bytes:
    start = data.index(b"word/document.xml") + 200
    return data[:start] + bytes(byte ^ 0x55 for byte in data[start : start + 60]) + data[start + 60 :]


def _zip(_: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("letter.txt", "Bonjour")
    return out.getvalue()


def _workbook(_: bytes) -> bytes:
    from openpyxl import Workbook

    out = io.BytesIO()
    Workbook().save(out)
    return out.getvalue()


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "text": lambda _: b"Bonjour {{ person.first_name }}",
    "cut": lambda data: data[: len(data) // 2],
    "bit rot": _rotten,
    "zip": _zip,
    "workbook": _workbook,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_template_that_is_no_word_file_is_told_as_such(damage: str, tmp_path: Path) -> None:
    template = tmp_path / "own.docx"
    template.write_bytes(DAMAGES[damage](TEMPLATE.read_bytes()))

    assert problem(template).endswith("own.docx cannot be used: it is no Word document that can be filled in.")


def test_a_template_whose_xml_is_broken_is_told_as_such(tmp_path: Path) -> None:
    template = rewrite(TEMPLATE, tmp_path / "own.docx", ("</w:body>", ""))

    assert problem(template).endswith("it is no Word document that can be filled in.")


def test_a_template_that_cannot_be_read_is_told_as_such(tmp_path: Path) -> None:
    assert problem(tmp_path).endswith("it is no Word document that can be filled in.")
    assert problem(tmp_path / "absent.docx").endswith("it is no Word document that can be filled in.")
