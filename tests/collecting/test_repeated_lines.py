"""Running heads that no page shows to be one."""

from __future__ import annotations

import pytest

from support.issue_pages import issue, sheet
from zhengban.collecting.issue import issues_of
from zhengban.collecting.repeated_lines import line_shape, repeated_lines

_WORDS = "".join(chr(ord("壹") + place) for place in range(100))  # no two lines of it are alike


def _shapes(*lines: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return what is told of pages of which each begins with one of the lines."""
    pages = {
        str(number): [
            [line, *(_WORDS[start : start + 2] + "。" for start in range(18 * number, 18 * number + 16, 2))]
        ]
        for number, line in enumerate(lines, 1)
    }
    return [(problem.text, problem.pages) for problem in repeated_lines(issue(pages))]


def test_a_line_on_three_pages_is_told_with_its_numbers_generalised() -> None:
    lines = (
        "责编 李明 2024年5月6日 星期一 1",
        "责编 李明 2024年5月6日 星期一 2",
        "责编 李明 2024年5月6日 星期一 3",
    )
    assert _shapes(*lines) == [("责编李明#年#月#日星期##", ("p1", "p2", "p3"))]


@pytest.mark.parametrize(
    "lines",
    [
        ("责编 李明", "责编 李明", "老街新貌"),
        ("（下转第4版）", "（下转第5版）", "（下转第6版）"),
        ("7", "8", "9"),
        ("三农观察", "四季歌", "五洲风"),
        ("，", "，", "，"),
    ],
    ids=["two pages", "jump lines", "numbers that are not the pages'", "words with numerals", "marks"],
)
def test_what_is_no_running_head(lines: tuple[str, ...]) -> None:
    assert _shapes(*lines) == []


def test_a_folio_that_was_left_on_the_page_is_told() -> None:
    assert _shapes("1", "2", "3") == [("#", ("p1", "p2", "p3"))]


def test_a_headline_that_is_repeated_where_its_article_goes_on_is_none() -> None:
    pages = {number: [["# 小麦开镰", _WORDS[int(number)] + "。"]] for number in "123"}
    assert list(repeated_lines(issue(pages))) == []


def test_a_page_that_is_there_three_times_repeats_nothing() -> None:
    pages = [
        sheet("1", [["责编 李明", _WORDS[ord(name) - ord("a")] + "。"]], where=f"{name}.json")
        for name in "abc"
    ]
    assert list(repeated_lines(issues_of(pages)[0])) == []


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("第3版", "第#版"),
        ("第十二版", "第#版"),
        ("A3 要闻", "#要闻"),
        ("２０２４年５月６日 星期一", "#年#月#日星期#"),
        ("二○二四年五月六日", "#年#月#日"),
        ("三农周刊", "三农周刊"),
    ],
)
def test_the_shape_of_a_line(text: str, shape: str) -> None:
    assert line_shape(text) == shape
