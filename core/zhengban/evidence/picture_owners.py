"""Whose picture it is: an article's, or nobody's (a standalone photo)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import credit_at_end, opening_byline
from zhengban.evidence.ownership import Owned, Owner, Ownership
from zhengban.evidence.segments import Segment, Segmenter
from zhengban.evidence.terms import shared, shared_runs

# Points: shared rare terms, standing right behind or before the text, a photographer who signs the article.
TERMS, BEHIND, BEFORE, SIGNED = 10.0, 1.5, 0.8, 5.0
_ALONE, _ALONE_SHORT = 3.6, 1.0  # for being a standalone photo
_NEWS_LENGTH = 40
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")


def own_pictures(
    blocks: Sequence[FlowBlock],
    pictures: Sequence[int],
    segments: Sequence[Segment],
    segmenter: Segmenter,
    ownership: Ownership,
) -> list[Owned]:
    """Return for each picture's text the article it belongs to; ``chosen`` is False for a standalone photo."""
    bylines = [signers(blocks[segment.body[0]].text) for segment in segments]
    owned: list[Owned] = []
    for number in pictures:
        text, terms = blocks[number].text, segmenter.terms(number)
        signed = signers_of_credit(text)
        points = [
            TERMS * shared(terms, ownership.texts[n], segmenter.rarity)
            + (
                BEHIND
                if ownership.after(number, segment)
                else BEFORE
                if ownership.before(number, segment)
                else 0.0
            )
            + (SIGNED if signed & bylines[n] else 0.0)
            for n, segment in enumerate(segments)
        ]
        alone = points_alone(text)
        order = sorted(range(len(points)), key=lambda n: -points[n])[:4]
        owners = tuple(
            Owner(
                n,
                points[n],
                [run.text for run in shared_runs(text, ownership.texts[n], segmenter.rarity)][:4],
            )
            for n in order
        )
        best = owners[0].points if owners else -99.0
        second = max([alone, *(owner.points for owner in owners[1:])] if best > alone else [best])
        margin = max(best, alone) - second
        near = bool(owners) and (
            ownership.after(number, segments[order[0]]) or ownership.before(number, segments[order[0]])
        )
        owned.append(Owned(number, owners, margin, near, best > alone))
    return owned


def points_alone(text: str) -> float:
    """Return the points for being a standalone photo: more for news of its own than for a few words."""
    return _ALONE if len(text) >= _NEWS_LENGTH else _ALONE_SHORT


def signers(text: str) -> frozenset[str]:
    """Return the words of an opening byline that may be names."""
    return frozenset(_NAME.findall(text[: opening_byline(text)]))


def signers_of_credit(text: str) -> frozenset[str]:
    """Return the words of a photo credit at the end of a text that may be names."""
    start = credit_at_end(text)
    names = _NAME.findall(text if start < 0 else text[start:])
    # 供图 and 摄 are written without a space behind the name as often as with one.
    return frozenset(name.removesuffix("供图").removesuffix("摄") for name in names)
