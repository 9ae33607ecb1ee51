"""Find and replace: what is found stands where it says, and what is replaced replaces just that."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from model.strategies import PROFILE, edit_lists, page_texts
from zhengban.errors import InputError
from zhengban.model.document import Document
from zhengban.model.edit import Edit, Join, OwnedEdit, ReplaceText
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.span import Span
from zhengban.review import search
from zhengban.review.page_review import review_page
from zhengban.review.plan import Plan
from zhengban.review.search import find, replacements
from zhengban.review.trial import with_edits


def document_of(text: str, *edits: Edit) -> Document:
    """Return the document of a text with edits on."""
    return rebuild(Page(text), [OwnedEdit(edit, f"f{n}", -n) for n, edit in enumerate(edits, 1)])


def texts(document: Document) -> list[str]:
    """Return what the blocks read."""
    return [block.text for block in document.blocks()]


def test_a_text_is_found_across_the_lines_of_its_block() -> None:
    (found,) = find(document_of("甲乙丙\n丁戊", Join(2, 4)), "丙丁")
    assert found == (0, (Span(2, 3), Span(4, 5)), "甲乙", "丙丁", "戊")


def test_what_was_inserted_is_found_and_what_was_deleted_is_not() -> None:
    document = document_of("甲乙丙", ReplaceText(Span(1, 2), "子丑"))
    assert [found.spans for found in find(document, "子丑")] == [()]
    assert find(document, "乙") == ()
    assert [found.spans for found in find(document, "乙", where="source")] == [(Span(1, 2),)]


def test_the_source_is_searched_line_by_line() -> None:
    found = find(document_of("甲乙\n丙乙丁"), "^.乙", is_regex=True, where="source")
    assert [(one.before, one.text, one.after) for one in found] == [("", "甲乙", ""), ("", "丙乙", "丁")]


def test_capitals_matter_when_they_are_said_to() -> None:
    document = document_of("AWD awd")
    assert [len(find(document, "awd", case=case)) for case in (True, False)] == [1, 2]


def test_marks_of_regular_expressions_are_plain_unless_asked_for() -> None:
    document = document_of("a.c abc")
    assert len(find(document, "a.c")) == 1
    assert len(find(document, "a.c", is_regex=True)) == 2


@pytest.mark.parametrize("pattern", ["(", "[", "*", r"(?<n>a)(?P<n"])
def test_a_pattern_that_is_none_is_told_in_one_line(pattern: str) -> None:
    with pytest.raises(InputError, match=r"^no regular expression: [^\n]+$"):
        find(document_of("甲"), pattern, is_regex=True)


def test_a_pattern_that_would_not_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_TIMEOUT", 0.01)
    document = document_of("甲" * 60 + "乙")
    for action in (
        lambda: find(document, r"(?:甲|甲甲)+丙", is_regex=True),
        lambda: replacements(document, r"(?:甲|甲甲)+丙", "乙", is_regex=True),
    ):
        with pytest.raises(InputError, match="takes too long"):
            action()


def test_a_pattern_that_finds_nothing_at_a_place_is_no_hit() -> None:
    document = document_of("甲乙")
    assert find(document, "丙*", is_regex=True) == ()
    assert replacements(document, "丙*", "丁", is_regex=True) == ()


def test_a_replacement_is_one_edit_of_its_own_characters() -> None:
    (hit,) = replacements(document_of("甲乙丙丁"), "乙丙", "子丑")
    assert hit == ((ReplaceText(Span(1, 3), "子丑"),), "甲乙丙丁", "甲子丑丁", Span(1, 3), 0)


def test_a_replacement_is_never_across_lines() -> None:
    assert replacements(document_of("甲乙\n丙丁", Join(1, 3)), "乙丙", "子") == ()
    assert replacements(document_of("甲乙\n丙丁"), r"乙\s丙", "子", is_regex=True) == ()
    with pytest.raises(InputError, match="line break"):
        replacements(document_of("甲"), "甲", "乙\n丙")


def test_groups_can_be_named_in_a_regular_expression_only() -> None:
    document = document_of("9月16日")
    hits = replacements(document, r"(\d+)月", r"\1 月", is_regex=True)
    assert texts(with_edits(document, hits[0].edits)) == ["9 月16日"]
    (plain,) = replacements(document, "月", r"\1")
    assert texts(with_edits(document, plain.edits)) == [r"9\116日"]
    with pytest.raises(InputError, match="cannot be read"):
        replacements(document, "月", r"\2", is_regex=True)


def test_two_places_in_one_earlier_edit_are_one_hit() -> None:
    document = document_of("甲乙丙", ReplaceText(Span(1, 2), "子丑子寅"))
    (hit,) = replacements(document, "子", "卯")
    assert texts(with_edits(document, hit.edits)) == ["甲卯丑卯寅丙"]
    assert (hit.before, hit.after) == ("甲子丑子寅丙", "甲卯丑卯寅丙")


def test_a_replacement_with_the_same_text_is_none() -> None:
    assert replacements(document_of("甲乙"), "甲", "甲") == ()


def test_all_hits_of_the_seed_page_together_replace_all_places_within_lines(seed_plan: Plan) -> None:
    document = review_page(seed_plan, ()).document
    hits = replacements(document, "养老", "敬老爱老")
    after = "\n".join(texts(with_edits(document, [edit for hit in hits for edit in hit.edits])))
    before = "\n".join(texts(document))
    assert after.count("敬老爱老") == len(hits) == 34
    assert before.count("养老") - len(hits) == after.count("养老")


@st.composite
def searches(draw: st.DrawFn) -> tuple[Document, str, str]:
    """Draw a document with edits on, a text that is in it, and what shall stand in its place."""
    text = draw(page_texts())
    document = rebuild(Page(text), draw(edit_lists(text, kinds="tj", outside=False)))
    lines = [block.text for block in document.blocks()]
    assume(lines)
    line = draw(st.sampled_from(lines))
    start = draw(st.integers(0, len(line) - 1))
    pattern = line[start : start + draw(st.integers(1, 2))]
    assume(not pattern.isspace())
    return document, pattern, draw(st.text(st.sampled_from("甲子新a"), max_size=3))


@settings(PROFILE, max_examples=PROFILE.max_examples // 2)
@given(searches(), st.randoms(use_true_random=False))
def test_any_choice_of_hits_replaces_just_those(case: tuple[Document, str, str], random: Random) -> None:
    document, pattern, replacement = case
    hits = replacements(document, pattern, replacement)
    chosen = [hit for hit in hits if random.random() < 0.5]
    after = with_edits(document, [edit for hit in chosen for edit in hit.edits])
    before, now = ({b.start: b.text for b in d.blocks()} for d in (document, after))
    for start, text in before.items():
        if pattern not in text:
            assert now.get(start) == text
    if not chosen:
        assert now == before
    else:
        touched = {start for start, text in before.items() if now.get(start) != text}
        assert touched >= {hit.block for hit in chosen}
