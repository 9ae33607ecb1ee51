"""What a page should come back as: the texts of its gold document, in reading order.

Gold is a ``zhengban-document/1``; the older form with ``{"text": …}`` for a lead and a masthead by fields is read too.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any

from zhengban.errors import InputError
from zhengban.model.role import FURNITURE_ROLES, HEAD_ROLES, PHOTO_ROLES, Role

_MASTHEAD_ROLES = {
    "newspaper": Role.MASTHEAD,
    "paper": Role.MASTHEAD,
    "section": Role.SECTION,
    "date": Role.DATE,
    "page_number": Role.FOLIO,
    "email": Role.CONTACT,
}


@dataclass(frozen=True)
class TruthUnit:
    """One text of the gold as printed, with its spaces and kept line breaks.

    ``article`` is the number of the article or standalone photo that it belongs to (photos are counted on behind the
    articles), ``None`` for furniture. ``photo`` numbers the photos of the page: title, caption and credit of one
    share it. ``place`` names the field: ``a1.body[3]``. ``text`` may not be blank.
    """

    text: str
    role: Role
    article: int | None
    place: str
    photo: int | None = None

    @cached_property
    def dense(self) -> str:
        """Return the text without white space."""
        return "".join(self.text.split())


@dataclass(frozen=True)
class Truth:
    """The units of a page: furniture, then the articles, then the standalone photos.

    ``articles`` and ``photos`` are how many of each there are. ``hidden`` are the numbers of the units before which a
    paragraph break cannot be seen in any dump. ``made`` is what the page maker says of the page, empty for real pages.
    """

    units: tuple[TruthUnit, ...]
    articles: int
    photos: int
    hidden: frozenset[int] = frozenset()
    made: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def text(self) -> str:
        """Return the truth characters: all texts one after another without white space."""
        return "".join(unit.dense for unit in self.units)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Return the truth offset of each unit's first character."""
        return tuple(accumulate((len(unit.dense) for unit in self.units), initial=0))[:-1]

    def unit_of(self, offset: int) -> int:
        """Return the number of the unit that holds a truth character; raises ``IndexError`` outside of the text."""
        if not 0 <= offset < len(self.text):
            raise IndexError(f"there is no truth character {offset}")
        return bisect_right(self.starts, offset) - 1

    @cached_property
    def unit_numbers(self) -> tuple[int, ...]:
        """Return the number of the unit of each truth character."""
        return tuple(number for number, unit in enumerate(self.units) for _ in unit.dense)

    def range_of(self, unit: int) -> range:
        """Return the truth offsets of a unit."""
        return range(self.starts[unit], self.starts[unit] + len(self.units[unit].dense))


def gold_path(page: Path) -> Path | None:
    """Return the gold of an input page: ``X.gold.json`` for ``X.txt``, or the one named up to the first dot."""
    for name in (page.stem, page.name.split(".", 1)[0]):
        path = page.with_name(f"{name}.gold.json")
        if path.is_file():
            return path
    return None


def read_truth(path: Path) -> Truth:
    """Return the truth that a gold file tells; raises ``InputError`` when it is no gold document."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        return truth_from_json(value)
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        advice = "it must be a zhengban-document/1"
        raise InputError(f"{path} is no gold document ({type(error).__name__}: {error}): {advice}") from error


def truth_from_json(value: Mapping[str, Any]) -> Truth:
    """Return the truth of a gold document's values; raises ``KeyError``, ``TypeError`` or ``ValueError`` on others."""
    articles: Sequence[Mapping[str, Any]] = value["articles"]
    photos: Sequence[Mapping[str, Any]] = value.get("standalone_photos") or []
    made: Mapping[str, Any] = value.get("made") or {}
    units = [unit for unit in _all_units(value, articles, photos) if unit.text.strip()]
    hidden_places = {f"a{article + 1}.body[{entry}]" for article, entry in made.get("hidden_breaks") or ()}
    hidden = frozenset(number for number, unit in enumerate(units) if unit.place in hidden_places)
    return Truth(tuple(units), len(articles), len(photos), hidden, made)


def _all_units(
    value: Mapping[str, Any], articles: Sequence[Mapping[str, Any]], photos: Sequence[Mapping[str, Any]]
) -> Iterator[TruthUnit]:
    yield from _furniture(value)
    pictures = 0
    for number, article in enumerate(articles):
        name = f"a{number + 1}"
        yield from _heads(article, number, name)
        for entry, block in enumerate(article["body"]):
            role = Role(block.get("role", block["type"]))
            yield TruthUnit(block["text"], role, number, f"{name}.body[{entry}]")
        captions = article.get("captions") or []
        yield from _captions(captions, number, name, pictures)
        pictures += len(captions)
    for number, photo in enumerate(photos):
        captions = photo.get("captions") or [{**photo, "text": photo.get("caption")}]
        yield from _captions(captions, len(articles) + number, f"p{number + 1}", pictures)
        pictures += len(captions)
    for number, block in enumerate(value.get("unplaced") or ()):
        yield TruthUnit(block["text"], Role.UNPLACED, None, f"unplaced[{number}]")


def _furniture(value: Mapping[str, Any]) -> Iterator[TruthUnit]:
    if "furniture" in value:
        for number, block in enumerate(value["furniture"]):
            yield TruthUnit(block["text"], Role(block["role"]), None, f"furniture[{number}]")
        return
    # The older form has its furniture in the masthead only.
    for name, entry in (value.get("masthead") or {}).items():
        if isinstance(entry, Mapping) and "text" in entry:
            yield TruthUnit(entry["text"], _MASTHEAD_ROLES.get(name, Role.EDITORS), None, f"masthead.{name}")


def _heads(article: Mapping[str, Any], number: int, name: str) -> Iterator[TruthUnit]:
    for role in HEAD_ROLES:
        entry = article.get(role) or ""
        text = entry["text"] if isinstance(entry, Mapping) else entry
        yield TruthUnit(text, role, number, f"{name}.{role}")


def _captions(
    captions: Sequence[Mapping[str, Any]], number: int, name: str, first: int
) -> Iterator[TruthUnit]:
    fields = (("title", Role.PHOTO_TITLE), ("text", Role.CAPTION), ("credit", Role.CREDIT))
    for entry, caption in enumerate(captions):
        for key, role in fields:
            place = f"{name}.captions[{entry}].{key}"
            yield TruthUnit(caption.get(key) or "", role, number, place, first + entry)


def is_furniture(role: Role) -> bool:
    """Tell whether text of the role belongs to the page, not to an article."""
    return role in FURNITURE_ROLES


def is_photo(role: Role) -> bool:
    """Tell whether text of the role belongs to a photo."""
    return role in PHOTO_ROLES
