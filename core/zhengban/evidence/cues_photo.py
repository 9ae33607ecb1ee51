"""Cues of photos: credits (X 摄, X供图, 新华社发), captions (图为…, 上图：…) and the marks that point to a
picture.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import regex

from zhengban.evidence.cue_patterns import pattern, words
from zhengban.evidence.cues_people import person_name
from zhengban.evidence.own_cues import own_credit

_CREDIT_WINDOW = 70  # code points at the end of a line that may belong to its credit
_TAIL = 24
_REMEMBERED = 512  # texts; a caption is asked for by several stages of one page, half a millisecond each time
_PICTURE_MARK = re.compile("[摄攝图圖绘繪影照画畫视視社覺觉国國提CI]")  # the first characters of these
_PICTURE_WORD = re.compile("[摄攝图圖绘繪影照画畫视視]|社[发發]|[社覺觉国國][）)】]?[。.]?$|提供|CFP|IC")
LONGEST_CAPTION = 220  # a longer paragraph is no caption, whatever it says
_CREDIT_HINT = re.compile(
    r"[摄攝图圖绘繪影发發]\s*[。.]?\s*[）)】〕]?\s*$|[图圖摄攝照][^。！？]{0,24}$|[新中][华華]社|[社觉覺国]\s*[）)】]?\s*$|CFP|IC"
)
# No credit holds a full stop, so it begins behind the last one; and it ends with one of these, if no label opens it.
_FULL_STOPS = "。！？"
_CREDIT_ENDS = "摄攝影图圖绘拍供片相道導发發稿）)〕］]】〗〉}｝"
_LABELLED = re.compile("[：:/／丨｜|]")
_CREDIT_WORD = re.compile(r"[摄攝图圖绘繪影照画畫视視]|[新中][华華]社|[社]\s*$|CFP|IC")
_CREDIT_INSIDE_HINT = regex.compile(
    r"(?:[摄攝绘繪影]|[图圖](?!书|書)|[供照]片|社[发發]|[提][供])[）)】]?(?:\s|$|[→←↑↓▲▼◀▶△▽])|社[发發][（(]"
)
# Where a credit may stand inside a text: at the beginning of a sentence that has white space or a pointer behind it.
_CREDIT_STARTS = re.compile(r"(?:^|(?<=[。！？”…]))(?=\s*[^\s。！？][^。！？]*?(?:\s|$|[→←↑↓▲▼◀▶△▽]))")
_CAPTION_HINT = re.compile(r"[图圖照]|从左至右|这是")
_ONE_WORD_NAME = re.compile(r"^(\S{2,4})\s*[/／]?\s*(?:图|圖|画|绘|图片)[。.]?$")


def may_end_in_credit(text: str) -> bool:
    """Tell, at next to no cost, whether the end of the text holds a word without which no credit is written."""
    start = max(0, len(text) - _TAIL)
    if _PICTURE_MARK.search(text, start) is not None and _PICTURE_WORD.search(text, start) is not None:
        return True
    return own_credit(text) >= 0


@lru_cache(maxsize=_REMEMBERED)
def credit_at_end(text: str) -> int:
    """Return where the photo credit at the end of a caption starts, or -1.

    张梅胜 摄, 贾枭梦 苏小立供图, 新华社发（张三摄）, （受访者供图）, 本报记者 王五 摄影报道. In front of it
    stand the beginning of the line, white space or a closing mark; a credit glued to a word is not told
    from the word.
    """
    offset = max(0, len(text) - _CREDIT_WINDOW)
    if not _CREDIT_HINT.search(text, offset):
        return -1
    body = _without_full_stop(text)
    if not _may_end_as_credit(body, offset):
        return -1
    first = max(offset, *(body.rfind(mark) for mark in _FULL_STOPS))
    for match in pattern("credit_at_end").finditer(text, first):
        if (match.start() > offset or offset == 0) and _plausible(match["credit"]):
            return match.start("credit")
    return -1


def _without_full_stop(text: str) -> str:
    body = text.rstrip()
    return body[:-1].rstrip() if body.endswith(("。", ".")) else body


def _may_end_as_credit(body: str, offset: int = 0) -> bool:
    """Tell, before the pattern that tries everything, whether the text ends as a credit or holds one with a label."""
    return body.endswith(_credit_ends()) or _LABELLED.search(body, offset) is not None


@cache
def _credit_ends() -> tuple[str, ...]:
    """Return what a credit without a label ends with."""
    return (*_CREDIT_ENDS, *words("photo_source"))


@lru_cache(maxsize=_REMEMBERED)
def is_credit(text: str) -> bool:
    """Tell whether the whole line is a photo credit: 付英 摄, 贾枭梦供图, 新华社发, 摄影：张三."""
    stripped = text.strip()
    if not 2 <= len(stripped) <= _CREDIT_WINDOW or not _CREDIT_WORD.search(stripped):
        return False
    body = _without_full_stop(stripped)
    if any(mark in body for mark in _FULL_STOPS) or not _may_end_as_credit(body):
        return False
    return pattern("credit_line").fullmatch(stripped) is not None and _plausible(stripped)


def _plausible(credit: str) -> bool:
    """地图, 高图: before a bare 图 or 绘 the name must be one beyond doubt."""
    short = _ONE_WORD_NAME.match(credit)
    return (
        short is None
        or credit.rstrip("。.") in words("photo_source")
        or (len(short[1]) > 2 and person_name(short[1]))
    )


@lru_cache(maxsize=_REMEMBERED)
def credit_then_text(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans ``[start, end)`` of the complete credits inside a line of glued captions, in order.

    Each stands at the beginning or behind a full stop, and before white space, a pointer or the end of the
    line.
    """
    if not _CREDIT_INSIDE_HINT.search(text):
        return ()
    found: list[tuple[int, int]] = []
    position = 0
    for start in _CREDIT_STARTS.finditer(text):
        match = pattern("credit_inside").match(text, start.start()) if start.start() >= position else None
        if match is not None:
            position = match.end()
            found += [match.span("credit")] if _plausible(match["credit"]) else []
    return tuple(found)


def pointer_mark(text: str) -> int:
    """Return the length of the arrows and triangles (→ ▲ ▼), spaces behind them included, that the line
    opens with.
    """
    match = pattern("pointer_run").match(text)
    return match.end() if match else 0


@lru_cache(maxsize=_REMEMBERED)
def caption_score(text: str) -> float:
    """Return how much (0 to 1) the line or paragraph looks like a photo caption by its words alone.

    图为 at the beginning of a sentence weighs most; inside a sentence it is plain text. A pointer, a label
    (上图：), a credit at the end and an opening 近日 add to each other, each as an independent reason.
    """
    if len(text) > LONGEST_CAPTION:
        return 0.0
    doubt = 1.0
    for weight in _caption_reasons(text):
        doubt *= 1.0 - weight
    return round(1.0 - doubt, 3)


def _caption_reasons(text: str) -> list[float]:
    reasons: list[float] = []
    mark = pointer_mark(text)
    if mark:
        reasons.append(
            0.5 if text[0] in "▲△▼▽" else 0.75
        )  # ▲ also opens news in old papers and items of lists
    if _CAPTION_HINT.search(text):
        if pattern("caption_label_bracket").search(text):
            reasons.append(0.85)
        if pattern("caption_start").match(text, mark):
            reasons.append(0.85)
        elif pattern("caption_within").search(text):
            reasons.append(0.75)
        if pattern("seen_in").search(text):
            reasons.append(0.2)  # （见图） stands in the article's text as often
    if credit_at_end(text) >= 0:
        reasons.append(0.7)
    if reasons and pattern("caption_time").match(text, mark):
        reasons.append(0.3)
    return reasons
