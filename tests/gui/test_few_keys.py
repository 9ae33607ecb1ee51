"""How many keys things cost, counted where they reach the program, and printed as a table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import Hand, KeyCounter, Workplace
from zhengban.model.document import Block
from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban.review.manual_blocks import merge, move_to_article, split
from zhengban.review.owners import owners
from zhengban.review.page_review import Entry, PageReview
from zhengban.review.paragraph_breaks import breaks
from zhengban_gui.main_window import MainWindow
from zhengban_gui.views.review_screen import block_of

MOST_FOR_A_PAGE = 8
MOST_FOR_A_MISTAKE = 3


@pytest.fixture(scope="module")
def table() -> Iterator[dict[str, list[int]]]:
    """The keys that each task took, by its name; printed at the end."""
    taken: dict[str, list[int]] = {}
    yield taken
    print()
    for name, counts in taken.items():
        print(f"{name:<62} {max(counts):>2} keys at most, {len(counts):>2} tried")


@pytest.fixture
def window(workplace: Workplace, seed_path: Path) -> MainWindow:
    """The seed page, opened."""
    return workplace.start(workplace.copy(seed_path))


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """What presses the keys."""
    return Hand(window, qtbot)


def test_a_page_whose_proposals_are_right(
    window: MainWindow,
    hand: Hand,
    counter: KeyCounter,
    qtbot: QtBot,
    table: dict[str, list[int]],
) -> None:
    """What waits is refused, the page is marked as reviewed and exported, and the dialog is closed."""
    hand.press("R", "Ctrl+PgDown", "Ctrl+E")
    folder = window.exporting.dialog.choice().folder
    hand.press("Return")
    qtbot.waitUntil(lambda: folder.exists() and bool(list(folder.iterdir())))
    hand.press("Return")
    assert QApplication.activeModalWidget() is None
    assert _review(window).is_settled
    keys = counter.take()
    table.setdefault("seed page: reviewed, settled, exported", []).append(keys)
    assert keys <= MOST_FOR_A_PAGE


@pytest.mark.parametrize("kind", [Kind.MISATTACHED_CAPTION, Kind.DETACHED_HEADLINE])
def test_a_wrong_owner(
    window: MainWindow, hand: Hand, counter: KeyCounter, table: dict[str, list[int]], kind: Kind
) -> None:
    """The owner is among the three best: ``O`` and its digit, from the row of the finding."""
    for entry in _of_kind(window, kind):
        whole = _text(window)
        wrong = next(owner for owner in owners(_review(window), entry.id) if not owner.is_present)
        window.desk.session.amend(window.desk.page_number, entry.id, wrong.edits, wrong.label)
        window.reviewing.go_to(entry.id)
        assert _text(window) != whole
        right = next(
            place
            for place, owner in enumerate(owners(_review(window), entry.id), 1)
            if owner.edits == entry.finding.edits
        )
        counter.take()
        hand.press("O", str(right))
        keys = counter.take()
        assert _text(window) == whole
        table.setdefault(f"wrong owner of a {kind}, one of the best three", []).append(keys)
        assert keys <= MOST_FOR_A_MISTAKE


def test_a_caption_that_somebody_moved(
    window: MainWindow, hand: Hand, counter: KeyCounter, table: dict[str, list[int]]
) -> None:
    """The owner is any article of the page: ``M`` and its digit."""
    for entry in _of_kind(window, Kind.MISATTACHED_CAPTION):
        document = _review(window).document
        caption = block_of(document, entry.finding.spans[0].start)
        assert caption is not None
        home = next((n for n, unit in enumerate(document.articles, 1) if caption in unit.blocks), 0)
        away = 2 if home != 2 else 3
        window.desk.session.edit(
            window.desk.page_number, move_to_article(document, caption.start, away), "moved"
        )
        window.reviewing.go_to(entry.id)
        wanted = home or 4
        counter.take()
        hand.press("M", str(wanted))
        keys = counter.take()
        article = _review(window).document.articles[wanted - 1]
        assert any(block.start == caption.start for block in article.blocks)
        table.setdefault("caption moved to any other article", []).append(keys)
        assert keys <= MOST_FOR_A_MISTAKE


def test_a_doubtful_owner_is_gone_to_and_mended(
    window: MainWindow, hand: Hand, counter: KeyCounter, table: dict[str, list[int]]
) -> None:
    """Going there is counted, too."""
    for entry in _of_kind(window, Kind.MISATTACHED_CAPTION):
        whole = _text(window)
        window.desk.session.doubt(window.desk.page_number, [entry.id])
        counter.take()
        hand.press("J")
        assert _current(window).id == entry.id
        hand.press("O", "1")
        keys = counter.take()
        assert _text(window) == whole
        table.setdefault("wrong owner that is asked about, with going there", []).append(keys)
        assert keys <= MOST_FOR_A_MISTAKE
        window.reviewing.go_to(_waiting(window).id)


def test_paragraphs_joined_wrongly(
    window: MainWindow, hand: Hand, counter: KeyCounter, table: dict[str, list[int]]
) -> None:
    """``P`` and the digit of the place: the paragraph is parted where it should be."""
    for left, right in _neighbours(window)[::4]:
        whole = _text(window)
        window.desk.session.edit(
            window.desk.page_number, merge(_review(window).document, left, right), "joined"
        )
        assert _text(window) != whole
        _mend(window, hand, left, right)
        counter_keys = counter.take()
        assert _text(window) == whole
        table.setdefault("paragraphs joined wrongly", []).append(counter_keys)
        assert counter_keys <= MOST_FOR_A_MISTAKE


def test_a_paragraph_broken_wrongly(
    window: MainWindow, hand: Hand, counter: KeyCounter, table: dict[str, list[int]]
) -> None:
    """``P`` and the digit of the place: the paragraph is joined again."""
    for block in _long_paragraphs(window)[::4]:
        whole = _text(window)
        place = block.pieces[1].start
        window.desk.session.edit(
            window.desk.page_number, split(_review(window).document, block.start, place), "broken"
        )
        assert _text(window) != whole
        _mend(window, hand, block.start, place)
        keys = counter.take()
        assert _text(window) == whole
        table.setdefault("paragraph broken wrongly", []).append(keys)
        assert keys <= MOST_FOR_A_MISTAKE


def _mend(window: MainWindow, hand: Hand, start: int, place: int) -> None:
    """From the finding that speaks of the paragraph, choose the place where it is broken or joined."""
    window.reviewing.go_to(_spoken_of(window)[start])
    offsets = [choice.offset for choice in breaks(_review(window), start)]
    hand.press("P", str(offsets.index(place) + 1))


def _spoken_of(window: MainWindow) -> dict[int, str]:
    """The listed finding that begins in a block, by the start of the block."""
    review = _review(window)
    found: dict[int, str] = {}
    for identity in window.review.findings.visible_ids():
        block = block_of(review.document, review.by_id[identity].finding.spans[0].start)
        if block is not None:
            found.setdefault(block.start, identity)
    return found


def _neighbours(window: MainWindow) -> list[tuple[int, int]]:
    """Paragraphs that follow each other, the first of which a finding speaks of."""
    spoken_of = _spoken_of(window)
    return [
        (left.start, right.start)
        for unit in _review(window).document.articles
        for left, right in pairwise(unit.blocks)
        if left.role is right.role is Role.PARAGRAPH and left.start in spoken_of
    ]


def _long_paragraphs(window: MainWindow) -> list[Block]:
    spoken_of = _spoken_of(window)
    return [
        block
        for block in _review(window).document.blocks()
        if block.role is Role.PARAGRAPH and len(block.pieces) > 2 and block.start in spoken_of
    ]


def _of_kind(window: MainWindow, kind: Kind) -> list[Entry]:
    return [entry for entry in _review(window).entries if entry.finding.kind is kind]


def _waiting(window: MainWindow) -> Entry:
    return next(entry for entry in _review(window).entries if entry.state == "waiting")


def _current(window: MainWindow) -> Entry:
    assert window.reviewing.current is not None
    return window.reviewing.current


def _review(window: MainWindow) -> PageReview:
    assert window.desk.review is not None
    return window.desk.review


def _text(window: MainWindow) -> str:
    """Every block with its role, and where articles and photos begin."""
    units = _review(window).document.units
    return "\n\n".join("\n".join(f"{block.role} {block.text}" for block in unit.blocks) for unit in units)
