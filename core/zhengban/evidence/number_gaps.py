"""Why a number behind a space goes on with its clause, instead of beginning a new one.

A headline may set two clauses apart in front of a number (某地发生枪击 3人受伤) and looks just like a line
that was stretched (桃城区共种植红薯 841.6亩). What tells them apart is whether the number could begin a
clause of its own: a number with nothing but a unit behind it cannot, nor can the day of a date, nor one
that the word in front of it asks for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from zhengban.resources import load_table

# 第二条 25度以上的坡地: the space ends the label of a paragraph.
_ORDINAL_LABEL = re.compile(r"(?:^|第)[〇一二三四五六七八九十百零\d]+[条章节款项编版期卷届页]$")
# A clause that a comma ties to the one in front: whatever stands after the space, the sentence has begun before.
_TIED_CLAUSE = re.compile(r"[\u4e00-\u9fff”》）][，；][^，。；：！？<>\s]{1,24}$")
_CLAUSE_END = "，。；、）)”"


class Reason(NamedTuple):
    """Why the number goes on: ``code`` for machines, ``text`` for people, and how many marks of a sentence
    the paragraph must hold besides before that is believed: the weaker the reason, the more.
    """

    code: str
    text: str
    marks_needed: int


@cache
def _table() -> dict[str, Any]:
    return load_table("spacing")


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(_table()['labels'])})$")


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(_table()['long_measures'])}|[{_table()['measures']}])")


def is_label(head: str) -> bool:
    """Tell whether the text in front of a space is a label that a number or a text follows (图 3, 第二条
    25度).
    """
    return bool(_ORDINAL_LABEL.search(head) or _labels().search(head))


def begins_with_measure(tail: str) -> bool:
    """Tell whether a text begins with a measure word or unit."""
    return _measure().match(tail) is not None


def why_it_goes_on(head: str, tail: str, space_behind: bool) -> Reason | None:
    """Return why a number between ``head`` and ``tail`` belongs to the clause in front of it, None when
    nothing says so.

    ``head`` (at least 30 code points, if there are as many) ends in front of the space before the number,
    ``tail`` begins behind the number and its own space.
    """
    if (head[-1:], tail[:1]) in (("年", "月"), ("月", "日")):
        return Reason("date", "the number completes a date", 0)
    if space_behind and begins_with_measure(tail):
        return Reason("both_sides", "the number is set off on both sides, from its unit too", 1)
    unit = _measure().match(tail)
    if (tail[unit.end() :] if unit else tail)[:1] in _CLAUSE_END:
        return Reason("completes_clause", "the number ends the clause, and is none by itself", 2)
    if head[-1:] in _table()["wants_number"]:
        return Reason("wanted", f"{head[-1:]} asks for a number", 2)
    if _TIED_CLAUSE.search(head):
        return Reason("inside_sentence", "the clause goes on from the one before the comma", 4)
    return None
