"""An issue: the pages of one paper and date, in order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import PurePath

from zhengban.collecting.body_types import beginning
from zhengban.collecting.collected_page import CollectedPage
from zhengban.collecting.page_label import PageLabel
from zhengban.collecting.problem import Problem

_LAST = PageLabel("\U0010ffff", 0)


@dataclass(frozen=True)
class Issue:
    """Paper and date as the pages agree on them, None where unknown, and the pages in the order of their labels.

    ``copies`` are results that were given more than once: the index of the page, and the file of the copy left out.
    """

    paper: str | None
    date: str | None
    pages: tuple[CollectedPage, ...]
    is_paper_printed: bool = True
    copies: tuple[tuple[int, str], ...] = ()

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Return an id for each page: p6, pA1; p6-2 for the second page 6, p and a count for one without a label."""
        counts: Counter[str] = Counter()
        found = []
        for page in self.pages:
            name = f"p{page.label}" if page.label else "p"
            counts[name] += 1
            is_first = counts[name] == 1 and page.label
            found.append(name if is_first else f"{name}-{counts[name]}")
        return tuple(found)

    def is_certain(self, page: int) -> bool:
        """Tell whether the page at the index is certainly of this issue and under its number: dated, and there once."""
        label = self.pages[page].label
        return self.date is not None and [other.label for other in self.pages].count(label) == 1


def issues_of(pages: Iterable[CollectedPage]) -> tuple[Issue, ...]:
    """Return the issues, by date and paper, undated ones last: their pages are together that lie in one folder.

    A page that does not name its paper goes to the one paper of that date whose files are named alike; where
    several would do, or none, its file's name stands for the paper.
    """
    found: list[Issue] = []
    for _, on_date in groupby(sorted(pages, key=_date_order), key=_day):
        found += _of_one_date(list(on_date))
    return tuple(found)


def page_problems(issue: Issue) -> Iterator[Problem]:
    """Yield what is wrong with the names of the pages: none, doubled, gaps between them."""
    for name, page in zip(issue.ids, issue.pages, strict=True):
        if page.date is None:
            yield Problem("page_without_date", (name,))
        if page.label is None:
            yield Problem("page_without_number", (name,))
        if not issue.is_paper_printed:
            yield Problem("page_without_paper", (name,))
        known = [(article["id"], article["headline"]) for article in page.document["articles"]]
        for article in page.articles:
            if (article["id"], article["headline"]) not in known:
                yield Problem("article_parted", (name,), beginning(article))
    for index, where in issue.copies:
        yield Problem("page_given_twice", (issue.ids[index],), where)
    labels = [page.label for page in issue.pages if page.label]
    for label, count in Counter(labels).items():
        if count > 1:
            same = zip(issue.ids, issue.pages, strict=True)
            yield Problem(
                "page_number_doubled", tuple(name for name, page in same if page.label == label), str(label)
            )
    if missing := ", ".join(_gaps(sorted(set(labels)))):
        yield Problem("pages_missing", (), missing)


def _day(page: CollectedPage) -> tuple[str, str]:
    return (page.date, "") if page.date else ("\U0010ffff", str(PurePath(page.where).parent))


def _date_order(page: CollectedPage) -> tuple[tuple[str, str], str]:
    return _day(page), page.where


def _of_one_date(pages: Sequence[CollectedPage]) -> Iterator[Issue]:
    by_paper: dict[tuple[str, bool], list[CollectedPage]] = {}
    for page in pages:
        if page.paper:
            by_paper.setdefault((page.paper, True), []).append(page)
    rests = {paper: {_unnumbered(page.rest) for page in named} for (paper, _), named in by_paper.items()}
    for page in pages:
        if not page.paper:
            rest = _unnumbered(page.rest)
            fitting = [paper for paper, known in rests.items() if rest in known]
            key = (fitting[0], True) if len(fitting) == 1 else (rest, False)
            by_paper.setdefault(key, []).append(page)
    for (paper, is_printed), together in sorted(by_paper.items()):
        kept, copies = _without_copies(sorted(together, key=_page_order))
        yield Issue(paper or None, kept[0].date, tuple(kept), is_printed, tuple(copies))


def _without_copies(pages: Iterable[CollectedPage]) -> tuple[list[CollectedPage], list[tuple[int, str]]]:
    """Part the pages from results that are the same to the last character: the output of fix and of batch."""
    kept: list[CollectedPage] = []
    copies: list[tuple[int, str]] = []
    for page in pages:
        same = [other for other, known in enumerate(kept) if known.document == page.document]
        if same:
            copies.append((same[0], page.where))
        else:
            kept.append(page)
    return kept, copies


def _unnumbered(rest: str) -> str:
    """Return what may be the name of a paper, so that scan-4711 and scan-4712 are one."""
    return re.sub(r"[\W\d_]+", " ", rest).strip()


def _page_order(page: CollectedPage) -> tuple[PageLabel, str, int]:
    return page.label or _LAST, page.where, int(page.document["source"].get("page") or 0)


def _gaps(labels: Sequence[PageLabel]) -> Iterator[str]:
    """Yield the missing labels, as ranges, from 1 in each section; B9 behind A8 begins no section anew."""
    expected = 1
    for letter, section in groupby(labels, key=lambda label: label.letter):
        numbers = [label.number for label in section]
        expected = expected if numbers[0] == expected else 1
        for number in numbers:
            if number > expected:
                last = f"–{PageLabel(letter, number - 1)}" if number - 1 > expected else ""
                yield f"{PageLabel(letter, expected)}{last}"
            expected = number + 1
