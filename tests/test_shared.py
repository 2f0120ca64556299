"""What many associations share stands once, in the folder that theirs are in; each may say otherwise, key by key."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_config import problem, written
from toolkit.config import load_config, load_shared, setting_names
from toolkit.doctor.origins import Origin, needless, origins
from toolkit.jobs import job_names, load_job
from toolkit.resources import find, load_schema, shipped
from toolkit.settings import SHARED, Settings
from toolkit.starter.configuration import filled_example, without_settings
from toolkit.toml_tables import flat, merged

MAIL = '[mail]\nway = "smtp"\nhost = "smtp.example"\nsecret_file = "secrets/mail.txt"\n'


def member(fleet: Path, text: str = "", name: str = "tremplin") -> Path:
    folder = fleet / name
    folder.mkdir(exist_ok=True)
    return written(folder, text)


def share(fleet: Path, text: str) -> None:
    (fleet / SHARED).write_text(text, encoding="utf-8")


def test_a_setting_of_its_own_goes_before_the_shared_one_and_that_before_the_default(tmp_path: Path) -> None:
    share(tmp_path, f'language = "nl"\n{MAIL}[quality.thresholds]\nfollowup_days = 45\nnotification_days = 9\n')
    config = member(tmp_path, 'language = "de"\n[mail]\nport = 25\n[quality.thresholds]\nnotification_days = 10\n')

    settings = load_config(config).settings

    assert (settings.language, settings.mail.way, settings.mail.host, settings.mail.port) == (
        "de",
        "smtp",
        "smtp.example",
        25,
    )
    assert settings.mail.timeout_s == Settings().mail.timeout_s
    assert settings.quality.thresholds == {"followup_days": 45, "notification_days": 10}


def test_without_shared_settings_nothing_is_looked_for_above(tmp_path: Path) -> None:
    (tmp_path / "jobs").mkdir()
    (tmp_path / "jobs" / "stray.toml").touch()
    config = load_config(member(tmp_path))

    assert (config.settings, config.shared) == (Settings(), None)
    assert "stray" not in job_names(config.own)


def test_paths_start_from_the_file_in_which_they_stand(tmp_path: Path) -> None:
    share(
        tmp_path, f'{MAIL}ca_file = "~/ca.pem"\n[association]\nlogo = "/srv/logo.png"\n[google]\nkey_file = "key.json"'
    )
    config = load_config(member(tmp_path, '[google]\nkey_file = "key.json"\n'))
    mail, google = config.settings.mail, config.settings.google

    assert config.path(mail.secret_file) == tmp_path / "secrets" / "mail.txt"
    assert config.path(mail.ca_file) == Path.home() / "ca.pem"
    assert config.path(config.settings.association.logo) == Path("/srv/logo.png").resolve()
    assert config.path(google.key_file) == tmp_path / "tremplin" / "key.json"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "# shared\n[mail]\nhots = 'x'\n",
            "shared.toml [mail], line 3: the setting “hots” is unknown. Did you mean “host”",
        ),
        ("[mail]\nhost = 'x'\n\n[mial]\n", "shared.toml, line 4: the setting “mial” is unknown. Did you mean “mail”?"),
        ("\n\nlanguage = 'it'", "shared.toml, line 3: “language” must be one of: fr, nl, de, en."),
        (
            "[documents]\n# none\nwithout = [\n  'contrat',\n]",
            "shared.toml [documents], line 3: “without” must be one of",
        ),
        ("[mail]\nport = '25'\nhost = 'x'", "shared.toml [mail], line 2: “port” must be a whole number, 0 or more."),
        ("quality.thresholds = { x = 1 }", "shared.toml [quality.thresholds], line 1: the setting “x” is unknown."),
        ("[mail\n", "shared.toml cannot be read (line 1, column 6: after the name of a section"),
        ("version = 2", "shared.toml is of version 2, which this program does not know."),
        ("[[mapping.sheets]]\ntable = 'duos'", "shared.toml, line 1: “mapping” belongs into the config.toml of each"),
        ("workbook = 'x.xlsx'", "shared.toml, line 1: “workbook” belongs into the config.toml of each association"),
        ("\n[state]\nfolder = 'state'", "shared.toml [state], line 3: “folder” belongs into the config.toml of each"),
        ("[documents]\nfolder = 'x'", "shared.toml [documents], line 2: “folder” belongs into the config.toml of each"),
        ("[mail]\nfolder = 'x'", "shared.toml [mail], line 2: “folder” belongs into the config.toml of each"),
        ("[report]\npage = 'x.html'", "shared.toml [report], line 2: “page” belongs into the config.toml of each"),
        (
            "[reminders]\ncalendars = 'x'",
            "shared.toml [reminders], line 2: “calendars” belongs into the config.toml of",
        ),
    ],
)
def test_a_mistake_is_told_with_the_file_and_the_line_in_which_it_is(tmp_path: Path, text: str, told: str) -> None:
    share(tmp_path, text)

    assert told in problem(member(tmp_path))


def test_a_mistake_of_its_own_is_told_as_that_of_its_own_file(tmp_path: Path) -> None:
    share(tmp_path, MAIL)

    assert problem(member(tmp_path, "\n[mail]\nprot = 25")).startswith("config.toml [mail], line 3: the setting “prot”")


def test_no_page_for_anybody_can_be_shared(tmp_path: Path) -> None:
    share(tmp_path, '[report]\npage = ""\n[state]\nfolder = ""\n')
    config = load_config(member(tmp_path))

    assert config.settings.report.page == ""
    assert config.path(config.settings.state.folder) == tmp_path / "tremplin"


JOB = 'job = "post"\ntitle = {{ fr = "{0}", nl = "{0}", de = "{0}", en = "{0}" }}\nsteps = ["letters"]\n'


def test_files_beside_the_shared_settings_go_before_ours_and_those_of_the_association_before_them(
    tmp_path: Path,
) -> None:
    share(tmp_path, "")
    own = load_config(member(tmp_path)).own
    for folder in (tmp_path / "jobs", tmp_path / "templates" / "fr", tmp_path / "sheets_schema"):
        folder.mkdir(parents=True)
    (tmp_path / "jobs" / "post.toml").write_text(JOB.format("all"), encoding="utf-8")
    (tmp_path / "templates" / "fr" / "contract.docx").touch()
    duos = shipped("sheets_schema/duos.toml").read_text(encoding="utf-8")
    (tmp_path / "sheets_schema" / "duos.toml").write_text(
        duos.replace('fr = "Duos"', 'fr = "Tandems"'), encoding="utf-8"
    )

    assert load_job("post", own).title["en"] == "all"
    assert find("templates/fr/contract.docx", own) == tmp_path / "templates" / "fr" / "contract.docx"
    assert load_schema(own).table("duos").title["fr"] == "Tandems"
    assert load_schema(own) is load_schema(load_config(member(tmp_path, name="passerelle")).own)
    (own / "jobs").mkdir()
    (own / "jobs" / "post.toml").write_text(JOB.format("mine"), encoding="utf-8")
    assert load_job("post", own).title["en"] == "mine"


def test_each_setting_tells_where_it_comes_from(tmp_path: Path) -> None:
    share(tmp_path, f'language = "nl"\n{MAIL}[quality.thresholds]\nfollowup_days = 45\n')
    found = {one.name: one for one in origins(load_config(member(tmp_path, 'language = "fr"\n[mail]\nhost = "own"\n')))}

    assert found["language"] == Origin("language", "fr", "config.toml", "nl")
    assert found["mail.host"] == Origin("mail.host", "own", "config.toml", "smtp.example")
    assert found["mail.way"] == Origin("mail.way", "smtp", SHARED)
    assert found["mail.port"] == Origin("mail.port", 587)
    assert found["quality.thresholds.followup_days"] == Origin("quality.thresholds.followup_days", 45, SHARED)
    assert {name for name in found if not name.startswith("quality.thresholds")} == {*setting_names()} - {
        "quality.thresholds"
    }


def test_a_default_that_stands_in_the_way_is_told(tmp_path: Path) -> None:
    """As in a configuration that was copied from the example, in which each setting stands with its default."""
    share(tmp_path, f'language = "nl"\n{MAIL}')

    assert needless(load_config(member(tmp_path, filled_example({})))) == ["mail.way", "mail.host", "mail.secret_file"]
    assert needless(load_config(member(tmp_path, '[mail]\nway = "smtp"\n'))) == []


def test_every_line_of_the_example_can_be_left_out(tmp_path: Path) -> None:
    left = load_config(written(tmp_path, without_settings(filled_example({}), setting_names())))

    assert dict(flat(left.written)) == {}


VALUES = st.integers() | st.text(max_size=3)
TABLES: st.SearchStrategy[Mapping[str, Any]] = st.dictionaries(
    st.sampled_from("abc"), VALUES | st.dictionaries(st.sampled_from("xyz"), VALUES, max_size=3), max_size=3
)


@given(TABLES, TABLES)
def test_of_two_tables_each_key_has_the_upper_value_if_there_is_one(
    below: Mapping[str, Any], above: Mapping[str, Any]
) -> None:
    both = dict(flat(merged(below, above)))

    assert both | dict(flat(above)) == both
    assert merged(below, {}) == below
    assert merged({}, above) == above
    assert merged(merged(below, above), above) == merged(below, above)


def test_there_is_nothing_shared_where_there_is_no_such_file(tmp_path: Path) -> None:
    assert load_shared(tmp_path) is None


@pytest.mark.parametrize("guide", ["operators.md", "operators.fr.md"])
def test_the_example_of_the_guide_can_be_used_as_it_stands(tmp_path: Path, guide: str) -> None:
    text = (shipped("config.example.toml").parent / "docs" / guide).read_text(encoding="utf-8")
    (example,) = (part for part in text.split("```toml\n") if part.partition("\n")[0].endswith("/shared.toml"))
    share(tmp_path, example.partition("```")[0])

    config = load_config(member(tmp_path))

    assert config.settings.mail.host == "smtp.federation.example"
    assert config.path(config.settings.mail.secret_file) == tmp_path / "secrets" / "mail.txt"
    assert config.takes_shared("mail.operator")
