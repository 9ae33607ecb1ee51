"""Splits inside a line: where two neighbours are told not to follow each other."""

from __future__ import annotations

from bisect import bisect_right

from zhengban.model.edit import Join
from zhengban.model.rebuild.order import Ranked
from zhengban.model.span import Span


def inline_splits(text: str, lines: tuple[Span, ...], joins: list[Ranked[Join]], cuts: set[int]) -> set[int]:
    """Return the characters in front of which a winning split cuts its line.

    Left and right must be source neighbours, white space apart; a deleted character between them counts, so that
    a split never depends on other edits. Between the same two characters the strongest join or split is heard: a
    join there only keeps a split off. Where ``cuts`` part the two anyway, the pair is left to the links.
    """
    starts = [line.start for line in lines]
    pairs: dict[tuple[int, int], list[Ranked[Join]]] = {}
    for ranked in joins:
        left, right = ranked.edit.left, ranked.edit.right
        line = bisect_right(starts, left)
        if not _both_are_text(text, left, right):
            ranked.off("idle", "no character there")
        elif starts[line - 1] <= right and (line == len(starts) or right < starts[line]):
            if not _are_neighbours(text, left, right):
                if ranked.edit.glue is None:
                    ranked.off("idle", "not neighbours in the line")
            elif right not in cuts:
                pairs.setdefault((left, right), []).append(ranked)
    return {right for (_, right), found in pairs.items() if _is_split(found)}


def _both_are_text(text: str, left: int, right: int) -> bool:
    size = len(text)
    return 0 <= left < size and 0 <= right < size and not text[left].isspace() and not text[right].isspace()


def _are_neighbours(text: str, left: int, right: int) -> bool:
    return left < right and (right == left + 1 or text[left + 1 : right].isspace())


def _is_split(found: list[Ranked[Join]]) -> bool:
    """Tell whether the strongest of the edits between two neighbours is a split; else settle them all."""
    strongest, *weaker = found
    if strongest.edit.glue is None:
        return True
    splits = [ranked for ranked in weaker if ranked.edit.glue is None]
    for ranked in splits:
        ranked.off("lost", "a stronger join holds these two together")
    strongest.guards = bool(splits)
    return False
