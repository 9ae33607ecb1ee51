"""Learns whether a text below a heading is a new article, and which heading is whose.

    python tests/measure/learn_articles.py --pages DIR… [--test DIR…] [--others N] [--tables DIR] [--write]

``--pages`` are folders that ``zhengban compose`` made of the train split; all drawn pages are read, and ``--others``
pages of the other extractors. What the engine asks of a page while it reads it is written down together with what the
truth says: a text is a new article where it and the article so far are of two, and a heading is the article's of which
most of the segment is. The reading goes on by the truth where starts are concerned, so that a wrong answer teaches no
other. ``--write`` puts the trees into ``article_starts`` and ``heading_owners``, whose comments stay.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent)] + [str(ROOT / name) for name in ("core", "resources")]

from measure import line_examples  # noqa: E402
from measure.boosting import Growth, learn_trees, write_trees  # noqa: E402
from measure.line_examples import Answered, Examples  # noqa: E402
from support.labelled_lines import draft_before_structure  # noqa: E402
from zhengban.evaluate.alignment import Alignment, align  # noqa: E402
from zhengban.evaluate.case import HEADLINES  # noqa: E402
from zhengban.evaluate.page_measures import read_page  # noqa: E402
from zhengban.evaluate.pairs import Pair  # noqa: E402
from zhengban.evaluate.truth import Truth, TruthUnit, read_truth  # noqa: E402
from zhengban.evidence import ownership  # noqa: E402
from zhengban.evidence.blocks import FlowBlock  # noqa: E402
from zhengban.evidence.heading_owners import Fit, Standing, fitting, pair_features  # noqa: E402
from zhengban.evidence.segments import Segment, Segmenter  # noqa: E402
from zhengban.evidence.structure import structures_of  # noqa: E402

TABLES = ROOT / "resources" / "zhengban_resources" / "tables"
STARTS = Growth(trees=150, leaves=8, rate=0.08, least=20.0, held=3.0)
OWNERS = Growth(trees=100, leaves=12, rate=0.12, least=30.0)
OTHER_PAGES = 300


class OfPage(NamedTuple):
    """The examples of a page, or of many, for either table; None where there are none."""

    starts: Examples | None
    owners: Examples | None


class _Asked:
    """Stands in for what the engine asks while it reads a page, and writes down question and true answer."""

    def __init__(self, truth: Truth, alignment: Alignment) -> None:
        self._truth, self._alignment = truth, alignment
        self.starts: list[Answered] = []
        self.owners: list[Answered] = []

    def newness(self, segmenter: Segmenter, current: Segment, heads: list[int], number: int) -> float:
        """Answer by the truth whether a text is a new article."""
        blocks = segmenter._blocks
        one, other = self._article([blocks[current.last]]), self._article([blocks[number]])
        if one is not None and other is not None:
            self.starts.append((segmenter.start_features(current, heads, number), one != other))
        return 1.0 if one != other else -1.0

    def fitting(self, standing: Standing, fits: Sequence[Sequence[Fit]]) -> Any:
        """Answer as the engine does, and write down whose the headings are."""
        articles = [
            self._article(standing.blocks[number] for number in segment.body) for segment in standing.segments
        ]
        for head, row in zip(standing.heads, pair_features(standing, fits), strict=True):
            unit = self._unit([standing.blocks[head]])
            if unit is not None:
                own = unit.article if unit.role in HEADLINES else None
                self.owners += [
                    (pair, own is not None and own == article)
                    for pair, article in zip(row, articles, strict=True)
                ]
        return fitting(standing, fits)

    def _units(self, blocks: Iterable[FlowBlock]) -> list[int]:
        lines = (line for block in blocks for line in block.lines)
        places = (self._alignment.truth_of[offset] for line in lines for offset in line.offsets)
        return [self._truth.unit_of(place) for place in places if place >= 0]

    def _unit(self, blocks: Iterable[FlowBlock]) -> TruthUnit | None:
        """Return the truth unit that has most of the characters."""
        units = Counter(self._units(blocks))
        return self._truth.units[units.most_common(1)[0][0]] if units else None

    def _article(self, blocks: Iterable[FlowBlock]) -> int | None:
        """Return the article that has most of the characters."""
        articles = Counter(self._truth.units[unit].article for unit in self._units(blocks))
        return articles.most_common(1)[0][0] if articles else None


def of_made(pair: Pair) -> OfPage:
    """Return the examples of a made page: those of starts, then, read by the engine's own starts, those of owners."""
    truth, page = read_truth(pair.gold), read_page(pair)
    alignment = align(page.text, truth)
    if not line_examples.is_readable(draft_before_structure(page).lines):
        return OfPage(None, None)
    starts, owners = _Asked(truth, alignment), _Asked(truth, alignment)
    with patch.object(Segmenter, "_newness", lambda *asked: starts.newness(*asked)):
        structures_of(draft_before_structure(page))
    with patch.object(ownership, "fitting", owners.fitting):
        structures_of(draft_before_structure(page))
    return OfPage(
        line_examples.examples_of(starts.starts, pair.extractor),
        line_examples.examples_of(owners.owners, pair.extractor),
    )


def gather(pages: Sequence[Path], others: int) -> OfPage:
    """Return the examples of all pages for either table."""
    found = line_examples.of_made(of_made, pages, others)
    return OfPage(
        line_examples.joined(page.starts for page in found),
        line_examples.joined(page.owners for page in found),
    )


def main() -> None:
    """Learn, print, and write where that is asked for."""
    options = line_examples.options_of(__doc__, OTHER_PAGES, TABLES)
    examples, tests = gather(options.pages, options.others), gather(options.test, sys.maxsize)
    for table, growth, taught, asked in (
        ("article_starts", STARTS, examples.starts, tests.starts),
        ("heading_owners", OWNERS, examples.owners, tests.owners),
    ):
        if taught is None:
            continue
        counts = line_examples.counts_of(taught, 1.0, 0)
        trees, bias = learn_trees(taught.features, taught.answers, counts, taught.names, growth)
        print(f"{len(taught.answers)} examples to learn {table} from, {taught.answers.mean():.3f} yes")
        line_examples.report(table, asked, trees, bias)
        if options.write:
            write_trees(options.tables / f"{table}.toml", trees, bias)


if __name__ == "__main__":
    main()
