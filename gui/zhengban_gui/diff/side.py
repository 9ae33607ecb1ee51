"""One side of the diff as display blocks: the text that is shown, where it comes from, and what is marked in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban_gui.diff.marks import Mark
from zhengban_gui.offsets import OffsetMap, decorated

Bin = Literal["furniture", "article", "photo", "unplaced"]

BREAK_SIGN = "↵"
NO_BLOCK = -1

# Qt takes some characters for its own signs (a new block, an object); they are shown as unreadable instead.
_SHOWN = str.maketrans({"\n": "\u2028", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd"})


class TextRun(NamedTuple):
    """A stretch of a display block's text and the source characters behind it.

    Both are code points. ``source_end == source_start`` where the text has no source (inserted, glue).
    """

    start: int
    end: int
    source_start: int
    source_end: int


class UnitStart(NamedTuple):
    """The unit that a block stands in: what it is, and the number of the article or photo, else 0."""

    kind: Bin
    number: int


@dataclass(frozen=True)
class DisplayBlock:
    """A paragraph of one side.

    ``block`` is the place of its document block in printed order, ``NO_BLOCK`` where nothing of it is printed;
    ``blocks`` are all that have text in it (a printed line may end one and begin another).
    ``line`` counts the lines of the file from 1. ``breaks`` are the offsets of ``text`` in front of which a ↵ is
    shown. ``extents`` are the source stretches it covers, what was deleted included. ``counterparts`` are places on
    the other side. ``is_moved``: it does not stand in order there. ``begins`` are the blocks that begin in
    it. ``begins_line``: it is the first of its line. ``starts_unit``: it is the first of its ``unit``.
    ``former_role`` is the role that the reviewer or a finding took from it.
    """

    block: int
    role: Role | None
    line: int
    text: str
    runs: tuple[TextRun, ...]
    breaks: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()
    findings: frozenset[str] = frozenset()
    is_moved: bool = False
    counterparts: tuple[int, ...] = ()
    extents: tuple[Span, ...] = ()
    blocks: tuple[int, ...] = ()
    unit: UnitStart | None = None
    starts_unit: bool = False
    begins: tuple[int, ...] = ()
    begins_line: bool = True
    is_locked: bool = False
    former_role: Role | None = None

    @cached_property
    def offsets(self) -> OffsetMap:
        """Return the map from offsets of ``text`` to Qt's positions in ``display_text``."""
        return OffsetMap(self.text, self.breaks)

    @cached_property
    def display_text(self) -> str:
        """Return the text as Qt is given it: each ↵ in its place, every character as long as in ``text``."""
        return decorated(self.text, self.breaks, BREAK_SIGN).translate(_SHOWN)

    def placed(self, **places: object) -> DisplayBlock:
        """Return the same text in another place, itself where nothing differs; what it knows of its text is kept."""
        known = self.__dict__
        for name, value in places.items():
            if known[name] != value:
                other = object.__new__(DisplayBlock)
                other.__dict__.update(known, **places)
                return other
        return self

    @property
    def is_leader(self) -> bool:
        """Return whether its block begins in it."""
        return self.block in self.begins

    @property
    def source_start(self) -> int:
        """Return the source offset at which the block begins, deleted characters included."""
        return self.extents[0].start

    def source_at(self, offset: int) -> int:
        """Return the source offset of the code point at ``offset``."""
        place = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        if place < 0:
            return self.source_start
        run = self.runs[place]
        return min(run.source_start + max(offset - run.start, 0), run.source_end)

    def offset_of(self, source: int) -> int | None:
        """Return where the source character stands in the text, None when it is not shown here."""
        for run in self.runs:
            if run.source_start <= source < run.source_end:
                return run.start + source - run.source_start
        return None
