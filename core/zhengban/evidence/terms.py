"""Words that texts share, weighed by how rare they are on the page: character n-grams, no segmenter needed.

A word segmenter paired headlines no better in trials than pairs and triples of Han characters do.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

_RUN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff]+|[A-Za-z]{2,}|\d[\d.,%]*\d")
Terms = frozenset[str]


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


def telling_terms(heading: Terms, body: Terms, rarity: Rarity, most: int = 4) -> Sequence[str]:
    """Return the shared terms that tell most, the longest of overlapping ones, for a person to check."""
    ranked = sorted(heading & body, key=lambda term: (-rarity.weight(term) * len(term), term))
    chosen: list[str] = []
    for term in ranked:
        if len(chosen) == most:
            break
        if not any(term in other or other in term for other in chosen):
            chosen.append(term)
    return chosen
