"""Words that texts share, weighed by how rare they are on the page: character n-grams, no segmenter needed.

A word segmenter paired headlines no better in trials than pairs and triples of Han characters do.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_RUN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff]+|[A-Za-z]{2,}|\d[\d.,%]*\d")
Terms = frozenset[str]
_PER_TERM, _MOST_TERMS = (
    0.33,
    2.2,
)  # for each of the 2n - 3 terms of a stretch; a long stretch counts like seven


@lru_cache(maxsize=256)
def terms_of(text: str) -> Terms:
    """Return the pairs and triples of neighbouring Han characters, and the words and numbers, of a text."""
    terms: set[str] = set()
    for run in _RUN.findall(text):
        if run[0] < "\u3000":
            terms.add(run)
            continue
        terms.update(run[place : place + 2] for place in range(len(run) - 1))
        terms.update(run[place : place + 3] for place in range(len(run) - 2))
    return frozenset(terms)


class Rarity:
    """How much a term tells, from the number of texts of the page that hold it."""

    def __init__(self, texts: Iterable[Terms]) -> None:
        counts: Counter[str] = Counter()
        number = 0
        for terms in texts:
            counts.update(terms)
            number += 1
        most = max(counts.values(), default=0)
        self._by_count = [max(math.log((number + 1.0) / (count + 0.5)), 0.0) for count in range(most + 1)]
        self._counts = counts

    def weight(self, term: str) -> float:
        """Return the inverse document frequency; 0 for a term that stands in every text."""
        return self._by_count[self._counts.get(term, 0)]

    def total(self, terms: Iterable[str]) -> float:
        """Return the weight of all the terms together."""
        counts, weights = self._counts, self._by_count
        return sum([weights[counts.get(term, 0)] for term in terms])


def shared(heading: Terms, body: Terms, rarity: Rarity) -> float:
    """Return the share of the heading's weight that the body holds, 0 to 1."""
    whole = rarity.total(heading)
    return rarity.total(heading & body) / whole if whole > 0 else 0.0


def likeness(left: Terms, right: Terms, rarity: Rarity) -> float:
    """Return the cosine of two texts over the squared rarity of their shared terms, 0 to 1."""
    common = sum(rarity.weight(term) ** 2 for term in left & right)
    if not common:
        return 0.0
    lengths = [sum(rarity.weight(term) ** 2 for term in terms) for terms in (left, right)]
    return common / math.sqrt(lengths[0] * lengths[1]) if all(lengths) else 0.0


@lru_cache(maxsize=256)
def places_of(text: str) -> tuple[tuple[int, str], ...]:
    """Return every term of a short text with the place where it begins, in order of places."""
    found: list[tuple[int, str]] = []
    for match in _RUN.finditer(text):
        run, start = match.group(), match.start()
        if run[0] < "\u3000":
            found.append((start, run))
            continue
        for size in (2, 3):
            found.extend((start + place, run[place : place + size]) for place in range(len(run) - size + 1))
    return tuple(sorted(found))


class SharedRun(NamedTuple):
    """A stretch of a heading that a body holds too, and how much it tells."""

    text: str
    weight: float


def shared_runs(heading: str, body: Terms, rarity: Rarity) -> list[SharedRun]:
    """Return the stretches of the heading that are covered by shared terms, the most telling first.

    The terms of one name overlap: 农机修造厂 is one coincidence, not seven. So a stretch counts by its rarest term and
    grows with its length only so far.
    """
    common = terms_of(heading) & body
    if not common:
        return []
    covered = [
        (start, start + len(term), rarity.weight(term))
        for start, term in places_of(heading)
        if term in common
    ]
    runs: list[tuple[int, int, float]] = []
    for start, end, weight in sorted(covered):
        if weight <= 0:
            continue
        if runs and start < runs[-1][1]:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]), max(weight, runs[-1][2]))
        else:
            runs.append((start, end, weight))
    found = [SharedRun(heading[start:end], weight * _growth(end - start)) for start, end, weight in runs]
    return sorted(found, key=lambda run: (-run.weight, run.text))


def _growth(length: int) -> float:
    return min(_PER_TERM * (2 * length - 3), _MOST_TERMS)
