"""Which cluster a fleet has: `cluster.toml` in its folder."""

from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.model.message import say
from toolkit.toml_files import read_toml
from toolkit.toml_tables import Section, build, wrong

FILE = "cluster.toml"
_SECURE = "tls://"


@dataclass(frozen=True, slots=True)
class Settings:
    """What `cluster.toml` may say. Paths start from its folder."""

    scheduler: str = ""
    ca_file: str = ""
    certificate_file: str = ""
    key_file: str = ""
    timeout_s: int = 30


def load_settings(folder: Path) -> Settings | None:
    """Return what the file in `folder` says, its paths whole; `None` if there is none. Raises ConfigError."""
    path = folder / FILE
    try:
        document = read_toml(path, FILE, say("Correct that line; docs/operators.md shows an example."))
    except FileNotFoundError:
        return None
    section = Section(path)
    settings = build(Settings, document, section)
    if not settings.scheduler.startswith(_SECURE):  # over tcp:// whoever reaches a worker may run what they like there
        raise wrong(section, "scheduler", say("must begin with {start}", start=_SECURE))
    return replace(
        settings,
        ca_file=_existing(folder, section, "ca_file", settings.ca_file),
        certificate_file=_existing(folder, section, "certificate_file", settings.certificate_file),
        key_file=_existing(folder, section, "key_file", settings.key_file),
    )


def _existing(folder: Path, section: Section, key: str, name: str) -> str:
    if not (folder / name).is_file():
        raise wrong(section, key, say("must be the name of a file that is there"))
    return str((folder / name).resolve())
