"""Sets a page as a compositor would and dumps it as an extractor would: repeatable by its seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

from support.article_setter import Galley, set_article, set_head, set_photo
from support.page_spec import PageSpec
from support.setting import HeadPlace, Leading, Setting
from support.truth import Dump, Truth, TruthArticle, TruthCaption


class _Placed(NamedTuple):
    """The galleys of one place on the page; galleys of one place with body text belong together."""

    galleys: tuple[Galley, ...]


def compose(spec: PageSpec, setting: Setting, seed: int) -> Dump:
    """Return the page as a text dump, and what it should come back as."""
    chance = random.Random(seed)
    numbers = list(range(len(spec.articles)))
    order = chance.sample(numbers, len(numbers)) if setting.shuffled else numbers
    bodies: dict[int, _Placed] = {}
    captions: dict[int, _Placed] = {}
    truths: dict[int, TruthArticle] = {}
    for number in order:
        article = set_article(spec.articles[number], setting, _width(setting, number, chance), chance)
        bodies[number], captions[number] = _Placed(article.body), _Placed(article.captions)
        truths[number] = article.truth
    photos = [set_photo(photo, setting, chance) for photo in spec.photos]
    heads = [_Placed(set_head(article, setting, chance)) for article in spec.articles]
    placed = _placed(setting, order, bodies, heads, captions, [_Placed((photo,)) for photo in photos], chance)
    furniture = Galley(tuple(line.text for line in spec.furniture), "display")
    if spec.furniture:
        placed.insert(len(placed) if setting.furniture_at_end else 0, _Placed((furniture,)))
    text = _printed(placed, setting.leading).replace("\n", setting.line_end)
    return Dump(text, _truth(spec, tuple(truths[number] for number in numbers)))


def _truth(spec: PageSpec, articles: tuple[TruthArticle, ...]) -> Truth:
    masthead = [(field.key, field.value) for line in spec.furniture for field in line.fields if field.key]
    photos = tuple(TruthCaption(*photo.caption, title=photo.title) for photo in spec.photos)
    return Truth(tuple(masthead), articles, photos)


def _width(setting: Setting, number: int, chance: random.Random) -> int:
    drawn = chance.randint(*setting.widths)
    return setting.article_widths[number] if setting.article_widths else drawn


def _placed(
    setting: Setting,
    order: Sequence[int],
    bodies: dict[int, _Placed],
    heads: Sequence[_Placed],
    captions: dict[int, _Placed],
    photos: list[_Placed],
    chance: random.Random,
) -> list[_Placed]:
    """Return all galleys in the order of the dump."""
    places = _head_places(setting, len(heads), chance)
    photos_after = setting.photos_after
    if photos_after is None:
        photos_after = chance.choice(list(order))
    result: list[_Placed] = []
    for number in order:
        result += [heads[owner] for owner in order if places[owner] == number]
        if places[number] == "before":
            result.append(heads[number])
        result.append(bodies[number])
        if not setting.captions_at_end:
            result.append(captions[number])
        if places[number] == "after":
            result.append(heads[number])
        if number == photos_after:
            result += photos
    at_end = [heads[number] for number in range(len(heads)) if places[number] == "end"]
    if setting.captions_at_end:
        at_end = [captions[number] for number in order] + at_end
    if setting.shuffled:
        chance.shuffle(at_end)
    return [place for place in result + at_end if place.galleys]


def _head_places(setting: Setting, number: int, chance: random.Random) -> list[HeadPlace]:
    if len(setting.head_places) == number:
        return list(setting.head_places)
    return [chance.choice(setting.head_places) for _ in range(number)]


def _printed(placed: Sequence[_Placed], leading: Leading) -> str:
    between_lines = "\n\n" if leading == "blank" else "\n"
    between_objects = "\n" if leading == "none" else "\n\n"
    text = ""
    for place in placed:
        before: Galley | None = None
        for galley in place.galleys:
            together = before is not None and before.kind == galley.kind == "body"
            if text:
                text += between_lines if together else between_objects
            text += (between_lines if galley.kind == "body" else "\n").join(galley.lines)
            before = galley
    return f"\n{text}\n"
