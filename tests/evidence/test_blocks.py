"""What stands between two lines that run on, and where in the source a block's text stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evidence.blocks import FlowBlock, blocks_of, glue_between
from zhengban.model.draft import Draft
from zhengban.model.page import Page

LINE = st.text(st.sampled_from("新石桥ab12，。“”-. "), min_size=1, max_size=12).map(str.strip).filter(bool)


@pytest.mark.parametrize(
    ("left", "right", "glue"),
    [
        ("新石桥", "通车", ""),
        ("Green", "River", " "),
        ("the bridge,", "which", " "),
        ("opened.", "Then", " "),
        ("新石桥", "Bridge", ""),
        ("Bridge", "新石桥", ""),
        ("126", "00辆", ""),
        ("达18.", "4亿户", ""),
        ("共1,", "200人", ""),
        ("rooms 1,", "2 and 3", " "),
        ("iPhone", "15", " "),
        ("（A", "）座", ""),
        ("well-", "known", ""),
    ],
)
def test_glue(left: str, right: str, glue: str) -> None:
    assert glue_between(left, right) == glue


def block_of(lines: list[str]) -> tuple[str, FlowBlock]:
    """Return a page of these lines and all of them as one block."""
    text = "\n".join(lines)
    return text, FlowBlock("text", 0, Draft(Page(text)).lines)


@given(st.lists(LINE, min_size=1, max_size=5), st.data())
def test_source_spans_say_what_the_text_says(lines: list[str], data: st.DataObject) -> None:
    source, block = block_of(lines)
    start = data.draw(st.integers(0, len(block.text) - 1))
    end = data.draw(st.integers(start + 1, len(block.text)))
    spans = block.source_spans(start, end)
    found = "".join(source[span.start : span.end] for span in spans)
    assert "".join(found.split()) == "".join(block.text[start:end].split())
    assert list(spans) == sorted(spans)


@given(st.lists(LINE, min_size=1, max_size=5))
def test_the_text_is_the_lines_and_their_glue(lines: list[str]) -> None:
    source, block = block_of(lines)
    assert "".join(block.text.split()) == "".join(source.split())
    assert source[block.start] == block.text[0]
    assert source[block.last] == block.text[-1]
    assert source[slice(*block.span)].split() == source.split()


def test_items_of_a_list_are_one_block_that_keeps_its_lines() -> None:
    items = "一、报名时间：即日起至本月底；\n二、报名地点：市文化馆二楼；\n三、报名条件：年满十八周岁；"
    blocks = blocks_of(Draft(Page(f"招收合唱队员\n{items}\n四、联系电话：65550123。")).lines)
    assert [(block.kind, len(block.lines)) for block in blocks] == [("display", 1), ("kept", 4)]


def test_an_authors_line_stands_by_itself_below_its_title() -> None:
    body = "从县城到老家，要过一座石\n桥。桥很窄，只能走一辆板车。两\n头来了车，总有一头要退。"
    blocks = blocks_of(Draft(Page(f"让路\n邵一民\n{body}")).lines)
    assert [(block.text, block.kind) for block in blocks[:2]] == [("让路", "display"), ("邵一民", "text")]


def test_margins_stand_between_the_lines() -> None:
    lines = [
        "本报讯（记者何晓舟）昨天", "上午，横跨清水河的新石桥正式", "通车，两岸居民告别了绕行三公", "里的日子。"
    ]  # fmt: skip
    (block,) = blocks_of(Draft(Page("\n".join(lines))).lines)
    assert block.kind == "text"
    assert len(block.margins) == len(block.lines) - 1
    assert all(margin > 0 for margin in block.margins)


def test_no_lines_no_blocks() -> None:
    assert blocks_of(Draft(Page(" \n\n")).lines) == []
