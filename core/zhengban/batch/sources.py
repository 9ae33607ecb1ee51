"""The pages of a batch: found in folders, archives and lists, in the order in which people count."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from zhengban.batch.archives import is_archive, members_of, read_member
from zhengban.errors import InputError
from zhengban.readers.registry import READERS, reader_for
from zhengban.readers.source import ReadResult, as_one_line, load, sha256_of
from zhengban.review.result_files import DEFAULT_FOLDER
from zhengban.review.sources import natural_key

IGNORE_FILE = ".zhengbanignore"
MOST_BYTES = 1 << 26  # of one file: a page has some kilobytes, and what is larger by far is no page


@dataclass(frozen=True, slots=True)
class Folder:
    """Where sources lie, shared by them: a folder, or one of an archive. ``relative`` is seen from the input."""

    path: Path
    relative: PurePosixPath
    archive: Path | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file of pages, or a member of an archive, which calls it ``member``.

    There may be millions: of each only the name is held, its paths are made when they are asked for.
    """

    folder: Folder
    name: str
    member: str = ""

    @property
    def path(self) -> Path:
        """Return where it lies; a member lies below its archive."""
        return self.folder.path / self.name

    @property
    def relative(self) -> PurePosixPath:
        """Return where it lies in the input, which the output mirrors."""
        return self.folder.relative / self.name

    @property
    def archive(self) -> Path | None:
        """Return the archive that it is in."""
        return self.folder.archive

    def read(self, encoding: str | None) -> ReadResult:
        """Return the pages; raises ``InputError``."""
        reader, name = reader_for(self.path), as_one_line(str(self.path))
        if self.archive:
            result = reader.read(read_member(self.archive, self.member, MOST_BYTES), name, encoding)
        else:
            _refuse_large(self.path, name)
            result = reader.read(self.path, name, encoding)
        short = as_one_line(self.path.name)
        return replace(result, pages=tuple(replace(page, name=short) for page in result.pages))

    def starts(self, result: ReadResult) -> dict[int, int]:
        """Return by number where each page that was read begins in the file as anybody can decode it.

        Raises ``InputError`` when it is not there as it was read.
        """
        name = as_one_line(str(self.path))
        data = read_member(self.archive, self.member, MOST_BYTES) if self.archive else load(self.path, name)
        found, end = {}, 0
        try:
            if sha256_of(data) != result.sha256:
                raise ValueError("other bytes")
            text = data.decode(result.encoding).removeprefix("\ufeff")
            for page in result.pages:
                found[page.number] = text.index(page.text, end)
                end = found[page.number] + len(page.text)
        except (ValueError, LookupError) as error:
            raise InputError(
                f"{name} cannot be certified: it is not there as it was read; run again"
            ) from error
        return found


class SourceTooLarge(InputError):
    """The file is far too large for pages of text."""


@dataclass(frozen=True)
class Wanted:
    """Which files of folders and archives are taken; patterns are those of a shell, of a name or of a path."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    outputs: tuple[Path, ...] = ()

    def takes(self, relative: PurePosixPath) -> bool:
        """Tell whether a file is taken: without ``include`` those with a suffix that a reader knows."""
        if _matches(relative, self.exclude) or relative.name.startswith("."):
            return False
        if self.include:
            return _matches(relative, self.include)
        return any(relative.suffix.lower() in reader.suffixes for reader in READERS)


def find_batch(
    inputs: Sequence[Path], wanted: Wanted
) -> tuple[tuple[Source, ...], tuple[tuple[Path, str], ...]]:
    """Return the sources in natural order, each once, and what gave none, with the reason.

    That may be an input, or a folder or archive in one: it costs nothing beside it. What a folder holds lies below the
    folder's name when there are several inputs.
    """
    found: dict[tuple[Path, str], Source] = {}
    failures: list[tuple[Path, str]] = []
    for place in inputs:
        try:
            refused: list[tuple[Path, str]] = []
            sources = list(_sources_in(place, wanted, len(inputs) == 1, refused))
            failures.extend(refused)
            if not sources and not refused:
                raise InputError(f"{as_one_line(str(place))} holds no file that is wanted: see --include")
            for source in sources:
                found.setdefault((source.folder.path, source.name), source)
        except InputError as error:
            failures.append((place, str(error)))
    return tuple(sorted(found.values(), key=lambda source: natural_key(source.path))), tuple(failures)


def _sources_in(
    place: Path, wanted: Wanted, is_only: bool, refused: list[tuple[Path, str]]
) -> Iterator[Source]:
    place = Path(os.path.abspath(place))
    if place.is_dir():
        root = PurePosixPath() if is_only else PurePosixPath(place.name)
        folders = _Folders(place, root)
        for path in _walk(place, wanted, lambda error: refused.append(_refusal(error))):
            inside = PurePosixPath(path.relative_to(place).as_posix())
            if is_archive(path):
                try:
                    yield from _members(path, root / inside.with_suffix(""), wanted)
                except InputError as error:
                    refused.append((path, str(error)))
            elif wanted.takes(inside):
                yield folders.source(inside)
    elif is_archive(place):
        yield from _members(place, PurePosixPath() if is_only else PurePosixPath(place.stem), wanted)
    else:
        yield Source(Folder(place.parent, PurePosixPath()), place.name)


class _Folders:
    """The folders below a place, one object for all sources in one."""

    def __init__(self, place: Path, root: PurePosixPath, archive: Path | None = None) -> None:
        self._place, self._root, self._archive = place, root, archive
        self._known: dict[PurePosixPath, Folder] = {}

    def source(self, inside: PurePosixPath, member: str = "") -> Source:
        above = inside.parent
        if above not in self._known:
            self._known[above] = Folder(self._place / above, self._root / above, self._archive)
        return Source(self._known[above], inside.name, member)


def _members(archive: Path, root: PurePosixPath, wanted: Wanted) -> Iterator[Source]:
    folders = _Folders(archive, root, archive)
    for member, inside in members_of(archive):
        if wanted.takes(inside):
            yield folders.source(inside, member)


def _walk(folder: Path, wanted: Wanted, refuse: Callable[[OSError], None]) -> Iterator[Path]:
    rules: dict[Path, _Rules] = {}
    closed = {path.resolve() for path in wanted.outputs}
    for place, folders, names in os.walk(folder, onerror=refuse):
        here = Path(place)
        above = rules.get(here.parent, _Rules()) if here != folder else _Rules()
        rules[here] = known = above.with_file(here)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name != DEFAULT_FOLDER
            and (here / name).resolve() not in closed
            and not known.ignores(here / name, is_folder=True)
        )
        yield from (here / name for name in sorted(names) if not known.ignores(here / name))


@dataclass(frozen=True)
class _Rules:
    """The lines of the ignore files from the top down to a folder; the last that fits counts, ``!`` takes again."""

    lines: tuple[tuple[Path, str], ...] = ()

    def with_file(self, folder: Path) -> _Rules:
        try:
            text = (folder / IGNORE_FILE).read_text(encoding="utf-8")
        except FileNotFoundError:
            return self
        except (OSError, ValueError) as error:
            raise InputError(
                f"{as_one_line(str(folder / IGNORE_FILE))} cannot be read: make it UTF-8"
            ) from error
        lines = (line.strip() for line in text.splitlines())
        return _Rules((*self.lines, *((folder, line) for line in lines if line and not line.startswith("#"))))

    def ignores(self, path: Path, is_folder: bool = False) -> bool:
        ignored = False
        for folder, line in self.lines:
            pattern = line.removeprefix("!")
            if pattern.endswith("/") and not is_folder:
                continue
            if _matches(PurePosixPath(path.relative_to(folder).as_posix()), (pattern.strip("/"),)):
                ignored = not line.startswith("!")
        return ignored


def _matches(relative: PurePosixPath, patterns: Iterable[str]) -> bool:
    """Tell whether a pattern fits the name or the path; one with a slash in it is about the path alone."""
    return any(
        fnmatchcase(relative.as_posix(), pattern)
        or ("/" not in pattern and fnmatchcase(relative.name, pattern))
        for pattern in patterns
    )


def _refuse_large(path: Path, name: str) -> None:
    try:
        size = path.stat().st_size
    except OSError:
        return  # the reader says what is wrong with it
    if size > MOST_BYTES:
        raise SourceTooLarge(f"{name} has {size >> 20} MB: no page of text is that large")


def _refusal(error: OSError) -> tuple[Path, str]:
    place = as_one_line(str(error.filename))
    return Path(error.filename), f"{place} cannot be read: {error.strerror}"
