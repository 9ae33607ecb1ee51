"""The head of the batch screen: what the project is, how far it is, and what runs, pauses and stops a batch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhengban.review.project_queue import Condition
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    SPACE,
    SPACE_HALF,
    TEXT_SECONDARY,
    TEXT_TITLE,
    WEIGHT_MEDIUM,
)
from zhengban_gui.views.queue_bar import QueueBar
from zhengban_gui.widgets.boxes import tight_row
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import in_each_language

RunState = Literal["idle", "running", "pausing", "paused", "stopping"]


class BatchHead(QWidget):
    """Shows numbers, and asks for what its buttons say."""

    run_clicked = Signal()
    failed_clicked = Signal()
    stop_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(theme, "", TEXT_TITLE, "ink", WEIGHT_MEDIUM)
        self._about = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._about_told = ""
        self._progress = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self.run = PushButton(theme, "", "play", kind="primary")
        self.stop = PushButton(theme, "", "stop")
        self.failed = PushButton(theme, "", "redo")
        self._bar = QueueBar(theme)
        self._state: RunState = "idle"
        self._progress_told = ""
        self._counts: Mapping[Condition, int] = {}
        self._pages_made = 0
        self.run.clicked.connect(self.run_clicked)
        self.stop.clicked.connect(self.stop_clicked)
        self.failed.clicked.connect(self.failed_clicked)
        self._lay_out()
        in_each_language(self, self._say)

    def add_tool(self, widget: QWidget) -> None:
        """Put a widget to the right of what is said of the progress."""
        self._below.addWidget(widget)

    def show_project(self, title: str, about: str) -> None:
        """Say what the project is called, and what is to be known of it."""
        self._title.set_text(title)
        self._about_told = about
        self._say()

    def show_counts(self, counts: Mapping[Condition, int], made: int) -> None:
        """Show how many pages stand where, and of how many there are results."""
        self._counts, self._pages_made = counts, made
        self._say()

    def show_run(self, state: RunState, progress: str) -> None:
        """Say whether a batch runs, and how it goes."""
        self._state = state
        self._progress_told = progress
        self._say()

    def _say(self) -> None:
        self._bar.set_counts(self._counts)
        total = sum(self._counts.values())
        made = self._pages_made
        told = self.tr("{made} of {total} pages made · {share} %")
        share = int(100 * made / total) if total else 0
        made_told = told.format(made=f"{made:,}", total=f"{total:,}", share=share) if total else ""
        self._progress.set_text(self._progress_told or made_told)
        self._about.set_text(self._about_told)
        failed, state = self._counts.get(Condition.FAILED, 0), self._state
        self.run.set_text(self._run_words())
        self.run.set_icon("pause" if state == "running" else "play")
        self.run.setEnabled(bool(total) and state in ("idle", "running", "paused"))
        self.stop.set_text(self.tr("Stop"))
        self.stop.setVisible(state != "idle")
        self.stop.setEnabled(state != "stopping")
        self.failed.set_text(self.tr("Run only the failed {count}").format(count=f"{failed:,}"))
        self.failed.setVisible(bool(failed) and state == "idle")

    def _run_words(self) -> str:
        words = {
            "running": self.tr("Pause"),
            "pausing": self.tr("Pausing…"),
            "paused": self.tr("Go on"),
            "stopping": self.tr("Stopping…"),
        }
        return words.get(self._state, self.tr("Run the batch…"))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._about)
        top = QHBoxLayout()
        top.setSpacing(SPACE_HALF)
        top.addLayout(words, 1)
        for button in (self.failed, self.stop, self.run):
            top.addWidget(button)
        self._below = tight_row(spacing=SPACE)
        self._below.addWidget(self._progress, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addLayout(self._below)
