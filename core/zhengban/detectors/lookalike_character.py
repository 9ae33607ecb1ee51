"""Characters that look right and are not.

What it looks like: nothing at all to the eye. Many PDF writers leave the code point of a radical for the
character that has its form (⼦ ⺠ ⽔ for 子 民 水); old encodings leave compatibility ideographs, vertical
setting leaves its own forms of marks (︒ ﹁), a keyboard leaves 0 for 〇 in 二0二三年, full-width digits
among half-width ones, or a Cyrillic letter in a Latin word. Searching and comparing then fail.

What it should be: the ordinary character, one for one.

What it may be confused with: text about the radicals (the ⼦ of a dictionary's 部首, one between quotation
marks, a row of them), components that no one writes by themselves, and the page's own style: full-width
digits and ○ are left alone where the page keeps to them. Private-use and replacement characters (a glyph
without a code, an unreadable byte) are reported: what they stood for cannot be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from zhengban.detectors.detector import Detector
from zhengban.evidence.lookalikes import Lookalike, compatibility_ideographs, is_simplified, pairs, radicals
from zhengban.evidence.running_text import HAN, RunningText
from zhengban.evidence.text_changes import Change, findings_by_line
from zhengban.model.draft import Draft
from zhengban.model.finding import Evidence, Finding, Kind
from zhengban.resources import load_table

_RADICAL = re.compile("[\u2e80-\u2fdf]+")
_COMPATIBILITY = re.compile("[\uf900-\ufaff\U0002f800-\U0002fa1f]")
_UNKNOWN = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]")
_PRESENTATION = re.compile("[\ufe10-\ufe19\ufe35-\ufe44\ufe50-\ufe6b]")
_WIDE_DIGIT = re.compile("[０-９]+")
_WIDE_LETTER = re.compile("[Ａ-Ｚａ-ｚ]+")
_NUMERALS = "〇一二三四五六七八九"
_HAN = re.compile(f"[{HAN}]")
_OPENING, _CLOSING = "“‘《「『（〈【\"'(", "”’》」』）〉】\"')"

# A row of radicals as long as this is a table of them; a page with so many presentation forms was set
# vertically.
_ROW = 5
_NEAR = 12
_SET_VERTICALLY = 5
_STYLE_RATIO = 20
_SURE, _LIKELY, _ASK, _DOUBTFUL = 0.97, 0.9, 0.8, 0.6


@cache
def _table() -> dict[str, Any]:
    return load_table("lookalikes")


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield the findings for the look-alikes of each line, then one for each unknown code point."""
    running = RunningText.of(draft)
    if running.text.isascii():
        return
    changes = (
        *_radicals(running),
        *_compatibility(running),
        *_presentation_forms(running),
        *_wide_letters(running),
        *_zeros(running),
        *_cyrillic(running),
        *_invisible(running),
    )
    yield from findings_by_line(running, Kind.LOOKALIKE_CHARACTER, changes)
    yield from _unknown(running)


def _radicals(running: RunningText) -> Iterator[Change]:
    """Yield the radicals that stand for characters; those in a text about radicals are meant."""
    runs = list(_RADICAL.finditer(running.text))
    if not runs:
        return
    known = radicals()
    if is_simplified(running.text):
        known = known | {
            radical: Lookalike(to, True)
            for radical, to in pairs(_table()["radicals"]["on_simplified_pages"]).items()
        }
    for run in runs:
        if _is_about_radicals(running, run):
            continue
        in_text = run.end() - run.start() < _ROW and _touches_han(running, run)
        for place in range(*run.span()):
            if running.text[place] in known:
                yield _fold(running.text, place, known[running.text[place]], in_text, "radical")


def _fold(text: str, place: int, lookalike: Lookalike, in_text: bool, code: str) -> Change:
    """Return the change of one look-alike; sure only of a common character inside Chinese text."""
    sure = lookalike.same_form and in_text
    stands, meant = ord(text[place]), ord(lookalike.character)
    reason = f"U+{stands:04X} stands where {lookalike.character} (U+{meant:04X}) is meant"
    doubt = "" if sure else "it may be meant: it stands alone, or is no character that people write"
    return Change(place, place + 1, lookalike.character, _SURE if sure else _DOUBTFUL, code, reason, doubt)


def _touches_han(running: RunningText, run: re.Match[str]) -> bool:
    return _HAN.search(running.beside(*run.span())) is not None


def _is_about_radicals(running: RunningText, run: re.Match[str]) -> bool:
    """Tell whether the text is about radicals: 部首 near, quotation marks around, or ⼦部 by itself."""
    table = _table()["radicals"]
    near = running.text[max(0, run.start() - _NEAR) : run.end() + _NEAR].replace("\n", "")
    if any(word in near for word in table["words_about_radicals"]):
        return True
    before, after = running.text[run.start() - 1 : run.start()], running.text[run.end() : run.end() + 1]
    if before and before in _OPENING and after and after in _CLOSING:
        return True
    return bool(after) and after in table["suffixes"] and not _HAN.match(before)


def _compatibility(running: RunningText) -> Iterator[Change]:
    known: dict[str, Lookalike] | None = None
    for match in _COMPATIBILITY.finditer(running.text):
        known = known or compatibility_ideographs()
        if match.group() in known:
            in_text = _touches_han(running, match)
            yield _fold(running.text, match.start(), known[match.group()], in_text, "compatibility_ideograph")


def _presentation_forms(running: RunningText) -> Iterator[Change]:
    matches = list(_PRESENTATION.finditer(running.text))
    if not matches:
        return
    plain = pairs(_table()["marks"]["presentation"])
    # A single one may be an ornament; a page set vertically is full of them.
    confidence = _SURE if len(matches) >= _SET_VERTICALLY else _ASK
    for match in matches:
        if match.group() in plain:
            mark, reason = plain[match.group()], "a form for vertical setting"
            yield Change(*match.span(), mark, confidence, "presentation_form", reason)


def _wide_letters(running: RunningText) -> Iterator[Change]:
    """Yield stray full-width digits and letters on a page that prints half-width ones."""
    for pattern, half in ((_WIDE_DIGIT, r"[0-9]"), (_WIDE_LETTER, r"[A-Za-z]")):
        matches = list(pattern.finditer(running.text))
        narrow = len(re.findall(half, running.text)) if matches else 0
        wide = sum(match.end() - match.start() for match in matches)
        if wide and narrow >= _STYLE_RATIO * wide:
            reason = f"the page prints {narrow} half-width ones and {wide} full-width"
            for match in matches:
                folded = "".join(chr(ord(character) - 0xFEE0) for character in match.group())
                yield Change(*match.span(), folded, _ASK, "full_width", reason)


@cache
def _zero_pattern() -> re.Pattern[str]:
    zeros = _table()["zero"]["certain"] + _table()["zero"]["style"]
    digit = f"[{_NUMERALS}{zeros}]"
    return re.compile(f"[一二](?={digit}{{3}}年)(?=[{_NUMERALS}]*[{zeros}]){digit}{{3}}")


def _zeros(running: RunningText) -> Iterator[Change]:
    """Yield what stands for the Han zero in years; ○ is a style of its own unless the page also prints 〇."""
    style = _table()["zero"]["style"]
    for match in _zero_pattern().finditer(running.text):
        for place in range(*match.span()):
            character = running.text[place]
            if character not in _NUMERALS and (character not in style or "〇" in running.text):
                yield Change(place, place + 1, "〇", _ASK, "han_zero", "a zero in a year of Han numerals")


@cache
def _cyrillic_pattern() -> re.Pattern[str]:
    letters = "".join(pairs(_table()["cyrillic"]["letters"]))
    return re.compile(f"(?<=[A-Za-z])[{letters}]|[{letters}](?=[A-Za-z])")


def _cyrillic(running: RunningText) -> Iterator[Change]:
    if not any("\u0400" <= character <= "\u04ff" for character in set(running.text)):
        return
    latin = pairs(_table()["cyrillic"]["letters"])
    for match in _cyrillic_pattern().finditer(running.text):
        yield Change(
            *match.span(), latin[match.group()], _ASK, "cyrillic", "a Cyrillic letter in a Latin word"
        )


def _invisible(running: RunningText) -> Iterator[Change]:
    for character in _table()["invisible"]["characters"]:
        for match in re.finditer(character, running.text):
            reason = f"U+{ord(character):04X} cannot be seen"
            yield Change(*match.span(), "", _LIKELY, "invisible", reason)


def _unknown(running: RunningText) -> Iterator[Finding]:
    """Yield one report for each private-use or replacement code point with all its places."""
    places: dict[str, list[int]] = {}
    for match in _UNKNOWN.finditer(running.text):
        places.setdefault(match.group(), []).append(match.start())
    for character, starts in places.items():
        yield _report(running, character, starts)


def _report(running: RunningText, character: str, starts: Iterable[int]) -> Finding:
    spans = tuple(running.span(start, start + 1) for start in starts)
    first = min(starts)
    before, after = running.around([(first, first + 1, character)])
    what = "a character that could not be read" if character == "\ufffd" else "a private code of some font"
    evidence = Evidence("unknown_character", f"U+{ord(character):04X}, {what}, {len(spans)} times", spans)
    return Finding(Kind.LOOKALIKE_CHARACTER, spans, (), _LIKELY, (evidence,), (), before, after)


DETECTOR = Detector(
    kind=Kind.LOOKALIKE_CHARACTER, title="Look-alike characters", detect=detect, explanation=__doc__ or ""
)
