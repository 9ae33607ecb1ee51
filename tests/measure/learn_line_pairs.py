"""Learns the chance that a line of running text goes on in the next one, where no rule proves it.

    python tests/measure/learn_line_pairs.py --pages DIR… [--clean DIR…] [--test DIR…] [--test-clean DIR…] [--write]

``--pages`` are folders that ``zhengban compose`` made of the train split, ``--clean`` folders of text that nothing is
wrong with (``*.txt``, ``*.md``; each folder in them counts as much), which is hard-wrapped at several widths, flush and
with indented first lines; ``--test`` and ``--test-clean`` are others of these. Left out are the places at which the
paragraph as a whole or the place itself proves that lines run on, and blocks that may be no prose. ``--write`` puts
the weights into the table ``line_pairs``, whose comments stay.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

import numpy as np

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent)] + [str(ROOT / name) for name in ("core", "resources")]

from measure.logistic import Array, learn, report, write  # noqa: E402
from measure.measure_clean import pages_of  # noqa: E402
from support.labelled_lines import draft_before_structure, ends_of  # noqa: E402
from zhengban.evaluate.alignment import align  # noqa: E402
from zhengban.evaluate.page_measures import read_page  # noqa: E402
from zhengban.evaluate.pairs import Pair, find_pairs  # noqa: E402
from zhengban.evaluate.truth import read_truth  # noqa: E402
from zhengban.evidence.blocks import FlowBlock  # noqa: E402
from zhengban.evidence.line_pairs import features  # noqa: E402
from zhengban.evidence.structure import Structure, structures_of  # noqa: E402
from zhengban.evidence.wrapping import (  # noqa: E402
    is_proved,
    may_be_prose,
    proves_itself,
    runs_on_surely,
)
from zhengban.model.draft import Draft, DraftLine  # noqa: E402
from zhengban.model.page import Page  # noqa: E402

TABLE = ROOT / "resources" / "zhengban_resources" / "tables" / "line_pairs.toml"
EXTRACTORS = ("drawing", "pypdfium2", "pdfminer", "raw")
WIDTHS, PAGE, FILES = (0, 0, 11, 14, 18, 23), 2500, 60
MOST_OF_A_KIND = 400  # clean text of one kind counts as so many examples at most
RunsOn = Callable[[DraftLine, DraftLine], bool | None]


class Example(NamedTuple):
    """What the model sees of a place, whether the line goes on there, and the kind of text."""

    features: dict[str, float]
    goes_on: bool
    kind: str


class CleanPage(NamedTuple):
    """A page of clean text, hard-wrapped, with the offsets of its true line breaks."""

    kind: str
    text: str
    breaks: frozenset[int]


def examples_of(draft: Draft, runs_on: RunsOn, kind: str) -> Iterator[Example]:
    """Yield the places of a page that nothing else decides."""
    for structure in structures_of(draft):
        pictures = {picture.block for picture in structure.pictures}
        leads = {segment.lead for segment in structure.segments}
        for number, block in enumerate(structure.blocks):
            if block.kind != "text" or number in pictures or not may_be_prose(structure, block):
                continue
            for place in _open_places(structure, block, number in leads):
                truth = runs_on(block.lines[place - 1], block.lines[place])
                if truth is not None:
                    yield Example(features(structure, block, place), truth, kind)


def _open_places(structure: Structure, block: FlowBlock, is_lead: bool) -> Iterator[int]:
    proved = is_proved(structure, block, is_lead)
    for place in range(1, len(block.lines)) if block.margins else ():
        sure = runs_on_surely(block, place)
        if not (sure and (proved or proves_itself(structure, block, place))):
            yield place


def _of_made(pair: Pair) -> list[Example]:
    truth, page = read_truth(pair.gold), read_page(pair)
    alignment = align(page.text, truth)

    def runs_on(left: DraftLine, right: DraftLine) -> bool | None:
        one, other = ends_of(left, alignment), ends_of(right, alignment)
        if one is None or other is None:
            return None
        return other[0] == one[1] + 1 and truth.unit_of(one[1]) == truth.unit_of(other[0])

    return list(examples_of(draft_before_structure(page), runs_on, "made"))


def _of_clean(page: CleanPage) -> list[Example]:
    def runs_on(left: DraftLine, right: DraftLine) -> bool:
        return not any(place in page.breaks for place in range(left.source.end, right.source.start + 1))

    return list(examples_of(draft_before_structure(Page(page.text)), runs_on, page.kind))


def clean_pages(folder: Path, seed: int) -> Iterator[CleanPage]:
    """Yield pages of a folder's kinds of text, so many of each, wrapped at widths chosen by the seed."""
    chance = random.Random(seed)
    for kind in sorted(path for path in folder.iterdir() if path.is_dir()) or [folder]:
        files = sorted(path for path in kind.rglob("*") if path.suffix in (".txt", ".md"))
        for file in chance.sample(files, min(len(files), FILES)):
            pages = list(pages_of(file.read_text(encoding="utf-8", errors="replace"), PAGE))
            most = max(1, FILES // min(len(files), FILES))
            for lines in chance.sample(pages, min(len(pages), most)):
                yield _wrapped(kind.name, lines, chance.choice(WIDTHS), chance.random() < 0.6)


def _wrapped(kind: str, lines: Sequence[str], width: int, indents: bool) -> CleanPage:
    """Cut the lines at the width, the first of each two characters earlier where paragraphs are indented."""
    pieces: list[str] = []
    breaks: set[int] = set()
    length = 0
    for line in lines:
        first = width - 2 * indents if width else len(line) or 1
        parts = [line[:first], *(line[at : at + width] for at in range(first, len(line), width or 1))]
        pieces.append("\n".join(parts))
        length += len(pieces[-1])
        breaks.add(length)
        length += 1
    return CleanPage(kind, "\n".join(pieces), frozenset(breaks))


def _examples(folders: Sequence[Path], clean: Sequence[Path], seed: int) -> list[Example]:
    pairs = [pair for pair in find_pairs(folders) if pair.extractor in EXTRACTORS]
    texts = [page for folder in clean for page in clean_pages(folder, seed)]
    with Pool() as pool:
        made = [example for page in pool.imap(_of_made, pairs, 8) for example in page]
        return made + [example for page in pool.imap(_of_clean, texts, 8) for example in page]


def arrays(examples: Sequence[Example]) -> tuple[Array, Array, Array]:
    """Return features with a constant behind them, labels, and how much each example counts."""
    kinds = Counter(example.kind for example in examples)
    values = np.array([[*map(float, example.features.values()), 1.0] for example in examples])
    counts = [
        1.0 if example.kind == "made" else min(1.0, MOST_OF_A_KIND / kinds[example.kind])
        for example in examples
    ]
    return values, np.array([float(example.goes_on) for example in examples]), np.array(counts)


def main() -> None:
    """Learn, print, and write where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    folders = partial(parser.add_argument, nargs="*", type=Path, default=[])
    for name in ("--pages", "--clean", "--test", "--test-clean"):
        folders(name)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    examples = _examples(options.pages, options.clean, 1)
    names = [*examples[0].features, "bias"]
    weights = learn(*arrays(examples))
    print(
        len(examples), "  ".join(f"{name} {weight:.2f}" for name, weight in zip(names, weights, strict=True))
    )
    tests = _examples(options.test, options.test_clean, 2)
    for kind in sorted({example.kind for example in tests}):
        values, labels, _ = arrays([example for example in tests if example.kind == kind])
        print(kind)
        report(values, labels, weights)
    if options.write:
        write(TABLE, "weights", names, weights)


if __name__ == "__main__":
    main()
