"""Every character struck by itself: 衡衡水水日日报报, three and four times too, digits struck along or not.

The file draws glyph by glyph, each one twice; a dump then reads AABBCC. A line is *whole* when all of its
characters obey one factor; a *segment* is a struck stretch inside a line that is otherwise plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from zhengban.evidence.doubling.characters import is_han, is_reduplication, mark_set
from zhengban.evidence.doubling.misread import Readings
from zhengban.evidence.misread import alike

_ANY_RUN = re.compile(r"(\S)\1*")
# No run longer than eight: that is four times a doubled character, and more would cost quadratic time.
_STRUCK_RUNS = re.compile(r"(?:(\S)\1{1,7}(?!\1)){4,}")
_PAIR = re.compile(r"(\S)\1+")
_DIGITS = frozenset("0123456789.,%:/+-~")
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

# Digits and Latin may have stayed single when at least so many other runs are struck.
_FIRM_RUNS = 4
# More company than any page has.
NEVER = 1_000_000
# A line with one misread character must be struck in so many other places.
_SOUND_RUNS = 6
# With several, so many for each that looks like another, and for any other.
_SOUND_SHARE = 3
_SOUND_SHARE_UNLIKE = 8


class CharacterRun(NamedTuple):
    """``text[start:end]`` is one character, again and again."""

    start: int
    end: int
    character: str

    @property
    def length(self) -> int:
        """Return how often the character stands there."""
        return self.end - self.start


class CharacterStrike(NamedTuple):
    """Characters struck ``factor`` times each, between ``start`` and ``end`` of the line.

    ``han`` counts the different Han characters among ``runs``, ``marks`` the struck telling marks.
    ``misread`` holds where ``factor`` characters begin that should be equal, in a line that is struck everywhere else.
    """

    start: int
    end: int
    factor: int
    runs: tuple[CharacterRun, ...]
    whole: bool
    han: int
    marks: int
    misread: tuple[int, ...] = ()

    @property
    def collapsed(self) -> str:
        """Return what the struck characters say once."""
        return "".join(run.character * (run.length // self.factor) for run in self.runs)

    def deletions(self) -> Iterator[tuple[int, int]]:
        """Yield what goes of each run; 丽丽 struck twice stands four times, and two of them stay."""
        for run in self.runs:
            yield run.start + run.length // self.factor, run.end

    def readings(self) -> Iterator[Readings]:
        """Yield what was misread, each as several readings of one character."""
        for place in self.misread:
            yield Readings(tuple(range(place, place + self.factor + 1)))

    def company_needed(self) -> int:
        """Return how many certain findings must stand near before this one is certain: 0, 1, 2 or ``NEVER``.

        Three pairs stand about once in a million characters of prose and four are an idiom doubled (AABB
        AABB), so neither counts by itself; three struck runs of three are laughter as often as not.
        """
        runs = len(self.runs)
        if is_reduplication(self.collapsed):
            return NEVER
        if self.factor >= 3 and runs >= 4 and self.han >= 3:
            return 0
        if not self.whole:
            return 0 if _segment_is_proof(self, runs) else 1
        if (runs >= 5 and self.han >= 3) or (runs >= 4 and self.han >= 2 and self.marks):
            return 0
        if runs >= 4 and self.han >= 2:
            return 1
        return 2 if runs >= 3 and self.han >= 2 else NEVER


def _segment_is_proof(strike: CharacterStrike, runs: int) -> bool:
    plain_digits = sum(run.character.isdigit() for run in strike.runs)
    if strike.han >= 7:
        return True
    return runs >= 5 and strike.han >= 4 and bool(strike.marks or plain_digits)


def worth_a_look(text: str) -> bool:
    """Tell cheaply whether a line could be struck character by character."""
    pairs = _PAIR.findall(text)
    return len(pairs) >= 2 and len(pairs) * 4 >= len(text) // 4


def whole_line(text: str) -> CharacterStrike | None:
    """Return the strike when every character of the line is struck alike, else None.

    The largest factor that fits wins. Spaces are let be: they are drawn by position, not by glyph.
    """
    runs = [CharacterRun(*match.span(), match.group(1)) for match in _ANY_RUN.finditer(text)]
    for factor in (4, 3, 2):
        struck = _struck_by(runs, factor)
        if struck and sum(is_han(run.character) for run in struck) >= 2:
            return _strike(struck, factor, whole=True)
    # Of a line drawn four times, two misread characters leave nothing but even runs, too.
    return _whole_but_some(text, (4, 3)) or _whole_but_one(runs) or _whole_but_some(text, (2,))


def _whole_but_one(runs: list[CharacterRun]) -> CharacterStrike | None:
    """Return the strike by two of a line in which one character was misread (衡衡水永日日报报)."""
    odd = [index for index, run in enumerate(runs) if run.length % 2 and is_han(run.character)]
    if len(odd) != 2 or odd[1] != odd[0] + 1 or any(runs[index].length != 1 for index in odd):
        return None
    sound = _struck_by([run for index, run in enumerate(runs) if index not in odd], 2)
    strike = _strike(sound, 2, whole=True) if len(sound) >= _SOUND_RUNS else None
    if strike is None or strike.company_needed():
        return None
    start, end = min(runs[odd[0]].start, strike.start), max(runs[odd[1]].end, strike.end)
    return strike._replace(start=start, end=end, misread=(runs[odd[0]].start,))


def _whole_but_some(text: str, factors: Sequence[int]) -> CharacterStrike | None:
    """Return the strike of a line in which several characters were misread, most of them as one that looks alike."""
    places = [place for place, mark in enumerate(text) if not mark.isspace()]
    for factor in factors:
        groups = [places[at : at + factor] for at in range(0, len(places), factor)]
        struck = _groups_alike(text, groups, factor)
        if struck is not None:
            return struck
    return None


def _groups_alike(text: str, groups: Sequence[Sequence[int]], factor: int) -> CharacterStrike | None:
    """Return the strike if each group of places holds one character, or now and then one that was misread."""
    sound: list[CharacterRun] = []
    misread: list[int] = []
    needed = 0
    for group in groups:
        start, end = group[0], group[-1] + 1
        if end - start != factor:
            return None
        if text.count(text[start], start, end) == factor:
            # 丽丽 is one run that stands there twice as often.
            goes_on = sound and sound[-1].end == start and sound[-1].character == text[start]
            sound.append(CharacterRun(sound.pop().start if goes_on else start, end, text[start]))
        else:
            misread.append(start)
            needed += _SOUND_SHARE if _are_alike(text[start:end]) else _SOUND_SHARE_UNLIKE
    if not misread or len(sound) < max(_SOUND_RUNS, needed):
        return None
    strike = _strike(sound, factor, whole=True)
    if strike.company_needed():
        return None
    return strike._replace(start=groups[0][0], end=groups[-1][-1] + 1, misread=tuple(misread))


def _are_alike(characters: str) -> bool:
    """Tell whether one of the characters looks like each of the others."""
    return any(all(alike(one, other) for other in characters) for one in characters)


def _struck_by(runs: list[CharacterRun], factor: int) -> list[CharacterRun]:
    """Return the runs that the factor accounts for, or none when a run contradicts it."""
    soft_sets = (_DIGITS, _LATIN)
    firm = [run for run in runs if not any(run.character in soft for soft in soft_sets)]
    if not firm or any(run.length % factor for run in firm):
        return []
    struck = list(firm)
    for soft in soft_sets:
        group = [run for run in runs if run.character in soft]
        if all(run.length % factor == 0 for run in group):
            struck.extend(group)
        elif len(firm) < _FIRM_RUNS:
            return []
    return sorted(struck)


def _strike(runs: Iterable[CharacterRun], factor: int, *, whole: bool) -> CharacterStrike:
    kept = tuple(runs)
    telling = mark_set("telling")
    han = len({run.character for run in kept if is_han(run.character)})
    marks = sum(run.character in telling for run in kept)
    return CharacterStrike(kept[0].start, kept[-1].end, factor, kept, whole, han, marks)


def segments(text: str) -> Iterator[CharacterStrike]:
    """Yield the struck stretches inside a line, in order.

    A stretch of four pairs counts only between spaces or line edges; longer ones need no such bounds.
    """
    for match in _STRUCK_RUNS.finditer(text):
        if match.start() and text[match.start() - 1] == text[match.start()]:
            continue
        runs = [CharacterRun(*pair.span(), pair.group(1)) for pair in _PAIR.finditer(text, *match.span())]
        for factor, part in _even_parts(runs):
            strike = _strike(part, factor, whole=False)
            needed = strike.company_needed()
            if (
                len(part) >= 4
                and strike.han >= 3
                and (needed == 0 or (needed < NEVER and _bounded(text, strike)))
            ):
                yield strike


def _even_parts(runs: list[CharacterRun]) -> Iterator[tuple[int, list[CharacterRun]]]:
    """Yield the stretches of neighbouring runs that one factor divides."""
    for factor in (4, 3):
        if not any(run.length % factor for run in runs):
            yield factor, runs
            return
    part: list[CharacterRun] = []
    for run in runs:
        if run.length % 2 == 0:
            part.append(run)
            continue
        if part:
            yield 2, part
        part = []
    if part:
        yield 2, part


def _bounded(text: str, strike: CharacterStrike) -> bool:
    before = strike.start == 0 or text[strike.start - 1].isspace()
    return before and (strike.end == len(text) or text[strike.end].isspace())
