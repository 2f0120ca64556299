"""Several days in one cell or row, with and without their years."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.schema.shapes import Cells
from toolkit.model.grid import Value
from toolkit.model.programme import Column
from toolkit.schema.repeated_dates import dated_cells
from toolkit.schema.values import Values

HEADING: Cells = ["Référence", "Mentor", "Mentee", "Début", "Rencontre 1", "Rencontre 2", "Rencontre 3"]
START = dt.date(2025, 2, 1)


def in_cell(values: Values, *written: Value, start: dt.date | None = START) -> list[tuple[list[str], bool]]:
    row = [(Column(index, ""), value) for index, value in enumerate(written)]
    return [
        ([f"{day:%d/%m/%y}" for day in cell.days], cell.unreadable is not None)
        for cell in dated_cells(row, values, start)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "12/03, 26/03 et 9/04",
        "12/03; 26/03 ;9/04",
        "12/03\n26/03\n9/04\n",
        "12.03. + 26.03. + 9.4.",
        "12/03/2025 & 26-3-25 & 2025-04-09",
        "12 mars, 26 mars en 9 avril 2025",
        "12. März und 26. März und 9. April",
        "12 March and 26 March and 9 April",
        "12/03 ET 26/03 EN 9/04",
        "12/03,, 26/03, - , 9/04,",
    ],
)
def test_several_days_in_a_cell(values: Values, text: str) -> None:
    assert in_cell(values, text) == [(["12/03/25", "26/03/25", "09/04/25"], False)]


@pytest.mark.parametrize(
    ("written", "start", "expected"),
    [
        (["01/02"], START, [(["01/02/25"], False)]),
        (["31/12, 10/01"], START, [([], True)]),  # 31/12 is too far from the start, and 10/01 as well
        (["20/10, 31/12, 10/01"], START, [(["20/10/25", "31/12/25", "10/01/26"], False)]),
        (["31/01"], START, [([], True)]),  # the day before the start: rather an error than the next year
        (["28/11"], START, [(["28/11/25"], False)]),  # 300 days after it
        (["29/11"], START, [([], True)]),  # 301 days
        (["26/03, 12/03"], START, [(["26/03/25"], True)]),
        (["12/03", "12/03"], START, [(["12/03/25"], False), (["12/03/25"], False)]),
        (["12/11", "10/01", "9/01"], START, [(["12/11/25"], False), (["10/01/26"], False), ([], True)]),
        ([dt.date(2025, 12, 20), "10/01"], START, [(["20/12/25"], False), (["10/01/26"], False)]),
        ([dt.date(2024, 12, 20), "10/02"], START, [(["20/12/24"], False), (["10/02/25"], False)]),
        ([dt.date(2024, 1, 5), "10/02"], START, [(["05/01/24"], False), (["10/02/25"], False)]),
        (["12/03"], None, [([], True)]),
        (["12/03/2025, 26/03"], None, [(["12/03/25", "26/03/25"], False)]),
        (["29/02"], START, [([], True)]),
        (["29/02"], dt.date(2024, 2, 1), [(["29/02/24"], False)]),
        (["29/02"], dt.date(2023, 9, 1), [(["29/02/24"], False)]),
        (["31/02, 12/03"], START, [(["12/03/25"], True)]),
        (["12, 26/03"], START, [(["26/03/25"], True)]),
        (["x"], START, [([], True)]),
        ([True], START, [([], True)]),
        ([12.03], START, [([], True)]),
        (["12 brumaire"], START, [([], True)]),
        (["", "-", False], START, []),
        ([dt.datetime.combine(dt.date(2025, 3, 12), dt.time(14))], START, [(["12/03/25"], False)]),
    ],
)
def test_a_day_without_a_year(
    values: Values, written: list[Value], start: dt.date | None, expected: list[tuple[list[str], bool]]
) -> None:
    assert in_cell(values, *written, start=start) == expected


@given(
    st.lists(st.integers(0, 60), max_size=12),
    st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)),
    st.sampled_from((", ", " et ", "\n", " & ")),
)
def test_days_in_order_are_read_as_they_were(values: Values, gaps: list[int], start: dt.date, between: str) -> None:
    expected = [start + dt.timedelta(days=sum(gaps[: number + 1])) for number in range(len(gaps))]
    texts = [f"{day.day}/{day.month:02d}" for day in expected]

    in_one = list(dated_cells([(Column(0, ""), between.join(texts))], values, start))
    in_many = list(dated_cells([(Column(number, ""), text) for number, text in enumerate(texts)], values, start))

    assert [day for cell in in_one for day in cell.days] == expected
    assert [day for cell in in_many for day in cell.days] == expected
    assert not any(cell.unreadable for cell in (*in_one, *in_many))
