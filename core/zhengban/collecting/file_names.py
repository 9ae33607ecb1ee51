"""What the name of a file tells of the page in it, where the page itself does not: 2023-09-20-p6, 第6版."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from zhengban.collecting.page_label import PageLabel, narrowed, one_label, read_label

# Digits alone: rmrb20230920, and rmrb2023092006 with the page behind.
_COMPACT = re.compile(r"(?<!\d)((?:18|19|20)\d\d)(\d\d)(\d\d)(\d\d)?(?!\d)")
_APART = re.compile(r"(?<!\d)((?:18|19|20)\d\d)\s?([-_./年])\s?(\d{1,2})\s?[-_./月]\s?(\d{1,2})(?!\d)日?")
_LETTERED = r"[A-Za-z]?\d{1,3}(?!\d)"
_PAGES = (
    re.compile(rf"({one_label()})(?<=[版頁页面])"),
    re.compile(rf"(?<![A-Za-z])(?:page|p|版)[-_ ]?({_LETTERED})", re.IGNORECASE),
)
_BARE = re.compile(rf"[-_ .\x00]+({_LETTERED})[-_ .]*$")  # only behind the date, whose place the NUL keeps
_EDGES = " \t-_.·,，、()（）[]【】\x00"
_MOST_FOLDERS = 3  # above the file: 2023/09/20/06.json


class NameFacts(NamedTuple):
    """Date as YYYY-MM-DD, label, and what else stands in the name, which may be that of the paper."""

    date: str | None
    label: PageLabel | None
    rest: str


def name_facts(name: str) -> NameFacts:
    """Return what the file's name tells; a date may also be that of the folders it lies in."""
    path = PurePath(name.replace("\\", "/"))
    stem = narrowed(path.name.removesuffix(path.suffix))
    day, glued, left = _date(stem) or (None, None, stem)
    if day is None and (above := _date("/".join((*path.parts[:-1][-_MOST_FOLDERS:], "")))):
        day, left = above[0], f"\x00-{stem}"
    found, rest = _page(left)
    return NameFacts(day, glued or found, rest.strip(_EDGES))


def _date(text: str) -> tuple[str, PageLabel | None, str] | None:
    """Return the date, the label glued to it and the text with a NUL in its place; None without a real date."""
    for pattern, places in ((_APART, (1, 3, 4)), (_COMPACT, (1, 2, 3))):
        for match in pattern.finditer(text):
            try:
                day = date(*(int(match.group(place)) for place in places)).isoformat()
            except ValueError:
                continue
            page = match.group(4) if pattern is _COMPACT else None
            return (
                day,
                read_label(page) if page else None,
                f"{text[: match.start()]}\x00{text[match.end() :]}",
            )
    return None


def _page(text: str) -> tuple[PageLabel | None, str]:
    """Return the label and the text without it; a bare number is one only behind a date."""
    patterns = (*_PAGES, _BARE) if "\x00" in text else _PAGES
    for pattern in patterns:
        for match in pattern.finditer(text):
            if label := read_label(match.group(1)):
                return label, text[: match.start()] + text[match.end() :]
    return None, text
