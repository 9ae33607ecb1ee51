"""The whole way from a page to its files by keys alone: no slot is called, nothing is clicked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.command_line import CommandLine
from support.window import Camera, Hand, Workplace
from zhengban.model.finding import Kind
from zhengban.review.operation import Deed
from zhengban.review.page_review import Entry
from zhengban_gui.main_window import MainWindow

FORMS = ("txt", "md", "html", "json")
TYPED = "（摄影：河北经济日报）"


@pytest.fixture
def zhengban(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line, in this process."""
    return CommandLine(capsys)


def test_the_whole_journey_by_keys(
    workplace: Workplace, qtbot: QtBot, camera: Camera, seed_path: Path, zhengban: CommandLine
) -> None:
    page = workplace.copy(seed_path)
    window = workplace.start(page)
    hand = Hand(window, qtbot)
    camera.take(window, "opened")
    _review(window, hand)
    camera.take(window, "reviewed")
    _edit_a_caption(window, hand, camera)
    _give_a_headline_away_and_back(window, hand, camera)
    window = _undo_after_a_restart(window, workplace, qtbot, page)
    camera.take(window, "undone-after-a-restart")
    folder = _export(window, Hand(window, qtbot), qtbot, camera)
    _compare(window, folder, workplace, zhengban)


def _review(window: MainWindow, hand: Hand) -> None:
    """Walk to what waits, accept it, reject one that was automatic and doubt the next."""
    waiting = _current(window)
    assert waiting.state == "waiting"
    hand.press("J", "A")
    assert _entry(window, waiting.id).state == "accepted"
    hand.press("Down")
    rejected = _current(window)
    assert rejected.state == "automatic"
    hand.press("R")
    assert _entry(window, rejected.id).state == "rejected"
    doubtful = _current(window)
    assert doubtful.id != rejected.id
    hand.press("D")
    assert _entry(window, doubtful.id).state == "doubt"


def _edit_a_caption(window: MainWindow, hand: Hand, camera: Camera) -> None:
    """Type Chinese as an input method does; what is being composed is no text yet, and Enter only takes it."""
    _show_kind(window, hand, Kind.MISATTACHED_CAPTION)
    before = len(window.desk.session.log.operations)
    hand.press("E")
    hand.compose(["she ying", "摄影", "（摄影：河北经济日报）"], TYPED)
    camera.take(window, "caption-edited")
    assert len(window.desk.session.log.operations) == before
    hand.press("Ctrl+Return")
    assert window.desk.session.log.operations[-1].deed is Deed.EDIT
    assert TYPED in _text(window)


def _give_a_headline_away_and_back(window: MainWindow, hand: Hand, camera: Camera) -> None:
    _show_kind(window, hand, Kind.DETACHED_HEADLINE)
    headline, whole = _current(window), _text(window)
    hand.press("O")
    camera.take(window, "owners")
    hand.press("2")
    assert _entry(window, headline.id).state == "amended"
    assert _text(window) != whole
    camera.take(window, "given-away")
    hand.press("O", "1")
    assert _entry(window, headline.id).state == "accepted"
    assert _text(window) == whole


def _undo_after_a_restart(window: MainWindow, workplace: Workplace, qtbot: QtBot, page: Path) -> MainWindow:
    whole, last = _text(window), window.desk.session.log.operations[-1]
    workplace.leave(window)
    again = workplace.start(page)
    hand = Hand(again, qtbot)
    assert _text(again) == whole
    hand.press("Ctrl+Z")
    assert again.desk.session.log.operations[-1].undoes == (last.number,)
    assert _text(again) != whole
    hand.press("Ctrl+Y", "Ctrl+Z")
    return again


def _export(window: MainWindow, hand: Hand, qtbot: QtBot, camera: Camera) -> Path:
    hand.press("Ctrl+E")
    for name in ("Markdown", "HTML", "JSON"):
        hand.tab_to(name)
        hand.press("Space")
    camera.take(window, "export")
    folder = window.exporting.dialog.choice().folder
    hand.press("Return")
    qtbot.waitUntil(lambda: len(list(folder.glob("*"))) == len(FORMS))
    camera.take(window, "exported")
    hand.press("Return")
    assert QApplication.activeModalWidget() is None
    return folder


def _compare(window: MainWindow, folder: Path, workplace: Workplace, zhengban: CommandLine) -> None:
    """The command line writes the same bytes for the same decisions."""
    assert window.desk.project is not None
    project = window.desk.project.path
    workplace.leave(window)
    other = folder.with_name("command-line")
    assert zhengban("export", project, "-o", f"{other}/", "--to", ",".join(FORMS)).code == 0
    written = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert written == {path.name: path.read_bytes() for path in other.iterdir()}
    assert {name.rsplit(".", 1)[-1] for name in written} == set(FORMS)
    assert all(TYPED.encode() in text for text in written.values())


def _show_kind(window: MainWindow, hand: Hand, kind: Kind) -> None:
    """List one kind by the digit of its chip and go to its first finding."""
    digit = window.review.findings.chips.kinds.index(kind) + 1
    hand.press("0", str(digit), "Ctrl+Home")
    assert _current(window).finding.kind is kind


def _current(window: MainWindow) -> Entry:
    entry = window.reviewing.current
    assert entry is not None
    return entry


def _entry(window: MainWindow, identity: str) -> Entry:
    assert window.desk.review is not None
    return window.desk.review.by_id[identity]


def _text(window: MainWindow) -> str:
    assert window.desk.review is not None
    return "\n".join(block.text for block in window.desk.review.document.blocks())
