"""The usual answers to "remove doubled text": a regular expression with a backreference, in the two forms of it."""

from __future__ import annotations

import re

from zhengban.evaluate.peers.peer import Treatment
from zhengban.model.span import Span

_RUNS = re.compile(r"(.{2,})\1+")
_CHARACTERS = re.compile(r"(.)\1+")


def repeated_runs(text: str) -> list[Span]:
    r"""Return what ``re.sub(r"(.{2,})\1+", r"\1", text)`` takes out."""
    return [Span(match.end(1), match.end()) for match in _RUNS.finditer(text)]


def repeated_characters(text: str) -> list[Span]:
    r"""Return what ``re.sub(r"(.)\1+", r"\1", text)`` takes out."""
    return [Span(match.end(1), match.end()) for match in _CHARACTERS.finditer(text)]


RUNS_PEER = Treatment(
    "repeats-runs", r"`(.{2,})\1+` → `\1`", repeated_runs, "takes 紧紧紧紧 and 1010 for mistakes"
)
CHARACTERS_PEER = Treatment(
    "repeats-characters", r"`(.)\1+` → `\1`", repeated_characters, "takes 年年 and 2000 for mistakes"
)
