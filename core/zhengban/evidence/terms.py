"""Words that texts share, weighed by how rare they are on the page: character n-grams, no segmenter needed.

A word segmenter paired headlines no better in trials than pairs and triples of Han characters do.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from operator import add
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
        pairs = list(map(add, run, run[1:]))
        terms.update(pairs)
        terms.update(map(add, pairs, run[2:]))
    return frozenset(terms)


class _Weights(dict[str, float]):
    """The weights of the terms of a page, with that of all others."""

    def __init__(self, weights: Mapping[str, float], unseen: float) -> None:
        super().__init__(weights)
        self._unseen = unseen

    def __missing__(self, term: str) -> float:
        return self._unseen


class Rarity:
    """How much a term tells, from the number of texts of the page that hold it.

    Sums are rounded once, so that they do not depend on the order of a set, which is another in each process.
    """

    def __init__(self, texts: Iterable[Terms]) -> None:
        counts: Counter[str] = Counter()
        number = 0
        for terms in texts:
            counts.update(terms)
            number += 1
        most = max(counts.values(), default=0)
        by_count = [max(math.log((number + 1.0) / (count + 0.5)), 0.0) for count in range(most + 1)]
        weights = dict(zip(counts, map(by_count.__getitem__, counts.values()), strict=True))
        # The inverse document frequency of a term; 0 for one that stands in every text.
        self.weight = _Weights(weights, by_count[0]).__getitem__

    def total(self, terms: Iterable[str]) -> float:
        """Return the weight of all the terms together."""
        return math.fsum(map(self.weight, terms))

    def squares(self, terms: Iterable[str]) -> float:
        """Return the sum of the squares of the weights."""
        return math.fsum([weight * weight for weight in map(self.weight, terms)])

    def shared_places(self, text: str, body: Terms) -> list[tuple[int, int, float]]:
        """Return where the terms begin and end that a body holds too and that tell anything, and their weights."""
        weighted = [(term, self.weight(term)) for term in terms_of(text) & body]
        return sorted(
            (start, start + len(term), weight)
            for term, weight in weighted
            if weight > 0
            for start in _places(text, term)
        )


def _places(text: str, term: str) -> Iterator[int]:
    """Yield where a term of the text begins."""
    if term[0] < "\u3000":
        yield from (start for start, word in places_of(text) if word == term)
        return
    start = text.find(term)
    while start >= 0:
        yield start
        start = text.find(term, start + 1)


@lru_cache(maxsize=256)
def places_of(text: str) -> tuple[tuple[int, str], ...]:
    """Return the Latin words and the numbers of a text with the places where they begin, in order of places."""
    runs = ((match.start(), match.group()) for match in _RUN.finditer(text))
    return tuple([(start, run) for start, run in runs if run[0] < "\u3000"])


def shared(heading: Terms, body: Terms, rarity: Rarity) -> float:
    """Return the share of the heading's weight that the body holds, 0 to 1."""
    whole = rarity.total(heading)
    return rarity.total(heading & body) / whole if whole > 0 else 0.0


def likeness(left: Terms, right: Terms, rarity: Rarity) -> float:
    """Return the cosine of two texts over the squared rarity of their shared terms, 0 to 1."""
    common = rarity.squares(left & right)
    if not common:
        return 0.0
    lengths = rarity.squares(left) * rarity.squares(right)
    return common / math.sqrt(lengths) if lengths else 0.0


class SharedRun(NamedTuple):
    """A stretch of a heading that a body holds too, and how much it tells."""

    text: str
    weight: float


def shared_runs(heading: str, body: Terms, rarity: Rarity) -> list[SharedRun]:
    """Return the stretches of the heading that are covered by shared terms, the most telling first.

    The terms of one name overlap: 农机修造厂 is one coincidence, not seven. So a stretch counts by its rarest term and
    grows with its length only so far.
    """
    runs: list[tuple[int, int, float]] = []
    for start, end, weight in rarity.shared_places(heading, body):
        if runs and start < runs[-1][1]:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]), max(weight, runs[-1][2]))
        else:
            runs.append((start, end, weight))
    found = [SharedRun(heading[start:end], weight * _growth(end - start)) for start, end, weight in runs]
    return sorted(found, key=lambda run: (-run.weight, run.text))


def _growth(length: int) -> float:
    return min(_PER_TERM * (2 * length - 3), _MOST_TERMS)
