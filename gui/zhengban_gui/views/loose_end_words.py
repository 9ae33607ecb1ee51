"""The loose ends of a page as rows in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from zhengban.review.edit_names import name_of
from zhengban.review.loose_ends import loose_ends
from zhengban.review.page_review import PageReview
from zhengban_gui.edit_words import EditWords
from zhengban_gui.item_models.article_rows import NOWHERE

_WORDS = {
    "two_headlines": QT_TRANSLATE_NOOP("LooseEnds", "Two headlines: {0}"),
    "no_headline": QT_TRANSLATE_NOOP("LooseEnds", "No headline: {0}"),
    "no_text": QT_TRANSLATE_NOOP("LooseEnds", "Headline without a text: {0}"),
    "no_article": QT_TRANSLATE_NOOP("LooseEnds", "In no article: {0}"),
}


@dataclass(frozen=True, slots=True)
class LooseEndRow:
    """Something that the decisions left behind, such as an article with two headlines, and where, if anywhere.

    A decision that fits nothing any more has the number of its operation, or the finding that it decided.
    """

    text: str
    block_start: int
    operation: int = 0
    finding: str = ""

    @property
    def is_outdated(self) -> bool:
        """Tell whether it is a decision that fits nothing any more and can be dismissed."""
        return bool(self.operation or self.finding)


def loose_end_rows(review: PageReview) -> tuple[LooseEndRow, ...]:
    """Return what the decisions left behind on a page, in printed order, then those that fit nothing any more."""
    ends = (
        LooseEndRow(
            QCoreApplication.translate("LooseEnds", str(_WORDS[end.kind])).format(end.text), end.blocks[0]
        )
        for end in loose_ends(review.document)
    )
    return (*ends, *_outdated(review))


def _outdated(review: PageReview) -> Iterator[LooseEndRow]:
    lost = QCoreApplication.translate("LooseEnds", "A decision fits nothing any more")
    edit = QCoreApplication.translate("LooseEnds", "Fits nothing any more: {what}")
    for target in review.unmatched:
        yield LooseEndRow(lost, NOWHERE, finding=target.finding)
    for operation in review.unfit:
        name = name_of(operation)
        told = edit.format(what=EditWords().told(name)) if name is not None else lost
        yield LooseEndRow(told, NOWHERE, operation=operation.number)
