"""The evidence card: what it says, what lights up, and the signals of its buttons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from support import findings_page as page
from zhengban.calibration import Promise
from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Kind
from zhengban.review.session import ReviewSession
from zhengban_gui.reasons import reasons_of, winner_of
from zhengban_gui.theme import Mode, Theme
from zhengban_gui.views.card_content import CardContent
from zhengban_gui.views.compact_reason import CompactReason, EvidenceOverlay
from zhengban_gui.views.evidence_card import EvidenceCard
from zhengban_gui.widgets.push_button import PushButton


@dataclass(frozen=True)
class _Owner:
    label: str
    confidence: float
    margin: float
    is_present: bool = False


_OWNERS = (_Owner("本报讯近日", 0.9, 0, True), _Owner("村民看书", 0.4, 5.2), _Owner("共有", 0.3, 8.0))


@pytest.fixture
def session() -> ReviewSession:
    """Return the session of the small page."""
    return page.make_session()


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> EvidenceCard:
    """Return a card of the width it has in the window."""
    theme.set_language("en")
    card = EvidenceCard(theme)
    qtbot.addWidget(card)
    card.resize(290, 640)
    card.show()
    qtbot.waitExposed(card)
    return card


def _content(session: ReviewSession, identity: str = page.DUPLICATE) -> CardContent:
    return CardContent(session.review(1), identity, 1, 7, alike=2)


def _button(card: QWidget, text: str) -> PushButton:
    return next(button for button in card.findChildren(PushButton) if button.text().startswith(text))


def test_it_tells_kind_shape_place_and_confidence(card: EvidenceCard, session: ReviewSession) -> None:
    card.set_content(_content(session))
    assert card.head.accessibleName() == "Duplicate · side by side 1 / 7"
    assert card.place.text() == "Line 1 · chars 4–8"
    assert card.confidence.accessibleName() == "Confidence 0.98"
    assert card.calibration.text() == "Not yet calibrated"


def test_a_measured_confidence_says_how_often_it_was_right(
    card: EvidenceCard, session: ReviewSession
) -> None:
    promise = Promise(0.98, 500, 0.9635, 0.9891)
    card.set_content(replace(_content(session), promise=promise))
    assert card.calibration.text() == "Calibrated: about 98 of 100 such findings are right"
    assert "500" in card.calibration.toolTip()
    assert "500" in card.calibration.accessibleDescription()


def test_what_is_never_applied_unasked_says_so(card: EvidenceCard, session: ReviewSession) -> None:
    card.set_content(replace(_content(session), automatic=inf))
    assert card.confidence.toolTip() == "Never applied unasked"


def test_two_copies_stand_under_each_other(session: ReviewSession) -> None:
    lines = _content(session).lines()
    assert [(line.segments[0].style, line.label) for line in lines] == [("kept", "kept"), ("deleted", "−4")]


def test_other_changes_show_before_and_after(session: ReviewSession) -> None:
    before, after = _content(session, page.PUNCTUATION).lines()
    assert before.label == "before"
    assert after.label == "1"
    assert any(segment.style == "substituted" for segment in after.segments)


def test_reasons_are_signed_and_lit_under_the_mouse(card: EvidenceCard, session: ReviewSession) -> None:
    card.set_content(_content(session))
    for_it, against = card.reason_rows()
    assert for_it.accessibleName() == "For: It stands twice"
    assert against.accessibleName() == "Against: It may be meant so"
    spy = QSignalSpy(card.evidence_lit)
    middle = QPointF(5, 5)
    QApplication.sendEvent(for_it, QEnterEvent(middle, middle, middle))
    QApplication.sendEvent(for_it, QEvent(QEvent.Type.Leave))
    assert [spy.at(0)[0], spy.at(1)[0]] == [[page.span(0, 0, 4)], []]


def test_reasons_are_lit_by_the_focus_and_enter_goes_there(
    qtbot: QtBot, card: EvidenceCard, session: ReviewSession
) -> None:
    card.set_content(_content(session))
    row = card.reason_rows()[0]
    lit, gone = QSignalSpy(card.evidence_lit), QSignalSpy(card.go_to_span)
    row.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert lit.at(0)[0] == [page.span(0, 0, 4)]
    assert gone.at(0)[0] == page.span(0, 0, 4)


def test_in_chinese_reasons_come_from_the_tables_of_the_engine(session: ReviewSession) -> None:
    content = _content(session)
    reasons = content.reasons("zh_CN")
    assert reasons[0].text == "同样的文字紧挨着又出现，中间没有标点：「村民看书」"
    assert [reason.supports for reason in reasons] == [True, False]
    assert reasons_of(content.entry.finding, content._places(), "en")[0].text == "It stands twice"


@pytest.mark.parametrize("name", ["accept", "reject", "edit", "doubt"])
def test_the_buttons_ask_and_decide_nothing(
    qtbot: QtBot, card: EvidenceCard, session: ReviewSession, name: str
) -> None:
    card.set_content(_content(session))
    with qtbot.waitSignal(getattr(card, name)):
        QTest.mouseClick(_button(card, name.capitalize()), Qt.MouseButton.LeftButton)
    assert session.review(1).by_id[page.DUPLICATE].state == "automatic"


def test_all_like_this_says_how_many(qtbot: QtBot, card: EvidenceCard, session: ReviewSession) -> None:
    card.set_content(_content(session))
    button = _button(card, "Accept all")
    assert button.text() == "Accept all like this (2)"
    with qtbot.waitSignal(card.series_accept):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    card.set_content(replace(_content(session), alike=1))
    assert not button.isVisible()


def test_the_series_row_asks_for_the_series(qtbot: QtBot, card: EvidenceCard, session: ReviewSession) -> None:
    card.set_content(replace(_content(session), alike_in_project=214))
    assert card.series_row.text() == "Alike on this page: 2 · in all: 214"
    with qtbot.waitSignal(card.series_requested):
        card.series_row.click()


def test_owners_are_chosen_by_digit_and_click(
    qtbot: QtBot, card: EvidenceCard, session: ReviewSession
) -> None:
    card.set_content(replace(_content(session, page.HEADLINE), owners=_OWNERS))
    assert card.owners.isVisible()
    spy = QSignalSpy(card.owner_chosen)
    assert card.choose_owner(2)
    assert not card.choose_owner(4)
    assert spy.at(0) == [1]
    card.set_content(_content(session))
    assert not card.owners.isVisible()
    assert not card.choose_owner(1)


def test_a_doubt_shows_its_note(card: EvidenceCard, session: ReviewSession) -> None:
    session.doubt(1, [page.SPACING], "再问编辑部")
    card.set_content(_content(session, page.SPACING))
    assert card.standing.isVisible()
    assert card.standing.text() == "Doubt: 再问编辑部"


def test_a_loser_names_who_beat_it(card: EvidenceCard) -> None:
    place = page.span(0, 4, 8)
    stronger = page.finding("stronger", Kind.PUNCTUATION, [place], [ReplaceText(place, "村民读报")], 0.99)
    weaker = page.finding(page.DUPLICATE, Kind.DUPLICATE_RUN, [place], [ReplaceText(place, "")], 0.98)
    session = page.make_session([stronger, weaker])
    review = session.review(1)
    assert review.by_id[page.DUPLICATE].state == "conflict"
    assert winner_of(review.by_id[page.DUPLICATE], review) == review.by_id["stronger"]
    card.set_content(_content(session))
    assert card.standing.text().startswith("Beaten by “Punctuation”: ")


def test_a_finding_beaten_by_hand_says_so(card: EvidenceCard, session: ReviewSession) -> None:
    session.edit(1, [ReplaceText(page.span(0, 4, 8), "村民读报")])
    card.set_content(_content(session))
    assert card.standing.text().startswith("Beaten by an edit made by hand: ")


def test_locked_and_changed_findings_say_why_they_are_off(card: EvidenceCard, session: ReviewSession) -> None:
    session.lock(1, [page.span(0, 0, 9)])
    card.set_content(_content(session))
    assert card.standing.text() == "Locked: printed exactly as in the source"
    session.unlock(1, [page.span(0, 0, 9)])
    session.accept(1, [page.DUPLICATE])
    other = replace(page.findings()[2], edits=(ReplaceText(page.span(0, 4, 7), ""),))
    session.set_plan(1, page.make_plan([other]))
    card.set_content(_content(session))
    assert card.standing.text().startswith("It now does something else")


def test_when_it_is_short_it_scrolls_and_the_buttons_stay(
    qtbot: QtBot, card: EvidenceCard, session: ReviewSession
) -> None:
    card.set_content(replace(_content(session, page.HEADLINE), owners=_OWNERS))
    card.resize(290, 330)
    qtbot.waitUntil(lambda: card._scroll.verticalScrollBar().maximum() > 0)
    button = _button(card, "Accept")
    bottom = button.mapTo(card, button.rect().bottomLeft()).y()
    assert 0 < bottom < card.height()


def test_when_it_is_tall_enough_it_does_not_scroll(
    qtbot: QtBot, card: EvidenceCard, session: ReviewSession
) -> None:
    card.set_content(_content(session, page.SPACING))
    card.resize(290, 560)
    qtbot.waitUntil(lambda: card._scroll.verticalScrollBar().maximum() == 0)


def test_a_photo_of_its_own_is_called_so(card: EvidenceCard, session: ReviewSession) -> None:
    card.set_content(replace(_content(session, page.HEADLINE), owners=(_Owner("", 0.8, 0),)))
    assert card.owners._rows[0].text() == "A photo of its own"


def test_keys_can_be_changed(card: EvidenceCard, session: ReviewSession) -> None:
    card.set_content(_content(session))
    assert card.foot.series_key.text() == "Shift+A"
    card.set_keys({"accept/review": ("Y",), "accept_series/review": ("Shift+Y",), "series/review": ()})
    assert card.foot.series_key.text() == "Shift+Y"
    assert not card.grab().isNull()


def test_nothing_chosen_shows_no_buttons(card: EvidenceCard, session: ReviewSession) -> None:
    card.set_content(_content(session))
    card.set_content(None)
    assert card.head.title() == "No finding chosen"
    assert not _button(card, "Accept").isVisible()
    assert not card.reason_rows()


def test_the_one_line_says_the_strongest_reason(qtbot: QtBot, theme: Theme, session: ReviewSession) -> None:
    theme.set_language("en")
    line = CompactReason(theme)
    qtbot.addWidget(line)
    line.set_content(_content(session))
    assert line.reason.text() == "Duplicate · side by side 0.98 · ＋ It stands twice － It may be meant so"
    with qtbot.waitSignal(line.reject):
        next(b for b in line.findChildren(PushButton) if b.toolTip() == "Reject").click()


def test_the_overlay_closes_with_escape_and_gives_the_focus_back(
    qtbot: QtBot, theme: Theme, card: EvidenceCard, session: ReviewSession
) -> None:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    below = PushButton(theme, "below", parent=window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    below.setFocus()
    overlay = EvidenceOverlay(theme, window)
    card.set_content(_content(session))
    overlay.open(card)
    assert overlay.geometry().right() == window.rect().right()
    assert _button(card, "Accept").hasFocus()
    with qtbot.waitSignal(overlay.closed):
        QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert below.hasFocus()
    assert overlay.take_card() is card
    qtbot.addWidget(card)


def test_it_is_painted_in_both_themes(card: EvidenceCard, session: ReviewSession, theme: Theme) -> None:
    modes: tuple[Mode, ...] = ("light", "dark")
    for mode in modes:
        theme.set_mode(mode)
        for one in page.findings():
            card.set_content(_content(session, one.id))
            assert not card.grab().isNull()
