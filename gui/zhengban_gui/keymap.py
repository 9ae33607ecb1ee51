"""Which key does what: the defaults of the action table with the user's own keys laid over them.

Keys are spelled as Qt does portably: ``Ctrl+Shift+A``, ``Return``, ``?``. Overrides are a mapping from
``ACTION/CONTEXT`` to the keys that replace the defaults there, an empty tuple for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

from zhengban_gui.action_table import ACTIONS, MENUS, ActionSpec, Context, MenuSpec

__all__ = [
    "ACTIONS",
    "MENUS",
    "RESERVED",
    "ActionSpec",
    "Binding",
    "Conflict",
    "Context",
    "MenuSpec",
    "Overrides",
    "action_by_id",
    "bindings",
    "conflicts",
    "keys_of",
    "normal_keys",
    "override_name",
    "refusal",
    "shown_key",
    "shown_keys",
]

Overrides = Mapping[str, tuple[str, ...]]

_ARROW = re.compile(r"\b(Up|Down)$")
_ARROWS = {"Up": "↑", "Down": "↓"}
_FUNCTION_KEY = re.compile(r"(Shift\+)?F\d+")

_INPUT_METHOD = str(QT_TRANSLATE_NOOP("Keymap", "switches the input method"))
_WIDTH = str(QT_TRANSLATE_NOOP("Keymap", "switches full and half width in input methods"))
_PUNCTUATION = str(QT_TRANSLATE_NOOP("Keymap", "switches Chinese and Western punctuation in input methods"))
_SCRIPT = str(QT_TRANSLATE_NOOP("Keymap", "switches simplified and traditional in input methods"))
_SCHEMA = str(QT_TRANSLATE_NOOP("Keymap", "opens the menu of input methods"))
_SYSTEM = str(QT_TRANSLATE_NOOP("Keymap", "belongs to the system"))

# Keys that never reach the program, or that an editor needs for typing Chinese, and why.
RESERVED: Mapping[str, str] = {
    "Shift": _INPUT_METHOD,
    "Ctrl+Shift": _INPUT_METHOD,
    "Ctrl+Space": _INPUT_METHOD,
    "Meta+Space": _INPUT_METHOD,
    "Alt+Space": _SYSTEM,
    "Shift+Space": _WIDTH,
    "Ctrl+.": _PUNCTUATION,
    "Ctrl+Shift+F": _SCRIPT,
    "Ctrl+`": _SCHEMA,
    "F4": _SCHEMA,
    "F10": _SYSTEM,
    "F12": _SYSTEM,
    "Alt+F4": _SYSTEM,
    "Alt+Tab": _SYSTEM,
    "Ctrl+Alt+Del": _SYSTEM,
}


@dataclass(frozen=True, slots=True)
class Binding:
    """One key of one action in one context."""

    action: str
    keys: str
    context: Context


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two actions that want the same key, or one whose key opens the other's chord."""

    keys: str
    first: str
    second: str


def override_name(action: str, context: Context) -> str:
    """Return the name under which an action's keys in a context are overridden."""
    return f"{action}/{context}"


def keys_of(action: ActionSpec, context: Context, overrides: Overrides) -> tuple[str, ...]:
    """Return the keys of an action in a context, overridden or by default."""
    default = action.review_keys if context == "review" else action.window_keys
    return overrides.get(override_name(action.id, context), default)


def bindings(overrides: Overrides, actions: Iterable[ActionSpec] = ACTIONS) -> tuple[Binding, ...]:
    """Return every key that is bound, in the order of the table."""
    return tuple(_bindings(overrides, actions))


def conflicts(bound: Iterable[Binding]) -> list[Conflict]:
    """Return the pairs of actions that want the same key.

    The contexts do not matter: keys of the window work in the review area, too, and there both would be meant.
    """
    pairs = combinations(bound, 2)
    return [
        Conflict(first.keys, first.action, second.action) for first, second in pairs if _clash(first, second)
    ]


def action_by_id(identifier: str) -> ActionSpec:
    """Return the action with this id; raises ``KeyError`` when there is none."""
    return _BY_ID[identifier]


def normal_keys(keys: str) -> str:
    """Return keys in Qt's portable spelling; empty when they mean nothing."""
    sequence = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def shown_keys(keys: str) -> str:
    """Return keys as this system writes them: ``⌘E`` on macOS, ``Ctrl+E`` elsewhere."""
    sequence = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)
    # Qt tells the two Enter keys apart by name, people do not; arrows are drawn on their keys.
    native = sequence.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")
    return _ARROW.sub(lambda found: _ARROWS[found.group()], native)


def shown_key(action: str, overrides: Overrides) -> str:
    """Return the key that hints name for an action, that of the review first; empty when it has none."""
    spec = _BY_ID[action]
    keys = (*keys_of(spec, "review", overrides), *keys_of(spec, "window", overrides))
    return shown_keys(keys[0]) if keys else ""


def refusal(keys: str, context: Context) -> str:
    """Return why a key cannot be had in a context, in the language of the user interface; empty when it can."""
    for part in normal_keys(keys).split(", "):
        if part in RESERVED:
            return QCoreApplication.translate("Keymap", RESERVED[part])
    if context == "window" and _is_typing(normal_keys(keys)):
        return QCoreApplication.translate("Keymap", "is needed for typing in editors")
    return ""


def _bindings(overrides: Overrides, actions: Iterable[ActionSpec]) -> Iterator[Binding]:
    contexts: tuple[Context, ...] = ("review", "window")
    for action in actions:
        for context in contexts:
            for keys in keys_of(action, context, overrides):
                yield Binding(action.id, normal_keys(keys), context)


def _clash(first: Binding, second: Binding) -> bool:
    if first.action == second.action:
        return False
    one, other = first.keys.split(", "), second.keys.split(", ")
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def _is_typing(keys: str) -> bool:
    modified = any(keys.startswith(f"{modifier}+") for modifier in ("Ctrl", "Alt", "Meta"))
    return bool(keys) and not modified and not _FUNCTION_KEY.fullmatch(keys)


_BY_ID = {action.id: action for action in ACTIONS}
