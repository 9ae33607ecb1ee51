"""Learns how two display lines below each other stand to each other, from made pages with known truth.

    python tests/measure/learn_heading_pairs.py --pages DIR… [--test DIR…] [--write]

``--pages`` are folders that ``zhengban compose`` made of the train split, ``--test`` of another. Taken are neighbouring
lines that the engine reads as display type and that are headings in truth. A logistic regression by Newton's method with
a weak quadratic penalty; printed are the weights and, for the test pages, how many pairs each threshold decides rightly.
``--write`` puts the weights into the table ``heading_pairs``, whose comments stay.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

import numpy as np

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent)] + [str(ROOT / name) for name in ("core", "resources")]

from measure.logistic import Array, learn, report, write  # noqa: E402
from support.labelled_lines import HEADS, draft_before_structure, ends_of  # noqa: E402
from zhengban.evaluate.alignment import Alignment, align  # noqa: E402
from zhengban.evaluate.page_measures import read_page  # noqa: E402
from zhengban.evaluate.pairs import Pair, find_pairs  # noqa: E402
from zhengban.evaluate.truth import Truth, read_truth  # noqa: E402
from zhengban.evidence.heading_pairs import HeadingPairs  # noqa: E402
from zhengban.evidence.line_habits import usual_gap  # noqa: E402
from zhengban.evidence.structure import Structure, structures_of  # noqa: E402
from zhengban.model.draft import DraftLine  # noqa: E402

TABLE = ROOT / "resources" / "zhengban_resources" / "tables" / "heading_pairs.toml"
EXTRACTORS = ("drawing", "pypdfium2", "pdfminer", "raw")
MODELS = ("goes_on", "belongs", "is_kicker")


class Example(NamedTuple):
    """What the models see of two lines, and the answer to the question of each; None where it does not arise."""

    features: dict[str, float]
    answers: dict[str, bool | None]


def examples_of(pair: Pair) -> Iterator[Example]:
    """Yield the pairs of heading lines of a page with whether the second goes on with the first."""
    truth, page = read_truth(pair.gold), read_page(pair)
    alignment = align(page.text, truth)
    for structure in structures_of(draft_before_structure(page)):
        lines = [line for block in structure.blocks for line in block.lines]
        model = HeadingPairs((line.text for line in lines), usual_gap(lines))
        for run in _runs(structure):
            for place, (left, right) in enumerate(pairwise(run)):
                answers = _answers(left, right, truth, alignment)
                if answers is not None:
                    yield Example(model.features(left, right, place == 0), answers)


def _runs(structure: Structure) -> Iterator[list[DraftLine]]:
    run: list[DraftLine] = []
    for block in structure.blocks:
        if block.kind == "display" and not block.is_upright:
            run += block.lines
        else:
            yield run
            run = []
    yield run


def _answers(
    left: DraftLine, right: DraftLine, truth: Truth, alignment: Alignment
) -> dict[str, bool | None] | None:
    one, other = ends_of(left, alignment), ends_of(right, alignment)
    if one is None or other is None:
        return None
    before, behind = truth.units[truth.unit_of(one[1])], truth.units[truth.unit_of(other[0])]
    roles = (str(before.role), str(behind.role))
    if not {*roles} <= HEADS:
        return None
    goes_on = before is behind and other[0] == one[1] + 1
    belongs = None if goes_on else before.article == behind.article
    has_headline = belongs and roles.count("headline") == 1
    return {
        "goes_on": goes_on,
        "belongs": belongs,
        "is_kicker": roles[1] == "headline" if has_headline else None,
    }


def arrays(examples: Sequence[Example], model: str) -> tuple[Array, Array]:
    """Return features with a constant behind them, and the answers, of the pairs that the model is asked of."""
    asked = [example for example in examples if example.answers[model] is not None]
    features = np.array([[*map(float, example.features.values()), 1.0] for example in asked])
    return features, np.array([float(bool(example.answers[model])) for example in asked])


def _examples(folders: Sequence[Path]) -> list[Example]:
    pairs = [pair for pair in find_pairs(folders) if pair.extractor in EXTRACTORS]
    with Pool() as pool:
        return [example for page in pool.imap(_of_page, pairs, 8) for example in page]


def _of_page(pair: Pair) -> list[Example]:
    return list(examples_of(pair))


def main() -> None:
    """Learn, print, and write where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pages", nargs="+", type=Path, required=True)
    parser.add_argument("--test", nargs="*", type=Path, default=[])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    examples, tests = _examples(options.pages), _examples(options.test)
    names = [*examples[0].features, "bias"]
    for model in MODELS:
        weights = learn(*arrays(examples, model))
        print(model, "  ".join(f"{name} {weight:.2f}" for name, weight in zip(names, weights, strict=True)))
        if tests:
            report(*arrays(tests, model), weights)
        if options.write:
            write(TABLE, model, names, weights)


if __name__ == "__main__":
    main()
