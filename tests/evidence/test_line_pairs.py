"""The chance that a line goes on where no rule proves it: learnt, but asked only of prose, with guards in front."""

from __future__ import annotations

from itertools import pairwise

import pytest

from support.engine import changes_unasked, fix_text
from support.labelled_lines import draft_before_structure
from zhengban.evidence.line_pairs import AUTOMATIC, LinePairs, line_pairs
from zhengban.evidence.structure import Structure, structures_of
from zhengban.model.edit import Join
from zhengban.model.page import Page

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
QUATRAINS = "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。"
ITEMS = "全县今年要办好三件实事：\n一、修建村级公路五十公里；\n二、改造农村危旧房屋二百户；\n三、新建乡镇卫生院四所。"


def read(text: str) -> Structure:
    """Return the reading of a text."""
    (structure,) = structures_of(draft_before_structure(Page(text)))
    return structure


def chances(text: str) -> dict[tuple[str, str], float]:
    """Return for each two lines one after the other, whatever blocks they are in, the chance that the first goes on."""
    structure = read(text)
    lines = [line.text for block in structure.blocks for line in block.lines]
    pairs = LinePairs(structure)
    asked = [pairs.chance(block, place) for block, place in pairs.pairs()]
    return dict(zip(pairwise(lines), asked, strict=True))


def test_lines_of_prose_go_on() -> None:
    found = chances(PROSE)
    inside = {lines: chance for lines, chance in found.items() if lines[0][-1] not in "。，"}
    assert len(inside) == 7
    assert sum(chance >= AUTOMATIC for chance in inside.values()) >= 4
    assert min(inside.values()) > 0.5
    assert all(0.0 <= chance <= 1.0 for chance in found.values())


def test_a_line_that_ends_a_sentence_never_goes_on_in_another_block() -> None:
    found = chances(PROSE)
    assert found["行道。", "家住河东的王师傅说，以前接孙子放"] == 0.0


def test_a_line_that_ends_a_sentence_hardly_goes_on_unasked() -> None:
    behind = {lines: chance for lines, chance in chances(PROSE).items() if lines[0].endswith("。")}
    assert len(behind) == 2
    assert max(behind.values()) < AUTOMATIC


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("张三 3 12 5\n李四 4 10 6\n王五 2 11 7\n赵六 5 9 8", id="a table"),
        pytest.param("清水河\n新石桥\n云岭乡\n采茶工\n王师傅", id="no sentence at all"),
    ],
)
def test_where_there_are_no_sentences_nothing_goes_on(text: str) -> None:
    assert set(chances(text).values()) == {0.0}


def test_slogans_stay_apart() -> None:
    found = chances("安全生产人人有责\n遵章守纪家家平安\n防微杜渐警钟长鸣\n齐抓共管重在落实")
    assert max(found.values()) < AUTOMATIC


@pytest.mark.parametrize("lines", [4, 8])
def test_verse_in_which_every_line_ends_with_a_mark_is_not_joined(lines: int) -> None:
    text = "\n".join(QUATRAINS.splitlines()[:lines])
    assert max(chances(text).values()) < AUTOMATIC
    joins = [edit for _, edit in changes_unasked(fix_text(text).proposal) if isinstance(edit, Join)]
    assert joins == []


def test_verse_below_prose_is_not_joined_either() -> None:
    found = chances(f"{PROSE}\n\n{QUATRAINS}")
    assert max(found[pair] for pair in pairwise(QUATRAINS.splitlines())) < AUTOMATIC


def test_a_stanza_below_prose_stays_a_stanza() -> None:
    found = chances(f"{PROSE}\n风起\n云涌\n雨来\n花开\n月落")
    short = [chance for (left, _), chance in found.items() if len(left) == 2]
    assert len(short) == 4
    assert max(short) < AUTOMATIC


def test_couplets_below_prose_stay_couplets() -> None:
    couplets = ["春风送暖千家乐", "瑞雪迎新万户欢", "国泰民安山水秀", "人和政通日月新"]
    found = chances("\n".join([PROSE, *couplets]))
    assert max(found[pair] for pair in pairwise(couplets)) < AUTOMATIC


def test_an_item_behind_a_colon_or_a_semicolon_begins_anew() -> None:
    found = chances(f"{PROSE}\n{ITEMS}")
    items = [chance for (_, right), chance in found.items() if right[1] == "、"]
    assert items == [0.0, 0.0, 0.0]


def test_an_item_in_quotes_begins_anew() -> None:
    found = chances(f"{PROSE}\n他在会上提出的要求有两条：\n“一、修路要快；\n“二、用料要好。”")
    assert [chance for (_, right), chance in found.items() if right[0] == "“"] == [0.0, 0.0]


@pytest.mark.parametrize("title", ["河边的桥", "桥"])
def test_a_title_does_not_go_on_in_the_author_below_it(title: str) -> None:
    assert chances(f"{PROSE}\n\n{title}\n李明\n\n{PROSE}")[title, "李明"] == 0.0


def test_names_below_prose_begin_anew() -> None:
    found = chances(f"{PROSE}\n\n张三 李四 王五\n赵六 孙七 周八\n吴九 郑十 钱一")
    assert [chance for (_, right), chance in found.items() if right[2] == " "] == [0.0, 0.0, 0.0]


def test_nothing_stands_before_the_first_line() -> None:
    assert LinePairs(read(PROSE)).chance(0, 0) == 0.0
    assert list(LinePairs(read("新石桥今日通车")).pairs()) == []


def test_the_same_page_gives_the_same_chances() -> None:
    assert chances(PROSE) == chances(PROSE)


def test_one_reading_is_asked_through_one_object() -> None:
    structure = read(PROSE)
    assert line_pairs(structure) is line_pairs(structure)
