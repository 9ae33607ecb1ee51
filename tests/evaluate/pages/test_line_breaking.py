"""Breaking lines: nothing is lost, nothing is wider than it may be, and marks keep off the edges."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evaluate.pages.line_breaking import (
    NO_LINE_END,
    NO_LINE_START,
    SQUEEZES,
    Breaker,
    Squeeze,
    fits,
    width_of,
)

TEXTS = st.text(alphabet="春夏秋冬东西南北，。、“”（）《》：；！？…—12.5%ab ", min_size=1, max_size=80)


def lines_of(text: str, room: float, squeeze: Squeeze) -> list[str]:
    breaker, start, lines = Breaker(text, squeeze), 0, []
    while start < len(text):
        end = breaker.line_end(start, room)
        lines.append(text[start:end])
        start = end
    return lines


@given(TEXTS, st.integers(2, 30), st.sampled_from(SQUEEZES))
def test_the_lines_are_the_text(text: str, room: int, squeeze: Squeeze) -> None:
    lines = lines_of(text, room, squeeze)
    assert "".join(lines) == text
    assert all(lines)


@given(TEXTS, st.integers(2, 30))
def test_pushed_lines_are_no_wider_than_the_room(text: str, room: int) -> None:
    for line in lines_of(text, room, "push"):
        assert width_of(line.rstrip(" ")) <= room + 1e-6 or len(line.rstrip(" ")) == 1


@pytest.mark.parametrize(
    ("squeeze", "lines"),
    [
        # 避头: the mark may not open a line, so the character before it goes down with it …
        ("push", ["东西南", "北，春夏", "秋冬"]),
        # … or it hangs outside …
        ("hang", ["东西南北，", "春夏秋冬"]),
        # … or marks are squeezed to half their width: one is not enough here.
        ("squeeze", ["东西南", "北，春夏", "秋冬"]),
    ],
)
def test_a_mark_that_would_open_a_line(squeeze: Squeeze, lines: list[str]) -> None:
    assert lines_of("东西南北，春夏秋冬", 4, squeeze) == lines


def test_two_squeezed_marks_make_room_for_one_character() -> None:
    assert lines_of("东，西，南北", 4, "squeeze") == ["东，西，南", "北"]
    assert lines_of("东，西，南北", 4, "push") == ["东，西，", "南北"]


def test_numbers_and_words_stay_whole_where_they_can() -> None:
    assert lines_of("共计1243.5万元", 4, "push") == ["共计", "1243.5", "万元"]
    assert lines_of("1243567890123元", 4, "push")[0] == "1243567"  # beside a picture there is no other way


def test_an_opening_mark_does_not_end_a_line() -> None:
    assert lines_of("东西南“北”", 4, "push") == ["东西南", "“北”"]


def test_a_line_feed_ends_its_line() -> None:
    assert lines_of("春夏\n秋冬东西\n南", 3, "push") == ["春夏\n", "秋冬东", "西\n", "南"]


@given(TEXTS, st.integers(6, 30))
def test_no_line_opens_or_ends_with_what_may_not(text: str, room: int) -> None:
    lines, start = lines_of(text, room, "push"), 0
    for before, after in pairwise(lines):
        parted = before[-1] not in NO_LINE_END and after[0] not in NO_LINE_START
        # Marks alone can be wider than a line, and then something has to give.
        assert parted or width_of(Breaker(text).first_unit(start).rstrip()) > room
        start += len(before)


def test_what_fits() -> None:
    assert fits("东西南北", 4, "push")
    assert not fits("东西南北，", 4, "push")
    assert fits("东西南北，", 4, "hang")
    assert not fits("东西南北，", 4, "squeeze")
    assert fits("东西，南北，", 5, "squeeze")
