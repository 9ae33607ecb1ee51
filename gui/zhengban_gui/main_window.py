"""The window: places the screens, wires the actions, and holds no logic of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from zhengban.review.operation import Operation
from zhengban_gui.action_table import ACTIONS, MENUS
from zhengban_gui.actions import LIST_ACTIONS, Actions
from zhengban_gui.appearance import follow_settings
from zhengban_gui.arranging import Arranging
from zhengban_gui.background import Analyst
from zhengban_gui.choosing import Chooser
from zhengban_gui.desk import Desk
from zhengban_gui.dialogs.about_dialog import AboutDialog
from zhengban_gui.dialogs.settings_dialog import SettingsDialog
from zhengban_gui.dialogs.shortcut_sheet import ShortcutSheet
from zhengban_gui.exporting import Exporting
from zhengban_gui.filing import Filing
from zhengban_gui.i18n import Translators, resolve_language
from zhengban_gui.item_models.pages_model import PagesModel
from zhengban_gui.looking_up import LookingUp
from zhengban_gui.past import Past
from zhengban_gui.proofs import Proofs
from zhengban_gui.queueing import Queueing
from zhengban_gui.reviewing import Reviewing
from zhengban_gui.series_work import SeriesWork
from zhengban_gui.settings import SettingsStore
from zhengban_gui.standing import Standing
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import TEXT_DIFF, WIDTH_NO_CARD
from zhengban_gui.views.article_text import article_text
from zhengban_gui.views.articles_screen import ArticlesScreen
from zhengban_gui.views.header_bar import HeaderBar
from zhengban_gui.views.history_screen import HistoryScreen
from zhengban_gui.views.review_screen import ReviewScreen
from zhengban_gui.views.series_screen import SeriesScreen
from zhengban_gui.views.start_screen import Sample, StartScreen
from zhengban_gui.views.status_line import StatusLine
from zhengban_gui.window_state import FILE_NAME, WindowState

_SIZE = (1440, 900)
_SMALLEST = (640, 480)
_SCREENS = ("start", "review", "articles", "series", "history")


class MainWindow(QMainWindow):
    """Everything a reviewer sees; ``open_paths`` is what the command line and a drop ask for."""

    def __init__(
        self, theme: Theme, store: SettingsStore, analyst: Analyst, translators: Translators
    ) -> None:
        super().__init__()
        self._theme = theme
        self._store = store
        self._translators = translators
        self._analyst = analyst
        self.state = WindowState(store.path.with_name(FILE_NAME), self)
        self.desk = Desk(analyst, self)
        self.desk.reviewer = store.settings.reviewer
        self.desk.prefetch = store.settings.prefetch_pages
        self.actions_ = Actions(self, store.settings.shortcuts)
        self._make_screens()
        self._make_helpers()
        self._make_header()
        self._lay_out()
        self._wire()
        self._show_start()
        self._restore()
        analyst.warm_up()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files, folders or a project."""
        self.filing.open_paths(paths)

    # Building

    def _make_screens(self) -> None:
        theme = self._theme
        self.pages_model = PagesModel(self)
        self.start = StartScreen(theme)
        self.review = ReviewScreen(theme, self.pages_model)
        self.articles = ArticlesScreen(theme)
        self.series = SeriesScreen(theme)
        self.history = HistoryScreen(theme)
        self.status = StatusLine(theme)
        self.stack = QStackedWidget()
        for screen in (self.start, self.review, self.articles, self.series, self.history):
            self.stack.addWidget(screen)

    def _make_helpers(self) -> None:
        theme, desk, screen = self._theme, self.desk, self.review
        self.chooser = Chooser(theme, self)
        self.filing = Filing(theme, desk, self.state, self)
        self.reviewing = Reviewing(theme, desk, screen, self.chooser)
        self.arranging = Arranging(theme, desk, screen, self.reviewing, self.chooser)
        self.exporting = Exporting(theme, desk, self._store, self)
        self.queueing = Queueing(desk, self.pages_model, screen.queue)
        self.standing = Standing(desk, self.status)
        self.looking_up = LookingUp(desk, screen.find_panel, screen.diff)
        self.series_work = SeriesWork(desk, self.series)
        self.past = Past(desk, self.history, self)
        self.proofs = Proofs(desk, self.articles, self.arranging)

    def _make_header(self) -> None:
        bar = QMenuBar()
        bar.setNativeMenuBar(False)
        self._menus = self.actions_.fill(bar)
        self.header = HeaderBar(self._theme, bar)
        action = self.actions_
        self.header.add_page_buttons(action["previous_page"], action["following_page"])
        self.header.add_tools((("undo", action["undo"]), ("redo", action["redo"])))
        self.header.add_find(action["find"], self.tr("Find text"))
        self.header.add_tools((("history", action["view_history"]), ("sun", action["switch_theme"])))
        self.header.add_primary(action["export"], "export", self.tr("Export"))

    def _lay_out(self) -> None:
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.stack, self.status):
            column.addWidget(widget, 1 if widget is self.stack else 0)
        self.setCentralWidget(central)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self.setAcceptDrops(True)
        self.setWindowTitle("整版")

    def _wire(self) -> None:
        self.actions_.bind(self._handlers())
        review = [spec.id for spec in ACTIONS if spec.id not in LIST_ACTIONS]
        self.actions_.add_area(self.review, review)
        self.actions_.add_area(self.review.findings, sorted(LIST_ACTIONS))
        self.actions_.add_area(
            self.articles, ("article_start", "move_block", "role", "lock", "order_up", "order_down")
        )
        for teller in (
            self.filing,
            self.reviewing,
            self.arranging,
            self.exporting,
            self.looking_up,
            self.past,
        ):
            teller.told.connect(self.status.show_message)
        for refuser in (self.filing, self.desk):
            refuser.refused.connect(lambda reason: self.status.show_message(reason, is_warning=True))
        self.start.open_files_requested.connect(self.filing.ask_files)
        self.start.open_folder_requested.connect(self.filing.ask_folder)
        self.start.paths_dropped.connect(lambda names: self.open_paths([Path(name) for name in names]))
        self.start.recent_requested.connect(lambda name: self.open_paths([Path(name)]))
        self.start.recovery_requested.connect(lambda name: self.open_paths([Path(name)]))
        self.start.recovery_log_requested.connect(self._show_log_of)
        self.start.sample_requested.connect(self.filing.open_sample)
        self.status.shortcuts_requested.connect(self._show_shortcuts)
        self.desk.project_changed.connect(self._follow_project)
        self.desk.page_changed.connect(self._follow_page)
        self.desk.happened.connect(lambda _operation: self._follow_undo())
        self.review.findings.series_requested.connect(self._show_series_of)
        self.review.card.series_requested.connect(
            lambda: self._show_series_of(self.review.findings.current_id())
        )
        self.series_work.context_wanted.connect(self._show_in_context)
        follow_settings(self._theme, self._store)
        self._theme.changed.connect(self._theme.apply)
        self._store.changed.connect(self._follow_setting)
        self._store.not_saved.connect(lambda reason: self.status.show_message(reason, is_warning=True))

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """What each action of the table does; the test of the table finds one that does nothing."""
        desk, reviewing, arranging = self.desk, self.reviewing, self.arranging
        findings, diff, panel = self.review.findings, self.review.diff, self.review.find_panel
        handlers: dict[str, Callable[[], object]] = {
            "open_files": self.filing.ask_files,
            "open_folder": self.filing.ask_folder,
            "save_as": self.filing.ask_save_as,
            "reopen_encoding": self.filing.ask_encoding,
            "export": self.exporting.ask_page,
            "export_all": self.exporting.ask_all,
            "close_project": self.filing.close,
            "settings": self._show_settings,
            "quit": self.close,
            "undo": self._undo,
            "redo": self._redo,
            "find": lambda: self._in_review(panel.open_find),
            "find_next": panel.next_hit,
            "find_previous": panel.previous_hit,
            "replace": lambda: self._in_review(panel.open_replace),
            "toggle_tick": lambda: findings.toggle_ticks(findings.selected_ids()),
            "tick_all": findings.tick_visible,
            "untick_all": findings.untick_visible,
            "invert_ticks": findings.invert_visible,
            "view_review": lambda: self._show("review"),
            "view_articles": lambda: self._show("articles"),
            "view_series": lambda: self._show("series"),
            "view_history": lambda: self._show("history"),
            "evidence": self.review.toggle_card,
            "side_panel": self.review.toggle_side,
            "source_view": lambda: diff.set_source_mode(
                "flowed" if diff.source_mode() == "printed" else "printed"
            ),
            "show_marks": lambda: self._store.set("show_marks", not self._store.settings.show_marks),
            "text_larger": lambda: self._zoom(self._theme.text_zoom + 1),
            "text_smaller": lambda: self._zoom(self._theme.text_zoom - 1),
            "text_reset": lambda: self._zoom(TEXT_DIFF),
            "next_pane": lambda: self._go_to_pane(1),
            "previous_pane": lambda: self._go_to_pane(-1),
            "switch_theme": lambda: self._store.set("theme", "light" if self._theme.is_dark else "dark"),
            "full_screen": self._toggle_full_screen,
            "kind_all": lambda: findings.choose_chip(0),
            "next_waiting": reviewing.next_waiting,
            "previous_waiting": reviewing.previous_waiting,
            "accept": reviewing.accept,
            "reject": reviewing.reject,
            "amend": arranging.edit_text,
            "doubt": reviewing.doubt,
            "reopen": reviewing.reopen,
            "lock": arranging.toggle_lock,
            "note": reviewing.note,
            "owners": reviewing.offer_owners,
            "breaks": arranging.choose_break,
            "accept_series": reviewing.accept_series,
            "reject_series": reviewing.reject_series,
            "accept_confident": reviewing.accept_confident,
            "series": lambda: self._show_series_of(findings.current_id()),
            "article_start": arranging.start_article,
            "move_block": arranging.choose_article,
            "role": arranging.choose_role,
            "order_up": arranging.order_up,
            "order_down": arranging.order_down,
            "copy_article": self._copy_article,
            "page_done": self._finish_page,
            "previous_page": lambda: self._open_page(desk.neighbour(-1)),
            "following_page": lambda: self._open_page(desk.neighbour(1)),
            "next_unreviewed": lambda: self._open_page(self.queueing.next_unsettled()),
            "sample": self.filing.open_sample,
            "shortcuts": self._show_shortcuts,
            "about": lambda: AboutDialog(self._theme, self).exec(),
        }
        kinds = {f"kind_{number}": partial(findings.choose_chip, number) for number in range(1, 10)}
        return {**handlers, **kinds}

    # Screens

    def _show(self, name: str) -> None:
        self.stack.setCurrentIndex(_SCREENS.index(name))
        if name == "review":
            self.review.findings.setFocus()
        elif name == "articles":
            self.proofs.refresh()
            self.articles.tree.setFocus()
        elif name == "series":
            self.series_work.refresh()
            self.series.focus_cells()
        elif name == "history":
            self.past.refresh()
            self.history.setFocus()

    def _show_start(self) -> None:
        self.start.set_recoveries(self.filing.recoveries())
        self.start.set_recents(self.filing.recents(), datetime.now())
        self.start.set_sample(
            Sample(
                "河北经济日报",
                self.tr("河北经济日报 2023-09-20, page 6"),
                self.tr("7 articles and 3 photos, all mixed up"),
            )
        )
        self.actions_.set_reviewing(False)
        self.header.set_reviewing(False)
        self.stack.setCurrentWidget(self.start)

    def _in_review(self, deed: Callable[[], object]) -> None:
        self._show("review")
        deed()

    def _show_series_of(self, finding: str) -> None:
        if finding:
            self._show("series")
            self.series_work.show_series_of(finding)

    def _show_in_context(self, page: int, finding: str) -> None:
        self._show("review")
        if page != self.desk.page_number:
            self.desk.open_page(page)
        self.reviewing.go_to(finding)

    def _show_log_of(self, path: str) -> None:
        self.open_paths([Path(path)])
        if self.desk.project is not None:
            self._show("history")

    def _show_settings(self) -> None:
        SettingsDialog(self._theme, self._store, self).exec()

    def _show_shortcuts(self) -> None:
        ShortcutSheet(self._theme, self._store.settings.shortcuts, self).exec()

    # What follows what

    def _follow_project(self) -> None:
        if self.desk.project is None:
            self._show_start()
        elif self.stack.currentWidget() is self.start:
            self.actions_.set_reviewing(True)
            self.header.set_reviewing(True)
            self._show("review")

    def _follow_page(self, _page: int) -> None:
        page = self.desk.page
        if page is None:
            return
        count = len(self.desk.pages)
        place = f"{self.desk.place + 1} / {count}"
        self.header.show_place([page.path.parent.name], page.name, place)
        self.actions_["previous_page"].setEnabled(self.desk.neighbour(-1) > 0)
        self.actions_["following_page"].setEnabled(self.desk.neighbour(1) > 0)
        self._follow_undo()
        self.filing.look_for_changes()

    def _follow_undo(self) -> None:
        log = self.desk.session.log
        self.actions_["undo"].setEnabled(log.undoable() is not None)
        self.actions_["redo"].setEnabled(log.redoable() is not None)

    def _follow_setting(self, name: str, value: object) -> None:
        match name:
            case "language":
                self._translators.install(resolve_language(str(value)))
            case "shortcuts":
                self.actions_.rebind(self._store.settings.shortcuts)
            case "show_marks":
                self.review.diff.set_punctuation_visible(bool(value))
            case "source_view":
                self.review.diff.set_source_mode("printed" if value == "printed" else "flowed")
            case "prefetch_pages":
                self.desk.prefetch = self._store.settings.prefetch_pages
            case "reviewer":
                self.desk.set_reviewer(str(value))

    def _zoom(self, px: int) -> None:
        self._theme.set_text_zoom(px)
        self._store.set("text_size", self._theme.text_zoom)

    # Pages

    def _open_page(self, page: int) -> None:
        if page:
            self.desk.open_page(page)
        else:
            self.status.show_message(self.tr("There is no further page"))

    def _finish_page(self) -> None:
        """Done is what a person says; what still waits stays in the queue and is never exported unasked."""
        self.desk.settle()
        following = self.desk.neighbour(1)
        if following:
            self.desk.open_page(following)
        else:
            self.status.show_message(self.tr("Page reviewed ✓ It was the last one"))

    def _undo(self) -> None:
        self._show_page_of(self.desk.try_deed(lambda session, _page: session.undo()))

    def _redo(self) -> None:
        self._show_page_of(self.desk.try_deed(lambda session, _page: session.redo()))

    def _show_page_of(self, operation: Operation | None) -> None:
        """What is undone is shown, on whatever page it was done."""
        pages = self.desk.session.log.touched(operation) if operation else frozenset()
        if pages and self.desk.page_number not in pages:
            self._open_page(min(pages))

    def _copy_article(self) -> None:
        """The article of the current block goes to the clipboard as it would be exported."""
        unit = self.arranging.current_unit()
        if unit is not None:
            QApplication.clipboard().setText(article_text(unit))
            self.status.show_message(self.tr("Article copied"))

    # The window itself

    def _go_to_pane(self, step: int) -> None:
        panes = list(self.review.panes()) if self.stack.currentWidget() is self.review else []
        if not panes:
            self.focusNextPrevChild(step > 0)
            return
        focused = self.focusWidget()
        held = [pane is focused or pane.isAncestorOf(focused) for pane in panes]
        place = held.index(True) if True in held else -1 if step > 0 else 0
        panes[(place + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _restore(self) -> None:
        geometry = self.state.kept("window")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the review for the room there is."""
        super().resizeEvent(event)
        self.review.set_room(self.width())
        self.header.set_narrow(self.width() < WIDTH_NO_CARD)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from anywhere over the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        self.open_paths([Path(name) for name in names])

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the language that was installed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "header"):
            self.actions_.retranslate()
            for menu in MENUS:
                self._menus[menu.id].setTitle(menu.words())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave in good order; every decision was stored when it was made."""
        self.state.keep("window", self.saveGeometry())
        self.desk.close_project()
        self._analyst.stop()
        super().closeEvent(event)
