"""Icons are our own drawings on one grid, and sharp at every device pixel ratio."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from zhengban.errors import TableError
from zhengban_gui.icons import clear_icon_cache, icon_pixmap, paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.widgets.state_icon import STATES, paint_state, state_name

DRAWINGS = Path(__file__).parents[2] / "resources" / "zhengban_resources" / "icons"
MARKS = {"app", "mark"}  # filled, on a grid of their own
NAMES = sorted(path.stem for path in DRAWINGS.glob("*.svg"))
WANTED = """
check cross pencil doubt lock wait auto undo redo search export left right up down filter play pause stop file folder
article head para image credit mast inbox move dup wrap column space punct orn history gear warn grip grid chart eye
sun copy plus minus restore rule more
"""


def greys(theme: Theme, name: str, size: int = 32) -> bytes:
    """Return the icon's coverage, which is what is left of it in black and white."""
    image = icon_pixmap(name, size, theme.color("ink")).toImage()
    return bytes(image.pixelColor(x, y).alpha() for y in range(size) for x in range(size))


def test_every_wanted_icon_is_there() -> None:
    assert set(NAMES) >= set(WANTED.split())


@pytest.mark.parametrize("name", [name for name in NAMES if name not in MARKS])
def test_drawings_keep_the_grid(name: str) -> None:
    text = (DRAWINGS / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 16 16"' in text
    assert 'fill="none"' in text
    assert 'stroke="currentColor"' in text
    assert 'stroke-linecap="round"' in text
    assert not re.search("#[0-9A-Fa-f]{3}", text)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something(theme: Theme, name: str) -> None:
    assert any(greys(theme, name))


def test_no_two_icons_look_alike(theme: Theme) -> None:
    assert len({greys(theme, name) for name in NAMES}) == len(NAMES)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_pixmaps_have_the_pixels_of_the_device(theme: Theme, ratio: float) -> None:
    pixmap = icon_pixmap("check", 16, theme.color("ink"), ratio)
    assert pixmap.width() == round(16 * ratio)
    assert pixmap.devicePixelRatio() == pytest.approx(ratio)


def test_painted_icons_are_sharp_at_two_pixels_a_pixel(theme: Theme) -> None:
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(2)
    image.fill(theme.color("paper"))
    painter = QPainter(image)
    paint_icon(painter, QRectF(0, 0, 32, 32), "minus", theme.color("ink"))
    painter.end()
    # The stroke is 1.5 of 16 units: six device pixels of 64, edges included no more than eight.
    column = [image.pixelColor(32, y).lightness() for y in range(64)]
    paper = theme.color("paper").lightness()
    assert 5 <= sum(lightness < paper - 20 for lightness in column) <= 8


def test_the_color_is_the_one_asked_for(theme: Theme) -> None:
    image = icon_pixmap("stop", 64, theme.color("dele")).toImage()
    solid = [image.pixelColor(32, y) for y in range(64) if image.pixelColor(32, y).alpha() == 255]
    assert solid
    assert {color.name() for color in solid} == {theme.color("dele").name()}


def test_a_translucent_color_stays_translucent(theme: Theme) -> None:
    color = QColor(theme.color("ink"))
    color.setAlpha(128)
    image = icon_pixmap("stop", 64, color).toImage()
    strongest = max(image.pixelColor(32, y).alpha() for y in range(64))
    assert 120 <= strongest <= 136


def test_an_unknown_icon_is_an_error(qtbot: QtBot, theme: Theme) -> None:
    with pytest.raises(TableError):
        icon_pixmap("no-such-icon", 16, theme.color("ink"))


def test_the_cache_can_be_dropped(theme: Theme) -> None:
    before = icon_pixmap("check", 16, theme.color("ink"))
    assert icon_pixmap("check", 16, theme.color("ink")).cacheKey() == before.cacheKey()
    clear_icon_cache()
    assert icon_pixmap("check", 16, theme.color("ink")).cacheKey() != before.cacheKey()


def test_states_differ_without_color(theme: Theme) -> None:
    shapes = set()
    for state in STATES:
        image = QImage(32, 32, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        paint_state(painter, QRectF(0, 0, 32, 32), state, theme)
        painter.end()
        shapes.add(bytes(image.pixelColor(x, y).alpha() > 100 for y in range(32) for x in range(32)))
        assert state_name(state)
    assert len(shapes) == len(STATES)
