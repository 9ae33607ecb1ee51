"""What each character of a text is: truth, copy or foreign."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evaluate.alignment import Alignment, align
from zhengban.evaluate.truth import Truth, TruthUnit, gold_path, read_truth
from zhengban.model.role import Role

SEED = Path(__file__).parents[2] / "seeds" / "hengshui-2023-09-20-p6.txt"
HAN = "".join(map(chr, range(0x4E00, 0x5E00)))
ORNAMENT = "■"
PROSE = "今年以来全市共有八十六个村完成道路改造，村民出行更加方便。县里还为每个村配备了养护员，路面有人管。"


def truth_of(*texts: str) -> Truth:
    """Return the truth of an article with these paragraphs."""
    units = tuple(TruthUnit(text, Role.PARAGRAPH, 0, f"a1.body[{n}]") for n, text in enumerate(texts))
    return Truth(units, 1, 0)


def kinds(alignment: Alignment) -> str:
    """Return a letter a character: T truth, C copy, F foreign, a dot for white space."""
    foreign = set(alignment.foreign)
    letters = []
    for at, mark in enumerate(alignment.text):
        kind = "C" if alignment.copy_of[at] >= 0 else "F" if at in foreign else "T"
        letters.append("." if mark.isspace() else kind)
    return "".join(letters)


def reads_right(alignment: Alignment) -> bool:
    """Tell whether no truth character is lost and every matched one reads as the truth does."""
    return alignment.text_of.count(-1) == 0 and all(alignment.is_right(at) for at in alignment.text_of)


@given(st.permutations(range(40)), st.integers(2, 9))
def test_shuffled_pieces_of_unique_characters_align_exactly(order: list[int], size: int) -> None:
    pieces = [HAN[n * size : (n + 1) * size] for n in range(40)]
    alignment = align("\n".join(pieces[n] for n in order), truth_of("".join(pieces)))
    assert reads_right(alignment)
    assert not alignment.foreign


@given(st.integers(0, 10**6))
def test_shuffled_unique_characters_align_exactly(seed: int) -> None:
    shuffled = random.Random(seed).sample(HAN[:400], 400)
    alignment = align("".join(shuffled), truth_of(HAN[:400]))
    assert reads_right(alignment)


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 3)), min_size=1, max_size=30))
def test_repeated_pieces_are_copies(pieces: list[tuple[int, int]]) -> None:
    at, text, copies = 0, "", 0
    for size, times in pieces:
        text += " ".join([HAN[at : at + size]] * times)
        copies += size * (times - 1)
        at += size
    alignment = align(text, truth_of(HAN[:at]))
    assert reads_right(alignment)
    assert sum(place >= 0 for place in alignment.copy_of) == copies
    for at, place in enumerate(alignment.copy_of):
        assert place == -1 or text[at] == HAN[place]


@given(st.integers(1, 300), st.data())
def test_what_is_deleted_is_what_is_unmatched(size: int, data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.integers(0, size - 1)))
    alignment = align("".join(HAN[n] for n in range(size) if n not in gone), truth_of(HAN[:size]))
    assert {place for place, at in enumerate(alignment.text_of) if at == -1} == gone


@given(st.text(alphabet="的一是了我，。 \n", max_size=80), st.text(alphabet="的一是了我，。 \n", max_size=80))
def test_one_to_one_and_never_both(text: str, other: str) -> None:
    alignment = align(text, truth_of(other))
    matched = [place for place in alignment.truth_of if place >= 0]
    assert len(matched) == len(set(matched))
    for at, mark in enumerate(text):
        assert min(alignment.truth_of[at], alignment.copy_of[at]) == -1
        assert not mark.isspace() or max(alignment.truth_of[at], alignment.copy_of[at]) == -1


@given(st.text(alphabet="的一是了我，。", max_size=80))
def test_a_text_is_itself(text: str) -> None:
    alignment = align(text, truth_of(text))
    assert alignment.truth_of == tuple(range(len(text)))


@pytest.mark.parametrize(
    ("text", "texts", "expected"),
    [
        pytest.param("春耕开始春耕开始。。", ("春耕开始。",), "TTTTCCCCCT", id="run and mark doubled"),
        pytest.param("衡衡水水开开渔渔节节", ("衡水开渔节",), "CTTCCTTCCT", id="characters doubled"),
        pytest.param("林晓林晓 摄摄", ("林晓 摄",), "CCTT.CT", id="a credit doubled"),
        pytest.param("丽丽", ("丽丽",), "TT", id="what is printed twice is no copy"),
        pytest.param("■■■■春耕", ("春耕",), "FFFFTT", id="ornament"),
        pytest.param("⺠⼦", ("民子",), "TT", id="radicals"),
        pytest.param("一，二", ("一,二",), "TTT", id="widths"),
    ],
)
def test_kinds(text: str, texts: tuple[str, ...], expected: str) -> None:
    alignment = align(text, truth_of(*texts))
    found = kinds(alignment)
    assert sorted(found) == sorted(expected)
    assert alignment.text_of.count(-1) == 0


def test_misread_characters_align() -> None:
    read = PROSE.replace("村民", "衬民").replace("方便", "万便")
    alignment = align(read, truth_of(PROSE))
    assert alignment.truth_of == tuple(range(len(PROSE)))
    assert sum(not alignment.is_right(at) for at in range(len(PROSE))) == 2


def test_a_misread_copy_is_a_copy() -> None:
    headline = "全市道路改造工程集中开工"
    shadow = headline.replace("集", "隼")
    alignment = align(f"{headline}\n{PROSE}\n{shadow}", truth_of(headline, PROSE))
    assert kinds(alignment).endswith("C" * len(shadow))


def test_struck_characters_go_to_their_own_text_only() -> None:
    """The first 一 of 一一周周 is a copy, though another 一 is missing elsewhere."""
    alignment = align("一一周周菜菜价价回回落落\n只是路远", truth_of("一周菜价回落", "只是一路远"))
    assert kinds(alignment) == "TCTCTCTCTCTC.TTTT"
    assert [place for place, at in enumerate(alignment.text_of) if at == -1] == [8]


def test_what_goes_on_as_the_truth_does_is_a_copy() -> None:
    """The misread copy goes on into the next line; the end of the other one must go to no other 十."""
    alignment = align(
        f"不是退几十不是退儿十\n元钱就能了事。{PROSE[:20]}",
        truth_of("不是退几十元钱就能了事。", "十", PROSE[:20]),
    )
    assert alignment.text_of[12] == -1


def test_a_copy_belongs_to_the_nearer_of_two_equal_texts() -> None:
    line, other = "洪水退去一百天", "西河沿的灯又亮了"
    alignment = align(f"{line}{line}\n{line}{line}{other}", truth_of(line, line + other))
    assert sum(0 <= place < len(line) for place in alignment.copy_of) == len(line)
    assert sum(place >= len(line) for place in alignment.copy_of) == len(line)


def test_lost_text_is_not_made_up_for_by_copies() -> None:
    alignment = align(PROSE[:20] + PROSE[:20] + PROSE[30:], truth_of(PROSE))
    lost = [place for place, at in enumerate(alignment.text_of) if at == -1]
    assert lost == list(range(20, 30))
    assert sum(place >= 0 for place in alignment.copy_of) == 20


def test_the_seed_has_its_copies_and_its_ornament() -> None:
    path = gold_path(SEED)
    assert path is not None
    truth, text = read_truth(path), SEED.read_text(encoding="utf-8")
    alignment = align(text, truth)
    assert alignment.text_of.count(-1) == 0
    assert sum(place >= 0 for place in alignment.copy_of) == 27
    assert {text[at] for at in alignment.foreign} == {"“"}
    assert len(alignment.foreign) == 31


def test_interleaved_columns_align() -> None:
    path = gold_path(SEED)
    assert path is not None
    truth = read_truth(path)
    lines = [truth.text[at : at + 12] for at in range(0, len(truth.text), 12)]
    random.Random(5).shuffle(lines)
    alignment = align("\n".join(lines), truth)
    assert reads_right(alignment)
