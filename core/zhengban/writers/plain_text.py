"""Plain text that is pleasant to read and can be read again: its marks are white space and nothing else.

Flush left: furniture and headings. Full-width spaces before a line: one for a kept line (verse, list), two
for a paragraph, three for a line that has no place yet, four for a caption, its credit behind it after two.
Two blank lines part furniture, articles, photos and unplaced lines.
"""

from __future__ import annotations

from collections.abc import Iterable

from zhengban.model.document import Block, Document
from zhengban.model.role import LINE_KEEPING_ROLES, Role
from zhengban.writers.parts import PhotoEntry, as_file, flow, lines_of, one_line, printed
from zhengban.writers.remarks import NO_REMARKS, Remarks

_SPACE = "\u3000"
_KEPT, _PARAGRAPH, _UNPLACED, _CAPTION = (_SPACE * count for count in (1, 2, 3, 4))
_CREDIT = _SPACE * 2
_HEADINGS = frozenset({Role.KICKER, Role.HEADLINE, Role.DECK, Role.SUBHEADING, Role.COLUMN_TITLE})
_LINES_KEPT = LINE_KEEPING_ROLES | {Role.JUMP_LINE}


def write_text(document: Document, remarks: Remarks = NO_REMARKS) -> str:
    """Return the document as text; its white space taken away, it is the document in printed order.

    There is no place for remarks in it.
    """
    sections = [
        _indented(document.furniture, ""),
        *(_unit_lines(unit.blocks) for unit in document.units if unit.kind != "front"),
        _indented(document.homeless, _UNPLACED),
    ]
    return as_file("\n\n\n".join("\n".join(lines) for lines in sections if lines) + "\n")


def _indented(blocks: Iterable[Block], indent: str) -> list[str]:
    return [indent + line for block in printed(blocks) for line in lines_of(block.text)]


def _unit_lines(blocks: Iterable[Block]) -> list[str]:
    lines: list[str] = []
    after_heading = True
    for item in flow(blocks):
        is_heading = not isinstance(item, PhotoEntry) and item.role in _HEADINGS
        if is_heading and not after_heading:
            lines.append("")
        lines.extend(_photo_lines(item) if isinstance(item, PhotoEntry) else _block_lines(item))
        after_heading = is_heading
    return lines


def _block_lines(block: Block) -> list[str]:
    if block.role in _HEADINGS:
        return [one_line(block.text)]
    first, *rest = lines_of(block.text)
    indent = _KEPT if block.role in _LINES_KEPT else _PARAGRAPH
    return [indent + first, *(_KEPT + line for line in rest)]


def _photo_lines(entry: PhotoEntry) -> list[str]:
    texts = [one_line(block.text) for block in (entry.title, entry.caption) if block]
    lines = [_CAPTION + text for text in texts]
    if entry.credit:
        last = lines.pop() if lines else _CAPTION
        lines.append(last + _CREDIT + one_line(entry.credit.text))
    return lines
