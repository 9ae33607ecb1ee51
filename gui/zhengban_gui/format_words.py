"""What each format of an export is called, and what it is good for; dialog and settings take both from here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from zhengban.writers.registry import EXPLAINERS, WRITERS

# In the order in which they are shown, which is the engine's.
FORMS = tuple(writer.name for writer in (*WRITERS, *EXPLAINERS))


class FormWords(NamedTuple):
    """A format's name and its use in one line, in English."""

    name: object
    detail: object


# By the engine's name of the format.
FORM_WORDS: Mapping[str, FormWords] = {
    "txt": FormWords(
        QT_TRANSLATE_NOOP("Format", "Text"),
        QT_TRANSLATE_NOOP("Format", "articles one after the other, marked by white space only"),
    ),
    "md": FormWords(
        QT_TRANSLATE_NOOP("Format", "Markdown"),
        QT_TRANSLATE_NOOP("Format", "headings and captions marked"),
    ),
    "html": FormWords(
        QT_TRANSLATE_NOOP("Format", "HTML"),
        QT_TRANSLATE_NOOP("Format", "to read and to print"),
    ),
    "json": FormWords(
        QT_TRANSLATE_NOOP("Format", "JSON"),
        QT_TRANSLATE_NOOP("Format", "for programs, with every source place"),
    ),
    "docx": FormWords(
        QT_TRANSLATE_NOOP("Format", "Word"),
        QT_TRANSLATE_NOOP("Format", "the articles, with styles for headlines, text and captions"),
    ),
    "tei": FormWords(
        QT_TRANSLATE_NOOP("Format", "TEI"),
        QT_TRANSLATE_NOOP("Format", "for editions and archives, with the source's lines"),
    ),
    "jsonl": FormWords(
        QT_TRANSLATE_NOOP("Format", "JSON Lines"),
        QT_TRANSLATE_NOOP("Format", "an article a line, for search engines"),
    ),
    "csv": FormWords(
        QT_TRANSLATE_NOOP("Format", "CSV"),
        QT_TRANSLATE_NOOP("Format", "an article a row, for spreadsheets"),
    ),
    "docx-changes": FormWords(
        QT_TRANSLATE_NOOP("Format", "Word with changes"),
        QT_TRANSLATE_NOOP("Format", "the source with tracked changes to accept or reject"),
    ),
    "report": FormWords(
        QT_TRANSLATE_NOOP("Format", "Change report"),
        QT_TRANSLATE_NOOP("Format", "source and result side by side, every change explained"),
    ),
}


def form_name(form: str) -> str:
    """Return the name in the language of the user interface; raises ``KeyError`` for an unknown format."""
    return QCoreApplication.translate("Format", str(FORM_WORDS[form].name))


def form_detail(form: str) -> str:
    """Return what it is good for in the language of the user interface; raises ``KeyError`` as ``form_name`` does."""
    return QCoreApplication.translate("Format", str(FORM_WORDS[form].detail))
