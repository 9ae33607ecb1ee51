"""The running head of a page in text without lines or gaps: fields glued to each other at its beginning or end."""

from __future__ import annotations

from functools import cache

import regex

from zhengban.evidence.cue_patterns import characters, words

_ZONE = 140  # characters at either end of a stretch in which a running head may stand
_LEAST = 2  # fields; a date by itself opens a sentence soon enough
_DAY = r"\d{4}(?:年\d{1,2}月\d{1,2}日|[.．]\d{1,2}[.．]\d{1,2}|[\-－]\d{1,2}[\-－]\d{1,2})"
_DATE = rf"{_DAY}(?:(?:星期|礼拜|禮拜|周|週)[一二三四五六日天])?"
_FOLIO = rf"(?:第\d{{1,2}}版|[A-ZＡ-Ｚ]\d{{1,2}}版?|\d{{1,2}}(?={_DAY}))"
_CONTACT_BEFORE = "(?:本版|投稿|新[闻聞]|[广廣]告|[编編][辑輯]|[读讀]者|[发發]行)"
_ADDRESS = r"[[\w＠@．.\-－]--[\p{Han}]]{5,}"
# 一審 is missing among the labels in traditional characters.
_AUDIT = "[一二三初終]審"


def _any(name: str) -> str:
    """Return the words of a table as alternatives, the longest first."""
    return "|".join(sorted(map(regex.escape, words(name)), key=lambda word: (-len(word), word)))


@cache
def _head() -> regex.Pattern[str]:
    """Return the pattern of a running head: the longest row of fields that are glued to each other."""
    surnames = regex.escape("".join(sorted(characters("surnames"))))
    label = rf"(?:{_AUDIT}|{_any('editor_label')})"
    address = rf"{_CONTACT_BEFORE}*(?:{_any('contact_label')}|郵箱|Ｅ－ｍａｉｌ)"
    # A name ends where the next label begins: 何濤二 is none in front of 審.
    letter = rf"(?!{label}|{address}|本[報报版]|新[華华]社)\p{{Han}}"
    editor = rf"(?P<editor>{label}(?:[：:](?:{letter}){{2,3}}|[{surnames}](?:{letter}){{1,2}}))"
    sure = rf"(?P<proof>{_DATE})|{editor}|{_FOLIO}|{address}[：:]?{_ADDRESS}"
    paper = rf"\p{{Han}}{{2,4}}(?:{_any('ending')})"
    # The name of a section is any word that one of the other fields follows.
    section = rf"(?:{letter}){{2,4}}(?={_DATE}|{label}|{_FOLIO}|{address})|(?:{_any('section')})"
    return regex.compile(rf"(?P<field>{sure}|{paper}|{section}){{{_LEAST},}}", regex.V1)


def heads_in(text: str) -> list[int]:
    """Return where the fields of a running head at either end of the text begin and end, in order."""
    first = _head().match(text, 0, _ZONE)
    found = [_fields(first), _last_fields(text, first.end() if first else 0)]
    return sorted({place for fields in found for span in fields for place in span})


def _last_fields(text: str, first: int) -> list[tuple[int, int]]:
    """Return the fields of the running head with which the text ends: the most, and of these the shortest row."""
    best: list[tuple[int, int]] = []
    for start in range(len(text) - 1, max(len(text) - _ZONE, first) - 1, -1):
        match = _head().match(text, start)
        fields = _fields(match) if match and match.end() == len(text) else []
        if len(fields) > len(best):
            best = fields
    return best


def _fields(match: regex.Match[str] | None) -> list[tuple[int, int]]:
    """Return the fields, if a date or two editors among them prove that this is a running head."""
    proved = match and (match["proof"] or len(match.captures("editor")) > 1)
    return match.spans("field") if match and proved else []
