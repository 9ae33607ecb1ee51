"""Em widths, units that go down whole, stretched lines, and how wide the digits of a dump are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evidence.typography import (
    HALF,
    NO_LINE_START,
    choose_half_width,
    first_unit,
    half_width,
    is_letter_spaced,
    measure_lines,
)

HAN = st.text(st.sampled_from("一二三四五六七八九十新石桥通车"), min_size=1, max_size=20)
HALF_OR_WHOLE = st.sampled_from([HALF, 1.0])
MIXED = st.text(st.sampled_from("新石桥，。“”（）A1 .%\u3000é—"), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("新石桥", 3.0),
        ("新石桥。", 4.0),
        ("12", 2 * HALF),
        ("共12座", 2 + 2 * HALF),
        ("Ｇ２０", 3.0),
        ("é·", 2 * HALF),
        ("", 0.0),
    ],
)
def test_half_width(text: str, width: float) -> None:
    assert half_width(text, HALF) == pytest.approx(width)


def test_a_space_is_narrower_than_a_digit_but_has_a_place_of_its_own_in_a_counted_line() -> None:
    assert half_width("A B", HALF) == pytest.approx(2 * HALF + 0.6 * HALF)
    assert half_width("A B", 1.0) == 3.0


@given(HAN, HALF_OR_WHOLE)
def test_han_counts_one_each(text: str, half: float) -> None:
    assert half_width(text, half) == len(text)


@given(MIXED, MIXED, HALF_OR_WHOLE)
def test_widths_add_up(left: str, right: str, half: float) -> None:
    assert half_width(left + right, half) == pytest.approx(half_width(left, half) + half_width(right, half))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("新石桥", 1.0),
        ("新，石桥", 2.0),  # a comma may not open a line: the character takes it along
        ("新”。石桥", 3.0),
        ("“新石桥”", 2.0),  # an opening mark may not end one
        ("（《新", 3.0),
        ("12600辆", 5 * HALF),
        ("3.5%的", 4 * HALF),
        ("……随后", 2.0),
        ("——随后", 2.0),
        ("bridge桥", 6 * HALF + 1.0),  # rather stretched than split
        ("12，桥", 2 * HALF + 1.0),
        ("", 1.0),
    ],
)
def test_first_unit(text: str, unit: float) -> None:
    assert first_unit(text, HALF) == pytest.approx(unit)


@given(MIXED)
def test_a_unit_is_no_wider_than_the_text_and_what_letters_are_given(text: str) -> None:
    assert 0 < first_unit(text, HALF) <= half_width(text, HALF) + 1.0


@given(HAN, st.text(st.sampled_from(sorted(NO_LINE_START - set("%.,:;!?)"))), max_size=3))
def test_marks_that_open_no_line_go_down_with_the_first_character(text: str, marks: str) -> None:
    assert first_unit(text[0] + marks + text, HALF) == 1 + half_width(marks, HALF)


@pytest.mark.parametrize("text", ["等 各 个 领", "新 石 桥", "新　石　桥", "以 前 ， 他"])
def test_letter_spaced(text: str) -> None:
    assert is_letter_spaced(text)


@pytest.mark.parametrize(
    "text",
    ["等各个领", "新 石", "张三 李四 王五", "1 2 3", "A B C", "王 芳 赵燕", "", "5 1 0 16", "河东 5 1 0"],
)
def test_not_letter_spaced(text: str) -> None:
    assert not is_letter_spaced(text)


@given(HAN.filter(lambda text: len(text) > 2))
def test_setting_a_line_apart_makes_it_letter_spaced(text: str) -> None:
    assert is_letter_spaced(" ".join(text))
    assert not is_letter_spaced(text)


def test_marks_give_way_by_half_an_em() -> None:
    (measured,) = measure_lines(["“新石桥”，通车"], HALF)
    assert measured == (8.0, 1.5, 2.0)


FULL = ["桥头新添的石刻由匠人做成的", "背面刻着两岸三百多户的村名", "供往来行人驻足观看作为纪念"]


def test_a_compositor_sets_digits_to_half_an_em() -> None:
    assert choose_half_width([*FULL, "共有车辆12600辆次通过了桥面", "行人三万余人次另有自行车的"]) == HALF


def test_a_program_that_counts_gives_each_a_whole_place() -> None:
    assert choose_half_width([*FULL, "共有车辆12600辆次通过", "行人三万余人次另有自行车的"]) == 1.0


def test_without_digits_nothing_votes() -> None:
    assert choose_half_width(FULL) == HALF
    assert choose_half_width([]) == HALF
