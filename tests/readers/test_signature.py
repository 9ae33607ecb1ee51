"""Files that are no plain text are named, and a person is told what to do."""

from __future__ import annotations

import random
import zlib

import pytest

from zhengban.errors import InputError
from zhengban.readers.encoding import decode
from zhengban.readers.signature import SIGNATURES, Signature, seems_binary


@pytest.mark.parametrize("signature", SIGNATURES, ids=[signature.name for signature in SIGNATURES])
@pytest.mark.parametrize("encoding", [None, "gb18030"])
def test_known_formats_are_named_even_when_an_encoding_is_given(
    signature: Signature, encoding: str | None
) -> None:
    with pytest.raises(InputError) as caught:
        decode(signature.start + b"...", encoding, "page.txt")
    assert str(caught.value) == f"page.txt seems to be {signature.name}, not plain text: {signature.advice}"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(bytes(4096), id="a file full of zeros, as a crash leaves it"),
        pytest.param(random.Random(1).randbytes(4096), id="noise"),
        pytest.param(zlib.compress(random.Random(2).randbytes(400) * 9), id="compressed"),
        pytest.param(bytes(range(256)) * 8, id="every byte"),
        pytest.param(b"\x7fCAJ" + bytes(600) + b"\x01\x02\xff", id="an unknown format"),
    ],
)
def test_other_binary_data_is_recognised(data: bytes) -> None:
    with pytest.raises(InputError, match="seems to be binary data, not plain text"):
        decode(data)


def test_text_that_only_talks_of_a_format_is_no_such_file() -> None:
    for text in ("PK赛今晚开战", "Rar!", "BM 广告", "%PDF", "GIF动图大赛", "MM 衡水"):
        assert decode(text.encode()).text == text


def test_text_with_a_few_controls_is_not_binary() -> None:
    assert not seems_binary("衡水市\x1a".encode() * 50 + b"\0\0")
    assert not seems_binary(b"")
