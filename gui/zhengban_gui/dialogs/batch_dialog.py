"""Before a batch: which kinds of findings it applies unasked and which it leaves, the formats and the folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zhengban_gui.dialogs.export_formats import FormatTicks
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    SCREEN_EDGE,
    SPACE,
    SPACE_DOUBLE,
    SPACE_HALF,
    TEXT_SECONDARY,
    TEXT_TITLE,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import in_each_language, said

_WIDTH = 880
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class KindLine:
    """A kind of finding, the confidence from which it is applied unasked, and how many are known so far."""

    name: str
    line: float
    found: int
    open: int


@dataclass(frozen=True, slots=True)
class BatchQuestion:
    """What a batch would be: the project, its pages, what applies, and what was chosen last."""

    name: str
    pages: int
    kinds: tuple[KindLine, ...]
    forms: frozenset[str]
    folder: Path


@dataclass(frozen=True, slots=True)
class BatchChoice:
    """The formats and the folder of the results."""

    forms: tuple[str, ...]
    folder: Path


class BatchDialog(QDialog):
    """Asks once for formats and folder; ``chosen`` carries a ``BatchChoice``. Enter runs from anywhere."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question = BatchQuestion("", 0, (), frozenset(), Path())
        self._title = said(
            ElidedLabel(theme, "", TEXT_TITLE, "ink", WEIGHT_MEDIUM), lambda: self.tr("Run the batch")
        )
        self._about = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._applied = said(
            ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM),
            lambda: self.tr("What it applies unasked, by confidence; all else waits for you"),
        )
        self._kinds, self._grid = QWidget(), QGridLayout()
        self._labels: list[QWidget] = []
        self.formats = FormatTicks(theme)
        self.folder = LineField(keeps_undo=True)
        self._choose = said(PushButton(theme, "", "folder"), lambda: self.tr("Choose…"))
        self._problem = ElidedLabel(theme, "", TEXT_SECONDARY, "dele")
        self.run = said(PushButton(theme, "", "play", "Enter", "primary"), lambda: self.tr("Run"))
        self._cancel = said(PushButton(theme, "", key="Esc"), lambda: self.tr("Cancel"))
        self._connect()
        self._lay_out(theme)
        in_each_language(self, self._say)

    def open_for(self, question: BatchQuestion) -> None:
        """Ask about a batch."""
        self._question = question
        self.formats.set_ticked(question.forms)
        with QSignalBlocker(self.folder):
            self.folder.setText(str(question.folder))
        self._say()
        self.open()
        self.run.setFocus(Qt.FocusReason.OtherFocusReason)

    def choice(self) -> BatchChoice:
        """Return what is chosen now."""
        return BatchChoice(self.formats.ticked(), Path(self.folder.text().strip()))

    def kind_words(self) -> list[str]:
        """Return what is said of the kinds, in order."""
        return [self._kind_told(kind) for kind in self._question.kinds]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter run from anywhere."""
        if is_enter(event):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        if not self._wrong():
            super().accept()
            self.chosen.emit(self.choice())

    def _wrong(self) -> str:
        if not self.formats.ticked():
            return self.tr("Tick at least one format")
        return "" if self.folder.text().strip() else self.tr("Name a folder")

    def _refresh(self) -> None:
        wrong = self._wrong()
        self._problem.set_text(wrong)
        self.run.setEnabled(not wrong)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Run the batch"))
        self.folder.set_hint(self.tr("Folder"))
        pages = self.tr("%n page(s); those that are made and unchanged are left", "", self._question.pages)
        self._about.set_text(f"{self._question.name} · {pages}")
        self._show_kinds(self._question.kinds)
        self._refresh()

    def _show_kinds(self, kinds: Sequence[KindLine]) -> None:
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        height = -(-len(kinds) // _COLUMNS)
        for place, kind in enumerate(kinds):
            column, row = divmod(place, height)
            name = ElidedLabel(self._theme, kind.name, TEXT_UI, "ink")
            told = ElidedLabel(self._theme, self._kind_told(kind), TEXT_SECONDARY, "ink2")
            self._grid.addWidget(name, row, 2 * column)
            self._grid.addWidget(told, row, 2 * column + 1)
            self._grid.setColumnStretch(2 * column + 1, 1)
            self._labels += [name, told]

    def _kind_told(self, kind: KindLine) -> str:
        told = self.tr("from {line}").format(line=f"{kind.line:.2f}") if kind.line <= 1 else self.tr("never")
        if not kind.found:
            return told
        found = self.tr("{found} found, {open} to review").format(
            found=f"{kind.found:,}", open=f"{kind.open:,}"
        )
        return f"{told} · {found}"

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "", self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _connect(self) -> None:
        self.formats.changed.connect(self._refresh)
        self.folder.textChanged.connect(lambda _text: self._refresh())
        self.folder.entered.connect(self._go_on)
        self.folder.left.connect(self.reject)
        self._choose.clicked.connect(self._choose_folder)
        self.run.clicked.connect(self._go_on)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self, theme: Theme) -> None:
        self._title.setMinimumWidth(_WIDTH)
        self._kinds.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_DOUBLE)
        self._grid.setVerticalSpacing(SPACE_HALF)
        folder = QHBoxLayout()
        folder.setSpacing(SPACE_HALF)
        folder.addWidget(self.folder, 1)
        folder.addWidget(self._choose)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_HALF)
        foot.addWidget(self._problem, 1)
        for button in (self._cancel, self.run):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SCREEN_EDGE, SPACE_DOUBLE, SCREEN_EDGE, SPACE_DOUBLE)
        column.setSpacing(SPACE)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for part in (self._title, self._about, self._applied, self._kinds, Hairline(theme), self.formats):
            column.addWidget(part)
        column.addLayout(folder)
        column.addLayout(foot)
