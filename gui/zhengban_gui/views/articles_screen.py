"""The screen of articles: the tree, the finished article beside it, and what is known of the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from zhengban.review.page_review import PageReview
from zhengban_gui.fonts import Script
from zhengban_gui.keymap import Overrides, shown_key
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CHIP_BAR,
    PANEL_EDGE,
    SPACE,
    SPACE_HALF,
    TEXT_LIST,
    TEXT_SECONDARY,
    WEIGHT_HEADLINE,
    WIDTH_INLINE,
)
from zhengban_gui.views.article_tree import ArticleTree
from zhengban_gui.views.loose_end_words import loose_end_rows
from zhengban_gui.views.metadata_panel import MetadataPanel
from zhengban_gui.views.preview import Preview
from zhengban_gui.widgets.boxes import head_bar, tight_column, tight_row
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.keycap import Keycap
from zhengban_gui.widgets.surface import Surface

_TREE_WIDTH = 448
_TREE_LEAST = 260
_PREVIEW_LEAST = 360
_METADATA_WIDTH = 240
_METADATA_LEAST = 180


class ArticlesScreen(QWidget):
    """Puts tree, preview and metadata side by side; requests are those of ``tree`` and ``metadata``.

    What is chosen in the tree is shown in the preview, and the other way round; while a block is carried, the preview
    shows the article that would get it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review: PageReview | None = None
        self.tree = ArticleTree(theme)
        self.preview = Preview(theme)
        self.metadata = MetadataPanel(theme)
        self._title = ElidedLabel(theme, "", TEXT_LIST, weight=WEIGHT_HEADLINE)
        self._counts = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._hints = _Hints(theme)
        self._lay_out()
        self._connect()
        self._say()

    def set_review(self, review: PageReview | None, script: Script = "hans") -> None:
        """Show a page in the script of its text; on the same page everything stays where it is."""
        self._review = review
        self.tree.set_script(script)
        self.tree.set_review(review)
        self.metadata.set_review(review)
        self.metadata.set_loose_ends(loose_end_rows(review) if review else ())
        if review is not None and self.tree.current_row() is None and review.document.units:
            self.tree.show_unit(review.document.units[0].start)
        self.preview.set_script(script)
        self._show_unit()
        self._say()

    def panes(self) -> Sequence[QWidget]:
        """Return the panes that F6 goes through, in reading order, those only that can be seen."""
        return [pane for pane in (self.tree, self.preview.sheet, self.metadata) if pane.isVisible()]

    def set_room(self, width: int) -> None:
        """Leave the page details out of a window of this width, px, that has no room for three columns."""
        self.metadata.setVisible(width >= WIDTH_INLINE)

    def set_keys(self, overrides: Overrides) -> None:
        """Show the keys that the actions have now."""
        self._hints.set_keys(overrides)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.metadata.set_loose_ends(loose_end_rows(self._review) if self._review else ())

    def _say(self) -> None:
        document = self._review.document if self._review else None
        articles = len(document.articles) if document else 0
        photos = len(document.photos) if document else 0
        self._title.set_text(self.tr("Articles"))
        counts = (self.tr("%n article(s)", "", articles), self.tr("%n photo(s)", "", photos))
        self._counts.set_text(" · ".join(counts))
        self._hints.say()

    def _connect(self) -> None:
        self.tree.unit_chosen.connect(self._show_chosen)
        self.tree.hovered.connect(self.preview.show_incoming)
        self.tree.left.connect(self._show_unit)
        self.preview.unit_shown.connect(self.tree.show_unit)

    def _show_chosen(self, start: int) -> None:
        if start >= 0:
            self.preview.show_article(self._review, start)

    def _show_unit(self) -> None:
        unit = self.preview.unit()
        row = self.tree.article_model.unit_at(self.tree.currentIndex())
        start = row.start if row else unit.start if unit else -1
        self.preview.show_article(self._review, start)

    def _lay_out(self) -> None:
        left = Surface(self._theme, "panel")
        column = tight_column(left)
        column.addWidget(head_bar(self._title, self._counts, height=CHIP_BAR + SPACE_HALF))
        column.addWidget(Hairline(self._theme))
        column.addSpacing(SPACE)
        column.addWidget(self.tree, 1)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self._hints)
        left.setMinimumWidth(_TREE_LEAST)
        self.preview.setMinimumWidth(_PREVIEW_LEAST)
        self.metadata.setMinimumWidth(_METADATA_LEAST)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for place, widget in enumerate((left, self.preview, self.metadata)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(place, int(widget is self.preview))
        splitter.setSizes((_TREE_WIDTH, 2 * _TREE_WIDTH, _METADATA_WIDTH))
        tight_row(self).addWidget(splitter)


class _Hints(QWidget):
    """What the keys do here, as keycaps with words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFixedHeight(CHIP_BAR)
        row = tight_row(self, SPACE)
        row.setContentsMargins(PANEL_EDGE, 0, PANEL_EDGE, 0)
        self._keys = [Keycap(theme) for _ in range(3)]
        self._words = [ElidedLabel(theme, "", TEXT_SECONDARY, "ink2") for _ in self._keys]
        for key, words in zip(self._keys, self._words, strict=True):
            row.addWidget(key)
            row.addWidget(words)
            row.addSpacing(SPACE)
        row.addStretch(1)
        self.set_keys({})

    def set_keys(self, overrides: Overrides) -> None:
        """Show the keys that the actions have now."""
        up, down = shown_key("order_up", overrides), shown_key("order_down", overrides)
        order = up + down[-1:] if up[:-1] == down[:-1] else f"{up} {down}".strip()
        keys = (shown_key("move_block", overrides), order, shown_key("article_start", overrides))
        for cap, key in zip(self._keys, keys, strict=True):
            cap.set_text(key)

    def say(self) -> None:
        """Say what the keys do in the language of the user interface."""
        words = (self.tr("then a digit moves it"), self.tr("order"), self.tr("an article starts here"))
        for label, text in zip(self._words, words, strict=True):
            label.set_text(text)
