"""Logistic regression for the scripts that learn the weights of tables: by Newton's method, with a quadratic penalty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PENALTY, STEPS = 1.0, 25
Array = NDArray[np.float64]


def learn(features: Array, labels: Array, counts: Array | None = None) -> Array:
    """Return the weights; the last is that of the constant, which is not held back. ``counts`` weigh the examples."""
    counts = np.ones(len(labels)) if counts is None else counts
    weights = np.zeros(features.shape[1])
    held = np.full(features.shape[1], PENALTY)
    held[-1] = 0.0
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-features @ weights))
        slope = features.T @ (counts * (labels - chance)) - held * weights
        bend = (features.T * (counts * chance * (1.0 - chance))) @ features + np.diag(held + 1e-6)
        weights += np.linalg.solve(bend, slope)
    return weights


def report(features: Array, labels: Array, weights: Array) -> None:
    """Print how the decisions of a test set come out."""
    chance = 1.0 / (1.0 + np.exp(-features @ weights))
    right = ((chance > 0.5) == labels.astype(bool)).mean()
    print(f"  {len(labels)} pairs, {labels.mean():.3f} yes; decided rightly {right:.3f}")
    for line in (0.5, 0.8, 0.9, 0.95):
        yes, no = chance >= line, chance < 1.0 - line
        told = f"yes {int(labels[yes].sum())} of {int(yes.sum())} right, no {int((1 - labels[no]).sum())} of {int(no.sum())}"
        print(f"  at {line}: {told}")


def write(table: Path, section_name: str, names: Sequence[str], weights: Array) -> None:
    """Put the weights into a section of a table; comments stay."""
    text = table.read_text(encoding="utf-8")
    start = text.index(f"[{section_name}]")
    end = text.find("\n[", start)
    section = text[start : end if end > 0 else len(text)]
    told = section
    for name, weight in zip(names, weights, strict=True):
        told = re.sub(rf"(?m)^{name} = \S+", f"{name} = {weight:.2f}", told)
    table.write_text(text.replace(section, told), encoding="utf-8")
