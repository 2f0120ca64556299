"""Arabic and Hebrew names in a French letter."""

import re

import pytest

from tests.documents.cast import RULES, SENDER, TODAY, mentor, only, programme, text_of
from toolkit.documents.letters import due_letters
from toolkit.documents.plan import Remembered
from toolkit.documents.render import render
from toolkit.documents.right_to_left import mark
from toolkit.resources import shipped

RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
MARKED = '<w:r><w:rPr><w:b/><w:rtl/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
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


@pytest.mark.parametrize("text", ["Jean", "Владислав", "李", "", "Zoë &amp; Łukasz"])
def test_other_scripts_are_left_as_they_are(text: str) -> None:
    assert mark(RUN.format(text)) == RUN.format(text)


def test_nothing_of_a_letter_is_lost() -> None:
    person = mentor(first_name="عبد الرحمن", last_name="الخطيب")
    fields = only(due_letters(programme(person), TODAY, SENDER, RULES, Remembered({}))).fields

    data = render(shipped("templates") / "fr" / "confirmation-mentor.docx", fields)

    assert "عبد الرحمن الخطيب\n" in text_of(data)
    assert re.search("Bonjour عبد الرحمن,", text_of(data))
