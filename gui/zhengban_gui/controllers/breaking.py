"""Where a paragraph is broken: doubtful line ends, ends of sentences, and the place of the text cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from zhengban.model.document import Block, Document
from zhengban.model.edit import Edit
from zhengban.review.edit_names import EditName, beginning
from zhengban.review.manual_blocks import split
from zhengban.review.page_review import PageReview
from zhengban.review.paragraph_breaks import BreakChoice, breaks
from zhengban.review.sentence_breaks import BreakPlace, place_at, sentence_breaks
from zhengban_gui.controllers.choosing import Chooser
from zhengban_gui.controllers.pointing import Pointing
from zhengban_gui.dialogs.choice_list import Choice

Doer = Callable[[int, Sequence[Edit], EditName], object]


class _Offer(NamedTuple):
    """A place that is offered: how it is shown, its source offset, and what choosing it does."""

    choice: Choice
    offset: int
    edits: Callable[[], Sequence[Edit]]
    name: EditName


class Breaking(QObject):
    """Offers places and has one of them broken or joined; ``told`` is for the status line."""

    told = Signal(str)

    def __init__(self, pointing: Pointing, chooser: Chooser, parent: QObject) -> None:
        super().__init__(parent)
        self._pointing = pointing
        self._chooser = chooser

    def offer(self, page: int, review: PageReview, block: Block, do: Doer) -> None:
        """Offer the places of a block; ``do`` is given the page, the edits and their name."""
        offers = self._offers(review, block)
        if not offers:
            self.told.emit(self.tr("There is no break to doubt here"))
            return
        self._chooser.offer(
            self.tr("Break or join where?"),
            [offer.choice for offer in offers],
            self._pointing.anchor(),
            lambda place: do(page, offers[place].edits(), offers[place].name),
        )

    def _offers(self, review: PageReview, block: Block) -> list[_Offer]:
        """Where the cursor stands in the block it comes first, then what is nearest; else what is most doubtful."""
        doubtful = [self._seam(choice) for choice in breaks(review, block.start)]
        held = {offer.offset for offer in doubtful}
        document = review.document
        inside = [
            self._inside(document, block, place)
            for place in sentence_breaks(document, block.start)
            if place.offset not in held
        ]
        offers, cursor = [*doubtful, *inside], self._pointing.cursor()
        if cursor is None or not any(piece.start <= cursor <= piece.end for piece in block.pieces):
            return offers
        offers.sort(key=lambda offer: abs(offer.offset - cursor))
        here = place_at(document, block.start, cursor)
        if here is not None and cursor not in {offer.offset for offer in offers}:
            offers.insert(0, self._inside(document, block, here, self.tr("break at the cursor")))
        return offers

    def _seam(self, choice: BreakChoice) -> _Offer:
        """The sign between the words shows what is there now; the detail says what choosing it does."""
        sign = "¶" if choice.is_broken else "｜"
        detail = self.tr("join here") if choice.is_broken else self.tr("break here")
        shown = Choice("", f"{choice.before} {sign} {choice.after}", detail, is_newspaper=True)
        after = (beginning(choice.after),)
        name = EditName("merge", choice.before, after) if choice.is_broken else EditName("split", "", after)
        return _Offer(shown, choice.offset, lambda: choice.edits, name)

    def _inside(self, document: Document, block: Block, place: BreakPlace, detail: str = "") -> _Offer:
        shown = Choice(
            "", f"{place.before} ｜ {place.after}", detail or self.tr("break here"), is_newspaper=True
        )
        name = EditName("split", "", (beginning(place.after),))
        return _Offer(shown, place.offset, lambda: split(document, block.start, place.offset), name)
