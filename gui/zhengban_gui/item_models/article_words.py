"""The words of the article tree, in the language of the user interface."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from zhengban_gui.counts import Counts
from zhengban_gui.item_models.article_drops import Refusal
from zhengban_gui.item_models.article_rows import ArticleRow
from zhengban_gui.widgets.state_icon import state_name
from zhengban_gui.wording import role_name

_SEPARATOR = " · "
_REFUSALS = {
    "unknown": QT_TRANSLATE_NOOP("ArticleTree", "That text is not on this page"),
    "locked": QT_TRANSLATE_NOOP("ArticleTree", "This text is locked. Unlock it to move it"),
    "nowhere": QT_TRANSLATE_NOOP("ArticleTree", "Drop it on an article or between two blocks"),
    "between": QT_TRANSLATE_NOOP("ArticleTree", "Drop an article between two articles"),
    "already": QT_TRANSLATE_NOOP("ArticleTree", "It stands there already"),
    "role": QT_TRANSLATE_NOOP("ArticleTree", "Change its role to put it there"),
    "photo": QT_TRANSLATE_NOOP("ArticleTree", "Only captions and credits belong to a photo"),
}

_SIGNS = {
    "conflict": QT_TRANSLATE_NOOP("ArticleTree", "Conflict: two changes want the same text"),
    "confirm": QT_TRANSLATE_NOOP("ArticleTree", "To confirm: a decision was made on another proposal"),
    "doubt": QT_TRANSLATE_NOOP("ArticleTree", "Doubtful: somebody left something here for later"),
    "waiting": QT_TRANSLATE_NOOP("ArticleTree", "To review: something here waits for a decision"),
    "locked": QT_TRANSLATE_NOOP("ArticleTree", "Locked: printed exactly as in the source"),
    "amended": QT_TRANSLATE_NOOP("ArticleTree", "Amended: something else was put in the place of a proposal"),
    "settled_by_hand": QT_TRANSLATE_NOOP("ArticleTree", "Settled by hand: what was asked here is answered"),
    "accepted": QT_TRANSLATE_NOOP("ArticleTree", "Accepted: the proposals here are in the result"),
    "automatic": QT_TRANSLATE_NOOP("ArticleTree", "Automatic: certain changes, nothing to decide"),
    "rejected": QT_TRANSLATE_NOOP("ArticleTree", "Rejected: the text stands as in the source"),
}


def row_name(row: ArticleRow) -> str:
    """Return what a row is: its role, the number of the article or photo, or the name of the bin."""
    match row.kind:
        case "article":
            return QCoreApplication.translate("ArticleTree", "Article {0}").format(row.number)
        case "photo":
            return QCoreApplication.translate("ArticleTree", "Photo {0}").format(row.number)
        case "photos":
            return QCoreApplication.translate("ArticleTree", "Photo news")
        case "furniture":
            return QCoreApplication.translate("ArticleTree", "Furniture")
        case "unplaced":
            return QCoreApplication.translate("ArticleTree", "Unplaced")
        case _:
            return role_name(row.role) if row.role else ""


def row_summary(row: ArticleRow) -> str:
    """Return what stands in a row: newspaper text, or for a row that stands for several things how many."""
    if row.kind == "paragraphs":
        counts = Counts()
        return _SEPARATOR.join((counts.paragraphs(row.count), counts.characters(row.characters)))
    if row.kind == "furniture":
        return _SEPARATOR.join(role_name(role) for role in row.roles)
    if row.kind == "unplaced" and not row.count:
        return QCoreApplication.translate("ArticleTree", "Empty is good")
    return row.text


def row_tip(row: ArticleRow) -> str:
    """Return what a row says more than there is room for: its text, and what the sign at its end means."""
    told = QCoreApplication.translate("ArticleTree", str(_SIGNS[row.state])) if row.state else ""
    return "\n".join(part for part in (row.text, told) if part)


def row_told(row: ArticleRow) -> str:
    """Return what a screen reader says of a row: what it is, what stands in it, and its state."""
    parts = [row_name(row), row_summary(row), state_name(row.state) if row.state else ""]
    return ", ".join(part for part in parts if part)


def refusal_words(refusal: Refusal) -> str:
    """Return why a drop cannot be done, nothing when it can."""
    return QCoreApplication.translate("ArticleTree", str(_REFUSALS[refusal])) if refusal else ""
