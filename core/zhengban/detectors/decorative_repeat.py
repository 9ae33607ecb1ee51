"""Ornament: one character in a long row, used as a rule or a border, that a dump keeps as text.

It looks like 31 opening quotes in front of a boxed lead, ■■■■■■■■ inside a line, or a line of dashes. It
should go: as a whole, except where one of a row of quotes turns out to be a real one.

It may be confused with the ellipsis …… and the dash ——, with ！！！ and 哈哈哈, with leaders in tables of
contents, blanks in forms, masked digits (***, XXX) and zeros; those are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zhengban.detectors.detector import Detector
from zhengban.evidence.doubling.characters import ornament_set
from zhengban.model.draft import Draft, DraftLine
from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Alternative, Evidence, Finding, Kind

# Real text has two quotes in a row now and then (a quotation that opens within one), never five.
_QUOTES_FROM = 5
_FILLERS_FROM = 8
_RULES_FROM = 8
_CERTAIN = 0.98
_ASKED = 0.7
_PARTNERS = {"“": "”", "”": "“", "‘": "’", "’": "‘"}
# Quotes are counted on this many lines around the row, about a page; a whole book must not be counted each
# time.
_WINDOW = 250


class Row(NamedTuple):
    """``lines[line].text[start:end]`` is one character, again and again."""

    line: int
    start: int
    end: int
    character: str

    @property
    def length(self) -> int:
        """Return the number of characters in the row."""
        return self.end - self.start


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each row of ornament characters, in order."""
    lines = draft.lines
    for row in rows([line.text for line in lines]):
        if row.character in ornament_set("quotes"):
            yield _quotes(row, lines)
        else:
            yield _finding(row, lines, 0, _CERTAIN, (_row_evidence(row, lines),))


def rows(texts: Sequence[str]) -> Iterator[Row]:
    """Yield the rows long enough to be ornament: quotes and fillers anywhere, rules on lines of their own."""
    quotes, fillers = _row_of("quotes", _QUOTES_FROM), _row_of("fillers", _FILLERS_FROM)
    rule = _row_of("rules", _RULES_FROM)
    broken = _broken_rows(texts)
    for number, text in enumerate(texts):
        if number in broken or rule.fullmatch(text):
            yield Row(number, 0, len(text), text[0])
            continue
        if len(text) < _QUOTES_FROM:
            continue
        found = [*quotes.finditer(text), *fillers.finditer(text)]
        for match in sorted(found, key=lambda match: match.start()):
            yield Row(number, *match.span(), match.group(1))


def _broken_rows(texts: Sequence[str]) -> frozenset[int]:
    """Return the lines that hold one and the same ornament character and together make a row."""
    least = dict.fromkeys(ornament_set("quotes"), _QUOTES_FROM)
    least |= dict.fromkeys(ornament_set("fillers") | ornament_set("rules"), _RULES_FROM)
    found: set[int] = set()
    group: list[int] = []
    for number, text in enumerate((*texts, "")):
        if not group and text[:1] not in least:
            continue
        if group and (not text or text[0] != texts[group[0]][0] or len(set(text)) > 1):
            length = sum(len(texts[line]) for line in group)
            if len(group) > 1 and length >= least[texts[group[0]][0]]:
                found.update(group)
            group = []
        if text and text[0] in least and len(set(text)) == 1:
            group.append(number)
    return frozenset(found)


def _row_of(name: str, least: int) -> re.Pattern[str]:
    marks = "".join(map(re.escape, sorted(ornament_set(name))))
    return re.compile(rf"([{marks}])\1{{{least - 1},}}")


def _quotes(row: Row, lines: Sequence[DraftLine]) -> Finding:
    """Return the finding for a row of quotes: all of it goes, unless the balance says that one is real."""
    without, with_one = _imbalance(row, lines, 0), _imbalance(row, lines, 1)
    if without <= with_one:
        told = f"without the row {_told(without)}, with one of it kept {_told(with_one)}"
        evidence = (_row_evidence(row, lines), Evidence("quote_balance", told))
        return _finding(row, lines, 0, _CERTAIN, evidence)
    told = f"without the row {_told(without)}, with one of it kept {_told(with_one)}: one may be real"
    evidence = (_row_evidence(row, lines), Evidence("quote_balance", told))
    return _finding(row, lines, 1, _CERTAIN if _is_needed(row, lines) else _ASKED, evidence)


def _told(imbalance: int) -> str:
    return "opening and closing quotes balance" if imbalance == 0 else f"{imbalance} quotes have no partner"


def _imbalance(row: Row, lines: Sequence[DraftLine], kept: int) -> int:
    """Return how many quotes of this kind lack a partner nearby, ``kept`` of the row's own counted."""
    around = lines[max(0, row.line - _WINDOW) : row.line + _WINDOW + 1]
    partner = _PARTNERS[row.character]
    own = sum(_outside_rows(line.text, row.character) for line in around)
    others = sum(_outside_rows(line.text, partner) for line in around)
    return abs(own + kept - others)


def _outside_rows(text: str, quote: str) -> int:
    """Return how many quotes stand in the text, rows of ornament left out."""
    count = text.count(quote)
    if count < _QUOTES_FROM:
        return count
    return count - sum(
        match.end() - match.start() for match in re.finditer(f"{quote}{{{_QUOTES_FROM},}}", text)
    )


def _is_needed(row: Row, lines: Sequence[DraftLine]) -> bool:
    """Tell whether the line itself lacks exactly the quote that the row would give it."""
    text = lines[row.line].text
    opening = row.character in "“‘"
    rest = text[row.end :] if opening else text[: row.start]
    partner = _PARTNERS[row.character]
    first_own, first_partner = rest.find(row.character), rest.find(partner)
    if opening:
        return first_partner >= 0 and (first_own < 0 or first_partner < first_own)
    return rest.rfind(partner) > rest.rfind(row.character)


def _row_evidence(row: Row, lines: Sequence[DraftLine]) -> Evidence:
    told = f"{row.character} stands {row.length} times in a row"
    return Evidence("row", told, lines[row.line].spans(row.start, row.end))


def _finding(
    row: Row, lines: Sequence[DraftLine], kept: int, confidence: float, evidence: tuple[Evidence, ...]
) -> Finding:
    """Return the finding that deletes the row but for ``kept`` characters, next to the text."""
    line = lines[row.line]
    start, end = _deleted(row, kept)
    other_start, other_end = _deleted(row, 1 - kept)
    alternatives: tuple[Alternative, ...] = ()
    if row.character in _PARTNERS:
        edits = tuple(ReplaceText(span, "") for span in line.spans(other_start, other_end))
        label = "keep one quote" if kept == 0 else "delete the whole row"
        alternatives = (Alternative(edits, 1 - confidence, label),)
    return Finding(
        kind=Kind.DECORATIVE_REPEAT,
        spans=line.spans(row.start, row.end),
        edits=tuple(ReplaceText(span, "") for span in line.spans(start, end)),
        confidence=confidence,
        evidence=evidence,
        alternatives=alternatives,
        before=line.text[max(0, row.start - 10) : row.end + 20],
        after=line.text[max(0, row.start - 10) : start] + line.text[end : row.end + 20],
    )


def _deleted(row: Row, kept: int) -> tuple[int, int]:
    """Return what goes of the row: an opening quote that stays is its last, a closing one its first."""
    if row.character in "”’":
        return row.start + kept, row.end
    return row.start, row.end - kept


DETECTOR = Detector(kind=Kind.DECORATIVE_REPEAT, title="ornament", detect=detect, explanation=__doc__ or "")
