"""Real PDFs, read by real extractors."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from zhengban.errors import InputError
from zhengban.evaluate.pages.articles import written_articles
from zhengban.evaluate.pages.checking import missing
from zhengban.evaluate.pages.drawing import Canvas
from zhengban.evaluate.pages.drawn import DrawnFrame, DrawnLine, TextObject, drawn
from zhengban.evaluate.pages.extracting import EXTRACTORS, is_installed
from zhengban.evaluate.pages.fonts import FontBook
from zhengban.evaluate.pages.geometry import Frame, PrintedLine
from zhengban.evaluate.pages.line_breaking import width_of
from zhengban.evaluate.pages.maker import PageMaker
from zhengban.evaluate.pages.marks import Element, Mark, marks_of
from zhengban.evaluate.pages.striking import strike_line
from zhengban.evaluate.truth import truth_from_json
from zhengban.model.role import Role


def book() -> FontBook:
    try:
        return FontBook()
    except InputError as error:
        pytest.skip(f"nothing to draw with: {error}")


def pdf_of(frames: list[DrawnFrame], *, vertical: bool = False) -> bytes:
    canvas = Canvas(30.0, 10.0, book(), vertical=vertical)
    canvas.frames(frames)
    return canvas.pdf()


def read(pdf: bytes, extractor: str) -> str:
    if not is_installed(extractor):
        pytest.skip(f"{extractor} is not installed")
    return EXTRACTORS[extractor](pdf)


def frame(text: str, y: float = 0.0) -> Frame:
    marks = marks_of(Element(0, Role.PARAGRAPH, text))
    return Frame("body", 0, (PrintedLine(marks, 0.0, y),))


def struck(text: str, shift: float) -> list[DrawnFrame]:
    (line,) = drawn([frame(text)], "even")[0].lines
    return [DrawnFrame("caption", 0, tuple(strike_line(line, "run", 2, shift, random.Random(0))))]


@pytest.mark.parametrize("extractor", EXTRACTORS)
def test_what_is_drawn_is_read(extractor: str) -> None:
    text = "全市1243名“养老”人员，E-mail：ab@163.com——→▲…"
    assert read(pdf_of(drawn([frame(text)], "even")), extractor).split() == [text]


@pytest.mark.parametrize("extractor", EXTRACTORS)
def test_look_alike_radicals_reach_the_text(extractor: str) -> None:
    assert read(pdf_of(drawn([frame("⼈⺠孩⼦⻓⽔")], "even")), extractor).split() == ["⼈⺠孩⼦⻓⽔"]


@pytest.mark.parametrize("extractor", ["pdfminer", "raw"])
def test_runs_struck_twice_are_read_twice(extractor: str) -> None:
    text = "".join(read(pdf_of(struck("村民在看书。贾枭梦", 0.1)), extractor).split())
    assert text.count("村民在看书") == text.count("贾枭梦") == text.count("。") == 2


def test_pdfium_drops_runs_that_lie_on_each_other() -> None:
    text = "".join(read(pdf_of(struck("村民在看书。贾枭梦", 0.0)), "pypdfium2").split())
    assert text.count("村民在看书") == 1


def test_vertical_lines_run_down_and_to_the_left() -> None:
    pdf = pdf_of(drawn([frame("春夏秋冬", 0.0), frame("东西南北", 2.0)], "even"), vertical=True)
    assert "".join(read(pdf, "raw").split()) == "春夏秋冬东西南北"


def test_upright_heads_stand_character_below_character() -> None:
    marks = tuple(Mark(character, 0, at) for at, character in enumerate("春夏秋冬"))
    item = TextObject(marks, (0.0, 1.0, 2.0, 3.0))
    line = DrawnLine((item,), 0.0, 0.0, 2.0, upright=True)
    assert read(pdf_of([DrawnFrame("head", 0, (line,))]), "pdfminer").split() == list("春夏秋冬")


def test_letter_spaced_lines_come_out_with_spaces() -> None:
    marks = marks_of(Element(0, Role.PARAGRAPH, "等各个领"))
    spaced = Frame("body", 0, (PrintedLine(marks, 0.0, 0.0, width=width_of("等各个领") + 1.2),))
    assert read(pdf_of(drawn([spaced], "even")), "pdfminer").strip() == "等 各 个 领"


@pytest.mark.parametrize("seed", [0, 5, 10, 12])  # horizontal ones: poppler drops glyphs of vertical lines
def test_a_whole_page_is_read_whole(seed: int) -> None:
    book()
    names = [name for name in EXTRACTORS if is_installed(name)]
    page = PageMaker(written_articles(), ("drawing", *names)).page(seed)
    truth = truth_from_json(page.gold).text
    for dump in page.dumps:
        assert not missing(dump.text, truth), dump.extractor


@pytest.mark.parametrize("name", ["nothing.ttf", "text.ttf"])
def test_a_font_that_is_none_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "text.ttf").write_text("no font at all", encoding="utf-8")
    with pytest.raises(InputError, match=r"is no TrueType font that can be used .*--font FILE"):
        FontBook(tmp_path / name)
