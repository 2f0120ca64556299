import dataclasses

import pytest

from tests.documents.cast import ASSOCIATION, english, sender
from toolkit.documents.sender import REQUIRED, sender_fields
from toolkit.settings import Association


def test_a_complete_association_has_no_problems() -> None:
    assert sender().problems == ()
    assert sender().fields == ASSOCIATION | {
        "phone": ASSOCIATION["phone"].replace(" ", "\u00a0"),
        "in_liquidation": False,
    }


@pytest.mark.parametrize("setting", REQUIRED)
@pytest.mark.parametrize("value", ["", "  ", "\n"])
def test_what_the_law_asks_for_must_be_filled_in(setting: str, value: str) -> None:
    problems = sender(**{setting: value}).problems

    assert english(problems) == [f"fill in “{setting}” under [association] in config.toml"]


def test_everything_else_may_be_empty() -> None:
    optional = set(ASSOCIATION) - set(REQUIRED)

    assert optional == {"phone", "website", "place", "signatory", "signatory_role"}
    assert sender(**dict.fromkeys(optional, "")).problems == ()


def test_the_fields_are_the_settings_of_the_configuration() -> None:
    assert set(sender_fields(dataclasses.asdict(Association())).fields) == {*ASSOCIATION, "in_liquidation"}


def test_an_address_on_several_lines_is_put_on_one() -> None:
    assert sender(seat="Rue des Exemples 12\n4000 Liège\f\x07").fields["seat"] == "Rue des Exemples 12 4000 Liège"
