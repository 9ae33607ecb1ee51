"""A profile tried on a text: what each of its entries hits, by the rules by which the engine reads lines.

Each entry has little time: a pattern that somebody is still typing may take for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import perf_counter
from typing import NamedTuple

import regex

from zhengban.evidence.cues_photo import pointer_mark
from zhengban_gui.profile_words import FURNITURE, entry_problem

_MOST_TIME = 0.05  # seconds an entry may take for all of the text
_LONGEST_FURNITURE, _DATELINE_WINDOW, _CREDIT_WINDOW = 160, 160, 70  # code points, as the engine looks
_MOST_HITS = 400


class Entry(NamedTuple):
    """An entry of a profile: the list that it stands in, and its text."""

    key: str
    text: str


class Hit(NamedTuple):
    """What an entry fits: ``start`` and ``end`` count code points of the text, ``line`` its lines from 1."""

    start: int
    end: int
    line: int
    entry: Entry


class Trial(NamedTuple):
    """All hits in the order of the text, and the entries that took too long."""

    hits: tuple[Hit, ...]
    slow: tuple[Entry, ...]


def try_on(entries: Iterable[Entry], text: str) -> Trial:
    """Return what the entries hit in the text; those that are wrong hit nothing."""
    lines = list(_lines(text))
    hits: list[Hit] = []
    slow: list[Entry] = []
    for entry in entries:
        if entry_problem(entry.key, entry.text):
            continue
        try:
            hits += _hits_of(entry, lines, perf_counter() + _MOST_TIME)
        except TimeoutError:
            slow.append(entry)
    return Trial(tuple(sorted(hits)[:_MOST_HITS]), tuple(slow))


class _Line(NamedTuple):
    start: int
    number: int
    text: str


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        yield _Line(start, number, line.rstrip("\r\n"))
        start += len(line)


def _hits_of(entry: Entry, lines: Iterable[_Line], until: float) -> Iterator[Hit]:
    if entry.key not in ("datelines", "captions", "credits") and not entry.key.startswith(FURNITURE):
        for line in lines:
            yield from _names(entry, line)
        return
    pattern = regex.compile(_at_end(entry.text) if entry.key == "credits" else entry.text)
    for line in lines:
        left = until - perf_counter()
        if left <= 0:
            raise TimeoutError
        found = _place(entry.key, pattern, line.text, left)
        if found is not None:
            yield Hit(line.start + found[0], line.start + found[1], line.number, entry)


def _names(entry: Entry, line: _Line) -> Iterator[Hit]:
    place = line.text.find(entry.text)
    while place >= 0:
        yield Hit(line.start + place, line.start + place + len(entry.text), line.number, entry)
        place = line.text.find(entry.text, place + 1)


def _place(key: str, pattern: regex.Pattern[str], text: str, left: float) -> tuple[int, int] | None:
    """Return where the pattern fits the line; raises ``TimeoutError``."""
    indent = len(text) - len(text.lstrip())
    if key.startswith(FURNITURE):
        line = text.strip()
        match = pattern.fullmatch(line, timeout=left) if len(line) <= _LONGEST_FURNITURE else None
        return (indent, indent + len(line)) if match else None
    if key == "datelines":
        match = pattern.match(text[:_DATELINE_WINDOW], indent, timeout=left)
        return match.span() if match else None
    if key == "captions":
        match = pattern.match(text, pointer_mark(text), timeout=left)
        return match.span() if match else None
    offset = max(0, len(text) - _CREDIT_WINDOW)
    match = pattern.search(text, offset, timeout=left)
    is_whole = match is not None and (match.start() > offset or offset == 0)
    return match.span("credit") if match is not None and is_whole else None


def _at_end(pattern: str) -> str:
    """As with any credit, the beginning of the line, white space or a closing mark stands in front of it."""
    return rf"(?:^|(?<=[。！？”’」』…!?）)])|\s)\s*(?P<credit>{pattern})[。.]?\s*$"
