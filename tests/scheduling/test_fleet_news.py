"""Of many associations the operator gets one message for a night, one a day while something fails, one at the end."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.i18n import translator
from toolkit.scheduling.alarms import Course
from toolkit.scheduling.fleet_letter import fleet_letter
from toolkit.scheduling.fleet_news import FleetNews, Known, fleet_news

NIGHT = dt.datetime(2026, 3, 31, 3, 15, tzinfo=dt.UTC)
DAY, MINUTE = dt.timedelta(days=1), dt.timedelta(minutes=1)
WELL, WAVERING, FAILING = Course
NOTHING = Known()
KNOWN = Known({"a": NIGHT - DAY}, NIGHT - DAY)
JUST_TOLD = Known({"a": NIGHT - DAY, "b": NIGHT - DAY}, NIGHT - 15 * MINUTE)


@pytest.mark.parametrize(
    ("courses", "known", "expected"),
    [
        ({"a": WELL, "b": None}, NOTHING, None),
        ({"a": WAVERING}, NOTHING, None),
        ({"b": FAILING, "a": FAILING, "c": WELL}, NOTHING, FleetNews(failed=("a", "b"))),
        ({"a": FAILING, "b": WAVERING}, NOTHING, None),  # b is tried again first, so that one message tells of both
        ({"a": FAILING, "b": WELL}, KNOWN, FleetNews(still=("a",))),
        ({"a": FAILING, "b": FAILING}, KNOWN, FleetNews(failed=("b",), still=("a",))),
        ({"a": FAILING, "b": FAILING}, JUST_TOLD, None),
        ({"a": FAILING, "b": WELL}, JUST_TOLD, None),  # told with the daily one
        ({"a": FAILING, "b": WELL, "c": FAILING}, JUST_TOLD, FleetNews(("c",), ("a",), ("b",))),
        ({"a": FAILING, "b": FAILING, "c": WAVERING}, JUST_TOLD, None),
        ({"a": WAVERING, "b": FAILING, "c": FAILING}, JUST_TOLD, FleetNews(("c",), ("a", "b"))),  # a is known to fail
        ({"a": WELL, "b": WELL}, JUST_TOLD, FleetNews(recovered=("a", "b"))),
        ({"a": WELL, "b": WELL, "c": WAVERING}, JUST_TOLD, FleetNews(recovered=("a", "b"))),
        ({"a": WELL, "b": None}, JUST_TOLD, None),  # another timer is at b: nothing is known
        ({"a": WELL}, JUST_TOLD, FleetNews(recovered=("a", "b"))),  # b has left the fleet
        ({"a": FAILING}, Known({"a": NIGHT - DAY}, NIGHT - DAY + MINUTE), None),
        ({"a": FAILING}, Known({"a": NIGHT + DAY}, NIGHT + DAY), FleetNews(still=("a",))),  # the clock was set back
    ],
)
def test_what_is_told_of_all(courses: dict[str, Course | None], known: Known, expected: FleetNews | None) -> None:
    assert fleet_news(courses, known, NIGHT) == expected


PASSES = st.lists(st.dictionaries(st.sampled_from("abc"), st.sampled_from([*Course, None]), min_size=3), max_size=200)


@given(PASSES)
def test_whatever_happens_each_that_fails_is_told_once_and_each_that_runs_again_too(
    passes: list[dict[str, Course | None]],
) -> None:
    """Passes every quarter of an hour: who was told of as failing is what the messages add up to."""
    known, now = Known(), NIGHT
    for courses in passes:
        found = fleet_news(courses, known, now)
        if found is not None:
            assert not set(found.failed) & set(known.failing)
            assert {*found.still, *found.recovered} == set(known.failing)
            assert all(courses[name] is FAILING for name in found.failed)
            assert all(courses[name] is WELL for name in found.recovered)
            failing = {name: known.failing[name] for name in found.still} | dict.fromkeys(found.failed, now)
            known = Known(failing, now)
        elif known.told_at is not None:
            assert not known.failing or now < known.told_at + DAY or all(courses[one] is WELL for one in known.failing)
        now += 15 * MINUTE


def test_what_is_the_same_for_several_is_said_once() -> None:
    found = FleetNews(("a", "b", "c"), ("d",), ("e",))
    faults = {"a": ["LibreOffice is not found."], "b": ["x"], "c": ["LibreOffice is not found."], "d": []}

    subject, text = fleet_letter(found, Known({"d": NIGHT - DAY, "e": NIGHT}), faults, "fleet", translator("en"))

    assert subject == "fleet: 4 associations failed"
    assert text.splitlines()[:13] == [
        subject,
        "",
        "Failed:",
        "- a, c",
        "    LibreOffice is not found.",
        "- b",
        "    x",
        "",
        "Still failing:",
        "- d (since 30/03/2026)",
        "",
        "Running again: e",
        "",
    ]
    assert "“mentorat doctor --all fleet”" in text.splitlines()[13]


def test_that_all_is_well_again_is_said_in_a_line() -> None:
    subject, text = fleet_letter(FleetNews(recovered=("a",)), Known({"a": NIGHT}), {}, "fleet", translator("en"))

    assert subject == "fleet: all associations run again"
    assert text == f"{subject}\n\nRunning again: a"
