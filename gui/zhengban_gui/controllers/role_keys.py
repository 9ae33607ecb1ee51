"""The letters under which roles are offered."""

from __future__ import annotations

from zhengban.model.role import Role

# The first letter of the English name that is free, or any that is left.
ROLE_KEYS = (
    (Role.HEADLINE, "H"),
    (Role.KICKER, "K"),
    (Role.DECK, "D"),
    (Role.LEAD, "L"),
    (Role.SUBHEADING, "S"),
    (Role.PARAGRAPH, "P"),
    (Role.NOTE, "N"),
    (Role.CAPTION, "C"),
    (Role.CREDIT, "R"),
    (Role.PHOTO_TITLE, "T"),
    (Role.VERSE, "V"),
    (Role.LIST, "I"),
    (Role.TABLE, "B"),
    (Role.NOTICE, "A"),
    (Role.JUMP_LINE, "J"),
    (Role.COLUMN_TITLE, "W"),
    (Role.BYLINE, "Y"),
    (Role.DATELINE, "G"),
    (Role.MASTHEAD, "M"),
    (Role.SECTION, "X"),
    (Role.DATE, "E"),
    (Role.FOLIO, "O"),
    (Role.EDITORS, "Z"),
    (Role.CONTACT, "Q"),
    (Role.RUNNING_HEAD, "F"),
    (Role.UNPLACED, "U"),
)
