"""Learns the chance that a line goes on in the next one, where neither the paragraph nor the place proves it.

    python tests/measure/learn_line_pairs.py --pages DIR… [--clean DIR…] [--test DIR…] [--test-clean DIR…]
        [--others N] [--tables DIR] [--write]

``--pages`` are folders that ``zhengban compose`` made of the train split, ``--clean`` folders of text that nothing is
wrong with (``*.txt``, ``*.md``; each folder in them is a kind and counts as much), which is hard-wrapped at several
widths, flush and with indented first lines; ``--test`` and ``--test-clean`` are others of these. All drawn pages are
read, and ``--others`` pages of the other extractors. Left out are display type, the text of pictures, places where the
paragraph as a whole or the place itself proves that lines run on, and pages of single characters. Printed is, for the
tests, the share of right ones among what each chance lets through, and the share of all true ones that it finds.
``--write`` puts the trees into the table ``line_pairs``, whose comment stays.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent)] + [str(ROOT / name) for name in ("core", "resources")]

from measure import line_examples  # noqa: E402
from measure.boosting import Growth, learn_trees, write_trees  # noqa: E402
from measure.hard_wrapped import CleanPage  # noqa: E402
from measure.line_examples import CLEAN, Answered, Examples  # noqa: E402
from support.labelled_lines import RunsOn, draft_before_structure, runs_on_in  # noqa: E402
from zhengban.evaluate.alignment import align  # noqa: E402
from zhengban.evaluate.page_measures import read_page  # noqa: E402
from zhengban.evaluate.pairs import Pair  # noqa: E402
from zhengban.evaluate.truth import read_truth  # noqa: E402
from zhengban.evidence.line_pairs import LinePairs  # noqa: E402
from zhengban.evidence.structure import Structure, structures_of  # noqa: E402
from zhengban.evidence.wrapping import is_proved, proves_itself, runs_on_surely  # noqa: E402
from zhengban.model.draft import Draft  # noqa: E402
from zhengban.model.page import Page  # noqa: E402

TABLES = ROOT / "resources" / "zhengban_resources" / "tables"
GROWTH = Growth(trees=80, leaves=16, rate=0.17, least=50.0)
OTHER_PAGES = 2700
DRAWN = 5.0  # how much an example from a drawn page counts: what is drawn is what people have most
MOST_OF_A_KIND = 4000  # clean text of one kind counts as so many examples at most


def answered(draft: Draft, runs_on: RunsOn) -> Iterator[Answered]:
    """Yield the places of a page that nothing else decides, with whether the line goes on there."""
    for structure in structures_of(draft):
        pairs, lines = LinePairs(structure), [line for block in structure.blocks for line in block.lines]
        pictures = {picture.block for picture in structure.pictures}
        leads = frozenset(segment.lead for segment in structure.segments)
        for at, (number, place) in enumerate(pairs.pairs()):
            beside = {number if place else number - 1, number}
            shown = any(structure.blocks[block].kind == "display" for block in beside)
            if shown or beside & pictures or _is_settled(structure, number, place, number in leads):
                continue
            truth = runs_on(lines[at], lines[at + 1])
            if truth is not None:
                yield pairs.features(at), truth


def _is_settled(structure: Structure, number: int, place: int, is_lead: bool) -> bool:
    """Tell whether the lines are joined by what the paragraph or the place proves."""
    block = structure.blocks[number]
    if block.kind != "text" or not place:
        return False
    if block.narrowed and place >= block.narrowed[0]:
        return (block.closes() and not block.widened) or proves_itself(structure, block, place)
    if not runs_on_surely(block, place):
        return False
    return is_proved(structure, block, is_lead) or proves_itself(structure, block, place)


def of_made(pair: Pair) -> Examples | None:
    """Return the examples of a made page."""
    truth, page = read_truth(pair.gold), read_page(pair)
    draft = draft_before_structure(page)
    if not line_examples.is_readable(draft.lines):
        return None
    runs_on = runs_on_in(truth, align(page.text, truth))
    return line_examples.examples_of(list(answered(draft, runs_on)), pair.extractor)


def of_clean(page: CleanPage) -> Examples | None:
    """Return the examples of a page of clean text."""
    draft = draft_before_structure(Page(page.text))
    return line_examples.examples_of(list(answered(draft, page.runs_on)), CLEAN + page.kind)


def gather(pages: Sequence[Path], others: int, clean: Sequence[Path], seed: int) -> Examples | None:
    """Return the examples of all pages."""
    made = line_examples.of_made(of_made, pages, others)
    return line_examples.joined([*made, *line_examples.of_clean(of_clean, clean, seed)])


def main() -> None:
    """Learn, print, and write where that is asked for."""
    options = line_examples.options_of(__doc__, OTHER_PAGES, TABLES)
    examples = gather(options.pages, options.others, options.clean, 1)
    tests = gather(options.test, sys.maxsize, options.test_clean, 2)
    if examples is None:
        return
    counts = line_examples.counts_of(examples, DRAWN, MOST_OF_A_KIND)
    trees, bias = learn_trees(examples.features, examples.answers, counts, examples.names, GROWTH)
    print(f"{len(examples.answers)} places to learn line_pairs from, {examples.answers.mean():.3f} yes")
    line_examples.report("line_pairs", tests, trees, bias)
    if options.write:
        write_trees(options.tables / "line_pairs.toml", trees, bias)


if __name__ == "__main__":
    main()
