"""The page maker's own tables; nothing of the engine reads them."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from typing import Any

from zhengban.errors import TableError
from zhengban.resources import load_text

# What NFKC does not fold: CJK Radicals Supplement, as Unicode's EquivalentUnifiedIdeograph.txt pairs them.
_RADICALS = "⺠民⻓长⻔门⻅见⻋车⻢马⻰龙⻩黄⻛风⻚页⻥鱼⻦鸟⻘青⻄西⺟母⻬齐⻄西"
_KANGXI = range(0x2F00, 0x2FD6)


@cache
def page_table(name: str) -> dict[str, Any]:
    """Return ``pages/NAME.toml``; shared, read only. Raises ``TableError`` when it is missing or malformed."""
    try:
        return tomllib.loads(load_text(f"pages/{name}.toml"))
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"table pages/{name}.toml is damaged ({error}): reinstall zhengban") from error


@cache
def misreadings() -> dict[str, str]:
    """Return for each character those that a recogniser may take it for, as one string."""
    found: dict[str, str] = {}
    for group in page_table("misreadings")["groups"]:
        for character in group:
            found[character] = found.get(character, "") + group.replace(character, "")
    return found


@cache
def radicals() -> dict[str, str]:
    """Return the look-alike radical of each plain character that has one: 子 → ⼦."""
    found = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in _KANGXI}
    pairs = zip(_RADICALS[::2], _RADICALS[1::2], strict=True)
    return {**found, **{plain: radical for radical, plain in pairs}}


@cache
def plain_forms() -> dict[str, str]:
    """Return the plain character of each look-alike radical: ⼦ → 子."""
    return {radical: plain for plain, radical in radicals().items()}
