"""Text that stands one character a line: what is put together, what is asked, and what stays as it is.

Cases stand in ``tests/cases/stacked_text.yml``. A line of ``text`` that begins with ``=`` stays a line; the others are set
one character a line. ``reads`` is the document with the automatic edits on, ``blocks`` are some of its blocks.
``known_failure``: ``reads`` is right but not reached, for the ``reason`` given.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from detectors.test_structure_cases import check_reading
from zhengban.detectors.stacked_text import detect
from zhengban.model.conservation import check
from zhengban.model.draft import Draft
from zhengban.model.edit import Join
from zhengban.model.finding import Kind
from zhengban.model.page import Page
from zhengban.propose import Proposal, propose
from zhengban.writers.plain_text import write_text

TABLE: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "stacked_text.yml").read_text(encoding="utf-8")
)
FIRST = "鹿門渡輪公司昨日宣佈，明年起四條航線全部改用電動船，老式柴油船陸續退役。"
SECOND = "首批六艘新船在本地船塢建造，每艘可載客三百人，充電四十分鐘可往返八趟。"
THIRD = "三條老街的騎樓下月起修繕，住戶可留可遷，租金兩年不變。"
STORY = FIRST + SECOND + THIRD
PIECES = st.lists(
    st.sampled_from(
        [
            *(
                FIRST,
                SECOND,
                THIRD,
                "他說：「省油！」",
                "「船也靜得多。",
                "本報訊（記者何曉舟）",
                "（下轉第３版）",
            ),
            *(
                "鹿門晚報",
                "２０１６年９月１５日",
                "編輯：馬有德",
                "●●●●●",
                "习习近近平平",
                "□",
                "⼦",
                "10 分",
                "an",
            ),
            *("=渡輪公司改用電動船", "=昨日宣佈，四條航線全部改用電", "", "\n"),
        ]
    ),
    min_size=4,
    max_size=24,
    unique=True,
)


def stacked(text: str) -> str:
    """Return the text one character a line; what begins with ``=`` stays a line, a blank line stays blank."""
    return "\n".join(line[1:] if line.startswith("=") else "\n".join(line) for line in text.split("\n"))


def printed(proposal: Proposal) -> list[str]:
    """Return the blocks of the document that the automatic edits make."""
    return [block.text for block in proposal.document.blocks()]


@pytest.mark.parametrize("case", TABLE["found"], ids=lambda case: str(case["label"]))
def test_found(case: dict[str, Any]) -> None:
    text = stacked(case["text"])
    if "reads" in case:
        check_reading({**case, "text": text})
    blocks = printed(propose(Page(text)))
    for wanted in case.get("blocks", []):
        parts = wanted.split("~")
        fitting = [one for one in blocks if one.startswith(parts[0]) and one.endswith(parts[-1])]
        assert any(all(part in one for part in parts) for one in fitting), blocks


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case["label"], marks=pytest.mark.xfail(reason=case["reason"], strict=True))
        for case in TABLE["known_failure"]
    ],
)
def test_known_failure(case: dict[str, Any]) -> None:
    check_reading({**case, "text": stacked(case["text"])})


@pytest.mark.parametrize("case", TABLE["must_not_change"], ids=lambda case: str(case["label"]))
def test_must_not_change(case: dict[str, Any]) -> None:
    page = Page(stacked(case["text"]))
    assert list(detect(Draft(page))) == []
    assert page.stacked == ()


def test_a_sentence_can_be_rejected_by_itself() -> None:
    page = Page(stacked(STORY))
    proposal = propose(page)
    (wrong,) = [finding for finding in proposal.findings if finding.after == SECOND]
    again = propose(page, rejected={wrong.id: wrong.edits})
    assert [printed(proposal)[0], printed(proposal)[-1]] == [FIRST, THIRD]
    assert printed(again) == [FIRST, *SECOND, THIRD]


def test_where_nothing_tells_it_asks() -> None:
    proposal = propose(Page(stacked(STORY)))
    seams = [finding for finding in proposal.findings if finding.evidence[0].code == "nothing_between"]
    assert [proposal.decisions[finding.id] for finding in seams] == ["ask", "ask"]
    assert [finding.after for finding in seams] == [
        FIRST[-12:] + SECOND[:12],
        SECOND[-12:] + THIRD[:12],
    ]
    on = {finding.id for finding in seams}
    whole = proposal.document_with(
        lambda finding: finding.id in on or proposal.decisions[finding.id] == "auto"
    )
    assert [block.text for block in whole.blocks()] == [STORY]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("他希望票價五年不變。", "refers_back"),
        ("（記者何曉舟）", "signs_it"),
        ("", "nothing_between"),
    ],
)
def test_what_tells_that_a_paragraph_goes_on(sentence: str, code: str) -> None:
    proposal = propose(Page(stacked(FIRST + sentence + SECOND)))
    (seam, *_) = [
        finding for finding in proposal.findings if finding.evidence[0].code != "one_character_lines"
    ]
    assert seam.evidence[0].code == code
    assert printed(proposal)[0] == FIRST + sentence


def test_a_quotation_is_one_paragraph() -> None:
    text = "公司總經理說：「我們算過帳，電費比油錢省三成！船也靜得多。票價五年不變。」" + THIRD
    assert printed(propose(Page(stacked(text))))[0] == text.removesuffix(THIRD)


def test_a_long_sentence_is_told_in_clauses() -> None:
    """One wrong place in it, a heading that is glued to it or the end of a frame, must not spoil all of it."""
    text = "鹿門渡輪公司昨日宣佈明年起四條航線改用電動船，老式柴油船陸續退役，" * 3 + "票價不變，班次也不減。"
    proposal = propose(Page(stacked(text)))
    assert len([finding for finding in proposal.findings if finding.kind is Kind.COLUMN_FRAGMENT]) > 2
    assert printed(proposal) == [text]


def test_printed_lines_in_lost_order_are_not_joined() -> None:
    """Some extractors write the columns of a page down as they happen to stand: each is a line, no two are a text."""
    text = "".join(dict.fromkeys(_prose()))
    columns = [text[start : start + 12] for start in range(0, len(text), 12)]
    random.Random(7).shuffle(columns)
    proposal = propose(Page("\n\n".join(map("\n".join, columns))))
    joins = [
        edit
        for finding in proposal.findings
        if proposal.decisions[finding.id] == "auto" and finding.kind is Kind.LINE_WRAP
        for edit in finding.edits
        if isinstance(edit, Join)
    ]
    assert joins == []
    assert set(printed(proposal)) == set(columns)


def _prose() -> list[str]:
    """Return sentences that differ, enough of them for the shares of word pairs to say something."""
    who = ("市民", "工人", "学生", "记者", "居民", "专家", "教师", "农民", "企业家", "代表", "护士", "司机")
    what = ("参加了会议", "关注经济发展", "建设文化中心", "学习科学技术", "介绍工作情况", "支持社会活动")
    return [f"{one}今天上午在城市中心{other}，大家认为这项工作很重要。" for one in who for other in what]


@given(PIECES)
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_whatever_stands_one_character_a_line(pieces: list[str]) -> None:
    page = Page(stacked("\n".join(pieces)))
    proposal = propose(page)
    check(proposal.document)
    for finding in proposal.findings:
        assert list(finding.spans) == sorted(finding.spans)


@given(PIECES)
@settings(max_examples=60, deadline=None)
def test_run_on_its_own_text_it_puts_nothing_together(pieces: list[str]) -> None:
    again = propose(Page(str(write_text(propose(Page(stacked("\n".join(pieces)))).document))))
    edits = [
        edit for finding in again.findings if again.decisions[finding.id] == "auto" for edit in finding.edits
    ]
    assert [edit for edit in edits if isinstance(edit, Join)] == []
