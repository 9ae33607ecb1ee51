"""Reads a line as the fields of a running head or foot: editors, dates, folios, paper names, addresses,
issue numbers.

A field stands where the one before it ended, glued or behind a separator (责任编辑：李明6 2023.9.20). The
line counts only if fields fill it to its last character: the same words in a sentence are text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import IntEnum
from functools import cache
from typing import NamedTuple

import regex

from zhengban.evidence.cue_patterns import pattern, words
from zhengban.evidence.cues_furniture import editor_fields
from zhengban.evidence.cues_people import names_only, person_name
from zhengban.evidence.own_cues import names_own_paper, own_paper
from zhengban.model.role import Role


class Proof(IntEnum):
    """How much a field proves by itself."""

    FILLER = 0  # a short word that furniture beside it makes a section name
    WEAK = 1  # a bare number, a weekday, a known section name, a telephone number
    FAIR = 2  # a full date, 第6版, a paper's name, an e-mail address
    STRONG = 3  # 责任编辑：李明, 国内统一刊号 CN13-0012


class Field(NamedTuple):
    """One field of a line: code points ``[start, end)``, the separators in front of it left out."""

    start: int
    end: int
    role: Role
    proof: Proof
    what: str


_LONGEST_LINE = 160
# A line that holds none of these is no furniture; a full stop or a quotation mark makes it text.
_HINT = re.compile(
    r"[编編校版责責审審@＠报報刊張张]|\d\s*[.年\-/．－]|星期|周[一二三四五六日末刊]|年.{0,12}[日号]|日\s*星|热线|熱線|邮|www|电[话讯]|電[話訊]|[Pp]rice|零售|定[价價]"
    r"|^[\s—\-·－]*[A-Z]?\s?\d{1,3}(?:$|[\s—\-·－|｜])|[\s·|｜][A-Z]?\d{1,3}[\s—\-·－]*$|月.{1,4}日?星期|社址|館址|今日|第.{1,8}[号號期]|[A-Z]{4}|[Ii][Ss][Ss][Nn]|\b(?:19|20)\d\d\b|[參参]考|晨|day"
)
_CHEAP_HINT = re.compile(
    r"[编編校版责責审審@＠报報刊張张年星周热熱邮电電话w零定第月A-Z价價社館参參晨今\dIiPd]"
)
_TEXT = re.compile(r"[。！？；，“”‘’【】的了是这這被把]")
# What a field cannot do without: looked for first, since each pattern takes microseconds even where it fails at once.
_NAMES_APART = re.compile(r"[：:/／丨｜|\s]")
_ISSUE_WORD = re.compile(r"[\d一二三四五六七八九十廿卅百千萬万零〇○主出印]")
_ADDRESS_MARK = re.compile(r"[@＠.．：:]")
_DATE_WORD = re.compile(r"[年月周週星礼禮.．\-/－／·A-Za-z]")


def furniture_fields(text: str) -> tuple[Field, ...]:
    """Return the fields that fill the line, in order; nothing when something else stands in it.

    Fields that prove nothing by themselves (a bare number, a short word) are returned too: whoever asks
    weighs them.
    """
    if len(text) > _LONGEST_LINE or _TEXT.search(text):
        return ()
    hinted = _CHEAP_HINT.search(text) and _HINT.search(text)
    return line_fields(text) if hinted or names_own_paper(text) else ()


def line_fields(text: str) -> tuple[Field, ...]:
    """Return the same for a line of which something else tells that it may be furniture: a lone 要闻 or 6
    beside it.
    """
    fields: list[Field] = []
    separator = pattern("separator")
    position = 0
    while position < len(text):
        gap = separator.match(text, position)
        if gap and gap.end() == len(text):
            break
        field = _field_behind(text, position, gap.end() if gap else position)
        if field is None:
            return ()
        fields.append(field)
        position = field.end
    return tuple(fields) if sum(field.proof is Proof.FILLER for field in fields) < 2 else ()


def _field_behind(text: str, position: int, past_gap: int) -> Field | None:
    """Return the field behind a separator; a dash or dot around a page number belongs to the number (—6—)."""
    visible = position + len(text[position:past_gap]) - len(text[position:past_gap].lstrip())
    field = _field_at(text, visible) if visible < past_gap else None
    field = field or _field_at(text, past_gap)
    if field is None:
        return None
    if field.proof is Proof.FILLER and position and past_gap == position:
        return None  # 1950年10月1日在天安门: a word glued to a date is text
    return field._replace(end=field.start + len(text[field.start : field.end].rstrip()))


def _field_at(text: str, position: int) -> Field | None:
    return next((field for read in _READERS if (field := read(text, position))), None)


def _editors(text: str, position: int) -> Field | None:
    match = _NAMES_APART.search(text, position) and pattern("editor_field").match(text, position)
    if not match:
        return None
    core = pattern("editor_core").fullmatch(match["label"]) is not None
    plain = match["label"] in words("editor_plain")
    named = bool(match["colon"].strip()) or person_name(match["names"]) or names_only(match["names"])
    # 编辑 钱多多 美编 阿木 校对 刘畅: a pen name is no surname and given name, but the other fields vouch for it.
    named = named or len(editor_fields(text)) > 1
    if not named or match["names"] in words("words_like_names"):
        return None
    proof = Proof.STRONG if core and not plain else Proof.FAIR if core else Proof.WEAK
    return Field(*match.span(), Role.EDITORS, proof, "editors")


def _issue(text: str, position: int) -> Field | None:
    match = _ISSUE_WORD.search(text, position) and pattern("issue_field").match(text, position)
    if not match:
        return None
    label = match["label"]
    strong = match["publisher"] or match["price"] or (label and pattern("issue_core").fullmatch(label))
    proof = Proof.STRONG if strong else Proof.FAIR if match["extent"] or match["number"] else Proof.WEAK
    return Field(*match.span(), Role.RUNNING_HEAD, proof, "issue")


def _contact(text: str, position: int) -> Field | None:
    if text[position] not in _label_beginnings() and not _ADDRESS_MARK.search(text, position):
        return None
    match = pattern("contact_field").match(text, position)
    if match is None:
        return None
    own = match["label"] is not None and pattern("contact_core").fullmatch(match["label"])
    mail = match["address"] or match["plain"]
    return Field(*match.span(), Role.CONTACT, Proof.FAIR if own or mail else Proof.WEAK, "contact")


def _date(text: str, position: int) -> Field | None:
    match = _DATE_WORD.search(text, position) and pattern("date_field").match(text, position)
    if not match:
        return None
    if match["stem"] or (match["day"] and pattern("week").search(match.group()) and _lunar(match.group())):
        return Field(*match.span(), Role.DATE, Proof.STRONG, "date in both calendars")
    weekday = pattern("week").search(match.group()) is not None
    if not match["day"] and not match["partial"]:
        return Field(*match.span(), Role.DATE, Proof.WEAK, "weekday" if weekday else "date")
    return Field(*match.span(), Role.DATE, Proof.FAIR, "date and weekday" if weekday else "date")


def _lunar(text: str) -> bool:
    return pattern("stem_year").search(text) is not None or "农历" in text or "農曆" in text


def _folio(text: str, position: int) -> Field | None:
    match = pattern("folio_field").match(text, position)
    if match is None:
        return None
    return Field(*match.span(), Role.FOLIO, Proof.FAIR if match["marked"] else Proof.WEAK, "folio")


def _newspaper(text: str, position: int) -> Field | None:
    own = own_paper(text, position)
    if own >= 0:
        return Field(position, own, Role.MASTHEAD, Proof.FAIR, "paper")
    match = _paper_ends().search(text, position) and pattern("newspaper").match(text, position)
    if not match:
        return None
    name = match["paper"]
    known = name in words("outlet_name") or _known_ending().search(name) is not None
    return Field(
        match.start(), match.end("paper"), Role.MASTHEAD, Proof.FAIR if known else Proof.WEAK, "paper"
    )


@cache
def _label_beginnings() -> frozenset[str]:
    """Return what the label of an address may begin with."""
    return frozenset(word[0] for word in words("contact_label"))


@cache
def _paper_ends() -> re.Pattern[str]:
    """Return a class of what the name of a paper ends with; Latin ones stand in capitals."""
    ends = {word[-1] for name in ("outlet_name", "ending") for word in words(name)}
    return re.compile(f"[{re.escape(''.join(sorted(ends)))}报報A-Z]")


@cache
def _known_ending() -> regex.Pattern[str]:
    return regex.compile(f"(?:{pattern('ending').pattern})$", regex.VERBOSE)


def _section(text: str, position: int) -> Field | None:
    match = pattern("section_field").match(text, position)
    if match is None:
        return None
    return Field(*match.span(), Role.SECTION, Proof.WEAK if match["known"] else Proof.FILLER, "section")


_READERS: tuple[Callable[[str, int], Field | None], ...] = (
    _editors,
    _issue,
    _contact,
    _date,
    _folio,
    _newspaper,
    _section,
)


def covering(fields: tuple[Field, ...], text: str) -> Iterator[Field]:
    """Yield the fields widened over the marks between them (□ ｜ ·), so that no visible character is left
    without.

    Each takes the marks in front of it; the last one also those behind it.
    """
    position = 0
    for number, field in enumerate(fields):
        start = position + len(text[position : field.start]) - len(text[position : field.start].lstrip())
        end = len(text.rstrip()) if number == len(fields) - 1 else field.end
        yield field._replace(start=start, end=end)
        position = field.end
