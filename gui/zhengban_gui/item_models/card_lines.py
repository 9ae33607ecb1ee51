"""A finding's change as the lines of the evidence card: what stays, what goes, and how many characters that is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Kind
from zhengban.model.span import Span
from zhengban.review.page_review import Entry
from zhengban_gui.item_models.change_notes import Homes
from zhengban_gui.item_models.change_segments import CARD_LENGTH, Change, change_of
from zhengban_gui.item_models.segments import Segment, Segments


class CardLine(NamedTuple):
    """One text of the card and its label at the right; ``tone`` names the token of the label's colour."""

    segments: Segments
    label: str
    tone: Literal["ink3", "dele", "ins", "sub"]


def card_lines(entry: Entry, text: str, homes: Homes) -> tuple[CardLine, ...]:
    """Return the lines; ``text`` is the page's. Two copies side by side stand under each other, to be compared."""
    copies = _copies(entry, text)
    if copies:
        return copies
    change = change_of(entry, text, homes, CARD_LENGTH)
    before = CardLine(change.before, *_before_label(entry, text))
    after = CardLine(change.after, *_after_label(entry, change))
    return (before, after)


def changed_extent(entry: Entry) -> Span:
    """Return the stretch of the source from the first changed character to the last."""
    spans = [edit.span for edit in entry.edits if isinstance(edit, ReplaceText)] or entry.finding.spans
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _copies(entry: Entry, text: str) -> tuple[CardLine, ...]:
    if entry.finding.kind != Kind.DUPLICATE_RUN or len(entry.edits) != 1:
        return ()
    edit = entry.edits[0]
    if not isinstance(edit, ReplaceText) or edit.text:
        return ()
    copy = text[edit.span.start : edit.span.end]
    kept_label = QCoreApplication.translate("Change", "kept")
    kept = CardLine((Segment("kept", copy),), kept_label, "ink3")
    gone = CardLine((Segment("deleted", copy),), f"−{_visible(copy)}", "dele")
    if text[: edit.span.start].endswith(copy):
        return (kept, gone)
    return (gone, kept) if text.startswith(copy, edit.span.end) else ()


def _before_label(entry: Entry, text: str) -> tuple[str, Literal["ink3", "dele"]]:
    changes = [edit for edit in entry.edits if isinstance(edit, ReplaceText)]
    old = sum(edit.span.length for edit in changes if not edit.text)
    return (f"−{old}", "dele") if old else (QCoreApplication.translate("Change", "before"), "ink3")


def _after_label(entry: Entry, change: Change) -> tuple[str, Literal["ink3", "ins", "sub"]]:
    inserted = sum(len(segment.text) for segment in change.after if segment.style == "inserted")
    exchanged = sum(len(segment.text) for segment in change.after if segment.style == "substituted")
    if exchanged:
        return f"{exchanged}", "sub"
    return (f"＋{inserted}", "ins") if inserted else (QCoreApplication.translate("Change", "after"), "ink3")


def _visible(text: str) -> int:
    return len("".join(text.split())) or len(text)
