"""The best assignment of columns to fields: the one with the greatest total, not first come, first served."""

from collections.abc import Sequence

Scores = Sequence[Sequence[float]]


def best_assignment(scores: Scores) -> list[int | None]:
    """Return for each row of `scores` its column, or `None`; each column once, with the greatest total.

    A pair with the score 0 is none. Method: successive shortest paths with potentials (Kuhn and Munkres), in
    rows x rows x columns steps; every row has a column of its own that is worth nothing.
    """
    columns = max(map(len, scores), default=0)
    prices = _Prices([[-score for score in row] + [0.0] * len(scores) for row in scores], columns + len(scores))
    for row in range(1, len(scores) + 1):
        prices.place(row)
    found: list[int | None] = [None] * len(scores)
    for column in range(1, columns + 1):
        row = prices.owner[column]
        if row and scores[row - 1][column - 1] > 0:
            found[row - 1] = column - 1
    return found


def assigned(scores: Scores) -> list[int | None]:
    """Return the best assignment; fields without any candidate are left out of the search, for speed."""
    rows = [row for row, line in enumerate(scores) if any(line)]
    places = [place for place in range(len(scores[0]) if scores else 0) if any(line[place] for line in scores)]
    found = best_assignment([[scores[row][place] for place in places] for row in rows])
    every: list[int | None] = [None] * len(scores)
    for row, place in zip(rows, found, strict=True):
        every[row] = None if place is None else places[place]
    return every


class _Prices:
    """Who owns each column, and the prices at which nobody would change. Rows and columns count from 1."""

    def __init__(self, costs: list[list[float]], width: int) -> None:
        self._costs = costs
        self._width = width
        self._rows = [0.0] * (len(costs) + 1)
        self._columns = [0.0] * (width + 1)
        self.owner = [0] * (width + 1)

    def place(self, row: int) -> None:
        """Give `row` a column, at the least cost for all."""
        self.owner[0], current = row, 0
        least, way, seen = [float("inf")] * (self._width + 1), [0] * (self._width + 1), [False] * (self._width + 1)
        while self.owner[current]:
            seen[current] = True
            following = self._nearest(current, least, way, seen)
            gain = least[following]
            for column, is_seen in enumerate(seen):
                if is_seen:
                    self._rows[self.owner[column]] += gain
                    self._columns[column] -= gain
                else:
                    least[column] -= gain
            current = following
        while current:
            self.owner[current], current = self.owner[way[current]], way[current]

    def _nearest(self, current: int, least: list[float], way: list[int], seen: list[bool]) -> int:
        """Return the column that is reached next at the least cost."""
        line, nearest = self.owner[current], 0
        for column in range(1, self._width + 1):
            if seen[column]:
                continue
            cost = self._costs[line - 1][column - 1] - self._rows[line] - self._columns[column]
            if cost < least[column]:
                least[column], way[column] = cost, current
            if nearest == 0 or least[column] < least[nearest]:
                nearest = column
        return nearest


def regret(scores: Scores, found: Sequence[int | None], row: int) -> float:
    """Return how much the total loses by the next best use of the column of `row`, or of another column for it.

    Looked at: another free column for the row; the column for a row that has none; two rows that swap.
    """
    column = found[row]
    assert column is not None  # noqa: S101 - asked of assigned rows only
    own = scores[row][column]
    used = {other for other in found if other is not None}
    losses = [own - score for other, score in enumerate(scores[row]) if other not in used]
    for other, place in enumerate(found):
        if other == row:
            continue
        if place is None:
            losses.append(own - scores[other][column])
        elif scores[row][place] > 0 and scores[other][column] > 0:
            losses.append(own + scores[other][place] - scores[row][place] - scores[other][column])
    return max(min(losses, default=own), 0.0)
