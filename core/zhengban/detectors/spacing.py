"""Stray spaces in Chinese text.

What it looks like: a line that the printer stretched to the column's width comes out of the extractor with
spaces that nobody typed, mostly beside numbers: 全市 1243 名, 9月 16日, 占年度任务量 112%, 20 23年.

What it should be: Chinese is set without spaces, and a number stands tight against its neighbours:
全市1243名.

What it may be confused with: spaces that are meant. Names set apart (记者A 通讯员B, 王 磊), credits (X 摄),
Latin phrases, headlines of two clauses (某地发生枪击 3人受伤), labels (第二条 25度, 图 3), columns of a
table, verse, the fields of a masthead; and pages whose style is to set every number off by spaces. So the
page itself is asked first: only where it sets its numbers tight nearly always, as a whole and near the
place, is a space beside a number removed without asking, and only inside sentences where the number cannot
begin a clause of its own. A space between two Han characters is only ever asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from zhengban.detectors.detector import Detector
from zhengban.evidence.number_gaps import begins_with_measure, is_label, why_it_goes_on
from zhengban.evidence.number_style import NumberStyle
from zhengban.evidence.running_text import HAN, SPACE, RunningText
from zhengban.evidence.text_changes import CERTAIN, Change, findings_by_line
from zhengban.model.draft import Draft
from zhengban.model.finding import Evidence, Finding, Kind
from zhengban.resources import load_table

# A plain number: no telephone (7 digits or more, hyphens), no clock, no dotted date, no score.
_NUMBER = rf"\d{{1,6}}(?:[.,]\d{{1,4}})?[%％‰℃]?(?!{SPACE}?\d|[.:：/\-])"
_BESIDE_NUMBER = re.compile(
    rf"(?<=[{HAN}])(?P<left>{SPACE}){_NUMBER}(?P<both>{SPACE}(?=[{HAN}]))?"
    rf"|(?:(?<=[{HAN}])|(?<=[{HAN}]\n))\d{{1,6}}(?:[.,]\d{{1,4}})?(?P<right>{SPACE})(?=[{HAN}%％‰])"
)
_SPLIT_NUMBER = re.compile(
    rf"(?<=[{HAN}])(?:(?:19|20)(?P<year>{SPACE})\d\d(?=年)"
    rf"|\d{{1,6}}(?:\.(?P<after>{SPACE})|(?P<front>{SPACE})\.)\d{{1,4}}(?=[{HAN}%％]))"
)
_BEFORE_MARK = re.compile(rf"(?<=[{HAN}\d])(?P<mark>{SPACE})(?=[，。；、])")
_BETWEEN_HAN = re.compile(rf"(?<=[{HAN}]{{2}})(?P<han>{SPACE})(?=[{HAN}]{{2}})")
_PATTERNS = (_BESIDE_NUMBER, _SPLIT_NUMBER, _BEFORE_MARK, _BETWEEN_HAN)

# 等 各 个 领: a letter-spaced line is one stretched whole and belongs to column_fragment.
_LETTER_SPACED = re.compile(rf"(?:(?<!\S)[{HAN}](?:\s|$)){{3}}", re.MULTILINE)
_INNER_MARK = re.compile(r"[，。；](?=.)")
_ANY_SPACE = re.compile(SPACE)

_CONTEXT = 40
_SURE, _ASK, _UNPROVED, _DOUBTFUL = 0.96, 0.85, 0.6, 0.4


class _View(NamedTuple):
    """What every question about a gap needs to know of the page."""

    running: RunningText
    style: NumberStyle


@cache
def _name_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    table = load_table("spacing")
    return tuple(table["before_names"]), tuple(table["after_names"])


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for the stray spaces of a line that are equally certain, in order."""
    running = RunningText.of(draft)
    candidates = list(_candidates(running))
    if not candidates:
        return
    view = _View(running, NumberStyle.of(running.text))
    changes = [change for match in candidates for change in _gaps(view, match)]
    yield from findings_by_line(running, Kind.SPACING, changes, lambda alike: _page_style(view, alike))


def _candidates(running: RunningText) -> Iterator[re.Match[str]]:
    """Yield what the patterns find, in the lines that hold a space at all: they are few."""
    spaced = {running.line_number(match.start()) for match in _ANY_SPACE.finditer(running.text)}
    for number in sorted(spaced):
        start, end = running.starts[number], running.starts[number + 1] - 1
        if _LETTER_SPACED.search(running.text, start, end):
            continue
        for pattern in _PATTERNS:
            yield from pattern.finditer(running.text, start, end)


def _gaps(view: _View, match: re.Match[str]) -> Iterator[Change]:
    """Yield the gaps of one candidate, unless the line shows that its spaces are meant."""
    position, group = match.start(), match.lastgroup or ""
    if not view.running.in_sentences(position):
        return
    if group == "han":
        yield from _between_han(view.running, position)
    elif group == "mark":
        yield _gap(position, _in_prose(view, position), "before_mark", "no mark has a space in front of it")
    elif group in ("year", "after", "front"):
        yield from _in_number(view, match, group)
    elif view.style.leans_tight and view.style.tight_near(position):
        yield from (_behind_number if group == "right" else _before_number)(view, match)


def _inner_marks(view: _View, position: int) -> int:
    """Return how many marks stand near in the paragraph, a full stop counted twice.

    A headline hardly has two commas, never a full stop inside; a mark at the very end proves nothing.
    """
    marks = _INNER_MARK.findall(view.running.context(position, _CONTEXT))
    return len(marks) + marks.count("。")


def _in_prose(view: _View, position: int, marks_needed: int = 2) -> float:
    proved = view.style.sets_tight and _inner_marks(view, position) >= marks_needed
    return _SURE if proved else _ASK


def _in_number(view: _View, match: re.Match[str], group: str) -> Iterator[Change]:
    """Yield the space inside a year or decimal; Han on both sides shows that it is no enumerator."""
    position = match.start(group)
    yield _gap(position, _in_prose(view, position), "split_number", "both halves are one number")


def _before_number(view: _View, match: re.Match[str]) -> Iterator[Change]:
    """Yield the space in front of a number, and the one behind it where there is one."""
    head = view.running.before_in_paragraph(match.start(), 30)
    if is_label(head):
        return
    reason = why_it_goes_on(head, view.running.after(match.end(), 6), bool(match["both"]))
    confidence, code, text = _DOUBTFUL, "beside_number", "a space between a number and its neighbour"
    if reason is not None:
        code, text = reason.code, reason.text
        confidence = _in_prose(view, match.start(), reason.marks_needed)
    yield _gap(match.start("left"), confidence, code, text)
    if match["both"]:
        yield _gap(match.start("both"), confidence, code, text)


def _behind_number(view: _View, match: re.Match[str]) -> Iterator[Change]:
    """Yield the space between a number and its unit; without one the number may end a clause."""
    if view.running.text[match.start() - 1] == "\n" and not view.running.line(match.start()).joined:
        return  # A number that begins a line may be an enumerator (3 名单).
    tail = view.running.after(match.end(), 6)
    if begins_with_measure(tail) or tail[:1] in "%％‰":
        confidence = _in_prose(view, match.start())
        yield _gap(match.start("right"), confidence, "before_unit", "the number is set off from its unit")


def _between_han(running: RunningText, position: int) -> Iterator[Change]:
    """Yield a space between Han characters that the page elsewhere prints as one."""
    words_before, words_after = _name_words()
    head, tail = running.before(position, 6), running.after(position + 1, 6)
    if is_label(head) or head.endswith(words_before) or tail.startswith((*words_before, *words_after)):
        return
    closed = running.text.find(head[-2:] + tail[:2])
    if closed >= 0 and _INNER_MARK.search(running.context(position, _CONTEXT)):
        reason = f"elsewhere the page prints {head[-2:]}{tail[:2]}"
        yield _gap(position, _UNPROVED, "same_text_closed", reason)


def _gap(position: int, confidence: float, code: str, reason: str) -> Change:
    """Return the deletion of the space at a position."""
    doubt = "" if confidence >= CERTAIN else "the space may be meant: the line looks little like a sentence"
    return Change(position, position + 1, "", confidence, code, reason, doubt)


def _page_style(view: _View, changes: Sequence[Change]) -> Iterator[Evidence]:
    """Yield what the page as a whole says, for or against, with the nearest number that stands tight."""
    tight, apart = len(view.style.tight), len(view.style.apart)
    place = view.style.nearest_tight(changes[0].start)
    shown = () if place < 0 else (view.running.span(place, place + 1),)
    text = f"the page sets numbers tight in {tight} places and apart in {apart}"
    yield Evidence("page_style", text, shown, view.style.sets_tight)


DETECTOR = Detector(kind=Kind.SPACING, title="Stray spaces", detect=detect, explanation=__doc__ or "")
