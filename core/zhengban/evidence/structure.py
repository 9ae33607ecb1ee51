"""The page read as a whole: paragraphs, headings, pictures and articles, decided together.

The detectors of structure each tell their part of this one reading, so that they never contradict each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, TypeVar

from zhengban.evidence.blocks import FlowBlock, blocks_of
from zhengban.evidence.caption_parts import CaptionPart, caption_parts, picture_blocks
from zhengban.evidence.cues import opens_article
from zhengban.evidence.display_groups import regroup
from zhengban.evidence.heading_groups import Beside, heading_groups
from zhengban.evidence.heading_lines import is_no_heading
from zhengban.evidence.heading_pairs import HeadingPairs
from zhengban.evidence.line_habits import is_unwrapped, usual_gap
from zhengban.evidence.own_layout import (
    is_own_layout,
    own_blocks,
    own_owner,
    own_pictures_of,
    own_segments,
    own_unplaced,
)
from zhengban.evidence.ownership import Owned, Ownership
from zhengban.evidence.picture_owners import own_pictures
from zhengban.evidence.segments import Segment, Segmenter
from zhengban.evidence.stacked_order import in_printed_order
from zhengban.model.draft import Draft, DraftLine
from zhengban.model.role import Role

T = TypeVar("T")

# Global decisions are taken in windows, so that a book without page breaks costs in proportion: lines and headings.
_WINDOW, _HEADS = 1500, 120
_SENTENCES = 0.1  # of the lines; in columns of fourteen characters prose has three times as many
_WIDE = 14.0  # em
_CHUNK = 20_000  # lines of one search


@dataclass(frozen=True)
class Picture:
    """The text of one picture: its block, its captions and credits, and the article that it belongs to, if any.

    ``title`` is the block of the heading above it, where a standalone photo has one.
    """

    block: int
    parts: tuple[CaptionPart, ...]
    owned: Owned
    title: int | None = None


@dataclass(frozen=True, eq=False)
class Structure:
    """One reading of a window of the page; all numbers are those of ``blocks``."""

    blocks: tuple[FlowBlock, ...]
    segments: tuple[Segment, ...]
    headings: tuple[Owned, ...]
    pictures: tuple[Picture, ...]
    unplaced: tuple[int, ...] = ()
    beside: Mapping[int, Beside] = field(default_factory=dict)
    _known: dict[tuple[str, int], Any] = field(default_factory=dict, repr=False)

    def remember(self, question: str, block: FlowBlock, answer: Callable[[FlowBlock], T]) -> T:
        """Return the answer to a question about a whole block, which each of its lines asks again."""
        if (question, block.first) not in self._known:
            self._known[question, block.first] = answer(block)
        known: T = self._known[question, block.first]
        return known

    def support(self, block: FlowBlock) -> int:
        """Return how many lines of running text of the window stand in a column of the block's width."""
        return self._supports.get(round(block.width), 0)

    @cached_property
    def unwrapped(self) -> bool:
        """Tell whether most of the window stands in whole paragraphs a line, so that no column came apart."""
        return is_unwrapped([len(line.text) for block in self.blocks for line in block.lines])

    @cached_property
    def has_sentences(self) -> bool:
        """Tell whether the running text of the window has full stops: slogans, rhymes and lists hardly do."""
        lines = [line.text for block in self.blocks if block.kind == "text" for line in block.lines]
        return sum("。" in line for line in lines) >= _SENTENCES * len(lines)

    @cached_property
    def _supports(self) -> Counter[int]:
        supports: Counter[int] = Counter()
        for block in self.blocks:
            # Two lines of a rhyme or a price list agree in any narrow width; what runs on farther is a column.
            if block.kind == "text" and (len(block.lines) > 2 or block.width >= _WIDE):
                for near in {round(block.width - 0.5), round(block.width), round(block.width + 0.5)}:
                    supports[near] += len(block.lines)
        return supports


def structures_of(draft: Draft) -> tuple[Structure, ...]:
    """Return the reading of the draft, window by window; it is made once a draft."""
    return draft.remember("structure", _read)


def _read(draft: Draft) -> tuple[Structure, ...]:
    free = [line for line in draft.lines if line.role == Role.PARAGRAPH]
    if is_own_layout(free):
        return (_read_own(free),)
    behind = _behind_jumps(draft.lines)
    found = [block for chunk in _flow_chunks(free) for block in blocks_of(chunk)]
    parted = [part for block in found for part in _parted(block, behind)]
    blocks = list(in_printed_order(parted, draft))
    return tuple(_read_window(list(window), number > 0) for number, window in enumerate(_windows(blocks)))


def _behind_jumps(lines: Sequence[DraftLine]) -> frozenset[int]:
    """Return where text begins that stands behind a jump line in one printed line."""
    return frozenset(
        line.source.start
        for before, line in pairwise(lines)
        if before.role == Role.JUMP_LINE and line.source.start == before.source.end
    )


def _parted(block: FlowBlock, behind: frozenset[int]) -> list[FlowBlock]:
    """Return display type without what （上接第1版） stands in front of: that is text, however short the line."""
    places = [n for n, line in enumerate(block.lines) if line.source.start in behind]
    if block.kind != "display" or not places:
        return [block]
    head, text, first = block.lines[: places[0]], block.lines[places[0] :], block.first + places[0]
    parts = [FlowBlock("display", block.first, head, margins=(0.0,) * (len(head) - 1))] if head else []
    return [*parts, FlowBlock("text", first, text, margins=(0.0,) * (len(text) - 1))]


def _read_own(lines: Sequence[DraftLine]) -> Structure:
    """Read back a text of our own: its marks decide all."""
    blocks = own_blocks(lines)
    segments, headings = own_segments(blocks)
    pictures = [
        Picture(number, caption_parts(blocks[number].text), own_owner(number, segments, blocks))
        for number in own_pictures_of(blocks)
    ]
    return Structure(
        tuple(blocks), tuple(segments), tuple(headings), tuple(pictures), tuple(own_unplaced(blocks))
    )


def _flow_chunks(lines: Sequence[DraftLine]) -> Iterator[Sequence[DraftLine]]:
    """Cut only what no memory would hold: a file of very many lines without a page break, at its widest gaps."""
    start = 0
    while len(lines) - start > 2 * _CHUNK:
        near = range(start + _CHUNK, start + _CHUNK + 200)
        cut = max(near, key=lambda number: (lines[number].blank_before, -number))
        yield lines[start:cut]
        start = cut
    yield lines[start:]


def _windows(blocks: Sequence[FlowBlock]) -> Iterator[Sequence[FlowBlock]]:
    """Cut a very long page, if possible in front of a dateline or a heading, never inside a block."""
    start = lines = heads = 0
    for number, block in enumerate(blocks):
        lines += len(block.lines)
        heads += block.kind == "display"
        full = lines > _WINDOW or heads > _HEADS
        late = lines > 2 * _WINDOW or heads > 2 * _HEADS
        begins = opens_article(block.text) > 0 or (
            block.kind == "display" and blocks[number - 1].kind != "display"
        )
        if full and number > start and (begins or late):
            yield blocks[start:number]
            start, lines, heads = number, len(block.lines), 0
    yield blocks[start:]


def _read_window(blocks: list[FlowBlock], carried_on: bool) -> Structure:
    """Read one window; ``carried_on`` tells that another one stands before it, whose article may go on here."""
    lines = [line for block in blocks for line in block.lines]
    pictures = picture_blocks(blocks)
    captions = frozenset(blocks[number].first for number in pictures)
    segmenter = Segmenter(blocks, frozenset(pictures))
    segments = segmenter.run()
    if carried_on and segments and not segments[0].cue and blocks[0].kind != "display":
        segments[0].opened = 0.0
    texts = [segmenter.terms_of_all(segment.body) for segment in segments]
    unwrapped = is_unwrapped([len(line.text) for line in lines])
    if not unwrapped:
        blocks, segments = regroup(blocks, segments, texts, segmenter.rarity, usual_gap(lines))
    pictures = picture_blocks(blocks, captions)
    segmenter = segmenter.renumbered(blocks)
    inside = {number for segment in segments for number in segment.subheadings}
    heads = [
        n
        for n, block in enumerate(blocks)
        if block.kind == "display" and n not in inside and n not in pictures and not is_no_heading(block.text)
    ]
    ownership = Ownership(blocks, segments, segmenter, frozenset([*heads, *pictures]))
    pairs = HeadingPairs((line.text for line in lines), usual_gap(lines))
    beside: dict[int, Beside] = {}
    if segments and not unwrapped:
        beside = heading_groups(blocks, {head: ownership.affinity(head) for head in heads}, pairs)
    headings = ownership.headlines(heads, beside) if segments else []
    owners = own_pictures(blocks, pictures, segments, segmenter, ownership)
    untaken = {owned.block for owned in headings if not owned.chosen} | (
        set(heads) if not segments else set()
    )
    found = [_picture(number, blocks, owned, untaken) for number, owned in zip(pictures, owners, strict=True)]
    titles = {picture.title for picture in found}
    return Structure(
        tuple(blocks),
        tuple(segments),
        tuple(h for h in headings if h.block not in titles),
        tuple(found),
        beside={block: found for block, found in beside.items() if not {block, found.headline} & titles},
    )


def _picture(number: int, blocks: Sequence[FlowBlock], owned: Owned, untaken: set[int]) -> Picture:
    """Return the picture; a heading that no article has, right above a standalone photo, is the photo's title."""
    parts = caption_parts(blocks[number].text)
    titled = not owned.chosen and number - 1 in untaken and any(part.role == Role.CAPTION for part in parts)
    return Picture(number, parts, owned, number - 1 if titled else None)
