"""Which neighbouring headings are kicker, headline and deck of one article, before anybody asks whose article it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.heading_pairs import HeadingPairs
from zhengban.model.role import Role

_TOGETHER = 1.4  # nats, four to one: of 2 095 such pairs on made pages of another split 1 908 belong together
_AGAINST = -9.9
_CLEARLY = 3.0  # points: about one rare word
_MOST = 3


class Beside(NamedTuple):
    """A kicker or deck: the block of its headline, its role, and the log-odds that they belong together."""

    headline: int
    role: Role
    log_odds: float


def heading_groups(
    blocks: Sequence[FlowBlock], heads: Mapping[int, Sequence[float]], pairs: HeadingPairs
) -> dict[int, Beside]:
    """Return the blocks that are kickers and decks, each with its headline.

    ``heads`` are the blocks of headings with the points that they have by their words with each article: two headings
    that both speak of an article, and not of the same, are two headlines.
    """
    found: dict[int, Beside] = {}
    for run in _runs(sorted(heads)):
        together = [
            _AGAINST if _speak_of_two(heads[one], heads[other]) else _together(blocks, run, place, pairs)
            for place, (one, other) in enumerate(pairwise(run))
        ]
        found |= dict(_of_run(blocks, run, together, pairs))
    return found


def _speak_of_two(one: Sequence[float], other: Sequence[float]) -> bool:
    """Tell whether each shares clearly more with an article that is not the other's."""
    first, second = one.index(max(one)), other.index(max(other))
    return (
        first != second and one[first] - one[second] >= _CLEARLY and other[second] - other[first] >= _CLEARLY
    )


def _runs(heads: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for head in heads:
        if run and head != run[-1] + 1:
            yield run
            run = []
        run.append(head)
    if run:
        yield run


def _of_run(
    blocks: Sequence[FlowBlock], run: Sequence[int], together: Sequence[float], pairs: HeadingPairs
) -> Iterator[tuple[int, Beside]]:
    start = 0
    for end in range(1, len(run) + 1):
        if end == len(run) or together[end - 1] < _TOGETHER or end - start == _MOST:
            yield from _of_group(blocks, run[start:end], together[start : end - 1], pairs, start == 0)
            start = end


def _together(blocks: Sequence[FlowBlock], run: Sequence[int], place: int, pairs: HeadingPairs) -> float:
    left, right = blocks[run[place]], blocks[run[place + 1]]
    if left.is_upright or right.is_upright:
        return 0.0
    return pairs.belongs(left.lines[-1], right.lines[0], place == 0 and len(left.lines) == 1)


def _of_group(
    blocks: Sequence[FlowBlock],
    group: Sequence[int],
    together: Sequence[float],
    pairs: HeadingPairs,
    opens_run: bool,
) -> Iterator[tuple[int, Beside]]:
    if len(group) < 2:
        return
    above = [
        pairs.is_kicker(
            blocks[one].lines[-1],
            blocks[other].lines[0],
            opens_run and one == group[0] and len(blocks[one].lines) == 1,
        )
        for one, other in pairwise(group)
    ]
    # Each pair in front of the headline speaks for a kicker, each behind it for a deck.
    headline = max(range(len(group)), key=lambda place: (sum(above[:place]) - sum(above[place:]), -place))
    for place, block in enumerate(group):
        if place != headline:
            role = Role.KICKER if place < headline else Role.DECK
            between = together[min(place, headline) : max(place, headline)]
            yield block, Beside(group[headline], role, min(between))
