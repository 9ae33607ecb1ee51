"""How sure it is that the lines of a paragraph run on: what the detectors that join lines have in common."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import closing_byline, list_item
from zhengban.evidence.doubling.characters import is_without_han, is_wordless
from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.structure import Structure
from zhengban.evidence.typography import HALF, half_width

# Nats by which running on must win, and where the line ends a sentence; below, the join is asked for by itself.
# Chosen with measure_pages.py and measure_clean.py.
_SURE, _SURE_AT_SENTENCE, _SURE_IF_FLUSH = 0.4, 2.0, 4.5
_UNSURE = 0.9
_SUPPORT = 5  # lines that must stand in a column of this width; two lines of verse agree in any width
# Of the lines of a block, those with letters or digits but without Han; chosen with measure_ocr.py, measure_clean.py.
_NOISE, _LEAST_NOISE = 1 / 3, 2
# A place proves itself, whatever becomes of its block, in the middle of a sentence and by this margin: at the end of a
# full line of a column that very many lines share, or in a paragraph that ends like one although its column changes its
# width. Of 929 and 894 such places on made pages of the train split 9 and 3 were wrong, of 1 892 and 833 in clean text
# none (lists among it, which otherwise look the same; a column of less than eight em is a list as often as text).
_OWN_MARGIN, _OWN_SUPPORT, _OWN_SLACK, _OWN_WIDTH = 4.0, 19, 0.6, 8.0
_ANNOUNCING, _QUOTES = frozenset("；：;:"), "“「『"
_MARKS = frozenset("，。、；：！？”’…—,.;:!?")
_CELLS, _LEAST_CELLS, _LEAST_ROWS = re.compile(r" \d+(?:[.:]\d+)?(?= |$)"), 2, 2
# Quotes are left out: they open line after line where a paragraph speaks of one “thing”.
_PAUSES = frozenset("，。；：！？、")
_PARALLEL, _LEAST_PARALLEL = 0.6, 6  # of the lines; in prose marks fall where they may
_BROKEN_OFF = 1.0  # em that are left
_DASH = re.compile("[—－─…]{2,}|·{3,}")


def runs_on_surely(block: FlowBlock, place: int) -> bool:
    """Tell whether the line before ``place`` runs on beyond doubt: a full line that ends a sentence may be a last one."""
    left, right = block.lines[place - 1].text, block.lines[place].text
    if left[-1] in _ANNOUNCING and list_item(right.lstrip(_QUOTES)):
        return False
    if not ends_sentence(left):
        return block.margins[place - 1] >= _SURE
    if _DASH.match(right):
        # An item of a list of points, ———统一认识, as often as a sentence that goes on behind a dash.
        return False
    return block.margins[place - 1] >= (_SURE_AT_SENTENCE if block.set_in else _SURE_IF_FLUSH)


def proves_itself(structure: Structure, block: FlowBlock, place: int) -> bool:
    """Tell whether the line before ``place`` runs on beyond doubt even where the block as a whole proves nothing."""
    left, right = block.lines[place - 1].text, block.lines[place].text
    if ends_sentence(left) or block.margins[place - 1] < _OWN_MARGIN:
        return False
    if structure.remember("formed", block, in_form):
        return False
    if not structure.has_sentences or structure.support(block) < _SUPPORT:
        return False
    return _is_full(structure, block, place) or _is_inside(structure, block, left, right)


def _is_full(structure: Structure, block: FlowBlock, place: int) -> bool:
    """Tell whether the line before ``place`` is full, in a column that very many lines of text share."""
    left, right = block.lines[place - 1].text, block.lines[place].text
    return (
        block.width >= _OWN_WIDTH
        and block.width - half_width(left, HALF) < _OWN_SLACK
        and structure.support(block) >= _OWN_SUPPORT
        and place not in block.narrowed
        and _is_wordy(left)
        and _is_wordy(right)
    )


def _is_inside(structure: Structure, block: FlowBlock, left: str, right: str) -> bool:
    """Tell whether the lines stand inside a paragraph that ends like one, whatever the widths of its columns."""
    verse = structure.remember("verse", block, is_in_verse)
    return block.closes() and not verse and len(left) > 1 and len(right) > 1


def _is_wordy(line: str) -> bool:
    """Tell whether at least half of a line are Han characters."""
    return 2 * sum("\u3400" <= mark <= "\u9fff" for mark in line) >= len(line)


def is_in_verse(block: FlowBlock) -> bool:
    """Tell whether every line ends with a mark, as those of a poem may."""
    return all(line.text[-1] in _MARKS for line in block.lines)


def in_form(block: FlowBlock) -> bool:
    """Tell whether the block may be a list in two parts, noise, a table or parallel lines."""
    return in_two_parts(block) or _may_be_noise(block) or _may_be_table(block) or _are_parallel(block)


def sure_places(block: FlowBlock) -> list[int]:
    """Return the numbers of the lines that run on from the line before beyond doubt."""
    return [place for place in range(1, len(block.lines)) if runs_on_surely(block, place)]


def is_proved(structure: Structure, block: FlowBlock, is_lead: bool) -> bool:
    """Tell whether the block as a whole is a paragraph that was cut: it ends like one, in a column that others share.

    A summary may end without a mark; text that does not, and lines that all end with one, may be a list or verse.
    """
    closed = is_lead or block.closes() or closing_byline(block.text) >= 0
    # A column narrows beside a picture; one that grows is two texts that have nothing to do with each other.
    return (
        not block.widened
        and closed
        and not structure.remember("verse", block, is_in_verse)
        and not structure.remember("formed", block, in_form)
        and (structure.has_sentences or bool(block.closing))
        and structure.support(block) >= _SUPPORT
    )


def in_two_parts(block: FlowBlock) -> bool:
    """Tell whether two lines in a row part what stands before a dash from what stands behind: sayings, prices, casts."""
    if not _DASH.search(block.text):
        return False
    parted = [len(_DASH.findall(line.text)) == 1 for line in block.lines]
    return any(one and other for one, other in pairwise(parted))


def _may_be_noise(block: FlowBlock) -> bool:
    """Tell whether many lines hold no Han: an OCR engine read a picture or a table there, whose lines join nothing.

    A line of marks is no noise, nor is a single line: the last full stop may stand by itself, or a number before it.
    """
    noise = sum(is_without_han(line.text) and not is_wordless(line.text) for line in block.lines)
    return noise >= max(_LEAST_NOISE, _NOISE * len(block.lines))


def _may_be_table(block: FlowBlock) -> bool:
    """Tell whether two lines have figures set apart by spaces, as rows of a table that was cut at a measure have."""
    rows = (len(_CELLS.findall(line.text)) >= _LEAST_CELLS for line in block.lines)
    return sum(rows) >= _LEAST_ROWS


def _breaks_off(block: FlowBlock) -> bool:
    """Tell whether a line that is not full stands in front of a gap that other lines of the block have not."""
    usual = min((line.blank_before for line in block.lines[1:]), default=0)
    return any(
        line.blank_before > usual and block.width - half_width(before.text, HALF) >= _BROKEN_OFF
        for before, line in pairwise(block.lines)
    )


def _are_parallel(block: FlowBlock) -> bool:
    """Tell whether most lines have the same mark at the same place, as couplets, slogans and rhymes do."""
    if len(block.lines) < _LEAST_PARALLEL:
        return False
    places = Counter(
        place
        for line in block.lines
        for at, mark in enumerate(line.text[:-1])
        if mark in _PAUSES
        for place in ((mark, at), (mark, at - len(line.text)))
    )
    return max(places.values(), default=0) >= _PARALLEL * len(block.lines)


def confidence_of(margin: float) -> float:
    """Return the confidence of a decision that wins by ``margin`` nats: the log-odds, tempered."""
    return round(1.0 / (1.0 + math.exp(-(2.4 + 0.9 * margin))), 4)


def joined_confidence(structure: Structure, block: FlowBlock, places: Iterable[int], is_lead: bool) -> float:
    """Return the confidence of joining the lines at these places; never automatic where the whole is not proved."""
    confidence = confidence_of(min((block.margins[place - 1] for place in places), default=0.0))
    return confidence if is_proved(structure, block, is_lead) else min(confidence, _UNSURE)
