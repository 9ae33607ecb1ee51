"""How two display lines below each other stand to each other: one headline, kicker and headline, or two headlines.

Logistic models of what the two lines are by themselves: whether the characters that meet at the break stand together
elsewhere on the page, how the widths compare, what is opened and not closed. Their weights are a table that
``tests/measure/learn_heading_pairs.py`` makes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from zhengban.evidence.doubling.characters import is_han
from zhengban.evidence.frequent_pairs import is_frequent_pair
from zhengban.evidence.heading_lines import leads_into_headline
from zhengban.evidence.typography import HALF, half_width
from zhengban.model.draft import DraftLine
from zhengban.resources import load_table

_OPENING, _CLOSING = re.compile("[“‘（《「『【]"), re.compile("[”’）》」』】]")
_BEGINS, _ENDS = frozenset("“「『《【[〔·■●★◆"), frozenset("】]〕·■●")
_MARK = re.compile("[，。、；：！？,;:!?]")
_SHORT = re.compile(r"\W*\w{2,6}\W*")
_SPACE = re.compile("[ \u3000]")
_SAME = 1.1  # em; lines of one heading are set to one measure, give or take a mark
_MUCH = 4.0  # em
_SHORTEST, _LONG = 7.0, 18.0  # em


class HeadingPairs:
    """The model with the text that it looks pairs of characters up in; ``usual_gap`` is in blank lines."""

    def __init__(self, lines: Iterable[str], usual_gap: int) -> None:
        self._text, self._usual_gap = "\n".join(lines), usual_gap

    def goes_on(self, left: DraftLine, right: DraftLine, is_first: bool) -> float:
        """Return the log-odds, in nats, that the lines are two of one heading; ``is_first``: nothing stands above."""
        return _log_odds("goes_on", self.features(left, right, is_first))

    def belongs(self, left: DraftLine, right: DraftLine, is_first: bool) -> float:
        """Return the log-odds that two headings are kicker and headline, or headline and deck, of one article."""
        return _log_odds("belongs", self.features(left, right, is_first))

    def is_kicker(self, left: DraftLine, right: DraftLine, is_first: bool) -> float:
        """Return the log-odds that of two headings of one article the first is the kicker, not the headline."""
        return _log_odds("is_kicker", self.features(left, right, is_first))

    def features(self, left: DraftLine, right: DraftLine, is_first: bool) -> dict[str, float]:
        """Return what is weighed, by name."""
        return {
            "is_first": is_first,
            **self._meeting(left.text, right.text),
            **_marks(left.text, right.text),
            **_widths(left.text, right.text),
            "wide_gap": right.blank_before > self._usual_gap,
            "near": right.blank_before < self._usual_gap,
        }

    def _meeting(self, left: str, right: str) -> dict[str, float]:
        """A word that the break goes through is most often printed on the page once more, in the article."""
        pair = left[-1] + right[0]
        words = is_han(left[-1]) and is_han(right[0])
        here = pair in self._text
        three = (left[-2:-1] + pair in self._text and len(left) > 1) or pair + right[1:2] in self._text
        return {
            "pair_here": words and here,
            "three_here": here and three,
            "pair_frequent": words and is_frequent_pair(pair),
            "pair_rare": words and not is_frequent_pair(pair),
        }


def _marks(left: str, right: str) -> dict[str, float]:
    return {
        "unclosed": len(_OPENING.findall(left)) > len(_CLOSING.findall(left)),
        "bracket_ends": left[-1] in _ENDS,
        "bracket_begins": right[0] in _BEGINS,
        "marks_left": _MARK.search(left) is not None,
        "marks_right": _MARK.search(right) is not None,
        "space_left": _SPACE.search(left) is not None,
        "space_right": _SPACE.search(right) is not None,
        "short_word": _SHORT.fullmatch(left) is not None,
        "kicker_ending": leads_into_headline(left),
        "digit_begins": right[0].isdigit(),
    }


def _widths(left: str, right: str) -> dict[str, float]:
    one, other = half_width(left, HALF), half_width(right, HALF)
    return {
        "same_width": abs(other - one) < _SAME,
        "narrower": other - one <= -_SAME,
        "much_wider": other - one > _MUCH,
        "shortest": one < _SHORTEST,
        "long_below": other > _LONG,
        "width_left": min(one, 24.0) / 10,
        "width_right": min(other, 30.0) / 10,
    }


def _log_odds(model: str, features: Mapping[str, float]) -> float:
    weights = _weights(model)
    return weights["bias"] + sum(weights[name] * value for name, value in features.items())


@cache
def _weights(model: str) -> dict[str, float]:
    return dict(load_table("heading_pairs")[model])
