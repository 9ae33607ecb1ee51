"""What the reading of lines is given and what it returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

# What a line is in its column; the first three are running text.
INDENTED, FLUSH, RUNNING, DISPLAY, KEPT = range(5)


@dataclass(frozen=True)
class LineCosts:
    """What the text alone says of each line, in nats; one entry a line (``join`` and ``end``: behind the line).

    ``width``, ``giving``, ``unit``: em, as measured. ``stretched``: set to the full measure by letter-spacing.
    ``join`` and ``end``: against the next line running on, and against a paragraph ending here. ``indented`` and
    ``flush``: against being such a first line. ``display``, ``display_on``: against display type, and against
    going on with it. ``kept``: against a break that is meant. ``gap``: a wider gap than usual stands
    in front. ``upright``: a character of a heading that is set from top to bottom.
    ``set_in``: first lines of this page are indented, beyond doubt.
    """

    width: Matrix
    giving: Matrix
    unit: Matrix
    stretched: NDArray[np.bool_]
    join: Matrix
    end: Matrix
    indented: Matrix
    flush: Matrix
    display: Matrix
    display_on: Matrix
    kept: Matrix
    gap: NDArray[np.bool_]
    upright: NDArray[np.bool_]
    set_in: bool = False


class Flow(NamedTuple):
    """The decision: by line its state and column width (0 for none), and by boundary the margin.

    ``margins[i]`` is by how many nats the best page in which line i+1 runs on from line i is dearer (negative:
    cheaper) than the best page in which it does not.
    """

    states: list[int]
    widths: list[float]
    margins: list[float]
