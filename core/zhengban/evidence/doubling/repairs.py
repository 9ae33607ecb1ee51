"""From what is found in lines to repairs: strikes with their kept copies, and the reasons in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zhengban.evidence.doubling.broken_runs import BrokenRuns
from zhengban.evidence.doubling.chains import Chain
from zhengban.evidence.doubling.characters import has_cue, is_word
from zhengban.evidence.doubling.misread import Readings, is_clear, likeliest
from zhengban.evidence.doubling.per_character import CharacterStrike
from zhengban.evidence.doubling.repeated_lines import Repetition
from zhengban.evidence.doubling.staircase import Staircase
from zhengban.evidence.doubling.strike import (
    CERTAIN,
    DOUBTFUL,
    LIKELY,
    UNLIKELY,
    Reason,
    Repair,
    Seam,
    Stretch,
    Strike,
    TextLine,
)
from zhengban.evidence.doubling.tandem import Tandem, inside_quotes
from zhengban.evidence.doubling.units import Unit

_SHOWN = 24


def character_repair(
    line: int, text: str, strike: CharacterStrike, company: int, count: Callable[[str], int]
) -> Repair:
    """Return the repair of a line, or a stretch of one, that is struck character by character.

    ``count`` tells how often a string stands on the page, to choose between two readings of one character.
    """
    extent = Stretch(line, strike.start, strike.end)
    strikes = tuple(
        Strike(Stretch(line, run.start, start), Stretch(line, start, end), strike.factor)
        for run, (start, end) in zip(strike.runs, strike.deletions(), strict=True)
    )
    for readings in strike.readings():
        if is_clear(readings.in_context(text), count):
            strikes = tuple(sorted((*strikes, *_misread_strikes(line, text, readings, count)), key=_place))
    where = "in the whole line" if strike.whole else "in this stretch"
    counted = f"{len(strikes)} runs, {strike.han} different Han"
    told = f"every character {where} stands {strike.factor} times: {counted}"
    needed = strike.company_needed()
    reasons = [Reason("every_character", told, (extent,))]
    if needed:
        reasons.append(
            Reason("few_pairs", "so few pairs can be reduplicated words", (extent,), supports=False)
        )
        masthead = has_cue("mastheads", strike.collapsed)
        reasons.append(Reason("masthead", "it is the head of a paper") if masthead else _company(company))
    confidence = CERTAIN if needed <= company else DOUBTFUL
    return Repair("characters", strikes, confidence, tuple(reasons))


def _place(strike: Strike) -> tuple[int, int]:
    return strike.kept.line, min(strike.kept.start, strike.deleted.start)


def _company(company: int) -> Reason:
    told = (
        f"{company} findings nearby are certain by themselves" if company else "nothing nearby is drawn twice"
    )
    return Reason("company", told, supports=company > 0)


def unit_strike(line: int, unit: Unit) -> Strike:
    """Return the strike of a unit: its first copy stays."""
    start, middle = unit.kept
    kept, deleted = Stretch(line, start, middle), Stretch(line, middle, unit.end)
    return Strike(kept, deleted, unit.copies, exact=not unit.misread)


def _misread_strikes(line: int, text: str, readings: Readings, count: Callable[[str], int]) -> list[Strike]:
    """Return the strikes that leave the likeliest copy: what stands in front of it goes, and what stands behind."""
    copies = readings.in_context(text)
    place = likeliest(copies, count)
    start, end = readings.places[place : place + 2]
    gone = (Stretch(line, readings.start, start), Stretch(line, end, readings.end))
    kept = Stretch(line, start, end)
    return [
        Strike(kept, stretch, len(copies), exact=False) for stretch in gone if stretch.start < stretch.end
    ]


def tandem_repair(
    line: int, text: str, tandem: Tandem, count: Callable[[str], int], doubts: Sequence[Reason] = ()
) -> Repair:
    """Return the repair of what is certain in a line by itself; ``count`` counts a string on the page.

    With ``doubts``, which the lines around cast on it, it is no more than a question.
    """
    strikes = [unit_strike(line, unit) for unit in tandem.certain]
    for readings in tandem.misread:
        strikes += _misread_strikes(line, text, readings, count)
    strikes.sort(key=_place)
    reasons = [_strike_reason(text, strike) for strike in strikes]
    if tandem.whole:
        reasons.append(Reason("whole_line", "the copies leave nothing of the line uncovered"))
    elif len(strikes) > 1:
        reasons.append(Reason("neighbours", f"{len(strikes)} runs of the line are drawn twice"))
    return Repair("runs", tuple(strikes), DOUBTFUL if doubts else CERTAIN, (*reasons, *doubts))


def unclear_repair(line: int, text: str, readings: Readings, count: Callable[[str], int]) -> Repair:
    """Return the question which of the readings of one run is right, where all but one are certain to be copies."""
    strikes = tuple(_misread_strikes(line, text, readings, count))
    return Repair("runs", strikes, DOUBTFUL, tuple(_strike_reason(text, strike) for strike in strikes))


def _strike_reason(text: str, strike: Strike) -> Reason:
    copy = _shown(text[strike.kept.start : strike.kept.end])
    stretches = (strike.kept, strike.deleted)
    if not strike.exact:
        rival = _shown(text[strike.deleted.start : strike.deleted.end])
        return Reason("misread_copy", f"{rival} is {copy} with a misread character", stretches)
    if len(copy) == 1 and not is_word(copy):
        return Reason("doubled_mark", f"{copy} is drawn {strike.copies} times", stretches)
    return Reason("second_copy", f"{copy} stands {strike.copies} times, without a mark between", stretches)


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def possible_repair(line: int, text: str, unit: Unit, company: int, *, promoted: bool) -> Repair:
    """Return the repair of a single unit that proves nothing by itself; in company it may be made unasked."""
    strike = unit_strike(line, unit)
    reasons = [_strike_reason(text, strike), _company(company)]
    if inside_quotes(text, unit.start):
        reasons.append(Reason("quoted", "it stands between quotation marks", (strike.kept,), supports=False))
    if not unit.aligned:
        reasons.append(
            Reason("not_a_run", "the copies begin or end within a run", (strike.kept,), supports=False)
        )
    if promoted:
        return Repair("runs", (strike,), CERTAIN, tuple(reasons))
    if not unit.aligned or unit.score < 3 + (unit.times > 2) - bool(unit.misread and company):
        if unit.aligned:
            reasons.append(
                Reason("short", "a text this short is often said twice on purpose", supports=False)
            )
        return Repair("runs", (strike,), UNLIKELY, tuple(reasons))
    return Repair("runs", (strike,), LIKELY if company else DOUBTFUL, tuple(reasons))


def chain_repair(texts: Sequence[str], chain: Chain) -> Repair:
    """Return the repair of a chain: doubled units, the second copy of each link, and the joins.

    A plain line at either end is one of the two copies, so it goes as a whole and needs no join.
    """
    strikes = [unit_strike(piece.line, unit) for piece in chain.pieces for unit in piece.units]
    seams: list[Seam] = []
    for left, right in zip(chain.pieces, chain.pieces[1:], strict=False):
        tail = Stretch(left.line, left.length - len(left.tail), left.length)
        head = Stretch(right.line, 0, len(right.head))
        strikes.append(Strike(head, tail) if left.plain else Strike(tail, head))
        if not left.plain and not right.plain:
            seams.append(Seam((left.line, left.length - 1), (right.line, 0)))
    strikes.sort(key=lambda strike: strike.deleted)
    reasons = [_strike_reason(texts[strike.kept.line], strike) for strike in strikes]
    reasons.append(Reason("chain", f"the {len(chain.pieces)} pieces cover one another without a rest"))
    return Repair("chain", tuple(strikes), CERTAIN, tuple(reasons), tuple(seams))


def staircase_repair(lines: Sequence[TextLine], stairs: Staircase) -> Repair:
    """Return the repair of a staircase: each line loses what it repeats and is joined to the one before."""
    strikes: list[Strike] = []
    seams: list[Seam] = []
    for line, step in enumerate(stairs.overlaps, stairs.first + 1):
        above = len(lines[line - 1].text)
        strikes.append(Strike(Stretch(line - 1, above - step, above), Stretch(line, 0, step)))
        if step < len(lines[line].text):
            seams.append(Seam((line - 1, above - 1), (line, 0)))
    reasons = [_strike_reason(lines[strike.kept.line].text, strike) for strike in strikes]
    told = f"{stairs.exact} lines are nothing but the end of the line before and the beginning of the next"
    reasons.append(Reason("staircase", told))
    confidence = CERTAIN if stairs.certain else DOUBTFUL
    return Repair("staircase", tuple(strikes), confidence, tuple(reasons), tuple(seams))


def broken_runs_repair(lines: Sequence[TextLine], found: BrokenRuns) -> Repair:
    """Return the repair of runs and copies that stand on lines of their own: copies go, what is left is joined."""
    reasons = [_strike_reason(lines[strike.kept.line].text, strike) for strike in found.strikes]
    told = f"{found.last - found.first + 1} lines are nothing but runs and their copies, one behind the other"
    reasons.append(Reason("broken_runs", told))
    return Repair("staircase", found.strikes, CERTAIN, tuple(reasons), found.seams)


def repetition_repair(
    lines: Sequence[TextLine], found: Repetition, company: int, *, far: bool = False
) -> Repair:
    """Return the repair of lines that are said again; a copy far away is never more than a question."""
    strikes = []
    for step in range(found.size):
        first, second = lines[found.first + step].text, lines[found.second + step].text
        kept = Stretch(found.first + step, 0 if step else found.column, len(first))
        strikes.append(Strike(kept, Stretch(found.second + step, 0, len(second))))
    told = f"{_shown(lines[found.second].text)} is printed again, with the same line breaks"
    stretches = tuple(stretch for strike in strikes for stretch in (strike.kept, strike.deleted))
    reasons = [Reason("line_again", told, stretches), _company(company)]
    if far:
        reasons.append(
            Reason("far", "other text stands between the two; headings and leads echo", supports=False)
        )
        return Repair("far", tuple(strikes), DOUBTFUL, tuple(reasons))
    if not found.company_counts:
        reasons.append(Reason("short_lines", "lines this short are verse, a list or a table", supports=False))
    confidence = CERTAIN if found.certain(company) else DOUBTFUL if found.plausible(company) else UNLIKELY
    return Repair("lines", tuple(strikes), confidence, tuple(reasons))


def misread_line_repair(lines: Sequence[TextLine], line: int, count: Callable[[str], int]) -> Repair:
    """Return the repair of a line that reads like the one before it but for a misread character."""
    one, other = lines[line - 1].text, lines[line].text
    first, second = Stretch(line - 1, 0, len(one)), Stretch(line, 0, len(other))
    kept, deleted = (second, first) if likeliest((one, other), count) else (first, second)
    told = "two neighbouring lines differ in so few characters that one may be the other, misread"
    reasons = (Reason("misread_line", told, (kept, deleted)),)
    return Repair("lines", (Strike(kept, deleted, 2, exact=False),), DOUBTFUL, reasons)
