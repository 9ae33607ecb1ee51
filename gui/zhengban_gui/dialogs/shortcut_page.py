"""The page of the settings on which keys are changed: what is taken or reserved is refused with the reason."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QKeySequenceEdit, QTableView, QWidget

from zhengban_gui.dialogs.shortcut_delegate import ShortcutDelegate
from zhengban_gui.dialogs.shortcut_model import ShortcutModel
from zhengban_gui.keymap import (
    ActionSpec,
    Binding,
    Context,
    Overrides,
    action_by_id,
    bindings,
    conflicts,
    keys_of,
    override_name,
    refusal,
    shown_keys,
)
from zhengban_gui.settings import SettingsStore
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import ROW_LIST, SPACE, TABLE_HEAD, TEXT_SECONDARY
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.segmented import Segmented

_CONTEXTS: tuple[Context, ...] = ("review", "window")
_KEY_FIELD = 150


class ShortcutPage(QWidget):
    """A table of all actions and, below it, an editor for the keys of the current one."""

    def __init__(self, theme: Theme, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._store = store
        self._model = ShortcutModel(store.settings.shortcuts, self)
        self._table = self._make_table()
        self._context = Segmented(theme, [self.tr("In the review"), self.tr("Everywhere")])
        self._context.setAccessibleName(self.tr("Where the key works"))
        self._keys = QKeySequenceEdit()
        self._keys.setMaximumSequenceLength(1)
        self._keys.setFixedWidth(_KEY_FIELD)
        self._keys.setAccessibleName(self.tr("New key"))
        self._message = ElidedLabel(theme, "", TEXT_SECONDARY, "ink3")
        self._lay_out()
        store.changed.connect(self._show_change)
        self._table.selectRow(0)

    def current_action(self) -> ActionSpec:
        """Return the action whose keys are edited."""
        return self._model.action_at(max(self._table.currentIndex().row(), 0))

    def choose(self, action: str, context: Context) -> None:
        """Edit the keys of an action in a context; raises ``KeyError`` for an unknown action."""
        wanted = action_by_id(action)
        row = next(row for row in range(self._model.rowCount()) if self._model.action_at(row) == wanted)
        self._table.selectRow(row)
        self._context.set_current(_CONTEXTS.index(context))

    def message(self) -> str:
        """Return what the page says of the last attempt."""
        return self._message.text()

    def try_keys(self, keys: str, add: bool = False) -> bool:
        """Give the current action a key, beside those it has or instead of them; return whether it got it.

        What hinders is told in the message: the key is reserved, or another action has it.
        """
        action, context = self.current_action(), self._current_context()
        hindrance = self._hindrance(action, keys, context)
        if hindrance:
            self._say(hindrance, "dele")
            return False
        before = keys_of(action, context, self._overrides()) if add else ()
        self._put(action, context, (*(one for one in before if one != keys), keys))
        self._say(self.tr("{action}: {keys}").format(action=action.words(), keys=shown_keys(keys)), "ins")
        return True

    def clear_keys(self) -> None:
        """Take the current action's keys away in the chosen context."""
        self._put(self.current_action(), self._current_context(), ())
        self._say(self.tr("{action}: no key").format(action=self.current_action().words()), "ink3")

    def restore_keys(self) -> None:
        """Give the current action its own keys back, unless another action has one of them by now."""
        action, context = self.current_action(), self._current_context()
        for keys in keys_of(action, context, {}):
            hindrance = self._hindrance(action, keys, context)
            if hindrance:
                self._say(hindrance, "dele")
                return
        changed = dict(self._overrides())
        changed.pop(override_name(action.id, context), None)
        self._store.set("shortcuts", changed)
        self._say(self.tr("{action}: as it was").format(action=action.words()), "ink3")

    def _hindrance(self, action: ActionSpec, keys: str, context: Context) -> str:
        if not keys:
            return self.tr("Press the new key first")
        reason = refusal(keys, context)
        if reason:
            return self.tr("{keys} {reason}").format(keys=shown_keys(keys), reason=reason)
        wanted = Binding(action.id, keys, context)
        for conflict in conflicts([wanted, *bindings(self._overrides())]):
            if conflict.first == action.id and conflict.keys == keys:
                other = action_by_id(conflict.second).words()
                return self.tr("{keys} is taken: {action}").format(keys=shown_keys(keys), action=other)
        return ""

    def _overrides(self) -> Overrides:
        return self._store.settings.shortcuts

    def _current_context(self) -> Context:
        return _CONTEXTS[self._context.current()]

    def _put(self, action: ActionSpec, context: Context, keys: tuple[str, ...]) -> None:
        self._store.set("shortcuts", {**self._overrides(), override_name(action.id, context): keys})

    def _say(self, text: str, color: str) -> None:
        self._message.set_color(color)
        self._message.set_text(text)

    def _show_change(self, name: str, value: Overrides) -> None:
        if name == "shortcuts":
            self._model.set_overrides(value)

    def _show_row(self, current: QModelIndex, before: QModelIndex) -> None:
        action = self.current_action()
        in_review = not action.window_keys or bool(action.review_keys)
        self._context.set_current(0 if in_review else 1)
        self._keys.clear()
        self._say(action.words(), "ink3")

    def _set_pressed(self) -> None:
        self._take(add=False)

    def _add_pressed(self) -> None:
        self._take(add=True)

    def _take(self, add: bool) -> None:
        pressed = self._keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if self.try_keys(pressed, add):
            self._keys.clear()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setItemDelegate(ShortcutDelegate(self._theme, table))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_LIST)
        header = table.horizontalHeader()
        header.setFixedHeight(TABLE_HEAD)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 90), (2, 190), (3, 240)):
            table.setColumnWidth(column, width)
        table.selectionModel().currentRowChanged.connect(self._show_row)
        table.setAccessibleName(self.tr("Actions and their keys"))
        return table

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._context)
        row.addSpacing(SPACE)
        row.addWidget(self._keys)
        row.addSpacing(SPACE)
        for title, slot in (
            (self.tr("Set"), self._set_pressed),
            (self.tr("Add"), self._add_pressed),
            (self.tr("None"), self.clear_keys),
            (self.tr("As it was"), self.restore_keys),
        ):
            button = PushButton(self._theme, title)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch()
        layout = tight_column(self, SPACE)
        layout.addWidget(self._table, 1)
        layout.addLayout(row)
        layout.addWidget(self._message)
