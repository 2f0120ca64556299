"""The configuration of one association: `config.toml`, read and checked.

Every setting has a default, so a workbook alone can be checked. `config.example.toml` shows them all.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from pathlib import Path
from typing import get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from toolkit.criteria.profile import THRESHOLD_NAMES
from toolkit.errors import ConfigError
from toolkit.model.message import say
from toolkit.schema.definitions import LANGUAGES
from toolkit.settings import Settings
from toolkit.toml_files import read_toml
from toolkit.toml_tables import CORRECT, build, unknown, wrong

VERSION = 1
"""Of the settings: raised when one gets another name or meaning, with what brings an older file up."""
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
        document = read_toml(path, path.name, CORRECT)
    except FileNotFoundError as error:
        raise ConfigError(
            say("There is no configuration {file} here.", file=path.name),
            say("Go to the folder that has it, or name it with --config."),
        ) from error
    if document.get("version", VERSION) != VERSION:
        raise ConfigError(
            say(
                "{file} is of version {version}, which this program does not know.",
                file=path.name,
                version=str(document["version"]),
            ),
            say(
                "Install the newest version of the toolkit; “version = {version}” is what this one reads.",
                version=VERSION,
            ),
        )
    mapping = document.pop("mapping", None)
    if mapping is not None and not isinstance(mapping, dict):
        raise wrong(path.name, "mapping", say("must be a section, written as [{key}]", key="mapping"))
    settings = build(Settings, document, path.name)
    _check(settings, path.name)
    return Config(settings, path.resolve().parent, mapping, path)


def _check(settings: Settings, file: str) -> None:
    """Raise ConfigError over a value that is none of those a setting may have."""
    from toolkit.documents.house import COLOUR
    from toolkit.documents.registry import KINDS

    try:
        ZoneInfo(settings.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise wrong(file, "time_zone", say("must be the name of a time zone, such as Europe/Brussels")) from error
    if settings.monitoring.ping_url and not settings.monitoring.ping_url.startswith(("https://", "http://127.0.0.1")):
        raise wrong(f"{file} [monitoring]", "ping_url", say("must begin with https://"))
    if settings.language not in LANGUAGES:
        raise wrong(file, "language", say("must be one of: {names}", names=", ".join(LANGUAGES)))
    mailable = [kind.name for kind in KINDS.values() if kind.addressees]
    for setting, known in (("without", [*KINDS]), ("mail_people", mailable)):
        if not set(getattr(settings.documents, setting)) <= set(known):
            raise wrong(f"{file} [documents]", setting, say("must be one of: {names}", names=", ".join(known)))
    if settings.association.colour and not COLOUR.fullmatch(settings.association.colour):
        problem = say("must be a colour in six figures, such as {example}", example="#1F4E5F")
        raise wrong(f"{file} [association]", "colour", problem)
    for name, number in settings.quality.thresholds.items():
        where = f"{file} [quality.thresholds]"
        if name not in THRESHOLD_NAMES:
            raise unknown(where, name, THRESHOLD_NAMES)
        if number > _MAX_THRESHOLD:
            raise wrong(where, name, say("must be {number} or less", number=_MAX_THRESHOLD))


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
