"""The rebuilt page: articles, photos, furniture, and the account of every character."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from zhengban.model.edit import OwnedEdit
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span

RunKind = Literal["keep", "substitute", "insert", "glue"]
UnitKind = Literal["front", "article", "photo"]
OutcomeState = Literal["applied", "lost", "idle"]


class Run(NamedTuple):
    """A stretch of a block's text with its origin.

    *keep*: the source characters ``[start, end)``, unchanged. *substitute*: one source character, changed.
    *insert*: characters without a source, at the gap ``start == end``. *glue*: white space between two pieces.
    ``owner`` names the finding or operation behind a substitute or insert, else it is empty.
    """

    kind: RunKind
    start: int
    end: int
    text: str
    owner: str = ""


class Mark(NamedTuple):
    """An inline role (byline, dateline) laid over source characters; it does not count them again."""

    span: Span
    role: Role


class Change(NamedTuple):
    """Source characters deleted, inserted or substituted, and the finding or operation it was done by.

    Deleted: non-space source characters. Inserted: an empty span at the gap, ``text`` the characters.
    Substituted: one source character, ``text`` what stands for it.
    """

    span: Span
    text: str
    owner: str


class Outcome(NamedTuple):
    """What became of an edit: ``applied``, ``lost`` (a stronger one stands against it) or ``idle``."""

    edit: OwnedEdit
    state: OutcomeState
    reason: str = ""


@dataclass(frozen=True)
class Block:
    """A chain of pieces that is printed as one: a paragraph, a headline, a caption.

    ``start`` is the source offset of its first character (kept or deleted); ``pieces`` are the source extents
    chained, in order, edge white space excluded.
    """

    role: Role
    start: int
    pieces: tuple[Span, ...]
    runs: tuple[Run, ...]
    marks: tuple[Mark, ...] = ()

    @cached_property
    def text(self) -> str:
        """Return the text as printed; empty when everything in it was deleted."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Return the maximal runs of kept source characters (substituted ones are kept), in printed order."""
        spans: list[Span] = []
        for run in self.runs:
            if run.start == run.end:
                continue
            if spans and spans[-1].end == run.start:
                spans[-1] = Span(spans[-1].start, run.end)
            else:
                spans.append(Span(run.start, run.end))
        return tuple(spans)


@dataclass(frozen=True)
class Unit:
    """An article, a standalone photo, or (``front``) what stands before the first of them.

    ``start`` is the source offset of the block that the unit begins with, -1 for the front.
    """

    kind: UnitKind
    start: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A pure function of a page and the edits that are on.

    ``units`` stand in reading order; ``furniture`` and ``unplaced`` were lifted out, in that order too. What stands
    before the first article is the front unit, and counts as unplaced for the writers.
    """

    page: Page
    units: tuple[Unit, ...]
    furniture: tuple[Block, ...]
    unplaced: tuple[Block, ...]
    deleted: tuple[Change, ...]
    inserted: tuple[Change, ...]
    substituted: tuple[Change, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def articles(self) -> tuple[Unit, ...]:
        """Return the articles in reading order."""
        return tuple(unit for unit in self.units if unit.kind == "article")

    @property
    def photos(self) -> tuple[Unit, ...]:
        """Return the standalone photos in reading order."""
        return tuple(unit for unit in self.units if unit.kind == "photo")

    @property
    def homeless(self) -> tuple[Block, ...]:
        """Return the blocks that belong to no article: the front, then those lifted out as unplaced."""
        front = [block for unit in self.units if unit.kind == "front" for block in unit.blocks]
        return (*front, *self.unplaced)

    def blocks(self) -> tuple[Block, ...]:
        """Return every printed block: furniture, then the units, then the unplaced."""
        inner = [block for unit in self.units for block in unit.blocks]
        return (*self.furniture, *inner, *self.unplaced)
