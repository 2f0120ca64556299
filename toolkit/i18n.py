"""Messages and dates in the four languages."""

import datetime as dt
import gettext
import locale
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from toolkit.model.message import Message, say
from toolkit.schema.definitions import LANGUAGES

DOMAIN = "mentorat"
LOCALE = Path(__file__).resolve().parent / "locale"

_DATE_FORMATS = {"fr": "%d/%m/%Y", "nl": "%d/%m/%Y", "de": "%d.%m.%Y", "en": "%d/%m/%Y"}


class Translator:
    """Speaks one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue: gettext.NullTranslations
        if language == "en":  # the language of the code: every text is its own translation
            self._catalogue = gettext.NullTranslations()
        else:
            self._catalogue = gettext.translation(DOMAIN, LOCALE, [language])
        self._date_format = _DATE_FORMATS[language]

    def __call__(self, message: Message) -> str:
        """Return the text of `message`, its values filled in."""
        if message.plural is not None:
            text = self._catalogue.ngettext(message.text, message.plural, message.count)
        else:
            text = self._catalogue.gettext(message.text)
        if not message.values:
            return text
        return text.format_map({name: self.show(value) for name, value in message.values.items()})

    def forms(self, message: Message) -> tuple[str, str | None]:
        """Return the text of `message` for one and, if it has plural forms, for many, nothing filled in."""
        if message.plural is None:
            return self._catalogue.gettext(message.text), None
        one, many = (self._catalogue.ngettext(message.text, message.plural, count) for count in (1, 2))
        return one, many

    def text(self, text: str, /, **values: object) -> str:
        """Return the translation of the English `text`, its placeholders filled in."""
        return self(say(text, **values))

    def date(self, day: dt.date) -> str:
        """Return `day` in figures, as the language writes it."""
        return day.strftime(self._date_format)

    def show(self, value: object) -> str:
        """Return `value` as a sentence may hold it."""
        if isinstance(value, Message):
            return self(value)
        if isinstance(value, dt.date):
            return self.date(value)
        if isinstance(value, Mapping):
            return str(value[self.language])
        if isinstance(value, tuple):
            return self.text("; ").join(self.show(part) for part in value)
        return self._number(value) if isinstance(value, float) else str(value)

    def _number(self, value: float) -> str:
        """A number in digits, never as 1e+06."""
        text = f"{value:.6f}".rstrip("0").rstrip(".")
        return text if self.language == "en" else text.replace(".", ",")

    def sentence(self, message: Message) -> str:
        """Return `message` with a capital letter, and a full stop unless it ends with a mark.

        A name such as config.toml keeps its first letter.
        """
        text = self(message)
        first = text.partition(" ")[0].rstrip(".:,;")
        if not set(first) & set("./_@"):
            text = text[:1].upper() + text[1:]
        return text if text.endswith((".", "!", "?", "…", ":")) else f"{text}."


@cache
def translator(language: str) -> Translator:
    """The translator for `language`, one of fr, nl, de, en."""
    return Translator(language)


def system_language() -> str:
    """The language of the system if it is one of ours, else French."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in LANGUAGES:
            return code
        if code and name != "LANGUAGE":  # as gettext does: the first that is set decides
            return "fr"
    # Where no variable is set, Windows knows the language; elsewhere Python takes "C" for American English.
    code = (locale.getlocale()[0] or "")[:2].lower() if os.name == "nt" else ""
    return code if code in LANGUAGES else "fr"
