"""A template: patched and compiled once, then filled in for each letter.

docxtpl's own way opens, patches and compiles the file for every letter, about ten times the work (bench/letters.py).
Of it we use what mends the tags that Word cuts in pieces.
"""

import hashlib
import html
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import SimpleNamespace
from typing import TYPE_CHECKING
from xml.parsers import expat

from toolkit.documents.house import House, association_fields
from toolkit.documents.package import NO_WORD_FILE, SHOWN, Parts, UnusableError, read_parts
from toolkit.documents.plan import Fields
from toolkit.documents.right_to_left import mark
from toolkit.documents.syntax import environment, fields_used, parse
from toolkit.documents.words import clean
from toolkit.model.message import say

if TYPE_CHECKING:
    import jinja2

_ANY_DAY = (1980, 1, 1, 0, 0, 0)
_PARAGRAPH = re.compile("<w:p[ >]")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_FIELD = re.compile(r"'([^']*)'")


@dataclass(frozen=True, slots=True)
class Template:
    """A template in an association's house style, ready to be filled in."""

    house: House
    fixed: Parts
    filled: Mapping[str, "jinja2.Template"]
    used: frozenset[str]
    """The dotted paths of the fields that it shows or asks for."""
    text: str
    """What a reader of the file sees, tags included: one paragraph a line."""
    version: str
    """The beginning of the SHA-256 of its file."""

    def render(self, fields: Fields) -> bytes:
        """Return the document: the same bytes for the same values. Raises UnusableError."""
        context = _context({**fields, "association": _association(fields, self.house)})
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name, part in self.fixed.items():
                template = self.filled.get(name)
                data = part if template is None else _fill(template, context)
                archive.writestr(_member(name), data)
        return out.getvalue()


def compile_template(data: bytes, house: House) -> Template:
    """Return the template in a Word file. Raises UnusableError, saying what is wrong with it."""
    from docxtpl import DocxTemplate

    parts = house.dress(read_parts(data))
    patcher = DocxTemplate(None)
    filled, used, texts = {}, set[str](), []
    for name in filter(SHOWN.fullmatch, parts):
        try:
            source = patcher.patch_xml(parts[name].decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise UnusableError(NO_WORD_FILE) from error
        # LibreOffice writes the apostrophes of a tag as &apos;
        source = _TAG.sub(lambda match: html.unescape(match[0]), _PARAGRAPH.sub(r"\n\g<0>", source))
        texts.append(_text(source))
        try:
            template, fields = _compiled(source)
        except RecursionError as error:
            raise UnusableError(say("its choices stand too deep within each other")) from error
        used |= fields
        if template is not None:
            filled[name] = template
    return Template(house, parts, filled, frozenset(used), "\n".join(texts), hashlib.sha256(data).hexdigest()[:12])


@lru_cache(maxsize=256)
def _compiled(source: str) -> "tuple[jinja2.Template | None, frozenset[str]]":
    """Return the text of a part, compiled if it has tags, and the fields in it.

    Associations that use our templates have most of these texts in common, whatever their house style.
    """
    tree = parse(source)
    template = environment().from_string(tree) if "{{" in source or "{%" in source else None
    return template, frozenset(fields_used(tree))


def has_marks(data: bytes) -> bool:
    """Whether a document has places marked in yellow: a template leaves them where it has not been told what to say."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if SHOWN.fullmatch(name)]
        return any(b'<w:highlight w:val="yellow"' in archive.read(name) for name in parts)


def _text(source: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", source.replace("<w:tab/>", "\t")))


def _association(fields: Fields, house: House) -> Mapping[str, object]:
    known = fields.get("association")
    return association_fields(known if isinstance(known, Mapping) else {}, house)


def _context(value: object) -> dict[str, object]:
    """The values as templates see them. Groups are objects: Jinja takes `person.items` for a method of a dict."""
    assert isinstance(value, Mapping)  # noqa: S101 - for the type checker
    return {name: _seen(part) for name, part in value.items()}


def _seen(value: object) -> object:
    if type(value) is str:  # not Markup, which is the logo
        return clean(value)
    if isinstance(value, Mapping):
        return SimpleNamespace(**_context(value))
    return [_seen(part) for part in value] if isinstance(value, (list, tuple)) else value


def _fill(template: "jinja2.Template", context: Mapping[str, object]) -> bytes:
    from jinja2 import TemplateError as JinjaError
    from jinja2 import UndefinedError

    try:
        text = mark(template.render(context).replace("\n<w:p", "<w:p"))
    except UndefinedError as error:
        raise UnusableError(say("it uses a field that does not exist ({error})", error=field_of(error))) from error
    except (JinjaError, TypeError, ValueError, ArithmeticError, RecursionError) as error:
        raise UnusableError(say("it tries to do more than show fields")) from error
    data = text.encode("utf-8", errors="replace")
    try:  # a choice or loop that ends in another paragraph than it began leaves broken markup
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as error:
        problem = say("a choice or a loop in it does not end where it began: give each its own paragraphs")
        raise UnusableError(problem) from error
    return data


def field_of(error: Exception) -> str:
    """The field that Jinja's sentence is about: the last of the words it quotes."""
    quoted = _FIELD.findall(str(error))
    return quoted[-1] if quoted else str(error)


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _ANY_DAY)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member
