"""Cues at the beginning of a line (notes, columns, lists, notices) and the balance of its quotation marks."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from zhengban.evidence.cue_patterns import pattern, words
from zhengban.evidence.cues_byline import opening_byline

_OPENING_MARKS = "“‘《（「『〈"
_CLOSING_MARKS = "”’》）」』〉"
# Every item of a list begins with one of these; most lines are dismissed by this alone.
_ITEM_MARK = re.compile(r"\s*[（(一二三四五六七八九十\d.①-⑳⒈-⒛㈠-㈩⑴-⒇❶-❿●■◆▲★○□◇△☆▪•·－➢✓√※第]")
_NOTICE_LENGTH = 40  # a longer line is prose about a notice


def editor_note(text: str) -> bool:
    """Tell whether the paragraph opens as a note of the editors: 编者按：, 【编者按】, 编后, 开栏的话."""
    return pattern("editor_note").match(text.lstrip()) is not None


def column_title(text: str) -> bool:
    """Tell whether the line names a regular column: ■记者观察, 【时评】, ◆…◆, 社论."""
    stripped = text.strip()
    if not 2 <= len(stripped) <= 18 or pattern("column_title").fullmatch(stripped) is None:
        return False
    return opening_byline(stripped) == 0  # 【本报讯】


def list_item(text: str) -> bool:
    """Tell whether the line begins as an item of a list: 一、 （一） 1. 1、 ① ●; 1.5 and 1949年 are no
    items.
    """
    return _ITEM_MARK.match(text) is not None and pattern("list_item").match(text.lstrip()) is not None


def notice_cue(text: str) -> bool:
    """Tell whether the line is the heading of a notice or advertisement (启事, 公告, 遗失) or gives a
    number to call.
    """
    stripped = text.strip()
    if not 2 <= len(stripped) <= _NOTICE_LENGTH:
        return False
    first, last = _edges_of_notices()
    if stripped[0] not in first and stripped[-1] not in last and "失" not in stripped[:8]:
        return False
    return pattern("notice_cue").search(stripped) is not None


@cache
def _edges_of_notices() -> tuple[frozenset[str], frozenset[str]]:
    """Return what the line of a notice may begin and end with: most lines are dismissed by these two."""
    notices = words("notice")
    first = {word[0] for word in notices} | set("【（(〔[《 电電联聯咨热熱手传洽报報垂查加订訂服TtE☎☏")
    last = {word[-1] for word in notices} | set("】）)〕]0123456789")
    return frozenset(first), frozenset(last)


def quotation_balance(text: str) -> int:
    """Return the opening minus the closing marks of “”‘’《》（）「」『』〈〉; an apostrophe between letters
    is none.
    """
    balance = sum(map(text.count, _OPENING_MARKS)) - sum(map(text.count, _CLOSING_MARKS))
    if "’" in text:
        pieces = text.split("’")
        balance += sum(
            before[-1:].isascii() and before[-1:].isalpha() and after[:1].isascii() and after[:1].isalpha()
            for before, after in pairwise(pieces)
        )
    return balance
