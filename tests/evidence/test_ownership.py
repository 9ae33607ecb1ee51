"""Whose article a heading is: by its words, with those of its kicker and deck."""

from __future__ import annotations

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.heading_groups import Beside
from zhengban.evidence.ownership import Ownership
from zhengban.evidence.segments import Segmenter
from zhengban.model.draft import Draft
from zhengban.model.page import Page
from zhengban.model.role import Role

PAGE = (
    "清水河新石桥通车",
    "两岸居民告别绕行",
    "　　本报讯 昨日，清水河新石桥正式开通，车辆可以从桥上经过，居民告别绕行的日子。",
    "　　本报讯 云岭乡的春茶昨日开采，采茶工忙着采摘嫩芽，今年的茶比往年早了几天。",
)


def owned_of(ownership: Ownership) -> list[float]:
    """Return the points of the headline with each article, once it speaks for its deck."""
    ownership.headlines([0, 1], {1: Beside(0, Role.DECK, 9.0)})
    return ownership.affinity(0)


def make_ownership() -> Ownership:
    """Return headline and deck above two articles."""
    lines = Draft(Page("\n".join(PAGE))).lines
    blocks = [
        FlowBlock("display" if number < 2 else "text", number, (line,)) for number, line in enumerate(lines)
    ]
    segmenter = Segmenter(blocks, frozenset())
    return Ownership(blocks, segmenter.run(), segmenter, frozenset({0, 1}))


def test_a_headline_speaks_for_its_deck_whatever_was_asked_before() -> None:
    """Whether two headings are of one article is told by what each shares by itself."""
    asked = make_ownership()
    alone = asked.affinity(0)
    assert owned_of(asked) == owned_of(make_ownership())
    assert max(owned_of(asked)) > max(alone)
