"""A doubled comma or full stop in a line of which nothing else is drawn twice.

In good text it is a slip, and the only one of its page. In the rubbish that an OCR engine makes of a picture or of
columns read across, marks stand twice for no reason, often with a Han character or two beside them: there the text
around is broken as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhengban.evidence.doubling.characters import count_han
from zhengban.evidence.doubling.strike import Reason
from zhengban.evidence.doubling.tandem import Tandem
from zhengban.evidence.doubling.units import Unit
from zhengban.evidence.typography import CLOSING, NO_LINE_END

_BESIDE = 2  # characters behind the mark that must be Han, or the end of the line
_AROUND = 10  # lines on either side
# An extractor that leaves out glyphs drawn on one another keeps the marks, whose boxes do not overlap as much: then
# every mark of the text stands twice.
_ENOUGH_MARKS = 4
# Of the lines around. Clean prose in narrow lines has more in one place of ninety; what measure_ocr.py reads of pages in
# many columns has more in every other place.
_MOST_WITHOUT_HAN = 1 / 8
_BRACKETS = "".join(CLOSING | NO_LINE_END)


def is_lone(tandem: Tandem) -> bool:
    """Tell whether marks are all that is certain in the line."""
    return bool(tandem.certain) and all(unit.is_mark for unit in tandem.certain)


def doubts_about(
    texts: Sequence[str], line: int, tandem: Tandem, marks: int, company: int
) -> tuple[Reason, ...]:
    """Return what speaks against the marks of a line having been drawn twice; nothing does in good text.

    ``marks`` is the number of doubled marks nearby, these among them, ``company`` that of lines that are certain.
    """
    doubts = []
    if not all(_stands_in_text(texts[line], unit) for unit in tandem.certain):
        doubts.append(Reason("beside_no_text", "no text stands on both sides of the mark", supports=False))
    if not company and 1 < marks < _ENOUGH_MARKS:
        doubts.append(Reason("only_marks", f"{marks} marks are doubled nearby, but no text", supports=False))
    if not company and not _is_clean_around(texts, line):
        doubts.append(Reason("broken_text", "many lines nearby hold no Chinese text", supports=False))
    return tuple(doubts)


def _stands_in_text(text: str, unit: Unit) -> bool:
    """Tell whether Han follows the mark, or the line ends; that Han stands in front has been asked before."""
    behind = text[unit.end :].lstrip(_BRACKETS)[:_BESIDE]
    return count_han(behind) == len(behind)


def _is_clean_around(texts: Sequence[str], line: int) -> bool:
    around = texts[max(0, line - _AROUND) : line + _AROUND + 1]
    return sum(not count_han(text) for text in around) <= _MOST_WITHOUT_HAN * len(around)
