"""Zip archives, read without unpacking: no member reaches outside, none fills the memory."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from zhengban.errors import InputError
from zhengban.readers.source import as_one_line

_UTF8_NAMES = 0x800
_ENCRYPTED = 0x1
_MOST_MEMBERS = 200_000


def is_archive(path: Path) -> bool:
    """Tell whether the path is called a zip archive."""
    return path.suffix.lower() == ".zip"


def members_of(archive: Path) -> Iterator[tuple[str, PurePosixPath]]:
    """Yield the files of an archive as it calls them, with where they lie in it; raises ``InputError``."""
    name = as_one_line(str(archive))
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = opened.infolist()
    except (OSError, zipfile.BadZipFile, NotImplementedError) as error:
        raise InputError(f"{name} cannot be read as a zip archive: {as_one_line(str(error))}") from error
    if len(entries) > _MOST_MEMBERS:
        raise InputError(f"{name} has {len(entries)} members: unpack it, and run over the folder")
    for entry in entries:
        inside = PurePosixPath(_shown_name(entry).replace("\\", "/"))
        if (
            not entry.is_dir()
            and not inside.is_absolute()
            and not {"..", "."} & {*inside.parts}
            and _is_plain(inside)
        ):
            yield entry.filename, inside


def read_member(archive: Path, member: str, most: int) -> bytes:
    """Return the bytes of a member; raises ``InputError`` when it has more than ``most`` or is damaged."""
    name = as_one_line(f"{archive}/{member}")
    try:
        with zipfile.ZipFile(archive) as opened:
            if opened.getinfo(member).flag_bits & _ENCRYPTED:
                raise InputError(f"{name} is encrypted: unpack the archive first")
            with opened.open(member) as stream:
                data = stream.read(most + 1)  # what the archive says of the size need not be true
    except (
        OSError,
        KeyError,
        ValueError,
        EOFError,
        RuntimeError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise InputError(f"{name} cannot be read: {as_one_line(str(error))}") from error
    if len(data) > most:
        raise InputError(f"{name} has more than {most >> 20} MB: no page of text is that large")
    return data


def _is_plain(inside: PurePosixPath) -> bool:
    """A drive letter or a colon names another place on Windows; what macOS adds is hidden."""
    return ":" not in str(inside) and inside.parts[0] != "__MACOSX"


def _shown_name(entry: zipfile.ZipInfo) -> str:
    """Chinese archivers write names in GBK and say nothing; Python then reads them as cp437."""
    if entry.flag_bits & _UTF8_NAMES:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return entry.filename
