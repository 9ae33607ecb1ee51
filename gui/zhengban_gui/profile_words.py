"""The program's words for the parts of a profile, and what is wrong with an entry, in the window's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from zhengban.errors import InputError
from zhengban.model.finding import Kind
from zhengban.model.role import FURNITURE_ROLES, Role
from zhengban.profiles.reading import profile_from_table
from zhengban_gui.error_words import error_told
from zhengban_gui.wording import kind_name, role_name

FURNITURE = "furniture."
THRESHOLDS = "thresholds."
# The roles of furniture in the order of a page: its name first, what is at its foot last.
ROLES = tuple(role for role in Role if role in FURNITURE_ROLES)
PATTERN_KEYS = (*(f"{FURNITURE}{role}" for role in ROLES), "datelines", "captions", "credits")

# QT_TRANSLATE_NOOP gives back the text it is given, but is declared to return an object.
_KEYS: Mapping[str, Any] = {
    "name": QT_TRANSLATE_NOOP("Profile", "Name of the profile"),
    "column_width": QT_TRANSLATE_NOOP("Profile", "Usual width of a column, em"),
    "papers": QT_TRANSLATE_NOOP("Profile", "Names of the paper as printed"),
    "datelines": QT_TRANSLATE_NOOP("Profile", "How news begin"),
    "captions": QT_TRANSLATE_NOOP("Profile", "How captions begin"),
    "credits": QT_TRANSLATE_NOOP("Profile", "Photo credits"),
    "names_never_to_touch": QT_TRANSLATE_NOOP("Profile", "Never to be touched"),
    "words_to_add": QT_TRANSLATE_NOOP("Profile", "Words to add"),
    "thresholds": QT_TRANSLATE_NOOP("Profile", "Applied unasked from"),
}
_WHERE = "profile"
_SEEN = re.compile(r"(?P<n>\d+)(?: of (?P<all>\d+))? pages(?:: (?P<example>.*))?", re.DOTALL)


def key_name(key: str) -> str:
    """Return what a list of the profile is called; that of furniture by its role."""
    if key.startswith(FURNITURE):
        told = QCoreApplication.translate("Profile", "Whole lines: {role}")
        return told.format(role=role_name(Role(key.removeprefix(FURNITURE))))
    return QCoreApplication.translate("Profile", _KEYS[key])


def entry_problem(key: str, entry: str) -> str:
    """Return what is wrong with one entry in the window's language, nothing where it may be kept."""
    head, _, tail = key.partition(".")
    return _problem({head: {tail: [entry]} if tail else [entry]})


def threshold_problem(kind: str, entry: str) -> str:
    """Return what is wrong with a threshold as it was typed; an empty one is that of all papers."""
    return "" if not entry.strip() else _problem({"thresholds": {kind: number_or_text(entry)}})


def width_problem(entry: str) -> str:
    """Return what is wrong with a column width as it was typed; an empty one is not known."""
    return "" if not entry.strip() else _problem({"column_width": number_or_text(entry)})


def profile_error_told(message: str) -> str:
    """Return a message of ``profiles.reading`` in the window's language, where it has words for it."""
    plain = message.removeprefix(f"{_WHERE}: ")
    key = plain.partition(" ")[0]
    told = error_told(plain)
    return told.replace(key, title_of(key), 1) if _is_key(key) else told


def title_of(key: str) -> str:
    """Return what a row of the profile is called: a threshold by its kind."""
    if key.startswith(THRESHOLDS):
        return kind_name(Kind(key.removeprefix(THRESHOLDS)))
    return key_name(key)


def _is_key(key: str) -> bool:
    return key in _KEYS or key in PATTERN_KEYS or key in {f"{THRESHOLDS}{kind}" for kind in Kind}


def remark_told(remark: str) -> str:
    """Return how often a proposal was seen, in the window's language; what it was seen as stands behind it."""
    match = _SEEN.fullmatch(remark)
    if match is None:
        return remark
    seen = QCoreApplication.translate("Profile", "On {n} pages")
    of_all = QCoreApplication.translate("Profile", "On {n} of {all} pages")
    told = (of_all if match["all"] else seen).format(n=match["n"], all=match["all"])
    return f"{told} · {match['example']}" if match["example"] else told


def number_or_text(entry: str) -> object:
    """Return a number as TOML would have it, else the text itself."""
    try:
        return float(entry)
    except ValueError:
        return entry.strip()


def _problem(table: Mapping[str, object]) -> str:
    try:
        profile_from_table(table, _WHERE)
    except InputError as error:
        return profile_error_told(str(error))
    return ""
