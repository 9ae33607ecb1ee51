"""Text that zhengban wrote itself: every line is a paragraph, and its white space says what it is.

Such a text is read back by its marks; nothing in it runs on and nothing stands in the wrong place. See
``zhengban.writers.plain_text`` for the marks: full-width spaces in front of a line, blank lines between.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhengban.evidence.blocks import BlockKind, FlowBlock
from zhengban.evidence.ownership import Owned, Owner
from zhengban.evidence.segments import Segment
from zhengban.model.draft import DraftLine

KEPT, PARAGRAPH, UNPLACED, CAPTION = (1, 2, 3, 4)
_ARTICLE_GAP = 2  # blank lines between articles
_SURE = 99.0


def is_own_layout(lines: Sequence[DraftLine]) -> bool:
    """Tell whether the lines carry the marks of our own text, and nothing that such a text never has.

    A wrapped dump that kept its indents has flush lines right below indented ones, or blank lines everywhere; ours
    has neither.
    """
    marked = close = 0
    # Copies of web pages and word processors have indented paragraphs too, but not what only we write: the marks of
    # kept lines, captions and unplaced text, or two blank lines between articles.
    ours = any(line.blank_before == _ARTICLE_GAP for line in lines[1:]) or any(
        _depth(line) in (KEPT, UNPLACED, CAPTION) for line in lines
    )
    depth = 0
    for line in lines:
        before, depth = depth, _depth(line)
        if depth < 0 or (depth == 0 and before in (PARAGRAPH, CAPTION, UNPLACED) and not line.blank_before):
            return False
        marked += depth > 0
        close += depth > 0 and not line.blank_before
    return ours and marked > 0 and (close > 0 or marked == len(lines))


def _depth(line: DraftLine) -> int:
    """Return how many full-width spaces stand in front of the line, -1 where it is other white space."""
    depth = len(line.indent)
    if line.indent != "\u3000" * depth or depth == 5 or depth > CAPTION + 2:
        return -1
    # A credit without a caption has the marks of both.
    return min(depth, CAPTION)


def own_blocks(lines: Sequence[DraftLine]) -> list[FlowBlock]:
    """Return a block for each line; kept lines that stand together are one."""
    blocks: list[FlowBlock] = []
    for number, line in enumerate(lines):
        depth = _depth(line)
        goes_on = depth == KEPT and bool(blocks) and blocks[-1].kind == "kept" and not line.blank_before
        if goes_on:
            last = blocks.pop()
            blocks.append(FlowBlock("kept", last.first, (*last.lines, line)))
            continue
        kind: BlockKind = "display" if depth == 0 else "kept" if depth == KEPT else "text"
        blocks.append(FlowBlock(kind, number, (line,)))
    return blocks


def own_segments(blocks: Sequence[FlowBlock]) -> tuple[list[Segment], list[Owned]]:
    """Return the articles, and their headings, each in place in front of its body."""
    segments: list[Segment] = []
    headings: list[Owned] = []
    heads: list[int] = []
    fresh = True
    for number, block in enumerate(blocks):
        if block.gap >= _ARTICLE_GAP:
            fresh, heads = True, []
        depth = _depth(block.lines[0])
        if depth == 0 and fresh:
            heads.append(number)
        elif depth == 0:
            segments[-1].subheadings.append(number)
        elif depth in (KEPT, PARAGRAPH):
            if fresh:
                segments.append(Segment([number], opened=0.99, cue=True))
                # The last line above the body is the headline; one above it, the kicker.
                headings += [_in_place(head, len(segments) - 1) for head in heads[-1:]]
                headings += [Owned(head, (), _SURE, True, False) for head in heads[:-1]]
                fresh = False
            else:
                segments[-1].body.append(number)
    return segments, sorted(headings, key=lambda owned: owned.block)


def own_pictures_of(blocks: Sequence[FlowBlock]) -> list[int]:
    """Return the blocks that are text of pictures."""
    return [number for number, block in enumerate(blocks) if _depth(block.lines[0]) == CAPTION]


def own_unplaced(blocks: Sequence[FlowBlock]) -> list[int]:
    """Return the blocks that had no place when the text was written."""
    return [number for number, block in enumerate(blocks) if _depth(block.lines[0]) == UNPLACED]


def own_owner(block: int, segments: Sequence[Segment], blocks: Sequence[FlowBlock]) -> Owned:
    """Return the article a picture's text stands in: the one before it, unless a gap parts them."""
    before = [n for n, segment in enumerate(segments) if segment.first < block]
    parted = not before or any(
        blocks[n].gap >= _ARTICLE_GAP for n in range(segments[before[-1]].first + 1, block + 1)
    )
    owners = (Owner(before[-1], _SURE, ()),) if before else ()
    return Owned(block, owners, _SURE, not parted, not parted)


def _in_place(head: int, article: int) -> Owned:
    return Owned(head, (Owner(article, _SURE, ()),), _SURE, True, True)
