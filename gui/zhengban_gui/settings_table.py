"""The settings, declared once: default, section, title, help and range of each; forms and files follow from this."""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from typing import Any, Literal, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from zhengban_gui.format_words import FORM_WORDS, FORMS, form_name
from zhengban_gui.tokens import NEWSPAPER_TEXT_LARGEST, NEWSPAPER_TEXT_SMALLEST, TEXT_DIFF

Form = Literal["choice", "many", "switch", "whole", "fraction", "text", "font", "folder", "keys"]

_NAMESPACE = "setting"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a setting may take, and its title."""

    value: str
    title: str

    def words(self) -> str:
        """Return the title in the language of the user interface."""
        return QCoreApplication.translate("Settings", self.title)


@dataclass(frozen=True, slots=True)
class FormatChoice(Choice):
    """A format of an export, called here as in the dialog."""

    def words(self) -> str:
        """Return the format's name in the language of the user interface."""
        return form_name(self.value)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a setting besides its value; ``low``, ``high`` and ``step`` are for numbers."""

    form: Form
    section: str
    title: str
    help: str
    choices: tuple[Choice, ...] = ()
    low: float = 0
    high: float = 0
    step: float = 1

    def words(self) -> str:
        """Return the title in the language of the user interface."""
        return QCoreApplication.translate("Settings", self.title)

    def help_words(self) -> str:
        """Return the help in the language of the user interface."""
        return QCoreApplication.translate("Settings", self.help)


SECTIONS: Mapping[str, str] = {
    "looks": str(QT_TRANSLATE_NOOP("Settings", "Appearance")),
    "review": str(QT_TRANSLATE_NOOP("Settings", "Review")),
    "export": str(QT_TRANSLATE_NOOP("Settings", "Export")),
    "keys": str(QT_TRANSLATE_NOOP("Settings", "Shortcuts")),
}


def _choices(*pairs: tuple[str, object]) -> tuple[Choice, ...]:
    return tuple(Choice(value, str(title)) for value, title in pairs)


def _setting(
    default: object,
    form: Form,
    section: str,
    title: object,
    help: object = "",
    *,
    choices: tuple[Choice, ...] = (),
    between: tuple[float, float] = (0, 0),
    step: float = 1,
) -> Any:
    declared = Setting(form, section, str(title), str(help), choices, *between, step)
    if callable(default):
        return field(default_factory=default, metadata={_NAMESPACE: declared})
    return field(default=default, metadata={_NAMESPACE: declared})


def _system_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


_LANGUAGES = _choices(
    ("system", QT_TRANSLATE_NOOP("Settings", "As the system")),
    ("zh_CN", "简体中文"),
    ("zh_TW", "繁體中文"),
    ("en", "English"),
)
_THEMES = _choices(
    ("system", QT_TRANSLATE_NOOP("Settings", "As the system")),
    ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
    ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
)
_SOURCE_VIEWS = _choices(
    ("flowed", QT_TRANSLATE_NOOP("Settings", "Flowed")),
    ("printed", QT_TRANSLATE_NOOP("Settings", "Printed lines")),
)
_FORMATS = tuple(FormatChoice(form, str(FORM_WORDS[form].name)) for form in FORMS)


@dataclass(frozen=True)
class Settings:
    """Everything that a user can choose; values are frozen, a change gives a new object."""

    language: str = _setting(
        "system",
        "choice",
        "looks",
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP("Settings", "Newspaper text always follows the document's language."),
        choices=_LANGUAGES,
    )
    theme: str = _setting(
        "system", "choice", "looks", QT_TRANSLATE_NOOP("Settings", "Theme"), choices=_THEMES
    )
    text_size: int = _setting(
        TEXT_DIFF,
        "whole",
        "looks",
        QT_TRANSLATE_NOOP("Settings", "Newspaper text size"),
        QT_TRANSLATE_NOOP("Settings", "In pixels, for newspaper text only; Ctrl and the wheel do the same."),
        between=(NEWSPAPER_TEXT_SMALLEST, NEWSPAPER_TEXT_LARGEST),
    )
    newspaper_font: str = _setting(
        "",
        "font",
        "looks",
        QT_TRANSLATE_NOOP("Settings", "Newspaper font"),
        QT_TRANSLATE_NOOP("Settings", "Empty: the first serif of the document's language."),
    )
    reduce_motion: bool = _setting(False, "switch", "looks", QT_TRANSLATE_NOOP("Settings", "Reduce motion"))
    show_marks: bool = _setting(
        False,
        "switch",
        "review",
        QT_TRANSLATE_NOOP("Settings", "Show punctuation marks"),
        QT_TRANSLATE_NOOP("Settings", "Tells half and full width apart and makes spaces visible."),
    )
    source_view: str = _setting(
        "flowed",
        "choice",
        "review",
        QT_TRANSLATE_NOOP("Settings", "Source"),
        QT_TRANSLATE_NOOP("Settings", "Flowed: a removed line break is a faint sign in its paragraph."),
        choices=_SOURCE_VIEWS,
    )
    automatic_threshold: float = _setting(
        0.95,
        "fraction",
        "review",
        QT_TRANSLATE_NOOP("Settings", "Accept by itself from"),
        QT_TRANSLATE_NOOP("Settings", "Findings with at least this confidence are accepted unless rejected."),
        between=(0, 1),
        step=0.01,
    )
    ask_threshold: float = _setting(
        0.3,
        "fraction",
        "review",
        QT_TRANSLATE_NOOP("Settings", "Ask from"),
        QT_TRANSLATE_NOOP("Settings", "Findings below this confidence are not shown."),
        between=(0, 1),
        step=0.01,
    )
    reviewer: str = _setting(
        _system_user,
        "text",
        "review",
        QT_TRANSLATE_NOOP("Settings", "Reviewer"),
        QT_TRANSLATE_NOOP("Settings", "Stands in the log beside every decision."),
    )
    prefetch_pages: int = _setting(
        2,
        "whole",
        "review",
        QT_TRANSLATE_NOOP("Settings", "Pages prepared ahead"),
        QT_TRANSLATE_NOOP("Settings", "More pages open at once, and need more memory."),
        between=(0, 8),
    )
    export_formats: tuple[str, ...] = _setting(
        ("txt",), "many", "export", QT_TRANSLATE_NOOP("Settings", "Formats"), choices=_FORMATS
    )
    export_folder: str = _setting(
        "",
        "folder",
        "export",
        QT_TRANSLATE_NOOP("Settings", "Folder"),
        QT_TRANSLATE_NOOP("Settings", "Empty: beside the source."),
    )
    shortcuts: Mapping[str, tuple[str, ...]] = _setting(
        dict, "keys", "keys", QT_TRANSLATE_NOOP("Settings", "Shortcuts")
    )


def section_words(section: str) -> str:
    """Return a section's title in the language of the user interface; raises ``KeyError`` for an unknown one."""
    return QCoreApplication.translate("Settings", SECTIONS[section])


def setting_of(declared: Field[Any]) -> Setting:
    """Return what is known of the setting of a field."""
    return cast(Setting, declared.metadata[_NAMESPACE])


def all_settings() -> dict[str, Setting]:
    """Return all settings by name, in the order in which they are declared."""
    return {declared.name: setting_of(declared) for declared in fields(Settings)}
