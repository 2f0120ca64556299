"""Files that are no templates: refused with the reason, before anything of them is used."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.documents.cast import english, rewrite
from toolkit.documents.package import MAX_BYTES, MAX_TEXT, UnusableError, read_parts
from toolkit.resources import shipped

TEMPLATE = shipped("templates") / "fr" / "refusal-mentor.docx"


def refused(data: bytes) -> str:
    with pytest.raises(UnusableError) as caught:
        read_parts(data)
    return english([caught.value.reason])[0]


def with_part(name: str, content: bytes) -> bytes:
    """The template with one part more, or another one."""
    out = io.BytesIO()
    with zipfile.ZipFile(TEMPLATE) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return out.getvalue()


def part(name: str) -> bytes:
    with zipfile.ZipFile(TEMPLATE) as archive:
        return archive.read(name)


def test_our_own_templates_have_all_their_parts() -> None:
    with zipfile.ZipFile(TEMPLATE) as archive:
        assert list(read_parts(TEMPLATE.read_bytes())) == archive.namelist()


def test_an_old_word_file_or_one_with_a_password_is_told_as_such() -> None:
    assert refused(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000)).startswith(
        "it is an old Word file, or has a password"
    )


def test_a_renamed_opendocument_file_is_told_as_such() -> None:
    data = with_part("mimetype", b"application/vnd.oasis.opendocument.text")

    assert refused(data).startswith("it is an OpenDocument file under the name of a Word file")


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/VBAPROJECT.BIN"])
def test_macros_are_refused(name: str) -> None:
    assert refused(with_part(name, b"x")) == "it has macros: save it as .docx, without them"


def test_a_macro_document_without_its_macros_is_refused_too() -> None:
    types = part("[Content_Types].xml").replace(b"document.main+xml", b"document.macroEnabled.main+xml")

    assert "has macros" in refused(with_part("[Content_Types].xml", types))


def test_a_file_that_unpacks_without_end_is_refused() -> None:
    assert refused(with_part("word/media/x.bin", bytes(MAX_BYTES + 1))) == "it is far too large for a letter"


def test_a_text_without_end_is_refused() -> None:
    text = part("word/document.xml").replace(b"</w:body>", b"<w:p/>" * (MAX_TEXT // 6) + b"</w:body>")

    assert refused(with_part("word/document.xml", text)) == "it is far too large for a letter"


@pytest.mark.parametrize("change", ["<w:ins w:id='1'>", "<w:del w:id='1'>", "<w:moveFrom w:id='1'>"])
def test_tracked_changes_are_refused(change: str, tmp_path: Path) -> None:
    name = change[1:].partition(" ")[0]
    path = rewrite(TEMPLATE, tmp_path / "own.docx", ("{{ reason }}", f"x</w:t></w:r>{change}</{name}><w:r><w:t>"))

    assert "tracked changes" in refused(path.read_bytes())


@pytest.mark.parametrize("target", ["https://x.example/a.png", "file:///etc/passwd"])
def test_parts_from_elsewhere_are_refused_but_links_are_not(target: str) -> None:
    rels, link = "word/_rels/document.xml.rels", part("word/_rels/document.xml.rels")

    def linked(kind: str) -> bytes:
        entry = f'<Relationship Id="x" Type="http://schemas/{kind}" Target="{target}" TargetMode="External"/>'
        return with_part(rels, link.replace(b"</Relationships>", entry.encode() + b"</Relationships>"))

    assert "fetches a picture" in refused(linked("image"))
    assert read_parts(linked("hyperlink"))


@pytest.mark.parametrize("field", ["INCLUDETEXT", "INCLUDEPICTURE", "DDEAUTO"])
def test_fields_that_fetch_are_refused_and_others_are_not(field: str, tmp_path: Path) -> None:
    def own(instruction: str) -> bytes:
        code = f'x</w:t></w:r><w:fldSimple w:instr="{instruction} x"/><w:r><w:t>'
        return rewrite(TEMPLATE, tmp_path / "own.docx", ("{{ reason }}", code)).read_bytes()

    assert "fetches something from elsewhere" in refused(own(field))
    assert read_parts(own("PAGE"))


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_entities_are_refused_in_every_part(declaration: str) -> None:
    styles = part("word/styles.xml").replace(b"<w:styles", declaration.encode() + b"<w:styles")

    assert refused(with_part("word/styles.xml", styles)) == "it is no Word document that can be filled in"


def test_a_path_that_leads_out_is_a_name_like_any_other() -> None:
    assert "../../evil" in read_parts(with_part("../../evil", b"x"))
