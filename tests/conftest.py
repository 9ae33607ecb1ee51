"""What all tests share: the seed page, and Hypothesis without a clock."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SEED_NAME = "hengshui-2023-09-20-p6"

# Two test processes share two cores with whatever else runs: a slow example is no finding.
settings.register_profile("unhurried", deadline=None, print_blob=True)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def seed_path() -> Path:
    """The seed page as it was found. Read it; never write beside it."""
    return ROOT / "seeds" / f"{SEED_NAME}.txt"


@pytest.fixture(scope="session")
def seed_text(seed_path: Path) -> str:
    """The seed page's text, line ends as they are in the file."""
    return seed_path.read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def seed_gold() -> dict[str, Any]:
    """The seed page put in order by hand; treat it as read-only, it is shared."""
    gold: dict[str, Any] = json.loads((ROOT / "seeds" / f"{SEED_NAME}.gold.json").read_text(encoding="utf-8"))
    return gold
