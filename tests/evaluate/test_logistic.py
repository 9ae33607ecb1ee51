"""The regression that the scripts use to learn the weights of tables."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from measure.logistic import learn, write


def test_what_decides_gets_the_weight() -> None:
    chance = np.random.default_rng(1)
    features = np.column_stack([chance.integers(0, 2, (400, 2)), np.ones(400)]).astype(float)
    labels = features[:, 0]
    weights = learn(features, labels)
    assert weights[0] > 3
    assert abs(weights[1]) < 1


def test_examples_that_count_nothing_teach_nothing() -> None:
    features = np.array([[1.0, 1.0], [0.0, 1.0]] * 50)
    labels = np.array([1.0, 0.0] * 25 + [0.0, 1.0] * 25)
    half = learn(features, labels, np.array([1.0] * 50 + [0.0] * 50))
    assert half[0] > 1
    assert abs(learn(features, labels)[0]) < 0.1


def test_weights_are_written_into_their_section_and_comments_stay(tmp_path: Path) -> None:
    table = tmp_path / "table.toml"
    table.write_text(
        "# head\n\n[one]\nwide = 0.0  # em\nbias = 0.0\n\n[two]\nwide = 0.0\nbias = 0.0\n", encoding="utf-8"
    )
    write(table, "two", ["wide", "bias"], np.array([1.234, -2.0]))
    assert table.read_text(encoding="utf-8") == (
        "# head\n\n[one]\nwide = 0.0  # em\nbias = 0.0\n\n[two]\nwide = 1.23\nbias = -2.00\n"
    )
