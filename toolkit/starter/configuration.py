"""A configuration from the shipped example: every comment is kept, so that each setting is explained in place."""

from collections.abc import Mapping

from toolkit.resources import shipped


def filled_example(settings: Mapping[str, object]) -> str:
    """Return `config.example.toml` with these settings, named as `section.key` or `key`."""
    import tomlkit

    document = tomlkit.parse(shipped("config.example.toml").read_text(encoding="utf-8"))
    for name, value in settings.items():
        section, _, key = name.rpartition(".")
        table = document[section] if section else document
        if key not in table:  # type: ignore[operator] # a table
            raise KeyError(name)
        table[key] = value  # type: ignore[index] # a table
    return tomlkit.dumps(document)
