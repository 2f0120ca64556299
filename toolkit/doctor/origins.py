"""Where each setting comes from: the association's own file, that of its fleet, or nowhere, which is its default."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.config import Config, setting_names
from toolkit.settings import SHARED, Settings
from toolkit.toml_tables import flat


@dataclass(frozen=True, slots=True)
class Origin:
    """A setting, as `section.key`, and the file that says what it is; "" if none does.

    `instead_of` is what `shared.toml` says, if the association's own file goes before it.
    """

    name: str
    value: Any
    file: str = ""
    instead_of: Any = None


def origins(config: Config) -> Iterator[Origin]:
    """Yield every setting, in order; thresholds, which have names of their own, one by one."""
    own, shared = dict(flat(config.written)), dict(flat(config.shared.written)) if config.shared else {}
    for name, value in _values(config.settings):
        if name in own:
            yield Origin(name, value, config.file.name if config.file else "", shared.get(name))
        else:
            yield Origin(name, value, SHARED if name in shared else "")


def needless(config: Config) -> list[str]:
    """The settings of `shared.toml` that do not count because the association's own file repeats the default.

    Of the language nothing is said: each association has chosen its own.
    """
    usual = {**dict(_values(Settings())), "language": None}
    return [one.name for one in origins(config) if one.instead_of is not None and one.value == usual.get(one.name)]


def _values(settings: Settings) -> Iterator[tuple[str, Any]]:
    for name in setting_names():
        value: Any = settings
        for part in name.split("."):
            value = getattr(value, part)
        if isinstance(value, dict) and value:
            yield from ((f"{name}.{key}", one) for key, one in value.items())
        else:
            yield name, value
