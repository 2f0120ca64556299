"""Charts as SVG: columns over months, bars for categories, a small line for a trend.

No colour carries a meaning alone: each value is written beside its bar. Sizes are in units of the view box.
"""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from toolkit.model.message import Message
from toolkit.reports.page.phrases import Phrases

_WIDTH, _HEIGHT, _FLOOR, _TOP, _LEFT = 420, 190, 160, 22, 8
_ROW, _LABEL, _NUMBER = 26, 168, 34
_MANY = 13
"""More columns than this leave no room for a label below each."""


def columns(values: Mapping[str, float], label: Message, phrases: Phrases, *, line: float | None = None) -> Markup:
    """Return a column for each month ("2026-03" -> value), and a dashed line at the value that is asked."""
    top = max([*values.values(), line or 0, 1])
    step = (_WIDTH - 2 * _LEFT) / max(1, len(values))
    parts = [
        _column(position, month, value, (step, top, len(values)))
        for position, (month, value) in enumerate(values.items())
    ]
    parts.append(Markup('<line class="axis" x1="0" x2="{}" y1="{}" y2="{}"/>').format(_WIDTH, _FLOOR, _FLOOR))
    if line is not None:
        height = _y(line, top)
        parts.insert(0, Markup('<line class="asked" x1="0" x2="{}" y1="{}" y2="{}"/>').format(_WIDTH, height, height))
    return _svg(_HEIGHT, label, parts, phrases)


def _column(position: int, month: str, value: float, scale: tuple[float, float, int]) -> Markup:
    step, top, count = scale
    left, middle = _LEFT + position * step, _LEFT + (position + 0.5) * step
    height = _y(value, top)
    bar = Markup('<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="2"/>').format(
        left + step * 0.15, height, step * 0.7, max(0.0, _FLOOR - height)
    )
    every = 1 if count <= _MANY else 2
    if (count - 1 - position) % every:
        return bar
    year, _, number = month.partition("-")
    shown = f"{value:.1f}".removesuffix(".0")
    texts = Markup('<text class="value" x="{0:.1f}" y="{1:.1f}">{2}</text><text x="{0:.1f}" y="{3}">{4}</text>').format(
        middle, height - 4, shown, _FLOOR + 14, number
    )
    if number == "01" or position == (count - 1) % every:
        texts += Markup('<text x="{:.1f}" y="{}">{}</text>').format(middle, _FLOOR + 27, year)
    return bar + texts


def _y(value: float, top: float) -> float:
    return _FLOOR - (_FLOOR - _TOP) * value / top


def bars(rows: Sequence[tuple[Message, Sequence[int]]], label: Message, phrases: Phrases) -> Markup:
    """Return, for each row, its label and a bar for each of its values, written beside it."""
    top = max([value for _, values in rows for value in values] + [1])
    parts: list[Markup] = []
    height = 4
    for text, values in rows:
        thick = (_ROW - 6) / len(values)
        parts.append(phrases.text(text, _LABEL - 8, height + _ROW / 2 + 2))
        for position, value in enumerate(values):
            width = (_WIDTH - _LABEL - _NUMBER) * value / top
            y = height + 2 + position * thick
            parts.append(
                Markup('<rect class="bar s{}" x="{}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="2"/>').format(
                    position, _LABEL, y, max(width, 1), thick - 1
                )
            )
            parts.append(
                Markup('<text class="value left" x="{:.1f}" y="{:.1f}">{}</text>').format(
                    _LABEL + width + 6, y + thick / 2 + 4, value
                )
            )
        height += _ROW
    return _svg(height + 4, label, parts, phrases)


def sparkline(values: Sequence[float | None]) -> Markup:
    """Return a small line of shares from 0 to 1, a gap where one is missing; nothing for fewer than two."""
    if sum(1 for value in values if value is not None) < 2:  # noqa: PLR2004 - a line has two ends
        return Markup("")
    step = 72 / (len(values) - 1)
    runs = _runs([(2 + position * step, value) for position, value in enumerate(values)])
    lines = Markup("").join(
        Markup('<polyline points="{}"/>').format(" ".join(f"{x:.1f},{18 - 16 * y:.1f}" for x, y in run)) for run in runs
    )
    return Markup('<svg class="spark" viewBox="0 0 76 20" aria-hidden="true">{}</svg>').format(lines)


def _runs(points: Iterable[tuple[float, float | None]]) -> list[list[tuple[float, float]]]:
    runs: list[list[tuple[float, float]]] = [[]]
    for x, y in points:
        if y is None:
            runs.append([])
        else:
            runs[-1].append((x, y))
    return [run for run in runs if run]


def ring(parts: Sequence[tuple[str, int]]) -> Markup:
    """Return a ring whose arcs, each of a class, are as long as their numbers; beside it stands what they say."""
    total = sum(number for _, number in parts) or 1
    arcs, start = Markup(""), 0.0
    for name, number in parts:
        share = 100 * number / total
        arcs += Markup(
            '<circle class="arc {}" r="40" cx="50" cy="50" pathLength="100" stroke-dasharray="{:.2f} 100" '
            'stroke-dashoffset="{:.2f}"/>'
        ).format(name, share, -start)
        start += share
    return Markup('<svg class="ring" viewBox="0 0 100 100" aria-hidden="true">{}</svg>').format(arcs)


def _svg(height: float, label: Message, parts: Iterable[Markup], phrases: Phrases) -> Markup:
    return Markup('<svg class="chart" viewBox="0 0 {} {:.0f}" role="img" {}>{}</svg>').format(
        _WIDTH, height, phrases.label(label), Markup("").join(parts)
    )
