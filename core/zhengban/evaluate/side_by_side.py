"""One page for the report: its dump, what became of it, and what it should be, with what is wrong marked."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from zhengban.evaluate.alignment import align
from zhengban.evaluate.matching import NONE
from zhengban.evaluate.page_measures import read_page
from zhengban.evaluate.pairs import Pair
from zhengban.evaluate.result import Result, result_of_document
from zhengban.evaluate.truth import Truth, read_truth
from zhengban.propose import propose
from zhengban.writers.markup import escape_text

_Parts = Iterable[tuple[str, str]]  # a character and its class: "", "copy", "foreign" or "lost"


class Sides(NamedTuple):
    """The three texts as HTML."""

    dump: str
    result: str
    truth: str


def sides_of(pair: Pair) -> Sides:
    """Return a page in three columns; copies and foreign characters are marked, and truth that is not printed."""
    truth, page = read_truth(pair.gold), read_page(pair)
    dump = align(page.text, truth)
    result = result_of_document(propose(page).document, dump)
    places = zip(page.text, dump.truth_of, dump.copy_of, strict=True)
    return Sides(
        _html((mark, _class(mark, place, copy)) for mark, place, copy in places),
        _result(result),
        _truth(truth, result),
    )


def _class(mark: str, place: int, copy: int) -> str:
    if mark.isspace() or place != NONE:
        return ""
    return "copy" if copy != NONE else "foreign"


def _result(result: Result) -> str:
    parts: list[str] = []
    group: int | None = None
    for unit in result.units:
        if unit.group != group:
            parts.append("<hr>")
            group = unit.group
        marks = ((mark.text, _class(mark.text, mark.place, mark.copy)) for mark in unit.marks)
        parts.append(f"<small>{escape_text(unit.role or '')}</small> {_html(marks)}\n")
    return "".join(parts)


def _truth(truth: Truth, result: Result) -> str:
    parts: list[str] = []
    article: int | None = None
    for number, unit in enumerate(truth.units):
        if unit.article != article:
            parts.append("<hr>")
            article = unit.article
        places = truth.range_of(number)
        marks = ((truth.text[place], "lost" if result.position_of[place] == NONE else "") for place in places)
        parts.append(f"<small>{escape_text(unit.role)}</small> {_html(marks)}\n")
    return "".join(parts)


def _html(parts: _Parts) -> str:
    found = []
    for name, run in groupby(parts, key=lambda part: part[1]):
        text = escape_text("".join(mark for mark, _ in run)).replace("<br>", "")
        found.append(f'<mark class="{name}">{text}</mark>' if name else text)
    return "".join(found)
