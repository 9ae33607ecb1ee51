"""What was done by hand, in words: for the status line at once, and for the history later."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from zhengban.model.role import Role
from zhengban.review.edit_names import EditName
from zhengban_gui.wording import owner_words, role_name

UNDO_KEY = "\ue000"  # in a message: the key of undo, which the status line knows

_ROLES = frozenset(map(str, Role))


class EditWords(QObject):
    """Says what an edit did; Qt's tools find plurals only in a class of its own ``tr``."""

    def told(self, name: EditName) -> str:
        """Return what was done, and with which text, in one line."""
        what, detail = self.texts(name.texts), name.detail
        match name.doing:
            case "role":
                role = role_name(Role(detail)) if detail in _ROLES else detail
                return self.tr("{what} is now: {role}").format(what=what, role=role)
            case "move":
                return self.tr("{what} moved to “{article}”").format(what=what, article=detail)
            case "order":
                way = self.tr("{what} moved up") if detail == "up" else self.tr("{what} moved down")
                return way.format(what=what)
            case "start":
                return self.tr("An article starts with {what}").format(what=what)
            case "join":
                return self.tr("{what} joined to “{article}”").format(what=what, article=detail)
            case "split":
                return self.tr("Paragraph broken before {what}").format(what=what)
            case "merge":
                return self.tr("{what} goes on without a break behind “{before}”").format(
                    what=what, before=detail
                )
            case "text":
                return self._text(detail, name.texts)
            case "replace":
                return self.tr("Replaced: {what}").format(what=name.text)
            case "article_order":
                return self.tr("Article moved: {what}").format(what=what)
            case "owner":
                owner = owner_words(name.text)
                return self.tr("“{what}” given to “{owner}”").format(what=detail, owner=owner)
            case "lock":
                return self.tr("{what} locked").format(what=what)
            case "unlock":
                return self.tr("{what} unlocked").format(what=what)

    def texts(self, texts: tuple[str, ...]) -> str:
        """Return the beginning of the first text, and of how many it is one."""
        first = texts[0] if texts else ""
        if len(texts) < 2:
            return self.tr("“{text}”").format(text=first)
        return self.tr("“{text}” and what follows, %n block(s)", "", len(texts)).format(text=first)

    def _text(self, before: str, texts: tuple[str, ...]) -> str:
        after = " ".join(texts)
        if not before:
            return self.tr("“{text}” inserted").format(text=after)
        if not after:
            return self.tr("“{text}” deleted").format(text=before)
        return self.tr("“{before}” → “{after}”").format(before=before, after=after)


def with_undo(told: str) -> str:
    """Return what was done together with what takes it back; the status line puts the key in."""
    undo = QCoreApplication.translate("EditWords", "{done} · {key} takes it back")
    return undo.format(done=told, key=UNDO_KEY)
