"""The chance that a line goes on where no rule proves it: learnt, but asked only of prose, and never behind a sentence."""

from __future__ import annotations

import pytest

from support.labelled_lines import draft_before_structure
from zhengban.evidence.line_pairs import AUTOMATIC, chance_of_going_on, features
from zhengban.evidence.structure import Structure, structures_of
from zhengban.model.page import Page
from zhengban.resources import load_table

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


def read(text: str) -> Structure:
    """Return the reading of a text."""
    (structure,) = structures_of(draft_before_structure(Page(text)))
    return structure


def chances(structure: Structure) -> list[tuple[str, float]]:
    """Return each line that another of its block follows, with the chance that it goes on in it."""
    return [
        (block.lines[place - 1].text, chance_of_going_on(structure, block, place))
        for block in structure.blocks
        for place in range(1, len(block.lines))
    ]


def test_a_line_of_prose_may_go_on() -> None:
    found = chances(read(PROSE))
    assert max(chance for _, chance in found) >= AUTOMATIC
    assert all(0.0 <= chance <= 1.0 for _, chance in found)


def test_nothing_is_said_behind_the_end_of_a_sentence() -> None:
    found = [chance for line, chance in chances(read(PROSE)) if line.endswith("。")]
    assert found
    assert set(found) == {0.0}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。", id="verse: every line ends with a mark"
        ),
        pytest.param("张三 3 12 5\n李四 4 10 6\n王五 2 11 7\n赵六 5 9 8", id="a table"),
        pytest.param("清水河\n新石桥\n云岭乡\n采茶工\n王师傅", id="no sentence at all"),
    ],
)
def test_what_may_be_no_prose_is_not_asked_of(text: str) -> None:
    assert all(chance == 0.0 for _, chance in chances(read(text)))


def test_a_stanza_below_prose_stays_a_stanza() -> None:
    found = chances(read(f"{PROSE}\n风起\n云涌\n雨来\n花开\n月落"))
    assert all(chance < AUTOMATIC for line, chance in found if len(line) == 2)


def test_every_feature_has_a_weight_and_no_weight_is_without_one() -> None:
    structure = read(PROSE)
    block = next(block for block in structure.blocks if len(block.lines) > 1)
    assert set(load_table("line_pairs")["weights"]) == {*features(structure, block, 1), "bias"}
