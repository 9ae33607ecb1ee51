"""Cues of what is printed on a page beside its articles: jump lines, editors, dates, folios, addresses,
issue numbers.
"""

from __future__ import annotations

import re

import regex

from zhengban.evidence.cue_patterns import pattern

_LONGEST_JUMP = 60
_LONGEST_FIELD_LINE = 200
_JUMP_HINT = re.compile(r"[转轉接续續见見看刊阅閱]")
_EDITOR_HINT = regex.compile(r"[编編校版视視设設监監审審统統策值总總社主美图圖读讀]")
_DATE_HINT = regex.compile(r"\d[年.\-/．]|[月期]|[Dd][Aa][Yy]|年")
_CONTACT_HINT = regex.compile(r"[@＠:：]|\d{3}|www|[电電邮郵热熱址信网網]")
_ISSUE_HINT = regex.compile(r"[刊号號期版价價份张張代CI主]")


def may_send_on(text: str) -> bool:
    """Tell, at next to no cost, whether the text holds a word without which no jump line is written."""
    return _JUMP_HINT.search(text) is not None


def jump_line(text: str) -> bool:
    """Tell whether the whole line sends the reader to another page: 下转第3版, （上接第1版）, 紧接第二版,
    转2版.
    """
    if not may_send_on(text):
        return False
    stripped = text.strip()
    if not 3 <= len(stripped) <= _LONGEST_JUMP:
        return False
    return pattern("jump_line").fullmatch(stripped) is not None


def jump_strength(text: str) -> bool:
    """Tell whether a jump line proves itself: by a bracket, a pointer, or words like 下转; 见第三版 may be
    text cut off.
    """
    return pattern("jump_proof").search(text) is not None


def jump_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of bracketed jump lines at the very beginning or end of a line:
    （上接第1版）会议指出….

    Inside a line they are left alone: there they may be a reference.
    """
    if not may_send_on(text):
        return []
    found = [match.span() for match in pattern("jump_bracket").finditer(text)]
    return [(start, end) for start, end in found if not text[:start].strip() or not text[end:].strip()]


def editor_fields(text: str) -> list[tuple[int, int]]:
    """Return the spans of label-and-names pairs (责任编辑：李明) that fill the line, separators between;
    else nothing.
    """
    if len(text) > _LONGEST_FIELD_LINE or not _EDITOR_HINT.search(text):
        return []
    return _filled(text, "editor_field")


def editors_line(text: str) -> bool:
    """Tell whether the line names who edited the page and nothing else: 责任编辑：李明 美编：李四."""
    fields = editor_fields(text)
    return bool(fields) and (len(fields) > 1 or _strong_editor(text[slice(*fields[0])]))


def _strong_editor(field: str) -> bool:
    """主任 张三 alone may be a line of prose or of a list of people: one field needs a label that editors
    alone have.
    """
    match = pattern("editor_field").match(field)
    return match is not None and pattern("editor_core").fullmatch(match["label"]) is not None


def _filled(text: str, name: str) -> list[tuple[int, int]]:
    field, separator = pattern(name), pattern("separator")
    fields: list[tuple[int, int]] = []
    position = 0
    while position < len(text):
        gap = separator.match(text, position)
        position = gap.end() if gap else position
        if position == len(text):
            break
        match = field.match(text, position)
        if match is None or match.end() == position:
            return []
        fields.append(match.span())
        position = match.end()
    return fields


def date_text(text: str) -> bool:
    """Tell whether the line is the date of an issue (2023.9.20, 二〇二三年九月二十日 星期三, 农历八月初六)
    and nothing else.
    """
    return _line_is(text, "date_field", _DATE_HINT)


def folio_text(text: str) -> bool:
    """Tell whether the line is a page number with a word or letter to prove it: 第6版, A06版, 六版, B2;
    never a bare 6.
    """
    stripped = text.strip()
    match = pattern("folio_field").fullmatch(stripped) if len(stripped) <= 10 else None
    return match is not None and match["marked"] is not None


def contact_text(text: str) -> bool:
    """Tell whether the line is an address, telephone number, e-mail or site with its label, and nothing
    else.
    """
    return _line_is(text, "contact_field", _CONTACT_HINT)


def issue_numbers(text: str) -> bool:
    """Tell whether the line gives numbers of the issue: 国内统一刊号 CN13-0012, 邮发代号17-1, 第12345期,
    今日8版.
    """
    return _line_is(text, "issue_field", _ISSUE_HINT)


def _line_is(text: str, name: str, hint: regex.Pattern[str]) -> bool:
    if len(text) > _LONGEST_FIELD_LINE or not hint.search(text):
        return False
    return bool(_filled(text, name))
