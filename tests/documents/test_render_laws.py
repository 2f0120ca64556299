"""Whatever people type: it stands in the letter as they typed it, and the letter is a sound Word file."""

import io
import zipfile

from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.cast import text_of
from toolkit.documents.registry import KINDS
from toolkit.documents.render import Renderer
from toolkit.documents.samples import sample
from toolkit.documents.words import clean
from toolkit.resources import shipped

RENDERER = Renderer()
TEMPLATE = shipped("templates") / "fr" / "refusal-mentee.docx"
FIELDS = sample(KINDS["refusal-mentee"], "fr").fields
TYPED = st.one_of(
    st.text(max_size=200),
    st.text(alphabet="{}%#<>&'\"\\$ ab\u0639\u05d0.-\u200f\u00a0\n\t", max_size=60),
)


def seen(text: str) -> str:
    """The text without what a reader of the file does not tell apart."""
    return "".join(text.replace("\u00a0", " ").replace("\u200e", "").split())


@settings(max_examples=150, deadline=None)
@given(TYPED, TYPED)
def test_every_value_is_shown_and_none_is_executed(name: str, reason: str) -> None:
    person = {**FIELDS["person"], "full_name": name}  # type: ignore[dict-item]

    data = RENDERER.render(TEMPLATE, {**FIELDS, "person": person, "reason": reason})

    text = seen(text_of(data))
    assert seen(clean(name)) in text
    assert seen(clean(reason)) in text
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.namelist():
            if part.endswith((".xml", ".rels")):
                fromstring(archive.read(part))


@settings(max_examples=50, deadline=None)
@given(TYPED)
def test_the_same_values_give_the_same_bytes(reason: str) -> None:
    fields = {**FIELDS, "reason": reason}

    assert RENDERER.render(TEMPLATE, fields) == RENDERER.render(TEMPLATE, fields)
