"""Where the program keeps what nobody named a place for: the projects of files that were just opened."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths

SUFFIX = ".zhengban"


def is_project(path: Path) -> bool:
    """Tell whether the path names a project file."""
    return path.suffix.lower() == SUFFIX


def with_suffix(path: Path) -> Path:
    """Return the path as that of a project file; a name may have dots of its own, as in a date."""
    return path if is_project(path) else path.with_name(path.name + SUFFIX)


def projects_folder() -> Path:
    """Return the folder of projects that were never saved anywhere else; it may not exist yet."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "projects"


def project_for(sources: Sequence[Path], folder: Path) -> Path:
    """Return the project that belongs to these files and folders: the same ones open the same project again."""
    names = sorted(os.path.normcase(source.resolve()) for source in sources)
    digest = hashlib.sha256("\n".join(names).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    stem = sources[0].stem if sources[0].suffix else sources[0].name
    return folder / f"{stem[:60]}-{digest}{SUFFIX}"
