"""What decisions left behind: none of it is an error, and a reviewer may want to look at it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from zhengban.model.document import Document
from zhengban.model.role import Role

LooseKind = Literal["two_headlines", "no_headline", "no_article"]


class LooseEnd(NamedTuple):
    """Something to look at: what it is, the first words of it, and the starts of the blocks concerned."""

    kind: LooseKind
    text: str
    blocks: tuple[int, ...]


_SHOWN = 20  # code points of the text


def loose_ends(document: Document) -> tuple[LooseEnd, ...]:
    """Return the articles with two headlines or none, and the text in no article, in printed order."""
    found: list[LooseEnd] = []
    for unit in document.articles:
        shown = [block for block in unit.blocks if block.text]
        headlines = [block for block in shown if block.role is Role.HEADLINE]
        if len(headlines) > 1:
            starts = tuple(block.start for block in headlines)
            found.append(LooseEnd("two_headlines", headlines[0].text[:_SHOWN], starts))
        elif shown and not headlines:
            found.append(LooseEnd("no_headline", shown[0].text[:_SHOWN], (shown[0].start,)))
    homeless = [block for block in document.homeless if block.text]
    return (*found, *(LooseEnd("no_article", block.text[:_SHOWN], (block.start,)) for block in homeless))
