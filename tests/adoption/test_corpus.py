"""The corpus is sound: the truth matches the cells, the twins hold the same, every mess occurs."""

import json
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.adoption.adapter import check_with_cli
from tests.adoption.conftest import Opened
from tests.adoption.corpus.book import Written
from tests.adoption.corpus.cases import HELD_OUT, PARTS, SEEDS, TUNING, Case
from tests.adoption.corpus.comparison import differences
from tests.adoption.corpus.generator import generate
from tests.adoption.corpus.messes import MESSES
from tests.adoption.corpus.reading import days_in, read_by_truth
from tests.adoption.corpus.truth import Truth
from tests.adoption.corpus.vocabulary import LANGUAGES, Vocabulary
from tests.adoption.corpus.vocabulary import TUNING as TUNING_WORDS
from tests.adoption.corpus.vocabulary_held_out import HELD_OUT as HELD_OUT_WORDS
from toolkit.criteria.registry import NEEDED_COLUMNS
from toolkit.resources import load_schema
from toolkit.schema.folding import fold

PART_NAMES = tuple(PARTS)
Corpus = dict[str, tuple[Opened, ...]]
Truths = dict[str, tuple[Truth, ...]]


@pytest.mark.parametrize("part", PART_NAMES)
def test_headings_stand_where_the_truth_says(corpus: Corpus, part: str) -> None:
    for book in corpus[part]:
        for sheet in book.truth.sheets:
            letters = [column.letter for column in sheet.columns]
            assert len(letters) == len(set(letters)), book.truth.name
            for column in sheet.columns:
                value = book.messy[sheet.name][f"{column.letter}{column.heading_row}"].value
                assert str(value or "") == column.heading, f"{book.truth.name} {sheet.name}!{column.letter}"


@pytest.mark.parametrize("part", PART_NAMES)
def test_each_column_with_values_among_the_records_is_told(corpus: Corpus, part: str) -> None:
    for book in corpus[part]:
        for sheet in book.truth.sheets:
            rows = {record.row for table in sheet.tables for record in table.records}
            told = {column.letter for column in sheet.columns}
            filled = {
                cell.column_letter for row in rows for cell in book.messy[sheet.name][row] if cell.value is not None
            }
            assert filled <= told, f"{book.truth.name} {sheet.name}"


@pytest.mark.parametrize("part", PART_NAMES)
def test_records_stand_below_their_header(corpus: Corpus, part: str) -> None:
    for book in corpus[part]:
        for sheet, table in book.truth.tables():
            rows = [record.row for record in table.records if record.letter is None]
            assert rows == sorted(set(rows)), f"{book.truth.name} {sheet.name}"
            assert all(row > table.header_row for row in rows)
        for found in read_by_truth(book.messy, book.truth):
            assert any(value is not None for value in found.values.values()), f"{book.truth.name} {found.place}"


@pytest.mark.parametrize("part", PART_NAMES)
def test_twins_hold_the_same_data(corpus: Corpus, part: str) -> None:
    for book in corpus[part]:
        if book.twin is not None:
            assert not list(differences(book.messy, book.twin, book.truth)), book.truth.name


@pytest.mark.parametrize("part", PART_NAMES)
def test_twins_lack_only_what_was_left_out(corpus: Corpus, part: str) -> None:
    for book in corpus[part][::2]:
        if book.written.twin is None:
            continue
        findings = check_with_cli(book.written.twin, book.truth.today)["findings"]
        tables = {path.partition(".")[0] for path in book.truth.fields()}
        assert {one["table"] for one in findings if one["code"] == "W1"} == _all_tables() - tables, book.truth.name
        missing = {(one["table"], one["column"]) for one in findings if one["code"] == "W2"}
        assert missing == set(_left_out(book.truth, tables)), book.truth.name


@pytest.mark.parametrize("part", PART_NAMES)
def test_the_same_seed_gives_the_same_workbook(part: str) -> None:
    words = {"tuning": TUNING_WORDS, "held-out": HELD_OUT_WORDS}[part]
    for seed in SEEDS[part][:3]:
        first, second = (generate(seed, words) for _ in range(2))
        assert first.truth == second.truth
        assert first.twin.tables == second.twin.tables
        cells = [
            [[cell.value for row in sheet.iter_rows() for cell in row] for sheet in one.workbook.worksheets]
            for one in (first, second)
        ]
        assert cells[0] == cells[1]


@pytest.mark.parametrize("part", PART_NAMES)
def test_every_mess_occurs_in_every_part(truths: Truths, part: str) -> None:
    found = Counter(mess for truth in truths[part] for mess in truth.all_messes())
    assert set(MESSES) <= set(found)
    assert min(found[mess] for mess in MESSES) >= 4
    assert found["two_readings"] == 2
    assert sum(not truth.sheets for truth in truths[part]) == 4


@pytest.mark.parametrize("mess", sorted(MESSES))
def test_each_mess_can_be_asked_for_alone(mess: str) -> None:
    for seed in range(5):
        if mess in generate(seed, TUNING_WORDS, language="fr", messes=(mess,)).truth.all_messes():
            return
    pytest.fail(f"{mess} does not come of being asked for")


@pytest.mark.parametrize("part", PART_NAMES)
def test_every_field_of_every_table_occurs_in_every_language(truths: Truths, part: str) -> None:
    wanted = {f"{table.name}.{field.name}" for table in load_schema().tables for field in table.fields}
    for language in LANGUAGES:
        found: set[str] = set()
        for truth in truths[part]:
            if truth.languages[0] == language:
                found |= truth.fields()
        assert not wanted - found, f"{part} {language}"


def test_names_tell_the_parts_apart() -> None:
    assert {case.name for case in TUNING}.isdisjoint(case.name for case in HELD_OUT)
    assert sum(case.is_handmade for case in _all_cases()) >= 20


def test_the_held_out_words_are_others() -> None:
    tuning, held_out = _headings(TUNING_WORDS), _headings(HELD_OUT_WORDS)
    assert len(held_out & tuning) < 0.05 * len(held_out)
    for language in LANGUAGES:
        theirs, ours = TUNING_WORDS.words[language], HELD_OUT_WORDS.words[language]
        assert set(theirs.entries) == set(ours.entries)
        for kind in ("sheet.", "extra"):
            shared = {key for key in theirs.entries if key.startswith(kind)}
            of_both = [set(theirs.entries[key]) & set(ours.entries[key]) for key in shared]
            assert not any(of_both), f"{language}: {of_both}"


@pytest.mark.parametrize("words", [TUNING_WORDS, HELD_OUT_WORDS], ids=lambda words: words.part)
def test_no_two_fields_of_a_table_have_the_same_words(words: Vocabulary) -> None:
    for language in LANGUAGES:
        for table in load_schema().tables:
            used: dict[str, str] = {}
            for field in table.fields:
                for text in words.words[language].headings(f"{table.name}.{field.name}"):
                    other = used.setdefault(fold(text), field.name)
                    assert other == field.name, f"{language} {table.name}: {text!r} is {other} and {field.name}"


@pytest.mark.parametrize("words", [TUNING_WORDS, HELD_OUT_WORDS], ids=lambda words: words.part)
def test_own_choices_mean_one_thing(words: Vocabulary) -> None:
    for language in LANGUAGES:
        meanings: dict[tuple[str, str], str] = {}
        for key, options in words.words[language].entries.items():
            kind, _, rest = key.partition(".")
            if kind == "choice":
                list_name, _, name = rest.partition(".")
                for text in options:
                    assert meanings.setdefault((list_name, text.casefold()), name) == name, f"{language} {text!r}"


def test_own_choices_do_not_mean_another_choice_of_the_schema() -> None:
    schema = load_schema()
    for words in (TUNING_WORDS, HELD_OUT_WORDS):
        for language in LANGUAGES:
            for key, options in words.words[language].entries.items():
                kind, _, rest = key.partition(".")
                list_name, _, name = rest.partition(".")
                if kind == "choice":
                    known = schema.words(list_name)
                    assert all(known.get(fold(text), name) == name for text in options), f"{language} {key}"


@pytest.mark.parametrize("part", PART_NAMES)
def test_only_invented_addresses(corpus: Corpus, part: str) -> None:
    for book in corpus[part]:
        assert all(address.endswith(".example") for address in _addresses(book)), book.truth.name


def test_the_truth_can_be_read_as_json(small_book: Written) -> None:
    kept = json.loads(small_book.path.with_suffix(".json").read_text(encoding="utf-8"))
    assert kept["name"] == small_book.truth.name
    assert kept["sheets"][0]["columns"][0]["letter"] == small_book.truth.sheets[0].columns[0].letter


def test_days_in_a_cell() -> None:
    assert days_in("12/03, 26/03 et 9/04") == [(12, 3, None), (26, 3, None), (9, 4, None)]
    assert days_in("5/1/2026 + 19.01.26") == [(5, 1, 2026), (19, 1, 2026)]


def _all_cases() -> Iterator[Case]:
    for cases in PARTS.values():
        yield from cases


def _all_tables() -> set[str]:
    return {table.name for table in load_schema().tables}


def _left_out(truth: Truth, tables: set[str]) -> Iterator[tuple[str, str]]:
    for path in NEEDED_COLUMNS - truth.fields():
        table, _, name = path.partition(".")
        if table in tables:
            yield table, load_schema().table(table).field(name).title["fr"]


def _headings(words: Vocabulary) -> set[str]:
    return {fold(text) for text in words.all_headings()}


def _addresses(book: Opened) -> Iterator[str]:
    for sheet in book.messy.worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                yield from re.findall(r"[\w.-]+@[\w.-]+", value) if isinstance(value, str) else ()
