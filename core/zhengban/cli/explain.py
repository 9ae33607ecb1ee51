"""``zhengban explain``: what a kind of finding means."""

from __future__ import annotations

import argparse
import difflib
import inspect
from collections.abc import Mapping

from zhengban.cli.language import Language, language_for
from zhengban.cli.wording import Wording
from zhengban.detectors.detector import Detector
from zhengban.errors import InputError
from zhengban.propose import PLAN
from zhengban.resources import load_table
from zhengban.writers.report_reasons import kind_name

PARTS = ("looks", "should", "confused")


def run(options: argparse.Namespace) -> int:
    """Print the explanation of one kind, or the list of kinds in the order of the plan."""
    detectors = {str(detector.kind): detector for stage in PLAN for detector in stage}
    language = language_for(options.language)
    if options.kind is None:
        print("\n".join(_list_lines(detectors, language)))
        return 0
    detector = _detector(options.kind, detectors)
    print(_in_chinese(detector) if language == "zh" else _in_english(detector))
    return 0


def _detector(name: str, detectors: Mapping[str, Detector]) -> Detector:
    """Return the detector for a kind's English or Chinese name; raises ``InputError`` when there is none."""
    by_chinese_name = {kind_name(kind): kind for kind in detectors}
    kind = by_chinese_name.get(name, name.replace("-", "_").lower())
    if kind not in detectors:
        raise InputError(_unknown(name, detectors))
    return detectors[kind]


def _in_english(detector: Detector) -> str:
    return f"{detector.kind}: {detector.title}\n\n{inspect.cleandoc(detector.explanation)}"


def _in_chinese(detector: Detector) -> str:
    """Return the Chinese explanation; lines of the table are broken for its reader only."""
    wording = Wording("zh")
    explained = load_table("explanations_zh")[detector.kind]
    parts = (f"{wording.say(part)}：{''.join(explained[part].splitlines())}" for part in PARTS)
    return f"{detector.kind}: {kind_name(detector.kind)}\n\n" + "\n\n".join(parts)


def _list_lines(detectors: Mapping[str, Detector], language: Language) -> list[str]:
    width = max(len(kind) for kind in detectors)
    lines = [
        f"{kind:<{width}}  {kind_name(kind) if language == 'zh' else detector.title}"
        for kind, detector in detectors.items()
    ]
    return [*lines, "", Wording(language).say("hint")]


def _unknown(kind: str, detectors: Mapping[str, Detector]) -> str:
    near = difflib.get_close_matches(kind, detectors, n=1)
    advice = f"did you mean {near[0]}?" if near else "zhengban explain lists them"
    return f"there is no kind {kind!r}; {advice}"
