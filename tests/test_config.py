import tomllib
from pathlib import Path
from typing import Any

import pytest

from toolkit.config import VERSION, Config, load_config, setting_names
from toolkit.criteria.profile import THRESHOLD_NAMES
from toolkit.errors import ConfigError
from toolkit.i18n import translator
from toolkit.resources import shipped
from toolkit.settings import Settings

EXAMPLE = shipped("config.example.toml")


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def problem(path: Path) -> str:
    """What is said about a configuration that is wrong."""
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    return f"{translator('en')(caught.value.problem)} {translator('en')(caught.value.remedy)}"


def flat(document: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in document.items():
        if isinstance(value, dict) and f"{prefix}{key}" not in setting_names():
            values |= flat(value, f"{prefix}{key}.")
        else:
            values[f"{prefix}{key}"] = value
    return values


def default_of(name: str) -> object:
    value: Any = Settings()
    for part in name.split("."):
        value = getattr(value, part)
    return list(value) if isinstance(value, tuple) else value


def test_the_example_has_every_setting_in_order_and_no_other() -> None:
    assert tuple(flat(tomllib.loads(EXAMPLE.read_text(encoding="utf-8")))) == setting_names()


def test_the_example_shows_each_setting_with_its_default() -> None:
    shown = flat(tomllib.loads(EXAMPLE.read_text(encoding="utf-8")))

    assert shown == {name: default_of(name) for name in setting_names()}


def test_settings_of_another_version_are_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"version = {VERSION}\nnews = 1\n")
    assert "“news” is unknown" in problem(path)
    path.write_text(f"version = {VERSION + 1}\nnews = 1\n")  # whatever else is in it: the version says why

    assert problem(path) == (
        "config.toml is of version 2, which this program does not know. "
        "Install the newest version of the toolkit; “version = 1” is what this one reads."
    )


def test_the_example_can_be_loaded() -> None:
    assert load_config(EXAMPLE).settings == Settings()


def test_each_setting_of_the_example_has_a_comment_above_or_beside_it() -> None:
    bare = []
    is_explained = False
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        key = line.partition(" = ")[0]
        if line.startswith("#"):
            is_explained = True
        elif key != line:
            if "#" not in line and not is_explained:
                bare.append(key)
            is_explained = False
    assert bare == []


def test_the_settings_that_a_letter_must_have_are_marked_as_such() -> None:
    from toolkit.documents.sender import REQUIRED

    marked = [
        line.partition(" = ")[0] for line in EXAMPLE.read_text(encoding="utf-8").splitlines() if "# [law]" in line
    ]

    assert [*marked, "email"] == list(REQUIRED)


def test_the_thresholds_named_in_the_example_exist() -> None:
    example = next(line for line in EXAMPLE.read_text(encoding="utf-8").splitlines() if "#   thresholds" in line)

    assert set(tomllib.loads(example.removeprefix("#").strip())["thresholds"]) <= set(THRESHOLD_NAMES)


def test_the_line_of_thresholds_in_the_example_can_be_used_as_it_stands(tmp_path: Path) -> None:
    """A section [quality.thresholds] below `thresholds = {}` would be an error of TOML."""
    text = EXAMPLE.read_text(encoding="utf-8")
    example = next(line for line in text.splitlines() if "#   thresholds" in line).removeprefix("#").strip()
    path = written(tmp_path, text.replace("\nthresholds = {}\n", f"\n{example}\n"))

    assert load_config(path).settings.quality.thresholds["notification_days"] == 10


def test_what_is_left_out_keeps_its_default(tmp_path: Path) -> None:
    assert load_config(written(tmp_path, "")).settings == Settings()
    assert load_config(written(tmp_path, "[documents]\nrepeat_days = 5\n")).settings.documents.max_age_days == 60


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("langage = 'fr'", "config.toml, line 1: the setting “langage” is unknown. Did you mean “language”?"),
        ("[asociation]", "config.toml, line 1: the setting “asociation” is unknown. Did you mean “association”?"),
        (
            "[association]\nnme = ''",
            "config.toml [association], line 2: the setting “nme” is unknown. Did you mean “name”?",
        ),
        (
            "[wifi]",
            "config.toml, line 1: the setting “wifi” is unknown. Known are: version, language, time_zone, workbook, ",
        ),
        (
            "[quality.thresholds]\nnotification_day = 3",
            "config.toml [quality.thresholds], line 2: the setting “notification_day” is unknown. Did you mean “",
        ),
        ("language = 3", "config.toml, line 1: “language” must be text between quotation marks."),
        ("language = 'it'", "config.toml, line 1: “language” must be one of: fr, nl, de, en."),
        ("language = 'FR'", "config.toml, line 1: “language” must be one of: fr, nl, de, en."),
        ("association = 'Tremplin'", "config.toml, line 1: “association” must be a section, written as [association]."),
        ("[[association]]", "config.toml, line 1: “association” must be a section, written as [association]."),
        ("[writing]\nenabled = 'yes'", "config.toml [writing], line 2: “enabled” must be true or false."),
        ("[writing]\nenabled = 1", "config.toml [writing], line 2: “enabled” must be true or false."),
        ("[writing]\nbackups = true", "config.toml [writing], line 2: “backups” must be a whole number, 0 or more."),
        ("[writing]\nbackups = -1", "config.toml [writing], line 2: “backups” must be a whole number, 0 or more."),
        ("[documents]\nmax_age_days = 6.5", "“max_age_days” must be a whole number, 0 or more."),
        ("[quality]\nthresholds = 3", "config.toml [quality], line 2: “thresholds” must be a section"),
        ("[quality.thresholds]\nnotification_days = '3'", "“notification_days” must be a whole number, 0 or more."),
        ("[quality.thresholds]\nstrategy_review_months = 99999", "“strategy_review_months” must be 9999 or less."),
    ],
)
def test_a_setting_that_is_wrong_is_named_with_its_file_and_section(tmp_path: Path, text: str, told: str) -> None:
    assert told in problem(written(tmp_path, text))


def test_every_error_says_what_to_do(tmp_path: Path) -> None:
    assert problem(written(tmp_path, "language = 3")).endswith(
        "Correct that line; every setting is explained in config.example.toml."
    )


@pytest.mark.parametrize("text", ["language = ", "language = 'fr", "[a\n", 'workbook = "C:\\Users\\anne"'])
def test_broken_toml_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    told = problem(written(tmp_path, text))

    assert told.startswith("config.toml cannot be read (")
    assert "line" in told


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes("[association]\nname = 'Élan'\n".encode("cp1252"))

    assert problem(path).startswith("config.toml cannot be read (")


def test_the_mark_that_windows_puts_before_a_text_does_no_harm(tmp_path: Path) -> None:
    assert load_config(written(tmp_path, "\ufefflanguage = 'nl'\r\n")).settings.language == "nl"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert problem(tmp_path / "config.toml") == (
        "There is no configuration config.toml here. Go to the folder that has it, or name it with --config."
    )


def test_a_folder_in_its_place_is_told_without_a_path_of_this_machine(tmp_path: Path) -> None:
    told = problem(tmp_path)

    assert told.startswith(f"{tmp_path.name} cannot be read (")
    assert str(tmp_path.parent) not in told


def test_paths_start_from_the_folder_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "there"
    folder.mkdir()
    written(folder, "")
    monkeypatch.chdir(tmp_path)

    config = load_config(Path("there/config.toml"))

    assert config.folder == folder
    assert config.path("documents") == folder / "documents"
    assert config.path("../programme.xlsx") == tmp_path / "programme.xlsx"
    assert config.path(str(tmp_path / "x.xlsx")) == tmp_path / "x.xlsx"
    assert config.path("~/x.xlsx") == Path.home() / "x.xlsx"
    assert config.path("~$x.xlsx") == folder / "~$x.xlsx"


def test_settings_and_configuration_cannot_be_changed_by_accident() -> None:
    with pytest.raises(AttributeError):
        Config(Settings(), Path()).settings.language = "nl"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[volunteers]\nnote = "contrat"', "must be one of: information, afsprakennota"),
        ('[volunteers]\nexpenses = "lump"', "must be one of: none, real, flat"),
        ('[documents]\nwithout = ["contrat"]', "must be one of: invitation-mentor, "),
        ('[documents]\nwithout = "contract"', "must be a list of texts"),
        ('[association]\ncolour = "blue"', "must be a colour in six figures"),
        ('[documents]\npdf = "yes"', "must be true or false"),
    ],
)
def test_a_value_that_is_none_of_those_there_are_is_told(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text)

    with pytest.raises(ConfigError) as caught:
        load_config(path)

    assert problem in translator("en")(caught.value.problem)
