"""The palette and the small style sheet of stock widgets, made from tokens.

Everything else is painted. The sheet is set when the theme changes and never on selection or decision:
each setting of it polishes all widgets again.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor, QPalette

from zhengban_gui import tokens
from zhengban_gui.tokens import Tokens

_Group = QPalette.ColorGroup
_Role = QPalette.ColorRole

_ROLES = {
    _Role.Window: "window",
    _Role.WindowText: "ink",
    _Role.Base: "paper",
    _Role.AlternateBase: "panel",
    _Role.Text: "ink",
    _Role.PlaceholderText: "ink3",
    _Role.Button: "paper",
    _Role.ButtonText: "ink",
    _Role.BrightText: "on_accent",
    _Role.Highlight: "accent_tint2",
    _Role.HighlightedText: "ink",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "mov",
    _Role.ToolTipBase: "paper",
    _Role.ToolTipText: "ink",
    _Role.Light: "paper",
    _Role.Midlight: "hair",
    _Role.Mid: "line",
    _Role.Dark: "ink3",
    _Role.Shadow: "ink3",
}
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)

_SHEET = Template("""
QToolTip { color: $ink; background: $paper; border: 1px solid $line; padding: 4px 8px; }
QPushButton { color: $ink; background: $paper; border: 1px solid $line; border-radius: ${radius}px;
  min-height: 30px; padding: 0 14px; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $accent_tint2; }
QPushButton:default { color: $on_accent; background: $accent; border-color: $accent; font-weight: 500; }
QPushButton:default:hover, QPushButton:default:pressed { background: $accent_hover; border-color: $accent_hover; }
QPushButton:disabled { color: $faint; background: transparent; border-color: $hair; }
QPushButton:focus { border: 2px solid $accent; padding: 0 13px; min-height: 28px; }
QPushButton:default:focus { border: 2px solid $ink; }
QToolButton { color: $ink2; background: transparent; border: 2px solid transparent; border-radius: ${radius}px;
  padding: 4px; }
QToolButton:hover, QToolButton:checked { background: $sunken; }
QToolButton:focus { border-color: $accent; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QKeySequenceEdit QLineEdit { color: $ink; background: $paper;
  border: 1px solid $line; border-radius: ${radius}px; padding: 0 8px; min-height: 28px;
  selection-background-color: $accent_tint2; selection-color: $ink; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 2px solid $accent; padding: 0 7px;
  min-height: 26px; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: $faint;
  background: transparent; border-color: $hair; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView { background: $paper; border: 1px solid $line; outline: none; padding: 4px;
  selection-background-color: $accent_tint2; selection-color: $ink; }
QMenuBar { background: transparent; color: $ink; }
QMenuBar::item { padding: 6px 9px; border-radius: ${radius}px; background: transparent; }
QMenuBar::item:selected { background: $sunken; }
QMenu { background: $paper; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: ${radius_small}px; }
QMenu::item:selected { background: $accent_tint2; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $hair; margin: 4px 8px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
  border: none; width: 0; height: 0; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; padding: 0; min-height: 0;
  background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
ChoiceBox, ChoiceBox:focus { border: none; padding: 0; min-height: 38px; }
QHeaderView { background: transparent; }
QHeaderView::section { color: $ink3; background: transparent; border: none; border-bottom: 1px solid $hair;
  padding: 0 8px; }
QSplitter::handle { background: $hair; }
""")


def application_sheet(colors: Tokens) -> str:
    """Return the style sheet of the stock widgets."""
    return _SHEET.substitute(asdict(colors), radius=tokens.RADIUS, radius_small=tokens.RADIUS_SMALL)


def application_palette(colors: Tokens) -> QPalette:
    """Return the palette of the stock widgets, with faint text on what is disabled."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(colors, name)))
    for role in _DISABLED:
        palette.setColor(_Group.Disabled, role, QColor(colors.faint))
    return palette
