"""Where articles begin."""

from __future__ import annotations

from collections.abc import Callable

from zhengban.model.edit import StartArticle
from zhengban.model.rebuild.order import Ranked
from zhengban.model.role import LIFTED_ROLES, Role


def standing_starts(text: str, edits: list[Ranked[StartArticle]], role_at: Callable[[int], Role]) -> set[int]:
    """Return the characters at which an article begins; on each the strongest edit is heard.

    A start on furniture is idle: what is lifted out of the page begins nothing.
    """
    strongest: dict[int, Ranked[StartArticle]] = {}
    for ranked in edits:
        at = ranked.edit.at
        if not 0 <= at < len(text) or text[at].isspace():
            ranked.off("idle", "no character there")
        elif role_at(at) in LIFTED_ROLES:
            ranked.off("idle", "furniture and unplaced text begin no article")
        elif at not in strongest:
            strongest[at] = ranked
        else:
            ranked.off("lost", "a stronger edit decides on this start")
    _silence_idle(edits, strongest)
    return {at for at, ranked in strongest.items() if ranked.edit.on}


def _silence_idle(edits: list[Ranked[StartArticle]], strongest: dict[int, Ranked[StartArticle]]) -> None:
    """A start taken back that nobody made is idle."""
    made = {ranked.edit.at for ranked in edits if ranked.edit.on}
    for at, ranked in strongest.items():
        if not ranked.edit.on and at not in made:
            ranked.off("idle", "no start to take back")
