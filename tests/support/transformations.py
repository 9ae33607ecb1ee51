"""The seed page in other clothes: one function a transformation, each repeatable by its seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from support.compositor import compose
from support.names import with_other_names
from support.page_spec import PageSpec, map_texts, seed_spec
from support.setting import HeadPlace, Setting
from support.truth import Truth

# Where the seed has its heads: at the page's end, behind the body, before it, before another's body (2).
SEED_PLACES: tuple[HeadPlace, ...] = ("end", "after", "end", "before", "after", "after", 2)
SEED_WIDTHS = (14, 14, 14, 23, 23, 24, 15)
SEED_SETTING = Setting(
    article_widths=SEED_WIDTHS,
    squeeze="greedy",
    head_places=SEED_PLACES,
    captions_glued=True,
    doubling="runs",
    ornament=31,
    stray_spaces=0.05,
    half_width_comma=True,
    narrow_tail=True,
    photos_after=5,
)
REWRAPPED = replace(SEED_SETTING, article_widths=(), squeeze=None)


class Sample(NamedTuple):
    """A file as bytes, and what it should come back as. ``text`` is what the bytes say."""

    text: str
    data: bytes
    truth: Truth


Transformation = Callable[[int], Sample]


def sample(spec: PageSpec, setting: Setting, seed: int, encoding: str = "utf-8") -> Sample:
    """Return a page set and dumped, in an encoding."""
    dump = compose(spec, setting, seed)
    return Sample(dump.text, dump.text.encode(encoding), dump.truth)


@cache
def transformations() -> dict[str, Transformation]:
    """Return every transformation by its name, as a function from the seed to a sample."""
    made = {name: _with(setting) for name, setting in _settings().items()}
    made["names of the same length"] = lambda seed: _renamed(seed, same_length=True)
    made["names of other lengths"] = lambda seed: _renamed(seed, same_length=False)
    made["GB18030"] = lambda seed: sample(seed_spec(), _middle(seed), seed, "gb18030")
    made["Big5, traditional"] = lambda seed: sample(traditional(seed_spec()), _middle(seed), seed, "cp950")
    return made


def _settings() -> dict[str, Setting]:
    return {
        "as the seed is set": SEED_SETTING,
        "rewrapped, blank lines": REWRAPPED,
        "rewrapped, no blank lines in bodies": replace(REWRAPPED, leading="chunks"),
        "rewrapped, no blank lines at all": replace(REWRAPPED, leading="none"),
        "rewrapped, indents kept": replace(REWRAPPED, indent_kept=True),
        "rewrapped, flush paragraphs": replace(REWRAPPED, flush=True),
        "articles in another order": replace(REWRAPPED, widths=(12, 24), shuffled=True),
        "headlines before": replace(REWRAPPED, widths=(12, 24), head_places=("before",)),
        "headlines after": replace(REWRAPPED, widths=(12, 24), head_places=("after",)),
        "headlines at the end": replace(REWRAPPED, widths=(12, 24), head_places=("end",), shuffled=True),
        "headlines anywhere": replace(REWRAPPED, widths=(12, 24), head_places=("before", "after", "end")),
        "CRLF": replace(REWRAPPED, widths=(12, 24), line_end="\r\n"),
        "one copy misread": replace(REWRAPPED, widths=(12, 24), doubling="misread"),
        "whole lines repeated": replace(REWRAPPED, widths=(12, 24), doubling="lines"),
        "each character doubled": replace(
            REWRAPPED, widths=(12, 24), doubling="characters", doubled_heads=True, captions_glued=False
        ),
        "furniture and captions at the end": replace(
            REWRAPPED, widths=(12, 24), furniture_at_end=True, captions_at_end=True, photos_after=None
        ),
    }


def _with(setting: Setting) -> Transformation:
    return lambda seed: sample(seed_spec(), setting, seed)


def _renamed(seed: int, *, same_length: bool) -> Sample:
    return sample(with_other_names(seed_spec(), seed, same_length=same_length), SEED_SETTING, seed)


def _middle(seed: int) -> Setting:
    """Return the seed's setting at first, then other widths: an encoding alone would give one page ten
    times.
    """
    if seed == 0:
        return SEED_SETTING
    chance = random.Random(seed)
    return replace(REWRAPPED, widths=(12, 24), leading=chance.choice(("blank", "chunks")))


def traditional(spec: PageSpec) -> PageSpec:
    """Return the page in traditional characters, the quotation marks left as they are."""
    from opencc import OpenCC

    return map_texts(spec, OpenCC("s2tw").convert)
