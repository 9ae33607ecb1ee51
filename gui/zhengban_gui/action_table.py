"""Every action of the workbench as data: its menu, its title and the keys it has unless somebody changes them.

A title has the letter that chooses it in its menu behind a ``&``, in Chinese in brackets: 打开(&O).

Single letters and digits work in the review area only, where input methods are off, and so does whatever decides:
nobody decides what he does not see. What works everywhere needs a modifier or a function key. Arrow keys stay with
the list or pane that has the focus: decided rows must be reachable, too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

Context = Literal["review", "window"]
_LETTER = re.compile(r"\(&\w\)")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action; its ``context`` says whether it acts on a page under review or on the window.

    ``review_keys`` work in the review area, ``window_keys`` everywhere; both in Qt's portable spelling.
    """

    id: str
    title: str
    menu: str
    context: Context
    review_keys: tuple[str, ...] = ()
    window_keys: tuple[str, ...] = ()

    def words(self) -> str:
        """Return the title in the language of the user interface."""
        return without_letter(self.menu_words())

    def menu_words(self) -> str:
        """Return the title with the sign of its letter, as a menu takes it."""
        return QCoreApplication.translate("Action", self.title)


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """One menu; ``parent`` is the menu it opens from, empty in the menu bar."""

    id: str
    title: str
    parent: str = ""

    def words(self) -> str:
        """Return the title in the language of the user interface."""
        return without_letter(self.menu_words())

    def menu_words(self) -> str:
        """Return the title with the sign of its letter, as a menu takes it."""
        return QCoreApplication.translate("Menu", self.title)


def without_letter(title: str) -> str:
    """Return a title without the letter that chooses it: Se&ttings…, 设置(&T)…"""
    return _LETTER.sub("", title).replace("&", "")


def _review(
    name: str, title: object, menu: str, review: tuple[str, ...] = (), window: tuple[str, ...] = ()
) -> ActionSpec:
    return ActionSpec(name, str(title), menu, "review", review, window)


def _window(name: str, title: object, menu: str, *keys: str) -> ActionSpec:
    return ActionSpec(name, str(title), menu, "window", (), keys)


MENUS = (
    MenuSpec("file", str(QT_TRANSLATE_NOOP("Menu", "&File"))),
    MenuSpec("edit", str(QT_TRANSLATE_NOOP("Menu", "&Edit"))),
    MenuSpec("view", str(QT_TRANSLATE_NOOP("Menu", "&View"))),
    MenuSpec("kinds", str(QT_TRANSLATE_NOOP("Menu", "&Kinds")), "view"),
    MenuSpec("decide", str(QT_TRANSLATE_NOOP("Menu", "&Decide"))),
    MenuSpec("article", str(QT_TRANSLATE_NOOP("Menu", "&Article"))),
    MenuSpec("page", str(QT_TRANSLATE_NOOP("Menu", "&Page"))),
    MenuSpec("project", str(QT_TRANSLATE_NOOP("Menu", "Pro&ject"))),
    MenuSpec("help", str(QT_TRANSLATE_NOOP("Menu", "&Help"))),
)

_FILE = (
    _window("open_files", QT_TRANSLATE_NOOP("Action", "&Open files…"), "file", "Ctrl+O"),
    _window("open_folder", QT_TRANSLATE_NOOP("Action", "Open &folder…"), "file", "Ctrl+Shift+O"),
    _review("reopen_encoding", QT_TRANSLATE_NOOP("Action", "&Reopen with another encoding…"), "file"),
    _review("export", QT_TRANSLATE_NOOP("Action", "&Export…"), "file", (), ("Ctrl+E",)),
    _review("export_all", QT_TRANSLATE_NOOP("Action", "Export &all pages…"), "file", (), ("Ctrl+Shift+E",)),
    _review("save_as", QT_TRANSLATE_NOOP("Action", "&Save project as…"), "file", (), ("Ctrl+Shift+S",)),
    _review("close_project", QT_TRANSLATE_NOOP("Action", "&Close"), "file", (), ("Ctrl+W",)),
    _window("settings", QT_TRANSLATE_NOOP("Action", "Se&ttings…"), "file", "Ctrl+,"),
    _window("quit", QT_TRANSLATE_NOOP("Action", "&Quit"), "file", "Ctrl+Q"),
)

_EDIT = (
    _review("undo", QT_TRANSLATE_NOOP("Action", "&Undo"), "edit", (), ("Ctrl+Z",)),
    _review("redo", QT_TRANSLATE_NOOP("Action", "&Redo"), "edit", (), ("Ctrl+Y", "Ctrl+Shift+Z")),
    _review("find", QT_TRANSLATE_NOOP("Action", "&Find"), "edit", ("/",), ("Ctrl+F",)),
    _review("find_next", QT_TRANSLATE_NOOP("Action", "Find &next"), "edit", (), ("F3",)),
    _review("find_previous", QT_TRANSLATE_NOOP("Action", "Find &previous"), "edit", (), ("Shift+F3",)),
    _review("replace", QT_TRANSLATE_NOOP("Action", "R&eplace"), "edit", (), ("Ctrl+H",)),
    _review("toggle_tick", QT_TRANSLATE_NOOP("Action", "&Tick or untick"), "edit", ("Space",)),
    _review("tick_all", QT_TRANSLATE_NOOP("Action", "Tick &all shown"), "edit", ("Ctrl+A",)),
    _review("untick_all", QT_TRANSLATE_NOOP("Action", "Untick all &shown"), "edit", ("Ctrl+D",)),
    _review("invert_ticks", QT_TRANSLATE_NOOP("Action", "&Invert ticks"), "edit", ("Ctrl+Shift+I",)),
)

_VIEW = (
    _review("view_review", QT_TRANSLATE_NOOP("Action", "&Review"), "view", (), ("Alt+1",)),
    _review("view_articles", QT_TRANSLATE_NOOP("Action", "&Articles"), "view", (), ("Alt+2",)),
    _review("view_series", QT_TRANSLATE_NOOP("Action", "&Series"), "view", (), ("Alt+3",)),
    _review("view_history", QT_TRANSLATE_NOOP("Action", "&History"), "view", (), ("Alt+4",)),
    _review("view_batch", QT_TRANSLATE_NOOP("Action", "&Batch"), "view", (), ("Alt+5",)),
    _review("evidence", QT_TRANSLATE_NOOP("Action", "&Evidence"), "view", ("I",)),
    _review("side_panel", QT_TRANSLATE_NOOP("Action", "&Pages and articles"), "view", (), ("F9",)),
    _review("folds", QT_TRANSLATE_NOOP("Action", "&Fold or unfold"), "view", ("F",)),
    _review("source_view", QT_TRANSLATE_NOOP("Action", "Flowed or printed &lines"), "view", (), ("Ctrl+L",)),
    _review("show_marks", QT_TRANSLATE_NOOP("Action", "Show punctuation &marks"), "view", (), ("F7",)),
    _window("text_larger", QT_TRANSLATE_NOOP("Action", "Lar&ger text"), "view", "Ctrl++", "Ctrl+="),
    _window("text_smaller", QT_TRANSLATE_NOOP("Action", "Smaller te&xt"), "view", "Ctrl+-"),
    _window("text_reset", QT_TRANSLATE_NOOP("Action", "&Usual text size"), "view", "Ctrl+0"),
    _window("next_pane", QT_TRANSLATE_NOOP("Action", "&Next pane"), "view", "F6"),
    _window("previous_pane", QT_TRANSLATE_NOOP("Action", "Pre&vious pane"), "view", "Shift+F6"),
    _window("switch_theme", QT_TRANSLATE_NOOP("Action", "Light or &dark"), "view"),
    _window("full_screen", QT_TRANSLATE_NOOP("Action", "Full s&creen"), "view", "F11"),
)

_KINDS = (
    _review("kind_all", QT_TRANSLATE_NOOP("Action", "&All kinds"), "kinds", ("0",)),
    _review("kind_1", QT_TRANSLATE_NOOP("Action", "Kind &1"), "kinds", ("1",), ("Ctrl+1",)),
    _review("kind_2", QT_TRANSLATE_NOOP("Action", "Kind &2"), "kinds", ("2",), ("Ctrl+2",)),
    _review("kind_3", QT_TRANSLATE_NOOP("Action", "Kind &3"), "kinds", ("3",), ("Ctrl+3",)),
    _review("kind_4", QT_TRANSLATE_NOOP("Action", "Kind &4"), "kinds", ("4",), ("Ctrl+4",)),
    _review("kind_5", QT_TRANSLATE_NOOP("Action", "Kind &5"), "kinds", ("5",), ("Ctrl+5",)),
    _review("kind_6", QT_TRANSLATE_NOOP("Action", "Kind &6"), "kinds", ("6",), ("Ctrl+6",)),
    _review("kind_7", QT_TRANSLATE_NOOP("Action", "Kind &7"), "kinds", ("7",), ("Ctrl+7",)),
    _review("kind_8", QT_TRANSLATE_NOOP("Action", "Kind &8"), "kinds", ("8",), ("Ctrl+8",)),
    _review("kind_9", QT_TRANSLATE_NOOP("Action", "Kind &9"), "kinds", ("9",), ("Ctrl+9",)),
)

_DECIDE = (
    _review("next_waiting", QT_TRANSLATE_NOOP("Action", "&Next to review"), "decide", ("J", "F8")),
    _review(
        "previous_waiting", QT_TRANSLATE_NOOP("Action", "&Previous to review"), "decide", ("K", "Shift+F8")
    ),
    _review(
        "accept",
        QT_TRANSLATE_NOOP("Action", "&Accept"),
        "decide",
        ("A", "Return", "Enter", "Ctrl+Return", "Ctrl+Enter"),
    ),
    _review("reject", QT_TRANSLATE_NOOP("Action", "&Reject"), "decide", ("R", "Del", "Ctrl+Del")),
    _review("amend", QT_TRANSLATE_NOOP("Action", "Am&end…"), "decide", ("E", "F2")),
    _review("doubt", QT_TRANSLATE_NOOP("Action", "&Doubt"), "decide", ("D",)),
    _review("reopen", QT_TRANSLATE_NOOP("Action", "Back to &undecided"), "decide", ("U", "Backspace")),
    _review("lock", QT_TRANSLATE_NOOP("Action", "&Lock"), "decide", ("L",)),
    _review("note", QT_TRANSLATE_NOOP("Action", "No&te…"), "decide", ("N",)),
    _review("owners", QT_TRANSLATE_NOOP("Action", "Best &owners"), "decide", ("O",)),
    _review("breaks", QT_TRANSLATE_NOOP("Action", "Paragraph &breaks"), "decide", ("P",)),
    _review(
        "accept_series",
        QT_TRANSLATE_NOOP("Action", "Accept all ali&ke…"),
        "decide",
        ("Shift+A", "Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
    ),
    _review(
        "reject_series",
        QT_TRANSLATE_NOOP("Action", "Re&ject all alike…"),
        "decide",
        ("Shift+R", "Ctrl+Shift+Del"),
    ),
    _review(
        "accept_confident",
        QT_TRANSLATE_NOOP("Action", "Accept all above the l&ine"),
        "decide",
        ("Ctrl+Shift+A",),
    ),
    _review("series", QT_TRANSLATE_NOOP("Action", "&See all alike"), "decide", ("G",), ("Shift+F4",)),
)

_ARTICLE = (
    _review("article_start", QT_TRANSLATE_NOOP("Action", "An article &starts here"), "article", ("S",)),
    _review("move_block", QT_TRANSLATE_NOOP("Action", "&Move to another article…"), "article", ("M",)),
    _review("role", QT_TRANSLATE_NOOP("Action", "&Role…"), "article", ("T",)),
    _review("order_up", QT_TRANSLATE_NOOP("Action", "Move &up"), "article", ("Alt+Up",)),
    _review("order_down", QT_TRANSLATE_NOOP("Action", "Move &down"), "article", ("Alt+Down",)),
    _review(
        "copy_article", QT_TRANSLATE_NOOP("Action", "&Copy clean article"), "article", (), ("Ctrl+Shift+C",)
    ),
)

_PAGE = (
    _review("page_done", QT_TRANSLATE_NOOP("Action", "Page &done, next page"), "page", (), ("Ctrl+PgDown",)),
    _review("following_page", QT_TRANSLATE_NOOP("Action", "&Next page"), "page", (), ("Ctrl+Alt+PgDown",)),
    _review("previous_page", QT_TRANSLATE_NOOP("Action", "&Previous page"), "page", (), ("Ctrl+PgUp",)),
    _review(
        "next_unreviewed",
        QT_TRANSLATE_NOOP("Action", "Next &unreviewed page"),
        "page",
        (),
        ("Ctrl+Shift+PgDown",),
    ),
)

_PROJECT = (
    _review("batch_run", QT_TRANSLATE_NOOP("Action", "R&un or hold the batch"), "project", (), ("F5",)),
    _review("batch_stop", QT_TRANSLATE_NOOP("Action", "&Stop the batch"), "project", (), ("Shift+F5",)),
    _review("batch_failed", QT_TRANSLATE_NOOP("Action", "Run only the &failed"), "project", (), ("Ctrl+F5",)),
    _review(
        "accept_bulk",
        QT_TRANSLATE_NOOP("Action", "Accept by &kind and confidence…"),
        "project",
        (),
        ("Ctrl+B",),
    ),
    _review("make_rule", QT_TRANSLATE_NOOP("Action", "Make it a &rule…"), "project", (), ("Ctrl+R",)),
    _review(
        "profile", QT_TRANSLATE_NOOP("Action", "&Profile of the paper…"), "project", (), ("Ctrl+Shift+P",)
    ),
)

_HELP = (
    _window("sample", QT_TRANSLATE_NOOP("Action", "Open &sample page"), "help"),
    ActionSpec(
        "shortcuts",
        str(QT_TRANSLATE_NOOP("Action", "&Keyboard shortcuts")),
        "help",
        "window",
        ("?",),
        ("F1",),
    ),
    _window("about", QT_TRANSLATE_NOOP("Action", "&About"), "help"),
)

ACTIONS = (*_FILE, *_EDIT, *_VIEW, *_KINDS, *_DECIDE, *_ARTICLE, *_PAGE, *_PROJECT, *_HELP)
