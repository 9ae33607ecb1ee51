"""The diff without colour: every change can be told by a stroke or a sign, since not everybody sees red and green."""

from __future__ import annotations

from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from support.diff_views import opened_view, settle
from support.grey_pictures import REBUILT_ROWS, SOURCE_ROWS, TRACE, grey, ink_of, page_of_changes
from zhengban_gui.theme import Theme

LEAST = 8  # pixels: a stroke of two characters with a gap has more
ON_BOTH_SIDES = ("moved", "locked")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_change_can_be_told_without_colour(theme: Theme, qtbot: QtBot, mode: str) -> None:
    theme.set_mode("dark" if mode == "dark" else "light")
    view = opened_view(theme, qtbot)
    view.resize(1100, 900)
    view.show_page(page_of_changes())
    view.unfold_all()
    settle()
    names = {
        view.source: (*(row.name for row in SOURCE_ROWS), "moved", "joined break"),
        view.rebuilt: (*(row.name for row in REBUILT_ROWS), "kept copy", *ON_BOTH_SIDES),
    }
    for pane, kinds in names.items():
        picture = grey(pane)
        plain = ink_of(picture, pane, "", TRACE)
        found = {kind: ink_of(picture, pane, kind) - plain for kind in kinds}
        assert {kind: len(ink) for kind, ink in found.items() if len(ink) < LEAST} == {}
        alike = [pair for pair in combinations(kinds, 2) if len(found[pair[0]] ^ found[pair[1]]) < LEAST]
        assert alike == []
