"""Characters that look the same are compared as the same: radicals, compatibility forms, full and half width."""

from __future__ import annotations

import unicodedata
from functools import cache

from zhengban.resources import load_table


@cache
def fold(character: str) -> str:
    """Return the plain form of one character: ⼦ as 子, ⻅ as 见, ， as a comma; always one code point.

    Kangxi radicals and widths after NFKC, the radicals of the supplement after Unicode's EquivalentUnifiedIdeograph.
    """
    plain = _radicals().get(character) or unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character


def folded(text: str) -> str:
    """Return the text with every character folded; the same number of code points."""
    return "".join(map(fold, text))


@cache
def _radicals() -> dict[str, str]:
    table = load_table("lookalikes")
    characters = "".join(table["radicals"]["characters"].split())
    marks = "".join(table["marks"]["presentation"].split())
    pairs = {**_pairs(characters), **_pairs(marks)}
    return {one: unicodedata.normalize("NFKC", other) for one, other in pairs.items()}


def _pairs(characters: str) -> dict[str, str]:
    return dict(zip(characters[::2], characters[1::2], strict=True))
