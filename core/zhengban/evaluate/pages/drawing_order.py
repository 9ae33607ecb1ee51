"""The order in which a page's frames are drawn, which is seldom the order in which they are read."""

from __future__ import annotations

import random
from collections.abc import Sequence

from zhengban.evaluate.pages.geometry import Frame
from zhengban.evaluate.pages.plan import Order


def drawing_order(
    frames: Sequence[Frame], order: Order, furniture_first: bool, chance: random.Random
) -> list[Frame]:
    """Return the frames in the order of drawing; furniture comes first or last."""
    furniture = [frame for frame in frames if frame.kind == "furniture"]
    rest = [frame for frame in frames if frame.kind != "furniture"]
    arranged = _arranged(rest, order, chance)
    return [*furniture, *arranged] if furniture_first else [*arranged, *furniture]


def _arranged(frames: list[Frame], order: Order, chance: random.Random) -> list[Frame]:
    heads = [frame for frame in frames if frame.kind == "head"]
    captions = [frame for frame in frames if frame.kind == "caption"]
    if order == "heads_first":
        return [*heads, *(frame for frame in frames if frame.kind != "head")]
    if order == "heads_last":
        late = [frame for frame in heads if chance.random() < 0.85]
        return [*(frame for frame in frames if frame not in late), *late]
    if order == "captions_last":
        return [*(frame for frame in frames if frame.kind != "caption"), *captions]
    if order == "frames_shuffled":
        return chance.sample(frames, len(frames))
    if order == "shuffled":
        return _shuffled(frames, chance)
    return frames


def _shuffled(frames: Sequence[Frame], chance: random.Random) -> list[Frame]:
    """Return unit by unit in any order; a head stands before or behind its body, or at the page's end."""
    units = list(dict.fromkeys(frame.unit for frame in frames))
    found: list[Frame] = []
    late: list[Frame] = []
    for unit in chance.sample(units, len(units)):
        own = [frame for frame in frames if frame.unit == unit]
        heads = [frame for frame in own if frame.kind == "head"]
        bodies = [frame for frame in own if frame.kind != "head"]
        where = chance.random()
        if where < 0.45:
            found += heads + bodies
        elif where < 0.75:
            found += bodies + heads
        else:
            found += bodies
            late += heads
    return [*found, *chance.sample(late, len(late))]
