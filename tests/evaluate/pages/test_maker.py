"""Made pages: the truth is on them, once; the same seed gives the same page in any process."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import zhengban.evaluate.pages as room
from zhengban.errors import ConservationError, InputError
from zhengban.evaluate.pages.articles import split_of_article, written_articles
from zhengban.evaluate.pages.checking import check_composition, is_interleaved, is_stacked, plain
from zhengban.evaluate.pages.content import Content
from zhengban.evaluate.pages.editing import edit_page
from zhengban.evaluate.pages.geometry import Frame, PrintedLine, Sheet
from zhengban.evaluate.pages.layout import Composition, compose
from zhengban.evaluate.pages.line_breaking import width_of
from zhengban.evaluate.pages.maker import SIMULATED, MadePage, PageMaker
from zhengban.evaluate.pages.marks import Element, marks_of, text_of
from zhengban.evaluate.pages.plan import draw_plan
from zhengban.evaluate.pages.writing import gold_text
from zhengban.evaluate.truth import truth_from_json
from zhengban.model.role import Role

SEEDS = [*range(40), *range(10_000, 10_005), *range(20_000, 20_005)]


@cache
def page_of(seed: int) -> MadePage:
    return PageMaker(written_articles()).page(seed)


@cache
def composition_of(seed: int) -> Composition:
    plan = draw_plan(seed)
    pool = [article for article in written_articles() if split_of_article(article.id) == plan.split]
    return compose(plan, edit_page(plan, pool))


@pytest.mark.parametrize("seed", SEEDS)
def test_no_line_stands_on_another(seed: int) -> None:
    assert list(overlapping(composition_of(seed).sheet)) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_the_gold_holds_what_is_printed(seed: int) -> None:
    page = composition_of(seed)
    truth = truth_from_json(page_of(seed).gold)
    assert sorted(truth.text) == sorted("".join("".join(e.text.split()) for e in page.content.elements))


@pytest.mark.parametrize("seed", SEEDS)
def test_simulated_dumps_know_where_each_character_is_from(seed: int) -> None:
    elements = composition_of(seed).content.elements
    for dump in page_of(seed).dumps:
        assert text_of(dump.marks) == dump.text
        first = [mark for mark in dump.marks if mark.element >= 0 and mark.copy == 0]
        places = {(mark.element, mark.offset) for mark in first if not mark.character.isspace()}
        wrong = sum(
            plain(mark.character) != plain(elements[mark.element].text[mark.offset]) for mark in first
        )
        if dump.extractor == "ocr":
            assert wrong < 0.06 * len(first)
        else:
            assert wrong == 0
            assert len(places) == sum(not c.isspace() for element in elements for c in element.text)


@pytest.mark.parametrize("seed", SEEDS)
def test_hidden_breaks_stand_between_paragraphs(seed: int) -> None:
    gold = page_of(seed).gold
    for article, place in gold["made"]["hidden_breaks"]:
        body = gold["articles"][article]["body"]
        assert [body[place - 1]["type"], body[place]["type"]] == ["paragraph", "paragraph"]


def test_pages_are_of_many_kinds() -> None:
    made = [page_of(seed).gold["made"] for seed in range(40)]
    layouts = {entry["layout"].rpartition("-")[0] for entry in made}
    assert {"modular", "l_shaped", "front", "classified", "vertical"} <= layouts
    features = {feature for entry in made for feature in entry["features"]}
    assert {
        "text_around_picture", "upright_head", "head_beside", "boxed_lead", "far_caption", "jump_line", "double_run",
        "double_character", "double_line", "double_block", "double_shadow", "ornament", "lookalike_radical",
    } <= features  # fmt: skip
    assert {entry["script"] for entry in made} == {"hans", "hant"}
    clean = [entry for entry in made if entry["damage"] == 0]
    assert clean
    assert not any(entry["duplicates"] for entry in clean)


def test_a_page_is_the_same_in_every_process() -> None:
    program = (
        "import hashlib; from zhengban.evaluate.pages.maker import PageMaker;"
        "from zhengban.evaluate.pages.articles import written_articles;"
        "from zhengban.evaluate.pages.writing import gold_text;"
        "page = PageMaker(written_articles()).page(3);"
        "text = gold_text(page.gold) + ''.join(dump.text for dump in page.dumps);"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    paths = os.pathsep.join(path for path in sys.path if path)
    found = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert found[0] == found[1]


def test_the_gold_is_laid_out_as_json() -> None:
    gold = page_of(0).gold
    assert json.loads(gold_text(gold)) == gold


def test_too_few_articles_are_told() -> None:
    with pytest.raises(InputError, match="0 of the articles belong to the train split, 8 are needed"):
        PageMaker(()).page(0)


def test_an_unknown_extractor_is_told() -> None:
    with pytest.raises(InputError, match="there is no extractor 'magic': choose from drawing, spatial"):
        PageMaker(written_articles(), ("magic",))


def test_a_character_printed_twice_stops_the_making() -> None:
    page = composition_of(0)
    frame = next(frame for frame in page.sheet.frames if frame.kind == "body")
    content: Content = page.content
    twice = Composition(
        page.plan, content, Sheet((*page.sheet.frames, frame)), page.width, (), (), frozenset(), frozenset()
    )
    check_composition(page)
    with pytest.raises(ConservationError, match="is printed 2 times"):
        check_composition(twice)


def test_columns_that_alternate_are_interleaved() -> None:
    texts = ["甲乙丙丁戊己", "子丑寅卯辰巳", "春夏秋冬东西", "金木水火土石", "赵钱孙李周吴", "风雨雷电霜雪"]
    frames = [body_frame(texts[:3]), body_frame(texts[3:])]
    assert not is_interleaved("\n".join(texts), frames)
    assert is_interleaved(
        "\n".join(text for pair in zip(texts[:3], texts[3:], strict=True) for text in pair), frames
    )


def test_lines_of_one_character_are_stacked() -> None:
    assert is_stacked("今\n晚\n\n八時\n")
    assert not is_stacked("今晚\n八時\n至")


def test_the_maker_knows_nothing_of_the_engine() -> None:
    for path in Path(str(room.__file__)).parent.glob("*.py"):
        imported = {name for node in ast.walk(ast.parse(path.read_text("utf-8"))) for name in _imported(node)}
        for name in imported:
            assert not name.startswith(("zhengban.detectors", "zhengban.evidence", "zhengban.propose")), (
                path.name
            )
            assert name != "zhengban.resources.load_table", path.name


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom):
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)


def body_frame(texts: list[str]) -> Frame:
    elements = [Element(at, Role.PARAGRAPH, text) for at, text in enumerate(texts)]
    return Frame("body", 0, tuple(PrintedLine(marks_of(element), 0, 0) for element in elements))


def overlapping(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield pairs of lines that stand on each other by more than a hanging mark."""
    boxes = sorted((box_of(line) for frame in sheet.frames for line in frame.lines), key=lambda box: box[1])
    for at, (left, top, right, bottom, text) in enumerate(boxes):
        for other in boxes[at + 1 :]:
            if other[1] >= bottom:
                break
            across = min(right, other[2]) - max(left, other[0])
            if across > 1.1 and min(bottom, other[3]) - max(top, other[1]) > 0.25:
                yield text, other[4]


def box_of(line: PrintedLine) -> tuple[float, float, float, float, str]:
    text = text_of(line.marks)
    if line.upright:
        return line.x, line.y, line.x + line.size, line.y + len(text) * line.size * 1.05, text
    return line.x, line.y, line.x + (line.width or width_of(text) * line.size), line.y + line.size, text


def test_every_simulated_extractor_is_there_by_default() -> None:
    assert tuple(dump.extractor for dump in page_of(0).dumps) == SIMULATED
