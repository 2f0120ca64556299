"""The configuration of one association: `config.toml`, read and checked.

Every setting has a default, so a workbook alone can be checked. `config.example.toml` shows them all.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from toolkit.criteria.profile import THRESHOLD_NAMES
from toolkit.errors import ConfigError, system_reason
from toolkit.model.message import Message, say
from toolkit.schema.definitions import LANGUAGES
from toolkit.settings import Settings

T = TypeVar("T")

_MAX_THRESHOLD = 9_999
"""So many months before or after a day of our time there still is a calendar."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings, and the folder that relative paths in them start from."""

    settings: Settings
    folder: Path
    mapping: Mapping[str, object] | None = None
    """The section [mapping] as it stands: what `mentorat adopt` found and somebody confirmed."""
    file: Path | None = None
    """Where it was read."""

    def path(self, name: str) -> Path:
        """The file or folder `name` of the settings."""
        path = Path(name)
        if path.parts[:1] == ("~",):  # but not "~$programme.xlsx", which is no home of anybody
            path = path.expanduser()
        return (self.folder / path).resolve()

    @property
    def own(self) -> Path:
        """The folder in which the association's own `templates/`, `sheets_schema/` and `jobs/` may stand."""
        return self.folder


def load_config(path: Path) -> Config:
    """Return the configuration in the file `path`. Raises ConfigError, naming the key that is wrong."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise ConfigError(
            say("There is no configuration {file} here.", file=path.name),
            say("Go to the folder that has it, or name it with --config."),
        ) from error
    except OSError as error:
        raise ConfigError(
            say("{file} cannot be read ({error}).", file=path.name, error=system_reason(error)),
            say("Go to the folder that has it, or name it with --config."),
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            say("{file} cannot be read ({error}).", file=path.name, error=str(error)),
            say("Correct that line; every setting is explained in config.example.toml."),
        ) from error
    mapping = document.pop("mapping", None)
    if mapping is not None and not isinstance(mapping, dict):
        raise _wrong(path.name, "mapping", say("must be a section, written as [{key}]", key="mapping"))
    settings = _build(Settings, document, path.name)
    _check(settings, path.name)
    return Config(settings, path.resolve().parent, mapping, path)


def _check(settings: Settings, file: str) -> None:
    """Raise ConfigError over a value that is none of those a setting may have."""
    from toolkit.documents.house import COLOUR
    from toolkit.documents.registry import KINDS
    from toolkit.documents.volunteers import EXPENSES, NOTES

    try:
        ZoneInfo(settings.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        problem = say("must be the name of a time zone, such as Europe/Brussels")
        raise _wrong(file, "time_zone", problem) from error
    if settings.monitoring.ping_url and not settings.monitoring.ping_url.startswith(("https://", "http://127.0.0.1")):
        raise _wrong(f"{file} [monitoring]", "ping_url", say("must begin with https://"))
    volunteers, documents = settings.volunteers, settings.documents
    choices: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
        (file, "language", settings.language, LANGUAGES),
        (f"{file} [volunteers]", "note", volunteers.note, NOTES),
        (f"{file} [volunteers]", "expenses", volunteers.expenses, EXPENSES),
        *((f"{file} [documents]", "without", name, tuple(KINDS)) for name in documents.without),
    )
    for where, key, chosen, known in choices:
        if chosen not in known:
            raise _wrong(where, key, say("must be one of: {names}", names=", ".join(filter(None, known))))
    if settings.association.colour and not COLOUR.fullmatch(settings.association.colour):
        problem = say("must be a colour in six figures, such as {example}", example="#1F4E5F")
        raise _wrong(f"{file} [association]", "colour", problem)
    for name, number in settings.quality.thresholds.items():
        where = f"{file} [quality.thresholds]"
        if name not in THRESHOLD_NAMES:
            raise _unknown(where, name, THRESHOLD_NAMES)
        if number > _MAX_THRESHOLD:
            raise _wrong(where, name, say("must be {number} or less", number=_MAX_THRESHOLD))


def _build(kind: type[T], document: Mapping[str, Any], where: str) -> T:
    """Return the dataclass `kind` from a TOML table; nested tables become nested dataclasses."""
    hints = get_type_hints(kind)
    known = {entry.name: entry for entry in fields(kind)}  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    for key, value in document.items():
        if key not in known:
            raise _unknown(where, key, tuple(known))
        wanted = hints[key]
        if is_dataclass(wanted) and isinstance(wanted, type):
            if not isinstance(value, dict):
                raise _wrong(where, key, say("must be a section, written as [{key}]", key=key))
            values[key] = _build(wanted, value, f"{where} [{key}]")
        else:
            values[key] = _checked(value, wanted, where, key)
    return kind(**values)


def _checked(value: object, wanted: object, where: str, key: str) -> object:
    if wanted is bool and not isinstance(value, bool):
        raise _wrong(where, key, say("must be true or false"))
    if wanted is int and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise _wrong(where, key, say("must be a whole number, 0 or more"))
    if wanted is str and not isinstance(value, str):
        raise _wrong(where, key, say("must be text between quotation marks"))
    if wanted == tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise _wrong(where, key, say("must be a list of texts, such as {example}", example='["one", "two"]'))
        return tuple(value)
    if get_origin(wanted) is Literal and value not in get_args(wanted):
        names = ", ".join(get_args(wanted))
        raise _wrong(where, key, say("must be one of: {names}", names=names))
    if wanted == dict[str, int]:
        if not isinstance(value, dict):
            raise _wrong(where, key, say("must be a section, written as [{key}]", key=key))
        return {name: _checked(number, int, f"{where} [{key}]", name) for name, number in value.items()}
    return value


def _unknown(where: str, key: str, known: tuple[str, ...]) -> ConfigError:
    close = get_close_matches(key, known, n=1)
    remedy = (
        say("Did you mean “{key}”?", key=close[0])
        if close
        else say("Known are: {names}. See config.example.toml.", names=", ".join(known))
    )
    return ConfigError(say("{where}: the setting “{key}” is unknown.", where=where, key=key), remedy)


def _wrong(where: str, key: str, problem: Message) -> ConfigError:
    return ConfigError(
        say("{where}: “{key}” {problem}.", where=where, key=key, problem=problem),
        say("Correct that line; every setting is explained in config.example.toml."),
    )


def setting_names(kind: type = Settings, prefix: str = "") -> tuple[str, ...]:
    """Every setting, as `section.key`, in order."""
    names: list[str] = []
    hints = get_type_hints(kind)
    for entry in fields(kind):
        if is_dataclass(hints[entry.name]):
            names.extend(setting_names(hints[entry.name], f"{prefix}{entry.name}."))
        else:
            assert entry.default is not MISSING or entry.default_factory is not MISSING  # noqa: S101 - see above
            names.append(f"{prefix}{entry.name}")
    return tuple(names)
