"""Feeds the batch screen: which pages in which order, what they add up to, and what changed since."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.queue_reader import QueueReader
from zhengban_gui.views.batch_screen import BatchScreen

_HASH = re.compile(r"-[0-9a-f]{8}$")  # keeps projects in the program's folder apart, and says nothing
_REST = 300  # ms in which changes gather before the queue is sorted anew


class QueueWork(QObject):
    """Reads a project's queue when it is first seen, then the pages that changed; ``refused`` says what went wrong."""

    refused = Signal(str)

    def __init__(self, desk: Desk, reader: QueueReader, screen: BatchScreen) -> None:
        super().__init__(screen)
        self._desk, self._reader, self._screen = desk, reader, screen
        self._is_known = False
        self._later = QTimer(self, singleShot=True, interval=_REST)
        self._later.timeout.connect(self.show)
        desk.project_changed.connect(self._follow_project)
        desk.queue_changed.connect(self.read_pages)
        reader.read.connect(self._take)
        reader.failed.connect(self._give_up)
        screen.set_source(lambda ids: reader.queue.pages(ids))
        screen.wanted_changed.connect(self.show_rows)

    def refresh(self) -> None:
        """Read the queue if nobody has yet, and show it."""
        if not self._is_known and self._reader.path is not None:
            self._is_known = True
            self._screen.set_reading(True)
            self._reader.read_all()
        self.show()

    def read_pages(self, pages: Iterable[int]) -> None:
        """Read the pages that were decided on or made."""
        if self._is_known:
            self._reader.read_pages(frozenset(pages))

    def finish_pages(self, pages: Iterable[int]) -> None:
        """Read pages that a batch has made, if they are known; others will be read with all."""
        if self._is_known:
            self._reader.read_pages(frozenset(pages), are_finished=True)

    def show(self) -> None:
        """Show the queue as it is known now, if anybody sees it."""
        self._later.stop()
        if self._screen.isVisible():
            self._name_project()
            self._screen.unread.show_files(self._desk.unread())
            self._screen.show_totals(self._reader.queue.totals(), self._desk.planner.policy.automatic)
            self.show_rows()

    def show_soon(self) -> None:
        """Show the queue after a while, with whatever else changes until then."""
        if not self._later.isActive():
            self._later.start()

    def show_rows(self) -> None:
        """Show the pages that are wanted, in the order that is wanted."""
        self._screen.show_ids(self._reader.queue.ids(self._screen.wanted(), self._screen.order()))

    def _follow_project(self) -> None:
        """Files that were added change the list of pages, another project everything."""
        project = self._desk.project
        path = project.path if project else None
        if path != self._reader.path:
            self._reader.serve(path)
        self._is_known = False
        if self._screen.isVisible():
            self.refresh()

    def _take(self) -> None:
        self._screen.set_reading(self._reader.is_reading)
        if self._screen.table.current_page():
            self.show_soon()
        else:
            self.show()

    def _give_up(self, reason: str) -> None:
        self._screen.set_reading(False)
        self.refused.emit(reason)

    def _name_project(self) -> None:
        policy, path = self._desk.planner.policy, self._reader.path
        pages = self.tr("%n page(s)", "", len(self._desk.pages))
        line = self.tr("applied unasked from {line}").format(line=f"{policy.automatic:.2f}")
        parts = [pages, *([policy.profile.name] if policy.profile.name else []), line]
        self._screen.head.show_project(project_name(path), " · ".join(parts))


def project_name(path: Path | None) -> str:
    """Return what people call a project."""
    return _HASH.sub("", path.stem) if path else ""
