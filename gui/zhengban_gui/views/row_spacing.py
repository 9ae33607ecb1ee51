"""How much room the rows of a pane want above them."""

from __future__ import annotations

from zhengban_gui.diff.alignment import Extent
from zhengban_gui.tokens import ARTICLE_GAP, BLOCK_GAP, PANE_INSET
from zhengban_gui.views.pane_geometry import FRAME_PAD
from zhengban_gui.views.pane_painter import UNIT_LINE
from zhengban_gui.views.pane_rows import PaneRow
from zhengban_gui.views.text_pane import TextPane


def row_extents(pane: TextPane) -> list[Extent]:
    """Return the rows of a pane as laid out, with the least space above each, px."""
    shown = pane.rows()
    gaps = [_gap(row, before) for row, before in zip(shown, (None, *shown), strict=False)]
    return [Extent(gap, box.height, box.baseline) for gap, box in zip(gaps, pane.boxes(), strict=True)]


def _gap(row: PaneRow, before: PaneRow | None) -> float:
    if before is None:
        return PANE_INSET + (UNIT_LINE if row.unit else 0)
    frames = FRAME_PAD if row.is_framed or before.is_framed else 0
    if row.block is not None and not row.block.begins:
        return frames  # the next printed line of the same paragraph
    return BLOCK_GAP + frames + (UNIT_LINE + ARTICLE_GAP - BLOCK_GAP if row.unit else 0)
