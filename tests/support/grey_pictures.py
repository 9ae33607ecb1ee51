"""Pictures of the diff without colour: a page that holds every kind of change, and the strokes of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from support.diff_pages import edited_page
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText
from zhengban.model.finding import Kind
from zhengban.model.span import Span
from zhengban_gui.diff.inputs import DiffInput, FindingState, ShownFinding
from zhengban_gui.views.text_pane import TextPane

LINE = "村民看书。村民"  # what every row reads, so that pictures of it differ by their marks alone
INK = 0.2  # of the contrast of text; tints are far below
TRACE = 0.05  # the soft edge of a character
_ICONS = 22  # px of the gutter that hold signs and no label

Pixels = frozenset[tuple[int, int]]


class _Row(NamedTuple):
    """A line of the page with what a finding does to characters of it."""

    name: str
    text: str
    edits: tuple[tuple[int, int, str], ...] = ()
    state: FindingState = "accepted"
    kind: Kind = Kind.PUNCTUATION


SOURCE_ROWS = (
    _Row("deletion", LINE, ((2, 4, ""),)),
    _Row("lone mark", LINE, ((4, 5, ""),)),
    _Row("insertion", LINE, ((4, 4, "的"),)),
    _Row("substitution", LINE, ((4, 5, "，"),)),
    _Row("kept copy", LINE + "村民", ((7, 9, ""),), kind=Kind.DUPLICATE_RUN),
    _Row("locked", LINE, ((2, 4, ""),), "locked"),
    _Row("waiting", LINE, ((2, 4, ""),), "waiting"),
    _Row("rejected", LINE, ((2, 4, ""),), "rejected"),
)
REBUILT_ROWS = (
    _Row("deleted there", "村民看书看书。村民", ((4, 6, ""),)),
    _Row("inserted", "村民。村民", ((2, 2, "看书"),)),
    _Row("substituted", "村民看书，村民", ((4, 5, "。"),)),
)
_OFF: frozenset[FindingState] = frozenset({"waiting", "rejected", "locked"})


def page_of_changes() -> DiffInput:
    """Return a page with a plain line, one for each kind of change, a joined break and a moved line."""
    rows = (_Row("plain", LINE), *SOURCE_ROWS, *REBUILT_ROWS, _Row("moved", LINE), _Row("last", LINE))
    text, findings = "", []
    for row in rows:
        start = len(text)
        text += row.text + "\n"
        if row.edits:
            edits = tuple(ReplaceText(Span(start + low, start + high), new) for low, high, new in row.edits)
            spans = (Span(start + row.edits[0][0] - 2, start + row.edits[0][1]),)
            findings.append(_finding(row.name, row.kind, spans, edits, row.state))
        elif row.name == "moved":
            moved = Span(start, start + len(LINE))
            findings.append(_finding("moved", Kind.MISPLACED_TEXT, (moved,), (MoveBlock(moved, 0, "after"),)))
    end = len(text) + 3
    text += f"{LINE[:4]}\n{LINE[4:]}"
    findings.append(
        _finding("joined break", Kind.LINE_WRAP, (Span(end, end + 2),), (Join(end, end + 2, ""),))
    )
    return edited_page(text, *findings)


def grey(pane: TextPane) -> QImage:
    """Return the picture of a pane in shades of grey."""
    return pane.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def ink_of(picture: QImage, pane: TextPane, finding: str, least: float = INK) -> Pixels:
    """Return where the row of a finding (the plain one for none) has ink: signs in the gutter, text and strokes.

    ``least`` is how much darker or lighter than the ground, of the contrast that it can have.
    """
    rows = pane.rows()
    number = next(
        n for n, row in enumerate(rows) if row.holds(finding) or not (finding or row.members[0].findings)
    )
    placed = pane.placed(number)
    top, bottom = round(placed.baseline - 1.4 * placed.em), round(placed.baseline + 0.6 * placed.em)
    text = QRect(pane.gutter(), top, round((len(LINE) + 1) * placed.em), bottom - top)
    signs = QRect(4, top, _ICONS - 4, bottom - top)
    return frozenset((x, y - top) for area in (signs, text) for x, y in _ink(picture, area, least))


def _finding(
    name: str, kind: Kind, spans: tuple[Span, ...], edits: Sequence[Edit], state: FindingState = "accepted"
) -> ShownFinding:
    return ShownFinding(name, kind, spans, tuple(edits), state, state not in _OFF)


def _ink(picture: QImage, area: QRect, least: float) -> Iterator[tuple[int, int]]:
    places = [(x, y) for y in range(area.top(), area.bottom()) for x in range(area.left(), area.right())]
    shades = {place: picture.pixelColor(*place).lightness() for place in places}
    ground = max(set(shades.values()), key=list(shades.values()).count)
    contrast = 255 - ground if ground < 128 else ground
    return (place for place, shade in shades.items() if abs(shade - ground) > least * contrast)
