"""The best assignment of columns to fields: the one with the greatest total, not first come, first served."""

from collections.abc import Sequence

Scores = Sequence[Sequence[float]]


def best_assignment(scores: Scores) -> list[int | None]:
    """Return for each row of `scores` its column, or `None`; each column once, with the greatest total.

    A pair with the score 0 is none. Method: successive shortest paths with potentials (Kuhn and Munkres), in
    rows x rows x columns steps; every row has a column of its own that is worth nothing.
    """
    rows, columns = len(scores), max(map(len, scores), default=0)
    width = columns + rows
    costs = [[-score for score in row] + [0.0] * rows for row in scores]
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, rows + 1):
        owner[0], current = row, 0
        least, way, seen = [float("inf")] * (width + 1), [0] * (width + 1), [False] * (width + 1)
        while owner[current]:
            seen[current] = True
            line, gain, following = owner[current], float("inf"), 0
            for column in range(1, width + 1):
                if seen[column]:
                    continue
                cost = costs[line - 1][column - 1] - row_price[line] - column_price[column]
                if cost < least[column]:
                    least[column], way[column] = cost, current
                if least[column] < gain:
                    gain, following = least[column], column
            for column in range(width + 1):
                if seen[column]:
                    row_price[owner[column]] += gain
                    column_price[column] -= gain
                else:
                    least[column] -= gain
            current = following
        while current:
            owner[current], current = owner[way[current]], way[current]
    found: list[int | None] = [None] * rows
    for column in range(1, columns + 1):
        if owner[column] and scores[owner[column] - 1][column - 1] > 0:
            found[owner[column] - 1] = column - 1
    return found


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
