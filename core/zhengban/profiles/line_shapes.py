"""Lines as patterns: what changes from page to page generalised, the rest letter by letter."""

from __future__ import annotations

import regex

NAME = r"\p{Han}{2,4}"
_NUMERALS = "〇零一二三四五六七八九十百廿卅"
# What changes: names behind a label, numbers, days of the week; then white space, which extractors widen.
_PARTS = regex.compile(
    rf"""(?<=[：:/／丨｜|])(?P<names>\s?{NAME}(?:[ \u3000、]{NAME}(?![：:/／丨｜|\p{{Han}}]))*)(?!\p{{Han}})
    |(?P<digits>\d+)
    |(?P<week>(?<=星期|周)[一二三四五六日天])
    |(?P<numeral>[{_NUMERALS}]+(?=[年月日号版期]))
    |(?P<space>\s+)""",
    regex.VERBOSE,
)
_AS = {
    "names": rf"\s?{NAME}(?:[ \u3000、]{NAME})*",
    "digits": r"\d+",
    "week": "[一二三四五六日天]",
    "numeral": f"[{_NUMERALS}]+",
    "space": r"\s+",
}
_DATED = regex.compile(rf"\d{{4}}|\d[.\-/]\d|[\d{_NUMERALS}]\s?[年月版]")
_LETTER = regex.compile(r"[\p{Han}A-Za-z]")


def line_shape(text: str) -> str:
    """Return a regular expression that fits the line and those that differ from it in numbers, days and names."""
    pieces: list[str] = []
    position = 0
    for match in _PARTS.finditer(text):
        pieces += [_literal(text[position : match.start()]), _AS[match.lastgroup or "space"]]
        position = match.end()
    return "".join([*pieces, _literal(text[position:])])


def is_dated(text: str) -> bool:
    """Tell whether a year, a date or the number of a page is in the line; what counts instalments (连载 12) is not."""
    return _DATED.search(text) is not None


def kept_letters(text: str) -> int:
    """Return how many letters of the line its shape has as they are: with none, it would fit any page number."""
    return len(_LETTER.findall(_PARTS.sub("", text)))


def has_names(text: str) -> bool:
    """Tell whether names stand behind labels in the line."""
    return any(match.lastgroup == "names" for match in _PARTS.finditer(text))


def _literal(text: str) -> str:
    return str(regex.escape(text, special_only=True, literal_spaces=True))
