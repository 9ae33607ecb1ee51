"""What dropping a row of the article tree somewhere else would mean, or why it cannot be done. No Qt; nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from zhengban.model.edit import Side
from zhengban.model.role import PHOTO_ROLES, Role
from zhengban_gui.item_models.article_rows import BINS, ArticleRow

Refusal = Literal["", "unknown", "locked", "nowhere", "between", "already", "role", "photo"]


class Drop(NamedTuple):
    """What a drop asks for: the carried block or article, and an anchor with a side or the number of an article.

    *Unplace* takes a block out of every article.

    ``refusal`` names the reason why nothing can be done; then the rest does not count.
    """

    deed: Literal["move", "to_article", "article_move", "unplace", "nothing"]
    start: int = 0
    anchor: int = 0
    side: Side = "after"
    refusal: Refusal = ""


def plan_drop(
    carried: ArticleRow | None, parent: ArticleRow | None, siblings: Sequence[ArticleRow], place: int
) -> Drop:
    """Return what the drop in front of ``siblings[place]`` means; a place below 0 is on ``parent`` itself.

    ``siblings`` are the parent's children, or the rows of the page when there is no parent.
    """
    if carried is None:
        return _refused("unknown")
    if carried.is_locked:
        return _refused("locked")
    if carried.kind == "article":
        return _article_drop(carried, parent, siblings, place)
    if parent is None:
        return _refused("nowhere")
    return _block_drop(carried, parent, siblings, place)


def _article_drop(
    carried: ArticleRow, parent: ArticleRow | None, siblings: Sequence[ArticleRow], place: int
) -> Drop:
    articles = [row for row in siblings if row.kind == "article"]
    if parent is not None or not 0 <= place <= len(articles):
        return _refused("between")
    here = articles.index(carried)
    if place in (here, here + 1):
        return _refused("already")
    if place < len(articles):
        return Drop("article_move", carried.start, articles[place].start, "before")
    return Drop("article_move", carried.start, articles[-1].start, "after")


def _block_drop(carried: ArticleRow, parent: ArticleRow, siblings: Sequence[ArticleRow], place: int) -> Drop:
    if parent.kind == "unplaced":
        is_there = carried.role is Role.UNPLACED
        return _refused("already") if is_there else Drop("unplace", carried.start)
    if parent.kind in BINS:
        return _refused("role")
    if parent.kind == "photo" and carried.role not in PHOTO_ROLES:
        return _refused("photo")
    if parent.kind in ("block", "paragraphs"):
        return _beside(carried, parent.last, "after")
    if place < 0 and parent.kind == "article":
        if carried in siblings:
            return _refused("already")
        return Drop("to_article", carried.start, parent.number)
    place = len(siblings) if place < 0 else place
    if any(row.start == carried.start for row in siblings[max(place - 1, 0) : place + 1]):
        return _refused("already")
    if place > 0:
        return _beside(carried, siblings[place - 1].last, "after")
    return _beside(carried, siblings[0].start, "before")


def _beside(carried: ArticleRow, anchor: int, side: Side) -> Drop:
    if anchor == carried.start:
        return _refused("already")
    return Drop("move", carried.start, anchor, side)


def _refused(reason: Refusal) -> Drop:
    return Drop("nothing", refusal=reason)
