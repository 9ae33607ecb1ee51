"""Fonts of the system, and which glyph of which of them draws a character."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from zhengban.errors import InputError
from zhengban.evaluate.pages.tables import plain_forms

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFontFile

# TrueType outlines only: what is cut down to the glyphs of a page has to be.
_CHINESE = (
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
    "/System/Library/Fonts/STHeiti Light.ttc",
    "/Library/Fonts/Arial Unicode.ttf",
    "C:/Windows/Fonts/simsun.ttc",
    "C:/Windows/Fonts/simhei.ttf",
    "C:/Windows/Fonts/msyh.ttc",
)
# What a Chinese fallback font leaves out: Latin, quotation marks, arrows.
_OTHERS = (
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/System/Library/Fonts/Supplemental/Arial.ttf",
    "C:/Windows/Fonts/arial.ttf",
    "C:/Windows/Fonts/seguisym.ttf",
)
_ADVICE = "install fonts-droid-fallback or fonts-wqy-zenhei, or name a TrueType font with --font FILE"
_UNKNOWN = "口"  # drawn for what no font has; the text layer still says the character


class Glyph(NamedTuple):
    """The font's number among those of the book, and the character whose glyph is drawn."""

    font: int
    code: int


class FontBook:
    """The fonts that pages are drawn with. Raises ``InputError`` when there is none with Chinese characters."""

    def __init__(self, chosen: Path | None = None) -> None:
        chinese = [str(chosen)] if chosen else [path for path in _CHINESE if Path(path).is_file()]
        if not chinese:
            raise InputError(f"no TrueType font with Chinese characters was found: {_ADVICE}")
        others = [path for path in _OTHERS if Path(path).is_file()]
        self.files: Sequence[TTFontFile] = [_font(path) for path in [chinese[0], *others]]
        if ord(_UNKNOWN) not in self.files[0].charToGlyph:
            raise InputError(f"{chinese[0]} has no Chinese characters: {_ADVICE}")
        self._glyphs: dict[str, Glyph] = {}

    def glyph(self, character: str) -> Glyph:
        """Return what draws the character: a look-alike radical is drawn as its plain form if it has to be."""
        if character not in self._glyphs:
            plain = plain_forms().get(character, character)
            self._glyphs[character] = self._find((character, plain, _UNKNOWN))
        return self._glyphs[character]

    def _find(self, candidates: Iterable[str]) -> Glyph:
        return next(
            Glyph(number, ord(character))
            for character in candidates
            for number, font in enumerate(self.files)
            if ord(character) in font.charToGlyph
        )


@lru_cache(maxsize=8)
def _font(path: str) -> Any:
    try:
        from reportlab.pdfbase.ttfonts import TTFError, TTFontFile
    except ImportError as error:
        raise InputError("drawing pages needs reportlab: pip install 'zhengban[evaluate]'") from error
    try:
        return TTFontFile(path, subfontIndex=0)
    except (TTFError, OSError) as error:
        raise InputError(f"{path} is no TrueType font that can be used ({error}): {_ADVICE}") from error
