"""What one paper alone writes: cues of its profile, beside those that all papers share.

``propose`` puts them in force while it plans a page, and nobody else does. Cue functions read single lines and are
asked from everywhere, so the cues are not handed down to them: they stand in a context of their own, which another
thread does not see.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache

import regex

from zhengban.model.role import Role

# The code of the reason that a person's own pattern says so: such a finding was never measured, and need not be.
OWN = "profile"
_WINDOW = 160  # code points of a paragraph in which its dateline ends
_CREDIT_WINDOW = 70  # code points at the end of a line that may belong to its credit
_LONGEST_FURNITURE = 160
_KEPT = 64  # sets of patterns


@dataclass(frozen=True, slots=True)
class OwnCues:
    """Patterns of one paper.

    ``papers`` are names as they are printed; ``furniture`` are roles with patterns of whole lines; ``datelines`` and
    ``captions`` are patterns of how a paragraph begins, ``credits`` of a whole credit.
    """

    papers: tuple[str, ...] = ()
    furniture: tuple[tuple[Role, str], ...] = ()
    datelines: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()


_NONE = OwnCues()
_IN_FORCE: ContextVar[OwnCues] = ContextVar("own_cues", default=_NONE)


@contextmanager
def cues_in_force(cues: OwnCues) -> Iterator[None]:
    """Have the cues count until the block ends."""
    before = _IN_FORCE.set(cues)
    try:
        yield
    finally:
        _IN_FORCE.reset(before)


def own_furniture(text: str) -> Role | None:
    """Return the role of a line that the paper says is furniture, to its last character."""
    line = text.strip()
    if len(line) > _LONGEST_FURNITURE:
        return None
    patterns = _IN_FORCE.get().furniture
    return next((role for role, pattern in patterns if _compiled((pattern,)).fullmatch(line)), None)


def own_paper(text: str, position: int = 0) -> int:
    """Return where a name of the paper that begins at the position ends, or -1; no Han may be glued to it."""
    for name in sorted(_IN_FORCE.get().papers, key=len, reverse=True):
        end = position + len(name)
        if text.startswith(name, position) and not "\u3400" <= text[end : end + 1] <= "\u9fff":
            return end
    return -1


def names_own_paper(text: str) -> bool:
    """Tell whether the text holds a name of the paper."""
    return any(name in text for name in _IN_FORCE.get().papers)


def own_dateline(text: str) -> int:
    """Return the length in code points of a dateline of the paper that the paragraph opens with, 0 for none."""
    patterns = _IN_FORCE.get().datelines
    match = _compiled(patterns).match(text[:_WINDOW], _indent(text)) if patterns else None
    return match.end() if match else 0


def own_caption(text: str, position: int = 0) -> bool:
    """Tell whether the text begins, behind a pointer that ends at ``position``, as captions of the paper do."""
    patterns = _IN_FORCE.get().captions
    return bool(patterns) and _compiled(patterns).match(text, position) is not None


def own_credit(text: str) -> int:
    """Return where a credit of the paper at the end of the text begins, or -1.

    As with any credit, the beginning of the line, white space or a closing mark stands in front of it.
    """
    patterns = _IN_FORCE.get().credits
    if not patterns:
        return -1
    offset = max(0, len(text) - _CREDIT_WINDOW)
    match = _at_end(patterns).search(text, offset)
    return match.start("credit") if match and (match.start() > offset or offset == 0) else -1


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


@lru_cache(maxsize=_KEPT)
def _compiled(patterns: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@lru_cache(maxsize=_KEPT)
def _at_end(patterns: tuple[str, ...]) -> regex.Pattern[str]:
    choices = "|".join(f"(?:{pattern})" for pattern in patterns)
    return regex.compile(rf"(?:^|(?<=[。！？”’」』…!?）)])|\s)\s*(?P<credit>{choices})[。.]?\s*$")
