"""Arabic and Hebrew names in a French letter."""

import pytest

from tests.documents.cast import RULES, SENDER, TODAY, mentor, only, programme, text_of
from toolkit.documents.letters import due_letters
from toolkit.documents.plan import Remembered
from toolkit.documents.render import render
from toolkit.documents.right_to_left import mark
from toolkit.resources import shipped

RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
MARKED = (
    '<w:r><w:rPr><w:b/><w:bCs/><w:rtl/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">\u200e</w:t></w:r>'
)
PLAIN = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Bonjour عبد الرحمن,", [PLAIN.format("Bonjour "), MARKED.format("عبد الرحمن"), PLAIN.format(",")]),
        ("דוד", [MARKED.format("דוד")]),
        ("علي & Ann", [MARKED.format("علي"), PLAIN.format(" & Ann")]),
    ],
)
def test_each_stretch_has_a_run_of_its_own(text: str, pieces: list[str]) -> None:
    assert mark(RUN.format(text)) == "".join(pieces)


def test_the_mark_stands_where_word_wants_it() -> None:
    run = '<w:r><w:rPr><w:sz w:val="2"/><w:lang w:val="fr"/></w:rPr><w:t>دوד</w:t></w:r>'

    assert '<w:sz w:val="2"/><w:rtl/><w:lang w:val="fr"/></w:rPr>' in mark(run)


@pytest.mark.parametrize("text", ["Jean", "Владислав", "李", "", "Zoë &amp; Łukasz"])
def test_other_scripts_are_left_as_they_are(text: str) -> None:
    assert mark(RUN.format(text)) == RUN.format(text)


def test_nothing_of_a_letter_is_lost() -> None:
    person = mentor(first_name="عبد الرحمن", last_name="الخطيب")
    fields = only(due_letters(programme(person), TODAY, SENDER, RULES, Remembered({}))).fields

    data = render(shipped("templates") / "fr" / "confirmation-mentor.docx", fields)

    text = text_of(data).replace("\u200e", "")
    assert "عبد الرحمن الخطيب\n" in text
    assert "Bonjour عبد الرحمن," in text
