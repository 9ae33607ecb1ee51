"""The program's words for kinds, roles and what a finding does, in the language of the user interface."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from zhengban.calibration import Expected, Promise
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.model.role import Role
from zhengban_gui.counts import Counts

_ALMOST_ALL = 0.99  # above, a rounded number would say that none is ever wrong
_LESS_THAN_ONE = 0.5  # expected wrong ones; below, they round to none

# QT_TRANSLATE_NOOP gives back the text it is given, but is declared to return an object.
_Words = Any

# Icon, colour token and name of each kind, in the order of the chips.
_KINDS: dict[Kind, tuple[str, str, _Words]] = {
    Kind.DUPLICATE_RUN: ("dup", "dele", QT_TRANSLATE_NOOP("Kind", "Duplicate")),
    Kind.DECORATIVE_REPEAT: ("orn", "dele", QT_TRANSLATE_NOOP("Kind", "Ornament")),
    Kind.LINE_WRAP: ("wrap", "ink2", QT_TRANSLATE_NOOP("Kind", "Line break")),
    Kind.COLUMN_FRAGMENT: ("column", "ink2", QT_TRANSLATE_NOOP("Kind", "Narrow column")),
    Kind.MISPLACED_TEXT: ("move", "mov", QT_TRANSLATE_NOOP("Kind", "Misplaced text")),
    Kind.DETACHED_HEADLINE: ("head", "mov", QT_TRANSLATE_NOOP("Kind", "Headline")),
    Kind.MISATTACHED_CAPTION: ("image", "mov", QT_TRANSLATE_NOOP("Kind", "Caption")),
    Kind.PAGE_FURNITURE: ("mast", "mov", QT_TRANSLATE_NOOP("Kind", "Masthead")),
    Kind.SPACING: ("space", "dele", QT_TRANSLATE_NOOP("Kind", "Spacing")),
    Kind.PUNCTUATION: ("punct", "sub", QT_TRANSLATE_NOOP("Kind", "Punctuation")),
    Kind.LOOKALIKE_CHARACTER: ("eye", "sub", QT_TRANSLATE_NOOP("Kind", "Look-alike")),
    Kind.SCRIPT_VARIANT: ("copy", "sub", QT_TRANSLATE_NOOP("Kind", "Script variant")),
    Kind.ARTICLE_STRUCTURE: ("article", "ink2", QT_TRANSLATE_NOOP("Kind", "Structure")),
}
KINDS = tuple(_KINDS)
# Everything else is looked for and corrected; the structure is only shown, and corrected where it is wrong.
QUIET_KINDS = frozenset({Kind.ARTICLE_STRUCTURE})

_ROLES: dict[Role, _Words] = {
    Role.KICKER: QT_TRANSLATE_NOOP("Role", "Kicker"),
    Role.HEADLINE: QT_TRANSLATE_NOOP("Role", "Headline"),
    Role.DECK: QT_TRANSLATE_NOOP("Role", "Deck"),
    Role.LEAD: QT_TRANSLATE_NOOP("Role", "Lead"),
    Role.SUBHEADING: QT_TRANSLATE_NOOP("Role", "Subheading"),
    Role.PARAGRAPH: QT_TRANSLATE_NOOP("Role", "Text"),
    Role.NOTE: QT_TRANSLATE_NOOP("Role", "Editor's note"),
    Role.COLUMN_TITLE: QT_TRANSLATE_NOOP("Role", "Column title"),
    Role.JUMP_LINE: QT_TRANSLATE_NOOP("Role", "Jump line"),
    Role.PHOTO_TITLE: QT_TRANSLATE_NOOP("Role", "Photo title"),
    Role.CAPTION: QT_TRANSLATE_NOOP("Role", "Caption"),
    Role.CREDIT: QT_TRANSLATE_NOOP("Role", "Photo credit"),
    Role.VERSE: QT_TRANSLATE_NOOP("Role", "Verse"),
    Role.LIST: QT_TRANSLATE_NOOP("Role", "List"),
    Role.TABLE: QT_TRANSLATE_NOOP("Role", "Table"),
    Role.NOTICE: QT_TRANSLATE_NOOP("Role", "Notice"),
    Role.BYLINE: QT_TRANSLATE_NOOP("Role", "Byline"),
    Role.DATELINE: QT_TRANSLATE_NOOP("Role", "Dateline"),
    Role.MASTHEAD: QT_TRANSLATE_NOOP("Role", "Name of the paper"),
    Role.SECTION: QT_TRANSLATE_NOOP("Role", "Section"),
    Role.DATE: QT_TRANSLATE_NOOP("Role", "Date"),
    Role.FOLIO: QT_TRANSLATE_NOOP("Role", "Page number"),
    Role.RUNNING_HEAD: QT_TRANSLATE_NOOP("Role", "Running head"),
    Role.EDITORS: QT_TRANSLATE_NOOP("Role", "Editors"),
    Role.CONTACT: QT_TRANSLATE_NOOP("Role", "Contact"),
    Role.UNPLACED: QT_TRANSLATE_NOOP("Role", "Unplaced"),
}

# How copies lie to each other, by the reason that a detector gives.
_COPIES: dict[str, _Words] = {
    "every_character": QT_TRANSLATE_NOOP("Shape", "every character twice"),
    "chain": QT_TRANSLATE_NOOP("Shape", "overlapping lines"),
    "staircase": QT_TRANSLATE_NOOP("Shape", "overlapping lines"),
    "line_again": QT_TRANSLATE_NOOP("Shape", "a line again"),
    "misread_line": QT_TRANSLATE_NOOP("Shape", "a line again"),
    "second_copy": QT_TRANSLATE_NOOP("Shape", "side by side"),
    "doubled_mark": QT_TRANSLATE_NOOP("Shape", "a mark twice"),
    "far": QT_TRANSLATE_NOOP("Shape", "far apart"),
}


def kind_name(kind: Kind) -> str:
    """Return the kind's short name."""
    return QCoreApplication.translate("Kind", _KINDS[kind][2])


def kind_icon(kind: Kind) -> str:
    """Return the name of the kind's icon."""
    return _KINDS[kind][0]


def kind_color_name(kind: Kind) -> str:
    """Return the token of the colour that the kind's changes have."""
    return _KINDS[kind][1]


def role_name(role: Role) -> str:
    """Return the name of a role of text."""
    return QCoreApplication.translate("Role", _ROLES[role])


def role_names(edits: tuple[Edit, ...]) -> str:
    """Return the roles that edits give, each once, in the order of the text."""
    painted = sorted((edit.span, edit.role) for edit in edits if isinstance(edit, SetRole))
    return " · ".join(dict.fromkeys(role_name(role) for _, role in painted))


def shape_of(finding: Finding) -> str:
    """Return in a few words what the finding is like beside its kind; nothing when there is no more to say."""
    if finding.kind == Kind.DUPLICATE_RUN:
        codes = {reason.code for reason in finding.evidence if reason.supports}
        copies = next((words for code, words in _COPIES.items() if code in codes), "")
        return QCoreApplication.translate("Shape", copies) if copies else ""
    return deed_in_words(finding.edits)


def deed_in_words(edits: tuple[Edit, ...]) -> str:
    """Return the most telling thing that edits do: a move before a start, a role, a join, a change of text."""
    if any(isinstance(edit, MoveBlock) for edit in edits):
        return QCoreApplication.translate("Shape", "moved")
    starts = [edit for edit in edits if isinstance(edit, StartArticle)]
    if starts:
        return start_in_words(starts[0])
    if roles := role_names(edits):
        return roles
    joins = [edit for edit in edits if isinstance(edit, Join)]
    if joins:
        return _joins_in_words(joins)
    return _changes_in_words([edit for edit in edits if isinstance(edit, ReplaceText)])


def start_in_words(start: StartArticle) -> str:
    """Return what the edit says of the beginning of an article."""
    if start.on:
        return QCoreApplication.translate("Shape", "article starts")
    return QCoreApplication.translate("Shape", "no article starts")


def owner_words(label: str) -> str:
    """Return what an article or photo is called that text may belong to; a photo of its own has no label."""
    return label or QCoreApplication.translate("Owner", "A photo of its own")


def calibration_sentence(promise: Promise | None) -> str:
    """Return what the confidence has meant so far: how many of a hundred such findings were right; never all."""
    if promise is None:
        return QCoreApplication.translate("Confidence", "Not yet calibrated")
    if promise.precision > _ALMOST_ALL:
        return QCoreApplication.translate(
            "Confidence", "Calibrated: more than 99 of 100 such findings are right"
        )
    told = QCoreApplication.translate("Confidence", "Calibrated: about {n} of 100 such findings are right")
    return told.format(n=round(100 * promise.precision))


def calibration_details(promise: Promise | None) -> str:
    """Return on how many findings that was measured, and how far it can be believed."""
    if promise is None:
        return QCoreApplication.translate(
            "Confidence", "Too few such findings were judged on pages with known truth"
        )
    told = QCoreApplication.translate(
        "Confidence", "Judged on pages with known truth: {n} such findings; 95 % interval {low}–{high} of 100"
    )
    return told.format(n=promise.n, low=f"{100 * promise.low:.1f}", high=f"{100 * promise.high:.1f}")


def wrong_ones(expected: Expected) -> str:
    """Return how many of some findings are wrong as far as was measured; nothing where nothing was."""
    if not expected.measured:
        return ""
    if expected.wrong < _LESS_THAN_ONE:
        told = QCoreApplication.translate("Confidence", "hardly any wrong")
    else:
        told = QCoreApplication.translate("Confidence", "about {n} wrong").format(n=round(expected.wrong))
    if not expected.unmeasured:
        return told
    rest = QCoreApplication.translate("Confidence", "{n} not measured").format(n=expected.unmeasured)
    return f"{told} · {rest}"


def _joins_in_words(joins: list[Join]) -> str:
    joined = sum(join.glue is not None for join in joins)
    if joined:
        return Counts().joins(joined)
    return QCoreApplication.translate("Shape", "split")


def _changes_in_words(changes: list[ReplaceText]) -> str:
    if not changes:
        return ""
    if all(not change.text for change in changes):
        return QCoreApplication.translate("Shape", "deleted")
    if all(not change.span.length for change in changes):
        return QCoreApplication.translate("Shape", "inserted")
    return QCoreApplication.translate("Shape", "exchanged")
