"""The lines of a page as blocks: paragraphs, display type, and text whose line breaks are meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Literal

from zhengban.evidence.flow_costs import DISPLAY, FLUSH, INDENTED, KEPT, Flow, LineCosts
from zhengban.evidence.line_costs import line_costs
from zhengban.evidence.line_flow import decide_flow
from zhengban.evidence.line_habits import closing_marks, ends_sentence, is_unwrapped, usual_gap
from zhengban.evidence.line_traits import signs
from zhengban.model.draft import DraftLine
from zhengban.model.edit import Glue
from zhengban.model.span import Span

BlockKind = Literal["text", "display", "kept"]
_TITLE = 16  # code points of the title of a poem, at most
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


def glue_between(left: str, right: str) -> Glue:
    """Return what stands between two lines that run on: a space between two Latin words, else nothing.

    By the pair of characters, not by the language of the block: Chinese takes no space at a line end, and the
    papers set none between Han and Latin either.
    """
    last, first = left[-1], right[0]
    if last in ".:," and left[-2:-1].isdigit() and first.isdigit():
        # A number goes on: 18.|4亿户, 12:|30, 1,|200 — but a list of numbers has a space behind its comma.
        digits = len(right) - len(right.lstrip("0123456789"))
        return " " if last == "," and digits != 3 else ""
    if last.isascii() and first.isascii() and first in _LATIN and (last in _LATIN or last in ",.;:!?)"):
        return "" if last.isdigit() and first.isdigit() else " "
    return ""


@dataclass(frozen=True)
class FlowBlock:
    """Neighbouring lines that belong together; ``first`` is the number of the first among the page's lines.

    ``margins[i]`` is how much dearer, in nats, the page is when line i+1 does not run on from line i (text only).
    ``doubt`` is that of this block and the one before it running on into one (negative: they might).
    ``width`` is the column width in em, 0 where there is none. ``gap``: blank lines in front. ``set_in`` tells that
    first lines are indented on this page, so that a line of full width cannot be one. ``closing`` are the marks that
    end paragraphs on this page besides the final ones.
    """

    kind: BlockKind
    first: int
    lines: tuple[DraftLine, ...]
    width: float = 0.0
    margins: tuple[float, ...] = ()
    doubt: float = 99.0
    narrowed: tuple[int, ...] = field(default=())
    set_in: bool = False
    widened: bool = False
    closing: frozenset[str] = frozenset()

    def closes(self, number: int = -1) -> bool:
        """Tell whether a line, the last one by default, ends with a mark that ends paragraphs on this page."""
        text = self.lines[number].text
        return ends_sentence(text) or text[-1] in self.closing

    @cached_property
    def text(self) -> str:
        """Return the lines as one text, as they would be joined."""
        text = self.lines[0].text
        for before, line in pairwise(self.lines):
            text += glue_between(before.text, line.text) + line.text
        return text

    @property
    def is_upright(self) -> bool:
        """Tell whether this is a heading that is set from top to bottom, a character a line: its lines are one."""
        if self.kind != "display" or len(self.lines) < 3:
            return False
        return sum(len(line.text) == 1 for line in self.lines) > len(self.lines) // 2

    @property
    def start(self) -> int:
        """Return the source offset of the first character."""
        return self.lines[0].source.start

    @property
    def last(self) -> int:
        """Return the source offset of the last character that is seen."""
        return self.lines[-1].offsets[-1]

    @property
    def span(self) -> Span:
        """Return the source extent."""
        return Span(self.start, self.lines[-1].source.end)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return the source extent of each line."""
        return tuple(line.source for line in self.lines)

    @property
    def gap(self) -> int:
        """Return the number of blank lines in front."""
        return self.lines[0].blank_before

    def source_spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the source characters of ``text[start:end]``, line by line, glue left out."""
        spans: list[Span] = []
        position = 0
        for number, line in enumerate(self.lines):
            if number:
                position += len(glue_between(self.lines[number - 1].text, line.text))
            low, high = max(start - position, 0), min(end - position, len(line.text))
            if low < high:
                spans.append(line.span(low, high))
            position += len(line.text)
        return tuple(spans)


def blocks_of(lines: Sequence[DraftLine]) -> list[FlowBlock]:
    """Return the blocks in source order; every line is in exactly one."""
    if not lines:
        return []
    costs = line_costs(lines)
    flow = decide_flow(costs)
    closing = closing_marks([line.text for line in lines])
    gap, unwrapped = usual_gap(lines), is_unwrapped([len(line.text) for line in lines])
    blocks: list[FlowBlock] = []
    start = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or _begins(flow, costs, lines, number, gap, unwrapped):
            block = _block(flow, lines, start, number, costs.set_in, closing)
            blocks.extend(_singly(block) if _stands_singly(block) else _without_titles(block))
            start = number
    return blocks


def _stands_singly(block: FlowBlock) -> bool:
    """Tell whether the lines are paragraphs of their own: a line or two that are kept, or the author's line."""
    if block.kind == "kept":
        return len(block.lines) <= 2
    return block.kind == "display" and any(signs(line.text) for line in block.lines)


def _without_titles(block: FlowBlock) -> list[FlowBlock]:
    """Cut kept lines in front of a title that an author's line follows: one poem ends there, the next begins."""
    lines = block.lines
    authors = [n for n in range(1, len(lines)) if block.kind == "kept" and signs(lines[n].text)]
    authors = [n for n in authors if _may_be_title(lines[n - 1].text) and n - 1 not in authors]
    if not authors:
        return [block]
    result: list[FlowBlock] = []
    start = 0
    for author in authors:
        if author - 1 > start:
            result.append(FlowBlock("kept", block.first + start, lines[start : author - 1]))
        result.append(FlowBlock("display", block.first + author - 1, lines[author - 1 : author]))
        result.append(FlowBlock("text", block.first + author, lines[author : author + 1]))
        start = author + 1
    return [*result, FlowBlock("kept", block.first + start, lines[start:])] if start < len(lines) else result


def _may_be_title(text: str) -> bool:
    return len(text) <= _TITLE and not ends_sentence(text)


def _singly(block: FlowBlock) -> list[FlowBlock]:
    """Return each line as a block: a paragraph, or display type where it is no author's line of a heading."""
    return [
        FlowBlock(
            "text" if block.kind == "kept" or signs(line.text) else "display", block.first + number, (line,)
        )
        for number, line in enumerate(block.lines)
    ]


def _begins(
    flow: Flow, costs: LineCosts, lines: Sequence[DraftLine], number: int, usual_gap: int, unwrapped: bool
) -> bool:
    """Tell whether a block begins with the line: in running text by its state, else also by the gap in front."""
    state, before = flow.states[number], flow.states[number - 1]
    if state == DISPLAY == before and (costs.upright[number] or costs.upright[number - 1]):
        return bool(costs.upright[number] != costs.upright[number - 1])
    if state in (INDENTED, FLUSH) or (state >= DISPLAY and state != before):
        return True
    if state == DISPLAY and unwrapped:
        return True
    if state == DISPLAY:
        return lines[number].blank_before > 0 and lines[number].blank_before >= usual_gap
    return state == KEPT and lines[number].blank_before > usual_gap


_KINDS: dict[int, BlockKind] = {DISPLAY: "display", KEPT: "kept"}


def _block(
    flow: Flow, lines: Sequence[DraftLine], start: int, end: int, set_in: bool, closing: frozenset[str]
) -> FlowBlock:
    kind = _KINDS.get(flow.states[start], "text")
    margins = tuple(-flow.margins[line] for line in range(start, end - 1))
    doubt = flow.margins[start - 1] if start else 99.0
    widths = flow.widths
    changes = [line for line in range(start + 1, end) if widths[line] != widths[line - 1]]
    return FlowBlock(
        kind,
        start,
        tuple(lines[start:end]),
        widths[start],
        margins,
        doubt,
        narrowed=tuple(line - start for line in changes),
        set_in=set_in,
        widened=any(widths[line] > widths[line - 1] for line in changes),
        closing=closing,
    )
