"""What the window remembers between starts: its place, its splitters, and the projects that were open last."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings

FILE_NAME = "window.ini"
_MOST = 20


class WindowState(QObject):
    """Kept in a file beside the settings, so that losing it loses no choice of the user's."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def recent(self) -> list[str]:
        """Return the paths of projects, the last opened first."""
        kept = self._file.value("recent", [])
        # A list of one comes back from the file as its only entry.
        return (
            [kept]
            if isinstance(kept, str)
            else [str(path) for path in kept]
            if isinstance(kept, list)
            else []
        )

    def remember(self, path: str) -> None:
        """Put a project in front."""
        others = [known for known in self.recent if known != path]
        self._file.setValue("recent", [path, *others][:_MOST])
        self._file.setValue(f"opened/{_key(path)}", datetime.now().isoformat(timespec="seconds"))
        self._file.sync()

    def opened(self, path: str) -> datetime | None:
        """Return when a project was opened last."""
        try:
            return datetime.fromisoformat(str(self._file.value(f"opened/{_key(path)}", "")))
        except ValueError:
            return None

    @property
    def last_folder(self) -> str:
        """Return the folder that something was opened from last."""
        return str(self._file.value("folder", ""))

    @last_folder.setter
    def last_folder(self, folder: str) -> None:
        self._file.setValue("folder", folder)

    def keep(self, name: str, state: QByteArray) -> None:
        """Keep a place or a division under a name."""
        self._file.setValue(f"state/{name}", state)

    def kept(self, name: str) -> QByteArray | None:
        """Return what was kept, None when there is nothing."""
        state = self._file.value(f"state/{name}")
        return state if isinstance(state, QByteArray) and not state.isEmpty() else None


def _key(path: str) -> str:
    """A path has slashes, which would make groups of the keys."""
    return path.replace("/", "|").replace("\\", "|")
