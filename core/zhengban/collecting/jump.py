"""Jump lines read: which way they lead, to which pages, and the title they name."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from zhengban.collecting.page_label import PageLabel, labels_in, narrowed, one_label
from zhengban.resources import load_table

Way = Literal["on", "from"]

_OPEN, _CLOSE = r"[（(〔［\[【〖〈{｛]", r"[）)〕］\]】〗〉}｝]"
_TITLE = re.compile(r"[《“「『【〈]\s*([^《》“”「」『』【】〈〉]{2,60}?)\s*[》”」』】〉]")
_POINTERS = r"\s▶►▷→>☞➤◆↑↓▲▼"
_FEWEST_BARE = 4  # characters: a shorter rest is no title, 第3版要闻
_LONGEST = 80  # code points of a line that is a jump line and nothing else


class JumpText(NamedTuple):
    """A jump line's way, the labels of the pages it names, the title it gives (or none), and its place in the text."""

    way: Way
    labels: tuple[PageLabel, ...]
    title: str
    start: int
    end: int


def read_jump(text: str) -> JumpText | None:
    """Return what a text that is known to be a jump line says; None where it leads to no page (下转中缝)."""
    match = _jump().search(narrowed(text))
    labels = labels_in(match["pages"]) if match else ()
    if match is None or not labels:
        return None
    before, after = text[: match.start()], text[match.end() :]
    return JumpText(_way(match["word"]), labels, _title(before, after), 0, len(text))


def jumps_in(text: str) -> tuple[JumpText, ...]:
    """Return the jump lines that a text begins or ends with, or that it is.

    Those at an edge need brackets. Inside of a text they are left alone: there they are references.
    """
    line = text.strip()
    if len(line) <= _LONGEST and _whole().fullmatch(narrowed(line)):
        jump = read_jump(text)
        return (jump,) if jump else ()
    found = []
    for match in _bracketed().finditer(narrowed(text)):
        start, end = match.span()
        inside = text[start:end].strip()[1:-1]
        is_edge = not text[:start].strip() or not text[end:].strip()
        if is_edge and (jump := read_jump(inside)):
            found.append(jump._replace(start=start, end=end))
    return tuple(found)


def without_jumps(text: str) -> str:
    """Return the text without the jump lines at its edges: the headline in 秋收顺利（上接第1版）."""
    for jump in reversed(jumps_in(text)):
        text = text[: jump.start] + text[jump.end :]
    return text.strip()


@cache
def _words() -> dict[str, Way]:
    table = load_table("issue_words")["jumps"]
    return dict.fromkeys(table["on"], "on") | dict.fromkeys(table["from"], "from")


def _way(word: str) -> Way:
    return _words()[word]


@cache
def _core() -> str:
    words = "|".join(sorted(_words(), key=len, reverse=True))
    label = one_label()
    pages = rf"{label}(?:\s*[、，,和及至到\-—–～~/]\s*{label})*"
    return rf"(?P<word>{words})\s*(?:[今本]日|本报|本報)?\s*(?P<pages>{pages})"


@cache
def _jump() -> re.Pattern[str]:
    return re.compile(_core())


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"\s*{_OPEN}[{_POINTERS}]*{_core()}[^（()）]{{0,40}}{_CLOSE}\s*")


@cache
def _whole() -> re.Pattern[str]:
    """A whole line: 下转第3版, 《…》上接第1版. Without brackets the page needs its word, and may have only a title beside it."""
    title = r"(?:[《“「『【〈][^》”」』】〉]{2,60}[》”」』】〉])?"
    bare = rf"[{_POINTERS}]*{title}[{_POINTERS}]*{_core()}(?<=[版頁页面])\s*{title}[{_POINTERS}]*"
    bracketed = rf"[{_POINTERS}]*{title}\s*{_OPEN}[{_POINTERS}]*{_core()}[^（()）]{{0,40}}{_CLOSE}\s*{title}[{_POINTERS}]*"
    return re.compile(rf"(?:{bare}|{bracketed})".replace("?P<word>", "").replace("?P<pages>", ""))


def _title(before: str, after: str) -> str:
    """Return the title in brackets, else words that stand behind the page number and name no place on the page."""
    for text in (after, before):
        if match := _TITLE.search(text):
            return match[1]
    bare = re.sub(rf"{_CLOSE}.*$", "", after).strip(" \t\u3000：:·,，、。-—|｜")
    place = str(load_table("issue_words")["jumps"]["place"])
    return bare if len(bare) >= _FEWEST_BARE and not re.fullmatch(place, bare) else ""
