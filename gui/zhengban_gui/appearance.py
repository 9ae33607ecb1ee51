"""Carries the settings over to the theme, at the start and on every change."""

from __future__ import annotations

from typing import cast

from zhengban_gui.i18n import resolve_language
from zhengban_gui.settings import Settings, SettingsStore
from zhengban_gui.theme import Mode, Theme


def theme_from(settings: Settings) -> Theme:
    """Return a new theme that looks as the settings say."""
    return Theme(
        cast(Mode, settings.theme),
        resolve_language(settings.language),
        settings.newspaper_font,
        settings.text_size,
        settings.reduce_motion,
    )


def follow_settings(theme: Theme, store: SettingsStore) -> None:
    """Change the theme whenever a setting of its looks is changed."""

    def carry_over(name: str, value: object) -> None:
        if name in _SETTERS:
            setter = getattr(theme, _SETTERS[name])
            setter(resolve_language(str(value)) if name == "language" else value)

    store.changed.connect(carry_over)


_SETTERS = {
    "theme": "set_mode",
    "language": "set_language",
    "newspaper_font": "set_newspaper_family",
    "text_size": "set_text_zoom",
    "reduce_motion": "set_reduce_motion",
}
