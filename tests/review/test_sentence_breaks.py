"""A paragraph can be broken behind any sentence, and at any character that somebody points at."""

from __future__ import annotations

from zhengban.model.document import Document
from zhengban.model.edit import Join, OwnedEdit, ReplaceText
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.span import Span
from zhengban.review.manual_blocks import split
from zhengban.review.sentence_breaks import place_at, sentence_breaks
from zhengban.review.trial import with_edits

TEXT = "桥修好了。大家走过去！\n他说：“真好。”于是都笑了……雨也停了"


def joined(text: str = TEXT) -> Document:
    """Return the document whose lines are one paragraph."""
    page = Page(text)
    joins = [Join(one.end - 1, other.start) for one, other in zip(page.lines, page.lines[1:], strict=False)]
    return rebuild(page, [OwnedEdit(edit, "plan", -place) for place, edit in enumerate(joins, 1)])


def texts(document: Document) -> list[str]:
    """Return the texts of the blocks."""
    return [block.text for block in document.blocks()]


def test_every_sentence_of_a_paragraph_can_begin_another_one() -> None:
    found = sentence_breaks(joined(), 0)
    assert [choice.after[:2] for choice in found] == ["大家", "他说", "于是", "雨也"]
    assert [choice.before[-1] for choice in found] == ["。", "！", "”", "…"]


def test_choosing_one_breaks_there_and_nowhere_else() -> None:
    document = joined()
    for choice in sentence_breaks(document, 0):
        before, after = texts(with_edits(document, split(document, 0, choice.offset)))
        assert before + after == texts(document)[0]
        assert after.startswith(choice.after)


def test_it_can_be_broken_where_somebody_points() -> None:
    document = joined()
    choice = place_at(document, 0, TEXT.index("走过去"))
    assert choice is not None
    assert texts(with_edits(document, split(document, 0, choice.offset)))[1].startswith("走过去！他说")


def test_nothing_is_broken_off_in_front_of_the_first_character_or_outside() -> None:
    document = joined()
    assert place_at(document, 0, 0) is None
    assert place_at(document, 0, len(TEXT)) is None


def test_a_break_counts_exchanged_text_as_it_is_printed() -> None:
    page = Page("桥修好了,大家走过去。雨停了")
    comma = page.text.index(",")
    edits = [OwnedEdit(ReplaceText(Span(comma, comma + 1), "。"), "mark", 1)]
    found = sentence_breaks(rebuild(page, edits), 0)
    assert [choice.after[:2] for choice in found] == ["大家", "雨停"]


def test_a_single_sentence_offers_nothing() -> None:
    assert sentence_breaks(joined("桥修好了。”"), 0) == ()
