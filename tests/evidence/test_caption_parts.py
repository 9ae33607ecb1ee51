"""The text of a picture: captions and credits told apart, and paragraphs that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.caption_parts import caption_parts, is_picture_text, picture_blocks
from zhengban.model.draft import Draft
from zhengban.model.page import Page
from zhengban.model.role import PHOTO_ROLES

PIECES = st.lists(
    st.sampled_from(
        ["图为新石桥。", "何晓舟 摄", "秦岚供图", " ", "　", "▲", "→", "桥上行人往来。", "新华社发", "（", "）", "摄"]
    ),
    min_size=1,
    max_size=8,
).map("".join)  # fmt: skip


def block(text: str) -> FlowBlock:
    """Return the lines as one block of running text."""
    return FlowBlock("text", 0, Draft(Page(text)).lines)


def parts(text: str) -> list[tuple[str, str]]:
    """Return the parts of a picture's text as (role, text)."""
    return [(str(part.role), text[part.start : part.end]) for part in caption_parts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("图为新石桥。何晓舟 摄", [("caption", "图为新石桥。"), ("credit", "何晓舟 摄")]),
        ("何晓舟 摄", [("credit", "何晓舟 摄")]),
        ("图为新石桥。", [("caption", "图为新石桥。")]),
        ("图为新石桥夜景。（受访者供图）", [("caption", "图为新石桥夜景。"), ("credit", "（受访者供图）")]),
        (
            "通车后的新石桥。何晓舟 秦岚供图 茶山上的采茶工。丁小满 摄",
            [
                ("caption", "通车后的新石桥。"),
                ("credit", "何晓舟 秦岚供图"),
                ("caption", "茶山上的采茶工。"),
                ("credit", "丁小满 摄"),
            ],
        ),
        ("上图：市民走过新石桥。新华社记者 赵燕 摄", [("caption", "上图：市民走过新石桥。"), ("credit", "新华社记者 赵燕 摄")]),
    ],
)  # fmt: skip
def test_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text) == expected


@given(PIECES)
def test_parts_are_in_order_and_leave_nothing_out(text: str) -> None:
    found = caption_parts(text)
    position = 0
    for part in found:
        assert position <= part.start < part.end
        assert not text[position : part.start].strip()
        assert text[part.start : part.end].strip() == text[part.start : part.end]
        assert part.role in PHOTO_ROLES
        position = part.end
    assert not text[position:].strip()


@pytest.mark.parametrize(
    "text", ["图为新石桥。", "何晓舟 摄", "▲桥上的行人。", "新石桥通车。何晓舟 摄", "上图：新石桥。"]
)
def test_picture_text(text: str) -> None:
    assert is_picture_text(block(text))


@pytest.mark.parametrize(
    "text",
    [
        "碑上的浮雕图为老渡口的旧貌，落款是本地匠人。",
        "市民可以领取一张清水河沿岸的步行地图。",
        "他在桥上为全家拍摄了一张合影。",
        "希望在桥头建一座小小的图书馆。",
        "下一步，全市将继续加大投入，力图实现目标。",
    ],
)
def test_body_text_is_none(text: str) -> None:
    assert not is_picture_text(block(text))


def test_a_paragraph_whose_credit_follows_is_a_caption_below_a_picture_only() -> None:
    def blocks(*texts: str) -> list[FlowBlock]:
        lines = Draft(Page("\n".join(texts))).lines
        return [FlowBlock("text", number, (line,)) for number, line in enumerate(lines)]

    credit = "何晓舟 摄"
    assert picture_blocks(blocks("桥上的行人。", credit)) == [0, 1]
    assert picture_blocks(blocks("本报讯（记者秦岚）桥上人来人往。", credit)) == [1]
    assert picture_blocks(blocks("新石桥通车了。", "桥上的行人。", credit)) == [1, 2]


def test_the_last_paragraph_of_an_article_takes_no_credit() -> None:
    lines = Draft(
        Page("新石桥通车了。\n据介绍，新石桥全长一百二\n十米，设双向四车道，并在\n桥头修了缓坡。\n何晓舟 摄")
    ).lines
    blocks = [
        FlowBlock("text", 0, lines[:1], 12.0),
        FlowBlock("text", 1, lines[1:4], 12.0),
        FlowBlock("text", 4, lines[4:], 12.0),
    ]
    assert picture_blocks(blocks) == [2]
