"""A PDF file, object by object: just what a page of text with subset fonts needs (ISO 32000-1, 7.5 and 9.7)."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

HEADER = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"


class PdfFile:
    """Collects objects and writes them with their table of places; the same objects, the same bytes."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def add(self, body: str | bytes) -> int:
        """Add an object and return its number."""
        self._objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return len(self._objects)

    def add_stream(self, data: bytes, entries: Mapping[str, object] | None = None) -> int:
        """Add a compressed stream and return its number."""
        packed = zlib.compress(data, 6)
        words = "".join(f"/{name} {value} " for name, value in (entries or {}).items())
        head = f"<< {words}/Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
        return self.add(head.encode("latin-1") + packed + b"\nendstream")

    def reserve(self) -> int:
        """Return the number of an object to be set later."""
        return self.add(b"null")

    def set(self, number: int, body: str) -> None:
        """Set a reserved object."""
        self._objects[number - 1] = body.encode("latin-1")

    def bytes(self, root: int) -> bytes:
        """Return the whole file; ``root`` is the number of its catalogue."""
        parts, places, length = [HEADER], [], len(HEADER)
        for number, body in enumerate(self._objects, 1):
            places.append(length)
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            length += len(parts[-1])
        table = "".join(f"{place:010d} 00000 n \n" for place in places)
        size = len(places) + 1
        parts.append(f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode())
        parts.append(f"trailer\n<< /Size {size} /Root {root} 0 R >>\nstartxref\n{length}\n%%EOF\n".encode())
        return b"".join(parts)
