"""Retyping a block: it reads as typed, everything else stays, and provenance is kept."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from model.strategies import PROFILE, edit_lists, page_texts
from zhengban.model.document import Block, Document
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.review.manual_text import retype
from zhengban.review.retyped_parts import tidied
from zhengban.review.trial import with_edits

TYPED = "甲乙子，。a6 \u3000\n"


@st.composite
def retypings(draw: st.DrawFn) -> tuple[Document, Block, str]:
    """Draw a document with edits on, one of its blocks, and a text that shares some of what it reads."""
    text = draw(page_texts())
    document = rebuild(Page(text), draw(edit_lists(text, kinds="tjrs", outside=False)))
    assume(document.blocks())
    block = draw(st.sampled_from(document.blocks()))
    return document, block, draw(changed_texts(block.text))


@st.composite
def changed_texts(draw: st.DrawFn, text: str, most: int = 3) -> str:
    """Draw a text that differs from another in a few places."""
    for _ in range(draw(st.integers(1, most))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 2, len(text)])))
        text = text[:start] + draw(st.text(st.sampled_from(TYPED), max_size=3)) + text[end:]
    return text


def squeezed(text: str) -> list[str]:
    """Return the lines of a text, each white space taken for one space."""
    return [" ".join(line.split()) for line in tidied(text).split("\n")]


def check_retyped(document: Document, block: Block, typed: str) -> None:
    """Check that the block and those that became of it read as typed, and that all others are as before."""
    after = with_edits(document, retype(document, block.start, typed))
    before = {other.start: other for other in document.blocks()}
    now = {other.start: other for other in after.blocks()}
    for start, other in before.items():
        if start != block.start:
            assert (now[start].text, now[start].role) == (other.text, other.role)
    became = [other.text for start, other in now.items() if start == block.start or start not in before]
    if "\n" not in tidied(typed) and "\n" not in block.text:
        assert squeezed("\n".join(became)) == squeezed(typed)
    else:
        assert "".join("".join(became).split()) == "".join(typed.split())


@PROFILE
@given(retypings())
def test_a_block_reads_as_typed_and_all_others_stay(case: tuple[Document, Block, str]) -> None:
    check_retyped(*case)
