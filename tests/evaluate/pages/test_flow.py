"""Running text through columns, and which paragraph breaks the lines cannot show."""

from __future__ import annotations

import pytest

from zhengban.evaluate.pages.flow import Flow, Manner, hidden_breaks, printed
from zhengban.evaluate.pages.geometry import Slot
from zhengban.evaluate.pages.marks import Element, text_of
from zhengban.model.role import Role

PLAIN = Manner("push", 2, spread=True, apart=False)


def body(*texts: str, role: Role = Role.PARAGRAPH) -> list[Element]:
    return [Element(number, role, text) for number, text in enumerate(texts)]


def column(rows: int, width: float = 5, number: int = 0) -> list[Slot]:
    return [Slot(number, number * 10.0, float(row), width) for row in range(rows)]


def lines(elements: list[Element], slots: list[Slot], manner: Manner = PLAIN) -> list[tuple[int, str]]:
    runs = Flow(elements, manner).run(slots)
    assert runs is not None
    return [(at, text_of(line.marks)) for at, line in printed(runs, manner)]


def test_text_runs_from_column_to_column_and_first_lines_are_set_in() -> None:
    slots = [*column(2), *column(2, number=1)]
    assert lines(body("甲乙丙丁戊己庚辛。", "子丑"), slots) == [
        (0, "甲乙丙"),
        (0, "丁戊己庚"),
        (1, "辛。"),
        (1, "子丑"),
    ]


def test_too_few_slots_give_nothing() -> None:
    assert Flow(body("甲乙丙丁戊己庚辛。"), PLAIN).run(column(2)) is None


def test_subheadings_set_apart_take_a_line_before_and_behind() -> None:
    elements = [*body("甲乙。"), Element(1, Role.SUBHEADING, "题"), Element(2, Role.PARAGRAPH, "丙。")]
    runs = Flow(elements, Manner("push", 2, spread=True, apart=True)).run(column(9))
    assert runs is not None
    assert [run.slot.y for run in runs] == [0, 2, 4]


def test_kept_lines_keep_their_breaks() -> None:
    assert lines(body("床前明月光\n疑是地上霜", role=Role.VERSE), column(5, 12)) == [
        (0, "床前明月光"),
        (0, "疑是地上霜"),
    ]


def test_a_text_that_comes_from_another_page_begins_flush() -> None:
    elements = [Element(0, Role.JUMP_LINE, "（上接1版）"), Element(1, Role.PARAGRAPH, "甲乙丙丁戊己。")]
    runs = Flow(elements, PLAIN, continued=True).run(column(9, 6))
    assert runs is not None
    assert [run.indent for run in runs] == [0, 0, 0]


@pytest.mark.parametrize(
    ("first", "second", "indent", "hidden"),
    [
        # In a column of 5: the last line 丁戊己庚。 is full; 子丑寅 is seen to be short, since 卯 would have fitted.
        ("甲乙丙丁戊己庚。", "子丑寅卯辰巳。", 2, False),
        # Without indent the next line is full as well.
        ("甲乙丙丁戊己庚辛壬。", "子丑寅卯辰巳。", 0, True),
        # A paragraph of one line: nothing shows that it was set in.
        ("甲乙丙丁戊己庚。", "子丑。", 2, True),
        # The last line has room for the next character: the break is seen.
        ("甲乙丙丁戊。", "子丑。", 2, False),
        ("甲乙丙丁戊己庚辛。", "子丑寅卯辰巳。", 0, False),
        # A number comes next that would not have fitted without the indent either.
        ("甲乙丙丁戊己庚。", "子12345678日。", 2, True),
        ("甲乙丙丁戊己庚。", "子123456日。", 2, False),
    ],
)
def test_hidden_breaks(first: str, second: str, indent: int, hidden: bool) -> None:
    manner = Manner("push", indent, spread=True, apart=False)
    runs = Flow(body(first, second), manner).run(column(9))
    assert runs is not None
    assert hidden_breaks(runs, manner) == ({1} if hidden else set())
