"""Pieces of struck text that an extractor laid down in shuffled order: ``…，，运用X`` and ``运用X，，不断…``.

A piece is a line whose middle is covered by doubled units, with at most one run left hanging at either end.
The run that hangs at the end of one piece opens another: linked, the two copies stand side by side. A chain
is accepted only if nothing is left hanging.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from zhengban.evidence.doubling.characters import count_han
from zhengban.evidence.doubling.units import Unit, run_score

# How many lines apart two pieces of a chain may stand.
_REACH = 25
_SHORTEST_RUN = 3
_NEEDED = 4.0


class Piece(NamedTuple):
    """A line of a chain: what hangs before its units and behind them, as text; a plain line is all run."""

    line: int
    length: int
    head: str
    tail: str
    units: tuple[Unit, ...]

    @property
    def plain(self) -> bool:
        """Tell whether the line is nothing but one copy of a run."""
        return not self.units


class Chain(NamedTuple):
    """Pieces in reading order; the tail of each is the head of the next."""

    pieces: tuple[Piece, ...]

    @property
    def score(self) -> float:
        """Return what the units and the links together tell."""
        units = sum(unit.score for piece in self.pieces for unit in piece.units if unit.score > 0)
        return units + sum(run_score(count_han(piece.tail)) for piece in self.pieces[:-1])


def piece_of(line: int, text: str, units: Sequence[Unit]) -> Piece | None:
    """Return the line as a piece, or None when text is left uncovered between its units."""
    if not units:
        return Piece(line, len(text), text, text, ())
    for before, after in pairwise(units):
        if text[before.end : after.start].strip():
            return None
    return Piece(
        line, len(text), text[: units[0].start].rstrip(), text[units[-1].end :].lstrip(), tuple(units)
    )


def chains(doubled: Mapping[int, Piece], texts: Sequence[str]) -> list[Chain]:
    """Return the chains that the doubled pieces form with one another and with plain lines nearby.

    ``doubled`` maps a line to its piece. Links go to the nearest partner first, one to one, and close no
    ring.
    """
    partners = _plain_partners(doubled, texts)
    followers = _links([*doubled.values(), *partners])
    preceded = set(followers.values())
    found = []
    for piece in sorted({*followers} - preceded, key=lambda piece: piece.line):
        pieces = [piece]
        while pieces[-1] in followers:
            pieces.append(followers[pieces[-1]])
        chain = Chain(tuple(pieces))
        if _is_closed(chain) and chain.score >= _NEEDED:
            found.append(chain)
    return found


def _plain_partners(doubled: Mapping[int, Piece], texts: Sequence[str]) -> list[Piece]:
    """Return the lines near a doubled piece that are nothing but a run which hangs from it."""
    partners: dict[int, Piece] = {}
    for piece in doubled.values():
        wanted = {run for run in (piece.head, piece.tail) if count_han(run) >= _SHORTEST_RUN}
        if not wanted:
            continue
        for line in range(max(0, piece.line - _REACH), min(len(texts), piece.line + _REACH + 1)):
            if line not in doubled and texts[line] in wanted:
                partners[line] = Piece(line, len(texts[line]), texts[line], texts[line], ())
    return list(partners.values())


def _links(pieces: Sequence[Piece]) -> dict[Piece, Piece]:
    """Return which piece follows which: the nearest partners first, one to one, no ring."""
    followers: dict[Piece, Piece] = {}
    preceded: set[Piece] = set()
    # The other end of each chain, kept at both of its ends: a link that would join a chain's ends closes a
    # ring.
    far_end = {piece: piece for piece in pieces}
    for piece, other in sorted(_offers(pieces), key=_distance):
        # A plain line is one copy only, so it serves on one side.
        spent = (piece.plain and piece in preceded) or (other.plain and other in followers)
        if piece in followers or other in preceded or spent or far_end[piece] == other:
            continue
        followers[piece] = other
        preceded.add(other)
        first, last = far_end[piece], far_end[other]
        far_end[first], far_end[last] = last, first
    return followers


def _distance(offer: tuple[Piece, Piece]) -> tuple[int, int, int]:
    piece, other = offer
    return abs(piece.line - other.line), piece.line, other.line


def _offers(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Yield the pieces of which the first ends with the run that the second begins with, within reach."""
    heads: dict[str, list[Piece]] = {}
    for piece in sorted(pieces, key=_line):
        heads.setdefault(piece.head, []).append(piece)
    for piece in pieces:
        if count_han(piece.tail) < _SHORTEST_RUN:
            continue
        partners = heads.get(piece.tail, [])
        first = bisect_left(partners, piece.line - _REACH, key=_line)
        after = bisect_right(partners, piece.line + _REACH, key=_line)
        for other in partners[first:after]:
            if piece.line != other.line and not (piece.plain and other.plain):
                yield piece, other


def _line(piece: Piece) -> int:
    return piece.line


def _is_closed(chain: Chain) -> bool:
    first, last = chain.pieces[0], chain.pieces[-1]
    return (first.plain or not first.head) and (last.plain or not last.tail)
