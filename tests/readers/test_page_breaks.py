"""Where a text is cut into pages, and that nothing but form feeds and blank pages is left between them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zhengban.readers.page_breaks import page_extents

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "page_separators.yml").read_text(encoding="utf-8")
)
# Texts that are mostly what the cutting looks at.
PIECES = (
    "\f",
    "\n",
    "\r\n",
    "\r",
    " ",
    "甲",
    "\0",
    "\x0b",
    "\u2028",
    "---",
    "===",
    "第",
    "页",
    "版",
    "Page ",
    "1",
    "十",
)
SEPARATED = st.builds(
    lambda numbers, rule: "".join(f"{rule} 第{number}页 {rule}\n甲\n" for number in numbers),
    st.lists(st.integers(0, 99), max_size=6),
    st.sampled_from(("---", "====", "~~~", "——")),
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join), SEPARATED)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_pages_are_cut_where_the_case_says(case: dict[str, Any]) -> None:
    text = case["text"]
    expected = [tuple(page) for page in case.get("pages", [[1, text]])]
    assert [(number, text[start:end]) for number, start, end in page_extents(text)] == expected


@given(TEXTS)
def test_only_form_feeds_and_blank_pages_are_left_out(text: str) -> None:
    extents = page_extents(text)
    left_out = 0
    for _, start, end in extents:
        assert left_out <= start < end
        assert not text[left_out:start].strip()
        left_out = end
    assert not text[left_out:].strip()


@given(TEXTS.filter(lambda text: all(page.strip() for page in text.split("\f"))))
def test_pages_make_up_the_text_when_none_is_blank(text: str) -> None:
    extents = page_extents(text)
    between = "\f" if "\f" in text else ""
    assert between.join(text[start:end] for _, start, end in extents) == text
    assert [number for number, _, _ in extents] == list(range(1, len(extents) + 1))


@given(st.lists(st.text(st.characters(exclude_characters="\f", exclude_categories=["Cs"]))))
def test_every_form_feed_counts(parts: list[str]) -> None:
    expected = [(number, part) for number, part in enumerate(parts, 1) if part.strip()]
    text = "\f".join([*parts, ""])
    assert [(number, text[start:end]) for number, start, end in page_extents(text)] == expected


def test_a_hundred_thousand_pages_and_a_million_blank_lines_are_read() -> None:
    text = "\n" * 1_000_000 + "".join(f"=== Page {number} ===\n甲\n" for number in range(1, 99_999))
    extents = page_extents(text)
    assert len(extents) == 99_998
    assert extents[0][1] == 0
    assert extents[-1][2] == len(text)


@pytest.mark.parametrize(
    "line", ["-" * 2_000_000, "- " * 1_000_000, " " * 2_000_000 + "甲", "---第1页" * 300_000]
)
def test_a_line_of_millions_of_rule_characters_is_one_page(line: str) -> None:
    # A pattern that went back over the line from every place would not come to an end here.
    assert page_extents(line) == ((1, 0, len(line)),)
