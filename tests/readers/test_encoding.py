"""From bytes to text: what is told apart, what is refused, and that decoding loses nothing."""

from __future__ import annotations

import codecs
import random
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zhengban.errors import InputError
from zhengban.readers.encoding import Decoded, decode

HERE = Path(__file__).parent
TEXTS: list[dict[str, Any]] = yaml.safe_load(
    (HERE.parent / "cases" / "newspaper_texts.yml").read_text(encoding="utf-8")
)
SEED = (HERE.parent.parent / "seeds" / "hengshui-2023-09-20-p6.txt").read_text(encoding="utf-8")
SIMPLIFIED = [("the seed page", SEED)] + [
    (text["label"], text["text"]) for text in TEXTS if text["script"] == "simplified"
]
TRADITIONAL = [(text["label"], text["text"]) for text in TEXTS if text["script"] == "traditional"]

BOTH_SCRIPTS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
RIGHT_READINGS = [
    *(
        pytest.param(text, encoding, id=f"{label} in {encoding}")
        for label, text in SIMPLIFIED + TRADITIONAL
        for encoding in BOTH_SCRIPTS
    ),
    *(pytest.param(text, "big5hkscs", id=f"{label} in big5hkscs") for label, text in TRADITIONAL),
]
FEW_NULS = st.text(
    st.sampled_from("，。、的国國中一人在和大新会會发發年全了有为為作是地日123 \n\r\t\0a")
).filter(lambda text: text.count("\0") < 8)


@pytest.mark.parametrize(("text", "encoding"), RIGHT_READINGS)
@pytest.mark.parametrize("size", [200, 400])
def test_every_window_of_200_bytes_is_told(text: str, encoding: str, size: int) -> None:
    choose = random.Random(size)
    for _ in range(60):
        start = choose.randrange(max(1, len(text) - size))
        window = text[start : start + size].encode(encoding)[:size]  # half of them end inside a character
        decoded = decode(window)
        assert (decoded.encoding, decoded.certain) == (encoding, True)
        assert text.startswith(decoded.text, start)


@pytest.mark.parametrize(("text", "encoding"), RIGHT_READINGS)
def test_windows_of_32_bytes_are_told_or_called_uncertain(text: str, encoding: str) -> None:
    choose = random.Random(32)
    for _ in range(60):
        start = choose.randrange(len(text) - 40)
        decoded = decode(text[start : start + 32].encode(encoding)[:32])
        assert decoded.encoding == encoding or decoded.text.isascii() or not decoded.certain
        assert decoded.certain or "--encoding" in decoded.note


@pytest.mark.parametrize(
    ("encoding", "mark", "named"),
    [
        ("utf-8", codecs.BOM_UTF8, "utf-8-sig"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16"),
        ("utf-32-le", codecs.BOM_UTF32_LE, "utf-32"),
        ("utf-32-be", codecs.BOM_UTF32_BE, "utf-32"),
        ("gb18030", "\ufeff".encode("gb18030"), "gb18030"),
    ],
)
@given(text=FEW_NULS.filter(lambda text: text[:1] != "\0"))  # the mark of UTF-16 and a NUL are that of UTF-32
def test_a_byte_order_mark_settles_the_encoding(encoding: str, mark: bytes, named: str, text: str) -> None:
    decoded = decode(mark + text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.certain, decoded.note) == (text, named, True, "")


@given(FEW_NULS, st.sampled_from(["utf-8", "utf-16", "gb18030", "big5", "gbk"]))
def test_a_given_encoding_is_taken_at_its_word(text: str, encoding: str) -> None:
    writable = text.encode(encoding, "ignore").decode(encoding)
    assert decode(writable.encode(encoding), encoding).text == writable


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(lambda t: t[0] != "\ufeff"))
def test_utf8_is_read_exactly_or_doubted(text: str) -> None:
    decoded = decode(text.encode("utf-8"))
    assert decoded.text == text or not decoded.certain


def attempt(data: bytes) -> Decoded | InputError:
    """Return what decoding gives or how it is refused; any other exception is a failure."""
    try:
        return decode(data, None, "page.txt")
    except InputError as refusal:
        return refusal


@given(st.binary(min_size=1))
def test_any_bytes_are_read_or_refused_in_one_line(data: bytes) -> None:
    match attempt(data):
        case Decoded(text, _, certain, note):
            assert not re.search(r"[\ud800-\udfff]", text)
            assert certain or note
        case refusal:
            assert re.fullmatch(r"page\.txt[^\n]+", str(refusal))


@pytest.mark.parametrize(
    ("data", "encoding", "text", "note"),
    [
        pytest.param("衡水市".encode()[:-1], None, "衡水", "2 bytes at offset 6", id="utf-8"),
        pytest.param("衡水市".encode()[:-2], None, "衡水", "1 byte at offset 6", id="utf-8, one byte left"),
        pytest.param(
            ("衡水市日报" * 30).encode("gb18030")[:-1], None, "衡水市日", "1 byte at offset 298", id="gb18030"
        ),
        pytest.param(
            "衡水𠀀".encode("gb18030")[:-1], "gb18030", "衡水", "3 bytes at offset 4", id="four bytes"
        ),
        pytest.param("衡水".encode("big5")[:-1], "big5", "衡", "1 byte at offset 2", id="big5"),
        pytest.param(
            "衡水".encode("utf-16-le")[:-1], "utf-16-le", "衡", "1 byte at offset 2", id="utf-16-le"
        ),
        pytest.param(
            "衡𠀀".encode("utf-16-be")[:-2], "utf-16-be", "衡", "2 bytes at offset 2", id="half a pair"
        ),
    ],
)
def test_a_cut_last_character_is_left_out_and_told(
    data: bytes, encoding: str | None, text: str, note: str
) -> None:
    decoded = decode(data, encoding)
    assert decoded.text.endswith(text)
    assert note in decoded.note


def test_a_cut_byte_behind_ascii_alone_is_doubted() -> None:
    decoded = decode("café".encode("latin-1"))
    assert not decoded.certain
    assert "left out" in decoded.note


DAMAGE = "市民政局全面落实市委、市政府的决策部署，" * 8


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        pytest.param(DAMAGE.encode() + b"\xff" + DAMAGE.encode(), None, "offset 480 \\(FF E5", id="utf-8"),
        pytest.param(DAMAGE.encode()[1:], None, "offset 0 .*not valid utf-8", id="utf-8 cut in front"),
        pytest.param(
            DAMAGE.encode("gb18030") + b"\xff\n" + b"a" * 9, None, "offset 320 .*gb18030", id="gb18030"
        ),
        pytest.param("衡".encode() + b"\xff", "utf-8", "offset 3", id="not at the end, though last"),
        pytest.param("衡水".encode("gbk"), "utf-8", "offset 0 .*--encoding", id="the wrong encoding given"),
        pytest.param(
            DAMAGE.encode() + b"\xed\xa0\x80\n", None, "lone surrogate at byte offset 480", id="CESU"
        ),
        pytest.param(
            b"\xff\xfe" + b"\x61\x00\x00\xd8\x61\x00", None, "lone surrogate at byte offset 4", id="utf-16"
        ),
        pytest.param(b"\xff\xfe\x00\xdc", None, "lone surrogate at byte offset 2", id="a low surrogate"),
        pytest.param(b"\\ud800", "unicode_escape", "lone surrogate U\\+D800 at character 0", id="escaped"),
        pytest.param(b"text", "klingon", "unknown encoding 'klingon'", id="unknown encoding"),
        pytest.param(b"text", "base64", "unknown encoding 'base64'", id="no text encoding"),
        pytest.param(b"text", "gb\x0018030", "unknown encoding", id="NUL in the name of the encoding"),
        pytest.param("L'été déjà à Orléans ! ".encode("latin-1") * 60, None, "none of", id="Latin-1"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(data: bytes, encoding: str | None, message: str) -> None:
    with pytest.raises(InputError, match=message):
        decode(data, encoding)


@pytest.mark.parametrize("encoding", BOTH_SCRIPTS)
def test_nuls_and_controls_inside_good_text_are_kept(encoding: str) -> None:
    text = SEED[:1000] + "\0\0" + SEED[1000:2000] + "\x03\x1a"
    assert decode(text.encode(encoding)).text == text


def test_english_in_utf16_without_a_mark_is_told_by_its_zeros() -> None:
    for order in ("utf-16-le", "utf-16-be"):
        assert decode("Two pages are missing.\n".encode(order)).encoding == order


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Près de Besançon, l'été dernier, où êtes-vous allés à pied ? ", id="French"),
        pytest.param("Правительство опубликовало проект бюджета на следующий год. ", id="Russian"),
        pytest.param("Die\xa0Seite\xa0fehlt.\n", id="no-break spaces"),
    ],
)
@pytest.mark.parametrize("times", [1, 5, 200])
def test_other_scripts_in_utf8_stay_what_they_are(text: str, times: int) -> None:
    decoded = decode((text * times).encode())
    assert (decoded.text, decoded.encoding, decoded.certain) == (text * times, "utf-8", True)


def test_english_that_would_be_han_in_utf16_stays_english() -> None:
    text = "this app can break; Bush hid the facts. " * 100
    assert decode(text.encode()).text == text


def test_a_big5_page_with_a_character_of_its_own_is_an_error_not_gibberish() -> None:
    text = TRADITIONAL[0][1].encode("big5hkscs")
    with pytest.raises(InputError, match="not valid big5hkscs"):
        decode(text + b"\x81\x40\n" + text)


@pytest.mark.parametrize(
    ("encoding", "read_as"), [("gb2312", "gb18030"), ("GBK", "gb18030"), ("Big5", "big5hkscs")]
)
def test_the_larger_set_reads_the_smaller(encoding: str, read_as: str) -> None:
    assert decode(b"abc", encoding).encoding == read_as


def test_the_byte_order_of_utf16_given_without_a_mark_is_found_on_every_machine() -> None:
    for order in ("utf-16-le", "utf-16-be"):
        assert decode(SEED.encode(order), "utf-16").text == SEED
