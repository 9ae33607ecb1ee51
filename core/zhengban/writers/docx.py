"""DOCX to read and to edit on: a paragraph a block, each role a style, headings that the outline knows.

Chinese fonts and the language are set, so that Word and WPS break lines and check spelling as they should.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhengban.model.document import Block, Document
from zhengban.model.role import Role
from zhengban.resources import load_table
from zhengban.writers.masthead import page_title
from zhengban.writers.parts import marked, printed
from zhengban.writers.remarks import NO_REMARKS, Remarks
from zhengban.writers.word_package import package
from zhengban.writers.word_text import run


def write_docx(document: Document, remarks: Remarks = NO_REMARKS) -> bytes:
    """Return the document as DOCX; what a reviewer set by hand is in its title. Same document, same bytes."""
    body = "".join(_paragraphs(document))
    return package(page_title(document, remarks), language_of(document.page.text), body or "<w:p/>")


def language_of(text: str) -> str:
    """Return ``zh-TW`` for a text with more traditional than simplified characters, else ``zh-CN``."""
    table = load_table("word_styles")["languages"]
    traditional, simplified = (
        sum(map(text.count, table[script])) for script in ("traditional", "simplified")
    )
    return "zh-TW" if traditional > simplified else "zh-CN"


def style_of(block: Block, is_homeless: bool = False) -> str:
    """Return the id of the block's paragraph style; a paragraph that is all byline is set as one."""
    roles: dict[str, str] = load_table("word_styles")["roles"]
    if is_homeless:
        return roles[Role.UNPLACED]
    if block.role is Role.PARAGRAPH and _is_byline(block):
        return roles[Role.BYLINE]
    return roles[block.role]


def paragraph(style: str, content: str, mark: str = "") -> str:
    """Return a ``w:p``; ``mark`` are the run properties of the paragraph's mark."""
    properties = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def _paragraphs(document: Document) -> Iterator[str]:
    yield from _plain(document.furniture)
    for unit in document.units:
        if unit.kind != "front":
            yield from _plain(unit.blocks)
    for block in printed(document.homeless):
        yield paragraph(style_of(block, is_homeless=True), run(block.text))


def _plain(blocks: Iterable[Block]) -> Iterator[str]:
    return (paragraph(style_of(block), run(block.text)) for block in printed(blocks))


def _is_byline(block: Block) -> bool:
    ranges = marked(block, Role.BYLINE)
    return len(ranges) == 1 and not (block.text[: ranges[0].start] + block.text[ranges[0].end :]).strip()
