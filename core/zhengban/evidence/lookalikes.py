"""Which character a look-alike code point stands for, and how sure that is.

Sources: Unicode's EquivalentUnifiedIdeograph property for the CJK Radicals Supplement, the compatibility
decompositions for Kangxi radicals and compatibility ideographs.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any, NamedTuple

from zhengban.resources import load_table

_KANGXI = range(0x2F00, 0x2FD6)
# The compatibility ideographs up to U+FA0D are second codes of one and the same form (KS X 1001, Big5); the
# ones behind them were coded because somebody tells the two forms apart.
_COMPATIBILITY = (*range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20))
_LAST_SAME_FORM = 0xFA0D


class Lookalike(NamedTuple):
    """What the code point stands for; ``same_form``: both look the same and the character is one that
    people write.
    """

    character: str
    same_form: bool


def pairs(text: str) -> dict[str, str]:
    """Return a table's pairs of characters as a dictionary, white space ignored."""
    characters = "".join(text.split())
    return dict(zip(characters[::2], characters[1::2], strict=True))


@cache
def _table() -> dict[str, Any]:
    return load_table("lookalikes")


@cache
def radicals() -> dict[str, Lookalike]:
    """Return the radicals of both blocks with what they stand for."""
    table = _table()["radicals"]
    found = {
        chr(code): Lookalike(character, character not in table["rare_targets"])
        for code in _KANGXI
        for character in (unicodedata.normalize("NFKC", chr(code)),)
    }
    found |= {radical: Lookalike(to, True) for radical, to in pairs(table["characters"]).items()}
    return found | {radical: Lookalike(to, False) for radical, to in pairs(table["components"]).items()}


@cache
def compatibility_ideographs() -> dict[str, Lookalike]:
    """Return the compatibility ideographs with their unified forms; the twelve that have none stay
    themselves.
    """
    folded = ((chr(code), unicodedata.normalize("NFC", chr(code))) for code in _COMPATIBILITY)
    return {
        lookalike: Lookalike(character, ord(lookalike) <= _LAST_SAME_FORM)
        for lookalike, character in folded
        if character != lookalike
    }


@cache
def _folding() -> dict[int, str]:
    known = radicals() | compatibility_ideographs()
    return {ord(lookalike): known[lookalike].character for lookalike in known}


def fold_lookalikes(text: str) -> str:
    """Return the text with every radical and compatibility ideograph folded, for comparison; no length
    changes.
    """
    return text if text.isascii() else text.translate(_folding())


def is_simplified(text: str) -> bool:
    """Tell whether a text uses simplified rather than traditional characters, by a few frequent ones."""
    table = _table()["script"]
    simplified, traditional = (sum(map(text.count, table[key])) for key in ("simplified", "traditional"))
    return simplified > traditional
