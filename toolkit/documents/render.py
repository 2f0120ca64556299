"""From a template and values to a Word file, by docxtpl in Jinja's sandbox.

An unknown field stops the document (StrictUndefined), and values are escaped: without that docxtpl drops
an ampersand in silence.
"""

import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

from toolkit.documents.plan import Fields
from toolkit.errors import TemplateError
from toolkit.model.message import Message, say

_LEFT_OVER = re.compile(r"\{[^{}]{0,40}\}\}|\{\{[^{}]{0,40}|\{%[^{}]{0,40}|%\}|\}\}")
_SHOWN_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
_TEXT = re.compile(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>")
_NOT_A_TEMPLATE = (
    *(zipfile.BadZipFile, zlib.error, SyntaxError),  # damaged: SyntaxError is what lxml's errors are
    *(OSError, EOFError, LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RuntimeError),
)
"""What python-docx, docxtpl and code in a template raise over files that are none, or ask for nonsense."""


class _NoTextError(Exception):
    """A tag names a group of fields, or something that is no field at all."""


def render(template: Path, fields: Fields) -> bytes:
    """Return the document. Raises TemplateError, saying which field or tag is wrong."""
    from jinja2 import TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError
    from jinja2.exceptions import TemplateError as JinjaError

    try:
        data = _rendered(template, fields)
    except UndefinedError as error:
        raise _wrong(template, say("it uses a field that does not exist ({error})", error=_field(error))) from error
    except _NoTextError as error:
        raise _wrong(template, say("a tag in it shows no single field ({error})", error=str(error))) from error
    except TemplateSyntaxError as error:
        raise _wrong(template, say("a tag in it is not complete ({error})", error=error.message or "")) from error
    except SecurityError as error:
        raise _wrong(template, say("it tries to do more than show fields")) from error
    except (JinjaError, *_NOT_A_TEMPLATE) as error:
        raise _wrong(template, say("it is no Word document that can be filled in")) from error
    _check_complete(data, fields, template)
    return data


def _rendered(template: Path, fields: Fields) -> bytes:
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True, finalize=_shown)
    # Objects, because Jinja takes `person.items` for a method of a dictionary and prints that.
    context = {
        name: SimpleNamespace(**value) if isinstance(value, Mapping) else value for name, value in fields.items()
    }
    document = DocxTemplate(template)
    document.render(context, environment)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _shown(value: object) -> object:
    """What a tag shows, if that is text. Raises _NoTextError, which tells the fields of a group."""
    from jinja2 import Undefined

    if callable(value) and not isinstance(value, Undefined):
        raise _NoTextError(type(value).__name__)
    if isinstance(value, SimpleNamespace):
        raise _NoTextError(", ".join(vars(value)))
    return value


def _field(error: Exception) -> str:
    """The field that Jinja's sentence is about: the last of the words it quotes."""
    quoted = re.findall(r"'([^']*)'", str(error))
    return quoted[-1] if quoted else str(error)


def _check_complete(data: bytes, fields: Fields, template: Path) -> None:
    """Raise TemplateError if a tag was printed instead of filled in: one brace is missing in it."""
    values = [value for value in _texts(fields) if _LEFT_OVER.search(value)]  # braces in somebody's own words
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in filter(_SHOWN_PARTS.fullmatch, archive.namelist()):
            text = html.unescape("".join(_TEXT.findall(archive.read(part).decode(errors="replace"))))
            for value in values:
                text = text.replace(value, "")
            match = _LEFT_OVER.search(text)
            if match is not None:
                raise _wrong(template, say("a tag in it is not complete ({error})", error=match[0].strip()))


def _texts(fields: Fields) -> Iterator[str]:
    for value in fields.values():
        if isinstance(value, Mapping):
            yield from _texts(value)
        else:
            yield str(value)


def _wrong(template: Path, problem: Message) -> TemplateError:
    return TemplateError(
        say(
            "The template {file} cannot be used: {problem}.",
            file=f"{template.parent.name}/{template.name}",
            problem=problem,
        ),
        say("Correct it in Word, or delete your own version to use the one that comes with the program."),
    )
