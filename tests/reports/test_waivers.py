"""What counts as a waiver, as people write it."""

import datetime as dt

import pytest

from toolkit.reports.waivers import waiver_of
from toolkit.schema.definitions import Schema

DAY = dt.date(2027, 6, 30)


@pytest.mark.parametrize(
    "remark",
    [
        "accepté jusqu'au 30/06/2027 : congé de maternité",
        "Accepté jusqu’au 30 juin 2027: congé",
        "acceptée jusqu'au 30.06.2027 : congé",
        "aanvaard tot 30/06/2027: verlof",
        "Aanvaard tot en met 30 juni 2027 : verlof",
        "akzeptiert bis 30.06.2027: Urlaub",
        "akzeptiert bis zum 30. Juni 2027: Urlaub",
        "  ACCEPTED UNTIL 2027-06-30: on leave\nsee mail",
    ],
)
def test_a_day_and_a_reason_are_a_waiver(remark: str, schema: Schema) -> None:
    waiver = waiver_of(remark, schema)

    assert waiver is not None
    assert waiver.until == DAY
    assert waiver.reason


@pytest.mark.parametrize(
    "remark",
    [
        "",
        "accepté",
        "accepted until 30/06/2027",
        "accepted until 30/06/2027:",
        "accepted until 31/06/2027: there is no such day",
        "accepted until the summer: on leave",
        "not accepted until 30/06/2027: wait",
        "vu le 30/06/2027 : en ordre",
    ],
)
def test_anything_else_is_a_remark(remark: str, schema: Schema) -> None:
    assert waiver_of(remark, schema) is None
