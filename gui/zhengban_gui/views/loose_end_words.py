"""The loose ends of a page as rows in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from zhengban.review.loose_ends import loose_ends
from zhengban.review.page_review import PageReview
from zhengban_gui.item_models.article_rows import NOWHERE

_WORDS = {
    "two_headlines": QT_TRANSLATE_NOOP("LooseEnds", "Two headlines: {0}"),
    "no_headline": QT_TRANSLATE_NOOP("LooseEnds", "No headline: {0}"),
    "no_article": QT_TRANSLATE_NOOP("LooseEnds", "In no article: {0}"),
}


@dataclass(frozen=True, slots=True)
class LooseEndRow:
    """Something that the decisions left behind, such as an article with two headlines, and where, if anywhere."""

    text: str
    block_start: int


def loose_end_rows(review: PageReview) -> tuple[LooseEndRow, ...]:
    """Return what the decisions left behind on a page, in printed order, then those that fit nothing any more."""
    ends = (
        LooseEndRow(
            QCoreApplication.translate("LooseEnds", str(_WORDS[end.kind])).format(end.text), end.blocks[0]
        )
        for end in loose_ends(review.document)
    )
    lost = QCoreApplication.translate("LooseEnds", "A decision fits nothing any more")
    return (*ends, *(LooseEndRow(lost, NOWHERE) for _ in (*review.unmatched, *review.unfit)))
