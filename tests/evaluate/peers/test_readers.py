"""Each reader through its real package, on a small PDF whose text is known."""

from __future__ import annotations

import random
from functools import cache

import pytest

from zhengban.errors import InputError
from zhengban.evaluate.pages.drawing import Canvas
from zhengban.evaluate.pages.drawn import DrawnFrame, drawn
from zhengban.evaluate.pages.fonts import FontBook
from zhengban.evaluate.pages.geometry import Frame, PrintedLine
from zhengban.evaluate.pages.marks import Element, marks_of
from zhengban.evaluate.pages.striking import strike_line
from zhengban.evaluate.peers import opendataloader, pdfminer, pdfplumber, pdftotext, pypdfium2
from zhengban.evaluate.peers.peer import Reader, one_by_one
from zhengban.evaluate.peers.registry import READERS
from zhengban.model.role import Role

LINES = ("去年冬天村里办了书屋，", "孩子们放学都来看书，", "一本书传了十几家。")
CAPTION = "村民在书屋看书"


@cache
def page(lines: tuple[str, ...], caption: str) -> bytes:
    """Return a PDF with these lines, and under them a caption that is printed twice in one place."""
    try:
        canvas = Canvas(30.0, 20.0, FontBook(), vertical=False)
    except InputError as error:
        pytest.skip(f"nothing to draw with: {error}")
    printed = [
        PrintedLine(marks_of(Element(0, Role.PARAGRAPH, line)), 0.0, 1.3 * at)
        for at, line in enumerate(lines)
    ]
    below = Frame("caption", 0, (PrintedLine(marks_of(Element(1, Role.CAPTION, caption)), 0.0, 9.0),))
    (line,) = drawn([below], "even")[0].lines
    twice = DrawnFrame("caption", 0, tuple(strike_line(line, "run", 2, 0.0, random.Random(0))))
    canvas.frames([*drawn([Frame("body", 0, tuple(printed))], "even"), twice])
    return canvas.pdf()


def texts(reader: Reader, *pdfs: bytes) -> list[str]:
    """Return what the reader reads, without white space."""
    if reader.missing:
        pytest.skip(f"{', '.join(reader.missing)} not installed")
    return ["".join(reading.text.split()) for reading in reader.read(pdfs)]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_what_is_printed_is_read_page_by_page(reader: Reader) -> None:
    first, second = texts(reader, page(LINES, CAPTION), page(LINES[::-1], "麦子熟了"))
    assert all(line in first for line in (*LINES, CAPTION))
    assert "麦子熟了" in second
    assert first.index(LINES[0]) < first.index(LINES[2])
    assert second.index(LINES[2]) < second.index(LINES[0])


@pytest.mark.parametrize(
    ("reader", "copies"),
    [
        (pdfminer.PEER, 2),
        (pdftotext.RAW_PEER, 2),
        (pypdfium2.PEER, 1),
        (pdfplumber.PEER, 1),
        (opendataloader.PEER, 1),
    ],
    ids=lambda value: value.name if isinstance(value, Reader) else str(value),
)
def test_who_removes_a_copy_that_lies_on_its_original(reader: Reader, copies: int) -> None:
    (text,) = texts(reader, page(LINES, CAPTION))
    assert text.count(CAPTION) == copies


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_reader_that_is_there_has_a_version(reader: Reader) -> None:
    if reader.missing:
        pytest.skip(f"{', '.join(reader.missing)} not installed")
    assert reader.version[0].isdecimal()


def test_what_is_not_installed_is_named() -> None:
    modules, programs = ("no_such_module", "json"), ("no-such-program",)
    reader = Reader("x", "X", "x", "MIT", lambda pdfs: [], "", modules, programs)
    assert reader.missing == ("no_such_module", "no-such-program")


def test_the_first_page_is_read_once_before_it_is_timed() -> None:
    seen: list[bytes] = []

    def read(pdf: bytes) -> str:
        seen.append(pdf)
        return pdf.decode()

    assert [reading.text for reading in one_by_one(read, [b"a", b"b"])] == ["a", "b"]
    assert seen == [b"a", b"a", b"b"]


def test_a_layout_tool_that_fails_says_so_in_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    if opendataloader.PEER.missing:
        pytest.skip("opendataloader-pdf or java not installed")
    with pytest.raises(InputError, match=r"^opendataloader-pdf failed \(.*not a valid PDF.*\): run it"):
        opendataloader.PEER.read([b"this is no PDF"])
    assert capfd.readouterr() == ("", "")
