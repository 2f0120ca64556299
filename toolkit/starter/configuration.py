"""A configuration from the shipped example: every comment is kept, so that each setting is explained in place."""

from collections.abc import Mapping

from toolkit.resources import shipped


def filled_example(settings: Mapping[str, object]) -> str:
    """Return `config.example.toml` with these settings, named as `section.key` or `key`."""
    return with_settings(shipped("config.example.toml").read_text(encoding="utf-8"), settings)


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
