"""How an association types its values: dates, names, yes and no, choices."""

import datetime as dt
from collections.abc import Callable, Mapping

from tests.adoption.corpus.dice import dice
from tests.adoption.corpus.names import Name, plain
from tests.adoption.corpus.texts import TEXTS
from tests.adoption.corpus.vocabulary import Roles, Words, upper
from toolkit.schema.definitions import Field, Schema

_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
}
DATE_FORMS: Mapping[str, Callable[[dt.date, str], str]] = {
    "12/03/2025": lambda day, _: f"{day:%d/%m/%Y}",
    "12-3-25": lambda day, _: f"{day.day}-{day.month}-{day:%y}",
    "12.03.2025": lambda day, _: f"{day:%d.%m.%Y}",
    "2025-03-12": lambda day, _: day.isoformat(),
    "12 mars 2025": lambda day, language: (
        f"{day.day}{'.' if language == 'de' else ''} {_MONTHS[language].split()[day.month - 1]} {day.year}"
    ),
}
NAME_FORMS: Mapping[str, Callable[[Name], str]] = {
    "Julie Lambert": lambda name: f"{name[0]} {name[1]}",
    "Lambert Julie": lambda name: f"{name[1]} {name[0]}",
    "LAMBERT Julie": lambda name: f"{upper(name[1])} {name[0]}",
    "Lambert, Julie": lambda name: f"{name[1]}, {name[0]}",
    "Julie LAMBERT": lambda name: f"{name[0]} {upper(name[1])}",
}
_LOOSE_FORMS: tuple[Callable[[str], str], ...] = (str, plain, upper, lambda text: plain(upper(text)))
_SHARE_OF_TEXT_COLUMNS = 0.5
_NAME_AS_USUAL = 0.7


class Style:
    """One association's hand. The same key gives the same hand."""

    def __init__(self, key: object, words: Words, roles: Roles, schema: Schema, messes: frozenset[str]) -> None:
        rng = dice("style", key)
        self._key = key
        self._words = words
        self._roles = roles
        self._schema = schema
        self._dates_as_text = "dates_as_text" in messes
        self._own_choices = "own_choices" in messes
        self._loose_names = "people_by_name" in messes
        self._yes_no = rng.choice(words.options("yes_no")).split("/")
        self._separator = rng.choice(("; ", ", ", "\n"))
        self.real_date_format = rng.choice(("DD/MM/YYYY", "dd-mm-yy", "d mmm yyyy", "DD.MM.YYYY"))
        self.name_form = rng.choice(sorted(NAME_FORMS))
        self.initials_known = rng.random() < 0.5
        self._chosen: dict[tuple[str, str], str] = {}

    def cell(self, path: str, field: Field, value: object) -> object:
        """What stands in the cell of the field `path` (`table.field`), one that is no reference."""
        if isinstance(value, dt.date):
            return self.date(path, value)
        if isinstance(value, bool):
            return self._yes_no[0 if value else 1]
        if isinstance(value, list):
            return self._separator.join(self._topic(field, str(item)) for item in value)
        if isinstance(value, str) and field.list:
            return self.choice(field.list, value)
        return value

    def date(self, path: str, day: dt.date) -> dt.date | str:
        """The day as a date or, in a column typed as text, as text: of one form, or of any."""
        rng = dice("dates of", self._key, path)
        if not self._dates_as_text or rng.random() > _SHARE_OF_TEXT_COLUMNS:
            return day
        form, is_mixed = rng.choice(sorted(DATE_FORMS)), rng.random() < 0.4
        if is_mixed:
            form = dice(self._key, path, day).choice(("", *sorted(DATE_FORMS)))
        return DATE_FORMS[form](day, self._words.language) if form else day

    def choice(self, list_name: str, name: str) -> str:
        """The word for a choice: the association's own, or the usual one."""
        if (list_name, name) not in self._chosen:
            self._chosen[list_name, name] = self._word(list_name, name)
        return self._chosen[list_name, name]

    def own_choices(self, list_name: str) -> dict[str, str]:
        """As written -> canonical, for a list of which the association has words of its own; else empty."""
        if not self._own_choices or not self._has_own(list_name):
            return {}
        return {self.choice(list_name, choice.name): choice.name for choice in self._schema.lists[list_name]}

    def yes_no(self) -> tuple[str, ...]:
        """The words for yes and no."""
        return tuple(self._yes_no)

    def person(self, name: Name, *, where: object, tidy: bool = False) -> str:
        """The full name as written at `where`: in the usual form, or, of a loose hand, in any."""
        rng = dice("name", self._key, where)
        if tidy or not self._loose_names or rng.random() < _NAME_AS_USUAL:
            return NAME_FORMS[self.name_form](name)
        return rng.choice(_LOOSE_FORMS)(NAME_FORMS[rng.choice(("Julie Lambert", "Lambert Julie"))](name))

    def _word(self, list_name: str, name: str) -> str:
        if not self._own_choices or not self._has_own(list_name):
            return self._schema.choice_title(list_name, name, self._words.language)
        if list_name == "respondent":
            return self._roles.fill("{" + name.capitalize() + "}")
        rng = dice("choice", self._key, list_name, name)
        return self._words.pick(f"choice.{list_name}.{name}", rng, self._roles)

    def _has_own(self, list_name: str) -> bool:
        name = self._schema.lists[list_name][0].name
        return list_name == "respondent" or f"choice.{list_name}.{name}" in self._words.entries

    def _topic(self, field: Field, item: str) -> str:
        if field.list is None:
            return item
        if item == "all":
            return TEXTS["all"][self._words.language][0]
        return self._schema.choice_title(field.list, item, self._words.language)
