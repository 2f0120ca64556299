"""What is told of a mistake in a TOML file that somebody edits: where it is, and what is likely wrong."""

from pathlib import Path

import pytest

from toolkit.errors import ConfigError
from toolkit.i18n import translator
from toolkit.model.message import say
from toolkit.schema.definitions import LANGUAGES
from toolkit.toml_files import read_toml

REMEDY = say("Correct that line; every setting is explained in config.example.toml.")
MISTAKES = [
    ('name = "Duo\n', (1, 12), "a text is not closed"),
    ("name = 'Duo", (1, 12), "a text is not closed"),
    ('a = 1\nname = """Duo\n\n', (3, 1), "a text is not closed"),
    ("name = “Duo”\n", (1, 8), "these quotation marks are typographic"),
    ("name = Duo\n", (1, 8), "this is no value"),
    ("a = 1\nname =\n", (2, 7), "a value is missing"),
    ('name "Duo"\n', (1, 6), "the = is missing"),
    ('mail to = "x"\n', (1, 6), "such a name holds no spaces"),
    ("a = 1\n\na = 2\n", (3, 6), "“a” stands there a second time"),
    ("[mail]\na=1\n[mail]\n", (3, 6), "“mail” stands there a second time"),
    ("a = {b = 1, b = 2}\n", (1, 18), "“b” stands there a second time"),
    ('workbook = "C:\\Users\\anne"', (1, 17), "a backslash has a meaning of its own"),
    ('workbook = "C:\\data"', (1, 17), "a backslash has a meaning of its own"),
    ('without = ["a", "b"\nfolder = "x"\n', (2, 1), "a list is not closed"),
    ('without = ["a" "b"]\n', (1, 16), "a comma is missing"),
    ("without = [1,\n", (1, 14), "a list is not closed"),
    ('name = "the "new" one"\n', (1, 14), "something stands behind the value"),
    ("[mail\nport = 1\n", (1, 6), "its bracket is missing"),
    ("é = 1\n", (1, 1), "no setting and no section begins so"),
    ("day = 2026-02-31\n", (1, 7), "there is no such day"),
    ('name = "Duo\x00"\n', (1, 12), "a character that no text may hold"),
]


def told(tmp_path: Path, data: bytes, language: str = "en") -> str:
    path = tmp_path / "config.toml"
    path.write_bytes(data)
    with pytest.raises(ConfigError) as caught:
        read_toml(path, "config.toml", REMEDY)
    return translator(language)(caught.value.problem)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(("text", "place", "reason"), MISTAKES)
def test_a_mistake_is_told_with_its_place_and_what_is_likely_wrong(
    tmp_path: Path, text: str, place: tuple[int, int], reason: str, end: str
) -> None:
    found = told(tmp_path, text.replace("\n", end).encode())

    assert found.startswith(f"config.toml cannot be read (line {place[0]}, column {place[1]}: ")
    assert reason in found


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
@pytest.mark.parametrize(("text", "_place", "_reason"), MISTAKES)
def test_it_is_told_in_the_language_of_the_reader(
    tmp_path: Path, text: str, _place: object, _reason: object, language: str
) -> None:
    english, other = told(tmp_path, text.encode()), told(tmp_path, text.encode(), language)

    assert not {part.strip() for part in english.split(":")} & {part.strip() for part in other.split(":")}


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    assert told(tmp_path, "[association]\nname = 'Élan'\n".encode("cp1252"), "de") == (
        "config.toml kann nicht gelesen werden (Zeile 2: das ist nicht als UTF-8 gespeichert; speichern Sie die Datei"
        " so in Ihrem Editor)."
    )


def test_a_file_that_is_not_there_is_for_the_caller_to_tell(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_toml(tmp_path / "config.toml", "config.toml", REMEDY)
