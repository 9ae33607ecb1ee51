"""Places of a page told to people: the number of the line, and a few characters of what stands there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from zhengban.model.span import Span

_LINE_END = re.compile("\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
# A row of ornament would push aside the text that a reader looks for.
_ROW = re.compile(r"([^\w\s])\1{4,}")
_LONGEST = 12  # code points of one excerpt
_READ = 100  # code points of a text that are looked at: a span can be a whole page
_SPARED = 2  # code points that … does not stand for: it would save nothing
_MOST = 4  # excerpts, or runs of lines
_ENOUGH = 24  # code points of excerpts after which no further one is shown
_BLANK_BETWEEN = 2  # lines set with a blank one between them still follow each other


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    """Several views of one page ask for its lines; each would read the whole text."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


class Places:
    """The lines of one page's text; offsets are code points, lines count from 1."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = _line_starts(text)

    def line(self, offset: int) -> int:
        """Return the number of the line that holds the offset."""
        return bisect_right(self._starts, offset)

    def lines(self, spans: Iterable[Span]) -> str:
        """Return the lines of the spans in Chinese: 第 3 行, 第 3–7、12 行; nothing for no span."""
        runs = _runs(sorted({line for span in spans for line in self._lines_of(span)}))
        told = "、".join(f"{first}–{last}" if last > first else str(first) for first, last in runs[:_MOST])
        return f"第 {told}{'…' if len(runs) > _MOST else ''} 行" if told else ""

    def excerpts(self, spans: Iterable[Span]) -> str:
        """Return the beginnings of the spans' texts, each once, in Chinese quotation marks.

        Space and characters that nobody can see are left out, since a reader would look for them in vain.
        """
        seen = dict.fromkeys(excerpt(text, _LONGEST) for text in self._texts(spans))
        told = [text for text in seen if text]
        shown = told[: next((n for n in range(1, _MOST) if len("".join(told[:n])) >= _ENOUGH), _MOST)]
        rest = f"等 {len(told)} 处" if len(told) > len(shown) else ""
        return "".join(f"「{text}」" for text in shown) + rest

    def _texts(self, spans: Iterable[Span]) -> Sequence[str]:
        """Return the texts of the spans; a word or lines that run on over a line break are one.

        So are characters between which only their second copies were deleted: 报 and 社 of 报报社社.
        """
        found: list[str] = []
        end = 0
        for span in spans:
            text = self.text[span.start : min(span.end, span.start + _READ)]
            between = self.text[end : span.start]
            if found and between.isspace() and _LINE_END.search(between):
                found[-1] = (found[-1] + between + text)[:_READ]
            elif found and set(between) == {found[-1][-1:]}:
                found[-1] = (found[-1] + text)[:_READ]
            else:
                found.append(text)
            end = span.end
        return found

    def _lines_of(self, span: Span) -> Iterable[int]:
        return range(self.line(span.start), self.line(max(span.end - 1, span.start)) + 1)


def excerpt(text: str, longest: int) -> str:
    """Return about so many code points of the text in one line, with … where more was there."""
    line = "".join(text.splitlines())
    flat = " ".join("".join(c for c in line if c.isprintable() or c.isspace()).split())
    flat = _ROW.sub(r"\1\1…", flat)
    return f"{flat[:longest].rstrip()}…" if len(flat) > longest + _SPARED else flat


def _runs(lines: Sequence[int]) -> list[tuple[int, int]]:
    """Return ascending line numbers as first and last of each run."""
    runs: list[tuple[int, int]] = []
    for line in lines:
        if runs and line - runs[-1][1] <= _BLANK_BETWEEN:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return runs
