"""What would go into the project's profile, shown before it does: patterns and names that may still be changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from zhengban_gui.profile_rules import Rule
from zhengban_gui.profile_words import entry_problem, key_name
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_MARGIN,
    SCREEN_EDGE,
    SPACE,
    SPACE_DOUBLE,
    SPACE_HALF,
    TEXT_SECONDARY,
    TEXT_TITLE,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import in_each_language, said
from zhengban_gui.widgets.tick_box import TickBox

_WIDTH = 640
_MOST = 6  # rules offered at once: more are not looked at


class _RuleRow(QWidget):
    """One rule: whether it is taken, its text, and what it came from."""

    changed = Signal()

    def __init__(self, theme: Theme, rule: Rule, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule, self._count = rule, count
        self._tick = TickBox(theme)
        self._tick.setChecked(True)
        self.field = LineField(keeps_undo=True)
        self.field.setText(rule.entry)
        self._problem = ElidedLabel(theme, "", TEXT_SECONDARY, "dele")
        for changed in (self._tick.toggled, self.field.textChanged):
            changed.connect(lambda _value: self._follow())
        column = tight_column(self, SPACE_HALF)
        column.setContentsMargins(FOCUS_MARGIN, 0, FOCUS_MARGIN, 0)
        column.addWidget(self._tick)
        column.addWidget(self.field)
        column.addWidget(self._problem)
        in_each_language(self, self._say)

    def rule(self) -> Rule | None:
        """Return the rule as it stands, None when it is not ticked."""
        return Rule(self._rule.key, self.field.text()) if self._tick.isChecked() else None

    def problem(self) -> str:
        """Return what is wrong with it in the window's language; nothing for one that is not taken."""
        rule = self.rule()
        return entry_problem(rule.key, rule.entry) if rule else ""

    def _follow(self) -> None:
        self.field.setEnabled(self._tick.isChecked())
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        count = self.tr("from %n finding(s)", "", self._count)
        self._tick.set_text(f"{key_name(self._rule.key)} · {count}")
        self.field.setAccessibleName(key_name(self._rule.key))
        problem = self.problem()
        self._problem.set_text(problem or self._what_it_does())
        self._problem.set_color("dele" if problem else "ink2")

    def _what_it_does(self) -> str:
        if self._rule.role is None:
            return self.tr("Nothing inside of it is changed unasked")
        return self.tr("Lines that fit it are lifted out of the articles, unasked")


class ProfileRuleDialog(QDialog):
    """Enter adds what is ticked and sends ``chosen`` with the rules; Esc leaves the profile as it is."""

    chosen = Signal(list)

    def __init__(
        self, theme: Theme, rules: Sequence[Rule], paper: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._paper = theme, paper
        counted = Counter(rules).most_common(_MOST)
        self.rows = [_RuleRow(theme, rule, count) for rule, count in counted]
        self._title = said(
            ElidedLabel(theme, "", TEXT_TITLE, "ink", WEIGHT_MEDIUM),
            lambda: self.tr("Make it a rule of the profile"),
        )
        self._about = said(ElidedLabel(theme, "", TEXT_SECONDARY, "ink2"), self._about_told)
        self._add = said(
            PushButton(theme, "", "check", "Enter", "primary"), lambda: self.tr("Add to the profile")
        )
        self._cancel = said(PushButton(theme, "", key="Esc"), lambda: self.tr("Cancel"))
        self._add.clicked.connect(self._go_on)
        self._cancel.clicked.connect(self.reject)
        for row in self.rows:
            row.changed.connect(self._follow)
            row.field.entered.connect(self._go_on)
            row.field.left.connect(self.reject)
        self._lay_out(theme)
        self._follow()
        in_each_language(self, lambda: self.setWindowTitle(self.tr("Make it a rule of the profile")))
        theme.changed.connect(self.update)

    def rules(self) -> list[Rule]:
        """Return what is ticked."""
        return [rule for row in self.rows if (rule := row.rule()) is not None]

    def open(self) -> None:
        """Open with the keys in the first rule: it may want a touch."""
        super().open()
        self.rows[0].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter add from anywhere."""
        if is_enter(event):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface."""
        QPainter(self).fillRect(self.rect(), self._theme.color("panel"))

    def _about_told(self) -> str:
        told = self.tr("Profile of {paper}: from the next analysis on it is decided so on every page")
        return told.format(paper=self._paper or self.tr("this project"))

    def _follow(self) -> None:
        self._add.setEnabled(bool(self.rules()) and not any(row.problem() for row in self.rows))

    def _go_on(self) -> None:
        if self._add.isEnabled():
            self.chosen.emit(self.rules())
            self.accept()

    def _lay_out(self, theme: Theme) -> None:
        self._title.setMinimumWidth(_WIDTH)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_HALF)
        foot.addStretch(1)
        for button in (self._cancel, self._add):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SCREEN_EDGE, SPACE_DOUBLE, SCREEN_EDGE, SPACE_DOUBLE)
        column.setSpacing(SPACE)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for part in (self._title, self._about, Hairline(theme), *self.rows, Hairline(theme)):
            column.addWidget(part)
        column.addLayout(foot)
        column.setAlignment(foot, Qt.AlignmentFlag.AlignRight)
