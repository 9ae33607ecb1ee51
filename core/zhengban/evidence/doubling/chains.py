"""Pieces of struck text that an extractor laid down in shuffled order: ``…，，运用X`` and ``运用X，，不断…``.

A piece is a line whose middle is covered by doubled units, with at most one run left hanging at either end. The
run that hangs at the end of one piece opens another: linked, the two copies stand side by side. A chain is accepted
only if nothing is left hanging.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    for before, after in zip(units, units[1:], strict=False):
        if text[before.end : after.start].strip():
            return None
    return Piece(line, len(text), text[: units[0].start].rstrip(), text[units[-1].end :].lstrip(), tuple(units))


def chains(doubled: Mapping[int, Piece], texts: Sequence[str]) -> list[Chain]:
    """Return the chains that the doubled pieces form with one another and with plain lines nearby.

    ``doubled`` maps a line to its piece. Links go to the nearest partner first, one to one, and close no ring.
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
    """Return which piece follows which."""
    heads: dict[str, list[Piece]] = {}
    for piece in pieces:
        heads.setdefault(piece.head, []).append(piece)
    offers = [
        (abs(piece.line - other.line), piece.line, other.line, piece, other)
        for piece in pieces
        if count_han(piece.tail) >= _SHORTEST_RUN
        for other in heads.get(piece.tail, ())
        if piece.line != other.line
        and abs(piece.line - other.line) <= _REACH
        and not (piece.plain and other.plain)
    ]
    followers: dict[Piece, Piece] = {}
    used: set[Piece] = set()
    for _, _, _, piece, other in sorted(offers, key=lambda offer: offer[:3]):
        if piece in followers or other in used or _is_spent(piece, other, followers, used):
            continue
        followers[piece] = other
        used.add(other)
    return followers


def _is_spent(piece: Piece, other: Piece, followers: Mapping[Piece, Piece], used: Iterable[Piece]) -> bool:
    """Tell whether a plain line would serve twice (it is one copy only), or a ring would close."""
    if (piece.plain and piece in used) or (other.plain and other in followers):
        return True
    while other in followers:
        other = followers[other]
    return other == piece


def _is_closed(chain: Chain) -> bool:
    first, last = chain.pieces[0], chain.pieces[-1]
    return (first.plain or not first.head) and (last.plain or not last.tail)
