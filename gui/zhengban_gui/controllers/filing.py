"""Opening and leaving: files, folders and projects; what was open last; the sample page; another encoding."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from zhengban.errors import ZhengbanError
from zhengban.files import is_same_file
from zhengban.policy import Policy
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_state import glance
from zhengban.review.project_values import Glance
from zhengban.review.sources import SourceFailure
from zhengban_gui.clock import local_time
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.dialogs.encoding_dialog import EncodingDialog, encoding_previews
from zhengban_gui.error_words import error_told
from zhengban_gui.places import SUFFIX, is_project, project_for, with_suffix
from zhengban_gui.theme import Theme
from zhengban_gui.unread_files import keep_unread
from zhengban_gui.views.start_screen import Recent, Recovery
from zhengban_gui.window_state import WindowState

_RECENTS_SHOWN = 6
SAMPLE = "hengshui-2023-09-20-p6.txt"


class Filing(QObject):
    """Puts projects on the desk. ``told`` is a sentence for the status line, ``refused`` one about what went wrong.

    Files that belong to no project get one of their own in the program's folder: nothing that is decided is ever
    only in memory, and the same files open the same project again.
    """

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, state: WindowState, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._desk = desk
        self._state = state
        self._window = window
        self.policy = Policy()
        self.folder = folder

    # Opening

    def ask_files(self) -> None:
        """Let the user choose files or a project."""
        words = self.tr("Pages and projects")
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, "", self._state.last_folder, f"{words} (*.txt *.text *{SUFFIX});;* (*)"
        )
        self.open_paths([Path(name) for name in chosen])

    def ask_folder(self) -> None:
        """Let the user choose a folder of pages."""
        chosen = QFileDialog.getExistingDirectory(self._window, "", self._state.last_folder)
        self.open_paths([Path(chosen)] if chosen else [])

    def ask_save_as(self) -> None:
        """Let the user keep the project under a name of his own, and go on in it."""
        if self._desk.project is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(self._window, "", self._state.last_folder, f"*{SUFFIX}")
        if chosen:
            self._try(lambda: self._save_as(with_suffix(Path(chosen))))

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a project, or the project of these files and folders."""
        if not paths:
            return
        self._leave_fields()
        # What is remembered must lead there from any folder.
        paths = [Path(os.path.abspath(path)) for path in paths]
        self._state.last_folder = str(paths[0] if paths[0].is_dir() else paths[0].parent)
        projects = [path for path in paths if is_project(path)]
        if projects:
            self._try(lambda: self._open(projects[0]))
        else:
            self._try(lambda: self._open_sources(paths))

    def open_sample(self) -> None:
        """Open the page that ships with the program, as a copy: nothing there may be written."""
        copy = self.folder / SAMPLE
        self._try(lambda: self._copy_sample(copy))
        if copy.exists():
            self.open_paths([copy])

    def close(self) -> None:
        """Leave the project; everything is stored already."""
        self._leave_fields()
        self._desk.close_project()

    # Another encoding

    def ask_encoding(self) -> None:
        """Offer the page's file in other encodings and read it anew in the chosen one."""
        page, project = self._desk.page, self._desk.project
        if page is not None and project is not None:
            self._offer_encodings(
                page.path,
                page.encoding,
                lambda encoding: self._desk.read_anew(project.reopen_with(page.id, encoding)),
            )

    def _offer_encodings(self, path: Path, present: str, take: Callable[[str], object]) -> None:
        try:
            data = path.read_bytes()
        except OSError as error:
            self.refused.emit(f"{path}: {error_told(error.strerror or '')}")
            return
        dialog = EncodingDialog(self._theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda encoding: self._try(lambda: take(encoding)))
        dialog.open_for(path.name, encoding_previews(data), present)

    # The start screen

    def recents(self) -> list[Recent]:
        """Return the projects that were open last, newest first; those that are gone are left out."""
        shown = []
        for name in self._state.recent:
            found = self._glance(Path(name))
            if found is not None:
                opened = self._state.opened(name) or datetime.now()
                shown.append(Recent(self._shown_name(Path(name)), found.pages, found.settled, opened, name))
        return shown[:_RECENTS_SHOWN]

    def recoveries(self) -> list[Recovery]:
        """Return the projects that were not left in good order; nothing that was decided is lost in them."""
        found = []
        for name in self._state.recent:
            seen = self._glance(Path(name))
            if seen is None or seen.left_open is None:
                continue
            left = seen.left_open
            told = self.tr("All %n decision(s) are there. Last at {time}", "", left.decisions)
            found.append(
                Recovery(
                    self._shown_name(Path(name)),
                    told.format(time=local_time(left.last_time, "%m-%d %H:%M")),
                    name,
                )
            )
        return found

    def _glance(self, path: Path) -> Glance | None:
        try:
            return glance(path) if path.exists() else None
        except ZhengbanError:
            return None

    # Inside

    def _shown_name(self, path: Path) -> str:
        """Return the name without the hash that keeps projects of equal names apart."""
        stem, dash, tail = path.stem.rpartition("-")
        is_hash = len(tail) == 8 and all(sign in "0123456789abcdef" for sign in tail)
        return stem if dash and is_hash and path.parent == self.folder else path.stem

    def _try(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except ZhengbanError as error:
            self.refused.emit(str(error))
        except OSError as error:
            self.refused.emit(f"{error.filename}: {error_told(error.strerror or '')}")

    def _leave_fields(self) -> None:
        """What is typed in a field and not entered yet belongs to the project that is left."""
        focused = self._window.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def _is_open(self, path: Path) -> bool:
        """Tell whether we have the project; to open it once more would find it taken, by ourselves."""
        project = self._desk.project
        is_writer = project is not None and not project.is_read_only
        return bool(is_writer and project and project.path and is_same_file(project.path, path))

    def _open(self, path: Path) -> None:
        if self._is_open(path):
            return
        project = ProjectFile.open(path, self._desk.reviewer)
        self._desk.open_project(project)
        self._state.remember(str(path))
        if project.is_read_only:
            self.refused.emit(project.read_only_reason)

    def _open_sources(self, paths: Sequence[Path]) -> None:
        path = project_for(paths, self.folder)
        if path.exists():
            self._open(path)
            self._add(paths)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        project = ProjectFile.create(path, self._desk.reviewer)
        project.keep_policy(self.policy)
        added = project.add_sources(paths)
        if added.pages:
            keep_unread(project, added.failures)
            self._desk.open_project(project)
            self._state.remember(str(path))
        else:
            project.close()
            path.unlink()
        self._tell_failures(added.failures, paths)

    def _add(self, paths: Sequence[Path]) -> None:
        """Files that came into a folder since are added; pages that are there stay as they are."""
        if self._desk.project is not None and not self._desk.project.is_read_only:
            self._tell_failures(self._desk.add_sources(paths), paths)

    def _tell_failures(self, failures: Sequence[SourceFailure], paths: Sequence[Path]) -> None:
        if not failures:
            return
        first = failures[0]
        reason = error_told(first.reason)
        if first.is_encoding:
            unclear = self.tr("Cannot read {name}: encoding unclear. Reopen with another encoding")
            reason = unclear.format(name=first.path.name)
        others = self.tr("and %n more file(s)", "", len(failures) - 1) if len(failures) > 1 else ""
        self.refused.emit(f"{reason} · {others}" if others else reason)
        if first.is_encoding and list(paths) == [first.path]:
            self._offer_encodings(first.path, "", lambda encoding: self._open_as(first.path, encoding))

    def _open_as(self, source: Path, encoding: str) -> None:
        path = project_for([source], self.folder)
        project = ProjectFile.create(path, self._desk.reviewer)
        project.keep_policy(self.policy)
        project.add_file(source, encoding)
        self._desk.open_project(project)
        self._state.remember(str(path))

    def _save_as(self, path: Path) -> None:
        assert self._desk.project is not None
        kept = self._desk.project.save_as(path, self._desk.reviewer)
        self._desk.open_project(kept)
        self._state.remember(str(path))
        self.told.emit(self.tr("Saved as {name}").format(name=path.name))

    def _copy_sample(self, copy: Path) -> None:
        copy.parent.mkdir(parents=True, exist_ok=True)
        with as_file(files("zhengban_resources") / "sample" / SAMPLE) as source:
            shutil.copyfile(source, copy)
