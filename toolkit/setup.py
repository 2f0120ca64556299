"""What a command works with: the workbook, the schema and the profile, from configuration or defaults."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from toolkit.adoption.stored import StoredMapping, mapping_of
from toolkit.config import Config, load_config
from toolkit.criteria.profile import Profile, with_thresholds
from toolkit.errors import ConfigError
from toolkit.model.message import say
from toolkit.resources import load_profile, load_schema
from toolkit.schema.definitions import Schema, SchemaError
from toolkit.settings import Settings
from toolkit.workbooks.google.address import is_address, spreadsheet_id
from toolkit.workbooks.google.spreadsheet import GOOGLE, Spreadsheet
from toolkit.workbooks.workbook import Place

_LOCAL = re.compile(r"http://127\.0\.0\.1:\d+/?$")


@dataclass(frozen=True, slots=True)
class Setup:
    """An association's workbook and the rules that apply to it."""

    config: Config
    workbook: Place
    schema: Schema
    profile: Profile
    mapping: StoredMapping | None = None

    @property
    def file(self) -> Path:
        """The workbook as a file. Raises TypeError if it is none."""
        if not isinstance(self.workbook, Path):
            raise TypeError
        return self.workbook

    @property
    def zone(self) -> ZoneInfo:
        """Where the clocks of the association stand, whatever this computer's show."""
        return ZoneInfo(self.config.settings.time_zone)

    @property
    def state(self) -> Path:
        """The folder in which the toolkit remembers what it did."""
        return self.config.path(self.config.settings.state.folder)

    @property
    def association(self) -> str:
        """What the journal knows the association by.

        Not its name, which may be corrected: each association has a folder of state of its own.
        """
        return "self"


def configuration(path: Path) -> Config:
    """The configuration at `path`; the defaults if there is none, for what needs neither workbook nor sender."""
    return load_config(path) if path.exists() else Config(Settings(), path.resolve().parent)


def set_up(workbook: str | Path | None, config_path: Path) -> Setup:
    """Return the set-up for `workbook`, a file or a spreadsheet at Google, else for what the configuration names.

    A workbook alone needs no configuration; one that stands at `config_path` is used all the same.
    Raises ConfigError.
    """
    if workbook is not None and not config_path.exists():
        config = Config(Settings(), Path.cwd())
        return Setup(
            config, place_of(str(workbook), config), load_schema(), load_profile(config.settings.quality.profile)
        )
    config = load_config(config_path)
    if workbook is None:
        if not config.settings.workbook:
            raise ConfigError(
                say("{file} does not say which workbook it is about.", file=config_path.name),
                say("Write its name after “workbook =”."),
            )
        workbook = config.settings.workbook
        place = place_of(workbook, config)
    else:
        place = place_of(str(workbook), config, Path.cwd())
    profile = load_profile(config.settings.quality.profile, config.own)
    profile = with_thresholds(profile, config.settings.quality.thresholds)
    schema = load_schema(config.own)
    own = config.settings.workbook
    is_the_one = bool(own) and _is_same(place, place_of(own, config))
    mapping = _mapping(config, schema, config_path.name) if is_the_one else None
    return Setup(config, place, schema, profile, mapping)


def place_of(text: str, config: Config, folder: Path | None = None) -> Place:
    """Return where the workbook is that `text` names: a file, from `folder`, or a spreadsheet at Google.

    Raises ConfigError over an address at Google that is none of a spreadsheet.
    """
    found = spreadsheet_id(text)
    if found is None:
        if is_address(text):
            raise ConfigError(
                say("This address is none of a Google spreadsheet."),
                say("Open the spreadsheet in the browser and copy the whole address: it holds /spreadsheets/d/."),
            )
        return folder / text if folder else config.path(text)
    google, writing = config.settings.google, config.settings.writing
    key_file = config.path(google.key_file) if google.key_file else None
    if google.server != GOOGLE and not _LOCAL.match(google.server):
        raise ConfigError(say("The server of [google] must be on this machine."), say("Leave that setting out."))
    return Spreadsheet(found, key_file, writing.enabled, google.server)


def _is_same(one: Place, other: Place) -> bool:
    if isinstance(one, Path) and isinstance(other, Path):
        return one.resolve() == other.resolve()
    return one == other


def confirmed_choices(config: Config, schema: Schema) -> Mapping[str, Mapping[str, str]]:
    """Return what words mean by the mapping that is there, list -> word -> choice; nothing if it cannot be read."""
    with suppress(ConfigError):
        mapping = _mapping(config, schema, "")
        return mapping.choices if mapping else {}
    return {}


def _mapping(config: Config, schema: Schema, file: str) -> StoredMapping | None:
    if config.mapping is None:
        return None
    try:
        return mapping_of(config.mapping, schema, f"{file} [mapping]")
    except SchemaError as error:
        raise ConfigError(
            say("{file} cannot be read ({error}).", file=f"{file} [mapping]", error=error.told),
            say("Correct that line, or run “mentorat adopt” again."),
        ) from error
