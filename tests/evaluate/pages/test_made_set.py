"""The fixed set of made pages in ``tests/evaluate/made``: its dumps and its gold belong together."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from zhengban.evaluate.pages.checking import missing
from zhengban.evaluate.truth import gold_path, read_truth

MADE = Path(__file__).resolve().parent.parent / "made"
DUMPS = sorted(MADE.glob("*.txt"))
GOLDS = sorted(MADE.glob("*.gold.json"))


def test_the_set_is_there() -> None:
    assert len(GOLDS) == 12
    assert len(DUMPS) == 3 * len(GOLDS)


@pytest.mark.parametrize("path", DUMPS, ids=lambda path: path.name)
def test_a_dump_holds_the_truth_unless_its_gold_says_otherwise(path: Path) -> None:
    gold = gold_path(path)
    assert gold is not None
    truth = read_truth(gold)
    entry = truth.made["dumps"][path.name.split(".")[1]]
    assert (not missing(path.read_text(encoding="utf-8"), truth.text)) == entry["lossless"]


def test_the_set_has_pages_of_every_layout_and_some_damage_of_each_form() -> None:
    made = [read_truth(path).made for path in GOLDS]
    layouts = Counter(entry["layout"].rpartition("-")[0] for entry in made)
    assert set(layouts) == {"modular", "l_shaped", "front", "photo", "classified", "supplement", "vertical"}
    forms = {duplicate["form"] for entry in made for duplicate in entry["duplicates"]}
    assert {"run", "character", "block", "ornament"} <= forms
    assert any(entry["hidden_breaks"] for entry in made)
    assert {entry["split"] for entry in made} == {
        "train"
    }  # they may be looked at, so they are never reported on
