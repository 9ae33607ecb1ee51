"""The tables of the comparison, and how they come into a file."""

from __future__ import annotations

import pytest

from zhengban.errors import InputError
from zhengban.evaluate.figure import Tally
from zhengban.evaluate.measuring import Measures
from zhengban.evaluate.metrics.registry import FIGURES as USUAL
from zhengban.evaluate.page_measures import PageMeasures
from zhengban.evaluate.peers.comparing import AS_IT_IS, Comparison, Row
from zhengban.evaluate.peers.figures import FIGURES
from zhengban.evaluate.peers.ours import TITLE
from zhengban.evaluate.peers.peer import Reader
from zhengban.evaluate.peers.repeats import CHARACTERS_PEER, RUNS_PEER
from zhengban.evaluate.peers.table import BEGIN, END, comparison_text, put_between_marks

READER = Reader("rich", "Rich", "rich", "MIT", lambda pdfs: [], "cannot sing", timing="sung twice")


def row(tool: str, seconds: float, **tallies: Tally) -> Row:
    by_key = {key.replace("__", "."): tally for key, tally in tallies.items()}
    page = PageMeasures("one", tallies=by_key, characters=2000)
    return Row("Rich", tool, Measures("", (*USUAL, *FIGURES), (page,)), seconds)


@pytest.fixture
def text() -> str:
    left = {"duplicates__left": Tally(4, 2000)}
    rows = (
        row(AS_IT_IS, 0.0214, peers__cer=Tally(100, 2000), peers__lost=Tally(0, 2000), **left),
        row(RUNS_PEER.title, 0.001, harm__edits=Tally(3, 2000), **left),
        row(CHARACTERS_PEER.title, 0.001, harm__edits=Tally(0.01, 2000), duplicates__left=Tally(0, 2000)),
        row(TITLE, 0.04, articles__right=Tally(9, 10), articles__silently_wrong=Tally(0, 10), **left),
    )
    return comparison_text(Comparison(rows, (READER,), (("Absent", "not installed (x)"),)), "Made pages")


def line(text: str, beginning: str) -> list[str]:
    """Return the cells of the first line that begins so."""
    found = next(one for one in text.splitlines() if one.startswith(f"| {beginning} |"))
    return [cell.strip() for cell in found.strip("|").split("|")]


def test_every_line_of_a_table_has_the_same_cells(text: str) -> None:
    blocks = [block.splitlines() for block in text.split("\n\n") if block.startswith("|")]
    assert len(blocks) == 2
    assert all(len({one.count("|") for one in block}) == 1 for block in blocks)


def test_it_says_what_was_measured_on(text: str) -> None:
    assert text.startswith("Made pages: 1 pages, 10 articles, 2000 characters.")


def test_what_does_not_apply_is_a_dash(text: str) -> None:
    cells = dict(zip(line(text, "text of"), line(text, "Rich"), strict=True))
    assert cells["CER, texts"] == "5.0 %"
    assert cells["lost"] == "0"
    assert cells["copies left"] == "2000"
    assert cells["ms"] == "21"
    assert {cells[head] for head in ("headings F1", "articles right", "silently wrong")} == {"–"}


def test_ours_stands_under_it_with_intervals_and_time_on_top(text: str) -> None:
    cells = dict(zip(line(text, "text of"), line(text, f"+ **{TITLE}**"), strict=True))
    assert cells["articles right"] == "90.0 % (60–98)"
    assert cells["silently wrong"] == "0.0 % (0–28)"
    assert cells["ms"] == "+ 40"


def test_what_deletes_stands_side_by_side(text: str) -> None:
    second = text.split("\n\n| text of | copies in it |")[1]
    assert line(second, "Rich") == ["Rich", "2000", "2000", "1500", "0", "5.0", "2000", "–"]


def test_versions_and_limits_are_told(text: str) -> None:
    assert f"- Rich {READER.version} (MIT): cannot sing; sung twice." in text
    assert "- Absent is not in the tables: not installed (x)." in text


def test_only_what_stands_between_the_marks_is_replaced() -> None:
    before = f"# Head\n\n{BEGIN}\nold\n{END}\n\ntail\n"
    after = put_between_marks(before, "new", "X.md")
    assert after == f"# Head\n\n{BEGIN}\nnew\n{END}\n\ntail\n"
    assert put_between_marks(after, "new", "X.md") == after


@pytest.mark.parametrize("text", ["", BEGIN, END, f"{END}\n{BEGIN}"])
def test_a_file_without_both_marks_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"^X\.md has no place for the table: put <!-- peers: begin --> and"):
        put_between_marks(text, "new", "X.md")
