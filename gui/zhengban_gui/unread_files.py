"""The files of a project that gave no page: kept with it, because they have no page to be remembered by."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from zhengban.review.project_file import ProjectFile
from zhengban.review.sources import SourceFailure

_KEPT = "unread"  # the name under which a project keeps them


def keep_unread(project: ProjectFile, failures: Iterable[SourceFailure]) -> None:
    """Keep what could not be read, without what has become a page or is gone since; raises ``OutputError``."""
    pages = {page.path for page in project.pages()}
    files = {failure.path: failure for failure in (*unread_files(project), *failures)}
    left = [failure for path, failure in files.items() if path not in pages and path.exists()]
    project.keep_view(_KEPT, [[str(path), reason, is_encoding] for path, reason, is_encoding in left])


def unread_files(project: ProjectFile) -> tuple[SourceFailure, ...]:
    """Return what could not be read when it was added last; raises ``InputError``."""
    kept = project.kept_view(_KEPT, [])
    return tuple(SourceFailure(Path(path), reason, is_encoding) for path, reason, is_encoding in kept)
