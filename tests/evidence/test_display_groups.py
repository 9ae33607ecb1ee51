"""Neighbouring display lines that make one heading, and those that are several."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.display_groups import regroup
from zhengban.evidence.segments import Segment
from zhengban.evidence.terms import Rarity, terms_of
from zhengban.model.draft import Draft
from zhengban.model.page import Page

BRIDGE = "横跨清水河的新石桥正式通车，两岸居民告别了绕行三公里的日子，渡口成为历史。"
TEA = "云岭乡的茶山上歌声不断，采茶工忙着采摘头茬嫩芽，春茶收购价也涨了两成。"
HEADS = st.lists(st.sampled_from(["新石桥通车", "云岭乡春茶", "两岸居民", "采茶工", "老街新事"]), max_size=6)


def grouped(heads: list[str], gap: str = "\n", inside: bool = False) -> tuple[list[str], list[Segment]]:
    """Return the headings behind the bridge's text that the lines make, and the segments."""
    lines = Draft(Page("\n".join([BRIDGE, gap.join(heads), TEA]))).lines
    blocks = [
        FlowBlock("text" if line.text in (BRIDGE, TEA) else "display", number, (line,))
        for number, line in enumerate(lines)
    ]
    heading = list(range(1, len(blocks) - 1))
    last = len(blocks) - 1
    segments = [Segment([0, last], heading)] if inside else [Segment([0]), Segment([last])]
    texts = [terms_of(BRIDGE) | terms_of(TEA)] if inside else [terms_of(BRIDGE), terms_of(TEA)]
    rarity = Rarity([terms_of(BRIDGE), terms_of(TEA)])
    found, renumbered = regroup(blocks, segments, texts, rarity, gap.count("\n") - 1)
    return [
        "⏎".join(line.text for line in block.lines) for block in found if block.kind == "display"
    ], renumbered


def test_two_headlines_of_two_articles() -> None:
    assert grouped(["清水河新石桥通车", "云岭乡采摘春茶"])[0] == ["清水河新石桥通车", "云岭乡采摘春茶"]


def test_one_headline_of_two_lines() -> None:
    assert grouped(["清水河新石桥通车", "两岸居民告别绕行"])[0] == ["清水河新石桥通车⏎两岸居民告别绕行"]


def test_a_title_and_its_author_are_two_things() -> None:
    assert grouped(["清水河新石桥", "邵一民"])[0] == ["清水河新石桥", "邵一民"]


def test_lines_inside_an_article_are_one_subheading() -> None:
    headings, (segment,) = grouped(["五分钟", "路程"], inside=True)
    assert headings == ["五分钟⏎路程"]
    assert (segment.body, segment.subheadings) == ([0, 2], [1])


@given(HEADS, st.sampled_from(["\n", "\n\n"]), st.booleans())
def test_every_line_stays_in_its_order_and_segments_follow(heads: list[str], gap: str, inside: bool) -> None:
    headings, segments = grouped(heads, gap, inside)
    assert [line for heading in headings for line in heading.split("⏎")] == heads
    assert all(len(heading.split("⏎")) <= 3 for heading in headings)
    last = len(headings) + 1
    assert [number for segment in segments for number in segment.body] == [0, last]
    assert all(number in range(1, last) for segment in segments for number in segment.subheadings)
    assert bool(heads and inside) == any(segment.subheadings for segment in segments)


@pytest.mark.xfail(
    reason="all lines of a run inside an article get the number of its first heading", strict=True
)
def test_several_subheadings_below_each_other_all_stay_in_the_article() -> None:
    headings, (segment,) = grouped(["五分钟", "路程", "新石桥", "通车", "两岸", "居民"], inside=True)
    assert segment.subheadings == list(range(1, len(headings) + 1))
    assert len(headings) > 1
