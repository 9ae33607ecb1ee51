"""The evidence card: what one finding changes, how sure it is and why, and the four decisions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from zhengban_gui.keymap import Overrides, shown_key
from zhengban_gui.reasons import Reason
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    PANEL_EDGE,
    SPACE,
    SPACE_HALF,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.views.card_content import CardContent
from zhengban_gui.views.card_foot import CardFoot
from zhengban_gui.views.card_rows import CardHead, PlaceRow, SeriesRow
from zhengban_gui.views.change_card import ChangeCard
from zhengban_gui.views.confidence_bar import ConfidenceBar
from zhengban_gui.views.owners_panel import OwnersPanel
from zhengban_gui.views.signed_text import ReasonRow, SignedText
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.wording import calibration_details, calibration_sentence, kind_color_name, kind_icon

# The sign, its colour and the plate of the line that says why a finding stands where it does.
_STANDINGS = {
    "conflict": ("conflict", "dele", "dele_tint"),
    "confirm": ("wait", "sub", "sub_tint"),
    "doubt": ("doubt", "sub", "sub_tint"),
    "locked": ("lock", "ink2", "sunken"),
    "amended": ("pencil", "accent", "accent_tint"),
    "settled_by_hand": ("settled", "accent", "accent_tint"),
}
_PLAIN = ("rule", "ink2", "sunken")


class EvidenceCard(QWidget):
    """Shows a ``CardContent``; the upper part scrolls where it has no room, the buttons stay.

    ``evidence_lit`` carries the spans of the reason under the mouse or with the focus, none when it is left;
    ``go_to_span`` one span that somebody wants to see. Keys are only shown here, actions handle them.
    """

    accept = Signal()
    reject = Signal()
    edit = Signal()
    doubt = Signal()
    series_accept = Signal()
    series_requested = Signal()
    owner_chosen = Signal(int)
    evidence_lit = Signal(list)
    go_to_span = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: CardContent | None = None
        self._rows: list[ReasonRow] = []
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.foot)
        self.set_keys({})
        self.set_content(None)

    @property
    def content(self) -> CardContent | None:
        """Return what is shown."""
        return self._content

    def set_content(self, content: CardContent | None) -> None:
        """Show a finding; None shows that none is chosen."""
        changes_finding = (content and content.id) != (self._content and self._content.id)
        self._content = content
        self._scroll.setVisible(content is not None)
        self.foot.setVisible(content is not None)
        if content is None:
            self.head.set_head("", "ink2", self.tr("No finding chosen"), "")
            self._show_reasons(())
            return
        self._show(content)
        if changes_finding:
            self._scroll.verticalScrollBar().setValue(0)

    def set_keys(self, overrides: Overrides) -> None:
        """Show the keys that the actions have now."""
        self.foot.set_keys(overrides)
        self.series_row.set_key(shown_key("series", overrides))

    def reason_rows(self) -> Sequence[ReasonRow]:
        """Return the rows of the reasons that are shown, in order."""
        count = len(self._content.reasons(self._theme.language)) if self._content else 0
        return self._rows[:count]

    def choose_owner(self, number: int) -> bool:
        """Choose an owner by its number from 1; return whether there is one."""
        return self.owners.choose(number)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_labels()
            self.set_content(self._content)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        QPainter(self).fillRect(self.rect(), self._theme.color("panel"))

    def _show(self, content: CardContent) -> None:
        entry, language = content.entry, self._theme.language
        finding = entry.finding
        place = f"{content.number} / {content.total}"
        self.head.set_head(kind_icon(finding.kind), kind_color_name(finding.kind), content.title(), place)
        self.change.set_lines(content.lines(), content.script)
        self.place.set_place(content.place(), entry.state)
        standing = content.standing(language)
        self.standing.setVisible(bool(standing))
        self.standing.set_text(standing, *_STANDINGS.get(entry.state, _PLAIN))
        self.confidence.set_confidence(finding.confidence, content.automatic)
        self.calibration.set_text(calibration_sentence(content.promise))
        self.calibration.setToolTip(calibration_details(content.promise))
        self.calibration.setAccessibleDescription(calibration_details(content.promise))
        self._show_reasons(content.reasons(language))
        self._owners_label.setVisible(bool(content.owners))
        self.owners.set_owners(content.owners, content.script)
        self.series_row.set_told(content.series())
        self.foot.set_alike(content.alike)

    def _show_reasons(self, reasons: Sequence[Reason]) -> None:
        while len(self._rows) < len(reasons):
            row = ReasonRow(self._theme, self)
            row.lit.connect(self.evidence_lit)
            row.chosen.connect(self.go_to_span)
            self._reasons.addWidget(row)
            self._rows.append(row)
        for row, reason in zip(self._rows, reasons, strict=False):
            row.set_reason(reason)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(reasons))
        self._reasons_label.setVisible(bool(reasons))

    def _make_parts(self) -> None:
        theme = self._theme
        self.head = CardHead(theme, self)
        self.change = ChangeCard(theme)
        self.place = PlaceRow(theme)
        self.standing = SignedText(theme)
        self.confidence = ConfidenceBar(theme)
        self.calibration = SignedText(theme)
        self._reasons_label = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        self._owners_label = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        self.owners = OwnersPanel(theme)
        self.series_row = SeriesRow(theme)
        self.foot = CardFoot(theme)
        self._name_labels()

    def _name_labels(self) -> None:
        self._reasons_label.set_text(self.tr("Evidence"))
        self._owners_label.set_text(self.tr("Belongs to"))

    def _lay_out(self) -> None:
        column = tight_column(self)
        column.addWidget(self.head)
        self._scroll = self._make_scroll()
        column.addWidget(self._scroll, 1)
        column.addWidget(self.foot)
        column.addStretch(0)

    def _make_scroll(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(PANEL_EDGE, SPACE + SPACE_HALF, PANEL_EDGE, SPACE)
        column.setSpacing(SPACE_HALF)
        for part in (self.change, self.place, self.standing, self.confidence, self.calibration):
            column.addWidget(part)
        column.addSpacing(SPACE)
        column.addWidget(self._reasons_label)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(0)
        column.addLayout(self._reasons)
        column.addWidget(self._owners_label)
        column.addWidget(self.owners)
        column.addSpacing(SPACE_HALF)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self.series_row)
        column.addStretch(1)
        self._column = column
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        scroll.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        return scroll

    def _keep_edge(self, lowest: int, highest: int) -> None:
        """Let the scroll bar stand in the margin, so that the sheet ends where the buttons do."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if highest > lowest else 0
        margins = self._column.contentsMargins()
        margins.setRight(max(PANEL_EDGE - bar, 0))
        self._column.setContentsMargins(margins)

    def _connect(self) -> None:
        signals = {"accept": self.accept, "reject": self.reject, "edit": self.edit, "doubt": self.doubt}
        self.foot.decided.connect(lambda name: signals[name].emit())
        self.foot.series_accept.connect(self.series_accept)
        self.series_row.clicked.connect(lambda: self.series_requested.emit())
        self.owners.owner_chosen.connect(self.owner_chosen)
        self.place.clicked.connect(self._go)
        self._theme.changed.connect(self._refresh)

    def _go(self) -> None:
        if self._content is not None:
            self.go_to_span.emit(self._content.entry.finding.spans[0])

    def _refresh(self) -> None:
        self.set_content(self._content)
        self.update()
