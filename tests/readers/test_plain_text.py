"""Reading plain text files and bytes into pages."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.errors import InputError
from zhengban.readers import source
from zhengban.readers.plain_text import read_pages
from zhengban.readers.registry import READERS, reader_for


def test_a_file_gives_its_pages(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + "衡水\r\n\f\f日报\r".encode()
    file = tmp_path / "1.txt"
    file.write_bytes(data)
    result = read_pages(file, "1.txt")
    digest = hashlib.sha256(data).hexdigest()
    assert [(page.text, page.number) for page in result.pages] == [("衡水\r\n", 1), ("日报\r", 3)]
    assert {(page.name, page.sha256, page.encoding) for page in result.pages} == {
        ("1.txt", digest, "utf-8-sig")
    }
    assert (result.sha256, result.encoding, result.certain, result.note) == (digest, "utf-8-sig", True, "")
    assert file.read_bytes() == data


def test_a_guess_is_passed_on() -> None:
    result = read_pages("衡水".encode("gb18030"), "-")
    assert not result.certain
    assert "--encoding" in result.note
    assert read_pages("衡水".encode("gb18030"), "-", "gbk").certain


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\f")).filter(
        lambda text: text.strip()
    )
)
def test_one_page_holds_the_text_exactly(text: str) -> None:
    result = read_pages(text.encode("utf-16"), "-", "utf-16") if text.count("\0") < 8 else None
    assert result is None or "".join(page.text for page in result.pages) == text


@pytest.mark.parametrize(
    "data", [b" ", b"\n" * 1_000_000, b"\xef\xbb\xbf", b"\f\f\r\n\t", "\u3000\n".encode()]
)
def test_a_blank_file_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^page is blank: "):
        read_pages(data, "page")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "1.txt"
    file.touch()
    for empty in (file, b""):
        with pytest.raises(InputError, match=r"^1.txt is empty"):
            read_pages(empty, "1.txt")


def test_what_cannot_be_opened_is_told_in_one_line(tmp_path: Path) -> None:
    for path, reason in (
        (tmp_path, "is a folder"),
        (tmp_path / "no", "does not exist"),
        (Path("a\0b"), "cannot be read"),
    ):
        with pytest.raises(InputError, match=reason) as caught:
            read_pages(path, str(path))
        assert str(caught.value).isprintable()


def test_a_file_that_may_not_be_read_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # The permission itself cannot be taken from a superuser, under whom tests may run.
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError, match="may not be read: check its permissions"):
        read_pages(tmp_path / "1.txt", "1.txt")


def test_a_failing_disk_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(_: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(InputError, match=r"1.txt cannot be read: .*Input/output error"):
        read_pages(tmp_path / "1.txt", "1.txt")


def test_names_cannot_break_a_line_or_a_result() -> None:
    assert source.as_one_line("版\n面\udcff\u2028.txt") == "版\\n面\\udcff\\u2028.txt"
    assert source.as_one_line("第 6　版.txt") == "第 6　版.txt"
    page = read_pages("衡水".encode(), "a\nb\udcff")
    assert page.pages[0].name == "a\\nb\\udcff"


def test_a_line_of_ten_million_characters_is_one_page() -> None:
    text = "衡水市" * 3_333_333
    assert read_pages(text.encode("gb18030"), "-").pages[0].text == text


@pytest.mark.parametrize("name", ["1.txt", "1.TXT", "1.text", "1", "1.out", ".txt", "1.txt.bak"])
def test_plain_text_is_read_whatever_the_suffix(name: str) -> None:
    assert reader_for(Path(name)).name == "plain text"


def test_the_last_reader_is_that_of_unknown_files_and_no_suffix_stands_twice() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert READERS[-1].name == "plain text"
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
