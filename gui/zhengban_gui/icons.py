"""Icons: drawings of our own on a 16-px grid, painted in any colour at the resolution of the device."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from zhengban.resources import load_text

_DEVICE_PIXELS = 1024  # an icon is never larger; guards the cache against a broken transformation


def icon_pixmap(name: str, size: float, color: QColor, device_pixel_ratio: float = 1.0) -> QPixmap:
    """Return the icon as a pixmap of ``size`` logical pixels that is sharp at ``device_pixel_ratio``.

    Raises ``TableError`` for a name that has no drawing.
    """
    return _pixmap(name, round(size, 2), color.rgba(), round(device_pixel_ratio, 3))


def paint_icon(painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
    """Paint the icon in the middle of ``rect``, as large as its shorter side; logical pixels.

    Raises ``TableError`` for a name that has no drawing.
    """
    size = min(rect.width(), rect.height())
    if size <= 0:
        return
    ratio = painter.device().devicePixelRatioF()
    corner = QPointF(rect.center().x() - size / 2, rect.center().y() - size / 2)
    # On a fraction of a device pixel the pixmap would be resampled and look soft.
    corner = QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio)
    painter.drawPixmap(corner, icon_pixmap(name, size, color, ratio))


def make_icon(name: str, color: QColor, disabled: QColor, size: int = 16) -> QIcon:
    """Return an icon for stock widgets and menus, sharp at 1, 2 and 3 device pixels a pixel."""
    icon = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        icon.addPixmap(icon_pixmap(name, size, color, ratio), QIcon.Mode.Normal)
        icon.addPixmap(icon_pixmap(name, size, disabled, ratio), QIcon.Mode.Disabled)
    return icon


def clear_icon_cache() -> None:
    """Forget the drawn pixmaps: their colours belong to a theme that is gone."""
    _pixmap.cache_clear()


@lru_cache(maxsize=1024)
def _pixmap(name: str, size: float, rgba: int, ratio: float) -> QPixmap:
    renderer = _renderer(name, rgba)
    side = min(max(round(size * ratio), 1), _DEVICE_PIXELS)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=256)
def _renderer(name: str, rgba: int) -> QSvgRenderer:
    color = QColor.fromRgba(rgba)
    # SVG Tiny, which Qt reads, has no alpha in colours.
    text = _drawing(name).replace("currentColor", color.name())
    if color.alpha() != 255:
        text = text.replace("<svg ", f'<svg stroke-opacity="{color.alphaF():.3f}" ', 1)
    return QSvgRenderer(QByteArray(text.encode()))


@cache
def _drawing(name: str) -> str:
    return load_text(f"icons/{name}.svg")
