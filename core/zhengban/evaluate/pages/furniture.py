"""Masthead, date, folio, section, editors and contacts: the lines in the margins of a page."""

from __future__ import annotations

import random

from zhengban.evaluate.pages.bylines import person
from zhengban.evaluate.pages.content import ElementMaker
from zhengban.evaluate.pages.marks import Element
from zhengban.evaluate.pages.plan import Plan
from zhengban.evaluate.pages.tables import page_table
from zhengban.model.role import Role

Lines = tuple[tuple[Element, ...], ...]
_WEEKDAYS = "一二三四五六日"


def draw_furniture(plan: Plan, maker: ElementMaker, chance: random.Random) -> tuple[Lines, dict[str, object]]:
    """Return the furniture in printed lines, and the masthead's values as ``zhengban-document/1`` names them."""
    table = page_table("furniture")
    paper = chance.choice(table["papers_hant" if plan.script == "hant" else "papers"])
    year, month, day = chance.randint(2009, 2024), chance.randint(1, 12), chance.randint(1, 28)
    folio = str(chance.randint(1, 16))
    section = chance.choice(table["sections"])
    date = _date(year, month, day, chance)
    labels = chance.sample(table["editor_labels"], chance.randint(1, 3))
    editors = [(label, person(chance)) for label in labels]
    first = [(Role.MASTHEAD, paper), (Role.SECTION, section)]
    second = [(Role.EDITORS, f"{label}{chance.choice('：： ')}{name}") for label, name in editors]
    third = [
        (Role.FOLIO, chance.choice((folio, f"第{folio}版", f"{int(folio):02d}", f"A{folio}"))),
        (Role.DATE, date),
    ]
    contact = _contact(chance) if chance.random() < 0.5 else ""
    fourth = [(Role.CONTACT, contact)] if contact else []
    arranged = chance.choice(
        (
            [first, second + third, fourth],
            [third + first, second, fourth],
            [second + third, first + fourth],
            [[*third, *first, *second, *fourth]],
            [[first[0]], [*third, first[1]], second + fourth],
            [first + third, second + fourth],
        )
    )
    lines = tuple(tuple(maker.make(role, text) for role, text in line) for line in arranged if line)
    masthead: dict[str, object] = {
        "paper": maker.spelled(paper),
        "section": maker.spelled(section),
        "date": f"{year}-{month:02d}-{day:02d}",
        "page_number": folio,
        "editors": [{"label": maker.spelled(label), "name": maker.spelled(name)} for label, name in editors],
        "email": contact.partition("：")[2] if "@" in contact else None,
        "text": [element.text for line in lines for element in line],
    }
    return lines, masthead


def _date(year: int, month: int, day: int, chance: random.Random) -> str:
    weekday = f"星期{_WEEKDAYS[(year + month * 3 + day) % 7]}"
    return chance.choice(
        (
            f"{year}年{month}月{day}日",
            f"{year}年{month}月{day}日 {weekday}",
            f"{year}.{month}.{day}",
            f"{year}-{month:02d}-{day:02d}",
            f"{year}年{month}月{day}日{weekday}",
        )
    )


def _contact(chance: random.Random) -> str:
    mail = "".join(chance.choice("abcdhjlqrxyz") for _ in range(chance.randint(5, 8)))
    form = str(chance.choice(page_table("furniture")["contacts"]))
    return form.format(area=chance.randint(310, 899), number=chance.randint(100000, 999999), mail=mail)
