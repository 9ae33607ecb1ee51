"""Collects what is written, page by page, for a certificate."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from zhengban.errors import OutputError
from zhengban.files import write_file
from zhengban.model.document import Document
from zhengban.writers.certificate import OutputFile, certificate, certified_page


class Certifying:
    """Writes one certificate for all pages that are added."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pages: list[dict[str, Any]] = []
        self._ends: dict[Path, int] = {}

    def add(self, source: Path, document: Document, written: Mapping[Path, tuple[str, str | bytes]]) -> None:
        """Add a page of a source, and its results: format and content by path.

        Pages of one source come in its order. Raises ``OutputError`` when the source's bytes are not the page's text.
        """
        outputs = [
            OutputFile(self._name(path), form, content.encode() if isinstance(content, str) else content)
            for path, (form, content) in written.items()
        ]
        start = self._start(source, document)
        self._ends[source] = start + len(document.page.text)
        self._pages.append(certified_page(document, start, outputs))

    def write(self) -> None:
        """Write the certificate, if any page was added; raises ``OutputError``."""
        if not self._pages:
            return
        write_file(self._path, certificate(self._pages), self._ends)

    def _name(self, path: Path) -> str:
        """Return the path from the certificate's folder; one on another drive has none, and stays whole."""
        try:
            return Path(os.path.relpath(path.resolve(), self._path.resolve().parent)).as_posix()
        except ValueError:
            return path.resolve().as_posix()

    def _start(self, source: Path, document: Document) -> int:
        """Return where the page begins in the file as anybody can decode it."""
        page = document.page
        try:
            content = source.read_bytes()
            if hashlib.sha256(content).hexdigest() != page.sha256:
                raise ValueError("other bytes")
            text = content.decode(page.encoding).removeprefix("\ufeff")
            return text.index(page.text, self._ends.get(source, 0))
        except (OSError, ValueError, LookupError) as error:
            problem = f"{page.name} cannot be certified: it is not there as it was read"
            raise OutputError(f"{problem}; read it again") from error
