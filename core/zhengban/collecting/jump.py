"""Jump lines read: which way they lead, to which pages, and the title they name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from zhengban.collecting.page_label import PageLabel, labels_in, narrowed, one_label
from zhengban.resources import load_table

Way = Literal["on", "from", "either"]

_OPEN, _CLOSE = r"[（(〔［\[【〖〈{｛]", r"[）)〕］\]】〗〉}｝]"
_QUOTES = "《》“”「」『』【】〈〉"
_TITLE = (
    "(?:"
    + "|".join(f"{o}[^{o}{c}]{{2,60}}{c}" for o, c in zip(_QUOTES[::2], _QUOTES[1::2], strict=True))
    + ")"
)
_TAIL = rf"(?:{_TITLE}|[^{_QUOTES}（()）〔〕［］\[\]〖〗{{}}｛｝]){{0,40}}"
_POINTERS = r"\s▶►▷→>》☞➤◆↑↓▲▼◀◄◁←<"
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

    Those at an edge need brackets or a word that is certain. Inside of a text they need both, and are then in the wrong
    place; else they are references there, and left alone.
    """
    line = text.strip()
    if len(line) <= _LONGEST and _whole().fullmatch(narrowed(line)):
        jump = read_jump(text)
        return (jump,) if jump else ()
    matches = [
        match for pattern in (_bracketed(), _bare_edge()) for match in pattern.finditer(narrowed(text))
    ]
    found = (_placed(text, *match.span()) for match in matches)
    return tuple(sorted((jump for jump in found if jump), key=lambda jump: jump.start))


def _placed(text: str, start: int, end: int) -> JumpText | None:
    jump = read_jump(text[start:end])
    is_edge = not text[:start].strip() or not text[end:].strip()
    is_certain = any(word in text[start:end] for word in load_table("issue_words")["jumps"]["certain"])
    return jump._replace(start=start, end=end) if jump and (is_edge or is_certain) else None


def without_jumps(text: str) -> str:
    """Return the text without the jump lines at its edges: the headline in 秋收顺利（上接第1版）."""
    for jump in reversed(jumps_in(text)):
        text = text[: jump.start] + text[jump.end :]
    return text.strip()


@cache
def _words() -> dict[str, Way]:
    table = load_table("issue_words")["jumps"]
    ways: tuple[Way, ...] = ("on", "from", "either")
    return {word: way for way in ways for word in table[way]}


def _way(word: str) -> Way:
    return _words()[word]


def _core(words: Iterable[str]) -> str:
    """Return the pattern of a word and the pages behind it; its groups are ``word`` and ``pages``."""
    told = "|".join(sorted(words, key=len, reverse=True))
    label = one_label()
    pages = rf"{label}(?:\s*[、，,和及至到\-—–～~/]\s*{label})*"
    return rf"(?P<word>{told})\s*(?:[今本]日|本报|本報)?\s*(?P<pages>{pages})"


def _without_groups(pattern: str) -> str:
    return pattern.replace("?P<word>", "?:").replace("?P<pages>", "?:")


@cache
def _jump() -> re.Pattern[str]:
    return re.compile(_core(_words()))


@cache
def _bracketed() -> re.Pattern[str]:
    core = _without_groups(_core(_words()))
    return re.compile(rf"\s*{_OPEN}[{_POINTERS}]*{_TITLE}?[{_POINTERS}]*{core}{_TAIL}{_CLOSE}\s*")


@cache
def _bare_edge() -> re.Pattern[str]:
    """Without brackets at the very edge of a text: ……打下基础。下转第3版. The page needs its word or a letter."""
    core = _without_groups(_core(load_table("issue_words")["jumps"]["certain"]))
    page = rf"{core}(?:(?<=[版頁页面])|(?<=[A-Za-z]\d)|(?<=[A-Za-z]\d\d))"
    first = rf"^\s*[{_POINTERS}]*{_TITLE}?{page}[{_POINTERS}]*"
    last = rf"[{_POINTERS}]*{page}\s*{_TITLE}?[{_POINTERS}]*$"
    return re.compile(rf"{first}|{last}")


@cache
def _whole() -> re.Pattern[str]:
    """A whole line: 下转第3版, 《…》上接第1版. It may have only a title beside it."""
    pointers, certain = f"[{_POINTERS}]*", load_table("issue_words")["jumps"]["certain"]
    word = rf"(?:{_core(_words())}(?<=[版頁页面])|{_core(certain)}(?<=\d))"
    bare = rf"{pointers}{_TITLE}?{pointers}{word}\s*{_TITLE}?{pointers}"
    inner = rf"{pointers}{_TITLE}?{pointers}{_core(_words())}{_TAIL}"
    bracketed = rf"{pointers}{_TITLE}?\s*{_OPEN}{inner}{_CLOSE}\s*{_TITLE}?{pointers}"
    return re.compile(_without_groups(rf"(?:{bare}|{bracketed})"))


def _title(before: str, after: str) -> str:
    """Return the title in brackets, else words that stand behind the page number and name no place on the page."""
    for text in (after, before):
        if match := re.search(_TITLE, text):
            return match[0][1:-1].strip()
    bare = re.sub(rf"{_CLOSE}.*$", "", after).strip(f" \t\u3000{_POINTERS[2:]}：:·,，、。-—|｜")
    place = str(load_table("issue_words")["jumps"]["place"])
    return bare if len(bare) >= _FEWEST_BARE and not re.fullmatch(place, bare) else ""
