"""A configuration from the shipped example: every comment is kept, so that each setting is explained in place."""

from collections.abc import Container, Mapping
from pathlib import Path

from toolkit.config import load_shared
from toolkit.resources import shipped
from toolkit.toml_tables import flat

_LEFT_OUT = "# What ../shared.toml says is only a comment here: take away the “# ” before a line to say otherwise.\n#"


def filled_example(settings: Mapping[str, object]) -> str:
    """Return `config.example.toml` with these settings, named as `section.key` or `key`."""
    return with_settings(shipped("config.example.toml").read_text(encoding="utf-8"), settings)


def new_configuration(folder: Path, settings: Mapping[str, object]) -> str:
    """Return the configuration of an association that begins in `folder`, with these settings.

    What its fleet shares stands in it as a comment, unless it is given. Raises ConfigError if what is shared is wrong.
    """
    text, fleet = filled_example(settings), load_shared(folder.resolve().parent)
    given = {name for name, value in settings.items() if value}
    return without_settings(text, {name for name, _ in flat(fleet.written)} - given) if fleet else text


def without_settings(text: str, names: Container[str]) -> str:
    """Return the configuration `text`, in which each setting has a line, with these as comments, so as not to count."""
    lines, section = [], ""
    for line in text.splitlines():
        if line.startswith("["):
            section = f"{line.strip('[]')}."
        is_left_out = f"{section}{line.partition(' = ')[0]}" in names
        lines.append(f"# {line}" if is_left_out else line)
    return "\n".join([_LEFT_OUT, *lines]) + "\n"


def with_settings(text: str, settings: Mapping[str, object]) -> str:
    """Return the configuration `text`, in which each setting stands, with these, named as `section.key` or `key`."""
    import tomlkit

    document = tomlkit.parse(text)
    for name, value in settings.items():
        section, _, key = name.rpartition(".")
        table = document[section] if section else document
        if key not in table:
            raise KeyError(name)
        table[key] = value
    return tomlkit.dumps(document)


def with_mapping(text: str, mapping: Mapping[str, object]) -> str:
    """Return the configuration `text` with this section [mapping]; everything else, comments too, stays."""
    import tomlkit

    document = tomlkit.parse(text)
    document.pop("mapping", None)
    section = tomlkit.table()
    section.comment("written by “mentorat adopt”; correct by hand what it got wrong")
    section["ignored"] = mapping["ignored"]
    sheets = tomlkit.aot()
    for sheet in mapping["sheets"]:  # type: ignore[attr-defined] # a list
        entry = tomlkit.table()
        for key in ("table", "sheet", "header_row"):
            entry[key] = sheet[key]
        columns = tomlkit.table()
        for name, described in sheet["columns"].items():
            column = tomlkit.inline_table()
            column.update(described)
            columns[name] = column
        entry["columns"] = columns
        sheets.append(entry)
    section["sheets"] = sheets
    if mapping.get("choices"):
        section["choices"] = mapping["choices"]
    document["mapping"] = section
    return tomlkit.dumps(document)
