"""The texts of messages: a file for each kind and language, the association's own before ours.

The first line is the subject, the rest the text. They are filled in by Jinja in its sandbox, where an
unknown field is an error; the HTML is made from the text, so nothing in a value can become markup.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from toolkit.documents.template import field_of
from toolkit.errors import TemplateError, system_reason
from toolkit.model.message import Message, say
from toolkit.outbox.page import page
from toolkit.resources import find


@dataclass(frozen=True, slots=True)
class Texts:
    """What a message says."""

    subject: str
    text: str
    html: str


def render_mail(kind: str, language: str, fields: Mapping[str, object], own: Path) -> Texts:
    """Return the message `kind` ("digest") in a language. Raises TemplateError, which says what is wrong."""
    name = f"templates/{language}/mail/{kind}.j2"
    path = find(name, own)
    if path is None:
        raise TemplateError(say("There is no template {file}.", file=name), say("Put it there."))
    subject, _, text = _filled(path, fields).lstrip("\n").partition("\n")
    if not subject.strip() or not text.strip():
        raise _wrong(path, say("its first line must be the subject, and the text must follow"))
    return Texts(subject.strip(), text.strip() + "\n", page(text, subject.strip(), language))


def _filled(path: Path, fields: Mapping[str, object]) -> str:
    from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError
    from jinja2.exceptions import TemplateError as JinjaError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    try:
        return environment.from_string(path.read_text(encoding="utf-8-sig")).render(fields)
    except UndefinedError as error:
        raise _wrong(path, say("it uses a field that does not exist ({error})", error=field_of(error))) from error
    except TemplateSyntaxError as error:
        line = say("line {line}", line=error.lineno)
        raise _wrong(path, say("a tag in it is not complete ({error})", error=line)) from error
    except SecurityError as error:
        raise _wrong(path, say("it tries to do more than show fields")) from error
    except OSError as error:
        raise _wrong(path, system_reason(error)) from error
    except (JinjaError, ValueError, TypeError, LookupError, ArithmeticError, RuntimeError) as error:
        raise _wrong(path, say("{error}", error=type(error).__name__)) from error


def _wrong(path: Path, problem: Message) -> TemplateError:
    language = path.parent.parent.name
    return TemplateError(
        say("The template {file} cannot be used: {problem}.", file=f"{language}/mail/{path.name}", problem=problem),
        say("Correct it, or delete your own version to use the one that comes with the program."),
    )
