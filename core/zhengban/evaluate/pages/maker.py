"""Making pages: from a seed to a page's dumps, its PDF and its gold. The same seed, the same bytes, on every machine.

Only what real extractors read depends on the machine: on its fonts, and on the extractors' versions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from zhengban.errors import ConservationError, InputError
from zhengban.evaluate.pages.articles import (
    SEEDS_IN_SPLIT,
    SPLITS,
    Article,
    Split,
    split_of_article,
    split_of_seed,
)
from zhengban.evaluate.pages.checking import check_composition, is_interleaved, is_stacked, missing
from zhengban.evaluate.pages.damage import Damage
from zhengban.evaluate.pages.drawing import Canvas
from zhengban.evaluate.pages.drawing_order import drawing_order
from zhengban.evaluate.pages.drawn import DrawnFrame, drawn
from zhengban.evaluate.pages.dumping import Dump, drawing_dump, is_letter_spaced, spatial_dump
from zhengban.evaluate.pages.editing import edit_page
from zhengban.evaluate.pages.extracting import EXTRACTORS, is_installed
from zhengban.evaluate.pages.fonts import FontBook
from zhengban.evaluate.pages.gold import gold_of, page_name
from zhengban.evaluate.pages.layout import Composition, compose
from zhengban.evaluate.pages.misreading import ocr_dump
from zhengban.evaluate.pages.plan import draw_plan

SIMULATED = ("drawing", "spatial", "ocr")
ALL_EXTRACTORS = (*SIMULATED[:2], *EXTRACTORS, SIMULATED[2])
LEAST_ARTICLES = 8


@dataclass(frozen=True)
class MadePage:
    """A page as made; ``pdf`` is None when nothing needed it."""

    name: str
    dumps: tuple[Dump, ...]
    gold: dict[str, Any]
    pdf: bytes | None = None


class PageMaker:
    """Makes pages of some articles. Raises ``InputError`` for what is not there: an extractor, a font, articles."""

    def __init__(
        self,
        articles: Sequence[Article],
        extractors: Sequence[str] = SIMULATED,
        font: Path | None = None,
        *,
        keep_pdf: bool = False,
    ) -> None:
        for name in extractors:
            if name not in ALL_EXTRACTORS:
                raise InputError(f"there is no extractor {name!r}: choose from {', '.join(ALL_EXTRACTORS)}")
            if name in EXTRACTORS and not is_installed(name):
                raise InputError(f"{name} is not installed: leave it out of --extractors, or install it")
        self._extractors = tuple(dict.fromkeys(extractors))
        needed = keep_pdf or any(name in EXTRACTORS for name in extractors)
        self._book = FontBook(font) if needed else None
        self._pools = {split: _pool(articles, split) for split in SPLITS}

    def page(self, seed: int) -> MadePage:
        """Return the page of a seed."""
        plan = draw_plan(seed)
        self.check(plan.split)
        page = compose(plan, edit_page(plan, self._pools[plan.split]))
        check_composition(page)
        damage = _damaged(page)
        pdf = self._drawn(page, damage.frames) if self._book else None
        dumps = tuple(self._dump(name, page, damage.frames, pdf) for name in self._extractors)
        features = page.features | damage.features
        if any(is_letter_spaced(line) for frame in damage.frames for line in frame.lines):
            features |= {"letter_spaced"}
        gold = gold_of(page, damage.duplicates, features, dumps)
        return MadePage(page_name(seed), dumps, gold, pdf)

    def check(self, split: Split) -> None:
        """Raise ``InputError`` when too few of the articles may stand on pages of the split."""
        number = len(self._pools[split])
        if number < LEAST_ARTICLES:
            needed = f"{LEAST_ARTICLES} are needed: add articles"
            raise InputError(f"{number} of the articles belong to the {split} split, {needed}")

    def _drawn(self, page: Composition, frames: Sequence[DrawnFrame]) -> bytes:
        assert self._book is not None
        canvas = Canvas(page.width, page.sheet.bottom, self._book, vertical=page.plan.vertical)
        canvas.boxes(page.sheet.pictures, page.sheet.boxes)
        canvas.frames(frames)
        return canvas.pdf()

    def _dump(self, name: str, page: Composition, frames: Sequence[DrawnFrame], pdf: bytes | None) -> Dump:
        dump = self._taken(name, page, frames, pdf)
        truth = "".join(element.text for element in page.content.elements)
        lacking = missing(dump.text, truth)
        if lacking and name in SIMULATED and dump.lossless:
            raise ConservationError(f"seed {page.plan.seed}: {name} lost {''.join(lacking)[:20]!r}")
        return replace(
            dump,
            lossless=not lacking,
            interleaved=is_interleaved(dump.text, page.sheet.frames),
            indented="\u3000\u3000" in dump.text,
            stacked=is_stacked(dump.text),
        )

    def _taken(self, name: str, page: Composition, frames: Sequence[DrawnFrame], pdf: bytes | None) -> Dump:
        chance = page.plan.chance(name)
        if name == "drawing":
            return drawing_dump(frames, chance)
        if name == "spatial":
            return spatial_dump(frames, chance)
        if name == "ocr":
            return ocr_dump(frames, chance)
        assert pdf is not None
        return Dump(name, EXTRACTORS[name](pdf))


def seeds_of(split: Split, first: int, number: int) -> range:
    """Return the seeds of so many pages of a split, from its ``first``; raises ``InputError`` beyond its end."""
    start = SPLITS.index(split) * SEEDS_IN_SPLIT + first
    seeds = range(start, start + number)
    if number and split != "test" and split_of_seed(seeds[-1]) != split:
        raise InputError(f"{split} has {SEEDS_IN_SPLIT} seeds: {first} + {number} goes beyond")
    return seeds


def make_pages(maker: PageMaker, seeds: Sequence[int], workers: int = 1) -> Iterator[MadePage]:
    """Yield the pages of the seeds in order, made in so many processes: the same pages however many."""
    if workers == 1:
        yield from map(maker.page, seeds)
        return
    with ProcessPoolExecutor(workers, initializer=_start_worker, initargs=(maker,)) as pool:
        yield from pool.map(_page_of_worker, seeds, chunksize=4)


_maker_of_worker: PageMaker | None = None


def _start_worker(maker: PageMaker) -> None:
    global _maker_of_worker
    _maker_of_worker = maker


def _page_of_worker(seed: int) -> MadePage:
    assert _maker_of_worker is not None
    return _maker_of_worker.page(seed)


def _pool(articles: Sequence[Article], split: Split) -> tuple[Article, ...]:
    return tuple(article for article in articles if split_of_article(article.id) == split)


def _damaged(page: Composition) -> Damage:
    plan = page.plan
    frames = drawing_order(page.sheet.frames, plan.order, not plan.furniture_below, plan.chance("order"))
    return Damage(drawn(frames, plan.spread, plan.typed_indent), plan.damage, plan.chance("damage"))
