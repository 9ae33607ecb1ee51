"""From bytes to text: UTF-8, UTF-16, GB18030 and Big5, told apart by what the text then looks like.

A byte order mark settles it. Without one UTF-8 is taken where it fits, since Chinese text in another encoding
does not fit it by chance. Otherwise every candidate is tried on a sample, and the one whose text has the most
frequent Chinese characters wins (``legibility``). Decoding is always strict: a byte that does not fit is an
error that names its offset, never a replacement character. Only when the very last character is cut (a copy
that stopped too early) is the text read without it, and the note says so. GB2312 and GBK are read as GB18030,
which contains them, and Big5 with the Hong Kong supplement, which contains it.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import NamedTuple

from zhengban.errors import EncodingError, InputError
from zhengban.readers.legibility import points, telling_characters
from zhengban.readers.signature import refuse_known_format, seems_binary

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
_CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")

_SAMPLE = 1 << 14  # bytes; eighty times what the choice needs
# Points by which the best reading must lead to be called certain: of windows with fewer, some were read
# wrongly.
_CERTAIN_LEAD = 20
# With this many telling characters and a smaller share of points, it is no Chinese text in any candidate.
# Lists of names have the least, down to 0.2 in stretches of this length; Korean has 0.13 when read as
# GB18030, Japanese less.
_ENOUGH = 200
_LEAST_SHARE = 0.15
_MOST_CONTROLS = 0.1

_EAST_ASIAN = re.compile(r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The whole text of a file without its byte order mark.

    ``encoding`` is the Python codec that gives it. ``certain`` is False when too little text was there to
    settle the encoding; ``note`` then says what was taken. The note also tells of a last character that was
    cut off.
    """

    text: str
    encoding: str
    certain: bool = True
    note: str = ""


class _Reading(NamedTuple):
    """What a strict decoder made of the bytes: the text, how many last bytes were cut off, or the fault."""

    encoding: str
    text: str
    cut: int
    fault: UnicodeError | None


def decode(data: bytes, encoding: str | None = None, name: str = "-") -> Decoded:
    """Return the text of the bytes; a given encoding is taken at its word.

    ``name`` stands in front of the messages. Raises ``InputError`` when the bytes are no plain text, do not
    fit the encoding (naming the byte offset, counted from 0), or when the encoding is unknown or cannot be
    found out.
    """
    refuse_known_format(data, name)
    if encoding is not None:
        reading, certain = _read(data, _codec(encoding, data)), True
    elif marked := _marked(data):
        reading, certain = _read(data, marked), True
    else:
        reading, certain = _most_legible(data, name)
    if reading.fault is not None:
        raise EncodingError(_fault_message(data, reading, name))
    _refuse_unfit(reading, name)
    text = reading.text.removeprefix("\ufeff")
    return Decoded(text, reading.encoding, certain, _note(reading, certain, len(data)))


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _codec(encoding: str, data: bytes) -> str:
    """Return the codec to use for the encoding that a person named."""
    try:
        "a".encode(encoding)  # refuses codecs that do not give text, such as base64
        codec = codecs.lookup(encoding).name
    except (LookupError, ValueError) as error:
        advice = "use utf-8, utf-16, gb18030 or big5, or any other that Python knows"
        raise InputError(f"unknown encoding {encoding!r}: {advice}") from error
    if codec == "utf-16" and _marked(data) != "utf-16":
        # Python would take the byte order of the machine, and the same file would differ from one to another.
        return max("utf-16-le", "utf-16-be", key=lambda order: points(_sample(data, order)))
    return _SUPERSETS.get(codec, codec)


def _read(data: bytes, encoding: str) -> _Reading:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        text = decoder.decode(data)
    except UnicodeError as fault:
        return _Reading(encoding, "", 0, fault)
    return _Reading(encoding, text, len(decoder.getstate()[0]), None)


def _sample(data: bytes, encoding: str) -> str:
    """Return the beginning as this encoding reads it, faults replaced; ASCII in front is skipped."""
    start = 0
    if not encoding.startswith("utf-16"):
        found = re.search(rb"[\x80-\xff]", data)
        start = found.start() if found else 0
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    return decoder.decode(data[start : start + _SAMPLE])


def _most_legible(data: bytes, name: str) -> tuple[_Reading, bool]:
    """Return the best reading of bytes without a mark, and whether it is certain."""
    unicode_reading = _read(data, "utf-8")
    fits = unicode_reading.fault is None
    if fits and _EAST_ASIAN.search(unicode_reading.text):
        return unicode_reading, True
    if by_zeros := _utf16_by_zeros(data):
        return _read(data, by_zeros), True
    scores = {encoding: points(_sample(data, encoding)) for encoding in _CANDIDATES}
    ranked = sorted(_CANDIDATES, key=lambda encoding: -scores[encoding])
    lead = scores[ranked[0]] - scores[ranked[1]]
    if fits and not _plainly_chinese(_sample(data, ranked[0])):
        # English, or any other script in UTF-8. Read as UTF-16, English can give Han, though rare ones.
        return unicode_reading, _is_settled(unicode_reading, max(scores["gb18030"], scores["big5hkscs"]))
    if _illegible(_sample(data, ranked[0])):
        raise EncodingError(_illegible_message(data, name))
    return _first_fitting(data, ranked, scores), lead >= _CERTAIN_LEAD


def _plainly_chinese(sample: str) -> bool:
    """Tell whether a reading is good enough to stand against UTF-8 that fits, though without Chinese."""
    return points(sample) >= max(_CERTAIN_LEAD, telling_characters(sample) / 2)


def _is_settled(reading: _Reading, rival_points: int) -> bool:
    """Tell whether UTF-8 without Chinese is beyond doubt.

    It is not with a NUL in it (UTF-16?), with a byte cut off behind nothing but ASCII (Latin-1?), or when
    most of it is frequent Chinese for a rival: a word or two in GB18030 may fit UTF-8 by chance.
    """
    text = reading.text
    doubtful = _CONTROL.search(text) or (reading.cut and text.isascii())
    return not doubtful and 2 * rival_points <= telling_characters(text)


def _utf16_by_zeros(data: bytes) -> str | None:
    """Return the UTF-16 byte order of mostly Latin text: about every other byte is zero."""
    units = len(data[:_SAMPLE]) // 2
    even, odd = (data[parity : 2 * units : 2].count(0) for parity in (0, 1))
    if even + odd < 8 or max(even, odd) < 0.4 * units or min(even, odd) > 0.02 * units:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _first_fitting(data: bytes, ranked: list[str], scores: dict[str, int]) -> _Reading:
    """Return the first faultless reading with half the points of the best at least, else the best as it is.

    A Big5 page with one character of its publisher's own may fit GB18030, as gibberish: that is to be an
    error.
    """
    best = _read(data, ranked[0])
    if best.fault is None:
        return best
    rivals = [encoding for encoding in ranked[1:] if 2 * scores[encoding] > max(0, scores[ranked[0]])]
    readings = (_read(data, encoding) for encoding in rivals)
    return next((reading for reading in readings if reading.fault is None), best)


def _illegible(sample: str) -> bool:
    telling = telling_characters(sample)
    return telling >= _ENOUGH and points(sample) < telling * _LEAST_SHARE


def _illegible_message(data: bytes, name: str) -> str:
    if seems_binary(data):
        return f"{name} seems to be binary data, not plain text: give the text that was extracted from it"
    tried = ", ".join(_CANDIDATES)
    return f"{name} reads as Chinese in none of {tried}: name its encoding with --encoding"


def _refuse_unfit(reading: _Reading, name: str) -> None:
    """Raise ``InputError`` for a text that is full of control characters, or has a lone surrogate."""
    start = reading.text[: 1 << 16]
    controls = len(_CONTROL.findall(start))
    # A few are kept: extractors leave NULs and other controls in the middle of good text.
    if controls >= 8 and controls > len(start) * _MOST_CONTROLS:
        raise InputError(
            f"{name} seems to be binary data, not plain text in {reading.encoding}: "
            f"{controls} of its first {len(start)} characters are control characters"
        )
    if found := _SURROGATE.search(reading.text):
        raise InputError(
            f"{name}: lone surrogate U+{ord(found.group()):04X} at character {found.start()} "
            f"in {reading.encoding}: export the page again, as UTF-8"
        )


def _fault_message(data: bytes, reading: _Reading, name: str) -> str:
    encoding, fault = reading.encoding, reading.fault
    if not encoding.startswith(("utf-16", "utf-32")) and seems_binary(data):
        return _illegible_message(data, name)
    if not isinstance(fault, UnicodeDecodeError):
        return f"{name} cannot be read as {encoding}: name another encoding with --encoding"
    offset = fault.start
    stretch = data[offset : offset + 3].hex(" ").upper()
    if encoding.startswith("utf-16") or re.match(rb"\xed[\xa0-\xbf]", data[offset : offset + 2]):
        where = f"at byte offset {offset} ({stretch}) in {encoding}"
        return f"{name}: lone surrogate {where}: export the page again, as UTF-8"
    return (
        f"{name}: the bytes at offset {offset} ({stretch}) are not valid {encoding}: "
        "the file is damaged there, or name its encoding with --encoding"
    )


def _note(reading: _Reading, certain: bool, size: int) -> str:
    notes = []
    if not certain:
        telling = telling_characters(reading.text)
        notes.append(
            f"read as {reading.encoding}, which {telling} telling characters do not settle: "
            "--encoding overrides this"
        )
    if reading.cut:
        left_out = "1 byte" if reading.cut == 1 else f"{reading.cut} bytes"
        notes.append(f"the last character is cut off: {left_out} at offset {size - reading.cut} left out")
    return "; ".join(notes)
