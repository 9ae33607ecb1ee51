"""TEI P5: the page as an edition, each text with the place in the source that it comes from.

``@source`` names characters by RFC 5147 (``#char=12,40``: code points of the source), ``lb`` the line of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from operator import itemgetter
from urllib.parse import quote
from xml.sax.saxutils import escape

from zhengban.model.document import Block, Document, Unit
from zhengban.model.role import INLINE_ROLES, Role
from zhengban.resources import load_text
from zhengban.writers.docx import language_of
from zhengban.writers.masthead import masthead, page_title
from zhengban.writers.parts import PhotoEntry, TextRange, flow, marked, printed
from zhengban.writers.remarks import NO_REMARKS, Remarks
from zhengban.writers.report_places import Places

_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_HEAD_TYPES = {Role.COLUMN_TITLE: "column", Role.KICKER: "kicker", Role.HEADLINE: "main", Role.DECK: "sub"}
_NOTES = {Role.NOTE: "editorial", Role.JUMP_LINE: "jump"}
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LINE_END = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")


def write_tei(document: Document, remarks: Remarks = NO_REMARKS) -> str:
    """Return the document as TEI; its text is the document in printed order, page data are in the header."""
    return _Edition(document, remarks).text()


class _Edition:
    """Holds what the parts of one edition share."""

    def __init__(self, document: Document, remarks: Remarks) -> None:
        self._document = document
        self._remarks = remarks
        self._places = Places(document.page.text)

    def text(self) -> str:
        """Return the whole file."""
        page = self._document.page
        known = masthead(self._document.furniture, self._remarks)
        title = page_title(self._document, self._remarks)
        header = load_text("templates/tei_header.xml").format(
            language=language_of(page.text),
            title=_escaped(title),
            paper=_escaped(known["paper"] or ""),
            date=_dated(known["date"] or ""),
            page=_escaped(known["page_number"] or ""),
            section=_escaped(known["section"] or ""),
            name=_escaped(page.name),
            number=page.number,
            sha256=_escaped(page.sha256),
            base=_escaped(quote(page.name)),
        )
        return f"{header}{''.join(part + chr(10) for part in self._body())}</body>\n</text>\n</TEI>\n"

    def _body(self) -> Iterator[str]:
        yield f'<pb n="{self._document.page.number}"/>'
        for block in printed(self._document.furniture):
            yield self._element("fw", block, f' type="{block.role}"')
        articles = 0
        for unit in self._document.units:
            articles += unit.kind == "article"
            if unit.kind != "front" and any(printed(unit.blocks)):
                number = f' n="{articles}"' if unit.kind == "article" else ""
                yield from self._unit(unit, number)
        homeless = list(printed(self._document.homeless))
        if homeless:
            yield '<div type="unplaced">'
            yield from (self._element("p", block) for block in homeless)
            yield "</div>"
        elif not any(unit.kind != "front" for unit in self._document.units):
            yield "<p/>"  # a body may not be empty

    def _unit(self, unit: Unit, number: str) -> Iterator[str]:
        """Yield a division; each subheading begins one inside of it, which holds what follows."""
        items = flow(unit.blocks)
        head = list(takewhile(lambda item: isinstance(item, Block) and item.role in _HEAD_TYPES, items))
        yield f'<div type="{unit.kind}"{number}>'
        for item in head:
            assert isinstance(item, Block)
            yield self._element("head", item, f' type="{_HEAD_TYPES[item.role]}"')
        is_open = False
        for item in items[len(head) :]:
            if isinstance(item, Block) and item.role is Role.SUBHEADING:
                yield ("</div>\n" if is_open else "") + '<div type="section">'
                is_open = True
            yield self._item(item)
        yield ("</div>\n" if is_open else "") + "</div>"

    def _item(self, item: Block | PhotoEntry) -> str:
        if isinstance(item, PhotoEntry):
            return self._figure(item)
        match item.role:
            case Role.SUBHEADING:
                return self._element("head", item, ' type="subheading"')
            case Role.NOTE | Role.JUMP_LINE:
                return self._element("note", item, f' type="{_NOTES[item.role]}"')
            case Role.VERSE:
                return self._lines("lg", "<l>{}</l>", item)
            case Role.LIST:
                return self._lines("list", "<item>{}</item>", item)
            case Role.TABLE:
                return self._lines("table", "<row><cell>{}</cell></row>", item)
            case Role.PARAGRAPH if _is_whole(item, Role.BYLINE):
                return self._element("byline", item)
            case Role.PARAGRAPH:
                return self._element("p", item)
            case role:
                return self._element("ab", item, f' type="{role}"')

    def _figure(self, entry: PhotoEntry) -> str:
        parts = (
            self._element("head", entry.title) if entry.title else "",
            self._element("figDesc", entry.caption) if entry.caption else "",
            self._element("ab", entry.credit, ' type="credit"') if entry.credit else "",
        )
        return f"<figure>{''.join(parts)}</figure>"

    def _element(self, name: str, block: Block, attributes: str = "") -> str:
        (content,) = self._contents(block, [TextRange(0, len(block.text))])
        return f"<{name}{attributes}{_source(block)}>{content}</{name}>"

    def _lines(self, name: str, line: str, block: Block) -> str:
        ranges = [TextRange(*match.span()) for match in _LINE_END.finditer(block.text)]
        filled = [place for place in ranges if block.text[place.start : place.end].strip()]
        shown = map(line.format, self._contents(block, filled))
        return f"<{name}{_source(block)}>{''.join(shown)}</{name}>"

    def _contents(self, block: Block, ranges: Sequence[TextRange]) -> list[str]:
        """Return ascending ranges of the block's text with their line beginnings, bylines and datelines."""
        breaks = {at: f'<lb n="{line}"/>' for at, line in self._line_beginnings(block)}
        # A block that is all byline is an element by itself.
        segments = [] if _is_whole(block, Role.BYLINE) else list(_segments(block))
        cuts = sorted({*breaks, *(edge for start, end, _ in segments for edge in (start, end))})
        contents = []
        for place in ranges:
            inside = cuts[bisect_right(cuts, place.start) : bisect_left(cuts, place.end)]
            parts = (
                _in_segment(breaks.get(start, "") + _escaped(block.text[start:end]), start, segments)
                for start, end in pairwise((place.start, *inside, place.end))
            )
            contents.append("".join(parts))
        return contents

    def _line_beginnings(self, block: Block) -> Iterator[tuple[int, int]]:
        """Yield where in the block's text a line of the source begins, and its number."""
        position, last = 0, -1
        for run in block.runs:
            line = self._places.line(run.start)
            if run.end > run.start and line != last:
                yield position, line
                last = line
            position += len(run.text)


def _segments(block: Block) -> Iterator[tuple[int, int, str]]:
    """Yield the inline roles, disjoint: where two overlap, the earlier one keeps what it has."""
    ranges = ((*place, str(role)) for role in INLINE_ROLES for place in marked(block, role))
    position = 0
    for start, end, name in sorted(ranges):
        if max(start, position) < end:
            yield max(start, position), end, name
            position = end


def _dated(date: str) -> str:
    """Return the date element; one that was read is given for machines, too."""
    when = f' when="{date}"' if _ISO_DATE.fullmatch(date) else ""
    return f"<date{when}>{_escaped(date)}</date>"


def _in_segment(text: str, start: int, segments: Sequence[tuple[int, int, str]]) -> str:
    place = bisect_right(segments, start, key=itemgetter(0)) - 1
    if place < 0 or start >= segments[place][1]:
        return text
    return f'<seg type="{segments[place][2]}">{text}</seg>'


def _is_whole(block: Block, role: Role) -> bool:
    return [tuple(place) for place in marked(block, role)] == [(0, len(block.text))]


def _source(block: Block) -> str:
    places = " ".join(f"#char={start},{end}" for start, end in block.spans)
    return f' source="{places}"' if places else ""


def _escaped(text: str) -> str:
    """XML 1.0 cannot hold most control characters: they are elements with their code."""
    escaped = escape(text, {'"': "&quot;"})
    return _UNHOLDABLE.sub(lambda match: f'<g n="U+{ord(match.group()):04X}"/>', escaped)
