"""What each action of the table does, menu by menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from zhengban_gui.tokens import TEXT_DIFF

if TYPE_CHECKING:
    from zhengban_gui.controllers.navigating import Navigating
    from zhengban_gui.main_window import MainWindow

Handlers = dict[str, Callable[[], object]]


def handlers(window: MainWindow, going: Navigating) -> Handlers:
    """Return what every action does, by its id."""
    findings = window.review.findings
    kinds: Handlers = {f"kind_{number}": partial(findings.choose_chip, number) for number in range(1, 10)}
    kinds["kind_all"] = partial(findings.choose_chip, 0)
    groups = (_file, _edit, _view, _arrange, _page, _project, _help)
    deciding = {name: partial(_in_sight, window, deed) for name, deed in _decide(window).items()}
    return kinds | deciding | {name: deed for group in groups for name, deed in group(window, going).items()}


def _in_sight(window: MainWindow, deed: Callable[[], object]) -> None:
    """Nobody decides a finding of a screen that is not shown."""
    if window.stack.currentWidget() is window.review:
        deed()


def _file(window: MainWindow, going: Navigating) -> Handlers:
    """Return the actions of files and projects."""
    return {
        "open_files": window.filing.ask_files,
        "open_folder": window.filing.ask_folder,
        "save_as": window.filing.ask_save_as,
        "reopen_encoding": window.filing.ask_encoding,
        "export": window.exporting.ask_page,
        "export_all": window.exporting.ask_all,
        "close_project": window.filing.close,
        "settings": going.show_settings,
        "quit": window.close,
    }


def _edit(window: MainWindow, going: Navigating) -> Handlers:
    """Return the actions that take back, find and tick."""
    return {
        "undo": going.undo,
        "redo": going.redo,
        "find": lambda: going.in_review(window.review.find_panel.open_find),
        "find_next": window.review.find_panel.next_hit,
        "find_previous": window.review.find_panel.previous_hit,
        "replace": lambda: going.in_review(window.review.find_panel.open_replace),
        "toggle_tick": lambda: window.review.findings.toggle_ticks(window.review.findings.selected_ids()),
        "tick_all": window.review.findings.tick_visible,
        "untick_all": window.review.findings.untick_visible,
        "invert_ticks": window.review.findings.invert_visible,
    }


def _view(window: MainWindow, going: Navigating) -> Handlers:
    """Return the actions that choose what is seen, and how."""
    return {
        "view_review": lambda: going.show("review"),
        "view_articles": lambda: going.show("articles"),
        "view_series": lambda: going.show("series"),
        "view_history": lambda: going.show("history"),
        "view_batch": lambda: going.show("batch"),
        "evidence": window.review.toggle_card,
        "side_panel": window.review.toggle_side,
        "folds": window.review.diff.toggle_folds,
        "source_view": lambda: window.review.diff.set_source_mode(
            "flowed" if window.review.diff.source_mode() == "printed" else "printed"
        ),
        "show_marks": lambda: window.store.set("show_marks", not window.store.settings.show_marks),
        "text_larger": lambda: going.zoom(window.theme.text_zoom + 1),
        "text_smaller": lambda: going.zoom(window.theme.text_zoom - 1),
        "text_reset": lambda: going.zoom(TEXT_DIFF),
        "next_pane": lambda: going.go_to_pane(1),
        "previous_pane": lambda: going.go_to_pane(-1),
        "switch_theme": lambda: window.store.set("theme", "light" if window.theme.is_dark else "dark"),
        "full_screen": going.toggle_full_screen,
    }


def _decide(window: MainWindow) -> Handlers:
    """Return the actions that decide findings, on the review screen only."""
    return {
        "next_waiting": window.reviewing.next_waiting,
        "previous_waiting": window.reviewing.previous_waiting,
        "accept": window.reviewing.accept,
        "reject": window.reviewing.reject,
        "doubt": window.arranging.doubt,
        "reopen": window.reviewing.reopen,
        "note": window.reviewing.note,
        "owners": window.reviewing.owning.offer,
        "accept_series": window.reviewing.accept_series,
        "reject_series": window.reviewing.reject_series,
        "accept_confident": window.reviewing.accept_confident,
    }


def _arrange(window: MainWindow, going: Navigating) -> Handlers:
    """Return the actions that put blocks and articles in order."""
    return {
        "amend": window.arranging.edit_text,
        "lock": window.arranging.toggle_lock,
        "breaks": window.arranging.choose_break,
        "series": lambda: going.show_series_of(window.review.findings.current_id()),
        "article_start": window.arranging.start_article,
        "move_block": window.arranging.choose_article,
        "role": window.arranging.choose_role,
        "order_up": window.arranging.order_up,
        "order_down": window.arranging.order_down,
        "copy_article": going.copy_article,
    }


def _page(window: MainWindow, going: Navigating) -> Handlers:
    """Return the actions that go from page to page."""
    return {
        "page_done": going.finish_page,
        "previous_page": lambda: going.open_page(window.desk.neighbour(-1)),
        "following_page": lambda: going.open_page(window.desk.neighbour(1)),
        "next_unreviewed": lambda: going.open_page(window.queueing.next_unsettled()),
    }


def _project(window: MainWindow, going: Navigating) -> Handlers:
    """Return the actions on all pages at once, and on what is known of their paper."""
    return {
        "batch_run": going.run_batch,
        "batch_stop": window.batch_work.stop,
        "batch_failed": going.run_failed,
        "accept_bulk": lambda: window.bulk_work.open(window.series_work.kind),
        "make_rule": going.make_rule,
        "profile": window.profile_work.open_editor,
    }


def _help(window: MainWindow, going: Navigating) -> Handlers:
    """Return the actions that help."""
    return {
        "sample": window.filing.open_sample,
        "shortcuts": going.show_shortcuts,
        "about": going.show_about,
    }
