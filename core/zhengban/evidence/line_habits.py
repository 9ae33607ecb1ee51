"""How a dump is laid out: what most of its lines do, against which a single line is judged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from zhengban.evidence.flow_weights import flow_weights
from zhengban.evidence.typography import CLOSING, TERMINAL
from zhengban.model.draft import DraftLine

WHOLE_PARAGRAPH = 56.0  # em: wider than any newspaper column, so nothing was wrapped here
# Of papers that set 、 for nearly every stop; chosen with measure_jingbao.py against measure_clean.py.
_FINALS, _PAUSES = re.compile("[。！？!?．]"), re.compile("[，、；：]")
_MOST_FINALS = 0.1  # of all marks; statutes, the prose with the fewest final marks, have 0.12
_LEAST_SHARE = 0.9  # of 、 among the marks of a pause; sayings without full stops have their commas
_LEAST_MARKS = 60  # 、 of a page: below, a table or a short list
_LEAST_CLAUSE = 4.5  # code points to each 、: in a list of names there are three or four
_CLOSING_INSTEAD = frozenset("、）」』")
_UNWRAPPED = 0.25  # of the text in such lines: the dump was never wrapped


class Habits(NamedTuple):
    """How the dump is laid out.

    ``gap`` is the usual number of blank lines between two. ``indents``: first lines have white space in front.
    ``unwrapped``: much of the text stands in lines that no column can hold, so lines are paragraphs.
    ``closing`` are marks that end paragraphs on this page besides the final ones; see ``closing_marks``.
    ``indented`` and ``flush`` are what it costs that a first line is set in, or is not, on this page.
    """

    gap: int
    indents: bool
    unwrapped: bool
    indented: float
    flush: float
    closing: frozenset[str] = frozenset()


def habits_of(lines: Sequence[DraftLine], widths: Sequence[float]) -> Habits:
    """Return the habits that most lines follow; ``widths`` are those of the lines in em."""
    indented = sum(1 for line in lines if len(line.indent) >= 2 and "\u3000" in line.indent)
    return Habits(
        usual_gap(lines),
        indented >= max(3, len(lines) // 40),
        is_unwrapped(widths),
        *_first_lines(lines, widths),
        closing_marks([line.text for line in lines]),
    )


def closing_marks(texts: Sequence[str]) -> frozenset[str]:
    """Return the marks that end paragraphs of these lines besides the final ones: none, but where 、 is all they have.

    Papers before the thirties set 、 for every pause and for the end as well. A list of names, which has nothing else
    either, is told from them by its short clauses, and modern text by its commas and full stops.
    """
    text = "".join(texts)
    commas = text.count("、")
    if commas < _LEAST_MARKS or len(text) < _LEAST_CLAUSE * commas:
        return frozenset()
    finals, pauses = len(_FINALS.findall(text)), len(_PAUSES.findall(text))
    if commas < _LEAST_SHARE * pauses or finals >= _MOST_FINALS * (finals + pauses):
        return frozenset()
    return _CLOSING_INSTEAD


def is_unwrapped(widths: Sequence[float]) -> bool:
    """Tell whether much of the text stands in lines that no column can hold."""
    return sum(width for width in widths if width > WHOLE_PARAGRAPH) > _UNWRAPPED * sum(widths)


def usual_gap(lines: Sequence[DraftLine]) -> int:
    """Return the number of blank lines that most lines have in front of them."""
    gaps = Counter(min(line.blank_before, 3) for line in lines[1:])
    return gaps.most_common(1)[0][0] if gaps else 0


def _first_lines(lines: Sequence[DraftLine], widths: Sequence[float]) -> tuple[float, float]:
    """Return what indented and flush first lines cost, by how the lines behind clear paragraph ends are set.

    Behind a sentence that ends well before the column does, a first line that is two em narrower than the line it
    runs on to is set in; one that is as wide is not.
    """
    votes: Counter[str] = Counter()
    for number in range(1, len(widths) - 1):
        short = widths[number - 1] <= widths[number + 1] - 3 and ends_sentence(lines[number - 1].text)
        if short and not ends_sentence(lines[number].text):
            difference = widths[number + 1] - widths[number]
            votes["indented"] += 1.2 <= difference <= 2.9
            votes["flush"] += abs(difference) < 0.7
    weights = flow_weights()
    if votes["indented"] >= 4 * max(votes["flush"], 1):
        return weights.indented_usual, weights.flush_unusual
    if votes["flush"] >= 4 * max(votes["indented"], 1):
        return weights.indented_unusual, weights.flush_usual
    return weights.indented, weights.flush


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends with a final mark, closing quotes and brackets behind it aside."""
    end = len(text)
    while end > 1 and text[end - 1] in CLOSING:
        end -= 1
    return text[end - 1] in TERMINAL
