"""The letters under which roles are offered."""

from __future__ import annotations

from zhengban.model.role import Role

# The first letter of the English name that is free.
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
    (Role.MASTHEAD, "M"),
    (Role.RUNNING_HEAD, "F"),
    (Role.UNPLACED, "U"),
)
