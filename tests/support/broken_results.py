"""Results for tests of measures: a small page with its truth, and ways to break what came out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from zhengban.evaluate.alignment import align
from zhengban.evaluate.case import Case
from zhengban.evaluate.figure import Tally
from zhengban.evaluate.matching import NONE
from zhengban.evaluate.metrics.registry import METRICS
from zhengban.evaluate.result import Mark, Result, ResultUnit
from zhengban.evaluate.truth import Truth, truth_from_json

FIRST = "去冬今春，河东乡组织农机手检修水泵二百台。"
SECOND = "眼下正是小麦返青的时节，田间地头一片繁忙。"
THIRD = "博物馆新展厅昨天开放，观众可以看到三百件青铜器。"
FOURTH = "讲解员说，展览要办到年底。"
NAMES = "林晓峰摄"
DOUBLED = "图为农机手检修水泵。"


def gold() -> dict[str, Any]:
    """Return two articles, the first with kicker, subheading, caption and credit, and a photo by itself."""

    def paragraph(text: str) -> dict[str, str]:
        return {"type": "paragraph", "text": text}

    body = [paragraph(FIRST), {"type": "subheading", "text": "苗情好"}, paragraph(SECOND)]
    captions = [{"text": DOUBLED, "credit": NAMES}]
    farming = {"kicker": "备春耕", "headline": "小麦返青水泵忙", "body": body, "captions": captions}
    museum = {"headline": "看得见的从前", "body": [paragraph(THIRD), paragraph(FOURTH)], "captions": []}
    photo = {"captions": [{"text": "湖面上的第一场雪。", "credit": None}]}
    return {
        "articles": [farming, museum],
        "standalone_photos": [photo],
        "furniture": [{"role": "folio", "text": "第5版"}],
    }


TRUTH: Truth = truth_from_json(gold())


def dump_text() -> str:
    """Return the page as dumped: one text a line, the first caption and its mark drawn twice, and an ornament."""
    lines = [unit.text for unit in TRUTH.units]
    at = lines.index(DOUBLED)
    lines[at] = DOUBLED[:-1] * 2 + DOUBLED[-1] * 2
    return "\n".join([*lines, "■■■■"])


def perfect() -> Case:
    """Return the page as it should come out."""
    dump = align(dump_text(), TRUTH)
    group = {None: None, 0: 0, 1: 1, 2: 2}
    units = [
        ResultUnit(unit.text, unit.role, group[unit.article], _marks(dump.text_of, number))
        for number, unit in enumerate(TRUTH.units)
    ]
    kept = {mark.source for unit in units for mark in unit.marks}
    deleted = {at for at, mark in enumerate(dump.text) if not mark.isspace()} - kept
    result = Result(TRUTH, tuple(units), True, frozenset({2}), frozenset(deleted))
    return Case("page", TRUTH, dump, result)


def _marks(text_of: Sequence[int], number: int) -> tuple[Mark, ...]:
    places = TRUTH.range_of(number)
    return tuple(Mark(TRUTH.text[place], place, NONE, text_of[place], 0) for place in places)


def unit_of(case: Case, text: str) -> int:
    """Return the number of the result unit with this text."""
    return next(number for number, unit in enumerate(case.result.units) if unit.text == text)


def with_units(case: Case, units: Sequence[ResultUnit]) -> Case:
    """Return the case with other units."""
    return replace(case, result=replace(case.result, units=tuple(units)))


def with_unit(case: Case, text: str, *others: ResultUnit) -> Case:
    """Return the case with other units in the place of the one with this text."""
    number = unit_of(case, text)
    units = case.result.units
    return with_units(case, [*units[:number], *others, *units[number + 1 :]])


def changed(case: Case, text: str, **fields: Any) -> Case:
    """Return the case with fields of one unit changed: ``role`` or ``group``."""
    return with_unit(case, text, replace(case.result.units[unit_of(case, text)], **fields))


def joined(case: Case, first: str, second: str) -> Case:
    """Return the case with the second unit's text at the end of the first's."""
    one, other = (case.result.units[unit_of(case, text)] for text in (first, second))
    whole = replace(one, text=one.text + other.text, marks=one.marks + other.marks)
    return with_unit(with_unit(case, first, whole), second)


def cut(case: Case, text: str, at: int) -> Case:
    """Return the case with one unit cut in two after ``at`` characters."""
    unit = case.result.units[unit_of(case, text)]
    first = replace(unit, text=unit.text[:at], marks=unit.marks[:at])
    return with_unit(case, text, first, replace(unit, text=unit.text[at:], marks=unit.marks[at:]))


def moved(case: Case, text: str, to: int) -> Case:
    """Return the case with one unit printed at another place."""
    units = list(case.result.units)
    units.insert(to, units.pop(unit_of(case, text)))
    return with_units(case, units)


def without_marks(case: Case, text: str, marks: slice) -> Case:
    """Return the case with some characters of a unit deleted."""
    unit = case.result.units[unit_of(case, text)]
    gone = {mark.source for mark in unit.marks[marks]}
    left = tuple(mark for mark in unit.marks if mark.source not in gone)
    smaller = with_unit(case, text, replace(unit, marks=left))
    assert case.result.deleted is not None
    return replace(smaller, result=replace(smaller.result, deleted=case.result.deleted | gone))


def asked_at(case: Case, text: str) -> Case:
    """Return the case with an open question that touches a unit."""
    unit = case.result.units[unit_of(case, text)]
    return replace(case, asked=case.asked | {mark.source for mark in unit.marks})


def figures(case: Case) -> dict[str, Tally]:
    """Return everything that is measured of a case."""
    return {key: tally for metric in METRICS for key, tally in metric.measure(case).tallies.items()}


def share(case: Case, key: str) -> float:
    """Return hits / n of a figure."""
    tally = figures(case)[key]
    return tally.hits / tally.n
