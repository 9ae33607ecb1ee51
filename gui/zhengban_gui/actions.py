"""The actions of the window: made from the table, shown in menus with their keys, bound to handlers by id."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar, QWidget

from zhengban_gui.action_table import ACTIONS, MENUS, ActionSpec
from zhengban_gui.keymap import Overrides, keys_of, shown_keys
from zhengban_gui.widgets.composing_field import ComposingField

# Keys that mean something else on a button or in a text pane: they belong to the list alone.
LIST_ACTIONS = frozenset({"toggle_tick", "tick_all", "untick_all", "invert_ticks"})
# What is done to a block, in the review as among the articles.
BLOCK_ACTIONS = ("article_start", "move_block", "role", "lock", "amend", "breaks", "order_up", "order_down")
# What is done to a finding, in the review only.
_DECIDING_ACTIONS = tuple(
    spec.id for spec in ACTIONS if spec.menu == "decide" and spec.id not in (*BLOCK_ACTIONS, "series")
)
# What acts on lists and text of the review, or on a block: nobody does that to what he does not see.
_ON_SOME_SCREENS = tuple(
    spec
    for spec in ACTIONS
    if spec.id in (*LIST_ACTIONS, "evidence", "side_panel", "folds")
    or (spec.menu in {"decide", "article", "kinds"} and spec.id != "series")
)


class Actions(QObject):
    """One ``QAction`` for each entry of the table, and a second one for the keys of the review area.

    A key of the review area works only while the focus is inside it, and in none of its editors; a
    ``QAction`` has one scope for all of its keys, hence the second. ``add_area`` says where the review area is.
    ``elsewhere`` comes when a key would decide a finding where none is shown.
    """

    elsewhere = Signal()

    def __init__(self, window: QMainWindow, overrides: Overrides) -> None:
        super().__init__(window)
        self._overrides = overrides
        self._by_id: dict[str, QAction] = {}
        self._local: list[tuple[QWidget, str, QAction]] = []
        self._refused: list[tuple[ActionSpec, QAction]] = []
        for spec in ACTIONS:
            self._by_id[spec.id] = self._make(spec, window)

    def __getitem__(self, identifier: str) -> QAction:
        return self._by_id[identifier]

    def bind(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Call the handlers when their actions are triggered."""
        for identifier, handler in handlers.items():
            self._by_id[identifier].triggered.connect(lambda _checked=False, call=handler: call())

    def add_area(self, area: QWidget, identifiers: Sequence[str]) -> None:
        """Let the review keys of these actions work while the focus is inside the area."""
        for spec in ACTIONS:
            if spec.id in identifiers:
                local = QAction(area)
                local.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                local.setShortcuts(_sequences(keys_of(spec, "review", self._overrides)))
                local.triggered.connect(
                    lambda _checked=False, call=self._by_id[spec.id]: _unless_typing(call)
                )
                area.addAction(local)
                self._local.append((area, spec.id, local))

    def add_refusals(self, area: QWidget) -> None:
        """Let the letters that decide findings be answered by ``elsewhere`` while the focus is inside the area."""
        for spec in ACTIONS:
            if spec.id in _DECIDING_ACTIONS:
                refused = QAction(area)
                refused.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                refused.setShortcuts(_letters(keys_of(spec, "review", self._overrides)))
                refused.triggered.connect(lambda _checked=False: self.elsewhere.emit())
                area.addAction(refused)
                self._refused.append((spec, refused))

    def rebind(self, overrides: Overrides) -> None:
        """Take other keys, at once."""
        self._overrides = overrides
        for spec in ACTIONS:
            self._name(spec, self._by_id[spec.id])
        specs = {spec.id: spec for spec in ACTIONS}
        for _area, identifier, local in self._local:
            local.setShortcuts(_sequences(keys_of(specs[identifier], "review", overrides)))
        for spec, refused in self._refused:
            refused.setShortcuts(_letters(keys_of(spec, "review", overrides)))

    def retranslate(self) -> None:
        """Take the words of the language that is installed now."""
        for spec in ACTIONS:
            self._name(spec, self._by_id[spec.id])

    def set_reviewing(self, is_reviewing: bool) -> None:
        """Switch the actions that need a page on or off."""
        for spec in ACTIONS:
            if spec.context == "review":
                self._by_id[spec.id].setEnabled(is_reviewing)

    def set_screen(self, name: str) -> None:
        """Switch the actions off that act on what another screen shows."""
        for spec in _ON_SOME_SCREENS:
            of_blocks = spec.id in (*BLOCK_ACTIONS, "copy_article")
            self._by_id[spec.id].setEnabled(name == "review" or (of_blocks and name == "articles"))

    def acts_elsewhere(self, menu: str) -> bool:
        """Tell whether the menu has actions that are off because another screen is shown."""
        return any(spec.menu == menu and not self._by_id[spec.id].isEnabled() for spec in _ON_SOME_SCREENS)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put every action into its menu and return the menus by id."""
        menus: dict[str, QMenu] = {}
        for menu in MENUS:
            holder: QMenuBar | QMenu = menus[menu.parent] if menu.parent else bar
            menus[menu.id] = holder.addMenu(menu.menu_words())
            menus[menu.id].menuAction().setData(menu.id)
        for spec in ACTIONS:
            menus[spec.menu].addAction(self._by_id[spec.id])
        return menus

    def _make(self, spec: ActionSpec, window: QMainWindow) -> QAction:
        action = QAction(window)
        action.setObjectName(spec.id)
        # macOS would move actions about by their titles, which are Chinese or English as it comes.
        action.setMenuRole(QAction.MenuRole.NoRole)
        window.addAction(action)
        self._name(spec, action)
        return action

    def _name(self, spec: ActionSpec, action: QAction) -> None:
        window_keys = keys_of(spec, "window", self._overrides)
        review_keys = keys_of(spec, "review", self._overrides)
        shown = shown_keys(review_keys[0]) if review_keys and not window_keys else ""
        # Behind a tab a menu shows the key without binding it: it works in the review area only.
        action.setText(f"{spec.menu_words()}\t{shown}" if shown else spec.menu_words())
        action.setShortcuts(_sequences(window_keys))


def _unless_typing(action: QAction) -> None:
    if not isinstance(QApplication.focusWidget(), ComposingField):
        action.trigger()


def _letters(keys: Sequence[str]) -> list[QKeySequence]:
    """Del and Enter do something of their own in other places; a letter is pressed for the decision."""
    return _sequences([key for key in keys if len(key) == 1])


def _sequences(keys: Sequence[str]) -> list[QKeySequence]:
    form = QKeySequence.SequenceFormat.PortableText
    return [QKeySequence.fromString(key, form) for key in keys]
