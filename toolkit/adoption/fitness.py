"""Whether the cells of a column can be those of a field, and what they say by themselves."""

from collections.abc import Callable, Mapping
from typing import Protocol

from toolkit.adoption.choices import ChoiceWords
from toolkit.adoption.samples import Sample, shown
from toolkit.schema.definitions import Field, Schema
from toolkit.schema.folding import fold, fold_name
from toolkit.schema.lexicon import Lexicon
from toolkit.schema.lexicon_files import FULL_NAME

UNKNOWN = 0.5
"""The fit of a column without values."""
_MOST = 0.8
_SOME = 0.15
_FEW_CHOICES = 12
_FEWEST = 3
_GIVEN = 0.4
_PEOPLE = ("staff", "mentors", "mentees")
_SIDES = ("respondent", "followup_with")
_OTHERS = 0.3
"""How well the people of another table fit: a coach may be a mentor too."""
_REPEATS = 0.4
_VARIES = 0.6
_VARIED = 0.6
"""Who entered a row, or met somebody, is always the same few people."""


class Directory(Protocol):
    """What is known of the records of other sheets."""

    def share(self, table: str, sample: Sample) -> float | None:
        """How many of the values name a record of `table`, from 0 to 1; `None` if no record is known."""


class NoDirectory:
    """Nothing is known yet."""

    def share(self, table: str, sample: Sample) -> float | None:  # noqa: ARG002 - the protocol
        """`None`: no record is known."""
        return None


class Fitness:
    """Compares samples with the fields of a schema."""

    def __init__(self, schema: Schema, lexicon: Lexicon, choice_words: ChoiceWords) -> None:
        self._schema = schema
        self._choice_words = choice_words
        self._lexicon = lexicon
        self._all_topics = frozenset(map(fold, schema.spellings.all_topics))
        self._known: dict[tuple[int, int], tuple[Field, Sample, float, float]] = {}

    def fit(self, field: Field, sample: Sample, directory: Directory) -> float:
        """Return how well the values fit: 1 they confirm the field, `UNKNOWN` none there, 0 they cannot be its."""
        if not sample.count:
            return UNKNOWN
        if field.reference is not None:
            return self._reference(field, sample, directory)
        return self._compared(field, sample)[0]

    def alone(self, field: Field, sample: Sample, directory: Directory) -> float:
        """Return how surely the values by themselves are those of `field`: never enough to be certain."""
        if not sample.count:
            return 0.0
        if field.reference is not None:
            share = directory.share(field.reference, sample)
            return 0.8 if share is not None and share >= _MOST and sample.count > 1 else 0.0
        return self._compared(field, sample)[1]

    def _compared(self, field: Field, sample: Sample) -> tuple[float, float]:
        """Return `fit` and `alone` of a field that refers to nothing: compared once for all readings of a sheet."""
        key = (id(field), id(sample))
        if key not in self._known:  # both are kept, so that no other gets their place in memory
            self._known[key] = (field, sample, self._fit(field, sample), self._alone(field, sample))
        return self._known[key][2:]

    def _fit(self, field: Field, sample: Sample) -> float:
        kind = self._lexicon.content.get(field.name)
        if kind is not None and field.type in ("string", "integer") and (kind == "language" or field.list is None):
            fit = _CONTENTS[kind](sample) if kind != "language" else self._language(sample)
            return 0.0 if field.name == "first_name" and self.are_full_names(sample) else fit
        if field.list is not None:
            return self._listed(field.list, sample, is_array=field.type == "array")
        return _TYPES.get(field.type, _text)(sample)

    def _alone(self, field: Field, sample: Sample) -> float:
        kind = self._lexicon.content.get(field.name, "")
        if kind in ("name", "names"):
            return self._named(field.name, sample)
        if kind == "language":
            is_told = sample.count >= _FEWEST and self.known_share("language", sample) >= _MOST
            return _LANGUAGES if is_told and len({fold(text) for text in sample.texts}) > 1 else 0.0
        if kind in _TELLING:
            return _TELLING[kind] if _CONTENTS[kind](sample) >= _MOST and sample.count > 1 else 0.0
        if field.list is not None:
            share = self.known_share(field.list, sample)
            distinct = len({fold(shown(value)) for value in sample.values})
            return 0.78 if share >= _MOST and distinct > 1 and sample.share("boolean") < _SOME else 0.0
        return 0.0

    def given_share(self, sample: Sample) -> float:
        """Return the share of values with a frequent given name, from 0 to 1."""
        given = self._lexicon.given_names
        found = sum(any(word in given for word in fold_name(text).replace("-", " ").split()) for text in sample.texts)
        return found / sample.count if sample.count else 0.0

    def are_full_names(self, sample: Sample) -> bool:
        """Whether the values are full names, and no given names of two words."""
        if sample.count < _FEWEST or sample.share("names") < _MOST:
            return False
        return self.given_share(sample) >= _GIVEN or sum("," in text for text in sample.texts) >= _MOST * sample.count

    def _named(self, name: str, sample: Sample) -> float:
        """Return how surely the values are given names, or full names. Nothing tells a family name by itself."""
        if sample.count < _FEWEST or sample.share("name", "names") < _MOST or self.given_share(sample) < _GIVEN:
            return 0.0
        is_full = sample.share("names") >= _MOST
        if name == FULL_NAME and is_full and sample.distinct >= _MOST:
            return 0.78
        is_given = sample.share("name") >= _MOST and sample.distinct >= _VARIED
        return 0.78 if name == "first_name" and is_given else 0.0

    def known_share(self, list_name: str, sample: Sample) -> float:
        """Return the share of items that are choices of a list, by the schema or by the lexicon."""
        words = self._schema.words(list_name)
        more = self._lexicon.choices.get(list_name, {})
        is_short = len(sample.items) <= _FEW_CHOICES  # lists of many words are no choices: not worth the time
        hits = sum(
            count
            for item, count in sample.items.items()
            if item in words
            or item in more
            or item in self._all_topics
            or (is_short and self._choice_words.meaning(list_name, item))
        )
        return hits / sum(sample.items.values()) if sample.items else 0.0

    def _language(self, sample: Sample) -> float:
        share = self.known_share("language", sample)
        return max(share, _text(sample) * 0.6) if share < _MOST else 1.0

    def _listed(self, list_name: str, sample: Sample, *, is_array: bool) -> float:
        share = self.known_share(list_name, sample)
        if share >= 0.3:  # noqa: PLR2004 - the rest are slips and own words
            return 1.0 if share >= _MOST or is_array else 0.85
        if is_array:
            return 0.3 if sample.share("boolean") >= _MOST else 0.75 * _text(sample)
        if sample.share("boolean") >= _MOST:
            return 0.4
        distinct = len({fold(shown(value)) for value in sample.values})
        return (0.7 if distinct <= _FEW_CHOICES else 0.35) * _text(sample)

    def _reference(self, field: Field, sample: Sample, directory: Directory) -> float:
        assert field.reference is not None  # noqa: S101 - asked only then
        plain = 0.0 if field.reference != "duos" and self._are_sides(sample) else _person(sample)
        share = directory.share(field.reference, sample) if plain else None
        if share is not None and share >= 0.5:  # noqa: PLR2004 - most of them, with slips
            return 1.0
        if plain and self._are_others(field.reference, sample, directory):
            return plain * _OTHERS
        return plain if share is None else plain * (0.5 + share)

    def _are_sides(self, sample: Sample) -> bool:
        """Whether the values say which of the two somebody is, or with which of them: "Mentor", "beide"."""
        return any(self.known_share(name, sample) >= _MOST for name in _SIDES)

    def _are_others(self, table: str, sample: Sample, directory: Directory) -> bool:
        """Whether the values name the people of another table than `table`. Numbers may be those of any."""
        if sample.count < _FEWEST or sample.share("number") >= _SOME:
            return False
        others = (directory.share(other, sample) for other in _PEOPLE if other != table)
        return any(share is not None and share >= _MOST for share in others)


def _date(sample: Sample) -> float:
    share = sample.share("date")
    if sample.share("dates") > share:
        return 0.3
    return 1.0 if share >= 0.6 else 0.85 if share >= 0.3 else 0.5 if share >= _SOME else 0.0  # noqa: PLR2004


def _boolean(sample: Sample) -> float:
    share = sample.share("boolean")
    return 1.0 if share >= _MOST else 0.75 if share >= 0.4 else 0.0  # noqa: PLR2004


def _number(sample: Sample) -> float:
    share = sample.share("number") - sample.share("phone")
    if share >= 0.6:  # noqa: PLR2004
        return 1.0
    if sample.share("date", "dates", "email") >= 0.3:  # noqa: PLR2004
        return 0.0
    has_digits = sum(any(map(str.isdigit, text)) for text in sample.texts) / sample.count
    return max(share, 0.8 * has_digits, 0.3)


def _text(sample: Sample) -> float:
    if sample.share("date", "dates", "email", "phone") >= 0.5:  # noqa: PLR2004
        return 0.0
    if sample.share("boolean") >= _MOST:
        return 0.1
    if sample.share("number") >= 0.5:  # noqa: PLR2004
        return 0.25
    return 0.95 if sample.share("text") >= 0.5 else 0.6  # noqa: PLR2004


def _array(sample: Sample) -> float:
    return 1.0 if sample.share("list") >= 0.3 else 0.95 * _text(sample)  # noqa: PLR2004


def _person(sample: Sample) -> float:
    """Names, codes or initials."""
    if sample.share("date", "dates", "email", "phone", "boolean", "long") >= 0.5:  # noqa: PLR2004
        return 0.0
    named = (sample.kinds.get("name", 0) + sample.kinds.get("names", 0)) / sample.count
    named = max(named, sample.share("code"), sample.share("number") * 0.7)
    return 0.95 if named >= 0.6 else 0.7  # noqa: PLR2004


def _name(sample: Sample) -> float:
    if sample.share("date", "dates", "email", "phone", "number", "boolean", "long") >= 0.4:  # noqa: PLR2004
        return 0.0
    if sample.share("code") >= 0.6:  # noqa: PLR2004
        return 0.2
    named = (sample.kinds.get("name", 0) + sample.kinds.get("names", 0)) / sample.count
    return 0.97 if named >= 0.6 and sample.distinct >= 0.4 else 0.8  # noqa: PLR2004


def _names(sample: Sample) -> float:
    """First and last name together, each person once."""
    if sample.share("names") < 0.3 or sample.distinct < 0.4:  # noqa: PLR2004
        return min(_name(sample), 0.3)
    return _name(sample)


def _code(sample: Sample) -> float:
    if sample.share("date", "dates", "email", "phone", "long") >= 0.3:  # noqa: PLR2004
        return 0.0
    if sample.distinct < 0.7:  # noqa: PLR2004 - some are typed twice, no more
        return 0.2
    return 1.0 if sample.share("code", "number") >= 0.6 else 0.7  # noqa: PLR2004


def _of_kind(kind: str, near: str = "") -> Callable[[Sample], float]:
    def share(sample: Sample) -> float:
        found = sample.share(kind)
        if found >= 0.6:  # noqa: PLR2004
            return 1.0
        nearly = sample.share(near) if near else 0.0
        return found if found >= 0.3 else 0.75 if nearly >= 0.5 else 0.0  # noqa: PLR2004

    return share


def _title(sample: Sample) -> float:
    """What a row is called: each is called otherwise."""
    return min(_text(sample), _REPEATS if sample.count > _FEWEST and sample.distinct < _VARIED else 1.0)


def _category(sample: Sample) -> float:
    """Of which kind a row is: many are of one kind."""
    return min(_text(sample), _VARIES if sample.count > _FEWEST and sample.distinct > _MOST else 1.0)


def _file(sample: Sample) -> float:
    return 1.0 if sample.share("file") >= 0.3 else _text(sample)  # noqa: PLR2004


_TYPES: Mapping[str, Callable[[Sample], float]] = {
    "date": _date,
    "boolean": _boolean,
    "number": _number,
    "integer": _number,
    "array": _array,
    "any": lambda _: 0.95,
}
_CONTENTS: Mapping[str, Callable[[Sample], float]] = {
    "email": _of_kind("email"),
    "phone": _of_kind("phone"),
    "postcode": _of_kind("postcode", near="place"),
    "year": _of_kind("year"),
    "code": _code,
    "name": _name,
    "names": _names,
    "language": _text,
    "file": _file,
    "title": _title,
    "category": _category,
}
_LANGUAGES = 0.78
_TELLING: Mapping[str, float] = {"email": 0.75, "phone": 0.78, "postcode": 0.76, "year": 0.76}
