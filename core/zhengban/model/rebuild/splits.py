"""Splits inside a line: where two neighbours are told not to follow each other."""

from __future__ import annotations

from bisect import bisect_right

from zhengban.model.edit import Join
from zhengban.model.rebuild.order import Ranked
from zhengban.model.span import Span


def inline_splits(text: str, lines: tuple[Span, ...], joins: list[Ranked[Join]]) -> set[int]:
    """Return the characters in front of which a winning split cuts its line.

    Left and right must be source neighbours, white space apart; a deleted character between them counts, so that
    a split never depends on other edits. Between the same two characters the strongest join or split is heard.
    """
    starts = [line.start for line in lines]
    heard: dict[tuple[int, int], Ranked[Join]] = {}
    for ranked in joins:
        left, right = ranked.edit.left, ranked.edit.right
        if not _both_are_text(text, left, right):
            ranked.off("idle", "no character there")
        elif bisect_right(starts, left) == bisect_right(starts, right):
            _hear(text, ranked, heard)
    return {right for (_, right), ranked in heard.items() if ranked.edit.glue is None}


def _both_are_text(text: str, left: int, right: int) -> bool:
    size = len(text)
    return 0 <= left < size and 0 <= right < size and not text[left].isspace() and not text[right].isspace()


def _hear(text: str, ranked: Ranked[Join], heard: dict[tuple[int, int], Ranked[Join]]) -> None:
    left, right = ranked.edit.left, ranked.edit.right
    if left < right and (right == left + 1 or text[left + 1 : right].isspace()):
        if (left, right) in heard:
            ranked.off("lost", "a stronger edit decides between these two characters")
        else:
            heard[left, right] = ranked
    elif ranked.edit.glue is None:
        ranked.off("idle", "not neighbours in the line")
