"""The evidence card for narrow windows: one line under the list, and the whole card as an overlay."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from zhengban_gui.keymap import Overrides, shown_key
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import HIT_TARGET, PANEL_EDGE, SPACE, SPACE_HALF, TEXT_UI
from zhengban_gui.views.card_content import CardContent
from zhengban_gui.views.card_foot import ACTIONS, ICONS, decision_button
from zhengban_gui.views.evidence_card import EvidenceCard
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import named

_HEIGHT = 36
_CARD_WIDTH = 320
_MOST_OF_WINDOW = 0.9


class CompactReason(QWidget):
    """The strongest reason in one line, and the four decisions; ``opened`` asks for the whole card."""

    accept = Signal()
    reject = Signal()
    edit = Signal()
    doubt = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: CardContent | None = None
        self.reason = ElidedLabel(theme, "", TEXT_UI, "ink2")
        self._decisions = {name: self._button(name) for name in ICONS}
        self._more = PushButton(theme, "", "more", kind="quiet", height=HIT_TARGET)
        self._more.clicked.connect(lambda: self.opened.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_EDGE, 0, SPACE, 0)
        row.setSpacing(SPACE_HALF)
        row.addWidget(self.reason, 1)
        for button in (*self._decisions.values(), self._more):
            row.addWidget(button)
        self.setFixedHeight(_HEIGHT)
        self._name()
        theme.changed.connect(self._refresh)
        self.set_keys({})
        self.set_content(None)

    def set_content(self, content: CardContent | None) -> None:
        """Show why a finding stands where it does, else its strongest reason; None shows nothing."""
        self._content = content
        for button in (*self._decisions.values(), self._more):
            button.setEnabled(content is not None)
        self.reason.set_text(self._told(content) if content else "")

    def set_keys(self, overrides: Overrides) -> None:
        """Show the keys that the actions have now."""
        for name, button in self._decisions.items():
            button.set_key(shown_key(ACTIONS[name], overrides))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.set_content(self._content)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the band of the current finding."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("accent_tint"))

    def _told(self, content: CardContent) -> str:
        language = self._theme.language
        standing = content.standing(language)
        reasons = content.reasons(language)
        first = next((f"＋ {reason.text}" for reason in reasons if reason.supports), "")
        against = next((f"－ {reason.text}" for reason in reasons if not reason.supports), "")
        told = standing or " ".join(part for part in (first, against) if part)
        return f"{content.title()} {content.entry.finding.confidence:.2f} · {told}"

    def _button(self, name: str) -> PushButton:
        button = decision_button(self._theme, name, HIT_TARGET)
        signal = {"accept": self.accept, "reject": self.reject, "edit": self.edit, "doubt": self.doubt}[name]
        button.clicked.connect(lambda: signal.emit())
        return button

    def _name(self) -> None:
        names = (self.tr("Accept"), self.tr("Reject"), self.tr("Edit"), self.tr("Doubt"))
        for button, name in zip(self._decisions.values(), names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._more.setText(self.tr("Evidence"))
        self._more.setToolTip(self.tr("Evidence"))

    def _refresh(self) -> None:
        self.set_content(self._content)
        self.update()


class EvidenceOverlay(QWidget):
    """Lays an evidence card over the right of its parent; Esc closes it and gives the focus back.

    ``closed`` tells that it is gone; the card stays in it until ``take_card``.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._host = parent
        self._card: EvidenceCard | None = None
        self._focus_before: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        named(self, lambda: self.tr("Evidence"))
        parent.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    def open(self, card: EvidenceCard) -> None:
        """Show a card over the parent and give it the focus."""
        if self._card is not card:
            self._card = card
            self._column.addWidget(card)
        card.show()
        self._focus_before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        card.setFocus(Qt.FocusReason.PopupFocusReason)

    def take_card(self) -> EvidenceCard | None:
        """Give the card back, for a place in the window."""
        card, self._card = self._card, None
        if card is not None:
            self._column.removeWidget(card)
            card.setParent(None)
        self.hide()
        return card

    def sizeHint(self) -> QSize:
        """Return the size of the card, px."""
        return QSize(_CARD_WIDTH, 2 * _CARD_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    def close_card(self) -> None:
        """Hide the card and give the focus back."""
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._focus_before = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the parent."""
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card's edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("panel"))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(0, 0, 0, self.height())

    def _place(self) -> None:
        area = self._host.rect()
        width = min(_CARD_WIDTH, round(area.width() * _MOST_OF_WINDOW))
        self.setGeometry(QRect(area.width() - width, 0, width, area.height()))
