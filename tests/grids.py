"""Sheets in memory."""

from collections.abc import Mapping, Sequence

from toolkit.model.grid import Flaw, Value


class RowsGrid:
    """A sheet given as rows of values; a `Flaw` may stand in the place of a value."""

    def __init__(
        self,
        name: str,
        rows: Sequence[Sequence[Value | Flaw | None]],
        *,
        is_hidden: bool = False,
        merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = (),
    ) -> None:
        self.name = name
        self.is_hidden = is_hidden
        self.merged = merged
        width = max(map(len, rows), default=0)
        flaws: dict[int, dict[int, Flaw]] = {}
        self._rows: list[list[Value]] = []
        for number, row in enumerate(rows):
            values: list[Value] = []
            for index, value in enumerate(row):
                if isinstance(value, Flaw):
                    flaws.setdefault(index, {})[number] = value
                values.append("" if value is None or isinstance(value, Flaw) else value)
            self._rows.append(values + [""] * (width - len(values)))
        self.flaws: Mapping[int, Mapping[int, Flaw]] = flaws

    def head(self, rows: int) -> list[list[Value]]:
        return self._rows[:rows]

    def columns(self, first_row: int, indices: Sequence[int]) -> list[list[Value]]:
        return [[row[index] for row in self._rows[first_row:]] for index in indices]
