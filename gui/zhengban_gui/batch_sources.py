"""The pages of an open project as a batch takes them: with the text that the project keeps, which decisions speak of."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from zhengban.batch.naming import mirror_stem, other_stems
from zhengban.batch.sources import Folder, Source
from zhengban.model.page import Page
from zhengban.readers.source import ReadResult
from zhengban.review.project_values import ProjectPage

Load = Callable[[int], Page]
Check = Callable[[], object]

_SUFFIX = ".txt"  # any will do: the mirror leaves it out


@dataclass(frozen=True, slots=True)
class ProjectSource(Source):
    """A file of pages as the project has it, whatever became of the file.

    ``stem`` is where its results go; ``check`` is called before it is read.
    """

    stem: str = ""
    pages: tuple[ProjectPage, ...] = ()
    load: Load = lambda _page: Page("")
    check: Check = lambda: None

    @property
    def relative(self) -> PurePosixPath:
        """Return where it would lie in an input that has a place of its own for each result."""
        return PurePosixPath(self.stem + _SUFFIX)

    def read(self, encoding: str | None) -> ReadResult:
        """Return the pages; raises ``InputError`` when their text is damaged."""
        self.check()
        first = self.pages[0]
        texts = tuple(self.load(page.id) for page in self.pages)
        return ReadResult(texts, first.sha256, first.encoding, note=first.note)


def project_sources(
    pages: Iterable[ProjectPage], load: Load, check: Check, only: Collection[int] | None = None
) -> tuple[ProjectSource, ...]:
    """Return the files of the pages in order, or those with a page among ``only``.

    Results are named as all pages together have it, so that a part of them gets the same names.
    """
    by_file: dict[Path, list[ProjectPage]] = {}
    for page in pages:
        by_file.setdefault(page.path, []).append(page)
    root = root_of(list(by_file))
    stems = [mirror_stem(_below(path, root)) for path in by_file]
    others = other_stems(lambda: iter(stems))
    return tuple(
        ProjectSource(
            Folder(path.parent, PurePosixPath()),
            path.name,
            "",
            others.get(place, stem),
            tuple(held),
            load,
            check,
        )
        for place, ((path, held), stem) in enumerate(zip(by_file.items(), stems, strict=True))
        if only is None or any(page.id in only for page in held)
    )


def pages_with(pages: Sequence[ProjectPage], only: Collection[int] | None) -> Sequence[ProjectPage]:
    """Return the pages of all files with a page among ``only``, all pages where it is None."""
    if only is None:
        return pages
    files = {page.path for page in pages if page.id in only}
    return [page for page in pages if page.path in files]


def root_of(paths: Sequence[Path]) -> Path:
    """Return the folder that all files lie in or below."""
    parents = {str(path.parent) for path in paths}
    try:
        return Path(os.path.commonpath(parents))
    except ValueError:  # on several drives, or there is no file
        return Path()


def _below(path: Path, root: Path) -> PurePosixPath:
    return PurePosixPath(path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name)
