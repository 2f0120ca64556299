"""Looking after templates: the check finds what Word and people do to them."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.documents.cast import rewrite, text_of
from toolkit.documents.registry import KINDS
from toolkit.paperwork.bundle import COVER_LIST
from toolkit.resources import shipped
from toolkit.schema.definitions import LANGUAGES

FRENCH = shipped("templates") / "fr"


def own(folder: Path, *changes: tuple[str, str], name: str = "refusal-mentor", language: str = "fr") -> Path:
    source = shipped("templates") / language / f"{name}.docx"
    return rewrite(source, folder / "templates" / language / f"{name}.docx", *changes)


def complaints(cli: Cli, name: str = "refusal-mentor", status: int = 2) -> list[str]:
    outcome = cli("templates", "check", name)
    assert (outcome.status, outcome.err) == (status, "")
    partial = "you have your own in"
    return [line for line in outcome.out.lower().splitlines() if partial not in line]


def test_ours_can_all_be_used(cli: Cli) -> None:
    outcome = cli("templates", "check")

    assert (outcome.status, outcome.out) == (0, f"All templates can be used: {len(KINDS) + 1} in four languages.\n")


@pytest.mark.parametrize(
    ("tag", "complaint"),
    [
        ("{{ raison }}", "it uses the field {{ raison }}, which does not exist; did you mean {{ reason }}?"),
        ("{{ person.fullname }}", "{{ person.fullname }}, which does not exist; did you mean {{ person.full_name }}?"),
        ("{{ reason }", "a tag in it is not complete ("),
        ("{ reason }}", "a tag in it is not complete ({ reason }})"),
        ("{{ « reason » }}", "quotation marks that are no straight ones"),
        ("{{ reason | loud }}", "“loud” after the | is unknown; known are: upper"),
        ("{{ reason * 1000 }}", "it tries to do more than show fields (motif"),
        ("{% for a in [1, 2] %}{% endfor %}", "it tries to do more than show fields"),
        ("{{ person }}", "a tag in it shows no single field"),
        ("{% if reason %}", "a tag in it is not complete ("),
    ],
)
def test_what_is_wrong_with_a_tag_is_said_in_words(tag: str, complaint: str, cli: Cli, tmp_path: Path) -> None:
    own(tmp_path, ("{{ reason }}", tag))

    found = [line for line in complaints(cli) if complaint in line]

    assert len(found) == 1
    assert found[0].startswith("fr/refusal-mentor.docx: ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{{ reason }}", "{</w:t></w:r><w:r><w:t>{ rea</w:t></w:r><w:r><w:t>son }</w:t></w:r><w:r><w:t>}"),
        ("{{ reason }}", "{{ reason | default(“?”) }}"),
        ("{{ reason }}", "{{ reason | upper }}"),
        ("{{ reason }}", "{% if reason == ’x’ %}{% endif %}{{ reason }}"),
    ],
)
def test_what_word_does_to_a_tag_is_mended(before: str, after: str, cli: Cli, tmp_path: Path) -> None:
    own(tmp_path, (before, after))

    assert cli("templates", "check", "refusal-mentor").status == 0


def test_a_field_left_out_in_one_language_only_is_told(cli: Cli, tmp_path: Path) -> None:
    own(tmp_path, ("{{ reason }}", "voilà"))

    found = complaints(cli, status=0)

    assert found == ["fr/refusal-mentor.docx: it does not show {{ reason }}, which nl, de, en shows."]


def test_a_document_without_the_mentions_of_the_law_is_told(cli: Cli, tmp_path: Path) -> None:
    for part in ("footer1", "footer2"):
        path = tmp_path / "templates" / "fr" / "refusal-mentor.docx"
        source = path if path.exists() else FRENCH / "refusal-mentor.docx"
        data = source.read_bytes()
        copy = tmp_path / "copy.docx"
        copy.write_bytes(data)
        rewrite(copy, path, ("{{ association.register }}", "RPM"), part=f"word/{part}.xml")

    assert complaints(cli)[0] == (
        "fr/refusal-mentor.docx: it does not bear what the law asks of every document: "
        "put in {{ association.register }}."
    )


def test_a_contract_that_speaks_of_pay_is_told_and_held_back(cli: Cli, tmp_path: Path) -> None:
    own(tmp_path, ("Objet", "Salaire"), name="contract")

    assert "it speaks of “salaire”" in complaints(cli, "contract")[0]


def test_a_file_that_no_document_is_made_from_is_told_with_the_nearest(cli: Cli, tmp_path: Path) -> None:
    own(tmp_path).rename(tmp_path / "templates" / "fr" / "refusal-mentors.docx")

    assert complaints(cli) == [
        "fr/refusal-mentors.docx: no document is made from it; did you mean fr/refusal-mentor.docx?"
    ]


def test_a_template_changed_in_one_language_is_good_to_know_and_no_fault(cli: Cli, tmp_path: Path) -> None:
    own(tmp_path)

    outcome = cli("templates", "check", "refusal-mentor")

    assert (outcome.status, outcome.out) == (
        0,
        "fr/refusal-mentor.docx: You have your own in fr; in nl, de, en ours is used.\n",
    )


def test_fields_lists_what_can_be_used_with_examples(cli: Cli) -> None:
    lines = cli("templates", "fields", "contract").out.splitlines()

    assert "{{ mentee.full_name }}                    Aïcha Noël" in lines
    assert any(line.startswith("{{ contacts_per_month }}") for line in lines)
    assert len(cli("templates", "fields").out.splitlines()) == len(KINDS) + 2
    assert "{{ entries[].action }}" in cli("templates", "fields", COVER_LIST).out


def test_fields_of_a_template_that_is_none_names_the_nearest(cli: Cli) -> None:
    outcome = cli("templates", "fields", "contrat")

    assert (outcome.status, outcome.err) == (2, "There is no template “contrat”. Did you mean “contract”?\n")


@pytest.mark.parametrize(("people", "name"), [("usual", "Aïcha Noël"), ("scripts", "الخطيب"), ("short", "Li")])
def test_preview_fills_in_the_association_s_own_words_with_people_who_do_not_exist(
    people: str, name: str, cli: Cli, tmp_path: Path
) -> None:
    own(tmp_path, ("Motif", "Notre motif"), name="refusal-mentee")

    outcome = cli("templates", "preview", "refusal-mentee", "--to", "there", "--people", people)

    assert (outcome.status, outcome.out) == (0, "4 previews are in the folder there.\n")
    text = text_of((tmp_path / "there" / "fr" / "refusal-mentee.docx").read_bytes())
    assert name in text
    assert "Notre motif" in text
    assert {path.parent.name for path in (tmp_path / "there").rglob("*.docx")} == set(LANGUAGES)


def test_preview_of_everything_makes_everything(cli: Cli, tmp_path: Path) -> None:
    cli("templates", "preview")

    assert len(list((tmp_path / "preview").rglob("*.docx"))) == 4 * (len(KINDS) + 1)
