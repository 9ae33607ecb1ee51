"""What findings have in common: the shape that makes them a series, and what text they change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.model.role import Role
from zhengban.review.text_alignment import changes_between

_LONG = 400  # code points: what changes in more than that is told by its edits alone
_CREDIT = ("摄", "攝", "供图", "供圖")
_ARROWS = "→←↑↓▲▼▶◀△↗↘↙↖"


class TextChange(NamedTuple):
    """One difference between a finding's text before and after: where it is, what went and what came."""

    at: int
    deleted: str
    inserted: str


@lru_cache(maxsize=32_768)
def text_changes(before: str, after: str) -> tuple[TextChange, ...]:
    """Return the differences of two texts, in order; none when they are too long to be compared."""
    if len(before) > _LONG or len(after) > _LONG:
        return ()
    return tuple(
        TextChange(i1, before[i1:i2], after[j1:j2]) for i1, i2, j1, j2 in changes_between(before, after)
    )


def shape(finding: Finding) -> str:
    """Return what the finding is and does, coarsely: findings of one shape are decided alike."""
    told = _SHAPES.get(finding.kind, _roles)
    return ":".join(part for part in (str(finding.kind), told(finding)) if part)


def _duplicate(finding: Finding) -> str:
    """Return what stands twice: a mark, a text of some length, or a credit."""
    gone = "".join(change.deleted for change in text_changes(finding.before, finding.after))
    gone = "".join(gone.split())
    size = len(gone) or sum(edit.span.length for edit in finding.edits if isinstance(edit, ReplaceText))
    if any(word in gone for word in _CREDIT):
        return "credit"
    if gone and not any(map(str.isalnum, gone)):
        return "mark"
    return f"text {size_class(size)}"


def size_class(size: int) -> str:
    """Return the class of a number of code points."""
    return "1" if size <= 1 else "2-4" if size <= 4 else "5-12" if size <= 12 else "13+"


def _spacing(finding: Finding) -> str:
    """Return the classes of the characters on both sides of the spaces that go."""
    pairs = {
        f"{character_class(finding.before[change.at - 1 : change.at])}␣"
        f"{character_class(finding.before[change.at + len(change.deleted) :][:1])}"
        for change in text_changes(finding.before, finding.after)
        if change.deleted.isspace()
    }
    return " ".join(sorted(pairs))


def character_class(character: str) -> str:
    """Return a word for what a character is; ``edge`` for none."""
    if not character:
        return "edge"
    if character.isdigit():
        return "digit"
    if character.isascii():
        return "latin" if character.isalpha() else "mark"
    return "han" if character.isalpha() else "mark"


def _substitution(finding: Finding) -> str:
    """Return which characters become which."""
    pairs = {f"{c.deleted}→{c.inserted}" for c in text_changes(finding.before, finding.after)}
    return " ".join(sorted(pairs)[:3])


def _headline(finding: Finding) -> str:
    """Return the roles, whether lines are joined, and how far the heading is moved."""
    told = [_roles(finding)]
    for edit in finding.edits:
        if isinstance(edit, MoveBlock):
            distance = abs(edit.anchor - edit.span.start)
            told.append("near" if distance < 500 else "far" if distance < 3000 else "across the page")
    joined = any(isinstance(edit, Join) for edit in finding.edits)
    return " ".join([*told, "joined"] if joined else told)


def _caption(finding: Finding) -> str:
    """Return what marks the caption: an arrow, a credit, a place of its own, a move."""
    signs = {
        "arrow": finding.before[:1] in _ARROWS and bool(finding.before),
        "credit": any(isinstance(edit, SetRole) and edit.role is Role.CREDIT for edit in finding.edits),
        "standalone": any(isinstance(edit, StartArticle) for edit in finding.edits),
        "moved": any(isinstance(edit, MoveBlock) for edit in finding.edits),
    }
    return " ".join(sign for sign, shown in signs.items() if shown) or "plain"


def _lines(finding: Finding) -> str:
    """Return how many lines are joined, or what is asked about a single line end."""
    joins = sum(isinstance(edit, Join) for edit in finding.edits)
    if joins == 1 and finding.evidence:
        return finding.evidence[0].code
    return "1" if joins == 1 else "few lines" if joins <= 5 else "many lines"


def _roles(finding: Finding) -> str:
    """Return the edits by kind and role."""
    return " ".join(sorted({_deed(edit) for edit in finding.edits}))


def _deed(edit: Edit) -> str:
    match edit:
        case SetRole(_, role):
            return str(role)
        case StartArticle():
            return "start"
        case MoveBlock():
            return "move"
        case Join():
            return "join"
        case ReplaceText():
            return "text"


def _ornament(finding: Finding) -> str:
    changes = text_changes(finding.before, finding.after)
    return changes[0].deleted[:1] if changes else ""


_SHAPES: Mapping[Kind, Callable[[Finding], str]] = {
    Kind.DUPLICATE_RUN: _duplicate,
    Kind.DECORATIVE_REPEAT: _ornament,
    Kind.SPACING: _spacing,
    Kind.PUNCTUATION: _substitution,
    Kind.LOOKALIKE_CHARACTER: _substitution,
    Kind.SCRIPT_VARIANT: _substitution,
    Kind.DETACHED_HEADLINE: _headline,
    Kind.MISATTACHED_CAPTION: _caption,
    Kind.LINE_WRAP: _lines,
    Kind.COLUMN_FRAGMENT: _lines,
}
