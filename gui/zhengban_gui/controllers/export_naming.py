"""Names the files of an export before it runs, as what is there already will be replaced."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from zhengban.review.export import ProjectExport
from zhengban_gui.dialogs.export_values import ExportFile

_AT_ONCE = 100  # pages: each file is looked for on the disk, and thousands would hold the window up


class ExportNaming(QObject):
    """Looks at some pages at a time. ``named`` brings all files, first those that are there already."""

    named = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target: ProjectExport | None = None
        self._folder = Path()
        self._left: Sequence[int] = ()
        self._files: list[ExportFile] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def name(self, target: ProjectExport, pages: Sequence[int], folder: Path) -> None:
        """Name the files of these pages; those of a few are named when this returns."""
        self.stop()
        self._target, self._folder, self._left = target, folder, pages
        self._go_on()

    def stop(self) -> None:
        """Name no more."""
        self._next.stop()
        self._left, self._files = (), []

    def _go_on(self) -> None:
        some, self._left = self._left[:_AT_ONCE], self._left[_AT_ONCE:]
        try:
            for page in some:
                self._files.extend(self._named(page))
        except OSError:
            # A place that cannot be looked at, as one with too long a name, is told when it is written to.
            self.stop()
        if self._left:
            self._next.start()
        else:
            self.named.emit(sorted(self._files, key=lambda file: not file.replaces))

    def _named(self, page: int) -> list[ExportFile]:
        assert self._target is not None
        existing = set(self._target.existing([page]))
        return [self._file(path, path in existing) for path in self._target.paths(page).values()]

    def _file(self, path: Path, is_there: bool) -> ExportFile:
        name = str(path.relative_to(self._folder)) if path.is_relative_to(self._folder) else str(path)
        time = datetime.fromtimestamp(path.stat().st_mtime).strftime("%m-%d %H:%M") if is_there else ""
        return ExportFile(name, time)
