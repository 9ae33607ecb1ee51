"""An issue looked at as a whole: its values to write, and what somebody should look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from zhengban.collecting.chains import Chain, Part, chains_of
from zhengban.collecting.continuing import Link, links_of
from zhengban.collecting.issue import Issue, page_problems
from zhengban.collecting.joining import joined_article
from zhengban.collecting.problem import Problem
from zhengban.collecting.recount import recount
from zhengban.collecting.repeated_lines import repeated_lines

SCHEMA = "zhengban-issue/1"


@dataclass(frozen=True)
class Collection:
    """An issue with its continued articles: the links found, the chains that can be joined, and the problems."""

    issue: Issue
    links: tuple[Link, ...]
    chains: tuple[Chain, ...]
    problems: tuple[Problem, ...]


def collect(issue: Issue) -> Collection:
    """Return the issue with everything that was found in it."""
    links, unanswered = links_of(issue)
    chains, rings = chains_of(issue, links)
    problems = (*page_problems(issue), *unanswered, *rings, *repeated_lines(issue))
    return Collection(issue, links, chains, problems)


def issue_value(collection: Collection, join_continued: bool) -> dict[str, Any]:
    """Return the issue as the plain values of ``zhengban-issue/1``; every character of the pages is in it once.

    ``join_continued`` joins the chains; without it each article is one of a single part. Raises
    ``ConservationError`` when a character was lost or doubled, which is a bug.
    """
    issue = collection.issue
    chains = collection.chains if join_continued else ()
    value = {
        "schema": SCHEMA,
        "paper": issue.paper,
        "date": issue.date,
        "pages": list(_pages(issue)),
        "articles": [joined_article(issue, chain, collection.links) for chain in _all_chains(issue, chains)],
        "standalone_photos": list(_entries(issue, "standalone_photos")),
        "furniture": list(_entries(issue, "furniture")),
        "unplaced": list(_entries(issue, "unplaced")),
        "problems": problems_value(collection),
    }
    return {**value, "characters": recount(issue, value)}


def problems_value(collection: Collection) -> list[dict[str, Any]]:
    """Return the problems as plain values."""
    return [{**problem._asdict(), "pages": list(problem.pages)} for problem in collection.problems]


def _pages(issue: Issue) -> Iterator[dict[str, Any]]:
    for name, page in zip(issue.ids, issue.pages, strict=True):
        yield {
            "id": name,
            "page_number": str(page.label) if page.label else None,
            "section": page.section,
            "source": page.document["source"],
            "conservation": page.document["conservation"],
        }


def _all_chains(issue: Issue, chains: tuple[Chain, ...]) -> Iterator[Chain]:
    """Yield the articles in the order of the pages, each chain where its first part stands."""
    beginnings = {chain[0]: chain for chain in chains}
    taken = {part for chain in chains for part in chain[1:]}
    for page, collected in enumerate(issue.pages):
        for article in range(len(collected.articles)):
            part = Part(page, article)
            if part not in taken:
                yield beginnings.get(part, (part,))


def _entries(issue: Issue, place: str) -> Iterator[dict[str, Any]]:
    for name, page in zip(issue.ids, issue.pages, strict=True):
        for entry in page.document[place]:
            yield {"page": name, **entry}
