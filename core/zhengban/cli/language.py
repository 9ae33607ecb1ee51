"""Which language the commands speak to people: what was asked for, else what the system speaks."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from typing import Literal

Language = Literal["zh", "en"]

# The first that is set decides; the last three are the usual order of a Unix.
VARIABLES = ("ZHENGBAN_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def language_for(asked: str | None, environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language of the option, else of the environment, else of the system."""
    named = asked or next((environment[name] for name in VARIABLES if environment.get(name)), None)
    return "zh" if (named or _system_locale()).lower().startswith(("zh", "chinese")) else "en"


def _system_locale() -> str:
    """Return the name of the system's locale; Windows, which sets no variables, has Chinese (Simplified)_China."""
    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # macOS calls a locale UTF-8, which Python does not know
        return ""
