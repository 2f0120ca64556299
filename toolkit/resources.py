"""The data that travels with the program, and an association's own files that go before it.

`templates/`, `sheets_schema/` and `jobs/` stand at the top of a checkout and inside an installed wheel.
A folder of the same name beside `config.toml` overrides them file by file, and so does one beside the `shared.toml` of
a fleet for all of its associations.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from toolkit.criteria.profile import Profile, profile_of
from toolkit.errors import ConfigError
from toolkit.model.message import Message, say
from toolkit.reminders.conditions import check_columns
from toolkit.reminders.rule import Rule, rule_of
from toolkit.schema.definitions import Document, Schema, SchemaError
from toolkit.schema.files import schema_of
from toolkit.schema.lexicon import Lexicon
from toolkit.settings import SHARED
from toolkit.toml_files import read_toml

CORRECT_OR_DELETE = say("Correct the file, or delete it to use the one that comes with the program.")
_PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """The folder (or file) `name` as it came with the program."""
    inside = _PACKAGE / "data" / name
    return inside if inside.exists() else _PACKAGE.parent / name


def own_folders(own: Path | None) -> tuple[Path, ...]:
    """The folders whose files go before ours: the association's, and that of its fleet if it shares settings."""
    if own is None:
        return ()
    return (own, own.parent) if (own.parent / SHARED).is_file() else (own,)


def find(name: str, own: Path | None) -> Path | None:
    """The file `name` (such as "templates/fr/contract.docx"): the nearest own, else ours, else `None`."""
    candidates = [*(folder / name for folder in own_folders(own)), shipped(name)]
    return next((path for path in candidates if path.is_file()), None)


def load_schema(own: Path | None = None) -> Schema:
    """The schema of the tables. Raises ConfigError if one of its files is wrong.

    Associations that have no `sheets_schema/` of their own share that of their fleet, or ours.
    """
    return _load_schema(next((folder for folder in own_folders(own) if (folder / "sheets_schema").is_dir()), None))


@lru_cache(maxsize=8)
def _load_schema(own: Path | None) -> Schema:
    tables = {path.stem: _toml(path) for path in _files("sheets_schema", own) if path.name != "values.toml"}
    lists = {path.stem: _toml(path) for path in _files("sheets_schema/lists", own)}
    values = find("sheets_schema/values.toml", own)
    try:
        schema = schema_of(tables, lists, _toml(values) if values else {})
    except SchemaError as error:
        raise unusable("sheets_schema", error.told) from error
    return replace(schema, lexicon=partial(load_lexicon, own))


@lru_cache(maxsize=8)
def load_lexicon(own: Path | None = None) -> Lexicon:
    """The words of adoption, which only it reads. Raises ConfigError if one of their files is wrong."""
    from toolkit.schema.lexicon_files import lexicon_of

    documents = {path.stem: _toml(path) for path in _files("sheets_schema/lexicon", own)}
    try:
        return lexicon_of(documents, load_schema(own))
    except SchemaError as error:
        raise unusable("sheets_schema/lexicon", error.told) from error


@lru_cache(maxsize=8)
def load_profile(name: str, own: Path | None = None) -> Profile:
    """The profile called `name`. Raises ConfigError if there is none, or if it is wrong."""
    files = {path.stem: path for path in _files("sheets_schema/profiles", own)}
    if name not in files:
        raise ConfigError(
            say("There is no profile “{name}”.", name=name),
            say("Choose one of: {names}.", names=", ".join(sorted(files))),
        )
    try:
        return profile_of(_toml(files[name]))
    except SchemaError as error:
        raise unusable("sheets_schema/profiles", error.told) from error


def load_reminders(own: Path | None = None) -> tuple[Rule, ...]:
    """The rules of reminders, by name. Raises ConfigError if one of their files is wrong."""
    try:
        rules = tuple(rule_of(_toml(path), path.stem) for path in _files("sheets_schema/reminders", own))
        check_columns(rules, load_schema(own))
    except SchemaError as error:
        raise unusable("sheets_schema", error.told) from error
    return rules


def _files(folder: str, own: Path | None) -> Iterator[Path]:
    found = {path.name: path for path in sorted(shipped(folder).glob("*.toml"))}
    for above in reversed(own_folders(own)):
        found |= {path.name: path for path in sorted((above / folder).glob("*.toml"))}
    yield from found.values()


def _toml(path: Path) -> Document:
    return read_toml(path, str(path), CORRECT_OR_DELETE)


def unusable(where: str, problem: Message | str) -> ConfigError:
    """The error about a file that may be the association's own, and holds what it must not."""
    return ConfigError(say("{file} cannot be read ({error}).", file=where, error=problem), CORRECT_OR_DELETE)
