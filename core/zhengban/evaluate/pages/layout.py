"""Placing the stories on the page: bands of modules, L shapes, photo strips, notices, margins."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from zhengban.evaluate.pages.content import Content, PhotoText, Story
from zhengban.evaluate.pages.furniture_setting import set_furniture
from zhengban.evaluate.pages.geometry import Box, Column, Sheet, columns_of, together
from zhengban.evaluate.pages.head_setting import set_caption
from zhengban.evaluate.pages.plan import Plan
from zhengban.evaluate.pages.story_setting import SetStory, set_story
from zhengban.model.role import Role

_TRIED = 6  # divisions of a band; the one with the least white space is taken
_BETWEEN = 1.6  # em between a story and what stands below it


@dataclass(frozen=True)
class Composition:
    """A page as set. ``stories`` and ``photos`` are in the order in which they stand on it."""

    plan: Plan
    content: Content
    sheet: Sheet
    width: float
    stories: tuple[Story, ...]
    photos: tuple[PhotoText, ...]
    hidden: frozenset[int]
    features: frozenset[str]


def compose(plan: Plan, content: Content) -> Composition:
    """Return the page set: a pure function of plan and content."""
    return _Layout(plan, content).compose()


@dataclass
class _Layout:
    """One page in the making; ``y`` is where the next band begins."""

    plan: Plan
    content: Content
    y: float = 0.0
    sheets: list[Sheet] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    photos: list[PhotoText] = field(default_factory=list)
    far: list[PhotoText] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    features: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.chance: random.Random = self.plan.chance("layout")
        self.gutter = self.chance.choice((1.0, 1.5, 1.5, 2.0, 2.5))
        self.width = self.plan.columns * (self.plan.column_width + self.gutter) - self.gutter
        self.grid = columns_of(0.0, self.width, self.plan.columns, self.gutter)

    def compose(self) -> Composition:
        """Return the whole page."""
        margins = set_furniture(self.content.furniture, self.width, self.chance)
        if not self.plan.furniture_below:
            self._place(margins)
        ordinary = [story for story in self.content.stories if not _is_notice(story)]
        notices = [story for story in self.content.stories if _is_notice(story)]
        standing = list(self.content.photos)
        if self.plan.layout == "photo":
            self._photo_bands(standing)
            standing = []
        self._bands(ordinary, standing)
        self._notices(notices)
        self._photo_bands(standing)
        self._far_captions()
        if self.plan.furniture_below:
            self._place(margins)
        features = self.features | self.content.features | _habits(self.plan)
        sheet = together(self.sheets)
        stories, photos = tuple(self.stories), tuple(self.photos)
        return Composition(
            self.plan,
            self.content,
            sheet,
            self.width,
            stories,
            photos,
            frozenset(self.hidden),
            frozenset(features),
        )

    def _place(self, sheet: Sheet, x: float = 0.0) -> None:
        """Put the sheet at the left of what comes next, and go on below it."""
        self.sheets.append(sheet.shifted(x, self.y))
        self.y = self.sheets[-1].bottom + _BETWEEN

    def _bands(self, stories: Sequence[Story], standing: list[PhotoText]) -> None:
        queue = list(stories)
        l_shaped = self.plan.layout == "l_shaped"
        while queue:
            if l_shaped and len(queue) > 1 and self.plan.columns >= 3 and self.chance.random() < 0.75:
                self._l_band(queue)
                continue
            tried = (self._parts(len(queue)) for _ in range(_TRIED))
            pairs = [list(zip(_matched(queue[: len(parts)], parts), parts, strict=True)) for parts in tried]
            band = min(pairs, key=_unevenness)
            del queue[: len(band)]
            self._band(band, standing)

    def _parts(self, waiting: int) -> list[int]:
        """Return how many grid columns the stories of a band span, from left to right."""
        columns, chance = self.plan.columns, self.chance
        number = min(waiting, columns, chance.choice((1, 2, 2, 3) if columns <= 5 else (1, 2, 3, 3, 4)))
        if self.plan.column_width < 12:
            number = min(number, columns // 2)
        cuts = sorted(chance.sample(range(1, columns), number - 1)) if number > 1 else []
        return [b - a for a, b in pairwise((0, *cuts, columns))]

    def _band(self, band: Sequence[tuple[Story, int]], standing: list[PhotoText]) -> None:
        first, bottoms = 0, []
        for story, span in band:
            columns = self._columns(first, span)
            bottoms.append((first, span, self._set(story, columns, self.y)))
            first += span
        deepest = max(bottom for _, _, bottom in bottoms)
        for first, span, bottom in bottoms:
            free = deepest - bottom
            width = span * (self.plan.column_width + self.gutter) - self.gutter
            if standing and free > width * 0.4 + 6 and width >= 10:
                self._photo(standing.pop(0), Column(self.grid[first].x, width), bottom + _BETWEEN)
        self.y = max(deepest, max(sheet.bottom for sheet in self.sheets[-len(band) * 2 :])) + _BETWEEN

    def _columns(self, first: int, span: int) -> tuple[Column, ...]:
        """Return the grid columns of a module, or now and then one fewer and wider (破栏)."""
        x = self.grid[first].x
        width = span * (self.plan.column_width + self.gutter) - self.gutter
        number = span
        if span > 1 and (width - self.gutter) / (span - 1) < 30 and self.chance.random() < 0.2:
            number = span - 1
            self.features.add("uneven_columns")
        return columns_of(x, width, number, self.gutter)

    def _set(self, story: Story, columns: Sequence[Column], y: float) -> float:
        placed = set_story(self.plan, story, columns, self.chance)
        self._take(story, placed, y)
        return placed.sheet.bottom + y

    def _take(self, story: Story, placed: SetStory, y: float) -> None:
        self.stories.append(story)
        self.sheets.append(placed.sheet.shifted(0.0, y))
        self.far += placed.far
        self.hidden |= placed.hidden
        self.features |= placed.features

    def _l_band(self, queue: list[Story]) -> None:
        """Set the longer of two stories round the other: its last columns go down beside it."""
        outer, inner = sorted((queue.pop(0), queue.pop(0)), key=lambda story: -story.length)
        columns, deeper = self.grid, self.chance.randint(1, max(1, len(self.grid) - 2))
        beside = self.chance.random() < 0.5
        inside = columns[: len(columns) - deeper] if beside else columns[deeper:]
        within = set_story(self.plan, inner, inside, self.chance)
        depth = within.sheet.bottom + _BETWEEN
        long = range(len(columns) - deeper, len(columns)) if beside else range(deeper)
        around = set_story(self.plan, outer, columns, self.chance, dict.fromkeys(long, depth))
        self._take(outer, around, self.y)
        self._take(inner, within, self.y + around.sheet.bottom + _BETWEEN)
        self.y += around.sheet.bottom + depth + _BETWEEN

    def _photo(self, photo: PhotoText, column: Column, y: float) -> float:
        """Set a standalone photo and return where it ends."""
        height = min(column.width * self.chance.uniform(0.4, 0.7), 18.0)
        frame, bottom = set_caption(
            photo, column.x, column.width, y + height + 0.4, self.chance.choice((1, 2))
        )
        box = Box(column.x, y, column.width, height)
        self.sheets.append(Sheet((frame,), (box,), (), bottom))
        self.photos.append(photo)
        return bottom

    def _photo_bands(self, standing: Sequence[PhotoText]) -> None:
        """Set photos side by side, two or three in a row."""
        waiting = list(standing)
        while waiting:
            number = min(len(waiting), self.chance.choice((1, 2, 3)), max(1, int(self.width / 14)))
            row = columns_of(0.0, self.width, max(number, 2), self.gutter)
            row = row[:number] if number > 1 else columns_of(0.0, min(self.width, 40.0), 1, 0.0)
            self.y = max(self._photo(waiting.pop(0), column, self.y) for column in row) + _BETWEEN

    def _notices(self, notices: Sequence[Story]) -> None:
        """Set notices one below the other, a grid column each as long as it lasts."""
        if not notices:
            return
        share = -(-len(notices) // len(self.grid))
        bottoms = []
        for number, column in enumerate(self.grid):
            y = self.y
            for story in notices[number * share : (number + 1) * share]:
                y = self._set(story, (column,), y) + 0.8
            bottoms.append(y)
        self.y = max(bottoms) + _BETWEEN

    def _far_captions(self) -> None:
        """Set the captions that stand apart from their stories in a strip at the foot of the page."""
        if not self.far:
            return
        row = columns_of(0.0, self.width, max(2, min(len(self.far), 4)), self.gutter)
        deepest = self.y
        for number, photo in enumerate(self.far):
            column = row[number % len(row)]
            if number and not number % len(row):
                self.y = deepest + 1.0
            height = column.width * 0.35
            frame, bottom = set_caption(photo, column.x, column.width, self.y + height + 0.4, 1)
            box = Box(column.x, self.y, column.width, height)
            self.sheets.append(Sheet((frame,), (box,), (), bottom))
            deepest = max(deepest, bottom)
        self.y = deepest + _BETWEEN


def _habits(plan: Plan) -> set[str]:
    """Return those of the plan's habits that may matter to whoever reads the page."""
    habits = {
        "flush_paragraphs": plan.indent == 0,
        "typed_indent": plan.typed_indent and plan.indent > 0,
        "loose_leading": plan.leading > 2,
        "furniture_below": plan.furniture_below,
        "ragged": plan.spread == "ragged",
        f"order_{plan.order}": True,
    }
    return {name for name, present in habits.items() if present}


def _matched(band: Sequence[Story], parts: Sequence[int]) -> list[Story]:
    by_length = sorted(band, key=lambda story: -story.length)
    by_span = sorted(range(len(parts)), key=lambda at: -parts[at])
    found = dict(zip(by_span, by_length, strict=True))
    return [found[at] for at in range(len(parts))]


def _unevenness(band: Sequence[tuple[Story, int]]) -> float:
    """Return how much deeper the deepest story of a band will be than the others, roughly."""
    depths = [(story.length + 90 + 120 * len(story.photos)) / span for story, span in band]
    return max(depths) - sum(depths) / len(depths)


def _is_notice(story: Story) -> bool:
    return story.body[0].role in (Role.NOTICE, Role.TABLE)
