"""The hand-written newspaper pages of ``tests/pages/specs``, and the ways in which they are dumped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from support.page_spec import (
    ArticleSpec,
    BodyBlock,
    Caption,
    FurnitureField,
    FurnitureLine,
    PageSpec,
    PhotoSpec,
)
from support.setting import Setting
from support.transformations import Sample, sample

SPECS = Path(__file__).parents[1] / "pages" / "specs"
ORDERED = Setting(widths=(11, 22), leading="chunks")
WAYS = {
    "ordered": ORDERED,
    "ordered, blank lines": replace(ORDERED, leading="blank", doubling="runs", stray_spaces=0.03),
    "ordered, indents kept": replace(ORDERED, indent_kept=True),
    "drawing order": replace(
        ORDERED, leading="blank", head_places=("end",), captions_at_end=True, shuffled=True, doubling="runs"
    ),
}


@cache
def spec_pages() -> dict[str, Callable[[int], Sample]]:
    """Return page and way → function from the seed to a sample."""
    return {
        f"{path.stem} · {way}": _sampler(load_spec(path), setting)
        for path in sorted(SPECS.glob("*.yml"))
        for way, setting in WAYS.items()
    }


def load_spec(path: Path) -> PageSpec:
    """Return a page from its YAML; raises ``KeyError`` or ``TypeError`` on anything that is no such page."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return PageSpec(
        tuple(FurnitureLine(tuple(map(_furniture, line))) for line in data.get("furniture", [])),
        tuple(_article(article) for article in data["articles"]),
        tuple(PhotoSpec(_caption(photo), photo.get("title", "")) for photo in data.get("photos", [])),
    )


def _sampler(spec: PageSpec, setting: Setting) -> Callable[[int], Sample]:
    return lambda seed: sample(spec, setting, seed)


def _furniture(field: Any) -> FurnitureField:
    """A plain string is printed and not scored; ``{key: text}`` or ``{key: [text, value]}`` is."""
    if isinstance(field, str):
        return FurnitureField(field)
    ((key, text),) = field.items()
    return (
        FurnitureField(text, key, text)
        if isinstance(text, str)
        else FurnitureField(text[0], key, str(text[1]))
    )


def _article(data: dict[str, Any]) -> ArticleSpec:
    headline = data.get("headline", [])
    return ArticleSpec(
        headline=(headline,) if isinstance(headline, str) else tuple(headline),
        body=tuple(_block(block) for block in data["body"]),
        kicker=data.get("kicker", ""),
        deck=data.get("deck", ""),
        lead=data.get("lead", ""),
        byline=data.get("byline", ""),
        byline_line=data.get("byline_line", False),
        jump=data.get("jump", ""),
        captions=tuple(_caption(caption) for caption in data.get("captions", [])),
    )


def _block(data: str | dict[str, str]) -> BodyBlock:
    """A plain string is a paragraph; ``{type: text}`` is any block."""
    if isinstance(data, str):
        return BodyBlock("paragraph", data.strip())
    ((kind, text),) = data.items()
    return BodyBlock(kind, text.strip())


def _caption(data: dict[str, str]) -> Caption:
    return Caption(data["caption"].strip(), data.get("credit", ""))
