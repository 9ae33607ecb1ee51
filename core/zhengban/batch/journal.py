"""What happens in a batch, one JSON object a line: for machines that watch or count."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from zhengban.errors import OutputError
from zhengban.readers.source import as_one_line
from zhengban.review.operation import time_now


class Journal:
    """Appends events to a file; what a killed run left unfinished becomes a line of its own."""

    def __init__(self, path: Path | None) -> None:
        """Raises ``OutputError`` when the file cannot be written."""
        self._path = path
        self._is_refused = False
        try:
            self._stream = path.open("ab") if path else None
            if path and self._stream and self._stream.tell() and not _ends_a_line(path):
                self._stream.write(b"\n")
        except OSError as error:
            raise _refusal(path, error) from error

    def tell(self, event: str, **values: Any) -> None:
        """Write one event with its time; raises ``OutputError`` when the disk is full, once: then it is silent."""
        if self._stream is None or self._is_refused:
            return
        line = json.dumps({"event": event, "time": time_now(), **values}, ensure_ascii=False)
        try:
            self._stream.write(line.encode("utf-8", "backslashreplace") + b"\n")
            self._stream.flush()
        except OSError as error:
            self._is_refused = True
            raise _refusal(self._path, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is None:
            return
        try:
            self._stream.close()  # which writes what a full disk refused before, and is refused again
        except OSError as refused:
            if error is None and not self._is_refused:
                raise _refusal(self._path, refused) from refused


def _ends_a_line(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read(1) == b"\n"


def _refusal(path: Path | None, error: OSError) -> OutputError:
    return OutputError(f"the log {as_one_line(str(path))} cannot be written: {error.strerror or error}")
