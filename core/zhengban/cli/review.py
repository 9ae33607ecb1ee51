"""``zhengban review``: open the window. The core does not know it: its name comes from a table."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from zhengban.cli.inputs import find_inputs
from zhengban.errors import InputError, ZhengbanError
from zhengban.resources import load_table

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class NoWindowError(ZhengbanError):
    """The window cannot be opened on this machine."""


def run(options: argparse.Namespace) -> int:
    """Open the paths in the window and return its exit code when it is closed."""
    program = load_table("programs")["review"]
    paths = [Path(name) for name in find_inputs(options.paths)]
    for path in paths:
        if not path.exists():
            raise InputError(f"{path} does not exist: check the path")
    missing = [name for name in program["needs"] if find_spec(name) is None]
    if missing:
        raise NoWindowError(f"the window needs {missing[0]}, which is not installed: {program['install']}")
    if not has_screen():
        raise NoWindowError("there is no screen here: run this on a desktop, or use check, fix and decide")
    try:
        window = importlib.import_module(program["module"])
    except ImportError as error:
        raise NoWindowError(f"the window cannot be loaded ({error}): {program['install']}") from error
    return int(window.main(paths))


def has_screen(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a window can be shown; only where X11 or Wayland draw it can that be known beforehand."""
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in _SCREENS)
