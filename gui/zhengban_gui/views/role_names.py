"""What roles are called in the gutter of the rebuilt page: short, as a newspaper's people say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhengban.model.role import Role


def role_name(role: Role) -> str:
    """Return the role's name in the language of the user interface."""
    translate = QCoreApplication.translate
    names = {
        Role.KICKER: translate("Role", "Kicker"),
        Role.HEADLINE: translate("Role", "Headline"),
        Role.DECK: translate("Role", "Deck"),
        Role.LEAD: translate("Role", "Lead"),
        Role.SUBHEADING: translate("Role", "Subheading"),
        Role.PARAGRAPH: translate("Role", "Body"),
        Role.NOTE: translate("Role", "Note"),
        Role.COLUMN_TITLE: translate("Role", "Column"),
        Role.JUMP_LINE: translate("Role", "Jump line"),
        Role.PHOTO_TITLE: translate("Role", "Photo title"),
        Role.CAPTION: translate("Role", "Caption"),
        Role.CREDIT: translate("Role", "Credit"),
        Role.VERSE: translate("Role", "Verse"),
        Role.LIST: translate("Role", "List"),
        Role.TABLE: translate("Role", "Table"),
        Role.NOTICE: translate("Role", "Notice"),
        Role.BYLINE: translate("Role", "Byline"),
        Role.DATELINE: translate("Role", "Dateline"),
        Role.MASTHEAD: translate("Role", "Masthead"),
        Role.SECTION: translate("Role", "Section"),
        Role.DATE: translate("Role", "Date"),
        Role.FOLIO: translate("Role", "Folio"),
        Role.RUNNING_HEAD: translate("Role", "Running head"),
        Role.EDITORS: translate("Role", "Editors"),
        Role.CONTACT: translate("Role", "Contact"),
        Role.UNPLACED: translate("Role", "Unplaced"),
    }
    return names[role]
