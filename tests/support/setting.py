"""How a page is set and dumped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from support.artefacts import Doubling
from support.typesetting import Squeeze

HeadPlace = Literal["before", "after", "end"] | int
Leading = Literal["blank", "chunks", "none"]


@dataclass(frozen=True)
class Setting:
    """How a page is set and dumped. Widths in em.

    ``widths``: least and greatest column width, drawn for each article; or ``article_widths``, one an
    article. ``indent_kept`` writes two full-width spaces; ``flush`` sets first lines without any indent.
    ``leading``: *blank* puts an empty line between all lines of a body, *chunks* only between
    objects (a head, a body, a caption), *none* nowhere. ``head_places``: one an article, or one to draw
    from; a number means: in front of the body of that article. ``doubled_heads``: heads are drawn twice as
    well as captions. ``ornament``: so many opening quotes in front of leads. ``stray_spaces``: share of
    numbers with a space beside.
    """

    widths: tuple[int, int] = (8, 30)
    article_widths: tuple[int, ...] = ()
    squeeze: Squeeze | None = None
    leading: Leading = "blank"
    indent_kept: bool = False
    flush: bool = False
    head_places: tuple[HeadPlace, ...] = ("before",)
    shuffled: bool = False
    captions_at_end: bool = False
    captions_glued: bool = False
    doubling: Doubling = "none"
    doubled_heads: bool = False
    ornament: int = 0
    stray_spaces: float = 0.0
    half_width_comma: bool = False
    narrow_tail: bool = False
    furniture_at_end: bool = False
    photos_after: int | None = None
    line_end: str = "\n"
