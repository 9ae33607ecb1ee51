"""Font families by language: CJK first, so that quotation marks and dashes come out full width.

Newspaper text follows the document's script, what the program says follows the language of the user interface.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase

Script = Literal["hans", "hant"]

_SANS_HANS = ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI", "sans-serif")
_SANS_HANT = ("Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei UI", "sans-serif")
_SANS_LATIN = ("Segoe UI", "SF Pro Text", "Noto Sans")
_SERIF_HANS = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif")
_SERIF_HANT = ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "serif")

_WITHOUT_MEDIUM: dict[tuple[str, ...], bool] = {}  # asking the font database is slow


def ui_families(language: str) -> tuple[str, ...]:
    """Return the sans families for a language of the user interface: ``zh_CN``, ``zh_TW`` or another one."""
    if language.startswith(("zh_TW", "zh_HK", "zh_Hant")):
        return _SANS_HANT
    if language.startswith("zh"):
        return _SANS_HANS
    return (*_SANS_LATIN, *_SANS_HANS)


def newspaper_families(script: Script, preferred: str = "") -> tuple[str, ...]:
    """Return the serif families for a document's script, with the reader's own choice in front."""
    chain = _SERIF_HANT if script == "hant" else _SERIF_HANS
    return (preferred, *chain) if preferred else chain


def lacks_medium(families: tuple[str, ...]) -> bool:
    """Return whether weight 500 would look like 400, as the installed family has no face between it and bold."""
    if families not in _WITHOUT_MEDIUM:
        family = next((name for name in families if QFontDatabase.hasFamily(name)), "")
        weights = {QFontDatabase.weight(family, style) for style in QFontDatabase.styles(family)}
        _WITHOUT_MEDIUM[families] = not weights & {QFont.Weight.Medium.value, QFont.Weight.DemiBold.value}
    return _WITHOUT_MEDIUM[families]


def make_font(families: tuple[str, ...], px: float, weight: int) -> QFont:
    """Return a font of ``px`` logical pixels; ``weight`` is 100–900.

    Hinting is off: it would place Han glyphs on whole pixels and make equal advances unequal.
    """
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(max(round(px), 1))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
