"""What a real set has to offer to be measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from zhengban.evaluate.figure import Figure
from zhengban.evaluate.page_measures import PageMeasures


class Corpus(NamedTuple):
    """``recognises`` tells whether a folder is such a set, ``jobs`` returns its pages (every nth one; plain values,
    for they go to other processes), ``measure`` measures one (a module's function).
    """

    name: str
    figures: tuple[Figure, ...]
    recognises: Callable[[Path], bool]
    jobs: Callable[[Path, int], Sequence[Any]]
    measure: Callable[[Any], PageMeasures]
