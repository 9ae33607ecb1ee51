"""The preview: the finished article as the export gives it, typeset, as text or as Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Side
from zhengban.review.page_review import PageReview
from zhengban.writers.masthead import masthead
from zhengban.writers.remarks import Remarks
from zhengban_gui.fonts import Script
from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.article_rows import unit_title
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CHIP_BAR,
    FOCUS_MARGIN,
    HIT_TARGET,
    ICON,
    PANEL_EDGE,
    RADIUS_SMALL,
    SCREEN_EDGE,
    SPACE,
    SPACE_HALF,
    TEXT_LIST,
    TEXT_SECONDARY,
    WEIGHT_HEADLINE,
)
from zhengban_gui.views.article_sheet import ArticleSheet
from zhengban_gui.views.article_text import (
    article_html,
    article_text,
    character_count,
    written_markdown,
    written_text,
)
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_text, text_width
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.segmented import Segmented
from zhengban_gui.widgets.speaking import in_each_language

_TYPESET, _PLAIN, _MARKDOWN = range(3)
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class Preview(QWidget):
    """Shows one article or photo of a page; ``unit_shown`` says that another one was chosen here.

    ``copied`` is sent when the clean article was put on the clipboard.
    """

    unit_shown = Signal(int)
    copied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review: PageReview | None = None
        self._start = -1
        self._script: Script = "hans"
        self._title = ElidedLabel(theme, "", TEXT_LIST, weight=WEIGHT_HEADLINE)
        self._chosen = _Chooser(theme)
        self._chosen.clicked.connect(self.choose_article)
        self._copy = PushButton(theme, self.tr("Copy article"), "copy")
        self._copy.clicked.connect(self.copy_article)
        self._forms = Segmented(theme, ("", "", ""))
        self._forms.chosen.connect(self._show)
        in_each_language(self._forms, self._say_forms)
        self.sheet = ArticleSheet(theme)
        self._lay_out()
        self._show()
        theme.changed.connect(self.update)

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of the document's script."""
        if script != self._script:
            self._script = script
            self._show()

    def show_article(self, review: PageReview | None, unit_start: int) -> None:
        """Show an article or photo of the page; when it is gone, the one that the block stands in now."""
        is_other = review is None or self._review is None or review.plan.page != self._review.plan.page
        unit = _unit_with(review.document, unit_start) if review else None
        start = unit.start if unit else -1
        is_other = is_other or start != self._start
        self._review, self._start = review, start
        self.sheet.mark_incoming(-1, "")
        self._show()
        if is_other:
            self.sheet.scroll_to_top()

    def show_incoming(self, block_start: int, anchor_start: int, side: str) -> None:
        """Show the article as it would be with a block beside the anchor, the block framed."""
        document = self._review.document if self._review else None
        target = _unit_with(document, anchor_start) if document else None
        block = next((b for b in document.blocks() if b.start == block_start), None) if document else None
        if self._review is None or target is None or block is None or self._forms.current() != _TYPESET:
            return
        self.sheet.mark_incoming(block_start, "⇄ " + self.tr("lands here"))
        blocks = _with_block(target, block, anchor_start, "before" if side == "before" else "after")
        self.sheet.show_blocks(blocks, _page_line(self._review), self._script)

    def clear_incoming(self) -> None:
        """Show the article as it is again."""
        self.sheet.mark_incoming(-1, "")
        self._show()

    def copy_article(self) -> None:
        """Put the clean article on the clipboard, as text and as HTML."""
        unit = self.unit()
        if unit is None:
            return
        data = QMimeData()
        data.setText(article_text(unit))
        data.setHtml(article_html(unit))
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit()

    def unit(self) -> Unit | None:
        """Return the article or photo that is shown."""
        return _unit_with(self._review.document, self._start) if self._review else None

    def choose_article(self) -> QMenu:
        """Open the list of articles and photos, and return it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        document = self._review.document if self._review else None
        for unit in (*document.articles, *document.photos) if document else ():
            action = menu.addAction(f"{self._name_of(unit)}  {unit_title(unit)}")
            action.setCheckable(True)
            action.setChecked(unit.start == self._start)
            action.triggered.connect(lambda _checked=False, start=unit.start: self._choose(start))
        menu.popup(self._chosen.mapToGlobal(self._chosen.rect().bottomLeft()))
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk on which the sheet lies."""
        QPainter(self).fillRect(self.rect(), self._theme.color("window"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out of the head where room is short."""
        super().resizeEvent(event)
        self._fit_head()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._copy.setText(self.tr("Copy article"))
            self._show()

    def _say_forms(self) -> None:
        self._forms.set_labels((self.tr("Typeset"), self.tr("Plain text"), "Markdown"))
        self._forms.setAccessibleName(self.tr("Form of the preview"))

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.setContentsMargins(SCREEN_EDGE, 0, SCREEN_EDGE, 0)
        head.setSpacing(SPACE)
        head.addWidget(self._title)
        head.addWidget(self._chosen)
        head.addStretch(1)
        head.addWidget(self._forms)
        head.addSpacing(PANEL_EDGE)
        head.addWidget(self._copy)
        bar = QWidget()
        bar.setFixedHeight(CHIP_BAR + SPACE // 2)
        bar.setLayout(head)
        column = tight_column(self)
        column.addWidget(bar)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self.sheet, 1)
        column.addStretch()  # the head stays above when there is no sheet

    def _show(self, _form: int = 0) -> None:
        unit = self.unit()
        self._title.set_text(self.tr("Preview"))
        self._chosen.setVisible(unit is not None)
        self._copy.setEnabled(unit is not None)
        self.sheet.setVisible(unit is not None)
        if unit is None or self._review is None:
            return
        document = self._review.document
        self._fit_head()
        self.sheet.setAccessibleName(unit_title(unit))
        line = _page_line(self._review)
        if self._forms.current() == _TYPESET:
            self.sheet.show_blocks(unit.blocks, line, self._script)
        elif self._forms.current() == _PLAIN:
            self.sheet.show_text(written_text(document, unit), line, self._script)
        else:
            self.sheet.show_text(written_markdown(document, unit), line, self._script)

    def _fit_head(self) -> None:
        """First the count of characters goes, then the title of the pane, then the word on the button."""
        unit = self.unit()
        if unit is None:
            return
        count = self.tr("%n character(s)", "", character_count(unit))
        name = self._name_of(unit)
        self._fit_copy(name)
        fixed = self._forms.sizeHint().width() + self._copy.sizeHint().width() + 2 * SCREEN_EDGE + 4 * SPACE
        room = self.width() - fixed - PANEL_EDGE
        self._chosen.setText(f"{name} · {count}")
        if self._title.sizeHint().width() + self._chosen.sizeHint().width() > room:
            self._chosen.setText(name)
        self._title.setVisible(self._title.sizeHint().width() + self._chosen.sizeHint().width() <= room)
        self._chosen.setToolTip(f"{name} · {count}")
        self._chosen.updateGeometry()

    def _fit_copy(self, name: str) -> None:
        words = self.tr("Copy article")
        self._copy.setText(words)
        self._chosen.setText(name)
        needed = sum(part.sizeHint().width() for part in (self._chosen, self._forms, self._copy))
        is_tight = needed + 2 * SCREEN_EDGE + 4 * SPACE + PANEL_EDGE > self.width()
        self._copy.setText("" if is_tight else words)
        self._copy.setAccessibleName(words)
        self._copy.setToolTip(words if is_tight else "")
        self._copy.updateGeometry()
        edge = SPACE if is_tight else SCREEN_EDGE
        self._head.setContentsMargins(edge, 0, edge, 0)

    def _choose(self, start: int) -> None:
        self.show_article(self._review, start)
        self.unit_shown.emit(start)

    def _name_of(self, unit: Unit) -> str:
        document = self._review.document if self._review else None
        if document is None:
            return ""
        if unit.kind == "photo":
            return self.tr("Photo {0}").format(_place_of(document.photos, unit))
        return self.tr("Article {0}").format(_place_of(document.articles, unit))


class _Chooser(PaintedButton):
    """What is shown, in words, with the sign of a list that opens."""

    def sizeHint(self) -> QSize:
        """Return the size of words and sign, px."""
        width = text_width(self.text(), self._font()) + SPACE_HALF + ICON + 2 * FOCUS_MARGIN
        return QSize(round(width + 0.5), HIT_TARGET + 2 * FOCUS_MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words, sign and focus ring."""
        painter = QPainter(self)
        ink = self._theme.color("accent" if self.underMouse() else "ink2")
        body = self.body()
        used = paint_text(painter, body, self.text(), self._font(), ink)
        sign = QRectF(body.left() + used + SPACE_HALF, body.top(), ICON, body.height())
        paint_icon(painter, sign, "down", ink)
        self._paint_ring(painter, RADIUS_SMALL)

    def _font(self) -> QFont:
        return self._theme.ui_font(TEXT_SECONDARY)


def _place_of(units: tuple[Unit, ...], unit: Unit) -> int:
    return next((n for n, one in enumerate(units, 1) if one.start == unit.start), 0)


def _unit_with(document: Document, start: int) -> Unit | None:
    """Return the article or photo that begins there, or else the one that holds the block."""
    units = [unit for unit in document.units if unit.kind != "front"]
    exact = next((unit for unit in units if unit.start == start), None)
    holding = (unit for unit in units if any(block.start == start for block in unit.blocks))
    return exact or next(holding, None)


def _with_block(unit: Unit, block: Block, anchor: int, side: Side) -> tuple[Block, ...]:
    blocks = [one for one in unit.blocks if one.start != block.start]
    place = next((n for n, one in enumerate(blocks) if one.start == anchor), len(blocks) - 1)
    blocks.insert(place + (side == "after"), block)
    return replace(unit, blocks=tuple(blocks)).blocks


def _page_line(review: PageReview) -> str:
    """Return what names the page, in the newspaper's language: paper, date, page and section."""
    known = masthead(review.document.furniture, Remarks(described=review.described))
    number, section, day = known["page_number"], known["section"] or "", known["date"]
    date = _ISO_DATE.fullmatch(day or "")
    if date:
        day = "{} 年 {} 月 {} 日".format(*(int(part) for part in date.groups()))
    page = f"第 {number} 版 {section}".strip() if number else section
    return " · ".join(str(part) for part in (known["paper"], day, page) if part)
