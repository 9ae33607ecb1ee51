"""Export: formats, folder, what is not reviewed yet, what will be written, and what then was."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from zhengban_gui.dialogs.choice_list import Choice, ChoiceList
from zhengban_gui.dialogs.export_files import FileList
from zhengban_gui.dialogs.export_formats import FormatTicks
from zhengban_gui.dialogs.export_values import ExportChoice, ExportFile, ExportQuestion, ExportResult
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
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import in_each_language, said

Stage = Literal["asking", "running", "done"]

_WIDTH = 920
_AS_PROPOSED, _ACCEPTED_ONLY, _GO_BACK = range(3)


class ExportDialog(QDialog):
    """Asks how to export. Enter exports, or closes when all is done; 1, 2 and 3 choose what happens to what waits.

    ``choice_changed`` is sent when other files would be written, to be answered by ``set_files``; ``export_requested``
    is to be answered by ``set_progress`` and ``set_result``.
    """

    choice_changed = Signal(object)
    export_requested = Signal(object)
    go_back_requested = Signal()
    cancel_requested = Signal()
    open_folder_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_left_open = False
        self._stage: Stage = "asking"
        self._title = ElidedLabel(theme, "", TEXT_TITLE, "ink", WEIGHT_MEDIUM)
        self._name = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self.formats = FormatTicks(theme)
        self.folder = LineField(keeps_undo=True)
        self._choose = said(PushButton(theme, "", "folder"), lambda: self.tr("Choose…"))
        self.not_reviewed = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        self.pre_flight = ChoiceList(theme, keys_only_highlight=True)
        self.files = FileList(theme)
        self._said = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._export = PushButton(theme, "", "export", "Enter", "primary")
        self._cancel = said(PushButton(theme, "", key="Esc"), lambda: self.tr("Cancel"))
        self._open = said(PushButton(theme, "", "folder"), lambda: self.tr("Open folder"))
        self._connect()
        self._lay_out(theme)
        in_each_language(self, self._say)

    def open_for(self, question: ExportQuestion) -> None:
        """Ask about an export; where nothing waits there is nothing to choose but formats and folder."""
        self._stage, self._is_left_open = "asking", question.waiting > 0 or question.unknown > 0
        pages = self.tr("%n page(s)", "", question.pages)
        self._name.set_text(f"{question.name} · {pages}")
        self.formats.set_ticked(question.forms)
        with QSignalBlocker(self.folder):
            self.folder.setText(str(question.folder))
        self._show_waiting(question)
        self._refresh()
        self.open()
        first: QWidget = self.pre_flight if self._is_left_open else self._export
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_choice()

    def choice(self) -> ExportChoice:
        """Return what is chosen now."""
        as_proposed = self._is_left_open and self.pre_flight.currentRow() == _AS_PROPOSED
        return ExportChoice(self.formats.ticked(), Path(self.folder.text().strip()), as_proposed)

    def set_files(self, files: Sequence[ExportFile]) -> None:
        """Name the files that will be written, first those that are there already."""
        self.files.show_planned(files)

    def set_progress(self, done: int, total: int) -> None:
        """Say how far the export is."""
        self._stage = "running"
        self._refresh()
        self._said.set_text(self.tr("{done} of {total} written").format(done=done, total=total))

    def set_result(self, result: ExportResult) -> None:
        """Say what was written where, and what was not and why."""
        self._stage = "done"
        self.files.show_result(result)
        self._refresh()
        self._said.set_text(self._result_told(result))
        self._said.set_color("dele" if result.failed else "ins")
        self._export.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter export from anywhere, and digits choose."""
        if is_enter(event):
            self._go_on()
        elif self._stage != "asking" or not self._is_left_open or not self.pre_flight.take_key(event.text()):
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Close; an export that is running is told to stop."""
        if self._stage == "running":
            self.cancel_requested.emit()
            return
        super().reject()

    @staticmethod
    def ask_folder(parent: QWidget, folder: str) -> str:
        """Let the user choose a folder; empty when he does not."""
        return QFileDialog.getExistingDirectory(parent, "", folder)

    def _go_on(self) -> None:
        if self._stage == "done":
            super().accept()
        elif self._is_going_back():
            super().reject()
            self.go_back_requested.emit()
        elif self._stage == "asking" and not self._problem():
            self.export_requested.emit(self.choice())

    def _is_going_back(self) -> bool:
        return self._stage == "asking" and self._is_left_open and self.pre_flight.currentRow() == _GO_BACK

    def _problem(self) -> str:
        if not self.formats.ticked():
            return self.tr("Tick at least one format")
        return "" if self.folder.text().strip() else self.tr("Name a folder")

    def _tell_choice(self) -> None:
        if self._stage == "asking":
            self._refresh()
            self.choice_changed.emit(self.choice())

    def _refresh(self) -> None:
        asking, done = self._stage == "asking", self._stage == "done"
        problem = self._problem() if asking and not self._is_going_back() else ""
        self._title.set_text(self.tr("Exported") if done else self.tr("Export"))
        self._fields.setVisible(asking)
        self._open.setVisible(done)
        self._cancel.setVisible(not done)
        self._export.setText(self._button_text())
        self._export.set_icon("check" if done else "left" if self._is_going_back() else "export")
        self._export.setEnabled(done or (asking and not problem))
        self._said.set_text(problem)
        self._said.set_color("dele" if asking else "ink2")

    def _button_text(self) -> str:
        if self._stage == "done":
            return self.tr("Done")
        return self.tr("Go back") if self._is_going_back() else self.tr("Export")

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.folder.set_hint(self.tr("Folder"))
        self._refresh()

    def _show_waiting(self, question: ExportQuestion) -> None:
        waiting = self.tr("%n not reviewed", "", question.waiting) if question.waiting else ""
        unknown = self.tr("%n page(s) not analysed yet", "", question.unknown) if question.unknown else ""
        self.not_reviewed.set_text(" · ".join(filter(None, (waiting, unknown))))
        choices = (
            Choice("1", self.tr("As proposed"), self.tr("what waits counts as accepted")),
            Choice("2", self.tr("Accepted only"), self.tr("what waits stays as in the source")),
            Choice("3", self.tr("Go back"), self.tr("and review them first")),
        )
        with QSignalBlocker(self.pre_flight):
            self.pre_flight.set_choices(choices, _ACCEPTED_ONLY)
        self.pre_flight.setFixedHeight(self.pre_flight.rows_height())
        for widget in (self.not_reviewed, self.pre_flight):
            widget.setVisible(self._is_left_open)

    def _result_told(self, result: ExportResult) -> str:
        written = self.tr("%n file(s) written to {folder}", "", len(result.written)).format(
            folder=result.folder
        )
        if not result.failed:
            return self.tr("✓ {written}").format(written=written)
        failed = self.tr("%n not written", "", len(result.failed))
        return f"{failed} · {written}"

    def _choose_folder(self) -> None:
        folder = self.ask_folder(self, self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _connect(self) -> None:
        self.formats.changed.connect(self._tell_choice)
        self.folder.textChanged.connect(self._tell_choice)
        self.folder.entered.connect(self._go_on)
        self.folder.left.connect(self.reject)
        self._choose.clicked.connect(self._choose_folder)
        self.pre_flight.chosen.connect(self._go_on)
        self.pre_flight.highlighted.connect(self._tell_choice)
        self._export.clicked.connect(self._go_on)
        self._cancel.clicked.connect(self.reject)
        self._open.clicked.connect(lambda: self.open_folder_requested.emit(str(self.choice().folder)))

    def _lay_out(self, theme: Theme) -> None:
        self._title.setMinimumWidth(_WIDTH)
        folder = QHBoxLayout()
        folder.setSpacing(SPACE_HALF)
        folder.addWidget(self.folder, 1)
        folder.addWidget(self._choose)
        self._fields = QWidget()
        fields = tight_column(self._fields, SPACE)
        fields.addWidget(self.formats)
        fields.addLayout(folder)
        for widget in (Hairline(theme), self.not_reviewed, self.pre_flight):
            fields.addWidget(widget)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_HALF)
        foot.addWidget(self._said, 1)
        for button in (self._open, self._cancel, self._export):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SCREEN_EDGE, SPACE_DOUBLE, SCREEN_EDGE, SPACE_DOUBLE)
        column.setSpacing(SPACE)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for part in (self._title, self._name, self._fields, Hairline(theme), self.files):
            column.addWidget(part)
        column.addLayout(foot)
