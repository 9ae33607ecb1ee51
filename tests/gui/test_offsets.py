"""Offsets convert between code points, UTF-16 units and display positions, whatever the text is made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban_gui.offsets import OffsetMap, decorated

SIGN = "↵"
# Plane-2 ideographs, an emoji, combining marks, both parts of CRLF, a ↵ of the newspaper's own.
CHARACTERS = st.sampled_from("衡水a1 。“𠮷𪚥😀\u0301\u20dd\r\n↵")
TEXTS = st.text(CHARACTERS, max_size=30)


@st.composite
def decorated_texts(draw: st.DrawFn) -> tuple[str, list[int]]:
    text = draw(TEXTS)
    places = draw(st.lists(st.integers(0, len(text)), max_size=6))
    return text, sorted(places)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_utf16_is_what_the_encoding_counts(text: str) -> None:
    offsets = OffsetMap(text)
    for offset in range(len(text) + 1):
        assert offsets.to_utf16(offset) == utf16(text[:offset])
        assert offsets.from_utf16(offsets.to_utf16(offset)) == offset
    assert offsets.utf16_length == utf16(text)


@given(TEXTS)
def test_the_second_half_of_a_pair_belongs_to_its_character(text: str) -> None:
    offsets = OffsetMap(text)
    for offset, character in enumerate(text):
        if ord(character) > 0xFFFF:
            assert offsets.from_utf16(offsets.to_utf16(offset) + 1) == offset


@given(decorated_texts())
def test_display_positions_find_each_character_behind_its_decorations(case: tuple[str, list[int]]) -> None:
    text, places = case
    offsets = OffsetMap(text, places)
    shown = decorated(text, places, SIGN).encode("utf-16-le")
    assert offsets.display_length == len(shown) // 2
    for offset, character in enumerate(text):
        position = offsets.to_display(offset)
        assert shown[2 * position :].decode("utf-16-le").startswith(character)
        assert offsets.from_display(position) == offset


@given(decorated_texts())
def test_a_decoration_gives_the_character_it_stands_in_front_of(case: tuple[str, list[int]]) -> None:
    text, places = case
    offsets = OffsetMap(text, places)
    for position, place in zip(offsets.decoration_positions, places, strict=True):
        assert offsets.from_display(position) == place


@given(decorated_texts(), st.data())
def test_what_is_displayed_of_a_range_is_its_text_and_the_decorations_inside(
    case: tuple[str, list[int]], data: st.DataObject
) -> None:
    text, places = case
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = OffsetMap(text, places).display_range(start, end)
    shown = decorated(text, places, SIGN).encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le")
    inside = [place - start for place in places if start < place < end]
    assert shown == decorated(text[start:end], inside, SIGN)


@pytest.mark.parametrize(("offset", "expected"), [(-3, 0), (0, 0), (99, 4)])
def test_offsets_outside_are_brought_to_the_edges(offset: int, expected: int) -> None:
    assert OffsetMap("a𠮷b").to_utf16(offset) == expected
