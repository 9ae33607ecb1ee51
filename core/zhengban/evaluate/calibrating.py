"""From judged findings to the table of the calibration: steps by kind and act, and where the automatic ones begin.

Only pages of the dev split may be used: the engine is tuned on train, and what test says must stay unheard.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import NamedTuple

from zhengban.calibration import ACTS, ENOUGH, Act
from zhengban.evaluate.judging import Judgement
from zhengban.evaluate.reliability import (
    Step,
    isotonic,
    wilson,
)
from zhengban.model.finding import Kind
from zhengban.policy import USUAL

# What the automatic ones must reach: text that is lost or altered cannot be seen in the result.
TARGETS: Mapping[Act, float] = {
    "deletes": 0.999,
    "substitutes": 0.999,
    "moves": 0.99,
    "joins": 0.99,
    "starts": USUAL,
    "roles": USUAL,
    "spaces": 0.99,
}
_PLACES = 4  # decimals of the table

Class = tuple[Kind, Act]


class Line(NamedTuple):
    """The confidence from which a class is automatic, and how many of those at or above it there were and were right.

    ``confidence`` is None where no line reaches the target.
    """

    confidence: float | None
    n: int = 0
    right: int = 0


@dataclass(frozen=True)
class MeasuredScale:
    """What the scores of a kind and act have meant; ``line`` is None when too few were judged to draw one."""

    kind: Kind
    act: Act
    steps: tuple[Step, ...]
    line: Line | None

    @property
    def n(self) -> int:
        """Return how many findings were judged."""
        return sum(step.n for step in self.steps)

    @property
    def right(self) -> int:
        """Return how many of them were right."""
        return sum(step.right for step in self.steps)


def by_class(judgements: Iterable[Judgement]) -> dict[Class, list[Judgement]]:
    """Return the judgements by kind and act, in the order of both lists."""
    found: dict[Class, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        found[judgement.kind, judgement.act].append(judgement)
    kinds = list(Kind)
    return {
        key: found[key] for key in sorted(found, key=lambda key: (kinds.index(key[0]), ACTS.index(key[1])))
    }


def measured_scales(judgements: Iterable[Judgement]) -> tuple[MeasuredScale, ...]:
    """Return the scale of every kind and act of which enough findings were judged (``ENOUGH``)."""
    return tuple(
        measured_scale(kind, act, found)
        for (kind, act), found in by_class(judgements).items()
        if len(found) >= ENOUGH
    )


def measured_scale(kind: Kind, act: Act, judgements: Sequence[Judgement]) -> MeasuredScale:
    """Return the steps of the scores and the line of one kind and act."""
    scores = [round(one.score, _PLACES) for one in judgements]
    steps = pooled(isotonic(scores, [one.right for one in judgements]))
    return MeasuredScale(kind, act, steps, automatic_line(steps, TARGETS[act]))


def pooled(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return the steps with those of fewer than ``ENOUGH`` findings put to a neighbour that they may well be part of.

    A neighbour whose share lies outside of Wilson's interval of the small one is another thing: then the small step
    stays, and is not measured.
    """
    found = list(steps)
    while (place := _next_pool(found)) is not None:
        one, other = found[place], found[place + 1]
        found[place : place + 2] = [Step(one.first, other.last, one.n + other.n, one.right + other.right)]
    return tuple(found)


def automatic_line(steps: Sequence[Step], target: float) -> Line | None:
    """Return the lowest measured step from which all findings up to the surest reach the target.

    The step itself must be right as often as the usual line says: many good ones do not pay for a bad one.
    """
    if not any(step.n >= ENOUGH for step in steps):
        return None
    line = Line(None)
    n = right = 0
    for step in reversed(steps):
        n, right = n + step.n, right + step.right
        if right < target * n or step.share < USUAL:
            break
        if step.n >= ENOUGH:
            line = Line(round(step.share, _PLACES), n, right)
    return line


def table_text(scales: Iterable[MeasuredScale], header: str, made: str, rules: str) -> str:
    """Return the TOML table, ``header`` as it stands in front; the same scales give the same bytes."""
    parts = [header.rstrip("\n"), "", f'made = "{made}"']
    parts += [f'rules = "{rules}"'] if rules else []
    for scale in scales:
        parts += ["", *_table_lines(scale)]
    return "\n".join(parts) + "\n"


def _table_lines(scale: MeasuredScale) -> list[str]:
    lines = ["[[measured]]", f'kind = "{scale.kind}"', f'act = "{scale.act}"']
    lines += [f"n = {scale.n}", f"right = {scale.right}", f"target = {TARGETS[scale.act]}"]
    if scale.line and scale.line.confidence is not None:
        lines += [f"automatic = {scale.line.confidence}", f"above = [{scale.line.n}, {scale.line.right}]"]
    elif scale.line:
        lines.append('automatic = "never"')
    return [*lines, "steps = [", *map(_step_line, scale.steps), "]"]


def _step_line(step: Step) -> str:
    low, high = wilson(step.right, step.n)
    numbers = (step.first, round(step.share, _PLACES), step.n, step.right)
    # Rounded outwards, so that the interval always holds the share.
    unit = 10**_PLACES
    ends = (floor(low * unit) / unit, ceil(high * unit) / unit)
    return f"    [{', '.join(map(str, (*numbers, *ends)))}],"


def _next_pool(steps: Sequence[Step]) -> int | None:
    """Return the place of the first of two neighbours to be pooled next, None when there are none."""
    equal = next((at for at in range(len(steps) - 1) if _shown(steps[at]) == _shown(steps[at + 1])), None)
    if equal is not None:
        return equal
    small = sorted((step.n, at) for at, step in enumerate(steps) if step.n < ENOUGH)
    for _, at in small:
        near = [
            other
            for other in (at - 1, at + 1)
            if 0 <= other < len(steps) and _may_be(steps[at], steps[other])
        ]
        if near:
            return min(at, min(near, key=lambda other: (abs(steps[other].share - steps[at].share), other)))
    return None


def _shown(step: Step) -> float:
    return round(step.share, _PLACES)


def _may_be(small: Step, other: Step) -> bool:
    low, high = wilson(small.right, small.n)
    return low <= other.share <= high
