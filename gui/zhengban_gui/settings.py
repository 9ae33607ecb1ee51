"""Keeps the settings in an INI file: what is broken there falls back to its default and is reported."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QStandardPaths, Signal

from zhengban_gui.settings_table import Form, Setting, Settings, all_settings

__all__ = ["Setting", "Settings", "SettingsStore", "all_settings", "default_path", "read_value"]

FILE_NAME = "settings.ini"


class SettingsStore(QObject):
    """Holds the settings and writes each change at once.

    ``changed`` carries the name and the new value. ``problems`` are sentences for the user: unknown names and
    broken values that were found in the file. Unknown names stay there, they may be a newer version's.
    """

    changed = Signal(str, object)
    not_saved = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path or default_path()
        self._file = QSettings(str(self._path), QSettings.Format.IniFormat)
        self._known = all_settings()
        self._problems: list[str] = []
        self._settings = self._load()

    @property
    def settings(self) -> Settings:
        """Return the settings as they are now."""
        return self._settings

    @property
    def problems(self) -> tuple[str, ...]:
        """Return what was wrong with the file, one sentence each."""
        return tuple(self._problems)

    @property
    def path(self) -> Path:
        """Return where the settings are kept."""
        return self._path

    def set(self, name: str, value: object) -> None:
        """Change a setting, write it and tell it.

        Raises ``KeyError`` for an unknown name and ``ValueError`` for a value that the setting cannot take.
        """
        text = _FORMS[self._known[name].form][0](value)
        value = read_value(self._known[name], text)
        change: dict[str, Any] = {name: value}
        if value == getattr(self._settings, name):
            return
        self._settings = replace(self._settings, **change)
        self._write(name, text)
        self.changed.emit(name, value)

    def _load(self) -> Settings:
        values: dict[str, Any] = {}
        for name in self._file.allKeys():
            if name not in self._known:
                self._problems.append(self.tr("{path}: {name} is unknown").format(path=self._path, name=name))
                continue
            try:
                values[name] = read_value(self._known[name], _as_text(self._file.value(name)))
            except ValueError:
                self._problems.append(
                    self.tr("{path}: the value of {name} is broken, the default is used").format(
                        path=self._path, name=name
                    )
                )
        return Settings(**values)

    def _write(self, name: str, text: str) -> None:
        self._file.setValue(name, text)
        self._file.sync()
        if self._file.status() != QSettings.Status.NoError:
            self.not_saved.emit(
                self.tr("The settings cannot be written to {path}. They hold until you quit.").format(
                    path=self._path
                )
            )


def default_path() -> Path:
    """Return where this user's settings are kept."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / (QCoreApplication.applicationName() or "zhengban") / FILE_NAME


def read_value(setting: Setting, text: str) -> Any:
    """Return the value that stands for a setting in the file; raises ``ValueError`` when it is broken."""
    value = _FORMS[setting.form][1](text)
    allowed = {choice.value for choice in setting.choices}
    if setting.form == "choice" and value not in allowed:
        raise ValueError(text)
    if setting.form == "many" and not set(value) <= allowed:
        raise ValueError(text)
    # Written so that "not a number" fails, too.
    if setting.form in ("whole", "fraction") and not setting.low <= value <= setting.high:
        raise ValueError(text)
    return value


def _as_text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _read_switch(text: str) -> bool:
    return {"true": True, "false": False}[text] if text in ("true", "false") else _refuse(text)


def _refuse(text: str) -> Any:
    raise ValueError(text)


def _read_many(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(" ") if part)


def _read_keys(text: str) -> dict[str, tuple[str, ...]]:
    loaded = json.loads(text)
    if not isinstance(loaded, dict):
        raise ValueError(text)
    return {name: _read_key_list(keys) for name, keys in loaded.items()}


def _read_key_list(keys: object) -> tuple[str, ...]:
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        raise ValueError(keys)
    return tuple(keys)


def _write_switch(value: Any) -> str:
    return "true" if value else "false"


def _write_keys(value: Any) -> str:
    return json.dumps({name: list(keys) for name, keys in value.items()}, sort_keys=True)


# How each form of setting is written to the file and read from it.
_FORMS: dict[Form, tuple[Callable[[Any], str], Callable[[str], Any]]] = {
    "choice": (str, str),
    "text": (str, str),
    "font": (str, str),
    "folder": (str, str),
    "many": (" ".join, _read_many),
    "switch": (_write_switch, _read_switch),
    "whole": (str, int),
    "fraction": (repr, float),
    "keys": (_write_keys, _read_keys),
}
