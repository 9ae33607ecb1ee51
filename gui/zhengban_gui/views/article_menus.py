"""The menus of the article tree: what a block can be, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu

from zhengban.model.role import Role
from zhengban_gui.item_models.article_rows import ArticleRow
from zhengban_gui.wording import role_name

# Groups as an editor thinks of them; bylines and datelines only mark words inside a block.
ROLE_GROUPS: tuple[tuple[Role, ...], ...] = (
    (Role.KICKER, Role.HEADLINE, Role.DECK, Role.LEAD),
    (Role.PARAGRAPH, Role.SUBHEADING, Role.NOTE, Role.COLUMN_TITLE, Role.JUMP_LINE),
    (Role.PHOTO_TITLE, Role.CAPTION, Role.CREDIT),
    (Role.VERSE, Role.LIST, Role.TABLE, Role.NOTICE),
    (
        Role.MASTHEAD,
        Role.SECTION,
        Role.DATE,
        Role.FOLIO,
        Role.RUNNING_HEAD,
        Role.EDITORS,
        Role.CONTACT,
    ),
    (Role.UNPLACED,),
)


def fill_role_menu(menu: QMenu, current: Role | None, choose: Callable[[Role], None]) -> None:
    """Put every block role into the menu, the current one ticked; ``choose`` is called for another one only."""
    for group in ROLE_GROUPS:
        if not menu.isEmpty():
            menu.addSeparator()
        for role in group:
            action = menu.addAction(role_name(role))
            action.setData(str(role))
            action.setCheckable(True)
            action.setChecked(role is current)
            if role is not current:
                action.triggered.connect(lambda _checked=False, chosen=role: choose(chosen))


def fill_article_menu(
    menu: QMenu, articles: Sequence[ArticleRow], current: ArticleRow | None, choose: Callable[[int], None]
) -> None:
    """Put every article into the menu with its number, by which ``choose`` is called."""
    for article in articles:
        action = menu.addAction(f"{article.number}  {article.text}")
        action.setEnabled(article != current)
        action.triggered.connect(lambda _checked=False, number=article.number: choose(number))
