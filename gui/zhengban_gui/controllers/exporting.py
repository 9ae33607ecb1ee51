"""Export of a page or of all pages: asks once, then writes page by page while the window stays alive."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from zhengban.errors import ZhengbanError
from zhengban.review.export import ProjectExport, export_page
from zhengban.review.page_review import State
from zhengban.review.project_values import PageState
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.export_naming import ExportNaming
from zhengban_gui.dialogs.export_dialog import ExportDialog
from zhengban_gui.dialogs.export_values import ExportChoice, ExportQuestion, ExportResult
from zhengban_gui.error_words import error_told
from zhengban_gui.settings import SettingsStore
from zhengban_gui.theme import Theme

DEFAULT_FOLDER = "zhengban-out"

_REST = 150  # ms without a key before the files are named: that looks at the disk
_NOT_WRITTEN = (ZhengbanError, OSError)  # the latter where a place cannot even be looked at: a name too long


class Exporting(QObject):
    """Runs one export at a time. ``told`` says in a sentence what was written.

    Pages without a plan are analysed first; one that fails is named in the result and stops no other.
    """

    told = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, store: SettingsStore, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._store = store
        self.dialog = ExportDialog(theme, window)
        self._pages: tuple[int, ...] = ()
        self._left: list[int] = []
        self._choice: ExportChoice | None = None
        self._target: ProjectExport | None = None
        self._written: list[str] = []
        self._failed: list[str] = []
        self._naming = ExportNaming(self)
        self._naming.named.connect(self.dialog.set_files)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._name_files)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._write_next)
        self.dialog.choice_changed.connect(lambda _choice: self._rest.start())
        self.dialog.finished.connect(lambda _result: self._name_no_more())
        self.dialog.export_requested.connect(self._start)
        self.dialog.cancel_requested.connect(self._stop)
        self.dialog.open_folder_requested.connect(
            lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        )
        desk.planner.planned.connect(self._go_on_with)
        desk.planner.failed.connect(self._give_up)

    def ask_page(self) -> None:
        """Ask how to export the page in front."""
        page = self._desk.page
        if page is not None:
            self._ask(page.name, (page.id,))

    def ask_all(self) -> None:
        """Ask how to export all pages of the project."""
        if self._desk.project is not None and self._desk.pages:
            path = self._desk.project.path
            self._ask(path.stem if path else "", tuple(page.id for page in self._desk.pages))

    def _ask(self, name: str, pages: tuple[int, ...]) -> None:
        self._pages = pages
        settings = self._store.settings
        folder = settings.export_folder or str(self._desk.pages[0].path.parent / DEFAULT_FOLDER)
        forms = frozenset(settings.export_formats)
        waiting, unknown = self._left_open()
        self.dialog.open_for(ExportQuestion(name, len(pages), waiting, forms, Path(folder), unknown))
        self.dialog.set_files(())
        self._name_files()

    def _left_open(self) -> tuple[int, int]:
        """Return how many findings wait, and how many pages nobody has looked at, so that more may."""
        states = self._desk.page_states()
        counts = [self._counts(page, states.get(page)) for page in self._pages]
        return sum(count.get("waiting", 0) for count in counts if count), counts.count(None)

    def _counts(self, page: int, state: PageState | None) -> Mapping[State, int] | None:
        if self._desk.session.has_plan(page):
            return self._desk.session.review(page).counts
        return None if state is None or state.is_stale else state.counts

    def _name_files(self) -> None:
        self._name_no_more()
        if self._desk.project is None:
            return
        choice = self.dialog.choice()
        try:
            self._naming.name(self._made_target(choice), self._pages, choice.folder)
        except _NOT_WRITTEN:
            self.dialog.set_files(())

    def _name_no_more(self) -> None:
        self._rest.stop()
        self._naming.stop()

    def _made_target(self, choice: ExportChoice) -> ProjectExport:
        assert self._desk.project is not None
        return ProjectExport(self._desk.project, f"{choice.folder}/", choice.forms, len(self._pages))

    def _start(self, choice: ExportChoice) -> None:
        self._name_no_more()
        self._choice, self._written, self._failed = choice, [], []
        self._store.set("export_formats", choice.forms)
        try:
            self._target = self._made_target(choice)
        except _NOT_WRITTEN as error:
            self._failed.append(_told(error))
            self._finish()
            return
        self._left = list(self._pages)
        self._next.start()

    def _write_next(self) -> None:
        if not self._left:
            self._finish()
            return
        if len(self._pages) > 1:
            self.dialog.set_progress(len(self._pages) - len(self._left), len(self._pages))
        page = self._left[0]
        if self._desk.planner.is_ready(page):
            try:
                self._write(page)
            finally:
                self._next.start()
        else:
            self._desk.planner.prepare(page, is_urgent=False)

    def _write(self, page: int) -> None:
        assert self._choice is not None
        assert self._target is not None
        self._left.remove(page)
        try:
            review = self._desk.session.review(page)
            texts = export_page(review, self._choice.forms, self._choice.as_proposed)
            self._written.extend(str(path) for path in self._target.write(page, texts))
        except _NOT_WRITTEN as error:
            self._failed.append(_told(error))

    def _go_on_with(self, page: int) -> None:
        if self._left and page == self._left[0]:
            self._next.start()

    def _give_up(self, page: int, reason: str) -> None:
        if self._left and page == self._left[0]:
            self._failed.append(reason)
            self._left.pop(0)
            self._next.start()

    def _stop(self) -> None:
        """What is written is written whole; the rest is left."""
        self._left.clear()
        self._next.stop()
        self._finish()

    def _finish(self) -> None:
        assert self._choice is not None
        self.dialog.set_result(ExportResult(self._choice.folder, tuple(self._written), tuple(self._failed)))
        self.told.emit(self.tr("%n file(s) written", "", len(self._written)))


def _told(error: ZhengbanError | OSError) -> str:
    if isinstance(error, OSError):
        return f"{error.filename}: {error_told(error.strerror or '')}"
    return error_told(str(error))
