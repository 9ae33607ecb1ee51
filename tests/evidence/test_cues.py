"""The cues of newspaper text, case by case (tests/cases/cues.yml), and what holds for any text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from zhengban.evidence import cues
from zhengban.evidence.cue_patterns import characters, pattern, words
from zhengban.evidence.cues_fields import covering, line_fields
from zhengban.resources import load_table

_CASES: dict[str, list[list[Any]]] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "cues.yml").read_text(encoding="utf-8")
)
# Newspaper characters by preference, so that patterns are met.
_LINES = st.text(
    st.sampled_from(
        "本报讯记者张三李四摄图为（）()。，：“”、 　新华社北京9月12日电第版上接下转责任编辑校对Aa1/→▲□·@."
    ),
    max_size=60,
)


def _marked_from(text: str, start: int) -> str | None:
    return text[start:] if start >= 0 else None


_SHOWN: dict[str, Callable[[str], object]] = {
    "opening_byline": lambda text: text[: cues.opening_byline(text)] or None,
    "closing_byline": lambda text: _marked_from(text, cues.closing_byline(text)),
    "credit_at_end": lambda text: _marked_from(text, cues.credit_at_end(text)),
    "credit_then_text": lambda text: [text[start:end] for start, end in cues.credit_then_text(text)],
    "jump_spans": lambda text: [text[start:end] for start, end in cues.jump_spans(text)],
}


def _all_cases() -> Iterator[Any]:
    for cue, cases in _CASES.items():
        for text, expected in cases:
            yield pytest.param(cue, text, expected, id=f"{cue}-{text}")


@pytest.mark.parametrize(("cue", "text", "expected"), list(_all_cases()))
def test_cue(cue: str, text: str, expected: Any) -> None:
    value = _SHOWN.get(cue, getattr(cues, cue))(text)
    if isinstance(value, float):
        low, high = expected
        assert low <= value <= high
    else:
        assert value == expected


def test_every_cue_has_cases() -> None:
    assert set(_CASES) == set(cues.__all__) - {"editor_fields"}


@pytest.mark.parametrize("name", sorted(load_table("cues")["patterns"]))
def test_every_pattern_compiles_and_none_but_a_fragment_matches_nothing(name: str) -> None:
    assert pattern(name).fullmatch("字" * 90 + "。") is None


def test_words_come_in_both_script_forms() -> None:
    assert {"记者", "記者"} <= words("role")
    assert {"责任编辑", "責任編輯"} <= words("editor_label")
    assert {"张", "張"} <= characters("surnames")


@given(_LINES)
@example("本报讯（记者张三")
@example("（新华社发（张三摄）")
def test_places_lie_in_the_text(text: str) -> None:
    assert 0 <= cues.opening_byline(text) <= len(text)
    assert -1 <= cues.closing_byline(text) < max(1, len(text))
    assert -1 <= cues.credit_at_end(text) < max(1, len(text))
    assert 0 <= cues.pointer_mark(text) <= len(text)
    assert 0.0 <= cues.caption_score(text) <= 1.0


@given(_LINES)
def test_a_byline_neither_ends_in_white_space_nor_is_only_that(text: str) -> None:
    opening = text[: cues.opening_byline(text)]
    assert opening == opening.rstrip()
    assert (opening != "") == (cues.opens_article(text) > 0)


@given(_LINES)
def test_spans_are_in_order_and_apart(text: str) -> None:
    for spans in (cues.credit_then_text(text), cues.jump_spans(text), cues.editor_fields(text)):
        ends = [0]
        for start, end in spans:
            assert ends[-1] <= start < end <= len(text)
            ends.append(end)


@given(_LINES)
@example("□责编/张三 □版式/李四 ")
@example("—6—")
def test_fields_cover_every_visible_character(text: str) -> None:
    fields = line_fields(text)
    covered = {place for field in covering(fields, text) for place in range(field.start, field.end)}
    visible = {place for place, character in enumerate(text) if not character.isspace()}
    assert not fields or visible <= covered
