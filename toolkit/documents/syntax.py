"""What a tag of a template may say: show a field, choose, go through a list. It cannot compute.

Everything is refused that is not listed here, so no template can run code, loop for ever or fill the memory;
Jinja's sandbox stands behind it all the same.
"""

import html
import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING

from toolkit.documents.package import UnusableError
from toolkit.model.message import say

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS = ("upper", "lower", "capitalize", "title", "trim", "default", "join", "length")
_NODES = frozenset(
    {"Template", "Output", "TemplateData", "Name", "Getattr", "If", "For", "CondExpr", "Const", "Keyword"}
    | {"Compare", "Operand", "And", "Or", "Not", "Filter", "Test", "Concat"}
)
_TESTS = ("defined", "none")
_LEFT_OVER = re.compile(r"\{[^{}]{0,40}\}\}|\{\{[^{}]{0,40}|\{%[^{}]{0,40}|%\}|\}\}")
_MARKUP = re.compile(r"<[^>]*>")
_SHOWN = 70
"""So many characters of a paragraph are enough to find it."""


@cache
def environment() -> "ImmutableSandboxedEnvironment":
    """Jinja as templates get it: sandboxed, strict about fields, escaping values, with few filters."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    jinja = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True, finalize=_shown)
    jinja.globals.clear()
    jinja.filters = {name: jinja.filters[name] for name in FILTERS}
    jinja.tests = {name: jinja.tests[name] for name in _TESTS}
    return jinja


def _shown(value: object) -> object:
    """What a tag shows, if that is text. Raises UnusableError, which tells the fields of a group."""
    from jinja2 import Undefined

    if isinstance(value, SimpleNamespace):
        raise UnusableError(say("a tag in it shows no single field ({error})", error=", ".join(vars(value))))
    if isinstance(value, (list, tuple)) or (callable(value) and not isinstance(value, Undefined)):
        raise UnusableError(say("a tag in it shows no single field ({error})", error=type(value).__name__))
    return value


def parse(source: str) -> "nodes.Template":
    """Return the tree of a part's text, whose paragraphs stand in lines of their own.

    Raises UnusableError over a tag that is wrong or does too much.
    """
    from jinja2 import TemplateSyntaxError, nodes

    for text in _texts(source):
        match = _LEFT_OVER.search(text)
        if match is not None:
            raise _incomplete(match[0].strip())
    try:
        tree = environment().parse(source)
    except TemplateSyntaxError as error:
        raise _incomplete(paragraph(source, error.lineno)) from error
    for node in tree.find_all(nodes.Node):
        _allow(node, source)
    return tree


def paragraph(source: str, line: int | None) -> str:
    """The text of the paragraph in a line of a part, or its beginning: what a person can look for in Word."""
    lines = source.splitlines()
    if line is None:  # some statements do not know their place
        line = next((number for number, text in enumerate(lines, 1) if "{%" in text), 0)
    text = html.unescape(" ".join(_MARKUP.sub("", lines[line - 1] if 0 < line <= len(lines) else "").split()))
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _texts(source: str) -> Iterator[str]:
    """The text between the tags: a brace in it is one of a tag that Jinja does not see."""
    from jinja2 import TemplateSyntaxError

    try:
        for _, kind, text in environment().lex(source):
            if kind == "data":
                yield _MARKUP.sub("", text)
    except TemplateSyntaxError as error:
        raise _incomplete(paragraph(source, error.lineno)) from error


def _incomplete(shown: str) -> UnusableError:
    if set(shown) & set("«»„‹›"):
        return UnusableError(
            say("a tag in it has quotation marks that are no straight ones ({error}): write ' or \"", error=shown)
        )
    return UnusableError(say("a tag in it is not complete ({error})", error=shown))


def _allow(node: "nodes.Node", source: str) -> None:
    from jinja2 import nodes

    kind = type(node).__name__
    private = isinstance(node, nodes.Getattr) and node.attr.startswith("_")
    computed = isinstance(node, nodes.For) and not isinstance(node.iter, (nodes.Name, nodes.Getattr))
    if kind not in _NODES or private or computed:
        raise UnusableError(say("it tries to do more than show fields ({error})", error=paragraph(source, node.lineno)))
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        raise UnusableError(
            say("“{name}” after the | is unknown; known are: {names}", name=node.name, names=", ".join(FILTERS))
        )


def fields_used(tree: "nodes.Node", names: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield the dotted path of each field that a tree reads; of lists as `contacts[].on`.

    `names` are those that a loop around it gave, with the path of what they stand for.
    """
    from jinja2 import nodes

    known = dict(names or {})
    path = _path(tree, known)
    if path is not None:
        yield path
        return
    if isinstance(tree, nodes.For):
        yield from fields_used(tree.iter, known)
        inside = known | {"loop": "loop"}
        if isinstance(tree.target, nodes.Name):
            inside[tree.target.name] = f"{_path(tree.iter, known)}[]"
        for child in (*tree.body, *([tree.test] if tree.test else ())):
            yield from fields_used(child, inside)
        for child in tree.else_:
            yield from fields_used(child, known)
        return
    for child in tree.iter_child_nodes():
        yield from fields_used(child, known)


def _path(node: "nodes.Node", names: Mapping[str, str]) -> str | None:
    from jinja2 import nodes

    if isinstance(node, nodes.Name):
        return names.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        inner = _path(node.node, names)
        return None if inner is None else f"{inner}.{node.attr}"
    return None
