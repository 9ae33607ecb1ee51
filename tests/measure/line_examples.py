"""What the scripts that learn boosted trees of lines have in common: pages, examples, thinning, and the report."""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from measure.boosting import Array
from measure.hard_wrapped import CleanPage, clean_pages
from zhengban.evaluate.pairs import Pair, find_pairs
from zhengban.evidence.trees import Tree, log_odds_of
from zhengban.model.draft import DraftLine

DRAWING, OTHERS = "drawing", ("pypdfium2", "pdfminer", "raw")
UNREADABLE = 0.5  # of the lines: where so many are single characters, no column was read
CLEAN = "clean "  # and the kind of text
CHANCES = (0.5, 0.8, 0.9, 0.95)
Mask = NDArray[np.bool_]
Answered = tuple[dict[str, float], bool]
Kept = TypeVar("Kept")


class Examples(NamedTuple):
    """Features (a row an example), their names, the answers 0 and 1, and the extractor or kind of clean text of each."""

    names: tuple[str, ...]
    features: Array
    answers: Array
    sources: NDArray[np.str_]

    def of(self, mask: Mask) -> Examples:
        """Return the examples that the mask has."""
        return Examples(self.names, self.features[mask], self.answers[mask], self.sources[mask])

    @property
    def drawn(self) -> Mask:
        """Return which examples are from drawn pages."""
        drawn: Mask = self.sources == DRAWING
        return drawn

    @property
    def clean(self) -> Mask:
        """Return which examples are from clean text."""
        return np.char.startswith(self.sources, CLEAN)


def examples_of(answered: Sequence[Answered], source: str) -> Examples | None:
    """Return features and answers of one page as arrays, None where there are none."""
    if not answered:
        return None
    features = np.array([list(map(float, values.values())) for values, _ in answered])
    answers = np.array([float(answer) for _, answer in answered])
    return Examples(tuple(answered[0][0]), features, answers, np.full(len(answered), source))


def joined(parts: Iterable[Examples | None]) -> Examples | None:
    """Return the examples of many pages as one, None where there are none."""
    known = [part for part in parts if part is not None]
    if not known:
        return None
    return Examples(
        known[0].names,
        np.concatenate([part.features for part in known]),
        np.concatenate([part.answers for part in known]),
        np.concatenate([part.sources for part in known]),
    )


def is_readable(lines: Sequence[DraftLine]) -> bool:
    """Tell whether a page has columns: not one that an extractor took apart into single characters."""
    return bool(lines) and sum(len(line.text) == 1 for line in lines) <= UNREADABLE * len(lines)


def made_pages(folders: Sequence[Path], others: int) -> list[Pair]:
    """Return the pages of the folders: all that were drawn, and so many of the other extractors, always the same."""
    pairs = find_pairs(folders) if folders else ()
    rest = [pair for pair in pairs if pair.extractor in OTHERS]
    random.Random(1).shuffle(rest)
    return [pair for pair in pairs if pair.extractor == DRAWING] + rest[:others]


def of_made(of_page: Callable[[Pair], Kept], folders: Sequence[Path], others: int) -> list[Kept]:
    """Return what a function makes of each made page, in parallel."""
    with Pool() as pool:
        return pool.map(of_page, made_pages(folders, others), 8)


def of_clean(of_page: Callable[[CleanPage], Kept], folders: Sequence[Path], seed: int) -> list[Kept]:
    """Return what a function makes of each page of clean text, in parallel."""
    with Pool() as pool:
        return pool.map(of_page, [page for folder in folders for page in clean_pages(folder, seed)], 8)


def counts_of(examples: Examples, drawn: float, most: int) -> Array:
    """Return how much each example counts: one from a drawn page ``drawn``, those of a kind of clean text ``most``."""
    numbers = Counter(examples.sources.tolist())
    held = [min(1.0, most / numbers[source]) for source in examples.sources.tolist()]
    return np.where(examples.clean, held, np.where(examples.drawn, drawn, 1.0))


def thinned(examples: Examples, common: bool, others: float) -> tuple[Examples, Array]:
    """Return fewer examples of made pages to learn from, always the same, and how much more each of all counts.

    Of those with the common answer every second one is left out and the other counts double; of what was not drawn,
    only the part ``others`` is taken.
    """
    chance = np.random.default_rng(1)
    often = (examples.answers == common) & ~examples.clean
    keep = ~often | (chance.random(len(often)) < 0.5)
    keep &= examples.drawn | examples.clean | (chance.random(len(often)) < others)
    return examples.of(keep), np.where(often[keep], 2.0, 1.0)


def report(title: str, tests: Examples | None, trees: Sequence[Tree], bias: float) -> None:
    """Print how precise and how complete what is decided at each chance is, for every source of the tests."""
    if tests is None:
        return
    points = log_odds_of(trees, bias, dict(zip(tests.names, tests.features.T, strict=True)))
    chances = 1.0 / (1.0 + np.exp(-points))
    print(title, " ".join(f"{f'at {chance}':>24}" for chance in CHANCES))
    for source in sorted(set(tests.sources.tolist())):
        mask = tests.sources == source
        told = (_told(chances[mask] >= chance, tests.answers[mask]) for chance in CHANCES)
        print(f"  {source:<24} {int(mask.sum()):>7} {tests.answers[mask].mean():.3f} yes", *told)


def _told(chosen: Mask, answers: Array) -> str:
    right, of = int(answers[chosen].sum()), int(chosen.sum())
    precision = f"{right / of:.3f}" if of else "  -  "
    recall = f"{right / answers.sum():.3f}" if answers.any() else "  -  "
    return f"  {precision} {recall} ({of - right} false)"


def options_of(description: str | None, others: int, table: Path) -> argparse.Namespace:
    """Return the options that all of these scripts have; the tables that are written lie in ``--tables``."""
    parser = argparse.ArgumentParser(description=(description or "").splitlines()[0])
    folders = partial(parser.add_argument, nargs="*", type=Path, default=[])
    for name in ("--clean", "--test", "--test-clean"):
        folders(name)
    folders("--pages", required=True)
    parser.add_argument("--others", type=int, default=others, help="pages of the other extractors, at most")
    parser.add_argument("--tables", type=Path, default=table, help="where the tables lie that --write writes")
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()
