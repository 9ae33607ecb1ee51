"""The growing of trees that the scripts use to learn tables."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from measure.boosting import Array, Growth, learn_trees, write_trees
from zhengban.evidence.trees import Tree, chance_of, log_odds_of, names_in

NAMES = ("one", "other", "noise")
GROWTH = Growth(trees=60, leaves=6, rate=0.3, least=4.0)


def crossed(seed: int, size: int = 800) -> tuple[Array, Array]:
    """Return points whose answer is yes where exactly one of the first two numbers is above zero."""
    points = np.random.default_rng(seed).uniform(-1, 1, (size, 3))
    return points, ((points[:, 0] > 0) != (points[:, 1] > 0)).astype(float)


def said(trees: list[Tree], bias: float, points: Array) -> Array:
    """Return what the trees take for true, 0 or 1."""
    odds = log_odds_of(trees, bias, dict(zip(NAMES, points.T, strict=True)))
    return (odds > 0).astype(float)


def test_what_no_single_feature_tells_is_learnt() -> None:
    points, answers = crossed(1)
    trees, bias = learn_trees(points, answers, np.ones(len(answers)), NAMES, GROWTH)
    others, truth = crossed(2)
    assert (said(trees, bias, others) != truth).mean() < 0.05


def test_the_same_examples_give_the_same_trees() -> None:
    points, answers = crossed(1, 200)
    once, again = (learn_trees(points, answers, np.ones(200), NAMES, GROWTH) for _ in range(2))
    assert once == again


def test_features_that_never_differ_tell_nothing() -> None:
    answers = np.array([1.0] * 30 + [0.0] * 10)
    trees, bias = learn_trees(np.ones((40, 3)), answers, np.ones(40), NAMES, GROWTH)
    assert names_in(trees) == set()
    assert chance_of(trees, bias, dict.fromkeys(NAMES, 1.0)) == pytest.approx(0.75, abs=0.001)


@pytest.mark.parametrize("answer", [0.0, 1.0])
def test_where_all_answers_are_the_same_they_are_expected(answer: float) -> None:
    points, _ = crossed(1, 50)
    trees, bias = learn_trees(points, np.full(50, answer), np.ones(50), NAMES, GROWTH)
    assert abs(chance_of(trees, bias, dict.fromkeys(NAMES, 0.0)) - answer) < 0.001


def test_examples_that_count_nothing_teach_nothing() -> None:
    points, answers = crossed(1)
    wrong = np.concatenate([answers, 1.0 - answers])
    counts = np.repeat([1.0, 0.0], len(answers))
    trees, bias = learn_trees(np.tile(points, (2, 1)), wrong, counts, NAMES, GROWTH)
    assert (said(trees, bias, points) != answers).mean() < 0.05


def test_an_example_that_counts_double_is_as_good_as_two() -> None:
    points, answers = crossed(1, 200)
    doubled = learn_trees(points, answers, np.full(200, 2.0), NAMES, GROWTH)
    twice = learn_trees(np.tile(points, (2, 1)), np.tile(answers, 2), np.ones(400), NAMES, GROWTH)
    assert said(*doubled, points).tolist() == said(*twice, points).tolist()


def test_a_leaf_holds_enough() -> None:
    points, answers = crossed(1, 100)
    trees, _ = learn_trees(points, answers, np.ones(100), NAMES, replace(GROWTH, least=51.0))
    assert names_in(trees) == set()


def test_trees_are_written_below_the_comment_and_read_back_as_they_were(tmp_path: Path) -> None:
    points, answers = crossed(1, 300)
    trees, bias = learn_trees(points, answers, np.ones(300), NAMES, GROWTH)
    table = tmp_path / "table.toml"
    table.write_text("# what it is\n\nbias = 1.0\ntrees = [\n    0.5,\n]\n", encoding="utf-8")
    write_trees(table, trees, bias)
    text = table.read_text(encoding="utf-8")
    assert text.startswith("# what it is\n\nbias = ")
    assert tomllib.loads(text) == {"bias": bias, "trees": trees}


def test_a_table_that_is_only_a_comment_is_filled(tmp_path: Path) -> None:
    table = tmp_path / "table.toml"
    table.write_text("# what it is\n\n", encoding="utf-8")
    write_trees(table, [["width", 1e-05, -0.0, 12.0]], -3.0)
    assert tomllib.loads(table.read_text(encoding="utf-8")) == {
        "bias": -3.0,
        "trees": [["width", 1e-05, 0.0, 12.0]],
    }
