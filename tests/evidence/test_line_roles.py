"""What the looks of lines have taught: headings stand out, prose goes on, and verse and tables are not made to."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from support.engine import changes_unasked, fix_text
from support.labelled_lines import draft_before_structure
from zhengban.evidence.line_habits import habits_of
from zhengban.evidence.line_roles import LearntOdds, learnt_odds, line_features
from zhengban.evidence.line_traits import LineTraits
from zhengban.evidence.structure import structures_of
from zhengban.evidence.typography import choose_half_width, measure_lines
from zhengban.model.edit import Join
from zhengban.model.page import Page

DISPLAY, GOING_ON = 4.0, 3.0  # nats: what no line may speak for or against more
HEADLINE = "新石桥今日通车"
PROSE = """本报讯（记者何晓舟）昨天上午，横
跨清水河的新石桥正式通车，两岸居
民告别了绕行三公里的日子。新石桥
全长一百二十米，桥面宽十八米，设
双向四车道，两侧各留出两米宽的人
行道。
家住河东的王师傅说，以前接孙子放
学要骑半个小时，现在五分钟就到。
他每天早上从桥上走过，看看河水的
深浅，再去菜市场转一圈。"""
VERSE = "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。"
TRAINS = (
    "车次 始发站 终到站 开点 到点\nG101 北京南 上海虹桥 06:36 12:40\nG103 北京南 上海虹桥 06:53 12:48\n"
    "G105 北京南 上海虹桥 07:25 13:12\nG107 北京南 上海虹桥 07:45 13:46"
)
PAGES = [HEADLINE, f"{HEADLINE}\n{PROSE}", PROSE, VERSE, TRAINS, "桥\n" * 12, f"{PROSE}\n" * 3]


def traits_of(text: str) -> tuple[list[str], LineTraits, LearntOdds]:
    """Return the lines of a text, their traits, and what is learnt of them."""
    lines = draft_before_structure(Page(text)).lines
    texts = [line.text for line in lines]
    widths = [measure.width for measure in measure_lines(texts, choose_half_width(texts))]
    habits = habits_of(lines, widths)
    traits = LineTraits(lines, widths, habits)
    return texts, traits, learnt_odds(lines, traits, habits)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_headline_is_display_type_and_the_prose_below_it_is_not(between: str) -> None:
    _, _, odds = traits_of(HEADLINE + between + PROSE)
    assert odds.display[0] > 1.0
    assert odds.display[1:].max() < -1.0


def test_a_headline_does_not_go_on_in_the_text_below() -> None:
    _, _, odds = traits_of(f"{HEADLINE}\n{PROSE}")
    assert odds.going_on[0] < -1.0


def test_lines_of_prose_go_on_until_the_paragraph_ends() -> None:
    texts, _, odds = traits_of(PROSE)
    inside = np.array([text[-1] not in "。，" for text in texts])
    assert odds.going_on[inside].min() > 0
    assert odds.going_on[texts.index("行道。")] < -1.0
    assert odds.going_on[-1] < -1.0  # nothing stands below


@pytest.mark.parametrize(
    "text", [pytest.param(VERSE, id="verse"), pytest.param(TRAINS, id="a table of trains")]
)
def test_nothing_speaks_for_joining_verse_and_tables(text: str) -> None:
    _, _, odds = traits_of(text)
    assert odds.going_on.max() < 0
    joins = [edit for _, edit in changes_unasked(fix_text(text).proposal) if isinstance(edit, Join)]
    assert joins == []


def test_rows_below_prose_are_no_part_of_its_paragraphs() -> None:
    (structure,) = structures_of(draft_before_structure(Page(f"{PROSE}\n{TRAINS}")))
    mixed = [
        block.text
        for block in structure.blocks
        if any(one.text[0] == "G" and other.text[0] != "G" for one, other in pairwise(block.lines[::-1]))
        and any(line.text in PROSE.splitlines() for line in block.lines)
    ]
    assert mixed == []


@pytest.mark.parametrize("text", PAGES)
def test_no_line_speaks_for_or_against_more_than_the_limits(text: str) -> None:
    texts, _, odds = traits_of(text)
    assert odds.display.shape == odds.going_on.shape == (len(texts),)
    assert np.abs(odds.display).max() <= DISPLAY
    assert np.abs(odds.going_on).max() <= GOING_ON


def test_a_line_that_is_clear_reaches_the_limit() -> None:
    """So the limits are those that this test names."""
    _, _, odds = traits_of(f"{HEADLINE}\n{PROSE}")
    assert (odds.display.min(), odds.going_on.min(), odds.going_on.max()) == (-DISPLAY, -GOING_ON, GOING_ON)


def test_the_same_lines_have_the_same_odds() -> None:
    once, again = (traits_of(f"{HEADLINE}\n{PROSE}")[2] for _ in range(2))
    assert once.display.tolist() == again.display.tolist()
    assert once.going_on.tolist() == again.going_on.tolist()


@pytest.mark.parametrize("text", ["", "\n\n", HEADLINE, "桥", "。"])
def test_pages_of_no_line_and_of_one_are_read(text: str) -> None:
    read = [
        line.text
        for structure in structures_of(draft_before_structure(Page(text)))
        for block in structure.blocks
        for line in block.lines
    ]
    assert read == text.split()


def test_lines_outside_of_the_page_are_told_apart_from_lines_of_it() -> None:
    lines = draft_before_structure(Page(HEADLINE)).lines
    habits = habits_of(lines, [7.0])
    (row,) = line_features(lines, LineTraits(lines, [7.0], habits), habits)
    outside = {row[f"width_{word}"] for word in ("before", "next", "second", "earlier")}
    assert max(outside) < 0 < row["width"]
