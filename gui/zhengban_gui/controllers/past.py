"""The history: every operation in words, the way back to any of them, and the log as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from zhengban.errors import ZhengbanError
from zhengban.files import write_file
from zhengban.model.finding import Kind
from zhengban.review.edit_names import name_of
from zhengban.review.export import history_lines
from zhengban.review.operation import Deed, Operation
from zhengban_gui.clock import local_time
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.item_models.history_words import HistoryRow, operation_told
from zhengban_gui.naming import title_of
from zhengban_gui.views.history_screen import HistoryScreen
from zhengban_gui.wording import kind_name


class Past(QObject):
    """Shows the log while its screen is seen; ``told`` says what an undo took back."""

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, screen: HistoryScreen, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._screen = screen
        self._window = window
        screen.go_to.connect(self._go_to)
        screen.row_chosen.connect(self._show_way)
        screen.export_requested.connect(self._ask_export)
        desk.happened.connect(self._follow)
        desk.project_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the log anew, if anybody sees it."""
        if self._screen.isVisible():
            self._screen.set_rows(self._rows())

    def _follow(self, operation: Operation) -> None:
        """A log may be long: what one operation changes costs what it touches."""
        is_switch = operation.deed in (Deed.UNDO, Deed.REDO)
        if not is_switch and not self._screen.isVisible():
            return
        row = self._row(operation)
        switched = [self._row(deed) for deed in self._desk.session.log.switched(operation)]
        if self._screen.isVisible():
            self._screen.add_row(row, switched)
        if is_switch:
            rows = {held.number: held for held in (row, *switched)}
            self.told.emit(operation_told(row, rows))

    def _rows(self) -> list[HistoryRow]:
        return [self._row(operation) for operation in self._desk.session.log.operations]

    def _row(self, operation: Operation) -> HistoryRow:
        return HistoryRow(
            operation.number,
            local_time(operation.time),
            operation.reviewer,
            tuple(map(self._page_title, sorted(self._desk.session.log.touched(operation)))),
            str(operation.deed),
            # The spans of an edit are what it is about, not what it does.
            len(operation.targets) or (0 if operation.deed is Deed.EDIT else len(operation.spans)),
            self._kinds(operation),
            operation.scope,
            operation.text,
            operation.field,
            operation.undoes,
            operation.restores,
            self._desk.session.log.is_in_force(operation),
            name_of(operation),
        )

    def _kinds(self, operation: Operation) -> tuple[str, ...]:
        """The kinds of what was decided, of those pages whose findings are in memory."""
        kinds: dict[Kind, None] = {}
        for target in operation.targets:
            if self._desk.session.has_plan(target.page):
                entry = self._desk.session.review(target.page).by_id.get(target.finding)
                if entry is not None:
                    kinds[entry.finding.kind] = None
        return tuple(map(kind_name, kinds))

    def _page_title(self, page_number: int) -> str:
        page = self._desk.page_with(page_number)
        return title_of(page) if page else str(page_number)

    def _show_way(self, number: int) -> None:
        undone, restored = self._desk.session.log.way_to(number)
        self._screen.show_way(number, len(undone), len(restored))

    def _go_to(self, number: int) -> None:
        self._desk.try_deed(lambda session, _page: session.go_to(number))

    def _ask_export(self) -> None:
        project = self._desk.project
        name = project.path.with_suffix(".jsonl").name if project and project.path else "history.jsonl"
        chosen, _ = QFileDialog.getSaveFileName(self._window, "", name, "JSON Lines (*.jsonl)")
        if not chosen:
            return
        held = [project.path] if project and project.path else []
        sources = [page.path for page in self._desk.pages]
        try:
            write_file(Path(chosen), "".join(history_lines(self._desk.session.log)), [*sources, *held])
        except ZhengbanError as error:
            self.refused.emit(str(error))
        else:
            self.told.emit(self.tr("History written to {name}").format(name=Path(chosen).name))
