"""Pages of clean text for the scripts that learn and measure: hard-wrapped, with the line breaks that were meant."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from measure.measure_clean import pages_of
from zhengban.model.draft import DraftLine

WIDTHS, PAGE, FILES = (0, 0, 11, 14, 18, 23), 2500, 60
_INDENTED = 0.6  # of the pages


class CleanPage(NamedTuple):
    """A page of clean text, hard-wrapped, with the offsets of its true line breaks."""

    kind: str
    text: str
    breaks: frozenset[int]

    def runs_on(self, left: DraftLine, right: DraftLine) -> bool:
        """Tell whether nothing but wrapping parts two neighbouring lines of the page."""
        return not any(place in self.breaks for place in range(left.source.end, right.source.start + 1))


def clean_pages(folder: Path, seed: int) -> Iterator[CleanPage]:
    """Yield pages of a folder's kinds of text, so many of each, wrapped at widths chosen by the seed.

    Each folder in it is a kind of text; one without folders is a kind by itself.
    """
    chance = random.Random(seed)
    for kind in sorted(path for path in folder.iterdir() if path.is_dir()) or [folder]:
        files = sorted(path for path in kind.rglob("*") if path.suffix in (".txt", ".md"))
        for file in chance.sample(files, min(len(files), FILES)):
            pages = list(pages_of(file.read_text(encoding="utf-8", errors="replace"), PAGE))
            most = max(1, FILES // min(len(files), FILES))
            for lines in chance.sample(pages, min(len(pages), most)):
                yield _wrapped(kind.name, lines, chance.choice(WIDTHS), chance.random() < _INDENTED)


def _wrapped(kind: str, lines: Sequence[str], width: int, indents: bool) -> CleanPage:
    """Cut the lines at the width, the first of each two characters earlier where paragraphs are indented."""
    pieces: list[str] = []
    breaks: set[int] = set()
    length = 0
    for line in lines:
        first = width - 2 * indents if width else len(line) or 1
        parts = [line[:first], *(line[at : at + width] for at in range(first, len(line), width or 1))]
        pieces.append("\n".join(parts))
        length += len(pieces[-1])
        breaks.add(length)
        length += 1
    return CleanPage(kind, "\n".join(pieces), frozenset(breaks))
