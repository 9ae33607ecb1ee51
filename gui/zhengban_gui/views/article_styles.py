"""How the roles of an article are set: size, weight, colour, indents, and what is painted beside a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from zhengban.model.role import Role
from zhengban_gui.tokens import (
    LINE_DIFF,
    LINE_DIFF_HEADLINE,
    LINE_PREVIEW,
    LINE_PREVIEW_HEADLINE,
    TEXT_DIFF,
    TEXT_DIFF_HEADLINE,
    TEXT_PREVIEW,
    TEXT_PREVIEW_HEADLINE,
    TEXT_UI,
    WEIGHT_BOLD,
    WEIGHT_MEDIUM,
    WEIGHT_REGULAR,
)

# Ornaments; a paragraph may have several, as words of one text.
HEAD_RULE = "head_rule"
HAIRLINE = "hairline"
PHOTO_ICON = "photo_icon"
SIDE_BAR = "side_bar"

_ALIGN = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set; sizes are px at 100 %, ``indent`` and ``left`` are em of its own size."""

    size: int
    line: int
    weight: int = WEIGHT_REGULAR
    color: str = "ink"
    align: Qt.AlignmentFlag = _ALIGN.AlignLeft
    above: int = 4
    indent: float = 0
    left: float = 0
    ornament: str = ""
    is_sans: bool = False


BODY = TextStyle(TEXT_PREVIEW, LINE_PREVIEW, align=_ALIGN.AlignJustify, indent=2)
_ASIDE = TextStyle(TEXT_DIFF, LINE_DIFF, color="ink2", left=1, above=12, ornament=SIDE_BAR)
STYLES = {
    Role.COLUMN_TITLE: TextStyle(
        TEXT_UI, 22, WEIGHT_MEDIUM, "accent", _ALIGN.AlignHCenter, above=8, is_sans=True
    ),
    Role.KICKER: TextStyle(
        TEXT_DIFF_HEADLINE, LINE_DIFF_HEADLINE, WEIGHT_MEDIUM, "ink2", _ALIGN.AlignHCenter, above=8
    ),
    Role.HEADLINE: TextStyle(
        TEXT_PREVIEW_HEADLINE, LINE_PREVIEW_HEADLINE, WEIGHT_BOLD, align=_ALIGN.AlignHCenter, above=8
    ),
    Role.DECK: TextStyle(
        TEXT_DIFF_HEADLINE, LINE_DIFF_HEADLINE, WEIGHT_MEDIUM, "ink2", _ALIGN.AlignHCenter, above=8
    ),
    Role.LEAD: _ASIDE,
    Role.NOTE: _ASIDE,
    Role.NOTICE: _ASIDE,
    Role.SUBHEADING: TextStyle(TEXT_DIFF_HEADLINE, LINE_DIFF_HEADLINE, WEIGHT_BOLD, above=16),
    Role.VERSE: TextStyle(TEXT_PREVIEW, LINE_PREVIEW, left=2, above=0),
    Role.LIST: TextStyle(TEXT_PREVIEW, LINE_PREVIEW, left=2, above=0),
    Role.TABLE: TextStyle(TEXT_DIFF, LINE_DIFF, left=2, above=0),
    Role.JUMP_LINE: TextStyle(TEXT_UI, 22, color="ink3", align=_ALIGN.AlignRight, above=8, is_sans=True),
}
PHOTO_TITLE = TextStyle(TEXT_DIFF, LINE_PREVIEW, WEIGHT_BOLD, above=6, left=1.6, ornament=PHOTO_ICON)
CAPTION = TextStyle(
    TEXT_DIFF, LINE_PREVIEW, align=_ALIGN.AlignJustify, above=6, left=1.6, ornament=PHOTO_ICON
)
CREDIT = TextStyle(TEXT_UI, LINE_PREVIEW, color="ink2", align=_ALIGN.AlignRight, above=0)
PLAIN = TextStyle(TEXT_DIFF, LINE_DIFF, above=0)
