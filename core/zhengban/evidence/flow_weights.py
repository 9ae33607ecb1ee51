"""The costs that the reading of lines works with, from the table ``line_flow``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from zhengban.resources import load_table


@dataclass(frozen=True, slots=True)
class FlowWeights:
    """Costs in nats; what each is for stands beside it in the table."""

    same_width: float
    new_width: float
    new_width_at_gap: float
    narrowed: float
    into_kept: float
    out_of_kept: float
    out_of_display: float
    short: float
    short_slope: float
    too_wide: float
    too_wide_slope: float
    too_wide_most: float
    full_end: float
    indented: float
    flush: float
    indented_usual: float
    flush_unusual: float
    indented_unusual: float
    flush_usual: float
    opens: float
    unopenable: float
    half_pair: float
    flush_at_gap: float
    plain: float
    plain_most: float
    display: float
    display_learnt: float
    display_usual: float
    seam_learnt: float
    display_final: float
    display_pause: float
    display_sentence: float
    display_comma: float
    display_opens: float
    display_tiny: float
    display_tiny_alone: float
    display_upright: float
    display_upright_on: float
    display_wide: float
    display_at_gap: float
    byline_line: float
    display_on: float
    display_on_at_gap: float
    display_on_near: float
    display_on_wide: float
    row: float
    display_alone: float
    kept: float
    kept_mark: float
    kept_cells: float
    kept_item: float
    kept_long: float
    kept_wide: float
    kept_alone: float
    kept_upright: float
    join: float
    join_pause: float
    join_final: float
    join_at_gap: float
    join_at_only_gap: float
    join_opens: float
    unsupported: float
    unsupported_most: float
    join_captioned: float
    join_speech: float
    join_item: float
    join_near: float
    join_unopenable: float
    end: float
    end_pause: float
    end_final: float
    end_before_new: float
    end_unclosed: float
    end_unopenable: float
    end_near: float


@cache
def flow_weights() -> FlowWeights:
    """Return the costs; they are read once a process."""
    return FlowWeights(**load_table("line_flow"))
