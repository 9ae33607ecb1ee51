"""Markdown (CommonMark) in which every mark of the newspaper stays a character of text.

Each ASCII mark that could mean something is escaped; the markup is ASCII, or a comment on a line of its own.
Taking the markup away and undoing the escapes gives back the document's characters in printed order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhengban.model.document import Block, Document
from zhengban.model.role import Role
from zhengban.writers.masthead import page_title
from zhengban.writers.parts import PhotoEntry, as_file, flow, lines_of, one_line, printed
from zhengban.writers.remarks import NO_REMARKS, Remarks

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
# Lists, rules and underlined headings begin a line; elsewhere 2023.9.20 and 1+1 stay readable.
_NUMBERED = re.compile(r"[0-9]{1,9}[.)](?:\s|$)")
_HARD_BREAK = "  \n"
_CREDIT_SPACE = "\u3000"
_WRAPPERS = {
    Role.HEADLINE: ("# ", ""),
    Role.SUBHEADING: ("## ", ""),
    Role.KICKER: ("**", "**"),
    Role.DECK: ("**", "**"),
    Role.COLUMN_TITLE: ("**", "**"),
    Role.LEAD: ("> ", ""),
    Role.NOTE: ("> ", ""),
    Role.JUMP_LINE: ("*", "*"),
}
_NOT_IN_COMMENTS = str.maketrans("<>", "‹›")
_LABELS = {"photo": "图片新闻", "unplaced": "未归位"}


def write_markdown(document: Document, remarks: Remarks = NO_REMARKS) -> str:
    """Return the document as Markdown: furniture, articles, photos behind a rule, what has no place yet.

    What a reviewer set by hand stands in front, in a comment.
    """
    paragraphs = _title(document, remarks) + _kept_lines(document.furniture)
    for unit in document.units:
        if unit.kind != "front":
            found = [text for item in flow(unit.blocks) for text in _item(item)]
            paragraphs += _part(found, "photo" if unit.kind == "photo" else "", bool(paragraphs))
    homeless = [_lines(block) for block in printed(document.homeless)]
    paragraphs += _part(homeless, "unplaced", bool(paragraphs))
    return as_file("\n\n".join(paragraphs) + "\n")


def _title(document: Document, remarks: Remarks) -> list[str]:
    if not remarks.described:
        return []
    # Neither what ends a comment nor what begins a tag may stand in one.
    title = one_line(page_title(document, remarks)).translate(_NOT_IN_COMMENTS).replace("--", "‐‐")
    return [f"<!-- {title} -->"]


def escape_markdown(line: str) -> str:
    """Return one line with everything escaped that CommonMark, tables or formulas would take for a mark."""
    escaped = _SPECIAL.sub(r"\\\g<0>", line)
    if _NUMBERED.match(escaped):
        return re.sub(r"[.)]", r"\\\g<0>", escaped, count=1)
    return "\\" + escaped if escaped[:1] in {"-", "+", "="} else escaped


def _part(paragraphs: list[str], name: str, follows: bool) -> list[str]:
    """A rule that begins a file would be taken for the fence of its metadata, so none stands there."""
    if not name or not paragraphs:
        return paragraphs
    return [*(["---"] if follows else []), f"<!-- {_LABELS[name]} -->", *paragraphs]


def _kept_lines(blocks: Iterable[Block]) -> list[str]:
    lines = [escape_markdown(line) for block in printed(blocks) for line in lines_of(block.text)]
    return [_HARD_BREAK.join(lines)] if lines else []


def _item(item: Block | PhotoEntry) -> list[str]:
    if isinstance(item, PhotoEntry):
        return _photo(item)
    if item.role is Role.LIST:
        return ["\n".join("- " + escape_markdown(line) for line in lines_of(item.text))]
    if item.role in _WRAPPERS:
        before, after = _WRAPPERS[item.role]
        return [before + escape_markdown(one_line(item.text)) + after]
    return [_lines(item)]


def _lines(block: Block) -> str:
    return _HARD_BREAK.join(escape_markdown(line) for line in lines_of(block.text))


def _photo(entry: PhotoEntry) -> list[str]:
    """The credit stands inside the emphasis: a closing mark between two ideographs would not close it."""
    title = [f"**{escape_markdown(one_line(entry.title.text))}**"] if entry.title else []
    texts = [escape_markdown(one_line(block.text)) for block in (entry.caption, entry.credit) if block]
    return [*title, *([f"*{_CREDIT_SPACE.join(texts)}*"] if texts else [])]
