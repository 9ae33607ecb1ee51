"""Which articles of an issue are parts of one, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from zhengban.collecting.continuing import Link
from zhengban.collecting.issue import Issue
from zhengban.collecting.problem import Problem


class Part(NamedTuple):
    """An article by the index of its page in the issue and its index there; parts sort as the pages do."""

    page: int
    article: int


Chain = tuple[Part, ...]


def chains_of(issue: Issue, links: Sequence[Link]) -> tuple[tuple[Chain, ...], tuple[Problem, ...]]:
    """Return the chains of two parts and more, and what is told of parts that lead on to each other in a ring."""
    followers: dict[Part, list[Part]] = {}
    for link in links:
        if link.is_joinable and link.on.article is not None and link.back.article is not None:
            first = Part(link.on.page, link.on.article)
            followers.setdefault(first, []).append(Part(link.back.page, link.back.article))
    chains, problems = [], []
    for together in _components(followers):
        chain = _in_order(together, followers)
        if len(chain) == len(together):
            chains.append(chain)
        else:
            problems.append(_ring(issue, together))
    return tuple(sorted(chains)), tuple(problems)


def _components(followers: Mapping[Part, Sequence[Part]]) -> Iterator[set[Part]]:
    components: list[set[Part]] = []
    for first, others in followers.items():
        together = {first, *others}
        apart = [component for component in components if not component & together]
        for component in components:
            together |= component if component & together else set()
        components = [*apart, together]
    yield from components


def _in_order(together: set[Part], followers: Mapping[Part, Sequence[Part]]) -> Chain:
    """Return the parts, each behind those that lead on to it, else in page order; a ring is left out."""
    waiting = sorted(together)
    chain: list[Part] = []
    while waiting:
        led_to = {follower for part in waiting for follower in followers.get(part, ())}
        part = next((part for part in waiting if part not in led_to), None)
        if part is None:
            break
        waiting.remove(part)
        chain.append(part)
    return tuple(chain)


def _ring(issue: Issue, together: set[Part]) -> Problem:
    pages = tuple(issue.ids[page] for page in sorted({part.page for part in together}))
    first = min(together)
    return Problem("ring", pages, issue.pages[first.page].articles[first.article].get("headline") or "")
