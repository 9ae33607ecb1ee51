"""Retyping a block: it reads as typed, everything else stays, and provenance is kept."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from model.strategies import PROFILE, edit_lists, page_texts
from zhengban.model.conservation import account
from zhengban.model.document import Block, Document
from zhengban.model.edit import Edit, Join, OwnedEdit, ReplaceText, SetRole
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.manual_text import retype
from zhengban.review.page_review import review_page
from zhengban.review.plan import Plan
from zhengban.review.retyped_parts import tidied
from zhengban.review.trial import block_at, with_edits

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


@pytest.fixture(scope="module")
def seed_document(seed_plan: Plan) -> Document:
    """Return the seed page as it is proposed."""
    return review_page(seed_plan, ()).document


@settings(PROFILE, max_examples=100)
@given(st.data())
def test_a_block_of_the_seed_page_reads_as_typed(seed_document: Document, data: st.DataObject) -> None:
    block = data.draw(st.sampled_from(seed_document.blocks()))
    check_retyped(seed_document, block, data.draw(changed_texts(block.text)))


@PROFILE
@given(retypings())
def test_a_block_reads_as_typed_and_all_others_stay(case: tuple[Document, Block, str]) -> None:
    check_retyped(*case)


def document_of(text: str, *edits: Edit) -> Document:
    """Return the document of a text with edits on, each weaker than the one before."""
    owned = [OwnedEdit(edit, f"f{number}", -number) for number, edit in enumerate(edits, 1)]
    return rebuild(Page(text), owned)


def test_only_what_differs_is_replaced() -> None:
    document = document_of("甲乙丙丁\n戊己", Join(3, 5))
    assert retype(document, 0, "甲乙子丁戊己") == (ReplaceText(Span(2, 3), "子"),)
    assert retype(document, 0, "甲乙丙丁新戊己") == (ReplaceText(Span(4, 4), "新"),)
    assert retype(document, 0, "甲乙丙丁己") == (ReplaceText(Span(5, 6), ""),)
    assert retype(document, 0, " 甲乙丙丁戊己 ") == ()


def test_a_change_in_inserted_text_writes_the_whole_edit_anew() -> None:
    document = document_of("甲乙丙", ReplaceText(Span(1, 2), "子丑"))
    edits = retype(document, 0, "甲子寅丙")
    assert edits == (ReplaceText(Span(1, 2), "子寅"),)
    assert account(with_edits(document, edits)).deleted == 1


def test_an_insertion_of_which_nothing_is_left_is_off() -> None:
    for gap in (0, 1, 2):
        document = document_of("甲乙", ReplaceText(Span(gap, gap), "子丑"))
        after = with_edits(document, retype(document, 0, "甲乙"))
        assert [block.text for block in after.blocks()] == ["甲乙"]
        assert account(after).inserted == 0


def test_a_deleted_text_that_is_typed_again_is_kept_not_inserted() -> None:
    document = document_of("甲乙丙丁", ReplaceText(Span(1, 3), ""))
    after = with_edits(document, retype(document, 0, "甲乙丙丁"))
    assert account(after) == account(document_of("甲乙丙丁"))


def test_a_replacement_of_equal_length_is_a_substitution() -> None:
    document = document_of("甲乙丙")
    result = account(with_edits(document, retype(document, 0, "甲子丙")))
    assert (result.kept, result.substituted, result.deleted, result.inserted) == (3, 1, 0, 0)


def test_a_space_at_a_seam_is_the_glue_of_a_join() -> None:
    document = document_of("甲乙\n丙丁", Join(1, 3))
    assert retype(document, 0, "甲乙 丙丁") == (Join(1, 3, " "),)
    spaced = document_of("甲乙\n丙丁", Join(1, 3, " "))
    assert retype(spaced, 0, "甲乙丙丁") == (Join(1, 3, ""),)


def test_a_line_break_in_a_paragraph_splits_it() -> None:
    document = document_of("甲乙丙\n丁戊", Join(2, 4))
    assert retype(document, 0, "甲乙丙\n丁戊") == (Join(2, 4, None),)
    assert retype(document, 0, "甲\n乙丙丁戊") == (Join(0, 1, None),)


def test_a_line_break_behind_which_only_typed_text_stands_is_ignored() -> None:
    document = document_of("甲乙")
    after = with_edits(document, retype(document, 0, "甲乙\n新"))
    assert [block.text for block in after.blocks()] == ["甲乙新"]


def test_text_that_keeps_its_lines_gets_one_more_line() -> None:
    document = document_of("甲乙丙\n丁戊", SetRole(Span(0, 6), Role.VERSE))
    (block,) = with_edits(document, retype(document, 0, "甲\n乙丙\n丁戊")).blocks()
    assert (block.role, block.text) == (Role.VERSE, "甲\n乙丙\n丁戊")
    (joined,) = with_edits(document, retype(document, 0, "甲乙丙丁戊")).blocks()
    assert joined.text == "甲乙丙丁戊"


def test_an_emptied_block_is_not_printed() -> None:
    document = document_of("甲乙\n丙丁", Join(1, 3))
    assert with_edits(document, retype(document, 0, " ")).blocks() == ()


def test_a_retype_on_a_retype_replaces_it(seed_document: Document) -> None:
    block = block_at(seed_document, 6100)
    once = with_edits(seed_document, retype(seed_document, 6100, "学生正在图书馆翻看图书。"))
    after = with_edits(once, retype(once, 6100, block.text))
    assert block_at(after, 6100).text == block.text


def test_an_unknown_block_is_told(seed_document: Document) -> None:
    with pytest.raises(KeyError):
        retype(seed_document, 0, "甲")
