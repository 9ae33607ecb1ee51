"""Setting one story across its columns: head, lead, pictures with their captions, and the body round them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from zhengban.evaluate.pages.content import PhotoText, Story
from zhengban.evaluate.pages.flow import Flow, Manner, Run, hidden_breaks, printed
from zhengban.evaluate.pages.geometry import Box, Column, Frame, PrintedLine, Sheet, Slot, columns_of
from zhengban.evaluate.pages.head_setting import set_caption, set_head, set_lead, set_upright_head
from zhengban.evaluate.pages.pictures import Hole, draw_holes
from zhengban.evaluate.pages.plan import Plan
from zhengban.model.role import Role

_HIGHEST = 400  # lines of a column


@dataclass(frozen=True)
class SetStory:
    """A story as set. ``far``: captions to be printed elsewhere; ``hidden``: elements whose break cannot be seen."""

    sheet: Sheet
    far: tuple[PhotoText, ...] = ()
    hidden: frozenset[int] = frozenset()
    features: frozenset[str] = frozenset()


def manner_of(plan: Plan) -> Manner:
    """Return how the page sets its body text."""
    return Manner(plan.squeeze, plan.indent, plan.spread != "ragged", plan.subheads_apart)


def set_story(
    plan: Plan,
    story: Story,
    columns: Sequence[Column],
    chance: random.Random,
    longer: Mapping[int, float] | None = None,
) -> SetStory:
    """Return the story set from y 0 down. ``longer``: em by which a column goes deeper than the others (L shape)."""
    return _StorySetter(plan, story, columns, chance, longer or {}).set()


class _StorySetter:
    """Holds what the parts of one story share."""

    def __init__(
        self,
        plan: Plan,
        story: Story,
        columns: Sequence[Column],
        chance: random.Random,
        longer: Mapping[int, float],
    ) -> None:
        self._plan, self._story, self._chance = plan, story, chance
        self._columns = list(columns)
        self._longer = {at: int(em / plan.leading) for at, em in longer.items()}
        self._left = columns[0].x
        self._width = columns[-1].x + columns[-1].width - columns[0].x
        self._gutter = columns[1].x - columns[0].x - columns[0].width if len(columns) > 1 else 1.5
        self._frames: list[Frame] = []
        self._features: set[str] = set()
        self._boxes: list[Box] = []

    def set(self) -> SetStory:
        """Return the story set."""
        top, least = self._head()
        top = self._lead(top)
        far, near = self._photos()
        holes, left_over = draw_holes(near, self._columns, self._plan.leading, self._chance)
        self._features |= {hole.feature for hole in holes}
        if len(self._columns) > 1 and self._longer:
            self._features.add("l_shape")
        flow = Flow(self._story.body, manner_of(self._plan), continued=self._story.continued)
        rows, runs = self._fitted(flow, holes, ceil(max(0.0, least - top) / self._plan.leading), top)
        self._body(runs)
        pictures = self._pictures(holes, rows, top)
        bottom = top + rows * self._plan.leading
        hidden = frozenset(hidden_breaks(runs, manner_of(self._plan)))
        sheet = Sheet(tuple(self._frames), pictures, tuple(self._boxes), bottom)
        return SetStory(sheet, (*far, *left_over), hidden, frozenset(self._features))

    def _head(self) -> tuple[float, float]:
        """Set the head; return where the body begins, and how deep it must be at least."""
        story, many = self._story, len(self._columns)
        if story.headline is None:
            return 0.0, 0.0
        drawn = self._chance.random()
        roomy = self._columns[0].width >= 11 and many >= 2 and not self._longer
        short = len(story.headline.text) <= 30
        if roomy and short and drawn < 0.12 and not self._plan.vertical and story.column_title is None:
            frame, width, bottom = set_upright_head(story, self._left, 0.0)
            self._beside("upright_head", frame, width)
            return 0.0, bottom
        if roomy and many >= 3 and drawn < 0.24:
            width = min(self._columns[0].width, 14.0)
            frame, bottom = set_head(story, self._left, width, 0.0, self._chance)
            self._beside("head_beside", frame, width + self._gutter)
            return 0.0, bottom
        small = story.body[0].role in (Role.NOTICE, Role.TABLE)
        frame, bottom = set_head(story, self._left, self._width, 0.0, self._chance, small=small)
        self._frames.append(frame)
        return bottom, 0.0

    def _beside(self, feature: str, frame: Frame, width: float) -> None:
        """Put the head beside the columns, which make room for it."""
        self._frames.append(frame)
        self._features.add(feature)
        number = len(self._columns) - (width > 8)
        left = self._left + width
        self._columns = list(columns_of(left, self._width - width, number, self._gutter))

    def _lead(self, top: float) -> float:
        left, right = self._columns[0].x, self._columns[-1].x + self._columns[-1].width
        placed = set_lead(self._story, left, right - left, top)
        if placed is None:
            return top
        frame, bottom = placed
        self._frames.append(frame)
        self._boxes.append(Box(left, top, right - left, bottom - top - 0.3))
        self._features.add("boxed_lead")
        return bottom + 0.4

    def _photos(self) -> tuple[Sequence[PhotoText], Sequence[PhotoText]]:
        """Return the photos whose captions are printed far away, and those that stand in the story."""
        if self._plan.captions_far and self._story.photos:
            self._features.add("far_caption")
            return self._story.photos, ()
        return (), self._story.photos

    def _fitted(self, flow: Flow, holes: Sequence[Hole], least: int, top: float) -> tuple[int, list[Run]]:
        """Return the least number of rows that hold the body, and its lines."""
        room = sum(column.width for column in self._columns)
        taken = sum(hole.area for hole in holes)
        deeper = max(self._longer.values(), default=0)
        guess = int((flow.length() * 0.8 + taken) / room) - 2 - deeper // 2
        rows = max(1, least, guess, *(hole.rows for hole in holes))
        while True:
            runs = flow.run(self._slots(rows, holes, top))
            if runs is not None or rows > _HIGHEST:
                return rows, runs or []
            rows += 1

    def _slots(self, rows: int, holes: Sequence[Hole], top: float) -> list[Slot]:
        leading = self._plan.leading
        found = []
        for number, column in enumerate(self._columns):
            for row in range(rows + self._longer.get(number, 0)):
                y = top + row * leading
                for x, width in _open(column, row, rows, holes):
                    found.append(Slot(number, x, y, width))
        return found

    def _body(self, runs: Sequence[Run]) -> None:
        by_column: dict[int, list[PrintedLine]] = {}
        for column, line in printed(runs, manner_of(self._plan)):
            by_column.setdefault(column, []).append(line)
        for column in sorted(by_column):
            self._frames.append(Frame("body", self._story.number, tuple(by_column[column])))

    def _pictures(self, holes: Sequence[Hole], rows: int, top: float) -> tuple[Box, ...]:
        found = []
        gap = self._chance.choice((0, 1, 1, 2))
        for hole in holes:
            y = top + hole.first_row(rows) * self._plan.leading
            box, where = hole.picture(y, self._plan.leading)
            frame, _ = set_caption(hole.photo, where.x, where.width, where.y, gap)
            self._frames.append(frame)
            found.append(box)
        return tuple(found)


def _open(column: Column, row: int, rows: int, holes: Sequence[Hole]) -> list[tuple[float, float]]:
    """Return the stretch of the column that no picture covers in that row, if it is wide enough for type."""
    left, right = column.x, column.x + column.width
    for hole in holes:
        if hole.covers(row, rows) and hole.left < right and hole.right > left:
            if hole.left - left >= right - hole.right:
                right = min(right, hole.left)
            else:
                left = max(left, hole.right)
    return [(left, right - left)] if right - left >= 1.9 else []
