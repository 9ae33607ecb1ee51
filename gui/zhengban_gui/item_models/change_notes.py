"""What a change says in words: in which article something stands, which role it gets, how many lines become one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from zhengban.model.document import Document, Unit
from zhengban.model.edit import Join, MoveBlock, StartArticle
from zhengban.model.finding import Kind
from zhengban.review.page_review import Entry
from zhengban.writers.report_places import Places
from zhengban_gui.counts import Counts
from zhengban_gui.wording import role_names, start_in_words


class Notes(NamedTuple):
    """The words in front of either side, empty for none; ``is_move`` tells that something goes elsewhere."""

    before: str = ""
    after: str = ""
    is_move: bool = False


class Homes:
    """Tells in words in which article of a document a source character stands, and its line in the file."""

    def __init__(self, document: Document) -> None:
        numbers = {id(unit): place for place, unit in enumerate(document.articles, 1)}
        lifted = (*document.furniture, *document.unplaced)
        homes = [(piece.start, "") for block in lifted for piece in block.pieces]
        for unit in document.units:
            name = _unit_name(unit, numbers.get(id(unit), 0))
            homes += [(piece.start, name) for block in unit.blocks for piece in block.pieces]
        homes.sort()
        self._starts = [start for start, _ in homes]
        self._names = [name for _, name in homes]
        self._places = Places(document.page.text)

    def name(self, offset: int) -> str:
        """Return ``Article 7``, ``Photo news`` or nothing."""
        place = bisect_right(self._starts, offset) - 1
        return self._names[place] if place >= 0 else ""

    def line(self, offset: int) -> str:
        """Return ``Line 709``, counted in the file from 1."""
        return _line_named(self._places.line(offset))


class Lines:
    """Tells of a page whose document nobody made in which line of the file a source character stands."""

    def __init__(self, text: str) -> None:
        self._places = Places(text)

    def name(self, offset: int) -> str:
        """Return ``Line 709``: which article that is, nobody knows yet."""
        return self.line(offset)

    def line(self, offset: int) -> str:
        """Return ``Line 709``, counted in the file from 1."""
        return _line_named(self._places.line(offset))


def notes_of(entry: Entry, homes: Homes | Lines) -> Notes:
    """Return what cannot be seen in the characters: lines that become one, a role, where something goes."""
    line = homes.line(entry.finding.spans[0].start)
    moves = [edit for edit in entry.edits if isinstance(edit, MoveBlock)]
    after = " ".join(part for part in (_target(entry, moves, homes), _role(entry)) if part)
    if moves or after:
        return Notes(line, after, bool(moves))
    joins = sum(isinstance(edit, Join) and edit.glue is not None for edit in entry.edits)
    if joins and entry.finding.kind in (Kind.LINE_WRAP, Kind.COLUMN_FRAGMENT):
        return Notes(Counts().lines(joins + 1), Counts().paragraphs(1))
    if not entry.edits:
        return Notes(line, QCoreApplication.translate("Change", "Only reported"))
    return Notes()


def _target(entry: Entry, moves: Sequence[MoveBlock], homes: Homes | Lines) -> str:
    if not moves:
        return ""
    # What is already in the document stands where it went; what is not would go to its anchor.
    return homes.name(moves[0].span.start if entry.is_on else moves[0].anchor)


def _role(entry: Entry) -> str:
    starts = [edit for edit in entry.edits if isinstance(edit, StartArticle)]
    return role_names(entry.edits) or (start_in_words(starts[0]) if starts else "")


def _line_named(number: int) -> str:
    return QCoreApplication.translate("Change", "Line {n}").format(n=number)


def _unit_name(unit: Unit, number: int) -> str:
    if unit.kind == "article":
        return QCoreApplication.translate("Change", "Article {n}").format(n=number)
    return QCoreApplication.translate("Change", "Photo news") if unit.kind == "photo" else ""
