"""What a finding does, in words: its edits as verbs, and its change without the signs that detectors add."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.model.role import Role
from zhengban.resources import load_table
from zhengban.writers.report_places import excerpt

# How detectors show, in ``after``, where a heading goes, and where a line falls into caption and credit.
_ARROW, _BAR = " ⇢ ", " ｜ "
_SHOWN = 16  # code points of the text that something is moved beside


def deeds(finding: Finding, text: str) -> str:
    """Return in Chinese, with counts, what a finding does besides changing text, which is shown by itself."""
    words = load_table("report_words")
    counted: dict[str, int] = {}
    for edit in finding.edits:
        if not isinstance(edit, ReplaceText | MoveBlock):
            role = words["roles"][edit.role] if isinstance(edit, SetRole) else ""
            name = words["deeds"][deed(edit)] + role
            counted[name] = counted.get(name, 0) + 1
    told = [f"{name} {count} 处" if count > 1 else name for name, count in counted.items()]
    return " · ".join([*told, *moves(finding, text, words["moves"])])


def verbs(edits: Sequence[Edit], text: str, words: Mapping[str, str], roles: Mapping[Role, str]) -> str:
    """Return each thing that a finding does once, in the given words: 定为引题、主题 · 连行 · 移动.

    ``text`` is the page's, which tells whether deleted characters are anything but space.
    """
    painted = dict.fromkeys(roles[edit.role] for edit in edits if isinstance(edit, SetRole))
    told = [words["role"] + words["and"].join(painted)] if painted else []
    done = dict.fromkeys(deed(edit, text) for edit in edits if not isinstance(edit, SetRole))
    return " · ".join([*told, *(words[name] for name in done)]) or words["none"]


def deed(edit: Edit, text: str = "") -> str:
    """Return the word for an edit by which the tables know it."""
    match edit:
        case ReplaceText(span, new):
            if not new:
                return "space" if text[span.start : span.end].isspace() else "delete"
            return "replace" if span.length else "insert"
        case Join(_, _, glue):
            return "split" if glue is None else "join"
        case SetRole():
            return "role"
        case MoveBlock():
            return "move"
        case StartArticle(_, on):
            return "start" if on else "no_start"


def shown_before(finding: Finding) -> str:
    """Return the text before: of a piece of a line that is only given a role, the piece and not the rest of the line.

    Its detector gives the line for the context; against the piece, the rest would look deleted.
    """
    is_piece = finding.kind == Kind.PAGE_FURNITURE and finding.after in finding.before
    if is_piece and not any(isinstance(edit, ReplaceText) for edit in finding.edits):
        return finding.after
    return finding.before


def shown_after(finding: Finding) -> str:
    """Return the text afterwards: without the place a heading goes to, caption and credit on lines of their own."""
    if finding.kind == Kind.DETACHED_HEADLINE and _ARROW not in finding.before:
        return finding.after.partition(_ARROW)[0]
    if finding.kind == Kind.MISATTACHED_CAPTION and _BAR not in finding.before:
        return finding.after.replace(_BAR, "\n")
    return finding.after


def moves(finding: Finding, text: str, words: Mapping[str, str]) -> tuple[str, ...]:
    """Return where a finding moves something, by side and the beginning of the text beside which it goes."""
    targets = (
        words[edit.side].format(text=_target(finding, edit, text))
        for edit in finding.edits
        if isinstance(edit, MoveBlock)
    )
    return tuple(dict.fromkeys(targets))


def _target(finding: Finding, edit: MoveBlock, text: str) -> str:
    """Return the beginning of the text beside which it goes, as mended where the detector gave it."""
    if finding.kind == Kind.DETACHED_HEADLINE and _ARROW not in finding.before and _ARROW in finding.after:
        return finding.after.partition(_ARROW)[2]
    return excerpt(text[edit.anchor : edit.anchor + 2 * _SHOWN], _SHOWN)
