"""What users of other tools complain about in 24 threads, each against this window.

Those that one view alone answers for are beside the tests of that view; the first test finds them all.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Later, Workplace
from zhengban.model.finding import Kind
from zhengban.policy import Policy
from zhengban.review.page_review import PageReview
from zhengban.review.project_file import ProjectFile
from zhengban_gui.action_table import ACTIONS
from zhengban_gui.keymap import keys_of
from zhengban_gui.main_window import MainWindow
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.wording import KINDS, QUIET_KINDS

_NAMED = re.compile(r"^def test_complaint_(\d\d)_", re.MULTILINE)
_HELD = 12  # plans: those that are kept in memory, and those that are prepared meanwhile


def test_every_complaint_has_its_test() -> None:
    """Twenty-four threads; some are answered for in more than one place."""
    found: dict[int, list[str]] = {}
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        for number in _NAMED.findall(path.read_text(encoding="utf-8")):
            found.setdefault(int(number), []).append(path.name)
    assert sorted(found) == list(range(1, 25)), f"without a test: {set(range(1, 25)) - set(found)}"


def test_complaint_06_safe_and_risky_rules_cannot_be_told_apart(
    workplace: Workplace, seed_path: Path
) -> None:
    """SubtitleEdit 8062. The sure ones are applied when the page opens, and the keys begin at the first that asks."""
    window = workplace.start(workplace.copy(seed_path))
    review, policy = _review(window), Policy()
    for entry in review.entries:
        is_sure = entry.finding.confidence >= policy.automatic_for(entry.finding)
        assert (entry.state, entry.is_on) == (("automatic", True) if is_sure else ("waiting", False))
    assert window.reviewing.current is not None
    assert window.reviewing.current.state == "waiting"


def test_complaint_07_nobody_sees_which_rules_will_run(workplace: Workplace, seed_path: Path) -> None:
    """SubtitleEdit 9115. What ran on the page is a row of chips with counts, and no kind is without a name."""
    window = workplace.start(workplace.copy(seed_path))
    listed = {entry.finding.kind for entry in _review(window).entries}
    assert set(window.review.findings.chips.kinds) >= listed - {Kind.ARTICLE_STRUCTURE}
    assert set(KINDS) == set(Kind)
    window.actions_["batch_run"].trigger()
    asked = window.batch_work.dialog.kind_words()
    assert len(asked) == len(set(KINDS) - QUIET_KINDS)
    assert all(re.match(r"from \d\.\d\d", told) for told in asked)
    assert not window.batch_work.job.is_running


def test_complaint_10_cancel_waits_for_the_page_that_is_running(workplace: Workplace, qtbot: QtBot) -> None:
    """SubtitleEdit 7992, 8783. Esc ends an export at once, with what is written whole."""
    later = Later()
    window, hand = _start_later(workplace, qtbot, later, pages=3)
    hand.press("Ctrl+Shift+E", "Return")
    folder = window.exporting.dialog.choice().folder
    qtbot.waitUntil(lambda: len(_files(folder)) == 1)
    hand.press("Escape")
    assert "1 file" in window.status.message()
    later.run()
    QApplication.processEvents()
    assert [file.stat().st_size > 0 for file in _files(folder)] == [True]


def test_complaint_11_failures_are_not_told_at_the_end(workplace: Workplace, qtbot: QtBot) -> None:
    """SubtitleEdit 6158. What was written and what was not stand in the same sentence, the reasons in the list."""
    first, *_others = workplace.put_small_pages(3)
    window = workplace.start(workplace.pages)
    hand = Hand(window, qtbot)
    hand.press("Ctrl+Shift+E")
    dialog = window.exporting.dialog
    folder = dialog.choice().folder
    (folder / f"{first.stem}.txt").mkdir(parents=True)
    hand.press("Return")
    qtbot.waitUntil(lambda: "not written" in _shown(dialog))
    assert "1 not written · 2 files written" in _shown(dialog)
    assert len([path for path in folder.rglob("*.txt") if path.is_file()]) == 2


def test_complaint_12_what_was_removed_is_processed_and_what_failed_is_called_done(
    workplace: Workplace, qtbot: QtBot
) -> None:
    """SubtitleEdit 15116, 6774, 8248. Every file that is told of is there and whole; a cancelled one leaves nothing."""
    later = Later()
    window, hand = _start_later(workplace, qtbot, later, pages=4)
    hand.press("Ctrl+Shift+E", "Return")
    folder = window.exporting.dialog.choice().folder
    qtbot.waitUntil(lambda: len(_files(folder)) == 1)
    hand.press("Escape")
    (written,) = _files(folder)
    assert written.read_text(encoding="utf-8").strip()
    assert list(folder.rglob("*")) == [written]
    # Pages cannot be taken from the queue yet; whoever adds it has to see that they are left alone.
    assert not any("remove" in action.id for action in ACTIONS)


def test_complaint_15_nobody_knows_what_to_do_with_the_rescued_work(
    workplace: Workplace, qtbot: QtBot
) -> None:
    """gImageReader 604. The start screen names what was left open, and one key goes on with it."""
    project = _killed_project(workplace)
    window = workplace.start()
    window.state.remember(str(project))
    workplace.leave(window)
    window = workplace.start()
    (recovery,) = window.filing.recoveries()
    assert (recovery.name, recovery.path) == (project.stem, str(project))
    assert "decision" in recovery.detail
    hand = Hand(window, qtbot)
    hand.tab_to("Continue")
    hand.press("Space")
    qtbot.waitUntil(lambda: window.desk.review is not None)
    assert _review(window).counts["rejected"] == 1


def test_complaint_16_a_large_project_eats_the_memory_and_cannot_be_opened_again(
    workplace: Workplace, qtbot: QtBot
) -> None:
    """gImageReader 505. A few pages are held, however many the project has."""
    workplace.put_small_pages(40)
    window = workplace.start(workplace.pages)
    hand = Hand(window, qtbot)
    for _ in range(39):
        hand.press("Ctrl+Alt+PgDown")
        held = [page for page in window.desk.pages if window.desk.session.has_plan(page.id)]
        assert len(held) <= _HELD
    assert window.desk.place == 39
    workplace.leave(window)
    again = workplace.start(workplace.pages)
    assert (len(again.desk.pages), again.desk.place) == (40, 39)


def test_complaint_17_changing_the_view_loses_what_was_not_saved(workplace: Workplace, qtbot: QtBot) -> None:
    """LAREX 226, 302. There is nothing to save: what was decided is on the disk before it is on the screen."""
    workplace.put_small_pages(2)
    window = workplace.start(workplace.pages)
    hand = Hand(window, qtbot)
    hand.press("R", "E")
    hand.compose(["kai"], "开")
    hand.press("Ctrl+Return", "Alt+2", "Alt+3", "Alt+4", "Alt+1", "Ctrl+Alt+PgDown", "A", "Ctrl+PgUp")
    held = window.desk.session.log.operations
    assert [str(operation.deed) for operation in held] == ["reject", "edit", "accept"]
    assert window.desk.project is not None
    assert window.desk.project.path is not None
    with ProjectFile.open(window.desk.project.path, for_review=False) as stored:
        assert list(stored.operations()) == list(held)


def test_complaint_19_one_step_that_does_not_fit_stops_all_others(workplace: Workplace, qtbot: QtBot) -> None:
    """OpenRefine 7500. Over a changed source what fits is carried over, what does not is listed and told."""
    page = workplace.put("第1版.txt", SMALL_PAGE)
    window = workplace.start(page)
    session, review = window.desk.session, _review(window)
    kept, gone = (_entry_of(review, kind) for kind in (Kind.LINE_WRAP, Kind.DUPLICATE_RUN))
    session.accept(1, [kept])
    session.reject(1, [gone])
    workplace.leave(window)
    page.write_text(SMALL_PAGE.replace("孩子们在图书馆里看书。" * 2, "孩子们回家了。"), encoding="utf-8")
    again = workplace.start(page)
    qtbot.waitUntil(again.chooser.overlay.isVisible)
    Hand(again, qtbot).press("1")
    qtbot.waitUntil(lambda: bool(_review(again).unmatched))
    assert [target.finding for target in _review(again).unmatched] == [gone]
    assert _review(again).by_id[kept].state == "accepted"
    assert "source changed" in again.status.message()


def test_complaint_21_no_wrap_beside_each_other_and_a_view_that_jumps(
    workplace: Workplace, qtbot: QtBot, seed_path: Path
) -> None:
    """VS Code 11387, 125270. Both panes wrap, and printed lines keep the current finding in sight."""
    window = workplace.start(workplace.copy(seed_path))
    hand = Hand(window, qtbot)
    diff = window.review.diff
    for pane in (diff.source, diff.rebuilt):
        assert pane.lineWrapMode() is QTextEdit.LineWrapMode.WidgetWidth
        assert not pane.horizontalScrollBar().isVisible()
    for _ in range(2):
        hand.press("Ctrl+L")
        for pane in (diff.source, diff.rebuilt):
            sight = QRectF(pane.viewport().rect())
            assert any(band.intersects(sight) for band in pane.bands())


def test_complaint_23_running_the_engine_again_overwrites_what_was_edited(
    workplace: Workplace, qtbot: QtBot
) -> None:
    """ambuda 241. A new plan is laid under the reviewer's edits, never over them."""
    later = Later()
    window, hand = _start_later(workplace, qtbot, later, pages=1)
    hand.press("E")
    hand.compose(["pinyin"], "（更正）")
    hand.press("Ctrl+Return")
    window.reviewing.go_to(_entry_of(_review(window), Kind.DUPLICATE_RUN))
    before = _review(window).plan
    hand.press("R")
    later.run()
    qtbot.waitUntil(lambda: _review(window).plan is not before)
    assert "（更正）" in _text(window)
    window.desk.read_anew([1])
    later.run()
    qtbot.waitUntil(lambda: window.desk.review is not None)
    assert "（更正）" in _text(window)


def test_complaint_24_lines_are_merged_wrongly_and_nothing_in_between_can_be_edited(
    workplace: Workplace, qtbot: QtBot
) -> None:
    """Umi-OCR 165, 946, 871. A wrong break costs two keys, and the JSON file has the place of every character."""
    window = workplace.start(workplace.put("第1版.txt", SMALL_PAGE))
    hand = Hand(window, qtbot)
    window.store.set("export_formats", ("json",))
    before = _text(window)
    hand.press("P", "1")
    assert _text(window) != before
    hand.press("Ctrl+E")
    folder = window.exporting.dialog.choice().folder
    hand.press("Return")
    qtbot.waitUntil(lambda: (folder / "第1版.json").exists())
    (article,) = json.loads((folder / "第1版.json").read_text(encoding="utf-8"))["articles"]
    for part in article["body"]:
        assert "".join(SMALL_PAGE[start:end] for start, end in part["spans"]).split()


def test_the_hand_does_not_have_to_travel() -> None:
    """X-AnyLabeling 1279. Whatever is done for each finding has a letter of its own."""
    review = {action.id: keys_of(action, "review", {}) for action in ACTIONS}
    for name in ("accept", "reject", "doubt", "amend", "owners", "breaks", "move_block", "next_waiting"):
        assert len(review[name][0]) == 1


def _start_later(workplace: Workplace, qtbot: QtBot, later: Later, pages: int) -> tuple[MainWindow, Hand]:
    """Open small pages of which the first alone is analysed."""
    workplace.put_small_pages(pages)
    workplace.make_executor = lambda: later
    workplace.store.set("prefetch_pages", 0)
    window = workplace.start()
    window.open_paths([workplace.pages])
    later.run()
    qtbot.waitUntil(lambda: window.desk.review is not None)
    return window, Hand(window, qtbot)


def _killed_project(workplace: Workplace) -> Path:
    """A project in which a process decided something and then was gone."""
    (page,) = workplace.put_small_pages(1)
    project = workplace.pages / "湖城.zhengban"
    script = (
        "import os, sys; from pathlib import Path\n"
        "from zhengban.review.project_file import ProjectFile\n"
        "from zhengban.review.project_plans import bring_plan, open_session\n"
        "project = ProjectFile.create(Path(sys.argv[1]), '王编辑'); project.add_sources([Path(sys.argv[2])])\n"
        "session = open_session(project); bring_plan(project, session, 1)\n"
        "session.reject(1, [session.review(1).entries[0].id]); os._exit(0)\n"
    )
    search = {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    subprocess.run([sys.executable, "-c", script, project, page], check=True, env=search)
    return project


def _entry_of(review: PageReview, kind: Kind) -> str:
    return next(entry.id for entry in review.entries if entry.finding.kind is kind)


def _files(folder: Path) -> Sequence[Path]:
    return sorted(folder.rglob("*.txt"))


def _shown(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(ElidedLabel))


def _review(window: MainWindow) -> PageReview:
    assert window.desk.review is not None
    return window.desk.review


def _text(window: MainWindow) -> str:
    return "\n".join(block.text for block in _review(window).document.blocks())
