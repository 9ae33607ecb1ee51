"""Which marks end paragraphs on a page, and whether triangles on it point at pictures or open items."""

from __future__ import annotations

import pytest

from zhengban.evidence.blocks import FlowBlock, blocks_of
from zhengban.evidence.caption_parts import picture_blocks, pointers_are_bullets
from zhengban.evidence.line_habits import closing_marks
from zhengban.model.draft import Draft
from zhengban.model.page import Page

# Of our own, as papers of the twenties are set: a pause and an end look alike.
OLD = ["昨日午後、河東某茶樓、忽來一客、", "衣服麗都、自稱姓何、呼酒獨酌、"]
MODERN = ["昨天上午，横跨清水河的新石桥正式", "通车，两岸居民告别了绕行的日子。"]
NAMES = ["何晓舟、秦岚、邵一民、周若兰、", "毕丽丽、何山、秦川、邵阳、"]
SAYINGS = ["桥归桥，路归路、水归水，各走各的、", "你敬我一尺，我敬你一丈、有来有往，"]
STATUTES = ["桥梁、道路、河道的管理、养护、修缮、改建，由县", "人民政府负责、办理、监督、检查。"]


@pytest.mark.parametrize(
    ("lines", "closing"),
    [
        (OLD * 10, "、）」』"),
        ([*OLD * 10, MODERN[1]], "、）」』"),
        (OLD * 9, ""),
        (OLD * 10 + MODERN * 5, ""),
        (MODERN * 40, ""),
        (NAMES * 20, ""),
        (SAYINGS * 40, ""),
        (STATUTES * 20, ""),
        ([], ""),
    ],
    ids=[
        "only 、", "a full stop strayed in", "too little to tell", "modern text below it", "modern",
        "names", "sayings", "statutes", "nothing",
    ],
)  # fmt: skip
def test_closing_marks(lines: list[str], closing: str) -> None:
    assert closing_marks(lines) == frozenset(closing)


@pytest.mark.parametrize(
    ("last", "closes"), [("遂不復來、", True), ("遂不復來。", True), ("遂不復來", False)]
)
def test_a_block_closes_as_its_page_does(last: str, closes: bool) -> None:
    lines = Draft(Page("\n".join([*OLD, last]))).lines
    assert FlowBlock("text", 0, lines, closing=closing_marks(OLD * 10)).closes() is closes


def test_blocks_know_the_marks_of_their_page() -> None:
    old = blocks_of(Draft(Page("\n".join(OLD * 12))).lines)
    modern = blocks_of(Draft(Page("\n".join(MODERN * 12))).lines)
    assert any("、" in block.closing for block in old)
    assert not any(block.closing for block in modern)


def test_a_title_does_not_run_on_into_the_pen_name_below_it() -> None:
    page = "\n".join([*OLD * 12, "茶樓獨酌之怪客昨日又來城中矣", "（曉舟）", *OLD])
    texts = [block.text for block in blocks_of(Draft(Page(page)).lines)]
    assert not any("城中矣（" in text for text in texts)


ITEM = "▲" + "河東茶樓昨日忽來一客自稱姓何呼酒獨酌" * 4 + "。"
CAPTION = "▲新石桥通车，两岸居民走上桥面。"


@pytest.mark.parametrize(
    ("texts", "bullets"),
    [
        ([ITEM] * 3, True),
        ([ITEM] * 2, False),
        ([CAPTION] * 3, False),
        ([ITEM, ITEM, ITEM + "何晓舟 摄"], False),
        ([ITEM[1:]] * 3, False),
    ],
    ids=["items", "too few", "captions", "one with a credit", "no triangles"],
)
def test_triangles_open_items_or_point_at_pictures(texts: list[str], bullets: bool) -> None:
    lines = Draft(Page("\n".join(texts))).lines
    blocks = [FlowBlock("text", number, (line,)) for number, line in enumerate(lines)]
    pointing = [number for number, text in enumerate(texts) if text[0] == "▲"]
    assert pointers_are_bullets(blocks) is bullets
    assert picture_blocks(blocks) == ([] if bullets else pointing)
