"""Plots for the report, drawn as SVG: they need no script and no library, and a browser prints them sharp."""

from __future__ import annotations

from collections.abc import Sequence

from zhengban.evaluate.reliability import Bin, reliability_table, wilson
from zhengban.writers.markup import escape_attribute, escape_text

_SIZE, _MARGIN = 180, 26
_BAR_WIDTH, _BAR_HEIGHT, _LABEL_WIDTH = 360, 18, 330


def reliability_plot(title: str, scores: Sequence[float], outcomes: Sequence[bool]) -> str:
    """Return a curve of the share that was right over how sure the findings were, with 95 % intervals.

    The diagonal is perfect; a dot's area grows with the number of findings behind it.
    """
    dots = [_dot(one, len(scores)) for one in reliability_table(scores, outcomes) if one.n]
    points = " ".join(f"{_x(one.score):.1f},{_y(one.share):.1f}" for one in _filled(scores, outcomes))
    grid = "".join(
        f'<text x="{_x(at):.1f}" y="{_y(0) + 14:.1f}">{at:g}</text>'
        f'<text x="{_x(0) - 22:.1f}" y="{_y(at) + 4:.1f}">{at:g}</text>'
        for at in (0.0, 0.5, 1.0)
    )
    frame = f'<rect x="{_x(0)}" y="{_y(1)}" width="{_SIZE}" height="{_SIZE}"/>'
    diagonal = f'<line class="ideal" x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}"/>'
    side = _SIZE + 2 * _MARGIN
    return (
        f'<figure><svg class="curve" width="{side}" height="{side}" role="img" aria-label="{escape_attribute(title)}">'
        f'{frame}{diagonal}{grid}<polyline points="{points}"/>{"".join(dots)}</svg>'
        f"<figcaption>{escape_text(title)}</figcaption></figure>"
    )


def _filled(scores: Sequence[float], outcomes: Sequence[bool]) -> list[Bin]:
    return [one for one in reliability_table(scores, outcomes) if one.n]


def _dot(one: Bin, total: int) -> str:
    low, high = wilson(one.right, one.n)
    x, radius = _x(one.score), 2 + 6 * (one.n / total) ** 0.5
    label = escape_attribute(f"{one.right} of {one.n} right, {one.score:.2f} sure")
    return (
        f'<line class="reach" x1="{x:.1f}" y1="{_y(low):.1f}" x2="{x:.1f}" y2="{_y(high):.1f}"/>'
        f'<circle cx="{x:.1f}" cy="{_y(one.share):.1f}" r="{radius:.1f}"><title>{label}</title></circle>'
    )


def _x(share: float) -> float:
    return _MARGIN + share * _SIZE


def _y(share: float) -> float:
    return _MARGIN + (1 - share) * _SIZE


def bar_plot(bars: Sequence[tuple[str, int]]) -> str:
    """Return horizontal bars with their labels and numbers, as long as they are great."""
    most = max((count for _, count in bars), default=1)
    rows = []
    for row, (label, count) in enumerate(bars):
        y, width = row * (_BAR_HEIGHT + 4), _BAR_WIDTH * count / most
        middle = y + _BAR_HEIGHT - 4
        rows.append(
            f'<text class="label" x="{_LABEL_WIDTH - 6}" y="{middle}">{escape_text(label)}</text>'
            f'<rect class="bar" x="{_LABEL_WIDTH}" y="{y}" width="{width:.1f}" height="{_BAR_HEIGHT}"/>'
            f'<text x="{_LABEL_WIDTH + width + 5:.1f}" y="{middle}">{count}</text>'
        )
    height = len(bars) * (_BAR_HEIGHT + 4)
    width = _LABEL_WIDTH + _BAR_WIDTH + 60
    return f'<svg class="bars" width="{width}" height="{height}" role="img">{"".join(rows)}</svg>'
