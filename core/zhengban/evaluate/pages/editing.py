"""The editor's desk: which articles come on the page, under which headline, with which byline and jump."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from zhengban.evaluate.pages.articles import Article, BodyPart, Photo, in_traditional, traditional
from zhengban.evaluate.pages.bylines import draw_byline, person, town
from zhengban.evaluate.pages.content import Content, ElementMaker, PhotoText, Story, photo_text
from zhengban.evaluate.pages.furniture import draw_furniture
from zhengban.evaluate.pages.plan import Plan
from zhengban.evaluate.pages.tables import page_table
from zhengban.model.role import Role

_OPENING = re.compile(r"本报|本報|新华社|新華社|央视网|中新社|本刊|（记者|【")
_ROLES = {"paragraph": Role.PARAGRAPH, "subheading": Role.SUBHEADING, "verse": Role.VERSE, "list": Role.LIST}
_LONGEST_ON_PAGE = 1400
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def edit_page(plan: Plan, pool: Sequence[Article]) -> Content:
    """Return what stands on the page: articles drawn from the pool, dressed as the plan says."""
    return _Desk(plan, pool).content()


class _Desk:
    """One page in the making."""

    def __init__(self, plan: Plan, pool: Sequence[Article]) -> None:
        self._plan = plan
        self._chance = plan.chance("editing")
        self._maker = ElementMaker(_spelling(plan))
        self._reporter = person(self._chance)
        self._features: set[str] = set()
        self._drawn = self._draw(pool)

    def content(self) -> Content:
        """Return the page's content; the truth's order is the order of making."""
        plan, chance = self._plan, self._chance
        furniture, masthead = draw_furniture(plan, self._maker, chance)
        stories = [
            self._story(number, article) for number, article in enumerate(self._drawn[: plan.articles])
        ]
        if plan.layout == "classified":
            stories += self._notices(len(stories))
        spare = self._drawn[plan.articles :]
        photos = self._photos(spare, len(stories), chance.randint(4, 7) if plan.layout == "photo" else 0)
        if plan.layout != "photo" and chance.random() < 0.35:
            photos = self._photos(spare, len(stories), chance.randint(1, 3))
        return Content(
            tuple(self._maker.elements),
            tuple(stories),
            tuple(photos),
            furniture,
            masthead,
            frozenset(self._features),
        )

    def _draw(self, pool: Sequence[Article]) -> list[Article]:
        chance, hant = self._chance, self._plan.script == "hant"
        usable = [article for article in pool if hant or article.script == "hans"]
        chosen = chance.sample(usable, min(len(usable), self._plan.articles + 24))
        if self._plan.layout == "classified":
            chosen.sort(key=lambda article: article.topic != "notice")
        return [in_traditional(article) if hant else article for article in chosen]

    def _story(self, number: int, article: Article) -> Story:
        chance, make = self._chance, self._maker
        hard = bool(article.hard) and chance.random() < 0.22
        short = article.length < 130 and chance.random() < 0.5
        headline = chance.choice(article.hard if hard else article.headlines)
        body, byline, continued = self._body(number, article)
        headless = short and body[0][1].startswith(byline or "　") and chance.random() < 0.4
        headline = "" if headless else headline
        title = str(chance.choice(page_table("furniture")["column_titles"])) if chance.random() < 0.07 else ""
        title = "" if headless else title
        self._note(short_item=short, hard_headline=hard, column_title=bool(title), no_headline=headless)
        return Story(
            number=number,
            source=article.id,
            column_title=make.maybe(Role.COLUMN_TITLE, title, number),
            kicker=make.maybe(Role.KICKER, "" if short else article.kicker, number),
            headline=make.maybe(Role.HEADLINE, headline, number),
            deck=make.maybe(Role.DECK, "" if short else article.deck, number),
            lead=make.maybe(Role.LEAD, article.lead, number),
            body=tuple(make.make(role, text, number) for role, text in body),
            byline=byline,
            continued=continued,
            photos=tuple(self._photo(photo, number) for photo in article.photos if chance.random() < 0.85),
        )

    def _body(self, number: int, article: Article) -> tuple[list[tuple[Role, str]], str, bool]:
        """Return the body as printed, the byline in it, and whether it begins within a sentence."""
        chance = self._chance
        parts = [(_ROLES[part.kind], part.text) for part in _shortened(article)]
        own = bool(_OPENING.match(parts[0][1]))
        byline = draw_byline(article.byline, own, self._byline_name(), chance)
        self._features.add(f"byline_{byline.place}")
        if byline.place == "start" and parts[0][0] == Role.PARAGRAPH:
            parts[0] = (Role.PARAGRAPH, byline.text + parts[0][1])
        elif byline.place == "end" and parts[-1][0] == Role.PARAGRAPH:
            parts[-1] = (Role.PARAGRAPH, parts[-1][1] + byline.text)
        elif byline.text:
            parts.insert(0, (Role.PARAGRAPH, byline.text))
        continued = self._jump(parts, byline.place)
        if chance.random() < 0.08:
            self._lose_final_marks(parts)
        printed = self._maker.spelled(byline.text)
        whole = any(printed in self._maker.spelled(text) for _, text in parts)
        return parts, printed if whole else "", continued

    def _byline_name(self) -> str:
        return self._reporter if self._chance.random() < 0.35 else person(self._chance)

    def _jump(self, parts: list[tuple[Role, str]], place: str) -> bool:
        """Cut the story where it jumps to another page or comes from one, as 下转 and 上接 say."""
        chance = self._chance
        likely = 0.45 if self._plan.layout == "front" else 0.09
        plain = [at for at, (role, text) in enumerate(parts) if role == Role.PARAGRAPH and len(text) > 70]
        if not plain or chance.random() > likely:
            return False
        if plain[-1] == len(parts) - 1 and place != "end" and chance.random() < 0.65:
            text = parts[-1][1]
            cut = _comma_near(text, len(text) * chance.uniform(0.4, 0.9))
            line = chance.choice(("（下转第{}版）", "（下转{}版）", "▶下转第{}版", "（下转第{}版·民生）"))
            parts[-1] = (Role.PARAGRAPH, text[:cut])
            parts.append((Role.JUMP_LINE, line.format(chance.randint(2, 8))))
            self._features.add("jump_line")
            return False
        if place == "none" and plain[0] == 0:
            cut = _comma_near(parts[0][1], len(parts[0][1]) * chance.uniform(0.2, 0.5))
            parts[0] = (Role.PARAGRAPH, parts[0][1][cut:])
            parts.insert(0, (Role.JUMP_LINE, chance.choice(("（上接第1版）", "（上接1版）", "上接第一版"))))
            self._features.add("jump_line")
            return True
        return False

    def _lose_final_marks(self, parts: list[tuple[Role, str]]) -> None:
        """Leave out the full stop of some paragraphs, as set-off texts and careless setting do."""
        for at, (role, text) in enumerate(parts):
            if role == Role.PARAGRAPH and text.endswith("。") and self._chance.random() < 0.4:
                parts[at] = (role, text[:-1])
                self._features.add("lost_final_mark")

    def _photo(self, photo: Photo, unit: int) -> PhotoText:
        arrow = (
            self._chance.choice(("→", "←", "↑", "▲", "▼", "△", "图①："))
            if self._chance.random() < 0.25
            else ""
        )
        self._note(arrow_caption=bool(arrow))
        return photo_text(self._maker, ("", arrow + photo.text, photo.credit), unit)

    def _photos(self, spare: Sequence[Article], first: int, count: int) -> list[PhotoText]:
        """Return standalone photos: the captions of articles that are not on the page."""
        chance = self._chance
        found: list[PhotoText] = []
        for article in [article for article in spare if article.photos][:count]:
            title = chance.choice(article.headlines) if chance.random() < 0.4 else ""
            photo = article.photos[0]
            text = (
                photo.text
                if len(photo.text) > 14
                else f"{photo.text.rstrip('。')}。{_first_sentence(article)}"
            )
            credit = photo.credit or f"{person(chance)} 摄"
            unit = first + len(found)
            found.append(photo_text(self._maker, (title, text, credit), unit))
        self._note(standalone_photo=bool(found))
        return found

    def _notices(self, first: int) -> list[Story]:
        chance, table = self._chance, page_table("notices")
        number = min(len(table["notice"]), chance.randint(5, 10))
        entries = [(entry, Role.NOTICE) for entry in chance.sample(table["notice"], number)]
        entries += [(entry, Role.TABLE) for entry in chance.sample(table["table"], chance.randint(0, 2))]
        self._note(notices=True, table=entries[-1][1] == Role.TABLE)
        return [self._notice(first + at, *entry) for at, entry in enumerate(entries)]

    def _notice(self, number: int, entry: dict[str, list[str] | str], role: Role) -> Story:
        text = "\n".join(entry["rows"]) if role == Role.TABLE else str(entry["text"])
        headline = self._maker.make(Role.HEADLINE, str(entry["title"]), number)
        body = self._maker.make(role, _filled(text, self._chance), number)
        return Story(number, f"notice-{entry['title']}", (body,), headline)

    def _note(self, **features: bool) -> None:
        self._features |= {name for name, present in features.items() if present}


def _spelling(plan: Plan) -> Callable[[str], str]:
    """Return what spells a text as the page does: traditional, and in vertical lines with full-width figures."""

    def spelled(text: str) -> str:
        text = traditional(text) if plan.script == "hant" else text
        return text.translate(_FULL_WIDTH) if plan.vertical else text

    return spelled


def _filled(text: str, chance: random.Random) -> str:
    return text.format(name=person(chance), town=town(chance), digits=f"{chance.randint(1000, 9999)}")


def _shortened(article: Article) -> list[BodyPart]:
    """Return the body as far as it goes on a page, whole paragraphs, a subheading never last."""
    parts: list[BodyPart] = []
    for part in article.body:
        if parts and sum(len(kept.text) for kept in parts) + len(part.text) > _LONGEST_ON_PAGE:
            break
        parts.append(part)
    while len(parts) > 1 and parts[-1].kind == "subheading":
        parts.pop()
    return parts


def _comma_near(text: str, place: float) -> int:
    places = [at + 1 for at, character in enumerate(text) if character == "，"] or [int(place)]
    return min(places, key=lambda at: abs(at - place))


def _first_sentence(article: Article) -> str:
    text = next(part.text for part in article.body if part.kind == "paragraph")
    return text[: text.find("。") + 1] or text
