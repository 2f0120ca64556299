"""The configuration of one association: `config.toml`, read and checked, and what its fleet shares in `shared.toml`.

Every setting has a default, so a workbook alone can be checked. `config.example.toml` shows them all. A setting of
`config.toml` goes before that of `shared.toml`, which stands in the folder that the folder of the association is in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

from toolkit.errors import ConfigError
from toolkit.model.message import say
from toolkit.setting_checks import check
from toolkit.settings import OWN, PATH, SHARED, Settings
from toolkit.toml_files import read_toml
from toolkit.toml_tables import CORRECT, Section, build, flat, merged, wrong

VERSION = 1
"""Of the settings: raised when one gets another name or meaning, with what brings an older file up."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings, and the folder that relative paths in them start from."""

    settings: Settings
    folder: Path
    mapping: Mapping[str, object] | None = None
    """The section [mapping] as it stands: what `mentorat adopt` found and somebody confirmed."""
    file: Path | None = None
    """Where it was read."""
    written: Mapping[str, Any] = field(default_factory=dict)
    """What stands in that file, but for the mapping."""
    shared: "Config | None" = None
    """What the fleet shares, if it does."""

    def path(self, name: str) -> Path:
        """The file or folder `name` of the settings."""
        path = Path(name)
        if path.parts[:1] == ("~",):  # but not "~$programme.xlsx", which is no home of anybody
            path = path.expanduser()
        return (self.folder / path).resolve()

    @property
    def own(self) -> Path:
        """The folder in which the association's own `templates/`, `sheets_schema/` and `jobs/` may stand.

        `toolkit.resources.own_folders` adds that of its fleet.
        """
        return self.folder

    def takes_shared(self, name: str) -> bool:
        """Whether the setting `name`, as `section.key`, is that of the fleet."""
        return (
            self.shared is not None and name in dict(flat(self.shared.written)) and name not in dict(flat(self.written))
        )


def load_config(path: Path) -> Config:
    """Return the configuration in the file `path`, with what its fleet shares.

    Raises ConfigError, naming the file and the key that is wrong.
    """
    config = _load(path)
    shared = load_shared(path.resolve().parent.parent)
    if shared is None:
        return config
    settings = build(Settings, merged(shared.written, config.written), Section(path))
    return replace(config, settings=settings, shared=shared)


def load_shared(folder: Path) -> Config | None:
    """Return what the associations in `folder` share, with whole paths; `None` if there is no such file.

    Raises ConfigError, also over a setting that each association must have for itself.
    """
    path = folder / SHARED
    if not path.is_file():
        return None
    config = _load(path)
    section = Section(path)
    if config.mapping is not None:
        raise wrong(section, "mapping", _FOR_EACH)
    kinds = dict(_kinds())
    written = dict(config.written)
    for name, value in flat(config.written):
        if value and kinds.get(name) == OWN:
            *names, key = name.split(".")
            raise wrong(replace(section, names=tuple(names)), key, _FOR_EACH)
        if value and kinds.get(name) == PATH:
            written = merged(written, _nested(name, str(config.path(value))))
    return replace(config, settings=build(Settings, written, section), written=written)


_FOR_EACH = say("belongs into the config.toml of each association: two must not have the same")


def _nested(name: str, value: object) -> dict[str, Any]:
    section, _, key = name.rpartition(".")
    return {section: {key: value}} if section else {key: value}


def _load(path: Path) -> Config:
    """Return what stands in one file, checked by itself. Raises ConfigError."""
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
    section = Section(path)
    mapping = document.pop("mapping", None)
    if mapping is not None and not isinstance(mapping, dict):
        raise wrong(section, "mapping", say("must be a section, written as [{key}]", key="mapping"))
    settings = build(Settings, document, section)
    check(settings, section)
    return Config(settings, path.resolve().parent, mapping, path, document)


def _kinds(kind: type = Settings, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield each setting that names a file or folder, as `section.key`, and of which kind that is: PATH or OWN."""
    for name, hint in get_type_hints(kind, include_extras=True).items():
        if is_dataclass(hint) and isinstance(hint, type):
            yield from _kinds(hint, f"{prefix}{name}.")
        elif {PATH, OWN} & set(get_args(hint)[1:]):
            yield f"{prefix}{name}", get_args(hint)[1]


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
