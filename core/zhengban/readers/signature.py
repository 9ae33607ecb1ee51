"""Tell files that are no plain text by their first bytes, so that a person reads what to do, not mojibake."""

from __future__ import annotations

from typing import NamedTuple

from zhengban.errors import InputError


class Signature(NamedTuple):
    """The bytes a format begins with, its name for people, and what to do with such a file."""

    start: bytes
    name: str
    advice: str


_EXTRACT = "extract its text first"
_RECOGNISE = "run text recognition (OCR) first"
_UNPACK = "unpack it first"
_SAVE = "save it as plain text first"

# Only starts that no text can have in any encoding that is read here, or that no text would have by chance.
SIGNATURES = (
    Signature(b"%PDF-", "a PDF document", _EXTRACT),
    Signature(b"%!PS", "a PostScript document", _EXTRACT),
    Signature(b"AT&TFORM", "a DjVu document", _EXTRACT),
    Signature(b"{\\rtf", "an RTF document", _SAVE),
    Signature(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or WPS document", _SAVE),
    Signature(b"PK\x03\x04", "a ZIP archive or a document packed as one (docx, epub, odt)", _SAVE),
    Signature(b"\x89PNG\r\n\x1a\n", "a PNG picture", _RECOGNISE),
    Signature(b"\xff\xd8\xff", "a JPEG picture", _RECOGNISE),
    Signature(b"GIF87a", "a GIF picture", _RECOGNISE),
    Signature(b"GIF89a", "a GIF picture", _RECOGNISE),
    Signature(b"II*\x00", "a TIFF picture", _RECOGNISE),
    Signature(b"MM\x00*", "a TIFF picture", _RECOGNISE),
    Signature(b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 picture", _RECOGNISE),
    Signature(b"\x1f\x8b\x08", "a gzip archive", _UNPACK),
    Signature(b"BZh", "a bzip2 archive", _UNPACK),
    Signature(b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    Signature(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    Signature(b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    Signature(b"SQLite format 3\x00", "a SQLite database or a review project", "give the page itself"),
    Signature(b"\x7fELF", "a program", "give a text file"),
)

# Of the bytes of compressed or compiled data about one in nine is a control byte; of text, hardly any.
_BINARY_SHARE = 0.04
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1a\x1b"})
_LOOKED_AT = 1 << 16


def refuse_known_format(data: bytes, name: str) -> None:
    """Raise ``InputError``, naming the format, when the bytes begin like one that is not plain text."""
    for signature in SIGNATURES:
        if data.startswith(signature.start):
            raise InputError(f"{name} seems to be {signature.name}, not plain text: {signature.advice}")


def seems_binary(data: bytes) -> bool:
    """Tell whether too many of the first bytes are control bytes for any text but UTF-16 and UTF-32."""
    start = data[:_LOOKED_AT]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return controls > len(start) * _BINARY_SHARE
