"""Running heads that no page shows to be one: lines that stand at the edge of several pages of an issue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhengban.collecting.collected_page import CollectedPage, PageLine
from zhengban.collecting.issue import Issue
from zhengban.collecting.jump import jumps_in
from zhengban.collecting.page_label import narrowed
from zhengban.collecting.problem import Problem

_FEWEST_PAGES = 3
_OUTER_LINES = 3  # at the head, and as many at the foot
_LONGEST = 40  # code points
# Written numerals count only where a page, a date or an issue is numbered: 三农 and 一带一路 are words.
_NUMBER = re.compile(
    r"\d+|(?<=第)[〇○零一二三四五六七八九十百]+|[〇○零一二三四五六七八九十]+(?=[年月日版頁页期])"
)
_WEEKDAY = re.compile(r"((?:星期|礼拜|禮拜|周|週))[一二三四五六日天]")
_LABEL = re.compile(r"(?<![A-Za-z])[A-Za-z](?=#)")


def repeated_lines(issue: Issue) -> Iterator[Problem]:
    """Yield the shapes of lines at the head or foot of three pages or more, numbers generalised to #.

    They are told, never taken away: a column's title may come back on several pages, too.
    """
    pages: dict[tuple[str, str], list[int]] = {}
    for index, page in enumerate(issue.pages):
        for edge, lines in _edges(page.lines):
            for shape in dict.fromkeys(shape for line in lines if (shape := _shape(line.text, page))):
                pages.setdefault((edge, shape), []).append(index)
    found: dict[str, set[int]] = {}
    for (_, shape), together in pages.items():
        if len({issue.pages[index].label or index for index in together}) >= _FEWEST_PAGES:
            found.setdefault(shape, set()).update(together)
    for shape, indexes in found.items():
        yield Problem("running_head_repeated", tuple(issue.ids[index] for index in sorted(indexes)), shape)


def line_shape(text: str) -> str:
    """Return the line without spaces, with # for numbers: 第3版 and 第十二版 are alike."""
    dense = "".join(narrowed(text).split())
    return _LABEL.sub("", _WEEKDAY.sub(r"\1#", _NUMBER.sub("#", dense)))


def _edges(lines: Sequence[PageLine]) -> tuple[tuple[str, Sequence[PageLine]], ...]:
    """A short page has no line that is at its head and at its foot."""
    half = min(_OUTER_LINES, (len(lines) + 1) // 2)
    foot = max(half, len(lines) - _OUTER_LINES)
    return ("head", lines[:half]), ("foot", lines[foot:])


def _shape(text: str, page: CollectedPage) -> str:
    """Return the shape of what may be a running head, else nothing.

    Jump lines are alike on many pages and belong to articles, as does a headline that is repeated where its article goes
    on. A number alone is a folio only if it is the page's.
    """
    shape = line_shape(text)
    if not shape or len(shape) > _LONGEST or jumps_in(text) or _is_headline(text, page):
        return ""
    if any(character.isalpha() for character in shape):
        return shape
    digits = "".join(character for character in narrowed(text) if character.isdecimal())
    return shape if page.label and digits and int(digits) == page.label.number else ""


def _is_headline(text: str, page: CollectedPage) -> bool:
    dense = "".join(text.split())
    return any(dense in "".join((article.get("headline") or "").split()) for article in page.articles)
