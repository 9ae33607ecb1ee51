"""Which articles of an issue are parts of one, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from zhengban.collecting.body_types import beginning
from zhengban.collecting.continuing import Link
from zhengban.collecting.issue import Issue
from zhengban.collecting.problem import Problem, ProblemKind


class Part(NamedTuple):
    """An article by the index of its page in the issue and its index there; parts sort as the pages do."""

    page: int
    article: int


Chain = tuple[Part, ...]


def chains_of(issue: Issue, links: Sequence[Link]) -> tuple[tuple[Chain, ...], tuple[Problem, ...]]:
    """Return the chains of two parts and more, and what is told of parts that make no chain."""
    followers: dict[Part, list[Part]] = {}
    for link in links:
        if link.is_joinable and link.on.article is not None and link.back.article is not None:
            first = Part(link.on.page, link.on.article)
            followers.setdefault(first, []).append(Part(link.back.page, link.back.article))
    chains, problems = [], []
    for together in _components(followers):
        chain = _in_order(together, followers)
        if len(chain) < len(together):
            problems.append(_problem("ring", issue, together))
        elif _is_one(chain, followers):
            chains.append(chain)
        else:
            problems.append(_problem("several_beginnings", issue, together))
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


def _is_one(chain: Chain, followers: Mapping[Part, Sequence[Part]]) -> bool:
    """Two articles may name one page to go on at; that they are one is said of no two parts that both begin."""
    led_to = {follower for part in chain for follower in followers.get(part, ())}
    return sum(part not in led_to for part in chain) == 1


def _problem(kind: ProblemKind, issue: Issue, together: set[Part]) -> Problem:
    pages = tuple(issue.ids[page] for page in sorted({part.page for part in together}))
    told = (beginning(issue.pages[part.page].articles[part.article]) for part in sorted(together))
    return Problem(kind, pages, " / ".join(text for text in dict.fromkeys(told) if text))
