"""Where pages come from and what reading them gives; shared by the readers of all formats."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from zhengban.errors import InputError
from zhengban.model.page import Page

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ud800-\udfff]")


@dataclass(frozen=True)
class ReadResult:
    """The pages of one file, and how sure the reader is of its text.

    ``sha256`` is of the file's bytes. ``note`` is empty or one line for the person who gave the file: what
    was guessed (then ``certain`` is False) or what was left out.
    """

    pages: tuple[Page, ...]
    sha256: str
    encoding: str
    certain: bool = True
    note: str = ""


def load(source: Path | bytes, name: str) -> bytes:
    """Return the bytes of a file (bytes are returned as they are).

    Raises ``InputError`` when there is no such file, or it is a folder, cannot be read or holds no byte.
    """
    data = source if isinstance(source, bytes) else _file_bytes(source, name)
    if not data:
        raise InputError(f"{name} is empty: there is nothing to read")
    return data


def _file_bytes(path: Path, name: str) -> bytes:
    try:
        # Asked first because some systems report a folder as a file that may not be opened.
        if path.is_dir():
            raise InputError(f"{name} is a folder: name the files in it, or run a batch over it")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{name} does not exist: check the path") from error
    except PermissionError as error:
        raise InputError(f"{name} may not be read: check its permissions") from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise InputError(f"{name} cannot be read: {as_one_line(str(error))}") from error


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 of the bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def as_one_line(text: str) -> str:
    """Return the text with all that cannot be shown in one line escaped.

    A file may have a name with line breaks, or one that is not valid in the system's encoding (Python then
    holds its bytes as lone surrogates, which no UTF-8 output takes); neither may break a message or a result.
    """
    return _UNPRINTABLE.sub(lambda match: ascii(match.group())[1:-1], text)
