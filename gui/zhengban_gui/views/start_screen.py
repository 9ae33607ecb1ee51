"""The start screen: what was rescued first, then the drop zone, recent projects, and a sample page to learn on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    SCREEN_EDGE_WIDE,
    SPACE,
    SPACE_DOUBLE,
    TEXT_LIST,
    TEXT_SECONDARY,
    TEXT_START_TITLE,
    WEIGHT_BOLD,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.app_mark import APPLICATION_NAME, AppMark
from zhengban_gui.widgets.boxes import tight_column, tight_row
from zhengban_gui.widgets.drop_zone import DropZone
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.recent_row import RECENT_INDENT, Recent, RecentRow
from zhengban_gui.widgets.recovery_banner import Recovery, RecoveryBanner
from zhengban_gui.widgets.sample_card import Sample, SampleCard
from zhengban_gui.widgets.speaking import Words, named, said

__all__ = ["Recent", "Recovery", "Sample", "StartScreen"]

_CONTENT_WIDTH = 1088
_NARROW = 900
_MARK = 56
_EDGE = SCREEN_EDGE_WIDE - RECENT_INDENT  # the rows' tint reaches beyond everything else


class StartScreen(QWidget):
    """Shows frozen values and says what the user wants; files may be dropped anywhere on it.

    Paths are strings, as they came with the values or from the drop.
    """

    open_files_requested = Signal()
    open_folder_requested = Signal()
    paths_dropped = Signal(list)
    recent_requested = Signal(str)
    recovery_requested = Signal(str)
    recovery_log_requested = Signal(str)
    sample_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAcceptDrops(True)
        named(self, lambda: self.tr("Start"))
        self._drop_zone = DropZone(theme)
        self.setFocusProxy(self._drop_zone.open_files)
        self._drop_zone.open_files.clicked.connect(self.open_files_requested)
        self._drop_zone.open_folder.clicked.connect(self.open_folder_requested)
        self._banners = tight_column(spacing=SPACE)
        self._banners.setContentsMargins(RECENT_INDENT, 0, RECENT_INDENT, 0)
        self._rows = tight_column()
        self._recent_title = _indented(self._section(lambda: self.tr("Recent")))
        self._sample_place = tight_column(spacing=SPACE)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.set_recoveries(())
        self.set_recents((), datetime.now())
        self.set_sample(Sample("", self.tr("Sample page"), self.tr("One page with all that goes wrong")))
        theme.changed.connect(self.update)

    def set_recoveries(self, recoveries: Sequence[Recovery]) -> None:
        """Show what can be rescued, the most recent first; the first one has the primary button."""
        _empty(self._banners)
        # One primary button a screen: what was rescued comes before anything new.
        self._drop_zone.open_files.set_kind("secondary" if recoveries else "primary")
        for place, recovery in enumerate(recoveries):
            banner = RecoveryBanner(self._theme, recovery, primary=place == 0)
            banner.go_on.clicked.connect(self._ask_for_recovery)
            banner.show_log.clicked.connect(self._ask_for_log)
            self._banners.addWidget(banner)

    def set_recents(self, recents: Sequence[Recent], now: datetime) -> None:
        """Show the recent projects in the given order; ``now`` says what today is."""
        _empty(self._rows)
        self._recent_title.setVisible(bool(recents))
        for place, recent in enumerate(recents):
            row = RecentRow(self._theme, recent, now, last=place == len(recents) - 1)
            row.clicked.connect(self._ask_for_recent)
            self._rows.addWidget(row)

    def set_sample(self, sample: Sample) -> None:
        """Show the page that ships with the program."""
        _empty(self._sample_place)
        card = SampleCard(self._theme, sample)
        card.open.clicked.connect(self.sample_requested)
        self._sample_place.addWidget(card)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface."""
        QPainter(self).fillRect(self.rect(), self._theme.color("window"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sample below the projects where the window is narrow."""
        narrow = self.width() < _NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders of this machine, and light the drop zone."""
        if _local_paths(event.mimeData()):
            event.acceptProposedAction()
            self._drop_zone.set_target(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Put the light out."""
        self._drop_zone.set_target(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self._drop_zone.set_target(False)
        paths = _local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)

    def _ask_for_recovery(self) -> None:
        self.recovery_requested.emit(self._sending_banner().recovery.path)

    def _ask_for_log(self) -> None:
        self.recovery_log_requested.emit(self._sending_banner().recovery.path)

    def _sending_banner(self) -> RecoveryBanner:
        banner = self.sender().parent()
        assert isinstance(banner, RecoveryBanner)
        return banner

    def _ask_for_recent(self) -> None:
        row = self.sender()
        assert isinstance(row, RecentRow)
        self.recent_requested.emit(row.recent.path)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setMaximumWidth(_CONTENT_WIDTH + 2 * SCREEN_EDGE_WIDE)
        page = QVBoxLayout(content)
        page.setContentsMargins(_EDGE, 2 * SCREEN_EDGE_WIDE - SPACE, _EDGE, SCREEN_EDGE_WIDE)
        page.setSpacing(0)
        page.addLayout(self._title())
        page.addSpacing(SCREEN_EDGE_WIDE)
        page.addLayout(self._banners)
        page.addSpacing(3 * SPACE)
        page.addLayout(self._columns)
        page.addStretch()
        self._fill_columns()
        area = _scrolled(content)
        tight_row(self).addWidget(area)

    def _fill_columns(self) -> None:
        left = tight_column()
        left.addLayout(_indent(self._drop_zone))
        left.addSpacing(3 * SPACE)
        left.addWidget(self._recent_title)
        left.addSpacing(SPACE)
        left.addLayout(self._rows)
        left.addStretch()
        right = tight_column(spacing=SPACE_DOUBLE)
        right.setContentsMargins(RECENT_INDENT, 0, RECENT_INDENT, 0)
        right.addWidget(
            self._section(lambda: self.tr("Sample page"), lambda: self.tr("Comes with the program"))
        )
        right.addLayout(self._sample_place)
        right.addStretch()
        self._columns.setSpacing(SCREEN_EDGE_WIDE - 2 * RECENT_INDENT)
        self._columns.addLayout(left, 5)
        self._columns.addLayout(right, 3)

    def _title(self) -> QHBoxLayout:
        words = tight_column(spacing=2)
        words.addWidget(
            ElidedLabel(self._theme, APPLICATION_NAME, TEXT_START_TITLE, weight=WEIGHT_BOLD, script="hans")
        )
        promise = ElidedLabel(self._theme, "", TEXT_LIST, "ink2")
        words.addWidget(said(promise, self._promise))
        row = QHBoxLayout()
        row.setContentsMargins(RECENT_INDENT, 0, RECENT_INDENT, 0)
        row.setSpacing(20)
        row.addWidget(AppMark(self._theme, _MARK), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        return row

    def _promise(self) -> str:
        return self.tr(
            "Broken pages become the printed articles again. Every change has its reason and can be undone."
        )

    def _section(self, title: Words, note: Words = str) -> QWidget:
        section = QWidget()
        row = tight_row(section, SPACE)
        row.addWidget(said(ElidedLabel(self._theme, "", TEXT_LIST, weight=WEIGHT_MEDIUM), title))
        row.addStretch()
        row.addWidget(said(ElidedLabel(self._theme, "", TEXT_SECONDARY, "ink3"), note))
        return section


def _indent(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(RECENT_INDENT, 0, RECENT_INDENT, 0)
    row.addWidget(widget)
    return row


def _indented(widget: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(_indent(widget))
    return holder


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder = QWidget()
    row = tight_row(holder)
    row.addStretch(1)
    row.addWidget(content, 1000)
    row.addStretch(1)
    area.setWidget(holder)
    for transparent in (area.viewport(), holder, content):
        transparent.setAutoFillBackground(False)
    return area


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()


def _local_paths(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
