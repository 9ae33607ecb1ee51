"""What kind of page a seed gives: its layout, its type, its habits and its damage, drawn once and then fixed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from zhengban.evaluate.pages.articles import Script, Split, split_of_seed
from zhengban.evaluate.pages.line_breaking import SQUEEZES, Squeeze

Layout = Literal["modular", "l_shaped", "front", "photo", "classified", "supplement"]
Order = Literal["reading", "heads_first", "heads_last", "captions_last", "shuffled", "frames_shuffled"]
Spread = Literal["even", "numbers", "ragged"]
Choice = TypeVar("Choice")

_LAYOUTS: tuple[tuple[Layout, int], ...] = (
    ("modular", 44),
    ("l_shaped", 22),
    ("front", 12),
    ("supplement", 9),
    ("photo", 6),
    ("classified", 7),
)
_ORDERS: tuple[tuple[Order, int], ...] = (
    ("reading", 34),
    ("heads_first", 8),
    ("heads_last", 18),
    ("captions_last", 14),
    ("shuffled", 20),
    ("frames_shuffled", 6),
)
# pdfminer takes columns line by line from 1.5 on, since each line is then a box of its own.
_LEADINGS = ((1.3, 34), (1.42, 40), (1.6, 14), (1.8, 12))
# Columns of a page, and the least and greatest em of one.
_GRIDS = {3: (20, 29), 4: (15, 23), 5: (13, 18), 6: (11, 15), 7: (9, 13), 8: (8, 11)}
_TIERS = {5: (12, 16), 6: (11, 15), 7: (9, 13), 8: (8, 12)}


@dataclass(frozen=True)
class Plan:
    """A page's habits. Widths and leading in em of the body type.

    ``damage`` 0: nothing is struck twice and nothing else is wrong with the text layer; 1: a little; 2: a lot.
    ``leading``: from one baseline to the next. ``indent``: em before the first line of a
    paragraph; ``typed_indent``: they are two spaces in the text layer, not room.
    """

    seed: int
    split: Split
    layout: Layout
    script: Script
    vertical: bool
    columns: int
    column_width: int
    articles: int
    leading: float
    squeeze: Squeeze
    spread: Spread
    indent: int
    order: Order
    damage: int
    furniture_below: bool
    subheads_apart: bool
    captions_far: bool
    typed_indent: bool

    @property
    def name(self) -> str:
        """Return the layout with its number of columns."""
        return f"{'vertical' if self.vertical else self.layout}-{self.columns}"

    def chance(self, part: str) -> random.Random:
        """Return random numbers for one part of the making, the same whatever other parts have drawn."""
        return random.Random(f"{self.seed}/{part}")


def draw_plan(seed: int) -> Plan:
    """Return the plan of a page: a pure function of the seed."""
    chance = random.Random(f"{seed}/plan")
    vertical = chance.random() < 0.06
    script: Script = "hant" if chance.random() < (0.75 if vertical else 0.08) else "hans"
    layout = "modular" if vertical else pick(chance, _LAYOUTS)
    columns, width = _grid(chance, vertical, layout)
    return Plan(
        seed=seed,
        split=split_of_seed(seed),
        layout=layout,
        script=script,
        vertical=vertical,
        columns=columns,
        column_width=width,
        articles=_articles(chance, layout, columns),
        leading=chance.choice((2.1, 2.4)) if layout == "supplement" else pick(chance, _LEADINGS),
        squeeze=chance.choice(SQUEEZES),
        spread=pick(chance, (("even", 6), ("numbers", 3), ("ragged", 3))),
        indent=0 if chance.random() < 0.06 else 2,
        order=pick(chance, _ORDERS),
        damage=pick(chance, ((0, 22), (1, 38), (2, 40))),
        furniture_below=chance.random() < 0.3,
        subheads_apart=chance.random() < 0.5,
        captions_far=chance.random() < 0.15,
        typed_indent=chance.random() < 0.3,
    )


def pick(chance: random.Random, weighted: Sequence[tuple[Choice, int]]) -> Choice:
    """Return one of the choices, as often as its weight says."""
    return chance.choices([choice for choice, _ in weighted], [weight for _, weight in weighted])[0]


def _articles(chance: random.Random, layout: Layout, columns: int) -> int:
    if layout == "photo":
        return chance.randint(2, 3)
    return chance.randint(4, 6) if columns <= 4 else chance.randint(5, 9)


def _grid(chance: random.Random, vertical: bool, layout: Layout) -> tuple[int, int]:
    grids = _TIERS if vertical else _GRIDS
    if layout == "supplement":
        columns = chance.choice((3, 4))
        return columns, chance.randint(18, 28)
    columns = chance.choice(list(grids))
    return columns, chance.randint(*grids[columns])
