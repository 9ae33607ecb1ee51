"""What happens when a bug of ours shows: it is written to a file and told in one line, and the window goes on."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths

_LARGEST = 1 << 20  # bytes; an older log is begun anew


def log_path() -> Path:
    """Return the file that mishaps are written to."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "zhengban.log"


def catch_mishaps(tell: Callable[[Path], None]) -> None:
    """Log every exception that nobody caught and tell where; decisions were stored before, so nothing is lost."""

    def caught(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, where)
        path = log_path()
        if _write(path, "".join(traceback.format_exception(kind, error, where))):
            tell(path)

    sys.excepthook = caught


def _write(path: Path, text: str) -> bool:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_large = path.exists() and path.stat().st_size > _LARGEST
        with path.open("w" if is_large else "a", encoding="utf-8") as stream:
            stream.write(f"{datetime.now().isoformat(timespec='seconds')}\n{text}\n")
    except OSError:
        return False
    return True
