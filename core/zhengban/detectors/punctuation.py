"""Punctuation that is not what the page prints elsewhere.

What it looks like: a half-width mark between Chinese characters, often with a space that fills up the em
(位置, 着力), a half-width bracket that meets a full-width one, straight quotation marks, a mark twice
(。。), a quotation mark turned the wrong way (“养老“), or one without its partner.

What it should be: the full-width mark that the same page prints everywhere else (位置，着力).

What it may be confused with: decimals, times, addresses, English, enumerators, and pages that set
half-width marks all over (作为第三十七条之一:“). So each mark is compared with its own full-width form on
the page. Only a half-width mark with a space behind it, between Chinese characters and almost alone against
its full-width form, is replaced without asking: no typist sets it so on such a page. A question mark may
stand for a character that was lost. Marks without a partner are only reported, since the partner may stand
in a piece of text elsewhere on the page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from zhengban.detectors.detector import Detector
from zhengban.evidence.mark_balance import Imbalance, imbalances
from zhengban.evidence.running_text import HAN, RunningText
from zhengban.evidence.text_changes import Change, findings_by_line
from zhengban.model.draft import Draft
from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Evidence, Finding, Kind

_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
# Each pattern begins with the mark itself and looks back from there: a pattern that begins by looking back
# is tried at every character of the page.
_HALF = re.compile(rf"([,;:!?])(?:(?<=[{HAN}”》）].)|(?<=[{HAN}”》）]\n.)) ?(?=\n?[{HAN}“《（‘])")
_INSIDE = rf"[{HAN}，、；：“”《》0-9%]"
_BRACKETS = re.compile(rf"\((?<=[{HAN}”》].)(?P<inside>{_INSIDE}{{2,40}})\)")
_UNLIKE_BRACKETS = re.compile(rf"\((?<=[{HAN}”》].){_INSIDE}{{2,40}}）|（(?<=[{HAN}”》].){_INSIDE}{{2,40}}\)")
_STRAIGHT = re.compile(rf'"(?<!"")[{HAN}，、！？0-9A-Za-z]{{1,40}}"(?!")')
_DOUBLED = re.compile(r"([，。、；：])(?<![，。、；：].)\1(?![，。、；：])")
# (一) (2): the brackets of an enumerator are a style of their own.
_ONLY_NUMERALS = re.compile(r"[〇一二三四五六七八九十百0-9]+")

_AUTOMATIC_RATIO, _ASK_RATIO = 20, 3
# So many marks without a partner say something about the page as a whole, once, and nothing about any of
# them.
_TOO_MANY = 12
_NEAR_RATIO, _NEAR = 3, 1500
_SURE, _LIKELY, _ASK, _DOUBTFUL = 0.96, 0.9, 0.8, 0.6


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield the findings for the marks of each line, then those for marks without a partner."""
    running = RunningText.of(draft)
    changes = (*_half_width(running), *_brackets(running), *_straight(running), *_doubled(running))
    yield from findings_by_line(running, Kind.PUNCTUATION, changes)
    faults = imbalances(running.text)
    if len(faults) <= _TOO_MANY:
        yield from (_unbalanced(running, fault) for fault in faults)
    else:
        yield _out_of_balance(running, faults)


def _half_width(running: RunningText) -> Iterator[Change]:
    """Yield the half-width marks between Chinese characters, where the page prints their full-width form."""
    matches = list(_HALF.finditer(running.text))
    half = Counter(match[1] for match in matches)
    printed = {mark: running.text.count(_FULL[mark]) for mark in half}
    places = [match.start() for match in matches]
    for match in matches:
        mark, full = match[1], printed[match[1]]
        # A page that sets this mark half-width all over has a style, not a fault.
        if full < _ASK_RATIO * half[mark] or not _rare_near(running, places, match.start(), _FULL[mark]):
            continue
        stray = match.end() - match.start() == 2 and full >= _AUTOMATIC_RATIO * half[mark] and mark != "?"
        confidence = _LIKELY if full >= _AUTOMATIC_RATIO * half[mark] else _ASK
        if stray and running.in_sentences(match.start()):
            confidence = _SURE
        if mark == "?":
            confidence = _DOUBTFUL
        reason = f"the page prints {_FULL[mark]} {full} times, {mark} in Chinese {half[mark]} times"
        doubt = "? may stand for a character that was lost" if mark == "?" else ""
        yield Change(match.start(), match.end(), _FULL[mark], confidence, "half_width", reason, doubt)


def _rare_near(running: RunningText, places: list[int], position: int, full: str) -> bool:
    """Tell whether full-width marks prevail near too: a part of a file may have its own style."""
    low, high = max(0, position - _NEAR), position + _NEAR
    half = bisect_left(places, high) - bisect_left(places, low)
    return running.text.count(full, low, high) >= _NEAR_RATIO * half


def _brackets(running: RunningText) -> Iterator[Change]:
    """Yield half-width brackets around Chinese text; asked always, since (县（市）) nests them on purpose."""
    text = running.text
    full = text.count("（")
    if full < _ASK_RATIO * text.count("("):
        return
    for match in _UNLIKE_BRACKETS.finditer(text):
        place = match.start() if match[0][0] == "(" else match.end() - 1
        reason = "its partner is full-width"
        yield Change(place, place + 1, _FULL[text[place]], _LIKELY, "unlike_brackets", reason)
    for match in _BRACKETS.finditer(text):
        outside = running.before(match.start(), 40)
        nested = outside.rfind("（") > outside.rfind("）")
        if not nested and not _ONLY_NUMERALS.fullmatch(match["inside"]):
            reason = f"the page prints （ {full} times"
            for place in (match.start(), match.end() - 1):
                yield Change(place, place + 1, _FULL[text[place]], _ASK, "half_width_brackets", reason)


def _straight(running: RunningText) -> Iterator[Change]:
    """Yield a pair of straight quotation marks alone in its line, on a page that prints curly ones."""
    curly = running.text.count("“")
    if not curly or curly < _ASK_RATIO * running.text.count('"') / 2:
        return
    for match in _STRAIGHT.finditer(running.text):
        if running.line(match.start()).text.count('"') == 2:
            reason = f"the page prints “ {curly} times"
            yield Change(match.start(), match.start() + 1, "“", _ASK, "straight_quotes", reason)
            yield Change(match.end() - 1, match.end(), "”", _ASK, "straight_quotes", reason)


def _doubled(running: RunningText) -> Iterator[Change]:
    """Yield marks that stand twice; those beside doubled text were settled before, so these are asked."""
    for match in _DOUBLED.finditer(running.text):
        reason = f"{match[1]} stands twice"
        yield Change(match.start() + 1, match.end(), "", _DOUBTFUL, "doubled_mark", reason)


def _unbalanced(running: RunningText, fault: Imbalance) -> Finding:
    """Return the report of a mark without a partner; with an edit only where turning it round mends it."""
    span = running.span(fault.position, fault.position + 1)
    turned = fault.fault == "turned"
    text = fault.mirrored if turned else fault.mark
    before, after = running.around(((fault.position, fault.position + 1, text),))
    reason = {
        "turned": f"{fault.mark} turned round would have a partner on either side",
        "unclosed": f"no mark closes this {fault.mark}",
        "unopened": f"no mark opens what this {fault.mark} closes",
    }[fault.fault]
    evidence = [Evidence(fault.fault, reason, (span,))]
    if not turned:
        doubt = "its partner may stand in another piece of the page"
        evidence.append(Evidence("maybe_elsewhere", doubt, (), False))
    edits = (ReplaceText(span, text),) if turned else ()
    confidence = _ASK if turned else _DOUBTFUL
    return Finding(Kind.PUNCTUATION, (span,), edits, confidence, tuple(evidence), (), before, after)


def _out_of_balance(running: RunningText, faults: Sequence[Imbalance]) -> Finding:
    """Return one report for all the marks without a partner, of a page that has very many."""
    spans = tuple(running.span(fault.position, fault.position + 1) for fault in faults)
    text = f"{len(faults)} quotation marks and brackets have no partner"
    before, after = running.around(((faults[0].position, faults[0].position + 1, faults[0].mark),))
    return Finding(
        Kind.PUNCTUATION, spans, (), _DOUBTFUL, (Evidence("out_of_balance", text, spans),), (), before, after
    )


DETECTOR = Detector(kind=Kind.PUNCTUATION, title="Punctuation", detect=detect, explanation=__doc__ or "")
