"""Whole lines printed again: a caption said twice, a masthead drawn as a block and once more.

The second copy starts a line and ends at a line end, and both copies break at the same places; where they do
not, the text says it twice itself (a sentence that ends one paragraph and opens the next).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zhengban.evidence.doubling.characters import count_han, cue_pattern, ends_like_credit, has_cue, mark_set
from zhengban.evidence.doubling.misread import differ_by_misreading
from zhengban.evidence.doubling.strike import TextLine

_LONGEST_BLOCK = 40
_FAR_LINES = 400
_SHORTEST_FAR = 8
_LONGEST_MISREAD = 40
_HAN_SCORES = ((0, -9.0), (3, -1.0), (4, -0.6), (5, -0.3), (6, 0.5), (8, 1.2), (12, 2.0))
_NEEDED = 1.5
_ASKED = -1.5
_PROSE_LENGTH = 9
_SHORT_ZONE = 9.0
_VERSE_ZONE = 24.0
_ZONE = 6
# So long a line is never printed twice on purpose, verse and advertisements apart.
_LONG_LINE = 12
_SHORTEST_DISPLAY = 6
# The last characters of a credit, and the bracket that closes one.
_CREDIT_END = re.compile("[摄图文影道绘稿）]")
_PUNCTUATION = re.compile("[，。、；：？！（）“”《》]")


class Repetition(NamedTuple):
    """Lines ``second`` to ``second + size`` say again what ``first`` to ``first + size`` say.

    ``column`` is where the first copy starts in its first line (behind a glued credit it is not 0). ``score``
    is what the text itself tells, ``han`` its length in Han characters; ``company_counts`` says whether
    certain findings nearby may add to it. ``display`` marks captions, credits and mastheads, ``plain`` text
    without punctuation.
    """

    first: int
    second: int
    size: int
    column: int
    score: float
    company_counts: bool
    prose: bool
    han: int
    display: bool = False
    plain: bool = False

    def certain(self, company: int) -> bool:
        """Tell whether the repetition is a strike, ``company`` certain findings standing near."""
        return self._total(company) >= _NEEDED

    def plausible(self, company: int) -> bool:
        """Tell whether the repetition is worth a question."""
        return self.plain or self._total(company) >= _ASKED

    def _total(self, company: int) -> float:
        score = self.score
        if self.company_counts:
            score += min(1.2, 0.6 * company)
        if not self.prose and not (self.company_counts and company):
            harmless = self.display or (self.company_counts and self.han >= _LONG_LINE)
            score -= 0.5 if harmless else 2.5
        return score


def neighbouring(lines: Sequence[TextLine], taken: frozenset[int]) -> Iterator[Repetition]:
    """Yield the lines and blocks of lines that are said again at once; lines in ``taken`` are left out."""
    last: dict[str, tuple[int, int]] = {}
    busy = -1
    for index, line in enumerate(lines):
        known = last.get(line.text)
        if index > busy and known is not None and index not in taken:
            first, column = known
            count = index - first
            # A line that another repair deletes must not stand for the copy that stays.
            free = count <= _LONGEST_BLOCK and taken.isdisjoint(range(first, index + count))
            if free and _is_block(lines, first, index, count, column):
                yield _weighed(lines, first, index, count, column)
                busy = index + count - 1
        last[line.text] = (index, 0)
        glued = _behind_credit(line.text)
        if glued:
            last[line.text[glued:]] = (index, glued)


def _is_block(lines: Sequence[TextLine], first: int, second: int, count: int, column: int) -> bool:
    if second + count > len(lines) or lines[first].text[column:] != lines[second].text:
        return False
    return all(lines[first + step].text == lines[second + step].text for step in range(1, count))


def _behind_credit(text: str) -> int:
    """Return where text begins that is glued behind a credit or a bracket, 0 when there is none."""
    if len(text) > 80 or not _CREDIT_END.search(text, 0, len(text) - 6):
        return 0
    places = [match.end() for match in cue_pattern("credit_endings").finditer(text)]
    places.append(text.rfind("）") + 1)
    place = max((place for place in places if place < len(text)), default=0)
    return place if count_han(text[place:]) >= 6 else 0


def _weighed(lines: Sequence[TextLine], first: int, second: int, count: int, column: int) -> Repetition:
    """Return the repetition with its score.

    Verse has refrains, advertisements say things twice, dialogue answers itself: their signs count against
    it.
    """
    text = "".join(line.text for line in lines[second : second + count])
    end = second + count
    before = lines[first - 1].text if first else ""
    prose = _in_prose(lines[max(0, first - 2) : first]) and _in_prose(lines[end : end + 2])
    score = _han_score(count_han(text)) + 1.5 * (count > 1)
    if prose:
        score += 1.9 if before[-1] in mark_set("terminal") else 0.7
    caption = has_cue("captions", text) or ends_like_credit(text)
    masthead = has_cue("mastheads", text)
    # Captions and mastheads are printed, not sung: short lines around them are no verse.
    display = (caption or masthead) and count_han(text) >= _SHORTEST_DISPLAY
    score += 2.0 * caption + 1.5 * masthead
    score -= 2.5 * any(mark in text for mark in "！？!?") + 1.0 * text.endswith(("，", ","))
    score -= 2.0 * (has_cue("advertisements", text) or (_is_dialogue(text) and not masthead))
    verse = not display and _is_verse_zone(lines, first, end)
    score -= 1.5 * verse
    # Struck text stands there twice; a line that stands there three times in a row is a refrain, whatever is near.
    refrain = not display and _again_and_again(lines, first, second, count)
    score -= 3.0 * refrain
    han = count_han(text)
    plain = han >= _SHORTEST_DISPLAY and not _PUNCTUATION.search(text)
    return Repetition(
        first, second, count, column, score, not verse and not refrain, prose, han, display, plain
    )


def _again_and_again(lines: Sequence[TextLine], first: int, second: int, count: int) -> bool:
    """Tell whether a third copy stands right before the first or right behind the second."""
    text = lines[second].text
    end = second + count
    before = first >= count and lines[first - count].text == text
    return before or (end < len(lines) and lines[end].text == text)


def _han_score(han: int) -> float:
    return [value for least, value in _HAN_SCORES if han >= least][-1]


def _in_prose(around: Sequence[TextLine]) -> bool:
    """Tell whether one of two neighbours is a line of prose; the other may be a paragraph's short end."""
    return any(_is_prose(line.text) for line in around)


def _is_prose(text: str) -> bool:
    return count_han(text) >= _PROSE_LENGTH and any(mark in text for mark in "，。；、")


def _is_dialogue(text: str) -> bool:
    """Tell whether the line begins with a speaker: 记者：… is asked and answered again and again."""
    return text.find("：", 0, 6) > 0


def _is_verse_zone(lines: Sequence[TextLine], first: int, end: int) -> bool:
    """Tell whether the lines around are verse, a list or a table: very short, or each ended by a mark."""
    around = [line.text for line in (*lines[max(0, first - _ZONE) : first], *lines[end : end + _ZONE])]
    if not around:
        return False
    length = sum(map(count_han, around)) / len(around)
    ended = sum(text[-1] in "，。；！？、" for text in around)
    return length < _SHORT_ZONE or (length < _VERSE_ZONE and 10 * ended >= 7 * len(around))


def far_copies(lines: Sequence[TextLine], taken: frozenset[int]) -> Iterator[Repetition]:
    """Yield the unpunctuated display lines that stand again further on; to be asked about, never more.

    Two articles may open alike and a lead echoes its body, so a copy far away proves nothing.
    """
    last: dict[str, int] = {}
    for index, line in enumerate(lines):
        if index in taken or not _is_display(line.text) or not _opens(lines, index):
            continue
        first = last.get(line.text)
        if first is not None and 1 < index - first <= _FAR_LINES:
            yield Repetition(first, index, 1, 0, 0.0, True, False, count_han(line.text))
        last[line.text] = index


def _opens(lines: Sequence[TextLine], index: int) -> bool:
    """Tell whether a line can open something: inside a wrapped paragraph equal lines stand by chance."""
    before = lines[index - 1].text if index else "。"
    return before[-1] in mark_set("terminal") or _is_display(before)


def _is_display(text: str) -> bool:
    if not _SHORTEST_FAR <= len(text) <= 40 or _PUNCTUATION.search(text):
        return False
    return count_han(text) >= _SHORTEST_FAR


def misread_again(lines: Sequence[TextLine], taken: frozenset[int]) -> Iterator[int]:
    """Yield the lines that differ from the line before by a misread character; never more than a question.

    Lists and verse are full of lines that differ in one word, so they are left out, and so are counts.
    """
    for index in range(1, len(lines)):
        one, other = lines[index - 1].text, lines[index].text
        if len(one) != len(other) or not _SHORTEST_FAR <= len(one) <= _LONGEST_MISREAD or one == other:
            continue
        if one[:2] != other[:2] and one[-2:] != other[-2:]:
            continue
        free = index not in taken and index - 1 not in taken and not _is_sorted(lines, index)
        if free and differ_by_misreading(one, other) and not _is_verse_zone(lines, index - 1, index + 1):
            yield index


def _is_sorted(lines: Sequence[TextLine], index: int) -> bool:
    """Tell whether a line beside the pair begins as the pair does, as in a sorted list."""
    start = lines[index].text[:2]
    around = (*lines[max(0, index - 2) : index - 1], *lines[index + 1 : index + 2])
    return any(line.text[:2] == start for line in around)
