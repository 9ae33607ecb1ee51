"""Where articles begin: every block of text is in one article, once, and cues open articles."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from zhengban.evidence.blocks import blocks_of
from zhengban.evidence.caption_parts import picture_blocks
from zhengban.evidence.segments import Segment, Segmenter
from zhengban.model.draft import Draft
from zhengban.model.page import Page

BRIDGE = "昨天上午，横跨清水河的新石桥正式通车，两岸居民告别了绕行三公里的日子。桥头挤满了看热闹的人，一直到天黑才散。"
TEA = (
    "谷雨前后，云岭乡的茶山上歌声不断，采茶工们忙着采摘头茬嫩芽。收购价比去年涨了两成，品质也比往年更好一些。"
)
LINES = st.lists(
    st.sampled_from(
        [BRIDGE, TEA, f"本报讯（记者何晓舟）{BRIDGE}", "新石桥通车", "云岭乡开采春茶", "邵一民", "图为新石桥。",
         "何晓舟 摄", "一、报名时间；", "二、报名地点；", "", "（下转第3版）", "河东 5 1 0"]
    ),
    max_size=14,
).map("\n".join)  # fmt: skip


def segments_of(text: str) -> tuple[list[str], list[Segment]]:
    """Return the texts of the blocks of a page, and its segments."""
    blocks = blocks_of(Draft(Page(text)).lines)
    return [block.text for block in blocks], Segmenter(blocks, frozenset(picture_blocks(blocks))).run()


@given(LINES)
def test_every_block_of_text_is_in_one_segment(text: str) -> None:
    blocks = blocks_of(Draft(Page(text)).lines)
    pictures = picture_blocks(blocks)
    segments = Segmenter(blocks, frozenset(pictures)).run()
    members = [
        number for one in segments for number in (*one.inside, *(() if one.lead is None else (one.lead,)))
    ]
    assert len(members) == len(set(members))
    prose = {number for number, block in enumerate(blocks) if block.kind != "display"} - set(pictures)
    assert prose <= set(members)
    assert not set(pictures).intersection(members)
    for one in segments:
        assert one.body
        assert set(one.doubts) <= set(one.subheadings)
        assert one.first <= min(one.inside)
        assert 0 < one.opened <= 1
    assert [one.first for one in segments] == sorted(one.first for one in segments)


@given(LINES)
def test_lines_are_in_one_block_each_in_source_order(text: str) -> None:
    draft = Draft(Page(text))
    blocks = blocks_of(draft.lines)
    assert [line for block in blocks for line in block.lines] == list(draft.lines)
    assert [block.first for block in blocks] == [
        sum(len(before.lines) for before in blocks[:number]) for number in range(len(blocks))
    ]


def test_a_dateline_opens_an_article() -> None:
    texts, segments = segments_of(f"本报讯（记者何晓舟）{BRIDGE}\n{TEA}\n本报讯（记者丁小满）{TEA}\n{BRIDGE}")
    assert [[texts[number][:3] for number in one.body] for one in segments] == [
        ["本报讯", "谷雨前"],
        ["本报讯", "昨天上"],
    ]
    assert all(one.cue and one.opened > 0.95 for one in segments)


def test_a_summary_above_a_dateline_is_its_lead() -> None:
    lead = "新石桥通车以后，清水河两岸居民告别了绕行三公里的日子，孩子上学只要五分钟"
    texts, segments = segments_of(f"{lead}\n\n本报讯（记者何晓舟）{BRIDGE}\n{BRIDGE[5:]}")
    assert [texts[one.lead] for one in segments if one.lead is not None] == [lead]
    assert Counter(len(one.body) for one in segments) == {2: 1}


def test_a_paragraph_of_the_article_before_is_no_lead() -> None:
    _, segments = segments_of(
        f"本报讯（记者何晓舟）{BRIDGE}\n{BRIDGE[5:]}\n本报讯（记者丁小满）{TEA}\n{TEA[5:]}"
    )
    assert [one.lead for one in segments] == [None, None]


def test_an_item_of_a_list_is_no_headline() -> None:
    _, segments = segments_of(f"{BRIDGE}\n\n一、新石桥\n\n{BRIDGE[5:]}")
    assert len(segments) == 1
