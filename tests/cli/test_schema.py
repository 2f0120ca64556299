import json

import pytest

from tests.cli.conftest import Cli
from toolkit.resources import load_schema


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_the_schema_is_given_as_a_data_package_in_the_language_of_the_reader(cli: Cli, language: str) -> None:
    outcome = cli("schema", "export", language=language)

    package = json.loads(outcome.out)
    assert (outcome.status, outcome.err) == (0, "")
    assert package["languages"] == [language]
    titles = {table["name"]: table["title"] for table in package["resources"]}
    assert titles == {table.name: table.title[language] for table in load_schema().tables}


def test_the_schema_needs_no_configuration_but_one_that_is_named_must_be_there(cli: Cli) -> None:
    assert cli("schema", "export", "--config", "nowhere.toml").status == 2
