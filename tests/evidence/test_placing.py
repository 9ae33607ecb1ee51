"""Headings that a dump drew behind all text: they have no place there, while signers of an announcement do."""

from __future__ import annotations

import pytest

from support.engine import fix_text
from support.labelled_lines import draft_before_structure
from zhengban.evidence.placing import stray_tail
from zhengban.evidence.structure import structures_of
from zhengban.model.edit import SetRole
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.writers.plain_text import write_text

BRIDGE = """本报讯（记者何晓舟）昨天上午，横
跨清水河的新石桥正式通车，两岸居
民告别了绕行三公里的日子。新石桥
全长一百二十米，桥面宽十八米，设
双向四车道，两侧各留出两米宽的人
行道。
家住河东的王师傅说，以前接孙子放
学要骑半个小时，现在五分钟就到。
他每天早上从桥上走过，看看河水的
深浅，再去菜市场转一圈。"""
TEA = """本报讯（通讯员赵立群）入冬以来，云
岭乡的采茶工们并没有闲下来，他们在
茶园里修枝、施肥、铺草，为明年春天
的头一茬新茶做准备。乡里请来农技员
，手把手教大家辨认病虫害。
今年全乡新种茶树六百亩，带动三百多
户村民增收。"""
HEADINGS = ("山村小学迎来新校舍", "全民健身中心本周开放", "老街改造尊重居民意愿")
SIGNERS = ("（清水河镇人民政府）", "（云岭乡人民政府）", "（县交通运输局）")


def page_of(*behind: str) -> str:
    """Return a page of two articles with lines behind them that stand by themselves."""
    return "\n\n".join([f"{BRIDGE}\n{TEA}", *behind])


def stray(text: str) -> list[str]:
    """Return the texts of the headings that have no place where they stand."""
    return [
        structure.blocks[number].text
        for structure in structures_of(draft_before_structure(Page(text)))
        for number in stray_tail(structure)
    ]


@pytest.mark.parametrize("number", [3, 4])
def test_three_and_more_headings_behind_all_text_have_no_place(number: int) -> None:
    behind = [*HEADINGS, "图书馆夜间延长开放"][:number]
    assert stray(page_of(*behind)) == behind


@pytest.mark.parametrize("number", [0, 1, 2])
def test_one_and_two_may_be_who_signs(number: int) -> None:
    assert stray(page_of(*HEADINGS[:number])) == []


def test_who_signs_in_brackets_stays() -> None:
    assert stray(page_of(*SIGNERS)) == []


def test_headings_behind_a_signer_have_no_place() -> None:
    assert stray(page_of(SIGNERS[0], *HEADINGS)) == list(HEADINGS)


def test_headings_that_stand_above_their_text_are_no_tail() -> None:
    text = f"新石桥今日通车\n\n{BRIDGE}\n\n云岭乡采茶工冬日不闲\n\n{TEA}"
    assert stray(text) == []
    assert stray("\n\n".join([text, *HEADINGS])) == list(HEADINGS)


def test_a_page_that_was_never_wrapped_has_no_tail() -> None:
    unwrapped = "\n".join(part.replace("\n", "") for part in (BRIDGE, TEA) for _ in range(2))
    assert stray("\n\n".join([unwrapped, *HEADINGS])) == []


@pytest.mark.parametrize("text", ["", HEADINGS[0], "\n\n".join(HEADINGS)])
def test_where_no_text_is_there_is_nothing_behind_it(text: str) -> None:
    assert stray(text) == []


def test_they_are_set_apart_unasked_and_the_result_read_again_stays_as_it_is() -> None:
    fixed = fix_text(page_of(*HEADINGS))
    unplaced = [
        finding.before
        for finding in fixed.proposal.findings
        if fixed.proposal.decisions[finding.id] == "auto"
        and any(isinstance(edit, SetRole) and edit.role == Role.UNPLACED for edit in finding.edits)
    ]
    assert unplaced == list(HEADINGS)
    once = write_text(fixed.proposal.draft.document)
    assert write_text(fix_text(once).proposal.draft.document) == once
