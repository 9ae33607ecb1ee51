"""A page to read and to print: one self-contained HTML file that holds the newspaper's text and no other.

What the page says of its own (未归位, 图片新闻, the dots of the masthead) is drawn by the style sheet,
so the text of ``<body>`` is the document's characters in printed order.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from zhengban.model.document import Block, Document, Unit
from zhengban.model.role import HEAD_ROLES, Role
from zhengban.resources import load_text
from zhengban.writers.markup import escape_attribute, escape_text, inline
from zhengban.writers.masthead import iso_date, page_title
from zhengban.writers.parts import PhotoEntry, flow, lines_of, one_line, printed
from zhengban.writers.remarks import NO_REMARKS, Remarks

_HEAD = frozenset({*HEAD_ROLES, Role.COLUMN_TITLE})


def write_html(document: Document, remarks: Remarks = NO_REMARKS) -> str:
    """Return the document as an HTML page; every block is an element with its role as class.

    What a reviewer set by hand is in its title.
    """
    body = [
        *_masthead(document.furniture),
        *(_unit(unit) for unit in document.units if unit.kind != "front"),
        *_unplaced(document.homeless),
    ]
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="zh">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape_attribute(page_title(document, remarks))}</title>",
            f"<style>\n{load_text('templates/page.css')}</style>",
            "</head>",
            "<body>",
            *(part for part in body if part),
            "</body>",
            "</html>\n",
        ]
    )


def _masthead(furniture: Sequence[Block]) -> list[str]:
    """The first paper name is the page's heading; dates carry their machine-readable form."""
    blocks = list(printed(furniture))
    first = next((block for block in blocks if block.role is Role.MASTHEAD), None)
    fields = [_furniture_field(block, block is first) for block in blocks]
    return ['<header class="page-head">', *fields, "</header>"] if fields else []


def _furniture_field(block: Block, is_paper: bool) -> str:
    text = escape_text(one_line(block.text))
    if is_paper:
        return f'<h1 class="masthead">{text}</h1>'
    iso = iso_date(block.text) if block.role is Role.DATE else None
    if iso:
        text = f'<time datetime="{iso}">{text}</time>'
    elif block.role is Role.FOLIO and text.isdecimal():
        text = f'<span class="digits">{text}</span>'
    return f'<p class="{block.role}">{text}</p>'


def _unit(unit: Unit) -> str:
    items = flow(unit.blocks)
    head = list(takewhile(lambda item: isinstance(item, Block) and item.role in _HEAD, items))
    tag, name = ("article", "article") if unit.kind == "article" else ("section", "photo-news")
    lines = [f'<{tag} class="{name}">']
    if head:
        lines += ["<header>", *map(_item, head), "</header>"]
    lines += [*map(_item, items[len(head) :]), f"</{tag}>"]
    return "\n".join(lines)


def _unplaced(blocks: Sequence[Block]) -> list[str]:
    paragraphs = [f"<p>{inline(block)}</p>" for block in printed(blocks)]
    return ['<section class="unplaced" aria-label="未归位">', *paragraphs, "</section>"] if paragraphs else []


def _item(item: Block | PhotoEntry) -> str:
    if isinstance(item, PhotoEntry):
        return _figure(item)
    match item.role:
        case Role.HEADLINE:
            return f'<h2 class="headline">{inline(item)}</h2>'
        case Role.SUBHEADING:
            return f'<h3 class="subheading">{inline(item)}</h3>'
        case Role.NOTE | Role.NOTICE:
            return f'<aside class="{item.role}"><p>{inline(item)}</p></aside>'
        case Role.LIST:
            entries = "\n".join(f"<li>{escape_text(line)}</li>" for line in lines_of(item.text))
            return f'<ul class="list">\n{entries}\n</ul>'
        case Role.TABLE:
            return f'<pre class="table">{escape_text(item.text)}</pre>'
        case role:
            return f'<p class="{role}">{inline(item)}</p>'


def _figure(entry: PhotoEntry) -> str:
    parts = (f'<span class="{block.role.replace("_", "-")}">{inline(block)}</span>' for block in entry.blocks)
    return f"<figure>\n<figcaption>{' '.join(parts)}</figcaption>\n</figure>"
