"""All colours and sizes of the workbench; nothing is coloured or measured anywhere else.

Colours are ``#RRGGBB``. Sizes are logical pixels at 100 %.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, named after what they are for.

    Surfaces: ``window`` (frame), ``panel`` (lists), ``paper`` (text, cards, fields), ``sunken`` (tracks, badges).
    Lines: ``hair`` parts, ``line`` outlines, ``faint`` is never the only carrier of a meaning.
    Changes: ``dele`` gone, ``ins`` inserted or done, ``sub`` exchanged or doubtful, ``mov`` moved.
    """

    name: str
    window: str
    panel: str
    paper: str
    sunken: str
    hair: str
    line: str
    ink: str
    ink2: str
    ink3: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_tint: str
    accent_tint2: str
    dele: str
    dele_tint: str
    dele_tint2: str
    ins: str
    ins_tint: str
    sub: str
    sub_tint: str
    mov: str
    mov_tint: str
    mov_line: str


LIGHT = Tokens(
    name="light",
    window="#F2F0EA",
    panel="#F8F7F3",
    paper="#FFFEFB",
    sunken="#E9E6DE",
    hair="#E2DED5",
    line="#CBC5B9",
    ink="#23211D",
    ink2="#565149",
    ink3="#6A645A",
    faint="#958E81",
    accent="#1A5C8A",
    accent_hover="#144A70",
    on_accent="#FFFFFF",
    accent_tint="#E4EDF3",
    accent_tint2="#CADDEA",
    dele="#A5331A",
    dele_tint="#FBE6DF",
    dele_tint2="#F5CFC3",
    ins="#1F673D",
    ins_tint="#DFF0E5",
    sub="#7A5200",
    sub_tint="#FAEECF",
    mov="#66429C",
    mov_tint="#EFE9F8",
    mov_line="#9B7FCB",
)

DARK = Tokens(
    name="dark",
    window="#1A1917",
    panel="#201F1C",
    paper="#262421",
    sunken="#141312",
    hair="#33302C",
    line="#4B4740",
    ink="#EAE6DE",
    ink2="#BDB7AC",
    ink3="#A39C91",
    faint="#7A7368",
    accent="#7FB8E0",
    accent_hover="#9CCAE9",
    on_accent="#0E1C26",
    accent_tint="#22313C",
    accent_tint2="#2C475A",
    dele="#F39A82",
    dele_tint="#43271F",
    dele_tint2="#5C3226",
    ins="#86D0A2",
    ins_tint="#1F3729",
    sub="#E5BC66",
    sub_tint="#3C3018",
    mov="#C2AAF0",
    mov_tint="#302842",
    mov_line="#8470B2",
)

# Type, px: size, and line height where lines are set.
TEXT_MICRO = 11  # gutters, keycaps
TEXT_SECONDARY = 12
TEXT_UI = 13
TEXT_LIST = 14  # list text, card titles
TEXT_DIFF = 15
LINE_DIFF = 24
TEXT_PREVIEW = 16
LINE_PREVIEW = 26
TEXT_DIFF_HEADLINE = 17
LINE_DIFF_HEADLINE = 28
TEXT_TITLE = 20
TEXT_PREVIEW_HEADLINE = 24
LINE_PREVIEW_HEADLINE = 36
TEXT_START_TITLE = 30
NEWSPAPER_TEXT_SMALLEST = 13
NEWSPAPER_TEXT_LARGEST = 28

WEIGHT_REGULAR = 400
WEIGHT_MEDIUM = 500
WEIGHT_HEADLINE = 600
WEIGHT_BOLD = 700

# Space: an 8-px grid, 4 for half steps.
SPACE_HALF = 4
SPACE = 8
SPACE_DOUBLE = 16
PANEL_EDGE = 16
PANE_INSET = 12
BLOCK_GAP = 8
ARTICLE_GAP = 20
CARD_PADDING = 12
SCREEN_EDGE = 24
SCREEN_EDGE_WIDE = 32

RADIUS_SMALL = 4  # tick box, badge, keycap
RADIUS = 6  # button, field, row selection
RADIUS_CARD = 8
RADIUS_DROP_ZONE = 12

ROW_LIST = 28
ROW_BATCH = 36
ROW_SERIES = 52
ROW_RECENT = 64
CELL_SERIES = 96
SIDE_WIDTH = 232  # queue and tree
CARD_WIDTH = 280  # evidence
WIDTH_NO_CARD = 1100  # a narrower window has the evidence over the text
WIDTH_INLINE = 900  # a narrower one shows changes in one text
HEADER_HEIGHT = 48
PANE_HEAD = 36
CHIP_BAR = 40
CHIP_HEIGHT = 26
TABLE_HEAD = 28
STATUS_HEIGHT = 28
BUTTON_HEIGHT = 32
BUTTON_HEIGHT_LARGE = 40
HIT_TARGET = 24
ICON = 16
TICK_BOX = 16
KEYCAP_HEIGHT = 18

STROKE_ICON = 1.5
FOCUS_WIDTH = 2
FOCUS_GAP = 1
FOCUS_MARGIN = FOCUS_WIDTH + FOCUS_GAP  # what a painted widget keeps free round its body
CURRENT_BAR = 3  # the accent bar at the edge of the current row

# Motion, ms; nothing is longer, and "reduce motion" makes all of them 0.
MOTION_SCROLL = 120
MOTION_FOLD = 100
MOTION_BAND = 80
