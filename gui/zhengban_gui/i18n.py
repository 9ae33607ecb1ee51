"""The language of the user interface; newspaper text has its own and never follows this one."""

from __future__ import annotations

import os
from importlib.resources import as_file, files

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

VARIABLE = "ZHENGBAN_LANGUAGE"
LANGUAGES = ("zh_CN", "zh_TW", "en")
# Qt looks these up by itself. Its own Chinese names of keys stand on no keyboard, so ours go before them.
WORDS_OF_QT = (
    QT_TRANSLATE_NOOP("QKeySequenceEdit", "Press shortcut"),
    QT_TRANSLATE_NOOP("QShortcut", "Backspace"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
)


def resolve_language(chosen: str, locale: QLocale | None = None) -> str:
    """Return the language for a choice: one of ``LANGUAGES``, or else what ``ZHENGBAN_LANGUAGE`` says, or the locale.

    The variable holds ``zh``, ``en`` or a locale's name, as for the command line. Any other language gets English.
    """
    if chosen in LANGUAGES:
        return chosen
    named = os.environ.get(VARIABLE, "") if locale is None else ""
    locale = locale or (QLocale(named) if named else QLocale.system())
    if locale.language() != QLocale.Language.Chinese:
        return "en"
    return "zh_TW" if locale.script() == QLocale.Script.TraditionalHanScript else "zh_CN"


class Translators:
    """The translators that are installed: the program's own and Qt's, for the buttons of its dialogs."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []

    def install(self, language: str) -> None:
        """Speak a language from now on; windows that are open learn it by ``LanguageChange``."""
        self.remove()
        self._installed = [found for found in (_of_qt(language), _own(language)) if found is not None]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)

    def remove(self) -> None:
        """Speak as the source does."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []


def _own(language: str) -> QTranslator | None:
    """The source strings are English, so English needs its file only for the plurals."""
    translator = QTranslator()
    with as_file(files("zhengban_resources") / "i18n" / f"zhengban_{language}.qm") as path:
        return translator if translator.load(str(path)) else None


def _of_qt(language: str) -> QTranslator | None:
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{language}", folder) else None
