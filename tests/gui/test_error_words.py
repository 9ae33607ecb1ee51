"""What the engine says of files is said in the language of the window; no sentence of it is forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.window import Workplace
from zhengban.errors import InputError
from zhengban.readers.encoding import decode
from zhengban.readers.signature import SIGNATURES
from zhengban_gui.error_words import error_told, is_known
from zhengban_gui.i18n import Translators

ENGINE = Path(__file__).parents[2] / "core" / "zhengban"
# What people meet in the window; tables that are damaged are for the developers.
PLACES = (
    "files.py",
    "readers",
    "review",
    "batch/executors.py",
    "batch/publishing.py",
    "writers/verify.py",
    "model/conservation.py",
)
ERRORS = ("InputError", "OutputError", "EncodingError", "ConservationError")


def sentences() -> Iterator[str]:
    """Yield the messages that the engine raises, each name in them replaced by a word."""
    for place in PLACES:
        found = ENGINE / place
        for path in sorted(found.rglob("*.py")) if found.is_dir() else [found]:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS:
                    yield from (text for argument in node.args if (text := _text(argument)))


def _text(node: ast.expr) -> str:
    """Return a literal as text; nothing where the message is made elsewhere."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "甲" for part in node.values)
    return ""


def test_every_sentence_of_the_engine_is_known() -> None:
    raised = set(sentences())
    assert len(raised) > 30
    assert sorted(text for text in raised if not is_known(text)) == []


@pytest.mark.parametrize("fault", ["it took longer than 60 s", "its worker process died twice (signal 9)"])
def test_why_a_page_of_a_batch_failed_is_known(fault: str) -> None:
    assert is_known(fault)


@pytest.mark.parametrize("signature", SIGNATURES, ids=lambda signature: signature.name)
def test_what_a_file_seems_to_be_is_known(signature: object) -> None:
    name, advice = getattr(signature, "name", ""), getattr(signature, "advice", "")
    assert is_known(name)
    assert is_known(advice)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\xd8\x41\x00", b"\xb0\xa1\xff\xff", bytes(range(32)) * 9])
@pytest.mark.parametrize("encoding", [None, "utf-8", "utf-16", "big5"])
def test_what_cannot_be_decoded_is_told_in_known_words(data: bytes, encoding: str | None) -> None:
    message = _refusal(data, encoding)
    assert not message or is_known(message)


def _refusal(data: bytes, encoding: str | None) -> str:
    try:
        decode(data, encoding, "a.txt")
    except InputError as error:
        return str(error)
    return ""


def test_names_are_left_as_they_are_and_unknown_sentences_too(qapp: object) -> None:
    told = Translators()
    told.install("zh_CN")
    try:
        told_of = error_told("/tmp/a program/甲.txt was not written: No space left on device")
        assert "/tmp/a program/甲.txt" in told_of
        assert "No space" not in told_of
        assert error_told("something else") == "something else"
    finally:
        told.remove()


def test_a_window_in_chinese_says_it_in_chinese(workplace: Workplace) -> None:
    workplace.store.set("language", "zh_CN")
    window = workplace.start()
    window.open_paths([workplace.put("空.txt", "")])
    message = window.status.message()
    assert "空.txt" in message
    assert "empty" not in message
    picture = workplace.put("图.txt", b"\x89PNG\r\n\x1a\n" + bytes(40))
    window.open_paths([picture])
    assert "PNG" in window.status.message()
    assert "picture" not in window.status.message()
