"""The theme: tokens, fonts and text size as one object that every view is given, and that says when they change."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from zhengban_gui.fonts import Script, make_font, newspaper_families, ui_families
from zhengban_gui.icons import clear_icon_cache
from zhengban_gui.theme_sheet import application_palette, application_sheet
from zhengban_gui.tokens import (
    DARK,
    LIGHT,
    NEWSPAPER_TEXT_LARGEST,
    NEWSPAPER_TEXT_SMALLEST,
    TEXT_DIFF,
    TEXT_UI,
    WEIGHT_REGULAR,
    Tokens,
)

Mode = Literal["light", "dark", "system"]


class Theme(QObject):
    """Holds the looks of the whole program; views repaint on ``changed``.

    ``changed`` is sent for colours, families and sizes alike. Nothing of the application is touched
    before ``apply``.
    """

    changed = Signal()

    def __init__(
        self,
        mode: Mode = "system",
        language: str = "zh_CN",
        newspaper_family: str = "",
        text_zoom: int = TEXT_DIFF,
        reduce_motion: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        self._language = language
        self._newspaper_family = newspaper_family
        self._text_zoom = _within_zoom(text_zoom)
        self._reduce_motion = reduce_motion
        self._applied = False
        self._tokens = self._wanted_tokens()
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[tuple[str, ...], float, int], QFont] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def tokens(self) -> Tokens:
        """Return the colours in use."""
        return self._tokens

    @property
    def is_dark(self) -> bool:
        """Return whether the dark colours are in use."""
        return self._tokens is DARK

    @property
    def mode(self) -> Mode:
        """Return what was chosen, which may be to follow the system."""
        return self._mode

    @property
    def language(self) -> str:
        """Return the language of the user interface, as ``zh_CN``."""
        return self._language

    @property
    def text_zoom(self) -> int:
        """Return the size of newspaper body text, px."""
        return self._text_zoom

    @property
    def reduce_motion(self) -> bool:
        """Return whether everything moves at once."""
        return self._reduce_motion

    def color(self, name: str) -> QColor:
        """Return the colour of a token; it is shared, copy it before changing it.

        Raises ``AttributeError`` for a name that is no token.
        """
        if name not in self._colors:
            self._colors[name] = QColor(getattr(self._tokens, name))
        return self._colors[name]

    def ui_font(self, px: float = TEXT_UI, weight: int = WEIGHT_REGULAR) -> QFont:
        """Return the sans font for what the program says."""
        return self._font(ui_families(self._language), px, weight)

    def newspaper_font(self, px: float, weight: int = WEIGHT_REGULAR, script: Script = "hans") -> QFont:
        """Return the serif font for newspaper text in the document's script."""
        return self._font(newspaper_families(script, self._newspaper_family), px, weight)

    def _font(self, families: tuple[str, ...], px: float, weight: int) -> QFont:
        """A copy of a font costs nothing; making one anew for each word that is painted does."""
        key = (families, px, weight)
        if key not in self._fonts:
            self._fonts[key] = make_font(families, px, weight)
        return QFont(self._fonts[key])

    def zoomed(self, px: float) -> int:
        """Return a newspaper size or line height of the token table at the chosen text size, px."""
        return round(px * self._text_zoom / TEXT_DIFF)

    def motion(self, milliseconds: int) -> int:
        """Return how long a movement takes, 0 when motion is reduced."""
        return 0 if self._reduce_motion else milliseconds

    def apply(self) -> None:
        """Dress the application: Fusion base, palette, font and style sheet.

        The style is set only once: setting it again would polish every widget a second time.
        """
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        if not self._applied:
            application.setStyle(QStyleFactory.create("Fusion"))
            self._applied = True
        application.setPalette(application_palette(self._tokens))
        if application.font() != self.ui_font():
            application.setFont(self.ui_font())
        # Replacing a sheet polishes every widget twice over; taking it away first makes the switch twice as fast.
        application.setStyleSheet("")
        application.setStyleSheet(application_sheet(self._tokens))

    def set_mode(self, mode: Mode) -> None:
        """Choose light or dark colours, or those of the system from now on."""
        self._mode = mode
        self._follow_system()

    def set_language(self, language: str) -> None:
        """Choose the language whose shapes the program's own words take."""
        if language != self._language:
            self._language = language
            self._refresh()

    def set_newspaper_family(self, family: str) -> None:
        """Choose a family for newspaper text; empty for the chain of the document's script."""
        if family != self._newspaper_family:
            self._newspaper_family = family
            self.changed.emit()

    def set_text_zoom(self, px: int) -> None:
        """Choose the size of newspaper body text, px; it is brought into 13–28."""
        px = _within_zoom(px)
        if px != self._text_zoom:
            self._text_zoom = px
            self.changed.emit()

    def set_reduce_motion(self, reduce: bool) -> None:
        """Turn movement off or on."""
        self._reduce_motion = reduce

    def _follow_system(self) -> None:
        wanted = self._wanted_tokens()
        if wanted is not self._tokens:
            self._tokens = wanted
            self._refresh()

    def _refresh(self) -> None:
        self._colors.clear()
        clear_icon_cache()
        if self._applied:
            self.apply()
        self.changed.emit()

    def _wanted_tokens(self) -> Tokens:
        if self._mode == "system":
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT


def _within_zoom(px: int) -> int:
    return min(max(px, NEWSPAPER_TEXT_SMALLEST), NEWSPAPER_TEXT_LARGEST)
