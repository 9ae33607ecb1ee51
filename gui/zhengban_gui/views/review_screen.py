"""The review screen: queue and tree left, the diff with its evidence in the middle, the findings below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from zhengban.model.document import Block, Document
from zhengban.review.page_review import PageReview
from zhengban_gui.diff.inputs import DiffInput, ShownFinding
from zhengban_gui.fonts import Script
from zhengban_gui.item_models.pages_model import PagesModel
from zhengban_gui.keymap import Overrides
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CARD_WIDTH,
    ROW_LIST,
    SIDE_WIDTH,
    TEXT_UI,
    WEIGHT_MEDIUM,
    WIDTH_INLINE,
    WIDTH_NO_CARD,
)
from zhengban_gui.views.article_tree import ArticleTree
from zhengban_gui.views.card_content import CardContent
from zhengban_gui.views.compact_reason import CompactReason, EvidenceOverlay
from zhengban_gui.views.diff_view import DiffView
from zhengban_gui.views.evidence_card import EvidenceCard
from zhengban_gui.views.find_panel import FindPanel
from zhengban_gui.views.findings_view import FindingsView
from zhengban_gui.views.page_queue import PageQueue
from zhengban_gui.widgets.boxes import head_bar, tight_column, tight_row
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.segmented import Segmented
from zhengban_gui.widgets.speaking import in_each_language, said
from zhengban_gui.widgets.surface import Surface

_GROWING = (DiffView, FindingsView, ArticleTree)
_DIFF_SHARE = (7, 3)  # of the height: diff, findings
_SIDE_SHARE = (2, 3)  # of the left column: queue, tree


class ReviewScreen(QWidget):
    """Holds the views of a page under review and gives each the room there is; it decides nothing."""

    def __init__(self, theme: Theme, pages: PagesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.queue = PageQueue(theme, pages)
        self.tree = ArticleTree(theme)
        self.diff = DiffView(theme)
        self.card = EvidenceCard(theme)
        self.reason = CompactReason(theme)
        self.findings = FindingsView(theme)
        self.find_panel = FindPanel(theme)
        self.find_panel.hide()
        self._for_tree: PageReview | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_tree)
        self._lay_out()
        self._overlay = EvidenceOverlay(theme, self._upper)
        self.reason.opened.connect(self.toggle_card)

    def _lay_out(self) -> None:
        self._tabs = Segmented(self._theme, ("", ""))
        in_each_language(self._tabs, lambda: self._tabs.set_labels((self.tr("Pages"), self.tr("Articles"))))
        self._tabs.chosen.connect(self._show_tab)
        self._tab_bar = head_bar(self._tabs)
        self._tab_bar.hide()
        self._article_count = 0
        self._articles = said(
            ElidedLabel(self._theme, "", TEXT_UI, weight=WEIGHT_MEDIUM), self._articles_told
        )
        self._tree_part = _column(head_bar(self._articles), self.tree)
        self._side = QSplitter(Qt.Orientation.Vertical)
        self._side.addWidget(self.queue)
        self._side.addWidget(self._tree_part)
        self._side.setSizes([100 * share for share in _SIDE_SHARE])
        self._side.setHandleWidth(1)
        self._side.setChildrenCollapsible(False)
        self._side_holder = Surface(self._theme, "panel")
        column = tight_column(self._side_holder)
        column.addWidget(self._tab_bar)
        column.addWidget(self._side, 1)
        self._side_holder.setFixedWidth(SIDE_WIDTH)
        self.card.setFixedWidth(CARD_WIDTH)
        self._upper = QWidget()
        self._upper_row = tight_row(self._upper)
        self._upper_row.addWidget(_column(self.find_panel, self.diff), 1)
        self._card_line = Hairline(self._theme, Qt.Orientation.Vertical)
        self._upper_row.addWidget(self._card_line)
        self._upper_row.addWidget(self.card)
        self._lower = _column(Hairline(self._theme), self.findings, self.reason)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.addWidget(self._upper)
        self._splitter.addWidget(self._lower)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for place, share in enumerate(_DIFF_SHARE):
            self._splitter.setStretchFactor(place, share)
        row = tight_row(self)
        row.addWidget(self._side_holder)
        row.addWidget(Hairline(self._theme, Qt.Orientation.Vertical))
        row.addWidget(self._splitter, 1)
        self.reason.hide()

    def panes(self) -> Sequence[QWidget]:
        """Return the panes that F6 goes through, in reading order, those only that can be seen."""
        panes = (
            self.queue.view,
            self.tree,
            self.diff.source,
            self.diff.rebuilt,
            self.card,
            self.findings.table,
        )
        return [pane for pane in panes if pane.isVisible()]

    def show_review(self, review: PageReview, alike: Mapping[str, int], keep_place: bool) -> None:
        """Show a page as it stands; ``alike`` says by id how many findings are like each."""
        self.findings.set_review(review, alike)
        self.diff.show_page(diff_input(review), keep_place)
        self._for_tree = review
        self._later.start()

    def _show_tree(self) -> None:
        """The tree follows when the diff was painted: the eye is on the text."""
        review, self._for_tree = self._for_tree, None
        if review is not None:
            self.tree.set_review(review)
            self._article_count = len(review.document.articles)
            self._articles.set_text(self._articles_told())

    def _articles_told(self) -> str:
        return f"{self.tr('Articles')}  {self._article_count}"

    def set_keys(self, overrides: Overrides) -> None:
        """Show the keys that the actions have now."""
        self.card.set_keys(overrides)
        self.reason.set_keys(overrides)

    def clear(self) -> None:
        """Show that there is no page to look at."""
        self._for_tree = None
        self.findings.set_review(None)
        self.tree.set_review(None)
        self.diff.clear()
        self.show_evidence(None)

    def show_evidence(self, content: CardContent | None) -> None:
        """Show why the current finding stands where it does."""
        self.card.set_content(content)
        self.reason.set_content(content)

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of the document's script, in every view."""
        for view in (self.findings, self.diff, self.tree):
            view.set_script(script)

    def set_room(self, width: int) -> None:
        """Arrange the views for a window of this width, px: what has no room is reached by a key instead."""
        has_card = width >= WIDTH_NO_CARD
        self._set_card_place(has_card)
        self.reason.setHidden(has_card)
        self._set_side_tabs(not has_card)
        self.diff.set_inline(width < WIDTH_INLINE)
        self._side_holder.setVisible(width >= WIDTH_INLINE)

    def toggle_card(self) -> None:
        """Show the evidence over the text, or hide it again, where it has no column of its own."""
        if self._card_line.isVisible():
            self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._overlay.isVisible():
            self._overlay.close_card()
        else:
            self._overlay.open(self.card)

    def toggle_side(self) -> None:
        """Slide the left column in or out, where there is no room for it all the time."""
        self._side_holder.setVisible(not self._side_holder.isVisible())

    def text_anchor(self) -> QRect:
        """Return what opens beside the text that it is about: its lines, or the row of the findings; the window's px."""
        lines = self.diff.line_in_sight()
        return self.anchor() if lines.isEmpty() else lines

    def anchor(self) -> QRect:
        """Return what a small list of choices opens beside, the current row of the findings; the window's px."""
        table = self.findings.table
        row = table.visualRect(table.currentIndex())
        corner = table.viewport().mapTo(self.window(), row.topLeft())
        return QRect(corner.x() + ROW_LIST, corner.y(), row.width(), ROW_LIST)

    def _set_card_place(self, has_card: bool) -> None:
        if has_card == self._card_line.isVisibleTo(self._upper):
            return
        self._card_line.setVisible(has_card)
        if has_card:
            self._overlay.take_card()
            self._upper_row.addWidget(self.card)
            self.card.show()
        else:
            self._upper_row.removeWidget(self.card)
            self.card.hide()

    def _set_side_tabs(self, are_tabs: bool) -> None:
        """Queue and tree stand one behind the other where the window is low on room."""
        self._tab_bar.setVisible(are_tabs)
        self._show_tab(self._tabs.current() if are_tabs else -1)

    def _show_tab(self, place: int) -> None:
        self.queue.setVisible(place != 1)
        self._tree_part.setVisible(place != 0)


def diff_input(review: PageReview) -> DiffInput:
    """Return what the diff shows of a review."""
    shown = tuple(
        ShownFinding(entry.id, entry.finding.kind, entry.finding.spans, entry.edits, entry.state, entry.is_on)
        for entry in review.entries
    )
    return DiffInput(review.plan.page, review.document, shown)


def block_of(document: Document, offset: int) -> Block | None:
    """Return the printed block that the source character at the offset belongs to."""
    for block in document.blocks():
        if any(piece.start <= offset < piece.end for piece in block.pieces):
            return block
    return None


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = tight_column(holder)
    for widget in widgets:
        column.addWidget(widget, 1 if isinstance(widget, _GROWING) else 0)
    return holder
