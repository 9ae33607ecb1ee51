"""What the text of a line alone says about where paragraphs begin and end, as costs in nats for ``line_flow``."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from zhengban.evidence.flow_costs import LineCosts, Matrix
from zhengban.evidence.flow_weights import FlowWeights, flow_weights
from zhengban.evidence.line_habits import Habits, habits_of
from zhengban.evidence.line_roles import learnt_odds
from zhengban.evidence.line_traits import LineTraits, Trait
from zhengban.evidence.typography import choose_half_width, measure_lines
from zhengban.model.draft import DraftLine

_NEVER = 8.0  # for what the layout forbids: running on over an indent, or where nothing was wrapped
_SENTENCES = 0.1  # of the lines; in columns of fourteen characters prose has three times as many
_FEW, _TITLE, _NAME = 20, 16, re.compile(r"[\u3400-\u9fff]{2,4}")  # lines; em
Costs = NDArray[np.float64]


def line_costs(lines: Sequence[DraftLine]) -> LineCosts:
    """Return the costs of the lines; time in proportion to the text."""
    texts = [line.text for line in lines]
    measured = measure_lines(texts, choose_half_width(texts))
    widths = [measure.width for measure in measured]
    habits = habits_of(lines, widths)
    traits = LineTraits(lines, widths, habits)
    prices = _Prices(traits, habits)
    join, end = prices.behind()
    indented, flush = prices.first()
    display, display_on = prices.display()
    kept = prices.kept()
    learnt, weights = learnt_odds(lines, traits, habits), flow_weights()
    looks = np.where(traits.upright, 0.0, weights.display_usual - learnt.display)
    looks *= weights.display_learnt * _told_by_looks(traits)
    looks = np.where(_may_be_signed(lines, traits), np.minimum(looks, 0.0), looks)
    seams = weights.seam_learnt * _held(learnt.going_on, traits) / 2
    return LineCosts(
        width=_single(prices.measure()),
        giving=np.array([measure.giving for measure in measured], dtype=np.float32),
        unit=np.array([measure.unit for measure in measured], dtype=np.float32),
        stretched=traits.stretched,
        join=_single(join - seams),
        end=_single(end + seams),
        indented=_single(indented),
        flush=_single(flush),
        display=_single(display + looks),
        display_on=_single(display_on + looks),
        kept=_single(kept + np.maximum(seams, 0.0)),
        gap=traits.wide_gap,
        upright=traits.upright,
        set_in=habits.indents or habits.flush == flow_weights().flush_unusual,
    )


def _single(costs: Costs) -> Matrix:
    return costs.astype(np.float32)


def _where(trait: Trait, cost: float) -> Costs:
    """Return the cost for the lines that have the trait, nothing for the others."""
    return np.where(trait, cost, 0.0)


def _held(going_on: Costs, traits: LineTraits) -> Costs:
    """Return the learnt log-odds of going on, never for it where lines may be verse, rows, or items of a list.

    Four lines in a row that end with a mark are verse sooner than prose, and where hardly a line has a full stop inside
    or behind it, nothing on the page is prose.
    """
    marked = np.append(traits.final | traits.pause, [True, True])
    verse = marked[:-2] & marked[1:-1] & marked[2:] & np.append(True, marked[:-3])
    listed = (traits.final | traits.announcing) & np.append(traits.item[1:], False)
    held: Costs = np.where(verse | listed, np.minimum(going_on, 0.0), going_on)
    return held if _is_prosaic(traits) else np.minimum(held, 0.0)


def _told_by_looks(traits: LineTraits) -> float:
    """Return how far, 0 to 1, the looks of display type count: they were learnt on whole pages of prose.

    A few lines do not show what is usual on their page, and a timetable has nothing that headings could stand out from.
    """
    return min(1.0, len(traits.width) / _FEW) if _is_prosaic(traits) else 0.0


def _may_be_signed(lines: Sequence[DraftLine], traits: LineTraits) -> Trait:
    """Tell which lines may be a short title and the bare name below it, 让路 and 邵一民: such were hardly learnt.

    They begin the page, or what stands before has ended.
    """
    named = np.array([*(_NAME.fullmatch(line.text) is not None for line in lines[1:]), False])
    titled = traits.unmarked & (traits.width <= _TITLE) & named & np.append(True, traits.final[:-1])
    either: Trait = titled | np.append(False, titled[:-1])
    return either


def _is_prosaic(traits: LineTraits) -> bool:
    return bool((traits.sentence | traits.full_stop).mean() >= _SENTENCES)


class _Prices:
    """The costs of the lines by themselves, for each thing they may be."""

    def __init__(self, traits: LineTraits, habits: Habits) -> None:
        self._traits, self._habits, self._weights = traits, habits, flow_weights()
        weights = self._weights
        # The longer a line without any mark, the less it is running text.
        plain = np.minimum(weights.plain * traits.width, weights.plain_most)
        self._no_text = np.where(traits.unmarked, plain, 0.0) + _where(traits.row, weights.row)

    def measure(self) -> Costs:
        """Return the widths that count: a paragraph that was never wrapped, or a whole caption, tells of no column."""
        traits, width = self._traits, self._traits.width
        complete = traits.pictured & traits.final & (width > 24)
        most = np.where(traits.whole, 30.0, np.where(complete, 12.0, width))
        counted: Costs = np.minimum(width, most)
        return counted

    def first(self) -> tuple[Costs, Costs]:
        """Return the costs of being an indented first line, and a flush one."""
        traits, weights, habits = self._traits, self._weights, self._habits
        indented = np.full_like(traits.width, habits.indented)
        flush = np.full_like(traits.width, habits.flush)
        if habits.indents:
            indented, flush = np.where(traits.indent, -0.5, 4.0), np.where(traits.indent, 2.0, 3.0)
        half_pair = _where(traits.unopened, weights.half_pair)
        half = np.where(traits.unopenable, weights.unopenable, half_pair)
        opens = _where(traits.opens, weights.opens)
        indented, flush = indented + opens + half, flush + opens + half
        # A summary or a first paragraph may stand flush where all others are set in.
        flush = np.where(traits.wide_gap, np.minimum(flush, weights.flush_at_gap), flush)
        return indented + self._no_text, flush + self._no_text

    def display(self) -> tuple[Costs, Costs]:
        """Return the costs of being display type, and of going on with it."""
        traits, weights, width = self._traits, self._weights, self._traits.width
        tiny = np.where(traits.isolated, weights.display_tiny_alone, weights.display_tiny)
        cost = weights.display + self._display_marks()
        cost += np.where(width < 3, tiny, _where(width > 34, weights.display_wide))
        cost += _where(traits.whole, weights.display_wide)
        cost += _where(traits.isolated & ~traits.final & ~traits.pause, weights.display_alone)
        cost = np.where(traits.byline, weights.byline_line, cost)
        on = cost + weights.display_on
        near = _where(traits.near, weights.display_on_near)
        on += np.where(traits.wide_gap, weights.display_on_at_gap, near)
        on += _where(width >= 17, weights.display_on_wide)
        on = np.minimum(np.maximum(on, 0.2), np.maximum(cost, 0.2))
        begun = cost + _where(traits.wide_gap, weights.display_at_gap)
        upright = traits.upright
        return np.where(upright, weights.display_upright, begun), np.where(
            upright, weights.display_upright_on, on
        )

    def _display_marks(self) -> Costs:
        """Return what the marks of the lines cost them as display type: a headline hardly has any."""
        traits, weights = self._traits, self._weights
        cost = np.where(traits.final, weights.display_final, _where(traits.pause, weights.display_pause))
        clauses = _where(traits.clauses, weights.display_comma)
        cost += np.where(traits.sentence, weights.display_sentence, clauses)
        opens = traits.unopenable | (traits.opens & ~traits.pictured)
        cost += _where(opens, weights.display_opens)
        return cost + _where(traits.unclosed | traits.unopened, weights.half_pair)

    def kept(self) -> Costs:
        """Return the costs of being a line whose break is meant."""
        traits, weights, width = self._traits, self._weights, self._traits.width
        marked = traits.final | traits.pause
        cost = weights.kept + _where(marked, weights.kept_mark)
        cost += _where(traits.row | traits.cells, weights.kept_cells)
        cost += _where(traits.item, weights.kept_item)
        cost += weights.kept_wide * np.maximum(width - 15.0, 0.0)
        cost += _where((width > 30) | traits.pictured, weights.kept_long)
        # A single line between gaps is a title or an author's name rather than a stanza.
        cost += _where(traits.isolated & ~marked, weights.kept_alone) + _where(
            traits.upright, weights.kept_upright
        )
        return np.maximum(cost, 0.15) + _where(traits.whole, weights.display_wide)

    def behind(self) -> tuple[Costs, Costs]:
        """Return what running on behind the lines costs by their text, and what ending there costs."""
        traits, weights = self._traits, self._weights
        unfinished = np.where(traits.pause, weights.join_pause, weights.join)
        join = np.where(traits.final, weights.join_final, unfinished)
        pause = np.where(traits.pause & ~traits.breaking_off, weights.end_pause, weights.end)
        end = np.where(traits.final, weights.end_final, pause)
        end += _where(traits.unclosed, weights.end_unclosed)
        # A summary or a short caption has no final mark; something new then begins, or stands apart.
        new = np.append((traits.opens | traits.wide_gap)[1:], True)
        end = np.where(new, np.minimum(end, weights.end_before_new), end)
        end[:-1] += _where(traits.unopenable[1:], weights.end_unopenable)
        end[:-1] += _where(traits.near[1:], weights.end_near)
        join[:-1] += _running_on(traits, self._no_text[1:], self._habits, weights)
        return join, end


def _running_on(traits: LineTraits, no_text: Costs, habits: Habits, weights: FlowWeights) -> Costs:
    """Return what the next line and the layout add to the cost of running on into it."""
    final, opens, wide_gap = traits.final[:-1], traits.opens[1:], traits.wide_gap[1:]
    # No column holds such a line, so nothing was wrapped to one here; nor does text run on over an indent.
    cost = no_text + _where(traits.whole[:-1], _NEVER)
    # The text of a picture that ends with a full stop is complete, however wide its line.
    cost += _where(traits.pictured[:-1] & final, weights.join_captioned)
    cost += _where(traits.whole[1:] | habits.unwrapped, _NEVER)
    cost += _where(traits.indent[1:] & habits.indents, _NEVER)
    cost += _where(traits.unopenable[1:], weights.join_unopenable)
    cost += _where(traits.pen_name[1:], _NEVER)
    # A dateline by itself and the bracketed byline below it open one article together.
    opened = opens & ~(traits.only_opening[:-1] & traits.bracketed[1:])
    cost += np.where(opened, weights.join_opens, _where(traits.captioned[1:] & final, weights.join_captioned))
    listed = final | traits.item[:-1] | traits.announcing[:-1]
    cost += _where(traits.item[1:] & listed, weights.join_item)
    # Who speaks next begins a paragraph of his own.
    cost += _where(final & traits.speech[1:], weights.join_speech)
    cost += _where(wide_gap, weights.join_at_only_gap if habits.gap == 0 else weights.join_at_gap)
    return cost + _where(traits.near[1:], weights.join_near)
