"""What somebody should look at in an issue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from zhengban.collecting.page_label import PageLabel, read_label
from zhengban.resources import load_table

Language = Literal["zh", "en"]

ProblemKind = Literal[
    "page_without_date",
    "page_without_number",
    "page_without_paper",
    "page_number_doubled",
    "page_given_twice",
    "pages_missing",
    "running_head_repeated",
    "page_not_there",
    "part_not_found",
    "several_parts",
    "title_differs",
    "jump_out_of_place",
    "jump_unread",
    "page_uncertain",
    "article_parted",
    "several_beginnings",
    "ring",
]


class Problem(NamedTuple):
    """Its kind, the ids of the pages it is on, the text it is about, and the page that this text names."""

    kind: ProblemKind
    pages: tuple[str, ...]
    text: str = ""
    target: str = ""


def told(problem: Problem, names: Mapping[str, str], language: Language) -> str:
    """Return the problem in one line; ``names`` are what the pages are called, by their ids."""
    words: Mapping[str, Any] = load_table("issue_words")[language]
    pages = str(words["between"]).join(names[page] for page in problem.pages)
    target = read_label(problem.target)
    there = page_called(target, language) if target else problem.target
    return " ".join(str(words[problem.kind]).format(pages=pages, text=problem.text, target=there).split())


def page_called(label: PageLabel, language: Language) -> str:
    """Return what a page is called: 第6版, A6版, page 6."""
    words = load_table("issue_words")[language]
    return str(words["lettered" if label.letter else "label"]).format(page=label)
