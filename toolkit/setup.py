"""What a command works with: the workbook, the schema and the profile, from configuration or defaults."""

from dataclasses import dataclass
from pathlib import Path

from toolkit.adoption.stored import StoredMapping, mapping_of
from toolkit.config import Config, load_config
from toolkit.criteria.profile import Profile, with_thresholds
from toolkit.errors import ConfigError
from toolkit.model.message import say
from toolkit.resources import load_profile, load_schema
from toolkit.schema.definitions import Schema, SchemaError
from toolkit.settings import Settings


@dataclass(frozen=True, slots=True)
class Setup:
    """An association's workbook and the rules that apply to it."""

    config: Config
    workbook: Path
    schema: Schema
    profile: Profile
    mapping: StoredMapping | None = None

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


def set_up(workbook: Path | None, config_path: Path) -> Setup:
    """Return the set-up for `workbook`, else for the one that the configuration names.

    A workbook alone needs no configuration; one that stands at `config_path` is used all the same.
    Raises ConfigError.
    """
    if workbook is not None and not config_path.exists():
        config = Config(Settings(), Path.cwd())
        return Setup(config, workbook, load_schema(), load_profile(config.settings.quality.profile))
    config = load_config(config_path)
    if workbook is None:
        if not config.settings.workbook:
            raise ConfigError(
                say("{file} does not say which workbook it is about.", file=config_path.name),
                say("Write its name after “workbook =”."),
            )
        workbook = config.path(config.settings.workbook)
    profile = load_profile(config.settings.quality.profile, config.own)
    profile = with_thresholds(profile, config.settings.quality.thresholds)
    schema = load_schema(config.own)
    is_the_one = bool(config.settings.workbook) and workbook.resolve() == config.path(config.settings.workbook)
    mapping = _mapping(config, schema, config_path.name) if is_the_one else None
    return Setup(config, workbook, schema, profile, mapping)


def _mapping(config: Config, schema: Schema, file: str) -> StoredMapping | None:
    if config.mapping is None:
        return None
    try:
        return mapping_of(config.mapping, schema, f"{file} [mapping]")
    except SchemaError as error:
        raise ConfigError(
            say("{where} cannot be read ({error}).", where=f"{file} [mapping]", error=str(error)),
            say("Correct that line, or run “mentorat adopt” again."),
        ) from error
