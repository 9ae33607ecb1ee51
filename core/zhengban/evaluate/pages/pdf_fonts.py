"""Subset fonts of one PDF page: composite fonts whose codes are numbered in the order of use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from zhengban.evaluate.pages.fonts import FontBook
from zhengban.evaluate.pages.line_breaking import advance
from zhengban.evaluate.pages.pdf_file import PdfFile

LATIN_SCALE = 0.92  # Latin faces stand large beside Chinese ones

_TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{ranges}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class PageFonts:
    """The fonts of one page while it is drawn; ``name``s are /F0, /F1 … with V behind for vertical writing."""

    def __init__(self, book: FontBook) -> None:
        self._book = book
        # What each code stands for: the character in the text layer, and the one that is drawn.
        self._codes: list[dict[tuple[str, int], int]] = [{} for _ in book.files]

    def code(self, character: str) -> tuple[int, int]:
        """Return the font's number and the character's code in it."""
        font, drawn = self._book.glyph(character)
        codes = self._codes[font]
        return font, codes.setdefault((character, drawn), len(codes) + 1)

    def add_to(self, file: PdfFile, vertical: bool) -> str:
        """Add the used fonts to the file and return the resource dictionary of the page."""
        entries = []
        for number, codes in enumerate(self._codes):
            if codes:
                entries.append(f"/F{number} {self._font(file, number, codes, vertical)} 0 R")
        return f"<< /Font << {' '.join(entries)} >> >>"

    def _font(self, file: PdfFile, number: int, codes: dict[tuple[str, int], int], vertical: bool) -> int:
        font = self._book.files[number]
        name = f"AAAAA{chr(65 + number)}+Face{number}"
        drawn = [code for _, code in codes]
        program = file.add_stream(font.makeSubset(drawn), {"Length1": len(font.makeSubset(drawn))})
        box = " ".join(str(round(edge)) for edge in font.bbox)
        descriptor = file.add(
            f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 "
            f"/Ascent {round(font.ascent)} /Descent {round(font.descent)} /CapHeight 700 /StemV 80 "
            f"/FontFile2 {program} 0 R >>"
        )
        glyphs = file.add_stream(_glyph_map(font, drawn))
        scale = 1.0 if number == 0 else LATIN_SCALE
        widths = " ".join(str(round(advance(character) / scale * 1000)) for character, _ in codes)
        descendant = file.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} "
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            f"/FontDescriptor {descriptor} 0 R /DW 1000 /W [1 [{widths}]] /CIDToGIDMap {glyphs} 0 R >>"
        )
        unicode_map = file.add_stream(_unicode_map([character for character, _ in codes]).encode())
        encoding = "Identity-V" if vertical else "Identity-H"
        return file.add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /{encoding} "
            f"/DescendantFonts [{descendant} 0 R] /ToUnicode {unicode_map} 0 R >>"
        )


def _glyph_map(font: Any, drawn: Sequence[int]) -> bytes:
    """Return the glyph of each code: a subset numbers its glyphs as they first come, one glyph once."""
    numbers = {0: 0}
    found = [0]
    for code in drawn:
        found.append(numbers.setdefault(font.charToGlyph[code], len(numbers)))
    return b"".join(number.to_bytes(2, "big") for number in found)


def _unicode_map(characters: Sequence[str]) -> str:
    ranges = []
    for start in range(0, len(characters), 100):
        part = characters[start : start + 100]
        lines = "\n".join(_mapping(start + at + 1, character) for at, character in enumerate(part))
        ranges.append(f"{len(part)} beginbfchar\n{lines}\nendbfchar")
    return _TO_UNICODE.format(ranges="\n".join(ranges))


def _mapping(code: int, character: str) -> str:
    return f"<{code:04X}> <{character.encode('utf-16-be').hex().upper()}>"


def by_font(codes: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of codes in one font, as start and end."""
    start = 0
    for at in range(1, len(codes) + 1):
        if at == len(codes) or codes[at][0] != codes[start][0]:
            yield start, at
            start = at
