"""Measures many pages, in this process or several, and sums up."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from zhengban.evaluate.figure import Figure, Tally, Value, value_of
from zhengban.evaluate.metrics.registry import FIGURES
from zhengban.evaluate.page_measures import Judged, PageMeasures, measure_pair
from zhengban.evaluate.pairs import Pair

Job = TypeVar("Job")
Told = Callable[[int, int], None]
ALL = ("", "all")


@dataclass(frozen=True)
class Measures:
    """The measured pages of one set in the order in which they were given; figures over them are micro averages."""

    title: str
    figures: tuple[Figure, ...]
    pages: tuple[PageMeasures, ...]

    @cached_property
    def measured(self) -> tuple[PageMeasures, ...]:
        """Return the pages that did not fail."""
        return tuple(page for page in self.pages if not page.failure)

    @cached_property
    def tallies(self) -> dict[tuple[str, str], dict[str, Tally]]:
        """Return the sums by stratum, a pair of name and value; ``ALL`` has those of all pages."""
        sums: dict[tuple[str, str], dict[str, Tally]] = {}
        for page in self.measured:
            for stratum in (ALL, *dict.fromkeys(page.strata)):
                into = sums.setdefault(stratum, {})
                for key, tally in page.tallies.items():
                    into[key] = into[key].plus(tally) if key in into else tally
        return sums

    def strata(self) -> list[tuple[str, str]]:
        """Return the strata there are, by name and value."""
        return sorted(stratum for stratum in self.tallies if stratum != ALL)

    def pages_in(self, stratum: tuple[str, str]) -> int:
        """Return how many pages a stratum has."""
        return sum(stratum == ALL or stratum in page.strata for page in self.measured)

    def value(self, figure: Figure, stratum: tuple[str, str] = ALL) -> Value:
        """Return a figure over the pages of a stratum; its ``n`` is 0 where it does not apply."""
        return value_of(figure, self.tallies.get(stratum, {}))

    @cached_property
    def characters(self) -> int:
        """Return the truth characters of all pages."""
        return sum(page.characters for page in self.measured)

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """Return the judged findings of all pages."""
        return tuple(one for page in self.measured for one in page.judged)


def _quiet(done: int, of: int) -> None:
    """Tell nobody."""


def measure_pairs(pairs: Sequence[Pair], workers: int = 1, told: Told = _quiet) -> Measures:
    """Return the measures of all pairs, the same with any number of ``workers``; ``told`` hears of each one done."""
    return Measures("pages", FIGURES, measure_all(measure_pair, pairs, workers, told))


def measure_all(
    measure: Callable[[Job], PageMeasures], jobs: Sequence[Job], workers: int = 1, told: Told = _quiet
) -> tuple[PageMeasures, ...]:
    """Return what ``measure`` (a module's function, for the workers) says of each job, in order."""
    pages: list[PageMeasures] = []
    for page in _measured(measure, jobs, workers):
        pages.append(page)
        told(len(pages), len(jobs))
    return tuple(pages)


def _measured(
    measure: Callable[[Job], PageMeasures], jobs: Sequence[Job], workers: int
) -> Iterator[PageMeasures]:
    if workers <= 1 or len(jobs) <= 1:
        yield from map(measure, jobs)
        return
    # Spawned as on every system: a forked process would inherit locks of whatever threads there are.
    spawn = multiprocessing.get_context("spawn")
    count = min(workers, len(jobs))
    with ProcessPoolExecutor(count, mp_context=spawn, initializer=_leave_interrupts) as pool:
        yield from pool.map(measure, jobs, chunksize=1)


def _leave_interrupts() -> None:
    """Ctrl+C is for the process that the user started; it ends the workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def worst(pages: Iterable[PageMeasures], most: int) -> list[PageMeasures]:
    """Return the pages with most misses for their length, the worst first; pages without any are left out."""
    found = [page for page in pages if page.misses and not page.failure]
    return sorted(found, key=lambda page: (-len(page.misses) / max(page.characters, 1), page.name))[:most]
