"""What a reminder is about, in the words of who reads it: never in those of the journal."""

import pytest

from toolkit.i18n import translator
from toolkit.reminders.words import about, subject_of
from toolkit.schema.definitions import LANGUAGES, Schema

TITLE = {language: f"Titel-{language}" for language in LANGUAGES}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("D-001", "Titel-nl D-001"),
        ("Jean Dupont / Aïcha Noël", "Titel-nl Jean Dupont / Aïcha Noël"),
        ("A2 mentor_recruitment_strategy", "Titel-nl A2 Wervingsstrategie voor mentoren"),
        ("ethics_charter", "Titel-nl Ethisch charter"),
        ("B1 partners", "Titel-nl B1 Partners"),
        ("W3 M-001", "Titel-nl W3 M-001"),
        ("workshop", "Titel-nl"),
        ("continuing_training", "Titel-nl"),
    ],
)
def test_it_is_told_by_its_title_and_whom_it_concerns(schema: Schema, name: str, told: str) -> None:
    assert translator("nl")(about(TITLE, name, schema)) == told


def test_no_item_of_the_programme_and_no_table_is_told_by_the_name_that_the_code_has_for_it(schema: Schema) -> None:
    names = [choice.name for choice in schema.lists["programme_item"]] + [table.name for table in schema.tables]
    for language in ("fr", "de"):
        for name in names:
            assert translator(language).show(subject_of(f"A2 {name}", schema)) != f"A2 {name}"
