"""The seed page under review."""

from __future__ import annotations

import pytest

from zhengban.model.page import Page
from zhengban.review.plan import Plan, make_plan


@pytest.fixture(scope="session")
def seed_plan(seed_text: str) -> Plan:
    """Return what is proposed for the seed page."""
    return make_plan(Page(seed_text))
