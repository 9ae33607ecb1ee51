"""Two display lines below each other: one heading, kicker and headline, or two headlines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.heading_groups import heading_groups
from zhengban.evidence.heading_pairs import HeadingPairs
from zhengban.model.draft import Draft, DraftLine
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.resources import load_table

BODY = "清水河新石桥昨日正式通车，两岸居民告别绕行的日子。云岭乡的春茶开采，采茶工忙着采摘嫩芽。"
TEXT = st.text("桥茶新通车采摘云岭乡“”：，0129 ", min_size=1, max_size=20).filter(
    lambda text: bool(text.strip())
)


def lines_of(*texts: str, gap: str = "\n") -> tuple[DraftLine, ...]:
    """Return the lines of a page of these texts, so many blank lines between."""
    return Draft(Page(gap.join(texts))).lines


def odds(left: str, right: str, gap: str = "\n") -> float:
    """Return the log-odds that the second line goes on with the first, on a page that tells of bridge and tea."""
    one, other = lines_of(left, right, gap=gap)
    return HeadingPairs([left, right, BODY], 0).goes_on(one, other, True)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("清水河新石桥昨日正", "式通车", id="a word that the text has goes through the break"),
        pytest.param("记者走进“清水河新石", "桥”看通车", id="a quotation is open at the break"),
    ],
)
def test_lines_of_one_heading(left: str, right: str) -> None:
    assert odds(left, right) > 0


@pytest.mark.parametrize(
    ("left", "right", "gap"),
    [
        pytest.param("新春走基层", "清水河新石桥昨日正式通车", "\n", id="a word above a headline"),
        pytest.param(
            "清水河新石桥通车", "云岭乡采摘春茶", "\n\n", id="a blank line between, where none is usual"
        ),
        pytest.param("【记者手记】", "采茶的人", "\n", id="a bracketed word above"),
    ],
)
def test_lines_of_two_headings(left: str, right: str, gap: str) -> None:
    assert odds(left, right, gap) < 0


def test_what_the_page_says_elsewhere_speaks_for_one_heading() -> None:
    one, other = lines_of("渡口老冯的木船停", "摆一年")
    here = HeadingPairs(["渡口老冯的木船停", "摆一年", "木船停摆以后，老冯上岸。"], 0).goes_on(
        one, other, True
    )
    assert here > HeadingPairs(["渡口老冯的木船停", "摆一年", BODY], 0).goes_on(one, other, True)


@pytest.mark.parametrize("model", ["goes_on", "belongs", "is_kicker"])
def test_every_feature_has_a_weight_and_no_weight_is_without_one(model: str) -> None:
    one, other = lines_of("新石桥", "通车")
    names = HeadingPairs([], 0).features(one, other, True)
    assert set(load_table("heading_pairs")[model]) == {*names, "bias"}


def groups(points: dict[int, list[float]], *heads: str) -> dict[int, tuple[int, Role]]:
    """Return kickers and decks among headings below each other, each with its headline."""
    lines = lines_of(*heads)
    blocks = [FlowBlock("display", number, (line,)) for number, line in enumerate(lines)]
    found = heading_groups(blocks, points, HeadingPairs([*heads, BODY], 0))
    return {block: (beside.headline, beside.role) for block, beside in found.items()}


def test_a_bracketed_kicker_belongs_to_the_headline_below() -> None:
    assert groups({0: [0.0, 0.0], 1: [9.0, 0.0]}, "【新春走基层】", "清水河新石桥昨日正式通车") == {
        0: (1, Role.KICKER)
    }


def test_headings_that_speak_of_two_articles_are_two_headlines() -> None:
    heads = ("【新石桥通车】", "云岭乡采茶工忙采摘春茶嫩芽")
    assert groups({0: [9.0, 0.0], 1: [0.0, 9.0]}, *heads) == {}
    assert groups({0: [0.0, 0.0], 1: [0.0, 9.0]}, *heads) != {}


@given(st.lists(TEXT, min_size=1, max_size=7))
def test_a_group_has_one_headline_and_three_blocks_at_most(heads: list[str]) -> None:
    lines = lines_of(*[head.strip() for head in heads])
    blocks = [FlowBlock("display", number, (line,)) for number, line in enumerate(lines)]
    points = {number: [0.0] for number in range(len(blocks))}
    found = heading_groups(blocks, points, HeadingPairs([BODY], 0))
    for block, beside in found.items():
        assert beside.headline not in found
        assert abs(block - beside.headline) <= 2
        assert beside.role == (Role.KICKER if block < beside.headline else Role.DECK)
