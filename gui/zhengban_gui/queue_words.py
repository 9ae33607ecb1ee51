"""What the queue of a project says of its pages: their names, where they stand, and what to do next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from zhengban.review.project_queue import Condition, QueuePage
from zhengban.review.project_values import ProjectPage
from zhengban_gui.error_words import error_told
from zhengban_gui.item_models.pages_model import group_of
from zhengban_gui.naming import title_of

# Icon, colour and word of each condition; the words say the same as the icons.
_CONDITIONS = {
    Condition.DOUBTFUL: ("doubt", "sub", QT_TRANSLATE_NOOP("Condition", "Doubtful")),
    Condition.REVIEW: ("wait", "accent", QT_TRANSLATE_NOOP("Condition", "To review")),
    Condition.FAILED: ("warn", "dele", QT_TRANSLATE_NOOP("Condition", "Failed")),
    Condition.RUNNING: ("play", "ink", QT_TRANSLATE_NOOP("Condition", "Running")),
    Condition.OUTDATED: ("redo", "mov", QT_TRANSLATE_NOOP("Condition", "Outdated")),
    Condition.DONE: ("check", "ins", QT_TRANSLATE_NOOP("Condition", "Done")),
    Condition.WAITING: ("minus", "ink3", QT_TRANSLATE_NOOP("Condition", "Waiting")),
}

# What is wrong and what a person does about it, by the kind of fault; of others the reason says both.
_FAULTS = {
    "encoding": QT_TRANSLATE_NOOP("Fault", "Encoding unclear: reopen with another encoding"),
    "too_large": QT_TRANSLATE_NOOP("Fault", "Too large for a page: split the file"),
    "time": QT_TRANSLATE_NOOP("Fault", "Took too long: run the failed ones again"),
    "memory": QT_TRANSLATE_NOOP("Fault", "Too much memory: split the file, run it again"),
    "crash": QT_TRANSLATE_NOOP("Fault", "Its process died twice: run again or send it to us"),
    "conservation": QT_TRANSLATE_NOOP("Fault", "Characters were lost, not written: send us the page"),
    "bug": QT_TRANSLATE_NOOP("Fault", "Failed inside, not written: send us the page"),
}


def condition_icon(condition: Condition) -> str:
    """Return the name of the condition's icon."""
    return _CONDITIONS[condition][0]


def condition_color(condition: Condition) -> str:
    """Return the token of the condition's colour."""
    return _CONDITIONS[condition][1]


def condition_name(condition: Condition) -> str:
    """Return the condition in the language of the user interface."""
    return QCoreApplication.translate("Condition", str(_CONDITIONS[condition][2]))


def page_name(page: QueuePage) -> str:
    """Return the issue or folder of a page, and the page."""
    path = Path(page.path)
    title = title_of(ProjectPage(page.page, path, page.name, page.number, "", ""))
    return f"{group_of(path)} {title}"


def seconds_told(seconds: float | None) -> str:
    """Return how long a page took, empty when that is not known."""
    if seconds is None:
        return ""
    return QCoreApplication.translate("Queue", "{seconds} s").format(
        seconds=f"{seconds:.1f}" if seconds >= 1 else f"{seconds:.2f}"
    )


class QueueWords(QObject):
    """Says what is the matter with a page; Qt's tools find plurals only in a class of its own ``tr``."""

    def message(self, page: QueuePage) -> str:
        """Return what to know of a page and what to do next, empty when there is nothing."""
        if page.condition is Condition.FAILED:
            return fault_told(page.fault, page.reason)
        told = []
        if page.doubtful:
            told.append(self.tr("%n too unsure to be asked about", "", page.doubtful))
        if page.open:
            told.append(self.tr("%n to review", "", page.open))
        if page.is_outdated:
            told.append(self.tr("Results older than the decisions: run again"))
        return " · ".join(told)


def fault_told(fault: str, reason: str) -> str:
    """Return why a page failed and what to do about it."""
    words = _FAULTS.get(fault)
    return QCoreApplication.translate("Fault", str(words)) if words else error_told(reason)
