"""Double strike: what a dump shows of it."""

from __future__ import annotations

import random

import pytest

from zhengban.evaluate.pages.damage import Damage
from zhengban.evaluate.pages.drawn import DrawnFrame, DrawnLine, TextObject, drawn
from zhengban.evaluate.pages.dumping import drawing_dump, line_marks, spatial_dump
from zhengban.evaluate.pages.geometry import Frame, FrameKind, PrintedLine
from zhengban.evaluate.pages.line_breaking import advance
from zhengban.evaluate.pages.marks import Element, marks_of, text_of
from zhengban.evaluate.pages.striking import Form, ornament, strike_block, strike_line
from zhengban.model.role import Role


def line(text: str, number: int = 0, y: float = 0.0, x: float = 0.0) -> DrawnLine:
    marks = marks_of(Element(number, Role.CAPTION, text))
    places = [0.0]
    for mark in marks[:-1]:
        places.append(places[-1] + advance(mark.character))
    return DrawnLine((TextObject(marks, tuple(places)),), x, y, 1.0)


def frame(*texts: str, kind: FrameKind = "caption") -> DrawnFrame:
    return DrawnFrame(kind, 0, tuple(line(text, at, at * 1.5) for at, text in enumerate(texts)))


@pytest.mark.parametrize(
    ("form", "copies", "seen"),
    [
        ("run", 2, ["村民在看书村民在看书。。贾枭梦贾枭梦 摄摄"]),
        ("run", 3, ["村民在看书村民在看书村民在看书。。。贾枭梦贾枭梦贾枭梦 摄摄摄"]),
        ("character", 2, ["村村民民在在看看书书。。贾贾枭枭梦梦 摄摄"]),
        ("line", 2, ["村民在看书。贾枭梦 摄", "村民在看书。贾枭梦 摄"]),
    ],
)
def test_a_line_struck_more_than_once(form: Form, copies: int, seen: list[str]) -> None:
    struck = strike_line(line("村民在看书。贾枭梦 摄"), form, copies, 0.05, random.Random(1))
    assert [text_of(line_marks(item)) for item in struck] == seen


def test_copies_know_what_they_repeat() -> None:
    (struck,) = strike_line(line("看书。"), "run", 2, 0.1, random.Random(1))
    assert [(mark.character, mark.offset, mark.copy) for mark in line_marks(struck)] == [
        ("看", 0, 0),
        ("书", 1, 0),
        ("看", 0, 1),
        ("书", 1, 1),
        ("。", 2, 0),
        ("。", 2, 1),
    ]


def test_one_copy_misread_differs_in_one_character() -> None:
    (struck,) = strike_line(line("未来日报大楼"), "misread", 2, 0.0, random.Random(3))
    text = text_of(line_marks(struck))
    assert text.startswith("未来日报大楼")
    assert sum(first != second for first, second in zip(text[:6], text[6:], strict=True)) == 1


def test_a_block_struck_twice_follows_itself() -> None:
    assert [item.text for item in strike_block(frame("甲乙", "丙丁"), 2, 0.1).lines] == ["甲乙", "丙丁"] * 2


def test_an_ornament_is_no_text() -> None:
    (lead,) = ornament("“", 31, line("衡水市“办好”"), apart=False)
    marks = line_marks(lead)
    assert text_of(marks) == "“" * 31 + "衡水市“办好”"
    assert [mark.element for mark in marks[:31]] == [-1] * 31


def test_an_undamaged_page_is_left_as_it_is() -> None:
    frames = [frame("图为村民看书。"), frame("标题", kind="head")]
    damage = Damage(frames, 0, random.Random(5))
    assert damage.frames == frames
    assert not damage.duplicates
    assert not damage.features


@pytest.mark.parametrize("seed", range(40))
def test_damage_keeps_every_character_and_tells_what_it_struck(seed: int) -> None:
    frames = [
        frame("图为村民看书。", "张立群 摄"),
        frame("办好实事1243件", kind="head"),
        frame("提要，未来。", kind="lead"),
    ]
    before = [mark for item in frames for part in item.lines for mark in line_marks(part)]
    damage = Damage(frames, 2, random.Random(seed))
    after = [mark for item in damage.frames for part in item.lines for mark in line_marks(part)]
    places = [(mark.offset, mark.element) for mark in after if mark.copy == 0 and mark.element >= 0]
    assert sorted(places) == sorted((mark.offset, mark.element) for mark in before)
    copies = any(mark.copy for mark in after)
    assert copies == any(duplicate.form != "ornament" for duplicate in damage.duplicates)


def test_room_between_characters_comes_out_as_spaces() -> None:
    marks = marks_of(Element(0, Role.PARAGRAPH, "等各个领"))
    (frame_drawn,) = drawn([Frame("body", 0, (PrintedLine(marks, 0, 0, width=5.0),))], "even")
    assert text_of(line_marks(frame_drawn.lines[0])) == "等 各 个 领"


def test_spare_room_goes_to_the_numbers_where_the_page_does_so() -> None:
    marks = marks_of(Element(0, Role.PARAGRAPH, "任务量112个"))
    (frame_drawn,) = drawn([Frame("body", 0, (PrintedLine(marks, 0, 0, width=6.4),))], "numbers")
    assert text_of(line_marks(frame_drawn.lines[0])) == "任务量 112 个"


def test_a_typed_indent_is_two_spaces() -> None:
    marks = marks_of(Element(0, Role.PARAGRAPH, "任务"))
    framed = [Frame("body", 0, (PrintedLine(marks, 2, 0, indent=2.0),))]
    assert drawn(framed, "even", typed_indent=True)[0].lines[0].text == "\u3000\u3000任务"
    assert drawn(framed, "even")[0].lines[0].text == "任务"


def test_a_spatial_dump_goes_across_the_columns() -> None:
    left = DrawnFrame("body", 0, (line("甲甲"), line("乙乙", y=1.5)))
    right = DrawnFrame("body", 0, (line("丙丙", x=9), line("丁丁", y=1.5, x=9)))
    dump = spatial_dump([left, right], random.Random(1))
    assert dump.text.split() == ["甲甲", "丙丙", "乙乙", "丁丁"]


@pytest.mark.parametrize("seed", range(20))
def test_a_drawing_dump_has_the_frames_in_their_order(seed: int) -> None:
    dump = drawing_dump([frame("甲甲", kind="body"), frame("丙丙", "丁丁", kind="body")], random.Random(seed))
    assert dump.text.split() == ["甲甲", "丙丙", "丁丁"]
    assert text_of(dump.marks) == dump.text
