"""The window: places the screens, wires the actions, and holds no logic of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar, QStackedWidget, QWidget

from zhengban.policy import Policy
from zhengban_gui.action_table import ACTIONS, MENUS
from zhengban_gui.actions import BLOCK_ACTIONS, LIST_ACTIONS, Actions
from zhengban_gui.appearance import follow_settings
from zhengban_gui.controllers.arranging import Arranging
from zhengban_gui.controllers.background import Analyst
from zhengban_gui.controllers.batch_work import BatchWork
from zhengban_gui.controllers.bulk_work import BulkWork
from zhengban_gui.controllers.choosing import Chooser
from zhengban_gui.controllers.commands import handlers
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.exporting import Exporting
from zhengban_gui.controllers.filing import Filing
from zhengban_gui.controllers.looking_up import LookingUp
from zhengban_gui.controllers.navigating import Navigating
from zhengban_gui.controllers.past import Past
from zhengban_gui.controllers.profile_work import ProfileWork
from zhengban_gui.controllers.proofs import Proofs
from zhengban_gui.controllers.queueing import Queueing
from zhengban_gui.controllers.reviewing import Reviewing
from zhengban_gui.controllers.series_reader import SeriesReader
from zhengban_gui.controllers.series_work import SeriesWork
from zhengban_gui.controllers.source_changes import SourceChanges
from zhengban_gui.controllers.standing import Standing
from zhengban_gui.error_words import error_told
from zhengban_gui.i18n import Translators, resolve_language
from zhengban_gui.item_models.pages_model import PagesModel
from zhengban_gui.places import projects_folder
from zhengban_gui.settings import SettingsStore
from zhengban_gui.theme import Theme
from zhengban_gui.views.articles_screen import ArticlesScreen
from zhengban_gui.views.batch_screen import BatchScreen
from zhengban_gui.views.header_bar import HeaderBar
from zhengban_gui.views.history_screen import HistoryScreen
from zhengban_gui.views.review_screen import ReviewScreen
from zhengban_gui.views.series_screen import SeriesScreen
from zhengban_gui.views.start_screen import StartScreen
from zhengban_gui.views.status_line import StatusLine
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.window_state import FILE_NAME, WindowState

_SIZE = (1440, 900)
_SMALLEST = (640, 480)


class MainWindow(QMainWindow):
    """Everything a reviewer sees; ``open_paths`` is what the command line and a drop ask for.

    ``projects`` is the folder of projects that nobody named a place for, by default the program's own.
    """

    def __init__(
        self,
        theme: Theme,
        store: SettingsStore,
        analyst: Analyst,
        translators: Translators,
        projects: Path | None = None,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.store = store
        self._translators = translators
        self._analyst = analyst
        self.state = WindowState(store.path.with_name(FILE_NAME), self)
        self.desk = Desk(analyst, self)
        self.desk.reviewer = store.settings.reviewer
        self.desk.prefetch = store.settings.prefetch_pages
        self.actions_ = Actions(self, store.settings.shortcuts)
        self._make_screens()
        self._make_helpers(projects or projects_folder())
        self.going = Navigating(self)
        self._make_header()
        self._lay_out()
        self._wire_actions()
        self._wire()
        self._take_keys()
        self.going.show_start()
        self._restore()
        if store.problems:
            self.status.show_message(" · ".join(store.problems), is_warning=True)
        analyst.warm_up()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files, folders or a project."""
        self.filing.open_paths(paths)

    def language(self) -> str:
        """Return the language that is spoken."""
        return resolve_language(self.store.settings.language)

    def tell_mishap(self, log: Path) -> None:
        """Say that a bug showed: what was decided is safe, and where the developers find what they need."""
        told = self.tr("Something went wrong inside. Your decisions are safe. Please send us {path}")
        self.status.show_message(told.format(path=log), is_warning=True)

    # Building

    def _make_screens(self) -> None:
        theme = self.theme
        self.pages_model = PagesModel(self)
        self.start = StartScreen(theme)
        self.review = ReviewScreen(theme, self.pages_model)
        self.articles = ArticlesScreen(theme)
        self.series = SeriesScreen(theme)
        self.history = HistoryScreen(theme)
        self.batch = BatchScreen(theme)
        self.status = StatusLine(theme)
        self.stack = QStackedWidget()
        for screen in (self.start, self.review, self.articles, self.series, self.history, self.batch):
            self.stack.addWidget(screen)

    def _make_helpers(self, projects: Path) -> None:
        theme, desk, screen = self.theme, self.desk, self.review
        self.chooser = Chooser(theme, desk, self)
        self.filing = Filing(theme, desk, self.state, projects, self)
        self.reviewing = Reviewing(theme, desk, screen, self.chooser)
        self.arranging = Arranging(theme, desk, screen, self.reviewing, self.chooser)
        self.source_changes = SourceChanges(desk, screen, self.chooser)
        self.exporting = Exporting(theme, desk, self.store, self)
        self.queueing = Queueing(desk, self.pages_model, screen.queue)
        self.batch_work = BatchWork(theme, desk, self.store, self.batch, self.status)
        self.standing = Standing(desk, self.status)
        self.looking_up = LookingUp(desk, screen.find_panel, screen.diff)
        self.reader = SeriesReader(self._analyst.make_executor, self)
        self.series_work = SeriesWork(desk, self.series, self.reader, self.language)
        self.bulk_work = BulkWork(theme, desk, self.reader, self)
        self.profile_work = ProfileWork(theme, desk, self.reader, self)
        self.past = Past(desk, self.history, self)
        self.proofs = Proofs(desk, self.articles, self.arranging)

    def _make_header(self) -> None:
        bar = QMenuBar()
        bar.setNativeMenuBar(False)
        self._menus = self.actions_.fill(bar)
        self.header = HeaderBar(self.theme, bar)
        action = self.actions_
        self.header.add_page_buttons(action["previous_page"], action["following_page"])
        self.header.add_tools((("undo", action["undo"]), ("redo", action["redo"])))
        self.header.add_find(action["find"], lambda: self.tr("Find text"))
        self.header.add_tools((("history", action["view_history"]), ("sun", action["switch_theme"])))
        self.header.add_primary(action["export"], "export", lambda: self.tr("Export"))

    def _lay_out(self) -> None:
        central = QWidget()
        column = tight_column(central)
        for widget in (self.header, self.stack, self.status):
            column.addWidget(widget, 1 if widget is self.stack else 0)
        self.setCentralWidget(central)
        self.setMinimumSize(*_SMALLEST)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize()))
        self.setAcceptDrops(True)
        self.setWindowTitle("整版")

    def _wire_actions(self) -> None:
        self.actions_.bind(handlers(self, self.going))
        self.stack.currentChanged.connect(self.going.follow_screen)
        for name, menu in self._menus.items():
            menu.aboutToShow.connect(lambda name=name: self.going.tell_where(name))
        review = [spec.id for spec in ACTIONS if spec.id not in LIST_ACTIONS]
        self.actions_.add_area(self.review, review)
        self.actions_.add_area(self.review.findings, sorted(LIST_ACTIONS))
        self.actions_.add_area(self.articles, BLOCK_ACTIONS)
        self.actions_.add_refusals(self.articles)
        self.actions_.elsewhere.connect(self.going.tell_elsewhere)
        self.actions_.add_area(self.start, ("shortcuts",))

    def _wire(self) -> None:
        for teller in (
            self.filing,
            self.reviewing,
            self.arranging,
            self.exporting,
            self.looking_up,
            self.past,
            self.proofs,
            self.series_work,
            self.batch_work,
            self.bulk_work,
            self.profile_work,
            self.source_changes,
        ):
            teller.told.connect(self.status.show_message)
        for refuser in (self.filing, self.desk, self.past, self.source_changes, self.batch_work):
            refuser.refused.connect(lambda told: self.status.show_message(error_told(told), is_warning=True))
        self.start.open_files_requested.connect(self.filing.ask_files)
        self.start.open_folder_requested.connect(self.filing.ask_folder)
        self.start.paths_dropped.connect(lambda names: self.open_paths([Path(name) for name in names]))
        self.start.recent_requested.connect(lambda name: self.open_paths([Path(name)]))
        self.start.recovery_requested.connect(lambda name: self.open_paths([Path(name)]))
        self.start.recovery_log_requested.connect(self.going.show_log_of)
        self.start.sample_requested.connect(self.filing.open_sample)
        self.status.shortcuts_requested.connect(self.going.show_shortcuts)
        self.desk.project_changed.connect(self.going.follow_project)
        self.desk.page_changed.connect(self.going.follow_page)
        self.desk.review_changed.connect(lambda _review: self.going.name_page())
        self.desk.happened.connect(lambda _operation: self.going.follow_undo())
        self.review.findings.series_requested.connect(self.going.show_series_of)
        self.review.card.series_requested.connect(
            lambda: self.going.show_series_of(self.review.findings.current_id())
        )
        self.series_work.context_wanted.connect(self.going.show_in_context)
        self.series.rule_requested.connect(self.going.make_rule)
        self.series.bulk_requested.connect(self.actions_["accept_bulk"].trigger)
        self._take_policy()
        follow_settings(self.theme, self.store)
        self.store.changed.connect(self._follow_setting)
        self.store.not_saved.connect(lambda told: self.status.show_message(error_told(told), is_warning=True))

    def _follow_setting(self, name: str, value: object) -> None:
        match name:
            case "language":
                self._translators.install(resolve_language(str(value)))
            case "shortcuts":
                self._take_keys()
            case "show_marks":
                self.review.diff.set_punctuation_visible(bool(value))
            case "source_view":
                self.review.diff.set_source_mode("printed" if value == "printed" else "flowed")
            case "prefetch_pages":
                self.desk.prefetch = self.store.settings.prefetch_pages
            case "reviewer":
                self.desk.set_reviewer(str(value))
            case "automatic_threshold" | "ask_threshold":
                self._take_policy()

    def _take_policy(self) -> None:
        """New projects begin with the thresholds of the settings, and the open one takes them."""
        settings = self.store.settings
        self.filing.policy = Policy(settings.automatic_threshold, settings.ask_threshold)
        # What the project knows of its paper is none of the settings.
        kept, lines = self.desk.planner.policy, self.filing.policy
        self.desk.set_policy(replace(kept, automatic=lines.automatic, ask=lines.ask))

    def _take_keys(self) -> None:
        keys = self.store.settings.shortcuts
        self.actions_.rebind(keys)
        for shown in (self.review, self.articles, self.series, self.status):
            shown.set_keys(keys)

    def _restore(self) -> None:
        geometry = self.state.kept("window")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the review for the room there is."""
        super().resizeEvent(event)
        self.review.set_room(self.width())
        self.header.set_room(self.width())
        self.articles.set_room(self.width())

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
                self._menus[menu.id].setTitle(menu.menu_words())
            self.header.set_room(self.width())
            self.going.say_anew()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave in good order; every decision was stored when it was made."""
        self.state.keep("window", self.saveGeometry())
        self.batch_work.leave()
        self.filing.close()
        self._analyst.stop()
        self.reader.stop()
        super().closeEvent(event)
