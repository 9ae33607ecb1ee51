"""What somebody should look at in an issue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from zhengban.resources import load_table

ProblemKind = Literal[
    "page_without_date",
    "page_without_number",
    "page_without_paper",
    "page_number_doubled",
    "pages_missing",
    "running_head_repeated",
    "page_not_there",
    "part_not_found",
    "several_parts",
    "title_differs",
    "jump_out_of_place",
    "jump_unread",
    "ring",
]


class Problem(NamedTuple):
    """Its kind, the ids of the pages it is on, the text it is about, and the page that this text names."""

    kind: ProblemKind
    pages: tuple[str, ...]
    text: str = ""
    target: str = ""


def told(problem: Problem, names: Mapping[str, str], language: Literal["zh", "en"]) -> str:
    """Return the problem in one line; ``names`` are what the pages are called, by their ids."""
    words: Mapping[str, Any] = load_table("issue_words")[language]
    pages = str(words["between"]).join(names[page] for page in problem.pages)
    return str(words[problem.kind]).format(pages=pages, text=problem.text, target=problem.target)
