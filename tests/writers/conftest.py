"""The documents that several tests of the writers use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.gold_edits import gold_edits
from writers.samples import sample
from zhengban.model.document import Document
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild

SEEDS = Path(__file__).parents[2] / "seeds"
STEM = "hengshui-2023-09-20-p6"


@pytest.fixture(scope="session")
def everything() -> Document:
    """Return a small document with all roles and all kinds of change."""
    return sample()


@pytest.fixture(scope="session")
def gold() -> dict[str, Any]:
    """Return the hand-made gold of the seed page."""
    value: dict[str, Any] = json.loads((SEEDS / f"{STEM}.gold.json").read_text(encoding="utf-8"))
    return value


@pytest.fixture(scope="session")
def gold_document(gold: dict[str, Any]) -> Document:
    """Return the seed page, rebuilt with the gold's edits."""
    page = Page((SEEDS / f"{STEM}.txt").read_bytes().decode("utf-8"), name=STEM, sha256=gold["source_sha256"])
    return rebuild(page, gold_edits(gold, page.text))
