"""All the doubling of a page: each shape is looked for in turn, and certain findings vouch for others.

The order matters. Struck characters come first, because a line of them looks periodic in many other ways.
Then runs within lines; then chains, which take over lines whose ends hang; then staircases, neighbouring
lines, far copies. Company is counted within a window of lines, so that a file without page breaks costs in
proportion.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from zhengban.evidence.doubling import per_character
from zhengban.evidence.doubling.broken_runs import broken_runs
from zhengban.evidence.doubling.chains import Piece, chains, piece_of
from zhengban.evidence.doubling.characters import has_cue, mark_set
from zhengban.evidence.doubling.far_copies import far_copies
from zhengban.evidence.doubling.lone_marks import doubts_about, is_lone
from zhengban.evidence.doubling.misread import is_clear
from zhengban.evidence.doubling.per_character import NEVER, CharacterStrike
from zhengban.evidence.doubling.periodic import Periodic, periodic_stretches
from zhengban.evidence.doubling.repairs import (
    broken_runs_repair,
    chain_repair,
    character_repair,
    misread_line_repair,
    possible_repair,
    repetition_repair,
    staircase_repair,
    tandem_repair,
    unclear_repair,
)
from zhengban.evidence.doubling.repeated_lines import misread_again, neighbouring
from zhengban.evidence.doubling.staircase import staircases
from zhengban.evidence.doubling.strike import Reason, Repair, TextLine
from zhengban.evidence.doubling.tandem import (
    Tandem,
    cover_line,
    is_long_slip,
    judge_line,
    likely_in_company,
    readings_of,
    struck_beside,
)
from zhengban.evidence.doubling.units import Unit

# Lines on either side that certain findings vouch for: about a newspaper page.
_WINDOW = 250
# A short unit is believed only this close to a certain line.
_BESIDE = 2


def repairs_of(lines: Sequence[TextLine]) -> tuple[Repair, ...]:
    """Return what of these lines is drawn twice or more, in the order of the lines that lose characters."""
    search = _Search(lines)
    search.run()
    return tuple(sorted(search.repairs, key=lambda repair: (min(repair.lines), repair.strikes[0].deleted)))


class _Search:
    """The state of one search: what is found so far, and which lines are spoken for."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self.lines = lines
        self.texts = [line.text for line in lines]
        self.joined = "\n".join(self.texts)
        self.repairs: list[Repair] = []
        self.taken: set[int] = set()
        # Of the lines that are taken, those of which runs are mended and other parts may be looked at.
        self.shared: set[int] = set()
        self.certain_lines: list[int] = []

    def run(self) -> None:
        """Look for every shape in turn."""
        waiting = self._struck_characters()
        verdicts = self._verdicts()
        self._chains(verdicts)
        self._tandems(verdicts)
        for runs in broken_runs(self.lines, frozenset(self.taken), lambda text: [*periodic_stretches(text)]):
            self._add(broken_runs_repair(self.lines, runs))
        for stairs in staircases(self.lines, frozenset(self.taken)):
            self._add(staircase_repair(self.lines, stairs))
        self._note_certain()
        self._characters_in_company(waiting)
        self._lines_beside(verdicts)
        self._possible_units(verdicts)
        self._repeated_lines()
        # Last, since what else is doubled vouches for them, and a line that goes as a whole needs no mending.
        self._note_certain()
        self._lone_marks(verdicts)

    def _add(self, repair: Repair) -> None:
        self.repairs.append(repair)
        if repair.certain:
            self.taken |= repair.lines
            (self.shared.update if repair.shape == "runs" else self.shared.difference_update)(repair.lines)

    def _note_certain(self) -> None:
        self.certain_lines = sorted(
            line for repair in self.repairs if repair.certain for line in repair.lines
        )

    def _company(self, line: int, reach: int = _WINDOW) -> int:
        """Return how many lines within reach, other than this one, are certain."""
        first = bisect_left(self.certain_lines, line - reach)
        after = bisect_right(self.certain_lines, line + reach)
        own = bisect_right(self.certain_lines, line) - bisect_left(self.certain_lines, line)
        return after - first - own

    def _struck_characters(self) -> list[tuple[int, CharacterStrike]]:
        """Add what is struck character by character beyond doubt; return what needs company."""
        waiting = []
        for line in sorted({number for number, _ in self._found(_AABB)}):
            for strike in _character_strikes(self.texts[line]):
                needed = strike.company_needed()
                if needed == 0 or (needed == 1 and has_cue("mastheads", strike.collapsed)):
                    self._add(self._characters(line, strike, needed))
                    self._unclear_characters(line, strike)
                elif needed < NEVER:
                    waiting.append((line, strike))
        return waiting

    def _characters_in_company(self, waiting: Sequence[tuple[int, CharacterStrike]]) -> None:
        """Add what waited for company. A line struck throughout outweighs a run found in it."""
        found = [self._characters(line, strike, self._company(line)) for line, strike in waiting]
        better = {line for repair in found if repair.certain for line in repair.lines & self.shared}
        self.repairs = [
            repair for repair in self.repairs if repair.shape != "runs" or not repair.lines & better
        ]
        for repair in found:
            if repair.lines <= better or not repair.lines & self.taken:
                self._add(repair)

    def _characters(self, line: int, strike: CharacterStrike, company: int) -> Repair:
        return character_repair(line, self.texts[line], strike, company, self.joined.count)

    def _unclear_characters(self, line: int, strike: CharacterStrike) -> None:
        """Ask about the characters of a struck line of which nothing says which reading is right."""
        for readings in strike.readings():
            if not is_clear(readings.in_context(self.texts[line]), self.joined.count):
                self._add(unclear_repair(line, self.texts[line], readings, self.joined.count))

    def _found(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Yield the lines (with the place in the joined text) where the pattern is found."""
        starts = self._starts()
        for match in pattern.finditer(self.joined):
            yield bisect_right(starts, match.start()) - 1, match.start()

    def _starts(self) -> list[int]:
        starts, place = [], 0
        for text in self.texts:
            starts.append(place)
            place += len(text) + 1
        return starts

    def _verdicts(self) -> dict[int, tuple[list[Unit], Tandem]]:
        """Return, for each line that holds a candidate, its best cover and the verdict on it."""
        starts = self._starts()
        candidates: dict[int, list[Periodic]] = {}
        for stretch in periodic_stretches(self.joined):
            line = bisect_right(starts, stretch.start) - 1
            shift = starts[line]
            local = stretch._replace(start=stretch.start - shift, end=stretch.end - shift)
            candidates.setdefault(line, []).append(local)
        for line, _ in self._found(_telling_pair()):
            candidates.setdefault(line, [])
        return {
            line: (cover_line(self.texts[line], stretches), judge_line(self.texts[line], stretches))
            for line, stretches in sorted(candidates.items())
            if line not in self.taken
        }

    def _chains(self, verdicts: Mapping[int, tuple[list[Unit], Tandem]]) -> None:
        pieces: dict[int, Piece] = {}
        for line, (units, _) in verdicts.items():
            solid = [unit for unit in units if unit.score >= 1 and not unit.misread]
            piece = piece_of(line, self.texts[line], solid) if solid else None
            if piece is not None and (piece.head or piece.tail):
                pieces[line] = piece
        for chain in chains(pieces, self.texts):
            self._add(chain_repair(self.texts, chain))

    def _tandems(self, verdicts: Mapping[int, tuple[list[Unit], Tandem]]) -> None:
        for line, (_, tandem) in verdicts.items():
            if tandem.certain and line not in self.taken and not is_lone(tandem):
                self._add_tandem(line, tandem)

    def _add_tandem(self, line: int, tandem: Tandem, doubts: Sequence[Reason] = ()) -> None:
        """Add what is certain; of two readings between which nothing decides, ask which one stays."""
        text = self.texts[line]
        clear = [one for one in tandem.misread if is_clear(one.in_context(text), self.joined.count)]
        if tandem.certain or clear:
            sure = tandem._replace(
                misread=tuple(clear), whole=tandem.whole and len(clear) == len(tandem.misread)
            )
            self._add(tandem_repair(line, text, sure, self.joined.count, doubts))
        for readings in tandem.misread:
            if readings not in clear:
                self._add(unclear_repair(line, text, readings, self.joined.count))

    def _lone_marks(self, verdicts: Mapping[int, tuple[list[Unit], Tandem]]) -> None:
        """Add marks in lines of which nothing else is certain."""
        marked = [line for line, (units, _) in verdicts.items() for unit in units if unit.is_mark]
        for line, (_, tandem) in verdicts.items():
            if line not in self.taken and is_lone(tandem):
                marks = bisect_right(marked, line + _WINDOW) - bisect_left(marked, line - _WINDOW)
                doubts = doubts_about(self.texts, line, tandem, marks, self._company(line))
                self._add_tandem(line, tandem, doubts)

    def _lines_beside(self, verdicts: Mapping[int, tuple[list[Unit], Tandem]]) -> None:
        """Add lines that are nothing but runs and copies right beside one that is struck for certain, and as often."""
        factors = self._factors()
        waiting = {line: units for line, (units, _) in verdicts.items() if line not in self.taken and units}
        for lines in (sorted(waiting), sorted(waiting, reverse=True)):
            for line in lines:
                copies = {unit.copies for unit in waiting[line]}
                beside = {factors.get(line - 1, 0), factors.get(line + 1, 0)}
                if line in self.taken or len(copies) > 1 or not copies <= beside:
                    continue
                tandem = struck_beside(self.texts[line], waiting[line])
                if tandem is not None:
                    self._add_tandem(line, tandem)
                    self.shared.discard(line)
                    factors[line] = copies.pop()

    def _factors(self) -> dict[int, int]:
        """Return how often the runs of each certain line were drawn."""
        runs = [repair for repair in self.repairs if repair.certain and repair.shape == "runs"]
        return {line: repair.strikes[0].copies for repair in runs for line in repair.lines}

    def _possible_units(self, verdicts: Mapping[int, tuple[list[Unit], Tandem]]) -> None:
        for line, (_, tandem) in verdicts.items():
            if line in self.taken and line not in self.shared:
                continue
            text = self.texts[line]
            for unit in tandem.possible:
                if unit.is_mark or unit.score < 2:
                    continue
                company, beside = self._company(line), self._company(line, _BESIDE)
                promoted = bool(beside) and likely_in_company(text, unit)
                if company and is_long_slip(text, unit):
                    self._add_tandem(line, Tandem((), (), (readings_of(unit),)))
                    continue
                self._add(possible_repair(line, text, unit, company, promoted=promoted))

    def _repeated_lines(self) -> None:
        taken = frozenset(self.taken)
        asked: set[int] = set()
        for found in neighbouring(self.lines, taken):
            self._add(repetition_repair(self.lines, found, self._company(found.second)))
            asked.update(range(found.first, found.second + found.size))
        for line in misread_again(self.lines, frozenset(asked | self.taken)):
            self._add(misread_line_repair(self.lines, line, self.joined.count))
            asked.update((line - 1, line))
        for found in far_copies(self.lines, frozenset(asked | self.taken)):
            company = self._company(found.second)
            # On a page without doubling a line that stands twice is an echo: some hundred in a million
            # characters.
            if company:
                self._add(repetition_repair(self.lines, found, company, far=True))


_AABB = re.compile(r"(\S)\1{1,7}(?!\1)(\S)\2")


def _telling_pair() -> re.Pattern[str]:
    marks = "".join(map(re.escape, sorted(mark_set("telling"))))
    return re.compile(rf"([{marks}])\1(?!\1)")


def _character_strikes(text: str) -> Iterator[CharacterStrike]:
    """Yield the strike of the whole line, or else those of its stretches."""
    whole = per_character.whole_line(text) if per_character.worth_a_look(text) else None
    if whole is not None and whole.company_needed() < NEVER:
        yield whole
    else:
        yield from per_character.segments(text)
