"""What kind of text it is whose line breaks are meant: verse, a table, a list."""

from __future__ import annotations

import re
from collections.abc import Callable

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import list_item, names_only
from zhengban.model.role import Role

_MARK_AT_END = re.compile(r"[，。；！？、：,;!?]$")
_CELLS = re.compile(r"\S[ \u3000\t]+\S")
_LEAST_LINES = 4


def kept_role(block: FlowBlock) -> tuple[Role | None, float]:
    """Return the role of a kept block and how sure it is; none where too few lines tell.

    Fewer than four lines say nothing: three short sentences below each other are as often paragraphs.
    """
    texts = [line.text for line in block.lines]
    if len(texts) < _LEAST_LINES:
        return None, 0.0
    numbered = _share(texts, lambda text: any("0" <= mark <= "9" for mark in text))
    celled = _share(texts, lambda text: bool(_CELLS.search(text)))
    if celled >= 0.6 and numbered >= 0.5:
        return Role.TABLE, 0.96
    if _share(texts, list_item) >= 0.6 or _share(texts, names_only) >= 0.6:
        return Role.LIST, 0.96
    marked = _share(texts, lambda text: bool(_MARK_AT_END.search(text)))
    lengths = sorted(len(text) for text in texts)
    even = lengths[-1] <= 40 and lengths[len(lengths) // 2] <= 20
    if marked >= 0.75 and even and numbered < 0.2:
        return Role.VERSE, 0.96
    return (Role.LIST, 0.6) if even else (None, 0.0)


def _share(texts: list[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, texts)) / len(texts)
