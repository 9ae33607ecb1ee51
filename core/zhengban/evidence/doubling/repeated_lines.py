"""Whole lines printed again: a caption said twice, a masthead drawn as a block and once more.

The second copy starts a line and ends at a line end, and both copies break at the same places; where they do
not, the text says it twice itself (a sentence that ends one paragraph and opens the next).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zhengban.evidence.doubling.characters import (
    count_han,
    cue_pattern,
    ends_like_credit,
    has_cue,
    is_han,
    mark_set,
)
from zhengban.evidence.doubling.misread import differ_by_misreading
from zhengban.evidence.doubling.strike import TextLine

_LONGEST_BLOCK = 40
_SHORTEST_MISREAD = 8
_LONGEST_MISREAD = 40
_HAN_SCORES = ((0, -9.0), (3, -1.0), (4, -0.6), (5, -0.3), (6, 0.5), (8, 1.2), (12, 2.0))
_NEEDED = 1.5
_ASKED = -1.5
_PROSE_LENGTH = 9
_SHORT_ZONE = 9.0
_VERSE_ZONE = 24.0
_ZONE = 6
_SHORTEST_ROW = 9  # Han characters
# So long a line is never printed twice on purpose, verse and advertisements apart.
_LONG_LINE = 12
_SHORTEST_DISPLAY = 6
# The last characters of a credit, and the bracket that closes one.
_CREDIT_END = re.compile("[摄图文影道绘稿）]")
_LINE_END = "，。；！？、"
_SENTENCE_MARK = re.compile("[，。；]")
_SENTENCE_END = re.compile("[。；：]")
_PUNCTUATION = re.compile("[，。、；：？！（）“”《》]")


class Repetition(NamedTuple):
    """Lines ``second`` to ``second + size`` say again what ``first`` to ``first + size`` say.

    ``column`` is where the first copy starts in its first line (behind a glued credit it is not 0). ``score``
    is what the text itself tells, ``han`` its length in Han characters; ``company_counts`` says whether
    certain findings nearby may add to it. ``display`` marks captions, credits and mastheads, ``plain`` text
    without punctuation. ``proved`` says that sentences are broken by the repeats, as no author breaks them.
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
    proved: bool = False

    def certain(self, company: int) -> bool:
        """Tell whether the repetition is a strike, ``company`` certain findings standing near."""
        return self.proved or self._total(company) >= _NEEDED

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
    row: list[Repetition] = []
    for found in _neighbouring(lines, taken):
        if row and found.first > row[-1].second + row[-1].size:
            yield from _row(lines, row)
            row = []
        row.append(found)
    yield from _row(lines, row)


def _row(lines: Sequence[TextLine], row: Sequence[Repetition]) -> Iterator[Repetition]:
    """Yield repetitions that follow one another at once, proved if what is said once is broken by the repeats.

    A | A | B | B of verse ends a phrase with each line; here a sentence goes on over the ends, with marks inside.
    """
    again = {line for found in row for line in range(found.second, found.second + found.size)}
    own = [
        line for found in row for line in range(found.first, found.first + found.size) if line not in again
    ]
    once = [lines[line].text for line in dict.fromkeys(own)]
    han = sum(map(count_han, once))
    proved = han >= _SHORTEST_ROW and (_is_broken(once) if len(once) > 1 else _is_mid_sentence(lines, row))
    for found in row:
        # 慢 | 慢 on two lines may be 慢慢 set one below the other.
        text = lines[found.second].text
        lone = found.size == 1 and len(text) == 1 and is_han(text) and not ends_like_credit(text)
        yield found._replace(proved=proved and not lone)


def _is_broken(texts: Sequence[str]) -> bool:
    """Tell whether the lines are one text that was broken to a width: an open end, and marks inside or at the end.

    Lines that all end in a mark are verse, and lines without any mark can be anything.
    """
    open_ends = sum(text[-1] not in _LINE_END for text in texts[:-1])
    inner = sum(_SENTENCE_MARK.search(text, 1, len(text) - 1) is not None for text in texts)
    closed = texts[-1][-1] in mark_set("terminal") or texts[-1].endswith("，")
    return 2 * open_ends >= len(texts) - 1 and (inner > 0 or (closed and open_ends > 0))


def _is_mid_sentence(lines: Sequence[TextLine], row: Sequence[Repetition]) -> bool:
    """Tell whether a line that is said again stands in the midst of running text, as wide as the lines beside it."""
    first, end = row[0].first, row[-1].second + row[-1].size
    text = lines[first].text
    around = [line.text for line in (*lines[max(0, first - _ZONE) : first], *lines[end : end + _ZONE])]
    beside = [line.text for line in (*lines[max(0, first - 1) : first], *lines[end : end + 1])]
    wide = any(abs(len(text) - len(other)) <= 1 for other in beside)
    return wide and text[-1] not in _LINE_END and is_wrapped([*around, text])


def _neighbouring(lines: Sequence[TextLine], taken: frozenset[int]) -> Iterator[Repetition]:
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
    """Tell whether the lines around are verse, a list or a table: very short, or each ended by a mark.

    What is much longer than the lines around, or does not end as they do, is a heading among them. Narrow columns of
    running text have short lines, too, but sentences go on from one to the next.
    """
    around = [line.text for line in (*lines[max(0, first - _ZONE) : first], *lines[end : end + _ZONE])]
    around = [text for text in around if len(text) > 1]
    if not around or is_wrapped(around):
        return False
    own = [line.text for line in lines[first:end]]
    length, own_length = (sum(map(count_han, texts)) / len(texts) for texts in (around, own))
    if length < _SHORT_ZONE:
        return own_length < max(_LONG_LINE, 1.5 * length)
    ended = sum(text[-1] in _LINE_END for text in around)
    return (
        length < _VERSE_ZONE and 10 * ended >= 7 * len(around) and any(text[-1] in _LINE_END for text in own)
    )


def is_wrapped(texts: Sequence[str]) -> bool:
    """Tell whether the lines are running text that was broken to a width: marks stand inside, and many ends are open.

    A line of a song has a comma inside now and then, but no sentence ends within it.
    """
    inner = sum(_SENTENCE_MARK.search(text, 1, len(text) - 1) is not None for text in texts)
    if not any(_SENTENCE_END.search(text, 1, len(text) - 1) for text in texts):
        return False
    open_ends = sum(text[-1] not in _LINE_END for text in texts)
    return inner >= 2 and 5 * inner >= len(texts) and 2 * open_ends >= len(texts)


def misread_again(lines: Sequence[TextLine], taken: frozenset[int]) -> Iterator[int]:
    """Yield the lines that differ from the line before by a misread character; never more than a question.

    Lists and verse are full of lines that differ in one word, so they are left out, and so are counts.
    """
    for index in range(1, len(lines)):
        one, other = lines[index - 1].text, lines[index].text
        if len(one) != len(other) or not _SHORTEST_MISREAD <= len(one) <= _LONGEST_MISREAD or one == other:
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
