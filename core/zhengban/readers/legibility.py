"""How much a decoded text looks like Chinese print: the measure by which encodings are told apart."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from zhengban.resources import load_table

# What a wrong reading of Chinese bytes is full of: controls, Latin with accents to Hangul Jamo, bopomofo and
# kana, compatibility Jamo, rare Han (extension A and beyond the BMP), Yi to Hangul syllables, private use,
# replacement.
_STRANGE = re.compile(
    r"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f-\xb6\xb8-\u1fff\u2c00-\u2fff\u3040-\u4dbf"
    r"\ua000-\uf8ff\ufb00-\ufe2f\ufff0-\uffff\U00010000-\U0010ffff]"
)
_TELLING = re.compile(r"[^\s\x21-\x7e]")


@cache
def _expected() -> frozenset[str]:
    table = load_table("frequent_characters")
    return frozenset(table["simplified"] + table["traditional"] + table["punctuation"]) - {"\n"}


def telling_characters(text: str) -> int:
    """Return how many characters are neither white space nor printable ASCII, which all readings share."""
    return len(_TELLING.findall(text))


def points(text: str) -> int:
    """Return how many frequent characters and marks there are, less those that Chinese print does not use.

    Rightly decoded news text has about 80 points in 100 telling characters (verse 50, lists of names 20 to
    60), wrongly decoded text mostly fewer than none. A rare Han character counts nothing: names are full of
    them.
    """
    expected = _expected()
    counts = Counter(text)
    good = sum(count for character, count in counts.items() if character in expected)
    strange = sum(count for character, count in counts.items() if _STRANGE.match(character))
    return good - strange
