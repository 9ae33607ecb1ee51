"""The fields and buttons of the find bar."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import PANEL_EDGE, SPACE, SPACE_HALF, TEXT_SECONDARY, WEIGHT_MEDIUM
from zhengban_gui.widgets.boxes import tight_row
from zhengban_gui.widgets.chip import Chip
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.segmented import Segmented
from zhengban_gui.widgets.speaking import said

_FIELD_WIDTH, _FIELD_LEAST = 320, 88
_COUNT_WIDTH = 64


class FindFields(QObject):
    """Holds the parts of the bar and says in words what was found."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.pattern = LineField()
        self.replacement = LineField()
        self.kind = Segmented(theme, ("", ""))
        self.case = said(Chip(theme, ""), lambda: self.tr("Aa"))
        self.side = Segmented(theme, ("", ""))
        self.reach = Segmented(theme, ("", ""))
        self.previous = said(PushButton(theme, "", "up", kind="quiet"), lambda: self.tr("Previous hit"))
        self.next = said(PushButton(theme, "", "down", kind="quiet"), lambda: self.tr("Next hit"))
        self.close = said(PushButton(theme, "", "cross", kind="quiet"), lambda: self.tr("Close"))
        self.apply = PushButton(theme, self.tr("Replace"), "check", "Ctrl+Enter", "primary")
        self.count = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self.problem = ElidedLabel(theme, "", TEXT_SECONDARY, "dele", WEIGHT_MEDIUM)
        self.effect = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._replace_row = QWidget()

    def say(self) -> None:
        """Say in the language of the user interface what can be asked for."""
        self.pattern.set_hint(self.tr("Find"))
        self.replacement.set_hint(self.tr("Replace with"))
        self.kind.set_labels((self.tr("Plain"), self.tr("Regex")))
        self.side.set_labels((self.tr("Rebuilt"), self.tr("Source")))
        self.reach.set_labels((self.tr("Page"), self.tr("Project")))
        self.case.setToolTip(self.tr("Capital and small letters differ"))
        self.case.setAccessibleName(self.case.toolTip())

    def set_replacing(self, is_replacing: bool) -> None:
        """Show or hide what only a replacement needs."""
        self._replace_row.setVisible(is_replacing)
        self.side.setEnabled(not is_replacing)
        if is_replacing:
            self.side.set_current(0)

    def set_problem(self, problem: str) -> None:
        """Show why the pattern cannot be searched for, in the place of the hits."""
        self.problem.set_text(problem)
        self.problem.setVisible(bool(problem))

    def tell(self, place: int, count: int, ticked: int, is_asked: bool) -> None:
        """Say which hit of how many is shown, and what would be replaced."""
        found = f"{place}/{count}" if count else self.tr("No hits")
        self.count.set_text(found if is_asked and not self.problem.text() else "")
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)
        self.apply.setText(self.tr("Replace %n", "", ticked))
        self.apply.updateGeometry()
        self.apply.setEnabled(ticked > 0)
        rest = self.tr("%n not ticked stay", "", count - ticked) if count > ticked else ""
        one_step = self.tr("one undo step") if ticked else ""
        self.effect.set_text(" · ".join(part for part in (rest, one_step) if part))

    def lay_out_over(self, panel: QWidget, hits: QWidget) -> None:
        """Put the rows of the bar into the panel, and the list of hits under them."""
        find = QHBoxLayout()
        find.setSpacing(SPACE_HALF)
        self.pattern.setMinimumWidth(_FIELD_LEAST)
        self.pattern.setMaximumWidth(_FIELD_WIDTH)
        self.count.setFixedWidth(_COUNT_WIDTH)
        for part in (
            self.pattern,
            self.count,
            self.previous,
            self.next,
            self.kind,
            self.case,
            self.side,
            self.reach,
        ):
            find.addWidget(part)
        find.addWidget(self.problem, 1)
        find.addStretch(0)
        find.addWidget(self.close)
        replace = tight_row(self._replace_row, SPACE)
        self.replacement.setFixedWidth(_FIELD_WIDTH)
        replace.addWidget(self.replacement)
        replace.addWidget(self.apply)
        replace.addWidget(self.effect, 1)
        column = QVBoxLayout(panel)
        column.setContentsMargins(PANEL_EDGE, SPACE_HALF, SPACE, SPACE_HALF)
        column.setSpacing(SPACE_HALF)
        column.addLayout(find)
        column.addWidget(self._replace_row)
        column.addWidget(hits)
        # Tab goes as the eye does: along the first row, along the second, down to the hits.
        for one, other in pairwise(
            (
                self.pattern,
                self.previous,
                self.next,
                self.kind,
                self.case,
                self.side,
                self.reach,
                self.close,
                self.replacement,
                self.apply,
                hits,
            )
        ):
            QWidget.setTabOrder(one, other)
