"""Runs of the made pages, each made once however many tests look at it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from support.engine import Fixed, fix_bytes
from support.scorer import FieldResult, score
from support.spec_pages import spec_pages
from support.transformations import Sample, transformations

SEEDS = range(10)


class Run(NamedTuple):
    """A made page, the engine's work on it, and its fields."""

    sample: Sample
    fixed: Fixed
    results: tuple[FieldResult, ...]


@cache
def run_page(name: str, seed: int) -> Run:
    """Return the run of a transformation, or of a hand-written page in one of its ways, with this seed."""
    sample = (transformations() | spec_pages())[name](seed)
    fixed = fix_bytes(sample.data)
    return Run(sample, fixed, tuple(score(fixed.document, sample.truth)))


def reason_of(result: FieldResult) -> str:
    """Return why a field did not come out, as far as the two texts tell."""
    expected, actual = _bare(result.expected), _bare(result.actual)
    if not actual:
        return "not found"
    if expected == actual:
        spaced = result.expected != result.actual and result.kind == "paragraph"
        return "a space too many or too few" if spaced else "right text, other role or article"
    if actual.startswith(expected) or actual.endswith(expected):
        return "joined with its neighbour"
    if expected.startswith(actual) or expected.endswith(actual):
        return "cut in two"
    if expected in actual or actual in expected:
        return "joined or cut on both sides"
    return "other text"


def _bare(text: str) -> str:
    return "".join(text.split())
