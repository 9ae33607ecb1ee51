"""Hand-written newspaper pages of many habits, dumped in several ways: no character is lost, and no page
gets worse.

``floors.yml`` holds what share of each page's fields comes out, in whole per cent; a page below its floor
fails, and so does one that has risen five points above it, so that the list tells the truth.
``measure_pages.py --record`` writes it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pages.outsider import overlay_problems, problems
from support.results import run_page
from support.scorer import FieldResult, pass_rate
from support.spec_pages import spec_pages

NAMES = sorted(spec_pages())
FLOORS: dict[str, int] = yaml.safe_load(Path(__file__).with_name("floors.yml").read_text(encoding="utf-8"))
PAGE_SEEDS = (0, 1)


@pytest.mark.parametrize("name", NAMES)
def test_fields(name: str, page_results: dict[str, list[FieldResult]]) -> None:
    results = [result for seed in PAGE_SEEDS for result in run_page(name, seed).results]
    page_results[name] = results
    assert FLOORS[name] <= 100 * pass_rate(results) < FLOORS[name] + 5


@pytest.mark.parametrize("name", NAMES)
def test_an_outsider_finds_every_character(name: str) -> None:
    run = run_page(name, 0)
    assert problems(run.sample.text, run.fixed.document) == []
    assert overlay_problems(run.sample.text, run.fixed.document) == []
