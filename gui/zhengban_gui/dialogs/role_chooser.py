"""A card with the roles a block can have, each with its letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from zhengban_gui.dialogs.choice_list import Choice
from zhengban_gui.dialogs.choice_overlay import ChoiceOverlay
from zhengban_gui.theme import Theme


class RoleChoice(NamedTuple):
    """A role, its name in words, the letter that chooses it, and its icon."""

    role: str
    name: str
    key: str
    icon: str = ""


class RoleChooser(ChoiceOverlay):
    """Offers roles; ``role_chosen`` carries the role as the engine names it."""

    role_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._roles: tuple[str, ...] = ()
        self.chosen.connect(self._tell)

    def open_for_roles(
        self, roles: Sequence[RoleChoice], present: str, anchor: QRect, count: int = 1
    ) -> None:
        """Offer roles for so many blocks, with the present one lit and checked, empty when they have several.

        Letters that two of them want go to the first.
        """
        self._roles = tuple(choice.role for choice in roles)
        choices = [
            Choice(choice.key.upper(), choice.name, icon=choice.icon, is_present=choice.role == present)
            for choice in roles
        ]
        current = self._roles.index(present) if present in self._roles else 0
        title = (
            self.tr("What this block is") if count == 1 else self.tr("What these %n blocks are", "", count)
        )
        self.open_for(title, choices, anchor, current=current)

    def _tell(self, place: int) -> None:
        self.role_chosen.emit(self._roles[place])
