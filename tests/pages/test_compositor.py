"""The made pages are what they say: no character lost, no mark on a wrong edge, the same from the same
seed.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.artefacts import Doubling, doubled_lines
from support.compositor import compose
from support.page_spec import PageSpec, seed_spec
from support.spec_pages import SPECS, load_spec
from support.transformations import REWRAPPED, transformations
from support.typesetting import NO_LINE_END, NO_LINE_START, Measure, Squeeze, tokens_of, width_of, wrap

CLEAN = replace(REWRAPPED, doubling="none", ornament=0, half_width_comma=False)
TEXTS = st.text(alphabet="中文字版面报纸，。“”（）《》、12ab %", min_size=1, max_size=120).filter(str.strip)
MEASURES = st.builds(Measure, st.integers(6, 30), st.sampled_from(["greedy", "hang", "push"]))


def words_of(spec: PageSpec) -> str:
    """Return every text of a page."""
    words = [line.text for line in spec.furniture]
    for article in spec.articles:
        words += [article.kicker, *article.headline, article.deck, article.lead, article.jump]
        words += [article.byline if article.byline_line else ""]
        words += [block.text for block in article.body]
        words += [part for caption in article.captions for part in caption]
    words += [part for photo in spec.photos for part in (photo.title, *photo.caption)]
    return "".join("".join(words).split())


@settings(deadline=None)
@given(TEXTS, MEASURES)
def test_lines_hold_the_text(text: str, measure: Measure) -> None:
    lines = wrap(text, measure).lines
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize("squeeze", ["greedy", "hang", "push"])
@pytest.mark.parametrize("width", [8, 14, 23, 30])
def test_marks_and_numbers_stay_off_line_edges(width: int, squeeze: Squeeze) -> None:
    for article in seed_spec().articles:
        for block in article.body:
            if block.type == "paragraph":
                lines = wrap(block.text, Measure(width, squeeze)).lines
                assert not any(line[0] in NO_LINE_START for line in lines)
                assert not any(line[-1] in NO_LINE_END for line in lines)
                assert [token for line in lines for token in tokens_of(line) if token.strip()] == [
                    token for token in tokens_of(block.text) if token.strip()
                ]
                assert max(map(width_of, lines)) <= width + 4
                assert width_of(lines[0]) <= width + 1


@pytest.mark.parametrize("seed", range(5))
def test_dump_holds_every_character(seed: int) -> None:
    dump = compose(seed_spec(), CLEAN, seed)
    assert Counter("".join(dump.text.split())) == Counter(words_of(seed_spec()))


@pytest.mark.parametrize("path", sorted(SPECS.glob("*.yml")), ids=lambda path: path.stem)
def test_written_pages_hold_every_character(path: Path) -> None:
    spec = load_spec(path)
    setting = replace(CLEAN, photos_after=None, head_places=("before", "after", "end"))
    assert Counter("".join(compose(spec, setting, 1).text.split())) == Counter(words_of(spec))


@pytest.mark.parametrize("name", sorted(transformations()))
def test_same_seed_same_page(name: str) -> None:
    transformation = transformations()[name]
    assert transformation(3) == transformation(3)
    assert transformation(3).text != transformation(4).text


@pytest.mark.parametrize(
    ("how", "lines"),
    [
        ("runs", ["村民看书村民看书。。贾梦贾梦 供图供图"]),
        ("lines", ["村民看书。贾梦 供图", "村民看书。贾梦 供图"]),
        ("characters", ["村村民民看看书书。。贾贾梦梦 供供图图"]),
        ("none", ["村民看书。贾梦 供图"]),
    ],
)
def test_doubling(how: Doubling, lines: list[str]) -> None:
    assert doubled_lines("村民看书。贾梦 供图", how, random.Random(1)) == lines


def test_a_misread_copy_differs_in_one_character() -> None:
    (line,) = doubled_lines("村民在书屋看书", "misread", random.Random(2))
    first, second = line[:7], line[7:]
    assert sum(one != other for one, other in zip(first, second, strict=True)) == 1
