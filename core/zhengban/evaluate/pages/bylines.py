"""Names, bylines and datelines in the many forms that papers print them in."""

from __future__ import annotations

import random
from typing import Literal, NamedTuple

from zhengban.evaluate.pages.tables import page_table

_DATELINES = ("本报讯", "本報訊", "新华社", "新華社", "中新社")
_PAPERS = ("本报", "本報")
_CLOSING = ("）", "电", "電", "讯", "訊")

Place = Literal["start", "line", "end", "none"]


class Byline(NamedTuple):
    """A byline and where it is printed: before the first paragraph, on a line of its own, behind the last one."""

    text: str
    place: Place


def person(chance: random.Random) -> str:
    """Return an invented name."""
    table = page_table("furniture")
    return str(chance.choice(table["surnames"])) + str(chance.choice(table["givens"]))


def town(chance: random.Random) -> str:
    """Return an invented town."""
    return str(chance.choice(page_table("furniture")["towns"]))


def draw_byline(written: str, own_opening: bool, reporter: str, chance: random.Random) -> Byline:
    """Return the byline to print for an article.

    ``written`` is the one its author gave; ``own_opening``: the text itself opens with a dateline. ``reporter`` is a
    name that several articles of the page may share.
    """
    if own_opening:
        return Byline("", "none")
    drawn = chance.random()
    if written and drawn < 0.5:
        return Byline(written, "start" if _is_opening(written) else "line")
    if not written and drawn < 0.55:
        return Byline("", "none")
    return _FORMS[chance.randrange(len(_FORMS))](reporter, chance)


def _is_opening(byline: str) -> bool:
    return byline.startswith(_DATELINES) or (byline.startswith(_PAPERS) and byline.endswith(_CLOSING))


def _names(reporter: str, chance: random.Random) -> str:
    second = chance.random()
    if second < 0.35:
        return f"记者{reporter} 通讯员{person(chance)}"
    if second < 0.5:
        return f"通讯员{person(chance)} {person(chance)}"
    if second < 0.6:
        return f"记者 {reporter}"
    return f"记者{reporter}"


def _news(reporter: str, chance: random.Random) -> Byline:
    gap = chance.choice(("", "", " "))
    return Byline(f"本报讯{gap}（{_names(reporter, chance)}）", "start")


def _town_news(reporter: str, chance: random.Random) -> Byline:
    day = f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
    return Byline(f"本报{town(chance)}{day}讯（{_names(reporter, chance)}）", "start")


def _agency(reporter: str, chance: random.Random) -> Byline:
    day = f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
    who = chance.choice((f"（记者{reporter}）", f"（记者 {reporter}、{person(chance)}）", ""))
    return Byline(f"新华社{town(chance)}{day}电{who}", "start")


def _line(reporter: str, chance: random.Random) -> Byline:
    forms = (
        f"本报记者 {reporter}",
        f"本报记者 {reporter} 通讯员 {person(chance)}",
        f"□本报记者 {reporter}",
        f"记者 {reporter} 文/图",
        f"{person(chance)} {person(chance)}",
        f"本报记者 {reporter} 实习生 {person(chance)}",
    )
    return Byline(chance.choice(forms), "line")


def _end(reporter: str, chance: random.Random) -> Byline:
    forms = (
        f"（{reporter}）",
        f"（{reporter} {person(chance)}）",
        f"（记者 {reporter}）",
        f"（据《{town(chance)}日报》）",
    )
    return Byline(chance.choice(forms), "end")


_FORMS = (_news, _news, _news, _town_news, _agency, _line, _line, _end)
