"""Cues of who wrote a piece and from where: 本报讯, 新华社北京9月12日电, 本报记者 张三, （记者 张三）."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

import regex

from zhengban.evidence.cue_patterns import pattern

_OPENING_WINDOW = (
    160  # code points: the longest real byline seen is half of that; the rest is never looked at
)
_CLOSING_WINDOW = 90

# Every form of opening holds one of these; most lines of a page hold none.
_OPENING_MARK = re.compile("[讯訊电電記记消员員报報]")
# One of these stands near the beginning of every byline; most lines are dismissed by this alone.
_OPENING_HINT = re.compile(r"[^，。；！？“”…]{0,48}?(?:[讯訊电電记記消]|[员員报報][^，。]{0,20}[）)】〕\]])")
_CLOSING_HINT = regex.compile(r"[）)〕】］\]]\s*$|\s\S{2,4}\s*$|[□■◎记記]")
# A comma stands in a byline only between brackets.
_PROSE = regex.compile(
    r"[。！？；“”…]|^[^（(〔\[【]*，|[）)〕\]】][^（(]*，|^[^（]*（[^）]*$|[从在向对獲获悉]|\d月"
)
_LINE_HINT = regex.compile(
    r"[记記]者|[讯訊]员|[訊讯]員|[习習]生|[评評][论論][员員]|特派|撰稿|^[□◎○⊙❑☐■◆●▲★（(〔\[【]|[/／]|[讯訊电電報报]$"
    r"|^(?:本文)?(?:作者|撰文|文|图文|圖文|口述|整理|执笔|執筆|编译|編譯|采写|採寫|采访|採訪|讲述|翻译|翻譯|译者|譯者|文字|供稿|文[·、]图)[\s：:/丨｜|]"
)

# How surely each form of opening starts an article: the paper's own 本报讯 and datelines hardly ever stand
# inside one; 据新华社电 may open a paragraph of a longer article.
_OPENS = MappingProxyType(
    {"own": 0.98, "dated": 0.97, "undated": 0.9, "bracket": 0.9, "placed": 0.85, "taiwan": 0.9, "signed": 0.8}
)
_SECOND_HAND = 0.75
_IN_ROUND_BRACKETS = (
    0.7  # （新华社北京2月1日电） closes an article as often; a line end may have put it first
)


def _opening(text: str) -> regex.Match[str] | None:
    return opening_in(text[:_OPENING_WINDOW])


@lru_cache(maxsize=1024)
def opening_in(window: str) -> regex.Match[str] | None:
    """Return the byline or dateline that these first code points of a paragraph open with; asked again and again."""
    if not _OPENING_MARK.search(window) or not _OPENING_HINT.match(window):
        return None
    if not pattern("opening_gate").match(window):
        return None
    start = len(window) - len(window.lstrip())
    return pattern("opening").match(window, start)


def opening_byline(text: str) -> int:
    """Return the length in code points of the byline or dateline that the paragraph opens with, 0 for none.

    White space in front of it counts in; what follows it (a colon, a space) does not.
    """
    match = _opening(text)
    return len(match.group().rstrip()) + match.start() if match else 0


def opens_article(text: str) -> float:
    """Return how surely (0 to 1) the opening of the paragraph starts a news article; 0 when it has no
    byline.
    """
    match = _opening(text)
    if match is None:
        return 0.0
    form = next(name for name in _OPENS if match[name])
    opening = match.group()
    if opening.lstrip("（(【〔[［").startswith(("据", "據")):
        return _SECOND_HAND
    closed = form in ("dated", "undated") and opening.startswith(("（新", "（本", "(新", "(本"))
    return _IN_ROUND_BRACKETS if closed else _OPENS[form]


def byline_line(text: str) -> bool:
    """Tell whether a line of its own is a byline: 本报记者 张三 通讯员 李四, □ 张三, 张三/文, 作者：张三,
    （张三）.
    """
    stripped = text.strip()
    if not 2 <= len(stripped) <= 100 or _PROSE.search(stripped) or not _LINE_HINT.search(stripped):
        return False
    if not pattern("byline_gate").match(stripped):
        return False
    return pattern("byline_line").fullmatch(stripped) is not None


def closing_byline(text: str) -> int:
    """Return where the byline at the end of a paragraph starts (its bracket, mark or first letter), or -1.

    Only behind a closed sentence: （张三） in running text is an explanation.
    """
    if not _CLOSING_HINT.search(text, max(0, len(text) - _CLOSING_WINDOW)):
        return -1
    offset = max(0, len(text) - _CLOSING_WINDOW)
    match = pattern("closing_byline").search(text, offset)
    if match is None:
        return -1
    return match.end() - len(match.group().lstrip())
