"""Pages to measure on: the seed as a PDF, and as many other pages of its shape as a benchmark needs."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Sequence

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from zhengban.model.edit import Edit, Join, MoveBlock, OwnedEdit, ReplaceText, SetRole, StartArticle
from zhengban.model.span import Span

FONT = "STSong-Light"  # one of the fonts that PDF readers bring along, so that no font file is needed
PAGE_SIZE = (1000.0, 1500.0)  # points, about a broadsheet's proportions
COLUMN_WIDTH = 195.0
LINE_HEIGHT = 13.0
FONT_SIZE = 9.0
LINES_IN_A_COLUMN = 105

_HAN = re.compile(r"[\u4e00-\u9fff]")
# What tells the structure of a page stays; the other Han characters may be any.
_STRUCTURAL = frozenset("本报讯记者通讯员摄图为供责任编辑执行主编日月年的了是在和有不等一二三四五六七八九十")


def as_pdf(text: str) -> bytes:
    """Return a PDF of one page that has the text's non-blank lines in columns."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=PAGE_SIZE)
    canvas.setFont(FONT, FONT_SIZE)
    lines = [line for line in text.splitlines() if line.strip()]
    for number, line in enumerate(lines):
        column, row = divmod(number, LINES_IN_A_COLUMN)
        canvas.drawString(30 + column * COLUMN_WIDTH, PAGE_SIZE[1] - 30 - row * LINE_HEIGHT, line)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def other_pages(text: str, count: int) -> list[str]:
    """Return pages of the same shape with other words: each exchanges the page's Han characters at random.

    The same page many times over would be one great duplicate, and measure something else.
    """
    return [_disguised(text, seed) for seed in range(count)]


def _disguised(text: str, seed: int) -> str:
    characters = sorted(set(_HAN.findall(text)) - _STRUCTURAL)
    shuffled = random.Random(seed).sample(characters, len(characters))
    return text.translate(dict(zip(map(ord, characters), shuffled, strict=True)))


def repeated_edits(edits: Sequence[OwnedEdit], step: int, count: int) -> list[OwnedEdit]:
    """Return a page's edits for each of ``count`` pages, the next one ``step`` code points further on."""
    return [
        OwnedEdit(_moved(edit, number * step), f"{owner}@{number}", strength - number * len(edits))
        for number in range(count)
        for edit, owner, strength in edits
    ]


def _moved(edit: Edit, by: int) -> Edit:
    match edit:
        case ReplaceText(span, text):
            return ReplaceText(_moved_span(span, by), text)
        case Join(left, right, glue):
            return Join(left + by, right + by, glue)
        case SetRole(span, role):
            return SetRole(_moved_span(span, by), role)
        case MoveBlock(span, anchor, side, rank):
            return MoveBlock(_moved_span(span, by), anchor + by, side, rank)
        case StartArticle(at, on):
            return StartArticle(at + by, on)


def _moved_span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
