"""Learns what the looks of a line and of those around it say: that it is display type, and that it goes on.

    python tests/measure/learn_line_roles.py --pages DIR… [--clean DIR…] [--test DIR…] [--test-clean DIR…]
        [--others N] [--tables DIR] [--write]

``--pages`` are folders that ``zhengban compose`` made of the train split, ``--clean`` folders of text that nothing is
wrong with (``*.txt``, ``*.md``; each folder in them is a kind), which is hard-wrapped; ``--test`` and ``--test-clean``
are others of these. All drawn pages are read, and ``--others`` pages of the other extractors. Clean text has no
headings that anybody marked, so display type is learnt from made pages only. Printed is, for the tests, the share of
right ones among what each chance lets through, and the share of all true ones that it finds. ``--write`` puts the trees
into the tables ``line_roles`` and ``line_seams``, whose comments stay.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent)] + [str(ROOT / name) for name in ("core", "resources")]

from measure import line_examples  # noqa: E402
from measure.boosting import Growth, learn_trees, write_trees  # noqa: E402
from measure.hard_wrapped import CleanPage  # noqa: E402
from measure.line_examples import CLEAN, Examples  # noqa: E402
from support.labelled_lines import HEADS, draft_before_structure, labelled  # noqa: E402
from zhengban.evaluate.page_measures import read_page  # noqa: E402
from zhengban.evaluate.pairs import Pair  # noqa: E402
from zhengban.evaluate.truth import read_truth  # noqa: E402
from zhengban.evidence.line_habits import habits_of  # noqa: E402
from zhengban.evidence.line_roles import line_features  # noqa: E402
from zhengban.evidence.line_traits import LineTraits  # noqa: E402
from zhengban.evidence.typography import choose_half_width, measure_lines  # noqa: E402
from zhengban.model.draft import DraftLine  # noqa: E402
from zhengban.model.page import Page  # noqa: E402
from zhengban.model.role import Role  # noqa: E402

TABLES = ROOT / "resources" / "zhengban_resources" / "tables"
GROWTH = Growth(trees=90, leaves=16, rate=0.15, least=60.0)
OTHER_PAGES, OTHERS = (
    450,
    0.35,
)  # pages of other extractors than drawing, and the part of their lines that is taken
DRAWN = 3.0  # how much an example from a drawn page counts
MOST_OF_A_KIND = 5000  # clean text of one kind counts as so many examples at most


class OfPage(NamedTuple):
    """The examples of a page, or of many, for either table; None where there are none."""

    roles: Examples | None
    seams: Examples | None


def features_of(lines: Sequence[DraftLine]) -> list[dict[str, float]]:
    """Return the features of the lines as the reading of lines asks for them."""
    texts = [line.text for line in lines]
    widths = [measure.width for measure in measure_lines(texts, choose_half_width(texts))]
    habits = habits_of(lines, widths)
    return line_features(lines, LineTraits(lines, widths, habits), habits)


def of_made(pair: Pair) -> OfPage:
    """Return the examples of a made page."""
    page = labelled(pair.page.name, read_page(pair), read_truth(pair.gold))
    if not line_examples.is_readable(page.lines):
        return OfPage(None, None)
    features = features_of(page.lines)
    roles = [(row, role in HEADS) for row, role in zip(features, page.roles, strict=True) if role]
    seams = [(row, join) for row, join in zip(features[:-1], page.joins, strict=True) if join is not None]
    return OfPage(
        line_examples.examples_of(roles, pair.extractor), line_examples.examples_of(seams, pair.extractor)
    )


def of_clean(page: CleanPage) -> OfPage:
    """Return the seams of a page of clean text."""
    draft = draft_before_structure(Page(page.text))
    lines = [line for line in draft.lines if line.role == Role.PARAGRAPH]
    joins = [page.runs_on(left, right) for left, right in pairwise(lines)]
    seams = list(zip(features_of(lines)[:-1], joins, strict=True)) if lines else []
    return OfPage(None, line_examples.examples_of(seams, CLEAN + page.kind))


def gather(pages: Sequence[Path], others: int, clean: Sequence[Path], seed: int) -> OfPage:
    """Return the examples of all pages for either table."""
    found = line_examples.of_made(of_made, pages, others) + line_examples.of_clean(of_clean, clean, seed)
    return OfPage(
        line_examples.joined(page.roles for page in found), line_examples.joined(page.seams for page in found)
    )


def learn(examples: Examples, common: bool) -> tuple[list[Any], float]:
    """Return trees and bias, learnt from the examples with the common answer thinned out."""
    taken, times = line_examples.thinned(examples, common, OTHERS)
    counts = times * line_examples.counts_of(taken, DRAWN, MOST_OF_A_KIND)
    return learn_trees(taken.features, taken.answers, counts, taken.names, GROWTH)


def main() -> None:
    """Learn, print, and write where that is asked for."""
    options = line_examples.options_of(__doc__, OTHER_PAGES, TABLES)
    examples = gather(options.pages, options.others, options.clean, 1)
    tests = gather(options.test, sys.maxsize, options.test_clean, 2)
    # Most lines are text, and most of them go on.
    for table, common, taught, asked in (
        ("line_roles", False, examples.roles, tests.roles),
        ("line_seams", True, examples.seams, tests.seams),
    ):
        if taught is None:
            continue
        trees, bias = learn(taught, common)
        print(f"{len(taught.answers)} lines to learn {table} from, {taught.answers.mean():.3f} yes")
        line_examples.report(table, asked, trees, bias)
        if options.write:
            write_trees(options.tables / f"{table}.toml", trees, bias)


if __name__ == "__main__":
    main()
