import itertools
import re

import pytest

from toolkit.criteria.profile import Profile
from toolkit.criteria.registry import CRITERIA
from toolkit.i18n import translator
from toolkit.reports.handbook import WORKBOOK_FINDINGS, handbook, page
from toolkit.schema.definitions import LANGUAGES, Schema


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_handbook_has_a_page_for_each_code_in_order(schema: Schema, profile: Profile, language: str) -> None:
    text = handbook(profile, schema, translator(language))

    assert re.findall(r"^### (\w\d)\. ", text, re.MULTILINE) == [*(one.id for one in CRITERIA), *WORKBOOK_FINDINGS]
    assert re.findall(r"^## (\w)\. ", text, re.MULTILINE) == ["A", "B", "C", "D", "E", "W"]
    assert text.count("\n# ") == 0
    assert "{" not in text


def test_lines_that_belong_apart_stay_apart_on_a_web_page(schema: Schema, profile: Profile) -> None:
    """In Markdown, a line after a line of text goes on with it, unless it is an entry of a list."""
    lines = handbook(profile, schema, translator("en")).splitlines()

    together = [two for one, two in itertools.pairwise(lines) if one and two and not two.startswith("- ")]

    assert together == []


def test_there_is_no_page_for_a_code_that_does_not_exist(schema: Schema, profile: Profile) -> None:
    assert page("W9", profile, schema, translator("en")) is None
