"""The foot of the evidence card: the four decisions with their keys, and the one for all that are alike."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from zhengban_gui.keymap import Overrides, shown_key
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import BUTTON_HEIGHT, FOCUS_MARGIN, HIT_TARGET, PANEL_EDGE, SPACE, SPACE_HALF
from zhengban_gui.widgets.boxes import tight_row
from zhengban_gui.widgets.keycap import Keycap
from zhengban_gui.widgets.push_button import Kind, PushButton

ICONS = {"accept": "check", "reject": "cross", "edit": "pencil", "doubt": "doubt"}
# The action behind each decision.
ACTIONS = {"accept": "accept", "reject": "reject", "edit": "amend", "doubt": "doubt"}


def decision_button(theme: Theme, name: str, height: int) -> PushButton:
    """Return the button of a decision, without words; accepting is the primary one."""
    kind: Kind = "primary" if name == "accept" else "secondary"
    return PushButton(theme, "", ICONS[name], kind=kind, height=height)


class CardFoot(QWidget):
    """Sends the decision whose button was clicked: accept, reject, edit or doubt; ``series_accept`` is for all alike."""

    decided = Signal(str)
    series_accept = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alike = 0
        self._buttons = {name: decision_button(theme, name, BUTTON_HEIGHT + SPACE_HALF) for name in ICONS}
        for name, button in self._buttons.items():
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, name=name: self.decided.emit(name))
        self._series = PushButton(theme, "", kind="link", height=HIT_TARGET)
        self._series.clicked.connect(lambda: self.series_accept.emit())
        self.series_key = Keycap(theme)
        self.setFocusProxy(self._buttons["accept"])
        self._lay_out()
        self._name()

    def set_alike(self, count: int) -> None:
        """Tell how many findings are alike, the one that is shown included."""
        self._alike = count
        self._name()

    def set_keys(self, overrides: Overrides) -> None:
        """Show the keys that the actions have now."""
        for name, button in self._buttons.items():
            button.set_key(shown_key(ACTIONS[name], overrides))
        self.series_key.set_text(shown_key("accept_series", overrides))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self._buttons["accept"].setText(self.tr("Accept"))
        self._buttons["reject"].setText(self.tr("Reject"))
        self._buttons["edit"].setText(self.tr("Edit"))
        self._buttons["doubt"].setText(self.tr("Doubt"))
        self._series.setText(self.tr("Accept all like this ({n})").format(n=self._alike))
        for widget in (self._series, self.series_key):
            widget.setVisible(self._alike > 1)

    def _lay_out(self) -> None:
        edge = PANEL_EDGE - FOCUS_MARGIN  # buttons keep room for their focus ring
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, SPACE, edge, SPACE)
        column.setSpacing(SPACE_HALF)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE_HALF)
        for place, button in enumerate(self._buttons.values()):
            grid.addWidget(button, place // 2, place % 2)
        column.addLayout(grid)
        row = tight_row()
        row.setContentsMargins(0, 0, FOCUS_MARGIN, 0)
        row.addWidget(self._series)
        row.addStretch(1)
        row.addWidget(self.series_key)
        column.addLayout(row)
