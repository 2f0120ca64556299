"""From a template and values to a Word file, by docxtpl in Jinja's sandbox.

An unknown field stops the document (StrictUndefined), and values are escaped: without that docxtpl drops
an ampersand in silence.
"""

import io
import re
import zipfile
from pathlib import Path

from toolkit.documents.plan import Fields
from toolkit.errors import TemplateError
from toolkit.model.message import Message, say

_LEFT_OVER = re.compile(r"\{\{|\{%|%\}|\}\}")
_TEXT = re.compile(rb"<w:t(?:\s[^>]*)?>([^<]*)</w:t>")


def render(template: Path, fields: Fields) -> bytes:
    """Return the document. Raises TemplateError, saying which field or tag is wrong."""
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError
    from jinja2.exceptions import TemplateError as JinjaError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    out = io.BytesIO()
    try:
        document = DocxTemplate(template)
        document.render(dict(fields), environment, autoescape=True)
        document.save(out)
    except UndefinedError as error:
        raise _wrong(
            template, say("it uses a field that does not exist ({error})", error=error.message or "")
        ) from error
    except TemplateSyntaxError as error:
        raise _wrong(template, say("a tag in it is not complete ({error})", error=error.message or "")) from error
    except SecurityError as error:
        raise _wrong(template, say("it tries to do more than show fields")) from error
    except (JinjaError, zipfile.BadZipFile, KeyError, ValueError, OSError, OverflowError, TypeError) as error:
        raise _wrong(template, say("it is no Word document that can be filled in")) from error
    data = out.getvalue()
    _check_complete(data, fields, template)
    return data


def _check_complete(data: bytes, fields: Fields, template: Path) -> None:
    """Raise TemplateError if a tag was printed instead of filled in: one brace is missing in it."""
    if _LEFT_OVER.search(str(fields)):  # somebody's name holds braces; the text cannot be told apart
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = b"".join(_TEXT.findall(archive.read("word/document.xml"))).decode()
    match = _LEFT_OVER.search(text)
    if match is not None:
        near = text[max(0, match.start() - 20) : match.end() + 20]
        raise _wrong(template, say("a tag in it is not complete ({error})", error=near))


def _wrong(template: Path, problem: Message) -> TemplateError:
    return TemplateError(
        say(
            "The template {file} cannot be used: {problem}.",
            file=f"{template.parent.name}/{template.name}",
            problem=problem,
        ),
        say("Correct it in Word, or delete your own version to use the one that comes with the program."),
    )
