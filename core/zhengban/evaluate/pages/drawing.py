"""Drawing a page as a real PDF: pictures, rules, and every text object with the place of each character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from zhengban.evaluate.pages.drawn import DrawnFrame, DrawnLine, TextObject
from zhengban.evaluate.pages.fonts import FontBook
from zhengban.evaluate.pages.geometry import Box
from zhengban.evaluate.pages.line_breaking import advance
from zhengban.evaluate.pages.pdf_file import PdfFile
from zhengban.evaluate.pages.pdf_fonts import LATIN_SCALE, PageFonts, by_font

EM = 9.5  # points
MARGIN = 3.0  # em
_BASELINE = 0.86  # em from the top of a character


class Canvas:
    """One page. ``width`` and ``height`` in em; a vertical page is set lying and turned when drawn."""

    def __init__(self, width: float, height: float, book: FontBook, *, vertical: bool) -> None:
        across, down = (height, width) if vertical else (width, height)
        self._width, self._height = (across + 2 * MARGIN) * EM, (down + 2 * MARGIN) * EM
        self._fonts = PageFonts(book)
        self._vertical = vertical
        self._parts: list[str] = []

    def boxes(self, pictures: Iterable[Box], rules: Iterable[Box]) -> None:
        """Draw pictures as grey rectangles and boxes as thin rules."""
        self._parts.append("0.8 g")
        self._parts += [f"{self._rectangle(box)} f" for box in pictures]
        self._parts.append("0.4 w 0 G")
        self._parts += [f"{self._rectangle(box)} S" for box in rules]
        self._parts.append("0 g")

    def frames(self, frames: Sequence[DrawnFrame]) -> None:
        """Draw the frames in their order."""
        for frame in frames:
            for line in frame.lines:
                for item in line.objects:
                    self._text(line, item)

    def pdf(self) -> bytes:
        """Return the page as a file."""
        file = PdfFile()
        pages, content = file.reserve(), file.add_stream("\n".join(self._parts).encode("ascii"))
        resources = self._fonts.add_to(file, self._vertical)
        size = f"[0 0 {self._width:.1f} {self._height:.1f}]"
        page = file.add(
            f"<< /Type /Page /Parent {pages} 0 R /MediaBox {size} /Resources {resources} "
            f"/Contents {content} 0 R >>"
        )
        file.set(pages, f"<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>")
        return file.bytes(file.add(f"<< /Type /Catalog /Pages {pages} 0 R >>"))

    def _rectangle(self, box: Box) -> str:
        x, y = self._point(box.x, box.y)
        across, down = box.width * EM, box.height * EM
        if self._vertical:
            across, down = down, across
            return f"{x - across:.2f} {y - down:.2f} {across:.2f} {down:.2f} re"
        return f"{x:.2f} {y - down:.2f} {across:.2f} {down:.2f} re"

    def _point(self, x: float, y: float) -> tuple[float, float]:
        """Return a place of the composition in points from the lower left corner."""
        if self._vertical:  # down the line is down the page, the next line is to the left
            return self._width - (y + MARGIN) * EM, self._height - (x + MARGIN) * EM
        return (x + MARGIN) * EM, self._height - (y + MARGIN) * EM

    def _text(self, line: DrawnLine, item: TextObject) -> None:
        codes = [self._fonts.code(mark.character) for mark in item.marks]
        stretches = _single(codes) if line.upright else by_font(codes)
        self._parts.append("BT 2 Tr 0.25 w" if line.size > 1.1 else "BT 0 Tr")
        for start, end in stretches:
            font = codes[start][0]
            size = line.size * EM * (1.0 if font == 0 else LATIN_SCALE)
            x, y = self._origin(line, item.places[start])
            self._parts.append(f"/F{font} {size:.2f} Tf 1 0 0 1 {x:.3f} {y:.3f} Tm")
            self._parts.append(self._shown(item, codes, start, end, 1.0 if font == 0 else LATIN_SCALE))
        self._parts.append("ET")

    def _origin(self, line: DrawnLine, place: float) -> tuple[float, float]:
        if line.upright:
            x, y = self._point(line.x, line.y + (place * 1.05 + _BASELINE) * line.size)
            return x, y
        if self._vertical:  # the origin of a vertical glyph is the middle of its top
            return self._point(line.x + place * line.size, line.y + 0.5 * line.size)
        return self._point(line.x + place * line.size, line.y + _BASELINE * line.size)

    def _shown(
        self, item: TextObject, codes: Sequence[tuple[int, int]], start: int, end: int, scale: float
    ) -> str:
        """Return the operator that shows a stretch, with an adjustment wherever the place asks for one."""
        parts = [f"{codes[start][1]:04X}"]
        for at in range(start + 1, end):
            natural = 1.0 if self._vertical else advance(item.marks[at - 1].character) / scale
            extra = (item.places[at] - item.places[at - 1]) / scale - natural
            if abs(extra) > 0.004:
                parts.append(f"> {-extra * 1000:.0f} <")
            parts.append(f"{codes[at][1]:04X}")
        return f"[<{''.join(parts)}>] TJ"


def _single(codes: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    return ((at, at + 1) for at in range(len(codes)))
