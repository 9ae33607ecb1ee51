"""Which headline belongs to which article, which caption to which, and where a caption ends and its credit begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from zhengban.evaluate.case import HEADLINES, Case
from zhengban.evaluate.content_words import content_pairs
from zhengban.evaluate.figure import Figure, Measured, Metric, Miss, Tally
from zhengban.model.role import Role

Stratum = Literal["sharing", "hard", "alone"]


class Link(NamedTuple):
    """A heading or caption, by its truth units: is it in the article that it belongs to?

    ``stratum``: *sharing* when a pair of Han characters of it, no function pair, stands in the article's text, else
    *hard*; *alone* for a photo that belongs to no article. ``abstained``: an open question touches it, or it was given
    to no article.
    """

    units: tuple[int, ...]
    right: bool
    stratum: Stratum
    abstained: bool


def measure(case: Case) -> Measured:
    """Measure links, where the tool tells articles.

    A headline (with kicker and deck) or a caption (title, caption and credit of a photo) is right when most of its
    characters stand in its article's home: the output article that holds most of that article's text, and of no
    other article more; a photo by itself, when it is one in the output. *Accuracy* = right / all, 0 to 1, also for
    those that *share a content word* with their article and for the *hard* ones. *Automatic precision* = right / not
    abstained; *abstained* = share that was left to a person. *Credits split*: credits that are a text of their own /
    credits.
    """
    if not case.result.tells_structure:
        return Measured({})
    heads, captions = list(_headlines(case)), list(_captions(case))
    credits = [unit for article in case.units_by_article for unit in case.units_of(article, (Role.CREDIT,))]
    own = {unit.places for unit in case.result.units if unit.role is Role.CREDIT}
    split = [tuple(case.expected([unit])) in own for unit in credits]
    tallies = {**_tallies("headlines", heads), **_tallies("captions", captions)}
    misses = [*_misses(case, "headline", heads), *_misses(case, "caption", captions)]
    misses += [
        Miss("credit not split", case.shown(unit)) for unit, ok in zip(credits, split, strict=True) if not ok
    ]
    return Measured({**tallies, "credits.split": Tally(sum(split), len(split))}, tuple(misses))


def _headlines(case: Case) -> Iterator[Link]:
    for article in range(case.truth.articles):
        units, body = case.units_of(article, HEADLINES), case.body_units(article)
        if units and body:
            yield _link(case, article, units, body)


def _captions(case: Case) -> Iterator[Link]:
    photos: dict[int, list[int]] = {}
    for number, unit in enumerate(case.truth.units):
        if unit.photo is not None and case.expected([number]):
            photos.setdefault(unit.photo, []).append(number)
    for units in photos.values():
        article = case.truth.units[units[0]].article
        assert article is not None
        rest = [
            unit for unit in case.units_by_article[article] if unit not in units and case.expected([unit])
        ]
        if rest or article >= case.truth.articles:
            yield _link(case, article, units, rest)


def _link(case: Case, article: int, units: Iterable[int], body: Iterable[int]) -> Link:
    units = tuple(units)
    group = case.group_of(units)
    home = case.homes.get(article)
    here = content_pairs("\n".join(case.truth.units[unit].text for unit in units))
    there = "\n".join(case.truth.units[unit].dense for unit in body)
    shares: Stratum = "sharing" if any(pair in there for pair in here) else "hard"
    asked = case.is_asked(case.expected(units))
    right = group is not None and group == home and _is_its_kind(case, article, group)
    return Link(units, right, "alone" if article >= case.truth.articles else shares, asked or group is None)


def _is_its_kind(case: Case, article: int, group: int) -> bool:
    """A photo by itself is one in the output too; whatever holds its caption would be its home."""
    return (article >= case.truth.articles) == (group in case.result.photos)


def _tallies(name: str, links: list[Link]) -> dict[str, Tally]:
    tallies = {}
    for suffix in ("", ".sharing", ".hard", ".alone"):
        some = [link for link in links if suffix in ("", f".{link.stratum}")]
        decided = [link for link in some if not link.abstained]
        tallies[f"{name}.accuracy{suffix}"] = Tally(sum(link.right for link in some), len(some))
        tallies[f"{name}.automatic{suffix}"] = Tally(sum(link.right for link in decided), len(decided))
        tallies[f"{name}.abstained{suffix}"] = Tally(len(some) - len(decided), len(some))
    return tallies


def _misses(case: Case, word: str, links: list[Link]) -> Iterator[Miss]:
    for link in links:
        if not link.right:
            how = "asked" if link.abstained else "silently"
            yield Miss(f"{word} with the wrong article ({how})", case.shown(link.units[0]))


def _figures(name: str, title: str, strata: dict[str, str]) -> tuple[Figure, ...]:
    figures = [Figure(f"{name}.accuracy", title)]
    figures += [Figure(f"{name}.accuracy{suffix}", f"· {what}") for suffix, what in strata.items()]
    for suffix, what in {"": "all", **strata}.items():
        figures.append(Figure(f"{name}.automatic{suffix}", f"· automatic precision, {what}"))
        figures.append(Figure(f"{name}.abstained{suffix}", f"· left to a person, {what}", rises=False))
    return tuple(figures)


_STRATA = {".sharing": "sharing a content word", ".hard": "hard"}
METRIC = Metric(
    "links",
    (
        *_figures("headlines", "headline ↔ body", _STRATA),
        *_figures("captions", "caption ↔ article", {**_STRATA, ".alone": "standalone photos"}),
        Figure("credits.split", "credits split from their caption"),
    ),
    measure,
)
