"""Going about in the window: screens, pages and panes, and what follows from a new page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog

from zhengban.review.operation import Operation
from zhengban_gui.dialogs.about_dialog import AboutDialog
from zhengban_gui.dialogs.settings_dialog import SettingsDialog
from zhengban_gui.dialogs.shortcut_sheet import ShortcutSheet
from zhengban_gui.error_words import error_told
from zhengban_gui.keymap import shown_keys
from zhengban_gui.naming import crumbs_of, title_of
from zhengban_gui.views.article_text import article_text
from zhengban_gui.views.start_screen import Sample

if TYPE_CHECKING:
    from zhengban_gui.main_window import MainWindow

SCREENS = ("start", "review", "articles", "series", "history", "batch")


class Navigating(QObject):
    """Shows screens and pages; a key, a menu and a link all come through here."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for screen in (window.series, window.batch):
            screen.left.connect(lambda: self.show("review"))
        window.batch.page_requested.connect(self.review_page)

    def show(self, name: str) -> None:
        """Show a screen and give it the keys."""
        self._window.stack.setCurrentIndex(SCREENS.index(name))
        if name == "review":
            self._window.review.findings.setFocus()
        elif name == "articles":
            self._window.proofs.refresh()
            self._window.articles.tree.setFocus()
        elif name == "series":
            self._window.series_work.refresh()
            self._window.series.focus_cells()
        elif name == "history":
            self._window.past.refresh()
            self._window.history.setFocus()
        elif name == "batch":
            self._window.batch_work.queue.refresh()
            self._window.batch.table.setFocus()

    def follow_screen(self, place: int) -> None:
        """Switch off what cannot be done on the screen that is shown now."""
        self._window.actions_.set_screen(SCREENS[place])

    def tell_where(self, menu: str) -> None:
        """Say why entries of a menu are off."""
        has_page = self._window.desk.project is not None
        if has_page and self._window.actions_.acts_elsewhere(menu):
            key = shown_keys(self._window.actions_["view_review"].shortcut().toString())
            told = self.tr("What is grey is done in the review: {key}")
            self._window.status.show_message(told.format(key=key))

    def tell_elsewhere(self) -> None:
        """Say why a key that decides findings did nothing."""
        key = shown_keys(self._window.actions_["view_review"].shortcut().toString())
        told = self.tr("Findings are decided in the review: {key}")
        self._window.status.show_message(told.format(key=key))

    def show_start(self) -> None:
        """Show what was left open, what was opened last, and the ways to open something."""
        self._fill_start()
        self._window.actions_.set_reviewing(False)
        self._window.header.set_reviewing(False)
        self._window.status.set_reviewing(False)
        self._window.stack.setCurrentWidget(self._window.start)
        self._window.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_anew(self) -> None:
        """Show again what holds words, in the language that was installed."""
        self._fill_start()
        self.name_page()
        self._window.queueing.show_all()
        self._window.batch_work.queue.show()
        self._window.past.refresh()
        self._window.series_work.refresh()
        if self._window.desk.review is not None:
            self._window.desk.review_changed.emit(self._window.desk.review)

    def _fill_start(self) -> None:
        self._window.start.set_recoveries(self._window.filing.recoveries())
        self._window.start.set_recents(self._window.filing.recents(), datetime.now())
        self._window.start.set_sample(
            Sample(
                "河北经济日报",
                self.tr("河北经济日报 2023-09-20, page 6"),
                self.tr("7 articles and 3 photos, all mixed up"),
            )
        )

    def in_review(self, deed: Callable[[], object]) -> None:
        """Do something that needs the diff in sight."""
        self.show("review")
        deed()

    def show_series_of(self, finding: str) -> None:
        """Show all findings like this one."""
        if finding:
            self.show("series")
            self._window.series_work.show_series_of(finding)

    def make_rule(self) -> None:
        """Make rules of what is selected among a series, of furniture under the text cursor, else of the finding."""
        window = self._window
        if window.stack.currentWidget() is window.series:
            window.profile_work.offer_rules(window.series_work.chosen_rules())
            return
        pointing = window.arranging.pointing
        blocks = pointing.blocks() if pointing.cursor() is not None or pointing.tree() is not None else ()
        block = blocks[0] if len(blocks) == 1 else None
        if not window.profile_work.offer_rule_of_block(block):
            window.profile_work.offer_rule_of(window.reviewing.current)

    def show_in_context(self, page: int, finding: str) -> None:
        """Show a finding of a series in the diff of its page."""
        self.show("review")
        if page != self._window.desk.page_number:
            self._window.desk.open_page(page)
        self._window.reviewing.go_to(finding)

    def review_page(self, page: int) -> None:
        """Open a page of the queue in the review."""
        self.show("review")
        self.open_page(page)

    def run_batch(self) -> None:
        """Show the queue, and run, hold or go on with its batch."""
        self.show("batch")
        self._window.batch_work.run()

    def run_failed(self) -> None:
        """Show the queue, and make the pages that failed once more."""
        self.show("batch")
        self._window.batch_work.run_failed()

    def show_log_of(self, path: str) -> None:
        """Open a project and show its history first."""
        self._window.open_paths([Path(path)])
        if self._window.desk.project is not None:
            self.show("history")

    def show_settings(self) -> None:
        """Let the user change the settings."""
        _open(SettingsDialog(self._window.theme, self._window.store, self._window))

    def show_about(self) -> None:
        """Tell the version and the licence."""
        _open(AboutDialog(self._window.theme, self._window))

    def show_shortcuts(self) -> None:
        """Show which key does what."""
        _open(ShortcutSheet(self._window.theme, self._window.store.settings.shortcuts, self._window))

    def follow_project(self) -> None:
        """Show the review of a project that was opened, or the start screen after one was closed."""
        if self._window.desk.project is None:
            self.show_start()
        elif self._window.stack.currentWidget() is self._window.start:
            self._window.actions_.set_reviewing(True)
            self._window.header.set_reviewing(True)
            self._window.status.set_reviewing(True)
            self.show("review")

    def follow_page(self, _page: int) -> None:
        """Say which page is in front."""
        page = self._window.desk.page
        if page is None:
            return
        self.name_page()
        self._window.actions_["previous_page"].setEnabled(self._window.desk.neighbour(-1) > 0)
        self._window.actions_["following_page"].setEnabled(self._window.desk.neighbour(1) > 0)
        self.follow_undo()

    def name_page(self) -> None:
        """Say in the header which page is in front; its own metadata are known once it was analysed."""
        desk, page = self._window.desk, self._window.desk.page
        if page is not None:
            place = f"{desk.place + 1} / {len(desk.pages)}"
            self._window.header.show_place(crumbs_of(page, desk.review), title_of(page, desk.review), place)

    def follow_undo(self) -> None:
        """Switch undo and redo on or off."""
        log = self._window.desk.session.log
        self._window.actions_["undo"].setEnabled(log.undoable() is not None)
        self._window.actions_["redo"].setEnabled(log.redoable() is not None)

    def zoom(self, px: int) -> None:
        """Set newspaper text larger or smaller, and keep it so."""
        self._window.theme.set_text_zoom(px)
        self._window.store.set("text_size", self._window.theme.text_zoom)

    def open_page(self, page: int) -> None:
        """Open a page; 0 says that there is none."""
        if page:
            self._window.desk.open_page(page)
        else:
            self._window.status.show_message(self.tr("There is no further page"))

    def finish_page(self) -> None:
        """Done is what a person says; what still waits stays in the queue and is never exported unasked.

        Nobody says it of a page that he does not see: where something else is shown, the next page comes and no more.
        """
        desk = self._window.desk
        if self._window.stack.currentWidget() not in (self._window.review, self._window.articles):
            self.open_page(desk.neighbour(1))
            return
        desk.settle()
        if desk.review is None or not desk.review.is_settled:
            if desk.review is None:
                reason = error_told(desk.failure(desk.page_number)) or self.tr(
                    "The page is still being analysed"
                )
                self._window.status.show_message(reason)
            return
        waiting = desk.review.open_count
        following = desk.neighbour(1)
        if following:
            desk.open_page(following)
        if waiting:
            told = self.tr("%n not reviewed stay(s) in the queue and out of exports", "", waiting)
            self._window.status.show_message(told)
        elif not following:
            self._window.status.show_message(self.tr("Page reviewed ✓ It was the last one"))

    def undo(self) -> None:
        """Take the last deed back and show the page it was done on."""
        with self._window.review.diff.held():
            self._show_page_of(self._window.desk.try_deed(lambda session, _page: session.undo()))

    def redo(self) -> None:
        """Take the last undo back and show the page."""
        with self._window.review.diff.held():
            self._show_page_of(self._window.desk.try_deed(lambda session, _page: session.redo()))

    def _show_page_of(self, operation: Operation | None) -> None:
        """What is undone is shown: the page it was done on, and the finding where it was one."""
        log, desk = self._window.desk.session.log, self._window.desk
        pages = log.touched(operation) if operation else frozenset()
        if pages and desk.page_number not in pages:
            self.open_page(min(pages))
        targets = [target for deed in log.switched(operation) for target in deed.targets] if operation else []
        here = [target.finding for target in targets if target.page == desk.page_number]
        if len(here) == 1:
            self._window.reviewing.go_to(here[0])

    def copy_article(self) -> None:
        """The article of the current block goes to the clipboard as it would be exported."""
        unit = self._window.arranging.current_unit()
        if unit is not None:
            QApplication.clipboard().setText(article_text(unit))
            self._window.status.show_message(self.tr("Article copied"))

    def go_to_pane(self, step: int) -> None:
        """Give the keys to the next pane in reading order."""
        shown = self._window.stack.currentWidget()
        holders = (self._window.review, self._window.articles)
        panes = next((list(holder.panes()) for holder in holders if holder is shown), [])
        if not panes:
            self._window.focusNextPrevChild(step > 0)
            return
        focused = self._window.focusWidget()
        held = [pane is focused or pane.isAncestorOf(focused) for pane in panes]
        place = held.index(True) if True in held else -1 if step > 0 else 0
        panes[(place + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it again."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _open(dialog: QDialog) -> None:
    """Show a dialog over its window; it is gone for good when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
