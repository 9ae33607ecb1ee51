"""``zhengban explain``: what a kind of finding means."""

from __future__ import annotations

import argparse
import difflib
import inspect

from zhengban.detectors.detector import Detector
from zhengban.errors import InputError
from zhengban.propose import PLAN


def run(options: argparse.Namespace) -> int:
    """Print the explanation of one kind, or the list of kinds in the order of the plan."""
    detectors = {str(detector.kind): detector for stage in PLAN for detector in stage}
    if options.kind is None:
        print("\n".join(_list_lines(detectors)))
        return 0
    detector = detectors.get(options.kind.replace("-", "_").lower())
    if detector is None:
        raise InputError(_unknown(options.kind, detectors))
    print(f"{detector.kind}: {detector.title}\n\n{inspect.cleandoc(detector.explanation)}")
    return 0


def _list_lines(detectors: dict[str, Detector]) -> list[str]:
    width = max(len(kind) for kind in detectors)
    lines = [f"{kind:<{width}}  {detector.title}" for kind, detector in detectors.items()]
    return [*lines, "", "zhengban explain KIND tells what one looks like and what it may be confused with."]


def _unknown(kind: str, detectors: dict[str, Detector]) -> str:
    near = difflib.get_close_matches(kind, detectors, n=1)
    advice = f"did you mean {near[0]}?" if near else "zhengban explain lists them"
    return f"there is no kind {kind!r}; {advice}"
