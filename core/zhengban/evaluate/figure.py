"""What a measure says: figures, and the sums that they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import isnan, nan
from typing import Literal, NamedTuple

from zhengban.evaluate.case import Case
from zhengban.evaluate.reliability import Interval, wilson

Form = Literal["share", "error", "per million", "tau"]
# A harmonic mean of two other figures has no interval of its own.
NO_INTERVAL = Interval(nan, nan)


class Tally(NamedTuple):
    """``hits`` out of ``n``, summed over pages. ``units`` is how many things were free to come out either way, where
    that is fewer than ``n``: the articles whose characters are counted. Nothing measured is ``n == 0``.
    """

    hits: float
    n: float
    units: float | None = None

    def plus(self, other: Tally) -> Tally:
        """Return the sum of both."""
        units = None
        if self.units is not None or other.units is not None:
            units = (self.units or 0.0) + (other.units or 0.0)
        return Tally(self.hits + other.hits, self.n + other.n, units)


NOTHING = Tally(0, 0)


@dataclass(frozen=True)
class Figure:
    """A number of the report. ``form`` is how it is shown, ``rises`` that more is better.

    ``harmonic`` names two figures of which this is the harmonic mean (an F measure); else it is hits / n of its own
    tally. A *tau* is 2 · hits / n − 1.
    """

    key: str
    title: str
    form: Form = "share"
    rises: bool = True
    harmonic: tuple[str, str] | None = None


class Miss(NamedTuple):
    """Something that came out wrong: the error class, and one line that shows it."""

    kind: str
    example: str


class Measured(NamedTuple):
    """What a metric found on one page; a figure that does not apply is left out."""

    tallies: Mapping[str, Tally]
    misses: tuple[Miss, ...] = ()


@dataclass(frozen=True)
class Metric:
    """A family of figures and the function that measures them; the function's docstring has definition and source."""

    name: str
    figures: tuple[Figure, ...]
    measure: Callable[[Case], Measured]


class Value(NamedTuple):
    """A figure over all pages: the micro average, its 95 % interval (NaN without), and ``n`` (0: not measured)."""

    value: float
    low: float
    high: float
    n: float


def value_of(figure: Figure, tallies: Mapping[str, Tally]) -> Value:
    """Return the value of a figure: sums over all pages, so that long pages count more than short ones."""
    if figure.harmonic:
        return _harmonic([tallies.get(key, NOTHING) for key in figure.harmonic])
    tally = tallies.get(figure.key, NOTHING)
    if not tally.n:
        return Value(nan, nan, nan, 0)
    share = tally.hits / tally.n
    interval = _interval(share, tally)
    value, low, high = (_shown(figure.form, number) for number in (share, *interval))
    return Value(value, low, high, tally.n)


def _harmonic(tallies: Iterable[Tally]) -> Value:
    first, second = tallies
    if not first.n or not second.n:
        return Value(nan, nan, nan, 0)
    precision, recall = first.hits / first.n, second.hits / second.n
    mean = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Value(mean, nan, nan, second.n)


def _interval(share: float, tally: Tally) -> Interval:
    """Return Wilson's interval; an error rate may exceed 1, where it has no interval."""
    n = round(tally.n if tally.units is None else tally.units)
    return wilson(round(share * n), n) if 0 <= share <= 1 and n else NO_INTERVAL


def _shown(form: Form, share: float) -> float:
    return {"per million": share * 1e6, "tau": 2 * share - 1}.get(form, share)


def is_measured(value: Value) -> bool:
    """Tell whether there was anything to measure."""
    return not isnan(value.value)
