"""What it costs. Nothing is judged: figures are printed as ratios of one run, since machines differ.

Run with ``./dev bench``. The default test run leaves this folder out.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pdfminer.high_level import extract_text
from pytest_benchmark.fixture import BenchmarkFixture

from support.gold_edits import gold_edits
from support.measured_pages import as_pdf, other_pages, repeated_edits
from zhengban.evidence.cues_byline import opening_in
from zhengban.evidence.cues_photo import caption_score, credit_at_end, credit_then_text, is_credit
from zhengban.evidence.terms import places_of, terms_of
from zhengban.model.document import Document
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.propose import propose
from zhengban.readers.plain_text import read_pages

SIZES = (10_000, 100_000, 1_000_000)  # code points

Figures = dict[str, float]


@pytest.fixture(scope="module")
def figures() -> Iterator[Figures]:
    """Median seconds by name; printed as a table when all is measured."""
    seconds: Figures = {}
    yield seconds
    print("\n\n" + "\n".join(_table(seconds)))


def _table(seconds: Figures) -> Iterator[str]:
    for name, value in seconds.items():
        yield f"{name:<58} {value * 1000:>10.1f} ms"
    plan, reference = seconds.get("seed: plan and rebuild"), seconds.get("seed: pdfminer.six extraction")
    if plan and reference:
        yield f"{'seed: plan and rebuild / pdfminer.six extraction':<58} {plan / reference:>10.0%}"


def _forget() -> None:
    """Clear what is remembered of single texts: a page is new each time it is measured."""
    readings = (credit_at_end, credit_then_text, is_credit, caption_score, opening_in)
    for function in (*readings, terms_of, places_of):
        function.cache_clear()


def _measure(
    benchmark: BenchmarkFixture, figures: Figures, name: str, run: Callable[[], Any], rounds: int
) -> None:
    """Measure with a warm-up round where there are several; one round is for what takes long anyway."""
    benchmark.pedantic(run, setup=_forget, rounds=rounds, warmup_rounds=1 if rounds > 1 else 0)
    if benchmark.stats is not None:
        figures[name] = benchmark.stats.stats.median


def _planned(data: bytes) -> list[Document]:
    """Read, plan and rebuild every page of a file."""
    return [propose(page).draft.document for page in read_pages(data, "measured.txt").pages]


def test_pdfminer_extraction(benchmark: BenchmarkFixture, figures: Figures, seed_text: str) -> None:
    pdf = as_pdf(seed_text)
    extracted = extract_text(io.BytesIO(pdf))
    assert sorted("".join(extracted.split())) == sorted("".join(seed_text.split()))
    _measure(benchmark, figures, "seed: pdfminer.six extraction", lambda: extract_text(io.BytesIO(pdf)), 10)


def test_plan_and_rebuild(benchmark: BenchmarkFixture, figures: Figures, seed_text: str) -> None:
    _measure(
        benchmark, figures, "seed: plan and rebuild", lambda: propose(Page(seed_text)).draft.document, 20
    )


def test_rebuild_with_gold_edits(
    benchmark: BenchmarkFixture, figures: Figures, seed_text: str, seed_gold: dict[str, Any]
) -> None:
    edits = gold_edits(seed_gold, seed_text)
    name = f"seed: rebuild with {len(edits)} edits"
    _measure(benchmark, figures, name, lambda: rebuild(Page(seed_text), edits), 100)


def test_rebuild_of_a_million_characters(
    benchmark: BenchmarkFixture, figures: Figures, seed_text: str, seed_gold: dict[str, Any]
) -> None:
    count = SIZES[-1] // len(seed_text)
    edits = repeated_edits(gold_edits(seed_gold, seed_text), len(seed_text), count)
    text = seed_text * count
    name = f"{len(text)} characters: rebuild with {len(edits)} edits"
    _measure(benchmark, figures, name, lambda: rebuild(Page(text), edits), 3)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("separator", ["\f", "\n\n"], ids=["pages", "one-page"])
def test_cost_by_size(
    benchmark: BenchmarkFixture, figures: Figures, seed_text: str, separator: str, size: int
) -> None:
    pages = other_pages(seed_text, round(size / len(seed_text)))
    data = separator.join(pages).encode()
    layout = f"{len(pages)} pages" if separator == "\f" else "one page"
    name = f"{size} characters, {layout}: read, plan, rebuild"
    _measure(benchmark, figures, name, lambda: _planned(data), 3 if size < SIZES[-1] else 1)
