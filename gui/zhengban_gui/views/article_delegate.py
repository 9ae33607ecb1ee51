"""Paints the rows of the article tree: number badges, role icons, words, and what is on its way elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from zhengban.model.role import FURNITURE_ROLES, Role
from zhengban_gui.fonts import Script
from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.article_rows import BINS, ArticleRow
from zhengban_gui.item_models.article_words import row_name, row_summary
from zhengban_gui.item_models.articles_model import ArticlesModel, TreeRole
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_MARGIN,
    ICON,
    RADIUS,
    RADIUS_SMALL,
    ROW_LIST,
    SPACE,
    STROKE_ICON,
    TEXT_LIST,
    TEXT_MICRO,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_HEADLINE,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.painting import paint_body, paint_focus_ring, paint_text, text_width
from zhengban_gui.widgets.state_icon import paint_state

_BADGE = 18
_STATE_RIGHT = 20  # from the right edge of the row to that of the state
_ROLE_WIDEST = 84
_ICONS = {
    **dict.fromkeys((Role.KICKER, Role.HEADLINE, Role.DECK, Role.SUBHEADING, Role.COLUMN_TITLE), "head"),
    **dict.fromkeys((Role.CAPTION, Role.PHOTO_TITLE), "image"),
    **dict.fromkeys(FURNITURE_ROLES, "mast"),
    Role.CREDIT: "credit",
    Role.TABLE: "grid",
    Role.NOTICE: "article",
    Role.UNPLACED: "inbox",
}
_BIN_ICONS = {"photos": "image", "furniture": "mast", "unplaced": "inbox"}


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row begin, px from its left edge; ``step`` is for each level below the blocks."""

    chevron: int
    badge: int
    title: int
    grip: int
    icon: int
    role: int
    step: int


_WIDE = _Columns(chevron=13, badge=35, title=62, grip=39, icon=61, role=84, step=22)
_NARROW = _Columns(chevron=11, badge=30, title=56, grip=0, icon=55, role=77, step=12)


def role_icon(role: Role | None) -> str:
    """Return the name of the icon of a role."""
    return _ICONS.get(role, "para") if role else "para"


class ArticleDelegate(QStyledItemDelegate):
    """Paints one row; the view says what is carried, where it would go, and whether room is short."""

    def __init__(self, theme: Theme, view: QTreeView, model: ArticlesModel) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._model = model
        self.script: Script = "hans"
        self.is_narrow = False
        self.ring_wanted = False
        self.carried: tuple[str, int] | None = None
        self.target: tuple[str, int] | None = None
        self.role_width = 0.0

    @property
    def columns(self) -> _Columns:
        """Return where the parts of a row begin."""
        return _NARROW if self.is_narrow else _WIDE

    def measure(self) -> None:
        """Give the role words as much room as the widest one on the page takes."""
        words = {row_name(child) for row in self._model.rows for child in row.children}
        font = self._theme.ui_font(TEXT_SECONDARY)
        widest = max((text_width(word, font) for word in words), default=0.0)
        self.role_width = min(widest, _ROLE_WIDEST)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of every row; the width is the view's."""
        return QSize(0, ROW_LIST)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row."""
        row = index.data(TreeRole.ROW)
        if not isinstance(row, ArticleRow):
            return
        painter.save()
        rect = QRectF(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        is_current_row = index == self._view.currentIndex()
        self._paint_ground(painter, rect, row, option.state, is_current_row)
        line = self._paint_right_end(painter, rect, row)
        if row.kind == "article":
            self._paint_article(painter, line, row)
        elif row.kind in BINS:
            self._paint_bin(painter, line, row)
        else:
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            is_deep = index.parent().parent().isValid()
            self._paint_block(painter, line, row, is_current, self.columns.step if is_deep else 0)
        if row.children:
            self._paint_chevron(painter, rect, row)
        painter.restore()

    def paint_ghost(self, painter: QPainter, rect: QRectF, row: ArticleRow) -> None:
        """Paint what is carried as a card: icon, role and text."""
        color = self._theme.color
        paint_body(painter, rect, RADIUS, color("paper"), color("mov"), STROKE_ICON)
        line = rect.adjusted(SPACE + 4, 0, -SPACE, 0)
        icon = "article" if row.kind == "article" else role_icon(row.role)
        paint_icon(painter, QRectF(line.left(), line.top(), ICON, line.height()), icon, color("mov"))
        line.setLeft(line.left() + ICON + SPACE)
        font = self._theme.ui_font(TEXT_SECONDARY)
        used = paint_text(painter, line, row_name(row), font, color("mov"))
        line.setLeft(line.left() + used + SPACE)
        paint_text(painter, line, row.text, self._text_font(row), color("ink"))

    def ghost_width(self, row: ArticleRow) -> float:
        """Return the width of the card, px."""
        name = text_width(row_name(row), self._theme.ui_font(TEXT_SECONDARY))
        return min(5 * SPACE + ICON + name + text_width(row.text, self._text_font(row)), 320)

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, row: ArticleRow, state: QStyle.StateFlag, is_current: bool
    ) -> None:
        color = self._theme.color
        body = rect.adjusted(SPACE, 1, -SPACE, -1)
        if row.kind == "photos":
            painter.setPen(QPen(color("hair"), 0))
            painter.drawLine(QLineF(SPACE * 2, rect.top() + 0.5, rect.right() - SPACE * 2, rect.top() + 0.5))
        if row.key == self.target:
            paint_body(painter, body, RADIUS, color("mov_tint"), color("mov"), STROKE_ICON)
        elif row.key == self.carried:
            paint_body(painter, body.adjusted(48, 0, 0, 0), RADIUS, color("paper"), color("line"))
        elif state & QStyle.StateFlag.State_Selected:
            paint_body(painter, body, RADIUS, color("accent_tint2"))
            if is_current and self.ring_wanted and self._view.hasFocus():
                inner = body.adjusted(FOCUS_MARGIN, FOCUS_MARGIN, -FOCUS_MARGIN, -FOCUS_MARGIN)
                paint_focus_ring(painter, inner, RADIUS - FOCUS_MARGIN, self._theme)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_body(painter, body, RADIUS, color("sunken"))

    def _paint_right_end(self, painter: QPainter, rect: QRectF, row: ArticleRow) -> QRectF:
        """Paint state, count or "moving" at the right and return what is left of the row."""
        right = rect.right() - _STATE_RIGHT
        font = self._theme.ui_font(TEXT_SECONDARY)
        words, name = "", "ink2"
        if row.key == self.carried:
            words, name = self.tr("moving"), "mov"
        elif row.kind in BINS:
            words, font = str(row.count), self._theme.ui_font(TEXT_UI)
            name = "sub" if row.kind == "unplaced" and row.count else "ink2"
        elif row.state:
            icon = QRectF(right - ICON, rect.top(), ICON, rect.height())
            paint_state(painter, icon, row.state, self._theme)
        end = QRectF(rect.left(), rect.top(), right - rect.left(), rect.height())
        paint_text(painter, end, words, font, self._theme.color(name), Qt.AlignmentFlag.AlignRight)
        end.setRight(right - max(text_width(words, font), ICON) - SPACE)
        return end

    def _paint_chevron(self, painter: QPainter, rect: QRectF, row: ArticleRow) -> None:
        is_expanded = self._view.isExpanded(self._model.index_of(*row.key))
        left = self.columns.grip if row.kind == "photo" else self.columns.chevron
        place = QRectF(left, rect.top(), ICON, rect.height())
        paint_icon(painter, place, "down" if is_expanded else "right", self._theme.color("ink3"))

    def _paint_article(self, painter: QPainter, line: QRectF, row: ArticleRow) -> None:
        color = self._theme.color
        is_target = row.key == self.target
        badge = QRectF(self.columns.badge, line.center().y() - _BADGE / 2, _BADGE, _BADGE)
        paint_body(painter, badge, RADIUS_SMALL, color("mov" if is_target else "sunken"))
        ink = color("on_accent" if is_target else "ink2")
        font = self._theme.ui_font(TEXT_MICRO, WEIGHT_MEDIUM)
        paint_text(painter, badge, str(row.number), font, ink, Qt.AlignmentFlag.AlignHCenter)
        line.setLeft(self.columns.title)
        paint_text(painter, line, row.text, self._text_font(row), color("ink"))

    def _paint_bin(self, painter: QPainter, line: QRectF, row: ArticleRow) -> None:
        color = self._theme.color
        name = "sub" if row.kind == "unplaced" and row.count else "ink2"
        icon = QRectF(self.columns.badge + 1, line.top(), ICON, line.height())
        paint_icon(painter, icon, _BIN_ICONS[row.kind], color(name))
        line.setLeft(self.columns.title)
        font = self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM)
        used = paint_text(painter, line, row_name(row), font, color("ink"))
        if self.is_narrow:
            return
        line.setLeft(max(self._text_left(), line.left() + used + 2 * SPACE))
        summary = row_summary(row)
        is_newspaper = row.kind != "furniture" and row.count
        font = self._text_font(row) if is_newspaper else self._theme.ui_font(TEXT_SECONDARY)
        paint_text(painter, line, summary, font, color("ink2"))

    def _paint_block(
        self, painter: QPainter, line: QRectF, row: ArticleRow, is_current: bool, shift: int
    ) -> None:
        color = self._theme.color
        columns = self.columns
        muted = row.key == self.carried
        if row.is_block and not self.is_narrow:
            grip = QRectF(columns.grip + shift, line.top(), ICON, line.height())
            paint_icon(painter, grip, "grip", color("faint"))
        icon = QRectF(columns.icon + shift, line.top(), ICON, line.height())
        paint_icon(painter, icon, role_icon(row.role), color("ink3" if muted else "ink2"))
        line.setLeft(columns.role + shift)
        if not self.is_narrow:
            column = QRectF(line.left(), line.top(), self.role_width + 1, line.height())
            font = self._theme.ui_font(TEXT_SECONDARY)
            paint_text(painter, column, row_name(row), font, color("ink3" if muted else "ink2"))
            line.setLeft(self._text_left() + shift)
        font = self._theme.ui_font(TEXT_UI) if row.kind == "paragraphs" else self._text_font(row)
        ink = color("ink" if is_current else "ink3" if muted else "ink2")
        paint_text(painter, line, row_summary(row), font, ink)

    def _text_left(self) -> float:
        return self.columns.role + self.role_width + 2 * SPACE

    def _text_font(self, row: ArticleRow) -> QFont:
        if row.kind == "article":
            return self._theme.ui_font(TEXT_LIST, WEIGHT_HEADLINE)
        px = TEXT_UI if self.is_narrow else TEXT_LIST
        return self._theme.newspaper_font(px, script=self.script)
