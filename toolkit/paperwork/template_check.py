"""Whether the templates, ours and the association's own, can be used: in plain words, before the night."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from toolkit.config import Config
from toolkit.documents.plan import Fields
from toolkit.documents.registry import KINDS
from toolkit.documents.render import Renderer
from toolkit.documents.samples import PEOPLE, sample, sample_fields
from toolkit.documents.sender import REQUIRED
from toolkit.documents.template import Template
from toolkit.errors import TemplateError
from toolkit.model.message import Message, say
from toolkit.paperwork.bundle import COVER_LIST, sample_cover_fields
from toolkit.resources import find, own_folders
from toolkit.schema.definitions import LANGUAGES

NAMES = (*KINDS, COVER_LIST)
_ALWAYS = ("association.logo", "loop.index", "loop.first", "loop.last")
_BY_LANGUAGE = frozenset({"inclusive"})
"""Fields that one language needs and another does not."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a template: its file as `LANG/NAME.docx`, and a sentence."""

    file: str
    message: Message
    is_own: bool = False
    is_fault: bool = True
    """Whether documents would be held back or wrong; else it is good to know."""


def known_fields(name: str) -> dict[str, str]:
    """The fields that the template `name` may use, each with a value as an example."""
    fields = sample_cover_fields() if name == COVER_LIST else sample_fields(KINDS[name])
    return dict(_flat(fields))


def _flat(fields: Fields, prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in fields.items():
        path = f"{prefix}{key}"
        if isinstance(value, Mapping):
            yield from _flat(value, f"{path}.")
        elif isinstance(value, (list, tuple)):
            yield path, ", ".join(str(part) for part in value if not isinstance(part, Mapping))
            for part in value[:1]:
                yield from _flat(part, f"{path}[].") if isinstance(part, Mapping) else ((f"{path}[]", str(part)),)
        else:
            yield path, str(value)


def check_templates(config: Config, names: Sequence[str] = NAMES) -> list[Problem]:
    """Return what is wrong with the templates, in the order of kinds and languages."""
    renderer = Renderer()
    problems = list(_strangers(own_folders(config.own)))
    for name in names:
        read: dict[str, Template] = {}
        for language in LANGUAGES:
            file = f"{language}/{name}.docx"
            path = find(f"templates/{file}", config.own)
            if path is None:
                problems.append(Problem(file, say("there is no such template")))
                continue
            is_own = any(map(path.is_relative_to, own_folders(config.own)))
            try:
                read[language] = renderer.template(path)
            except TemplateError as error:
                problems.append(Problem(file, _reason(error), is_own))
                continue
            problems += [Problem(file, message, is_own) for message in _wrong(name, language, path, renderer)]
        problems += _differences(name, read)
    return problems


def _wrong(name: str, language: str, path: Path, renderer: Renderer) -> Iterator[Message]:
    template = renderer.template(path)
    known = known_fields(name)
    unknown = sorted(used for used in template.used if not _is_known(used, known))
    for field in unknown:
        close = get_close_matches(field, known, n=1, cutoff=0.5)
        problem = say("it uses the field {field}, which does not exist", field=_tag(field))
        yield _with_hint(problem, _tag(close[0]) if close else None)
    absent = [setting for setting in REQUIRED if f"association.{setting}" not in template.used]
    if absent:
        shown = ", ".join(_tag(f"association.{setting}") for setting in absent)
        yield say("it does not bear what the law asks of every document: put in {fields}", fields=shown)
    if name in KINDS:
        yield from KINDS[name].lint(template.text, template.used, language)
    if not unknown:
        yield from _tried(name, language, path, renderer)


def _is_known(field: str, known: Mapping[str, str]) -> bool:
    """Whether there is such a field, or group of fields, which a choice may name."""
    return field in known or field in _ALWAYS or any(other.startswith(f"{field}.") for other in known)


def _tag(field: str) -> str:
    return f"{{{{ {field} }}}}"


def _with_hint(problem: Message, near: str | None) -> Message:
    return say("{problem}; did you mean {near}?", problem=problem, near=near) if near else problem


def _tried(name: str, language: str, path: Path, renderer: Renderer) -> Iterator[Message]:
    """What shows only when the template is filled in, with the people of each kind."""
    for people in PEOPLE:
        fields = sample_cover_fields() if name == COVER_LIST else sample(KINDS[name], language, people).fields
        try:
            renderer.render(path, fields)
        except TemplateError as error:
            yield _reason(error)
            return


def _differences(name: str, read: Mapping[str, Template]) -> Iterator[Problem]:
    """Fields that one language shows and another does not."""
    every = frozenset().union(*(template.used for template in read.values())) - _BY_LANGUAGE
    for language, template in read.items():
        for field in sorted(every - template.used):
            others = ", ".join(other for other in read if field in read[other].used)
            message = say("it does not show {field}, which {languages} shows", field=_tag(field), languages=others)
            yield Problem(f"{language}/{name}.docx", message, is_fault=False)


def _strangers(own: Sequence[Path]) -> Iterator[Problem]:
    """Files in the folders of its own that no document is made from, and kinds changed in some languages only."""
    every = [f"{language}/{name}.docx" for language in LANGUAGES for name in NAMES]
    for path in sorted(path for folder in own for path in (folder / "templates").glob("*/*.docx")):
        if path.stem.startswith("~$"):
            continue
        file = f"{path.parent.name}/{path.name}"
        if path.stem not in NAMES or path.parent.name not in LANGUAGES:
            close = get_close_matches(file, every, n=1)
            problem = _with_hint(say("no document is made from it"), close[0] if close else None)
            yield Problem(file, problem, is_own=True)
    for name in NAMES:
        files = {language: f"templates/{language}/{name}.docx" for language in LANGUAGES}
        have = [language for language, file in files.items() if any((folder / file).is_file() for folder in own)]
        if have and len(have) < len(LANGUAGES):
            absent = ", ".join(language for language in LANGUAGES if language not in have)
            message = say("you have your own in {have}; in {absent} ours is used", have=", ".join(have), absent=absent)
            yield Problem(f"{have[0]}/{name}.docx", message, is_own=True, is_fault=False)


def _reason(error: TemplateError) -> Message:
    reason = error.problem.values.get("problem")
    return reason if isinstance(reason, Message) else error.problem
