"""What the wording of a display line says of its place: above the headline, or below it."""

from __future__ import annotations

import re
from functools import cache

from zhengban.evidence.cues_fields import Proof, furniture_fields
from zhengban.model.role import Role
from zhengban.resources import load_table

_LEAST = 6  # code points; 要求 by itself is a headline
_BRACKETED = re.compile("（[^（）]*）|\\([^()]*\\)")
_BESIDE_ARTICLES = frozenset({Role.EDITORS, Role.CONTACT})


@cache
def _endings() -> tuple[str, ...]:
    return tuple(load_table("headings")["kicker_endings"])


@cache
def _openings() -> tuple[str, ...]:
    return tuple(load_table("headings")["deck_openings"])


def leads_into_headline(text: str) -> bool:
    """Tell whether the line is a kicker by its end: 省委常委会召开会议强调."""
    return len(text) >= _LEAST and text.endswith(_endings())


def explains_headline(text: str) -> bool:
    """Tell whether the line is a deck by its beginning: ——记某厂工人."""
    return len(text) >= _LEAST and text.startswith(_openings())


def is_no_heading(text: str) -> bool:
    """Tell whether display type is something else for sure: a name in brackets below an article, editors, an address."""
    if _BRACKETED.fullmatch(text):
        return True
    return any(
        field.role in _BESIDE_ARTICLES and field.proof >= Proof.FAIR for field in furniture_fields(text)
    )
