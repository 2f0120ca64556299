"""A proposal of adoption for people and for programs."""

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from toolkit.adoption.proposal import ASKED_BELOW, FoundColumn, FoundSheet, OpenChoice, Proposal
from toolkit.adoption.stored import column_document
from toolkit.i18n import Translator
from toolkit.model.letters import column_letters
from toolkit.model.message import Message, say, say_many
from toolkit.model.programme import Column
from toolkit.schema.definitions import Field, Schema

SCHEMA_VERSION = 1
_MAX_SAMPLE = 24
_WIDTH = 100
_PEOPLE = ("staff", "mentors", "mentees", "duos")
Samples = Mapping[tuple[str, int], Sequence[str]]
"""Sheet and index of a column -> a few of its values."""


def adoption_json(proposal: Proposal, workbook: str) -> str:
    """Return the result of `adopt --json`. The shape is a promise: spec of the interfaces."""
    tables: dict[str, list[dict[str, object]]] = {}
    for sheet in proposal.sheets:
        entry: dict[str, object] = {
            "sheet": sheet.sheet,
            "header_row": sheet.header_row,
            "confidence": round(sheet.confidence, 3),
            "columns": {
                one.field: column_document(one.column) | {"confidence": round(one.confidence, 3)}
                for one in sheet.columns
            },
        }
        if sheet.rival:
            entry["rival"] = sheet.rival
        tables.setdefault(sheet.table, []).append(entry)
    document = {
        "schema": SCHEMA_VERSION,
        "workbook": workbook,
        "tables": tables,
        "unmapped_sheets": list(proposal.unmapped_sheets),
        "unmapped_columns": [
            {"sheet": sheet, "column": column_letters(column.index), "heading": column.heading}
            for sheet, column in proposal.unmapped_columns
        ],
        "choices": {name: dict(words) for name, words in proposal.choices.items()},
        "open_choices": [
            {"list": one.list, "word": one.word, "guess": one.guess, "confidence": one.confidence}
            for one in proposal.open_choices
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def adoption_text(
    proposal: Proposal, schema: Schema, samples: Samples, translate: Translator, *, show_values: bool
) -> str:
    """Return the proposal as a table per sheet: column, heading, meaning, confidence, three values."""
    lines: list[str] = []
    for sheet in proposal.sheets:
        lines.extend(["", *_sheet(sheet, schema, samples, translate, show_values=show_values)])
    lines.extend(translate(say("not read: the sheet “{sheet}”", sheet=name)) for name in proposal.unmapped_sheets)
    unread = tuple(
        say("{sheet}!{letter} “{heading}”", sheet=name, letter=column_letters(column.index), heading=column.heading)
        for name, column in proposal.unmapped_columns
    )
    if unread:
        told = translate(say("not read: the columns {columns}", columns=unread))
        lines.extend(["", *textwrap.wrap(told, _WIDTH, subsequent_indent="  ")])
    for name, words in proposal.choices.items():
        for word, choice in words.items():
            meaning = schema.choice_title(name, choice, translate.language)
            lines.append(translate(say("“{word}” is taken for “{meaning}”", word=word, meaning=meaning)))
    lines.extend(translate(_open(one, schema, translate.language)) for one in proposal.open_choices)
    lines.extend(translate.sentence(remark) for remark in proposal.remarks)
    return "\n".join(lines).strip("\n")


def _open(one: OpenChoice, schema: Schema, language: str) -> Message:
    if one.guess is None:
        return say("? “{word}” is none of the values known", word=one.word)
    meaning = schema.choice_title(one.list, one.guess, language)
    sure = round(one.confidence * 100)
    return say("? “{word}” may mean “{meaning}” ({confidence} %)", word=one.word, meaning=meaning, confidence=sure)


def question(sheet: FoundSheet, found: FoundColumn, schema: Schema, translate: Translator) -> str:
    """Return the question about a doubtful column."""
    title = schema.table(sheet.table).field(found.field).title
    return translate(
        say(
            "“{sheet}”: is “{title}” in column {letter} (“{heading}”)?",
            sheet=sheet.sheet,
            title=title,
            letter=column_letters(found.column.index),
            heading=found.column.heading,
        )
    )


def named(column: Column) -> str:
    """How an answer names a column: letter and heading."""
    return f"{column_letters(column.index)} {column.heading}".strip()


def _sheet(
    sheet: FoundSheet, schema: Schema, samples: Samples, translate: Translator, *, show_values: bool
) -> Iterator[str]:
    table = schema.table(sheet.table)
    yield translate(
        say(
            "{table}: sheet “{sheet}”, headings in row {row} ({confidence} % sure)",
            table=table.title,
            sheet=sheet.sheet,
            row=sheet.header_row,
            confidence=round(sheet.confidence * 100),
        )
    )
    if sheet.rival:
        yield "  " + translate(say("it could also be {table}", table=schema.table(sheet.rival).title))
    for found in sorted(sheet.columns, key=lambda one: (one.column.index, one.field)):
        field = table.field(found.field)
        values = samples.get((sheet.sheet, found.column.index), ())
        shown = [value if show_values else masked(value, field) for value in values]
        letters = column_letters(found.column.index) + ("…" if found.column.more else "")
        mark = " " if found.confidence >= ASKED_BELOW else "?"
        heading = translate(say("“{name}”", name=_cut(found.column.heading)))
        yield (
            f"  {mark} {letters:<4} {heading:<28} → {field.title[translate.language]:<28} "
            f"{round(found.confidence * 100):>3} %  {', '.join(_cut(value) for value in shown)}"
        ).rstrip()
    doubtful = sum(1 for one in sheet.columns if one.confidence < ASKED_BELOW)
    if doubtful:
        yield "  " + translate(say_many("{count} column is doubtful (?)", "{count} columns are doubtful (?)", doubtful))


def masked(value: str, field: Field) -> str:
    """Return a value of a personal column, or one that names a person, with only its first letters left."""
    if not field.is_personal and field.reference not in _PEOPLE:
        return value
    return " ".join(f"{part[0]}•••" for part in value.split()) if value else value


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _MAX_SAMPLE else text[: _MAX_SAMPLE - 1] + "…"
