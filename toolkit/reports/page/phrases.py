"""Messages as data, so that the page can change its language: `page.js` tells them as `toolkit.i18n` does.

A message is a list: the number of its template, then its values. A template stands in each language, cut
at its placeholders; a text with plural forms has two. A list whose first number is below 0 is an
enumeration. A text that begins with @ is a day; one that did so by itself has another @ before it.
"""

import datetime as dt
from collections.abc import Mapping
from string import Formatter
from typing import TypeAlias

from markupsafe import Markup

from toolkit.i18n import Translator, translator
from toolkit.model.message import Message
from toolkit.schema.definitions import LANGUAGES

Coded: TypeAlias = list[object]
ENUMERATION = -1
_Template: TypeAlias = list[str | int]


class Phrases:
    """Collects the messages of a page, each template once."""

    def __init__(self, language: str) -> None:
        self.translate = translator(language)
        self._templates: dict[tuple[str, str | None], int] = {}
        self._catalogues: dict[str, list[object]] = {name: [] for name in LANGUAGES}
        self._texts: dict[str, int] = {}
        self._coded: list[Coded] = []

    def code(self, message: Message) -> Coded:
        """Return `message` as data."""
        names = sorted(message.values)
        inner = message.values[names[0]] if len(names) == 1 else None
        if isinstance(inner, Message) and message.text == f"{{{names[0]}}}":
            return self.code(inner)
        number = self._template(message, names)
        return [number, *([message.count] if message.plural is not None else []), *self._values(message, names)]

    def show(self, message: Message) -> Markup:
        """Return `message` as an element whose text changes with the language."""
        return Markup('<span data-t="{}">{}</span>').format(self._number(message), self.translate(message))

    def text(self, message: Message, x: float, y: float) -> Markup:
        """Return `message` as a text of a chart."""
        return Markup('<text class="label" x="{:.0f}" y="{:.1f}" data-t="{}">{}</text>').format(
            x, y, self._number(message), self.translate(message)
        )

    def label(self, message: Message) -> Markup:
        """Return `message` as the label of an element."""
        return Markup('data-label="{}" aria-label="{}"').format(self._number(message), self.translate(message))

    def data(self) -> dict[str, object]:
        """Return what `page.js` needs: the templates by language, and the texts of elements."""
        return {"catalogues": self._catalogues, "texts": self._coded}

    def _number(self, message: Message) -> int:
        coded = self.code(message)
        key = repr(coded)
        if key not in self._texts:
            self._texts[key] = len(self._coded)
            self._coded.append(coded)
        return self._texts[key]

    def _template(self, message: Message, names: list[str]) -> int:
        key = message.text, message.plural
        if key not in self._templates:
            self._templates[key] = len(self._templates)
            for language in LANGUAGES:
                self._catalogues[language].append(_in(translator(language), message, names))
        return self._templates[key]

    def _texts_of(self, texts: Mapping[str, str]) -> Coded:
        """A text that the schema has in each language."""
        key = "\0".join(str(texts[language]) for language in LANGUAGES), None
        if key not in self._templates:
            self._templates[key] = len(self._templates)
            for language in LANGUAGES:
                self._catalogues[language].append([str(texts[language])])
        return [self._templates[key]]

    def _values(self, message: Message, names: list[str]) -> list[object]:
        return [
            # The few names of sheets stand beside thousands of findings: each is kept once.
            self._texts_of(dict.fromkeys(LANGUAGES, str(value)))
            if name == "sheet" and isinstance(value, str)
            else self._value(value)
            for name, value in ((name, message.values[name]) for name in names)
        ]

    def _value(self, value: object) -> object:
        if isinstance(value, Message):
            return self.code(value)
        if isinstance(value, Mapping):
            return self._texts_of(value)
        if isinstance(value, tuple):
            return [ENUMERATION, *(self._value(part) for part in value)]
        if isinstance(value, dt.date):
            return f"@{value.isoformat()}"
        if isinstance(value, int | float):
            return value if isinstance(value, int) else {"number": value}
        text = str(value)
        return f"@{text}" if text.startswith("@") else text


def _in(translate: Translator, message: Message, names: list[str]) -> object:
    """The template in one language: its pieces, or two lists of pieces where it has plural forms."""
    one, many = translate.forms(message)
    if many is None:
        return _pieces(one, names)
    return [_pieces(one, names), _pieces(many, names)]


def _pieces(text: str, names: list[str]) -> _Template:
    if not names:  # as Translator does: without values, braces are braces
        return [text]
    pieces: _Template = []
    for literal, name, _, _ in Formatter().parse(text):
        pieces.append(literal)
        if name is not None:
            pieces.append(names.index(name))
    return pieces
