"""From the file of a template and values to a Word file."""

from functools import cache
from pathlib import Path

from toolkit.documents.house import House
from toolkit.documents.package import NO_WORD_FILE, UnusableError
from toolkit.documents.plan import Fields
from toolkit.documents.template import Template, compile_template
from toolkit.errors import TemplateError
from toolkit.model.message import Message, say


class Renderer:
    """Fills in templates in one house style; each file is read once, whether it can be used or not."""

    def __init__(self, house: House | None = None) -> None:
        self._load = cache(_Loader(house or House()))

    def template(self, path: Path) -> Template:
        """The template in the file `path`. Raises TemplateError, saying what is wrong and what to do."""
        found = self._load(path)
        if isinstance(found, UnusableError):
            raise wrong(path, found.reason) from found
        return found

    def render(self, path: Path, fields: Fields) -> bytes:
        """Return the document. Raises TemplateError, saying which field or tag is wrong."""
        template = self.template(path)
        try:
            return template.render(fields)
        except UnusableError as error:
            raise wrong(path, error.reason) from error


class _Loader:
    def __init__(self, house: House) -> None:
        self._house = house

    def __call__(self, path: Path) -> Template | UnusableError:
        try:
            return compile_template(path.read_bytes(), self._house)
        except UnusableError as error:
            return error
        except OSError:
            return UnusableError(NO_WORD_FILE)


def render(template: Path, fields: Fields) -> bytes:
    """Return one document in our own style. Raises TemplateError."""
    return Renderer().render(template, fields)


def wrong(template: Path, problem: Message) -> TemplateError:
    """The error that tells what is wrong with a template."""
    return TemplateError(
        say(
            "The template {file} cannot be used: {problem}.",
            file=f"{template.parent.name}/{template.name}",
            problem=problem,
        ),
        say("Correct it in Word, or delete your own version to use the one that comes with the program."),
    )
