"""From the documents of `sheets_schema/lexicon/` to a `Lexicon`. Whoever calls has read the files."""

from collections.abc import Collection, Iterable, Mapping

from toolkit.model.message import say
from toolkit.schema.definitions import LANGUAGES, Document, Reader, Schema, SchemaError
from toolkit.schema.folding import fold, fold_name
from toolkit.schema.lexicon import Concept, Lexicon, Signature
from toolkit.schema.problems import both, unknown

FILES = ("words", "fields", "choices", "names")
CONTENTS = ("email", "phone", "postcode", "year", "code", "name", "names", "language", "file", "title", "category")
FULL_NAME = "full_name"
"""Stands among the fields of people, for a column that holds first and last name."""
_NOISE = "noise"
_BEGINNING = "*"
_WORDS, _FIELDS, _CHOICES, _NAMES = (f"lexicon/{name}.toml" for name in FILES)


def lexicon_of(documents: Mapping[str, Document], schema: Schema) -> Lexicon:
    """Return the lexicon in the documents, by file name without ending. Raises SchemaError."""
    for name in documents:
        if name not in FILES:
            raise SchemaError(f"lexicon/{name}.toml", unknown("lexicon", name, FILES))
    absent = [name for name in FILES if name not in documents]
    if absent:
        raise SchemaError("lexicon", say("missing: {names}", names=", ".join(absent)))
    concepts = _concepts(documents["words"])
    noise = concepts.pop(_NOISE, None)
    Reader(documents["fields"], _FIELDS).expect(("fields", "content", "tables", "choices", "general"))
    tables = [table.name for table in schema.tables]
    choices, beginnings = _choices(documents["choices"], schema)
    return Lexicon(
        concepts=concepts,
        noise=noise.words if noise else (),
        fields=_signatures(documents["fields"], "fields", _field_names(schema), concepts),
        tables=_signatures(documents["fields"], "tables", tables, concepts),
        content=_content(documents["fields"], schema),
        general=_general(documents["fields"], schema),
        choices=choices,
        choice_beginnings=beginnings,
        choice_signatures=_choice_signatures(documents["fields"], schema, concepts),
        given_names=_given_names(documents["names"]),
    )


def _section(document: Document, key: str, where: str, known: Collection[str]) -> Document:
    """Return the section `key`, whose keys must be `known`."""
    value = Reader(document, where).get(key, dict, {})
    section = value if isinstance(value, dict) else {}
    Reader(section, f"{where}, {key}").expect(known)
    return section


def _field_names(schema: Schema) -> list[str]:
    paths = [(table.name, field.name) for table in schema.tables for field in table.fields]
    whole = [
        f"{table.name}.{FULL_NAME}" for table in schema.tables if any(one.name == "last_name" for one in table.fields)
    ]
    names = dict.fromkeys(name for _, name in paths)
    return [FULL_NAME, *whole, *names, *(f"{table}.{name}" for table, name in paths)]


def _concepts(document: Document) -> dict[str, Concept]:
    """Return the concepts of all sections: these only order the file for its reader."""
    found: dict[str, Concept] = {}
    for section, content in document.items():
        where = f"{_WORDS}, {section}"
        if not isinstance(content, dict):
            raise SchemaError(where, say("write it as a section"))
        for name, value in content.items():
            if not isinstance(value, dict):
                raise SchemaError(f"{where}, {name}", say("write it as a section"))
            if name in found:
                raise SchemaError(where, say("“{name}” stands there twice", name=name))
            found[name] = _concept(name, Reader(value, f"{where}, {name}"))
    return found


def _concept(name: str, reader: Reader) -> Concept:
    reader.expect(("weight", "last", *LANGUAGES))
    weight = reader.number("weight")
    if weight is not None and weight <= 0:
        raise reader.error(say("“{key}” must be more than 0", key="weight"))
    words = [word for language in LANGUAGES for word in reader.strings(language)]
    return Concept(name, _folded(words), _folded(reader.strings("last")), 1.0 if weight is None else weight)


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    """Return each word once, in the form in which headings are compared; a star at its end stays."""
    forms = (f"{fold(word)}*" if word.endswith("*") else fold(word) for word in words)
    return tuple(dict.fromkeys(form for form in forms if form.strip("*")))


def _signatures(
    document: Document, key: str, known: Collection[str], concepts: Mapping[str, Concept]
) -> dict[str, tuple[Signature, ...]]:
    section = _section(document, key, _FIELDS, known)
    reader = Reader(section, f"{_FIELDS}, {key}")
    return {name: tuple(_signature(text, name, reader, concepts) for text in reader.strings(name)) for name in section}


def _choice_signatures(
    document: Document, schema: Schema, concepts: Mapping[str, Concept]
) -> dict[str, dict[str, tuple[Signature, ...]]]:
    known = [f"{name}.{choice.name}" for name, listed in schema.lists.items() for choice in listed]
    by_list: dict[str, dict[str, tuple[Signature, ...]]] = {}
    for path, signatures in _signatures(document, "choices", known, concepts).items():
        name, _, choice = path.partition(".")
        by_list.setdefault(name, {})[choice] = signatures
    return by_list


def _signature(text: str, key: str, reader: Reader, concepts: Mapping[str, Concept]) -> Signature:
    names = text.split()
    for name in names:
        if name.rstrip("?") not in concepts:
            raise reader.error(unknown(key, name.rstrip("?"), concepts))
    needed = frozenset(name for name in names if not name.endswith("?"))
    if not needed:
        raise reader.error(say("“{key}”: “{text}” needs no concept at all", key=key, text=text))
    return Signature(needed, frozenset(name.rstrip("?") for name in names) - needed)


def _content(document: Document, schema: Schema) -> dict[str, str]:
    section = _section(document, "content", _FIELDS, _field_names(schema))
    reader = Reader(section, f"{_FIELDS}, content")
    content = {name: reader.string(name) for name in section}
    for name, kind in content.items():
        if kind not in CONTENTS:
            raise reader.error(unknown(name, kind, CONTENTS))
    return content


def _general(document: Document, schema: Schema) -> dict[str, frozenset[str]]:
    section = _section(document, "general", _FIELDS, [table.name for table in schema.tables])
    reader = Reader(section, f"{_FIELDS}, general")
    general = {name: frozenset(reader.strings(name)) for name in section}
    for table, names in general.items():
        known = [FULL_NAME, *(field.name for field in schema.table(table).fields)]
        for name in sorted(names):
            if name not in known:
                raise reader.error(unknown(table, name, known))
    return general


def _given_names(document: Document) -> frozenset[str]:
    reader = Reader(document, _NAMES)
    reader.expect(("given",))
    return frozenset(map(fold_name, reader.strings("given")))


def _choices(document: Document, schema: Schema) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    """Return by list: written word -> choice, and how words begin -> choice."""
    Reader(document, _CHOICES).expect(tuple(schema.lists))
    choices: dict[str, dict[str, str]] = {}
    beginnings: dict[str, dict[str, str]] = {}
    for name, listed in schema.lists.items():
        section = _section(document, name, _CHOICES, [choice.name for choice in listed])
        reader = Reader(section, f"{_CHOICES}, {name}")
        words, starts = choices.setdefault(name, {}), beginnings.setdefault(name, {})
        for choice in section:
            for text in _folded(reader.strings(choice)):
                known, word = (starts if text.endswith(_BEGINNING) else words), text.rstrip(_BEGINNING)
                if known.setdefault(word, choice) != choice:
                    raise reader.error(both(word, known[word], choice))
    return choices, beginnings
