"""The table of colours keeps its promise of contrast, and colours stand nowhere else."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from zhengban_gui.theme import Theme
from zhengban_gui.theme_sheet import application_sheet
from zhengban_gui.tokens import DARK, LIGHT, Tokens

GUI = Path(__file__).parents[2] / "gui" / "zhengban_gui"
SURFACES = ("paper", "panel", "window")
TINTS = ("accent_tint", "accent_tint2", "dele_tint", "dele_tint2", "ins_tint", "sub_tint", "mov_tint")
TEXT = 4.5
GRAPHICS = 3.0

# What stands on what. ink3 is not for the tint of the selection, faint and line never carry a meaning alone.
TEXT_PAIRS = [
    *(("ink", surface) for surface in (*SURFACES, "sunken", *TINTS)),
    *(("ink2", surface) for surface in (*SURFACES, "sunken", *TINTS)),
    *(("ink3", surface) for surface in (*SURFACES, "sunken", "accent_tint")),
    *(("accent", surface) for surface in (*SURFACES, "accent_tint", "accent_tint2")),
    *((change, surface) for change in ("dele", "ins", "sub", "mov") for surface in SURFACES),
    ("dele", "dele_tint"),
    ("dele", "dele_tint2"),
    ("ins", "ins_tint"),
    ("sub", "sub_tint"),
    ("mov", "mov_tint"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
]
GRAPHICS_PAIRS = [
    ("mov_line", "paper"),
    *((carrier, surface) for carrier in ("ink3", "accent") for surface in (*SURFACES, "sunken")),
]


def luminance(color: str) -> float:
    """Return the relative luminance of WCAG 2."""
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda colors: colors.name)
@pytest.mark.parametrize(("ink", "surface"), TEXT_PAIRS)
def test_text_is_readable(colors: Tokens, ink: str, surface: str) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, surface)) >= TEXT


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda colors: colors.name)
@pytest.mark.parametrize(("ink", "surface"), GRAPHICS_PAIRS)
def test_graphics_are_seen(colors: Tokens, ink: str, surface: str) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, surface)) >= GRAPHICS


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda colors: colors.name)
def test_every_color_is_written_alike(colors: Tokens) -> None:
    for field in fields(colors):
        if field.name != "name":
            assert re.fullmatch("#[0-9A-F]{6}", getattr(colors, field.name)), field.name


def test_no_color_stands_outside_the_tokens() -> None:
    literal = re.compile(
        r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|QColor\(\s*[\"'\d]|Qt\.GlobalColor|\brgba?\(\d"
    )
    found = [
        f"{path.relative_to(GUI)}:{number}: {line.strip()}"
        for path in sorted(GUI.rglob("*.py"))
        if path.name != "tokens.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if literal.search(line)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda colors: colors.name)
def test_the_style_sheet_is_small_and_filled_in(colors: Tokens) -> None:
    sheet = application_sheet(colors)
    assert "$" not in sheet
    assert colors.accent in sheet
    assert len(sheet) < 6000, "a large sheet makes the theme switch slow"


def test_the_theme_tells_of_changes_only(qtbot: QtBot, theme: Theme) -> None:
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.tokens.name))
    theme.set_mode("light")
    theme.set_text_zoom(theme.text_zoom)
    assert not told
    theme.set_mode("dark")
    assert told == ["dark"]
    assert theme.is_dark
    assert theme.color("ink").name().upper() == DARK.ink


def test_text_zoom_stays_in_range(theme: Theme) -> None:
    theme.set_text_zoom(99)
    assert theme.text_zoom == 28
    theme.set_text_zoom(1)
    assert theme.text_zoom == 13


def test_newspaper_text_follows_the_document_not_the_program(theme: Theme) -> None:
    before = theme.newspaper_font(15, script="hant").families()
    theme.set_language("en")
    assert theme.newspaper_font(15, script="hant").families() == before
    assert "TC" in before[0]
    assert "SC" in theme.newspaper_font(15, script="hans").families()[0]


def test_reduced_motion_moves_at_once(theme: Theme) -> None:
    assert theme.motion(120) == 120
    theme.set_reduce_motion(True)
    assert theme.motion(120) == 0
