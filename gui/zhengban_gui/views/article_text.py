"""An article as text for other programs: what the clipboard gets, and what the writers make of it alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhengban.model.document import Block, Document, Unit
from zhengban.model.role import LINE_KEEPING_ROLES, Role
from zhengban.writers.markdown import write_markdown
from zhengban.writers.markup import escape_text
from zhengban.writers.parts import PhotoEntry, flow, lines_of, one_line
from zhengban.writers.plain_text import write_text

_HEADS = frozenset({Role.COLUMN_TITLE, Role.KICKER, Role.HEADLINE, Role.DECK})
_CREDIT_SPACE = "\u3000\u3000"


def article_text(unit: Unit) -> str:
    """Return the article as clean text: head, blank line, a line for each paragraph, captions with their credits."""
    items = flow(unit.blocks)
    lines: list[str] = []
    for place, item in enumerate(items):
        if isinstance(item, PhotoEntry):
            lines += _photo_lines(item)
        elif item.role in LINE_KEEPING_ROLES:
            lines += lines_of(item.text)
        else:
            lines.append(one_line(item.text))
        if _is_head(item) and place + 1 < len(items) and not _is_head(items[place + 1]):
            lines.append("")
    return "\n".join(lines)


def article_html(unit: Unit) -> str:
    """Return the article as a fragment of HTML with plain elements, which every editor takes over."""
    return "\n".join(element for item in flow(unit.blocks) for element in _elements(item))


def written_text(document: Document, unit: Unit) -> str:
    """Return what the text writer writes of this article or photo."""
    return write_text(_alone(document, unit))


def written_markdown(document: Document, unit: Unit) -> str:
    """Return what the Markdown writer writes of this article or photo."""
    return write_markdown(_alone(document, unit))


def character_count(unit: Unit) -> int:
    """Return the number of characters that are no white space."""
    return sum(not character.isspace() for block in unit.blocks for character in block.text)


def _alone(document: Document, unit: Unit) -> Document:
    return replace(document, units=(unit,), furniture=(), unplaced=())


def _is_head(item: Block | PhotoEntry) -> bool:
    return isinstance(item, Block) and item.role in _HEADS


def _photo_lines(entry: PhotoEntry) -> list[str]:
    title = [one_line(entry.title.text)] if entry.title else []
    texts = [one_line(block.text) for block in (entry.caption, entry.credit) if block]
    return [*title, *([_CREDIT_SPACE.join(texts)] if texts else [])]


def _elements(item: Block | PhotoEntry) -> Sequence[str]:
    if isinstance(item, PhotoEntry):
        return [f"<p>{escape_text(line)}</p>" for line in _photo_lines(item)]
    text = escape_text(one_line(item.text))
    if item.role is Role.HEADLINE:
        return [f"<h1>{text}</h1>"]
    if item.role is Role.SUBHEADING:
        return [f"<h2>{text}</h2>"]
    if item.role in _HEADS:
        return [f"<p><b>{text}</b></p>"]
    if item.role in LINE_KEEPING_ROLES:
        return [f"<p>{'<br>'.join(escape_text(line) for line in lines_of(item.text))}</p>"]
    return [f"<p>{text}</p>"]
