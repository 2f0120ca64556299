"""An association's own files of `sheets_schema/`: they go before ours one by one, and a mistake is told."""

from pathlib import Path

import pytest

from toolkit.errors import ConfigError
from toolkit.i18n import translator
from toolkit.resources import load_schema, shipped
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold
from toolkit.schema.values import Values


def own_file(folder: Path, name: str, old: str = "", new: str = "", count: int = 1) -> Path:
    """A copy of one of our files in an association's own folder, changed in the first `count` places."""
    text = shipped(f"sheets_schema/{name}").read_text(encoding="utf-8")
    assert old in text
    target = folder / "sheets_schema" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text.replace(old, new, count) if old else text, encoding="utf-8")
    return folder


def problem(own: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        load_schema(own)
    return translator("en")(caught.value.problem)


def test_one_own_file_goes_before_ours_and_the_others_stay(tmp_path: Path, schema: Schema) -> None:
    own = load_schema(own_file(tmp_path, "duos.toml", 'fr = "Contrat signé le"', 'fr = "Parapluie"'))

    assert own.table("duos").field("contract_on").title["fr"] == "Parapluie"
    assert [table for table in own.tables if table.name != "duos"] == [
        table for table in schema.tables if table.name != "duos"
    ]
    assert own.lists == schema.lists
    assert own.spellings == schema.spellings


def test_own_choices_and_spellings_are_read(tmp_path: Path) -> None:
    own_file(tmp_path, "lists/decision.toml", '"admis"', '"admis", "bienvenue"')
    own = load_schema(own_file(tmp_path, "values.toml", '"oui"', '"oui", "évidemment"'))

    assert own.words("decision")[fold("Bienvenue")] == "accepted"
    assert Values(own).boolean("évidemment") is True


def test_an_empty_own_folder_changes_nothing(tmp_path: Path, schema: Schema) -> None:
    (tmp_path / "sheets_schema").mkdir()

    assert load_schema(tmp_path) == schema


def test_an_own_column_and_an_own_choice_may_be_added(tmp_path: Path) -> None:
    texts = '{ fr = "Parking", nl = "Parking", de = "Parkplatz", en = "Car park" }'
    field = f'\n[[fields]]\nname = "parking"\ntype = "boolean"\ntitle = {texts}\ndescription = {texts}\n'
    mark = "\n# end"
    path = own_file(tmp_path, "duos.toml") / "sheets_schema" / "duos.toml"
    path.write_text(path.read_text(encoding="utf-8") + field + mark, encoding="utf-8")

    assert load_schema(tmp_path).table("duos").field("parking").type == "boolean"


MISTAKES = [
    # file, what stands there, what somebody wrote instead, what the error says
    ("duos.toml", "reference = ", "referense = ", ["duos.toml, mentor", "“referense”", 'did you mean "reference"?']),
    ("duos.toml", 'table = "duos"', 'tabel = "duos"', ["duos.toml", "“tabel”", 'did you mean "table"?']),
    ("staff.toml", 'format = "email"', 'format = "mail"', ["staff.toml, email", "“format”", 'did you mean "email"?']),
    (
        "duos.toml",
        'type = "date"',
        'type = "date"\nformat = "email"',
        ["duos.toml, matched_on", "“format” must be left out"],
    ),
    ("mentors.toml", "unique = true", "uniq = true", ["mentors.toml, id, constraints", 'did you mean "unique"?']),
    ("duos.toml", ', en = "Duos" }', " }", ["duos.toml", "“title”", "no text in: en"]),
    ("duos.toml", ', nl = "Akkoord mentor"', "", ["duos.toml, mentor_agrees", "“title”", "no text in: nl"]),
    ("staff.toml", ', de = "Der Vorname."', "", ["staff.toml, first_name", "“description”", "no text in: de"]),
    ("duos.toml", 'type = "date"', 'type = "dat"', ["duos.toml, matched_on", "“dat”", 'did you mean "date"?']),
    ("duos.toml", 'type = "date"', 'type = "Datum"', ["duos.toml, matched_on", "“Datum”"]),
    ("duos.toml", 'type = "date"', "type = 3", ["duos.toml, matched_on", "“type” is not a text"]),
    ("duos.toml", 'type = "date"', 'type = "string"', ["duos.toml, matched_on", "must be “date”"]),
    ("duos.toml", 'type = "date"\n', "", ["duos.toml, matched_on", "“type” is missing"]),
    ("mentors.toml", 'list = "decision"', 'list = "decisions"', ["mentors.toml, decision", 'did you mean "decision"?']),
    ("mentors.toml", 'list = "decision"\n', "", ["mentors.toml, decision", "“list” is missing"]),
    ("duos.toml", 'reference = "mentors"', 'reference = "mentor"', ["duos.toml, mentor", "must be “mentors”"]),
    ("duos.toml", 'reference = "mentors"\n', "", ["duos.toml, mentor", "must be “mentors”"]),
    ("duos.toml", 'name = "end_reason"\n', 'name = "end_reason"\nreference = "staff"\n', ["end_reason", "left out"]),
    ("duos.toml", 'name = "contract_on"', 'name = "contract"', ["duos.toml", "“contract_on” is missing"]),
    ("duos.toml", 'name = "coach"', 'name = "mentor"', ["duos.toml", "“mentor” stands there twice"]),
    ("duos.toml", 'primary_key = ["id"]', 'primary_key = ["code"]', ["duos.toml", "“code” is missing"]),
    ("duos.toml", "[[fields]]", "[fields]", ["duos.toml"]),
    ("duos.toml", 'table = "duos"', 'table = "pairs"', ["duos.toml", "“table” must be the name of the file, “duos”"]),
    ("duos.toml", "required = true", 'required = "yes"', ["duos.toml, mentor", "“required” is not true or false"]),
    (
        "evaluations.toml",
        "minimum = 1",
        'minimum = "1"',
        ["evaluations.toml, satisfaction", "“minimum” is not a number"],
    ),
    ("duos.toml", '"Suivi par"', '"Suivi par", "Début"', ["duos.toml", "“Début”", "“coach”", "“start_on”"]),
    ("duos.toml", '"Binômes"', '"Mentors"', ["sheets_schema", "“Mentors”", "“mentors”", "“duos”"]),
    ("duos.toml", '"Binômes"', '"JOURNAL"', ["duos.toml", "“JOURNAL”", "the toolkit writes"]),
    (
        "lists/decision.toml",
        'name = "accepted"',
        'name = "ok"',
        ["lists/decision.toml", "choice “accepted” is missing"],
    ),
    ("lists/decision.toml", '"admis"', '"refusée"', ["lists/decision.toml", "“accepted”", "“refused”"]),
    ("lists/decision.toml", 'aliases = ["admis"', 'alias = ["admis"', ["decision.toml, accepted", '"aliases"?']),
    (
        "lists/decision.toml",
        'list = "decision"',
        'list = "choice"',
        ["lists/decision.toml", "the name of the file, “decision”"],
    ),
    ("lists/decision.toml", ', en = "refused"', "", ["lists/decision.toml, refused", "no text in: en"]),
    ("values.toml", "[booleans]", "[boolean]", ["values.toml", "“boolean”", 'did you mean "booleans"?']),
    ("values.toml", "\ntrue = ", "\nture = ", ["values.toml, booleans", "“ture”", 'did you mean "true"?']),
    ("values.toml", '\nfalse = ["non"', '\nfalse = []\n#["non"', ["values.toml, booleans", "“false” is missing"]),
    ("values.toml", '    ["mai", "mei", "Mai", "May"],\n', "", ["values.toml", "“months”"]),
]


@pytest.mark.parametrize(("name", "old", "new", "told"), MISTAKES)
def test_a_mistake_in_an_own_file_is_told_with_its_file_and_key(
    tmp_path: Path, name: str, old: str, new: str, told: list[str]
) -> None:
    text = problem(own_file(tmp_path, name, old, new))

    for part in told:
        assert part in text


@pytest.mark.parametrize("name", ["duos.toml", "lists/decision.toml", "values.toml"])
def test_broken_toml_is_told_with_its_file_and_line(tmp_path: Path, name: str) -> None:
    text = problem(own_file(tmp_path, name, "[", "[[[", 1))

    assert str(tmp_path / "sheets_schema" / name) in text
    assert "line" in text


def test_a_list_of_texts_where_tables_are_expected_is_told(tmp_path: Path) -> None:
    path = own_file(tmp_path, "lists/decision.toml") / "sheets_schema" / "lists" / "decision.toml"
    path.write_text('list = "decision"\nchoices = ["accepted"]\n', encoding="utf-8")

    assert "lists/decision.toml: “choices” is not a list of sections" in problem(tmp_path)


def test_a_file_that_is_no_text_is_told_with_its_name(tmp_path: Path) -> None:
    (own_file(tmp_path, "duos.toml") / "sheets_schema" / "duos.toml").write_bytes(b"table = \xff")

    assert "duos.toml" in problem(tmp_path)


def test_a_file_saved_with_a_byte_order_mark_is_read(tmp_path: Path, schema: Schema) -> None:
    path = own_file(tmp_path, "duos.toml") / "sheets_schema" / "duos.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    assert load_schema(tmp_path) == schema


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("duo.toml", ["duo.toml", 'did you mean "duos"?']),
        ("budget.toml", ["budget.toml", "known: programme, staff"]),
    ],
)
def test_a_file_for_no_table_is_told_with_the_nearest(tmp_path: Path, name: str, told: list[str]) -> None:
    own_file(tmp_path, "duos.toml")
    (tmp_path / "sheets_schema" / "duos.toml").rename(tmp_path / "sheets_schema" / name)

    text = problem(tmp_path)

    for part in told:
        assert part in text


def test_a_list_that_no_column_uses_is_told_with_the_nearest(tmp_path: Path) -> None:
    own_file(tmp_path, "lists/decision.toml", 'list = "decision"', 'list = "decisions"')
    lists = tmp_path / "sheets_schema" / "lists"
    (lists / "decision.toml").rename(lists / "decisions.toml")

    text = problem(tmp_path)

    assert "“decisions”" in text
    assert 'did you mean "decision"?' in text


def test_an_unknown_key_without_a_near_one_is_told_with_all_that_are_known(tmp_path: Path) -> None:
    text = problem(own_file(tmp_path, "duos.toml", "primary_key = ", "zzz = "))

    assert "“zzz” (known: table, title, aliases, description, primary_key, fields)" in text
