"""What every detector is: a kind, a name for people, and a function from a draft to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from zhengban.model.draft import Draft
from zhengban.model.finding import Finding, Kind


@dataclass(frozen=True, slots=True)
class Detector:
    """An artefact that is looked for.

    ``detect`` sees the draft that the detectors before it left and yields findings in source offsets, in order.
    ``explanation`` is what ``zhengban explain KIND`` prints: what it looks like, what it should be, what it may be
    confused with. It is the docstring of the detector's module.
    """

    kind: Kind
    title: str
    detect: Callable[[Draft], Iterator[Finding]]
    explanation: str
