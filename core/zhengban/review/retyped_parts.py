"""Which part of a retyped text stands in which piece of the source: the old text and the new, side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from zhengban.model.document import Run
from zhengban.model.rebuild import Anatomy
from zhengban.model.span import Span
from zhengban.review.text_alignment import Alignment

NO_SOURCE = -1


class Letter(NamedTuple):
    """A printed code point: its source offset, or ``NO_SOURCE``, and the owner of the edit that made it, or none."""

    text: str
    offset: int
    owner: str


@dataclass(frozen=True)
class Part:
    """A piece of the block, or what a typed line break leaves of one, with its old letters and its new text.

    ``glue`` is the white space in front of it now, ``new_glue`` that of the new text; a line break in it parts it from
    the part before. ``before`` is the last source character of the piece that it follows, -1 for none. ``cut`` tells
    that the part begins inside a piece, ``opens_line`` that it is the first of its line.
    """

    span: Span
    letters: tuple[Letter, ...]
    glue: str
    before: int
    opens_line: bool
    cut: bool = False
    text: str = ""
    new_glue: str = ""

    @property
    def old_text(self) -> str:
        """Return what the part reads now."""
        return "".join(letter.text for letter in self.letters)


def letters_of(runs: Sequence[Run]) -> tuple[Letter, ...]:
    """Return the code points of a piece with where they come from."""
    letters: list[Letter] = []
    for _, start, end, text, owner in runs:
        for number, character in enumerate(text):
            letters.append(Letter(character, start + number if end > start else NO_SOURCE, owner))
    return tuple(letters)


def tidied(text: str) -> str:
    """Return typed text with one kind of line break, and without blank lines and white space at the edges of lines."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def chain_of(anatomy: Anatomy, block_start: int) -> list[int]:
    """Return the numbers of the pieces of a block, in order; raises ``KeyError`` when none begins there."""
    starts = [piece.start for piece in anatomy.pieces]
    piece = bisect_left(starts, block_start)
    if piece == len(starts) or starts[piece] != block_start:
        raise KeyError(block_start)
    chain: list[int] = []
    while piece >= 0:
        chain.append(piece)
        piece = anatomy.links.following[piece]
    return chain


def parts_of(anatomy: Anatomy, block_start: int, new: str) -> list[Part]:
    """Return the parts of the block with the share of the new text (tidied) that each of them gets.

    Pieces that show nothing are left out.
    """
    pieces: list[Part] = []
    before = -1
    for piece in chain_of(anatomy, block_start):
        span, letters = anatomy.pieces[piece], letters_of(anatomy.runs(piece))
        if letters:
            pieces.append(
                Part(span, letters, anatomy.links.glue[piece], before, anatomy.first_in_line[piece])
            )
        before = span.end - 1
    return _shared_out(pieces, new)


@dataclass(frozen=True)
class _Printed:
    """The block as it is printed: by piece the place of its first letter, and the text."""

    pieces: Sequence[Part]
    starts: list[int]
    text: str

    @staticmethod
    def of(pieces: Sequence[Part]) -> _Printed:
        starts: list[int] = []
        text = ""
        for piece in pieces:
            text += piece.glue if text else ""
            starts.append(len(text))
            text += piece.old_text
        return _Printed(pieces, starts, text)

    def sourced_from(self, at: int) -> tuple[int, int] | None:
        """Return the piece and the number of the first letter, no white space, from a place on that has a source."""
        for number, (piece, start) in enumerate(zip(self.pieces, self.starts, strict=True)):
            for index in range(max(at - start, 0), len(piece.letters)):
                if piece.letters[index].offset != NO_SOURCE and not piece.letters[index].text.isspace():
                    return number, index
        return None


def _shared_out(pieces: Sequence[Part], new: str) -> list[Part]:
    """Give each piece its share of the new text, and cut pieces where a line break was typed.

    A block is made of source characters: a line break behind which nothing of the source is left is no break.
    """
    printed = _Printed.of(pieces)
    aligned = Alignment(printed.text, new)
    borders = {(number, 0): aligned.to_new(start) for number, start in enumerate(printed.starts)}
    borders[0, 0] = 0
    broken: set[tuple[int, int]] = set()
    vain: list[int] = []
    for at in (at for at, character in enumerate(new) if character == "\n"):
        border = _border(printed, aligned.to_old(at))
        if border is None or border in broken:
            vain.append(at)
        else:
            broken.add(border)
            borders[border] = at
    if vain:
        return _shared_out(pieces, "".join(c for at, c in enumerate(new) if at not in vain))
    return _parts(printed, sorted(borders.items()), new)


def _border(printed: _Printed, at: int) -> tuple[int, int] | None:
    """Return the piece, and the number of the letter in it, in front of which a line break at the place can stand."""
    found = printed.sourced_from(at)
    if found is None:
        return None
    number, index = found
    piece = printed.pieces[number]
    inside = at > printed.starts[number] and piece.letters[index].offset > piece.span.start
    if not inside:
        return (number, 0) if number else None
    return number, index


def _parts(printed: _Printed, borders: Sequence[tuple[tuple[int, int], int]], new: str) -> list[Part]:
    parts: list[Part] = []
    space = ""
    ends = [*(at for _, at in borders[1:]), len(new)]
    for place, ((number, index), at) in enumerate(borders):
        raw, piece = new[at : ends[place]], printed.pieces[number]
        following = borders[place + 1][0] if place + 1 < len(borders) else (-1, 0)
        until = following[1] if following[0] == number else len(piece.letters)
        text = raw.strip()
        space += raw[: len(raw) - len(raw.lstrip())]
        parts.append(_part(piece, index, until, text, _glue(space) if text and parts else ""))
        space = (raw[len(raw.rstrip()) :]) if text else space
    return parts


def _glue(space: str) -> str:
    return "\n" if "\n" in space else " " if space else ""


def _part(piece: Part, first: int, until: int, text: str, glue: str) -> Part:
    """Return the letters ``[first, until)`` of a piece as a part with its new text."""
    start = piece.letters[first].offset if first else piece.span.start
    end = piece.span.end
    if until < len(piece.letters):
        end = piece.letters[until].offset
    return replace(
        piece,
        span=Span(start, end),
        letters=piece.letters[first:until],
        glue="" if first else piece.glue,
        cut=first > 0,
        opens_line=piece.opens_line and not first,
        text=text,
        new_glue=glue,
    )
