"""What a finding changes, in the few characters that a row of a table has."""

from __future__ import annotations

from zhengban.cli.console import visible
from zhengban.cli.wording import Wording
from zhengban.model.finding import Finding
from zhengban.writers.report_deeds import shown_after, shown_before

LONGEST_EXCERPT = 20  # characters of a change that a table row shows
_BESIDE = 4  # characters shown on either side of a space that goes or comes


def change_in_short(finding: Finding, wording: Wording) -> str:
    """Return the change in a few characters, its common beginning and end cut away.

    Where only line breaks and spaces change, as in most findings, lines are counted: nobody could see it.
    """
    texts = (shown_before(finding), shown_after(finding))
    before, after = (text.strip("\n⏎").replace("⏎", "\n") for text in texts)
    lines = before.count("\n") + 1, after.count("\n") + 1
    if before == after:
        return _excerpt(before, wording)
    if lines[0] != lines[1] and _bare(before) == _bare(after):
        return f"{_excerpt(before, wording)} {wording.say('lines', before=lines[0], after=lines[1])}"
    start = _common(before, after)
    tail = _common(before[start:][::-1], after[start:][::-1])
    if not _bare(before[start : len(before) - tail] + after[start : len(after) - tail]):
        start, tail = max(start - _BESIDE, 0), max(tail - _BESIDE, 0)
    old, new = before[start : len(before) - tail], after[start : len(after) - tail]
    return f"{_excerpt(old, wording)} → {_excerpt(new, wording)}"


def shown(text: str) -> str:
    """Return the text with nothing in it that a terminal would obey."""
    return "".join(map(visible, text))


def _bare(text: str) -> str:
    return "".join(text.split())


def _common(left: str, right: str) -> int:
    """Return the number of characters that both begin with."""
    for index, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return index
    return min(len(left), len(right))


def _excerpt(text: str, wording: Wording) -> str:
    if len(text) > LONGEST_EXCERPT:
        half = LONGEST_EXCERPT // 2
        text = f"{text[:half].strip()}…{text[-half:].strip()}"
    return wording.quote(shown(text)) if text else "∅"
