"""Why a finding was proposed and why it stands as it does, in the language of the user interface."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from opencc import OpenCC
from PySide6.QtCore import QCoreApplication

from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Alternative, Evidence, Finding
from zhengban.model.span import Span
from zhengban.review.edit_names import name_of
from zhengban.review.page_review import Entry, PageReview
from zhengban.writers.report_places import Places
from zhengban.writers.report_reasons import (
    alternative_label,
    merged,
    outcome_reason,
    reason_sentence,
    reason_told,
)
from zhengban_gui.edit_words import EditWords
from zhengban_gui.wording import kind_name

# What the engine says behind the last text that it quotes: how many there are.
_REST = re.compile(r"(?<=」)等 \d+ 处$")
# Taiwan's newsrooms say so; to OpenCC these are no terms.
_IN_TAIWAN = (("圖注", "圖說"), ("正文", "內文"))


class Reason(NamedTuple):
    """A reason for (or against) a finding, and the spans of the source where it can be seen."""

    text: str
    supports: bool
    spans: tuple[Span, ...]


def reasons_of(finding: Finding, places: Places, language: str) -> Sequence[Reason]:
    """Return the reasons, those for the finding first; ``language`` is that of the user interface.

    In Chinese they are told by the engine's own tables, elsewhere in the detector's words. Text of the newspaper that
    they quote stays as it was printed.
    """
    if language.startswith("zh"):
        told = [
            Reason(_told(finding.kind, reason, places, language), reason.supports, reason.spans)
            for reason in merged(finding.kind, finding.evidence)
        ]
    else:
        told = [Reason(_sentence(reason.text), reason.supports, reason.spans) for reason in finding.evidence]
    return sorted(told, key=lambda reason: not reason.supports)


def alternative_name(alternative: Alternative, language: str) -> str:
    """Return the name of another way to settle a finding."""
    if not language.startswith("zh"):
        return alternative.label
    name = alternative_label(alternative.label)
    # A label that is in no table is the beginning of a text, and stays as it was printed.
    return name if name == alternative.label else in_script(name, language)


def standing(entry: Entry, review: PageReview, language: str) -> str:
    """Return why the entry stands where it does, when its state alone does not say it; else nothing."""
    match entry.state:
        case "conflict" | "amended" if entry.reason:
            return _beaten(entry, review, language)
        case "confirm":
            return QCoreApplication.translate(
                "Standing", "It now does something else than when it was decided. Please look again"
            )
        case "locked":
            return QCoreApplication.translate("Standing", "Locked: printed exactly as in the source")
        case "doubt" if entry.decided and entry.decided.text:
            return QCoreApplication.translate("Standing", "Doubt: {note}").format(note=entry.decided.text)
        case "settled_by_hand" if entry.decided and (name := name_of(entry.decided)):
            told = QCoreApplication.translate("Standing", "Settled by hand: {what}")
            return told.format(what=EditWords().told(name))
        case "settled_by_hand":
            return QCoreApplication.translate("Standing", "Settled by an edit made by hand")
        case "amended" if entry.decided and entry.decided.text:
            return QCoreApplication.translate("Standing", "Instead: {name}").format(name=entry.decided.text)
    return _reason(entry.reason, language) if entry.reason else ""


def in_script(words: str, language: str) -> str:
    """Return words of the engine, which speaks simplified Chinese, in the characters of the user interface."""
    return _traditional(words) if language == "zh_TW" else words


def winner_of(entry: Entry, review: PageReview) -> Entry | None:
    """Return the finding whose edit took the place of the entry's, None when it was an edit of a reviewer's."""
    own = [set(_touched(edit)) for edit in entry.edits]
    for outcome in review.document.outcomes:
        edit, owner, _ = outcome.edit
        if outcome.state == "applied" and owner != entry.id and owner in review.by_id:
            touched = set(_touched(edit))
            if any(touched & offsets for offsets in own):
                return review.by_id[owner]
    return None


def _beaten(entry: Entry, review: PageReview, language: str) -> str:
    winner = winner_of(entry, review)
    if winner:
        told = QCoreApplication.translate("Standing", "Beaten by “{kind}”: {reason}")
        return told.format(kind=kind_name(winner.finding.kind), reason=_reason(entry.reason, language))
    told = QCoreApplication.translate("Standing", "Beaten by an edit made by hand: {reason}")
    return told.format(reason=_reason(entry.reason, language))


def _touched(edit: Edit) -> Iterator[tuple[str, int]]:
    """Yield what an edit lays hold of: the same kind of hold on the same character cannot be had twice."""
    match edit:
        case ReplaceText(span):
            yield from (("text", offset) for offset in range(span.start, max(span.end, span.start + 1)))
        case SetRole(span):
            yield from (("role", offset) for offset in range(*span))
        case Join(left, right):
            yield from (("after", left), ("before", right))
        case MoveBlock(span):
            yield from (("move", offset) for offset in range(*span))
        case StartArticle(at):
            yield "start", at


def _reason(text: str, language: str) -> str:
    return in_script(outcome_reason(text), language) if language.startswith("zh") else text


def _told(kind: str, reason: Evidence, places: Places, language: str) -> str:
    sentence = reason_sentence(kind, reason)
    quoted = reason_told(kind, reason, places)[len(sentence) :]
    rest = _REST.sub(lambda match: in_script(match.group(), language), quoted)
    return in_script(sentence, language) + rest


@cache
def _traditional(words: str) -> str:
    converted = str(_converter().convert(words))
    for told, in_taiwan in _IN_TAIWAN:
        converted = converted.replace(told, in_taiwan)
    return converted


@cache
def _converter() -> OpenCC:
    return OpenCC("s2twp")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
