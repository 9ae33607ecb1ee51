"""What both sides of the diff show of the seed page, and of small pages with one trap each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from support.diff_pages import analysed, edited_page, of_kind, shown_page
from zhengban.model.edit import Join, MoveBlock, ReplaceText, SetRole
from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.propose import Proposal
from zhengban_gui.diff.folding import rows, stretches
from zhengban_gui.diff.inputs import DiffInput, FindingState, ShownFinding
from zhengban_gui.diff.layout import SourceMode, lay_out
from zhengban_gui.diff.marks import Mark, MarkKind
from zhengban_gui.diff.side import BREAK_SIGN, DisplayBlock

MODES: tuple[SourceMode, ...] = ("flowed", "printed")


@pytest.fixture(scope="module")
def proposal(seed_text: str) -> Proposal:
    return analysed(seed_text)


@pytest.fixture(scope="module")
def seed(proposal: Proposal) -> DiffInput:
    return shown_page(proposal)


def finding(
    *edits: ReplaceText | Join | MoveBlock | SetRole,
    state: FindingState = "accepted",
    kind: Kind = Kind.SPACING,
    spans: tuple[Span, ...] = (),
) -> ShownFinding:
    return ShownFinding("f", kind, spans, edits, state, state in {"accepted", "automatic", "amended"})


def visible(text: str) -> str:
    return "".join(text.split())


def sourced(block: DisplayBlock) -> Iterator[tuple[int, str]]:
    """Yield the source offset and the character of everything shown that has a source."""
    for run in block.runs:
        if run.source_end - run.source_start == run.end - run.start:
            yield from zip(
                range(run.source_start, run.source_end), block.text[run.start : run.end], strict=True
            )


@pytest.mark.parametrize("mode", MODES)
def test_the_source_side_reads_as_the_source(seed: DiffInput, mode: SourceMode) -> None:
    layout = lay_out(seed, mode)
    shown = "".join(block.display_text for block in layout.left)
    lines = "".join(seed.page.text[line.start : line.end] for line in seed.page.lines)
    assert visible(shown.replace(BREAK_SIGN, "")) == visible(lines)


@pytest.mark.parametrize("mode", MODES)
def test_every_character_stands_once_on_either_side(seed: DiffInput, mode: SourceMode) -> None:
    layout = lay_out(seed, mode)
    text = seed.page.text
    left = Counter(offset for block in layout.left for offset, c in sourced(block) if not c.isspace())
    assert left == Counter(offset for offset, character in enumerate(text) if not character.isspace())
    assert all(text[offset] == c for block in layout.left for offset, c in sourced(block) if not c.isspace())
    blocks = seed.document.blocks()
    assert Counter("".join(block.text for block in layout.right)) == Counter("".join(b.text for b in blocks))
    kept = [offset for block in blocks for span in block.spans for offset in range(*span)]
    right = [offset for block in layout.right for offset, _ in sourced(block)]
    assert sorted(right) == sorted(kept)


def test_a_joined_paragraph_has_no_mark_but_its_breaks(seed: DiffInput) -> None:
    layout = lay_out(seed)
    paragraph = next(block for block in layout.left if block.source_start == 656)
    assert len(paragraph.breaks) == 15
    assert {mark.kind for mark in paragraph.marks} == {MarkKind.JOINED}
    assert all(mark.owner for mark in paragraph.marks)
    assert BREAK_SIGN not in paragraph.text
    assert layout.right[paragraph.block].marks == ()
    assert layout.right[paragraph.block].text == paragraph.text


def test_headlines_that_moved_know_where_they_went(seed: DiffInput) -> None:
    layout = lay_out(seed)
    moved = [block for block in layout.left if block.is_moved and block.role is Role.HEADLINE]
    assert [block.line for block in moved] == [426, 428, 573, 596, 711, 713]
    for block in moved:
        (place,) = block.counterparts
        counterpart = layout.right[place]
        assert counterpart.is_moved
        assert counterpart.text == block.text
        assert layout.left[counterpart.counterparts[0]] is block
    stayed = [block for block in layout.right if not block.is_moved]
    assert len(stayed) == len(layout.pairs)


def test_pairs_ascend_on_both_sides(seed: DiffInput) -> None:
    for mode in MODES:
        pairs = lay_out(seed, mode).pairs
        assert list(pairs) == sorted(pairs)
        assert [right for _, right in pairs] == sorted({right for _, right in pairs})


def test_a_line_that_was_split_is_shown_block_by_block(seed: DiffInput) -> None:
    layout = lay_out(seed)
    parts = [block for block in layout.left if block.line == 709]
    assert [block.role for block in parts] == [Role.CAPTION, Role.CREDIT, Role.CAPTION]
    assert [block.begins_line for block in parts] == [True, False, False]
    assert parts[0].text == "村民带孩子在书屋看书村民带孩子在书屋看书。。"


def test_the_marks_of_doubled_text(seed: DiffInput) -> None:
    layout = lay_out(seed)
    caption = next(block for block in layout.left if block.line == 709)
    owner = of_kind(seed, Kind.DUPLICATE_RUN).id
    found = [mark[:3] for mark in caption.marks if mark.owner == owner]
    assert found == [
        (MarkKind.KEPT_COPY, 0, 10),
        (MarkKind.DELETED, 10, 20),
        (MarkKind.KEPT_COPY, 20, 21),
        (MarkKind.DELETED_MARK, 21, 22),
    ]
    notches = [mark for mark in layout.right[caption.block].marks if mark.kind is MarkKind.NOTCH]
    assert [mark.start for mark in notches] == [10, 11]
    assert notches[0].note.startswith("村民带孩子在书屋看书")


def test_what_was_spared_is_marked_and_nothing_else(proposal: Proposal, seed: DiffInput) -> None:
    duplicate = of_kind(seed, Kind.DUPLICATE_RUN)
    layout = lay_out(shown_page(proposal, {duplicate.id: "rejected"}))
    marks = [mark for block in layout.left for mark in block.marks if mark.owner == duplicate.id]
    assert {mark.kind for mark in marks} == {MarkKind.SPARED}
    assert sum(mark.end - mark.start for mark in marks) == 27
    assert not any(mark.owner == duplicate.id for block in layout.right for mark in block.marks)


def test_what_waits_shows_what_it_would_do(proposal: Proposal, seed: DiffInput) -> None:
    duplicate = of_kind(seed, Kind.DUPLICATE_RUN)
    layout = lay_out(shown_page(proposal, {duplicate.id: "waiting"}))
    kinds = Counter(mark.kind for block in layout.left for mark in block.marks if mark.owner == duplicate.id)
    assert set(kinds) == {MarkKind.WOULD_DELETE, MarkKind.KEPT_COPY}
    assert kinds[MarkKind.WOULD_DELETE] == 6


def test_a_locked_finding_marks_nothing_and_locks_its_block() -> None:
    text = "衡水衡水市"
    shown = edited_page(text, finding(ReplaceText(Span(0, 2), ""), state="locked"))
    (block,) = lay_out(shown).left
    assert block.is_locked
    assert block.marks == ()


def test_astral_characters_shift_no_mark() -> None:
    shown = edited_page("𠮷𠮷野家, 開店\n", finding(ReplaceText(Span(4, 5), "，")))
    layout = lay_out(shown)
    (mark,) = (mark for mark in layout.left[0].marks if mark.kind is MarkKind.SUBSTITUTED)
    block = layout.left[0]
    first, last = block.offsets.display_range(mark.start, mark.end)
    utf16 = block.display_text.encode("utf-16-le")
    assert utf16[2 * first : 2 * last].decode("utf-16-le") == ","
    assert mark.note == ", → ，"


@pytest.mark.parametrize(
    ("edit", "left", "right"),
    [
        (ReplaceText(Span(2, 2), "新"), (MarkKind.CARET, 2, 2), (MarkKind.INSERTED, 2, 3)),
        (ReplaceText(Span(2, 3), ""), (MarkKind.DELETED_SPACE, 2, 3), (MarkKind.NOTCH, 2, 2)),
        (ReplaceText(Span(5, 6), ""), (MarkKind.DELETED_MARK, 5, 6), (MarkKind.NOTCH, 5, 5)),
        (ReplaceText(Span(4, 5), "誌"), (MarkKind.SUBSTITUTED, 4, 5), (MarkKind.SUBSTITUTED, 4, 5)),
    ],
)
def test_each_kind_of_change_has_marks_on_both_sides(
    edit: ReplaceText, left: tuple[MarkKind, int, int], right: tuple[MarkKind, int, int]
) -> None:
    layout = lay_out(edited_page("衡水 日报。", finding(edit)))
    assert [mark[:3] for mark in layout.left[0].marks] == [left]
    assert [mark[:3] for mark in layout.right[0].marks] == [right]
    assert {mark.owner for block in (*layout.left, *layout.right) for mark in block.marks} == {"f"}


def test_deleted_text_between_two_blocks_of_a_line_is_shown_with_the_first() -> None:
    shown = edited_page(
        "图为衡水。。王翔摄",
        finding(
            SetRole(Span(0, 5), Role.CAPTION), ReplaceText(Span(5, 6), ""), SetRole(Span(6, 9), Role.CREDIT)
        ),
    )
    assert [block.text for block in lay_out(shown).left] == ["图为衡水。。", "王翔摄"]


def test_a_line_that_went_inside_a_paragraph_stays_in_it() -> None:
    edits = (ReplaceText(Span(3, 6), ""), Join(1, 7, ""))
    layout = lay_out(edited_page("衡水\n■■■\n日报", finding(*edits)))
    assert [block.text for block in layout.left] == ["衡水\n■■■日报"]
    assert not layout.left[0].is_moved
    assert [block.text for block in layout.right] == ["衡水日报"]


def test_a_paragraph_that_goes_on_elsewhere_is_moved_there() -> None:
    layout = lay_out(edited_page("衡水\n图注\n日报", finding(Join(1, 6, ""))))
    assert [(block.text, block.is_moved, block.counterparts) for block in layout.left] == [
        ("衡水", False, (0,)),
        ("图注", False, (1,)),
        ("日报", True, (0,)),
    ]


def test_kept_lines_keep_their_breaks() -> None:
    shown = edited_page("床前明月光\n疑是地上霜", finding(SetRole(Span(0, 11), Role.VERSE)))
    (block,) = lay_out(shown).left
    assert block.text == "床前明月光\n疑是地上霜"
    assert block.breaks == ()
    assert "\n" not in block.display_text


def test_characters_that_qt_keeps_for_itself_change_no_length() -> None:
    (block,) = lay_out(edited_page("衡\ufdd0水\ufffc")).left
    assert block.text == "衡\ufdd0水\ufffc"
    assert block.display_text == "衡\ufffd水\ufffd"


def test_an_empty_page_has_no_rows() -> None:
    layout = lay_out(edited_page("\n \n"))
    assert (layout.left, layout.right, layout.pairs) == ((), (), ())
    assert rows(layout, stretches(layout, ())).left == ()


def test_marks_are_cut_to_the_text_they_stand_on(seed: DiffInput) -> None:
    layout = lay_out(seed)
    for block in (*layout.left, *layout.right):
        for mark in block.marks:
            assert isinstance(mark, Mark)
            assert 0 <= mark.start <= mark.end <= len(block.text)
