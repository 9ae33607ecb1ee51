"""The reviewer edits the text of a block as it is printed; what changes is told in edits of source characters.

Each piece of a line keeps its own edits, so that no text ever moves from one line to another. Between two pieces only
a space or nothing can be typed, as the glue of a join. A line break in a paragraph makes two of it; in text that keeps
its lines it is one more line.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhengban.model.document import Block, Document
from zhengban.model.edit import Edit, Join, SetRole
from zhengban.model.role import LINE_KEEPING_ROLES
from zhengban.review.layout import Layout, reach
from zhengban.review.retyped_parts import Part, parts_of, tidied
from zhengban.review.retyped_spans import earlier_of, text_edits
from zhengban.review.trial import GLUES, anatomy_of, block_at, last_before, unit_with, with_edits


def retype(document: Document, block_start: int, new_text: str) -> tuple[Edit, ...]:
    """Return the edits after which the block reads as typed, white space at the edges of lines aside.

    White space between two pieces becomes one space. A line break behind which nothing of the source is left is
    ignored. Raises ``KeyError`` when no block is printed at the start.
    """
    block, new = block_at(document, block_start), tidied(new_text)
    if new == tidied(block.text):
        return ()
    anatomy, by_owner = anatomy_of(document)
    earlier = earlier_of(anatomy, by_owner)
    parts = parts_of(anatomy, block_start, new)
    seams, beginnings = _seam_edits(document, block, parts)
    layout = Layout.of(document)
    if beginnings and unit_with(document, block_start) is not None:
        layout = layout.beside(block_start, True, beginnings)
    wanted = _texts_after(document, block_start, parts, beginnings)
    # A join may name a character that a cut leaves with the wrong part, and edits of single characters may lose to
    # what else was done there: then the seams are sewn anew, then whole pieces written anew.
    for sewn, whole in ((False, False), (True, False), (True, True)):
        between = (*seams, *(_sewn(parts, seams) if sewn else ()))
        edits = (*text_edits(anatomy, parts, earlier, whole), *between)
        edits = reach(edits, layout) if beginnings else edits
        if _texts(with_edits(document, edits)) == wanted:
            break
    return edits


def _seam_edits(document: Document, block: Block, parts: Sequence[Part]) -> tuple[list[Edit], list[int]]:
    """Return the edits between the parts, and the starts of the blocks that typed line breaks begin."""
    edits: list[Edit] = []
    beginnings: list[int] = []
    keeps_lines = block.role in LINE_KEEPING_ROLES
    for part in parts:
        left = last_before(document, part.span.start) if part.cut else part.before
        is_break = part.new_glue == "\n" and part.glue != "\n"
        if not part.text or (part.before < 0 and not part.cut):
            continue
        if is_break and not keeps_lines:
            edits.append(Join(left, part.span.start, None))
            beginnings.append(part.span.start)
        elif is_break and part.cut:
            edits += [SetRole(part.span, block.role), Join(left, part.span.start, "\n")]
        elif part.new_glue != part.glue and not part.cut:
            edits.append(Join(left, part.span.start, GLUES[part.new_glue]))
    return edits, beginnings


def _sewn(parts: Sequence[Part], seams: Sequence[Edit]) -> list[Edit]:
    """Return the joins of the parts that follow each other, at their very ends, where none is made anyway."""
    made = {edit.right for edit in seams if isinstance(edit, Join)}
    return [
        Join(part.before, part.span.start, GLUES[part.new_glue if part.text else part.glue])
        for part in parts
        if not part.cut and part.before >= 0 and part.span.start not in made
    ]


def _texts(document: Document) -> dict[int, str]:
    return {block.start: block.text for block in document.blocks() if block.text}


def _texts_after(
    document: Document, block_start: int, parts: Sequence[Part], beginnings: Sequence[int]
) -> dict[int, str]:
    """Return what every block shall read afterwards, by its start."""
    wanted = _texts(document)
    start, text = block_start, ""
    for part in parts:
        if part.span.start in beginnings:
            wanted[start] = text
            start, text = part.span.start, part.text
        else:
            text += part.new_glue + part.text if part.text else ""
    wanted[start] = text
    return {start: text for start, text in wanted.items() if text}
