"""Where results go: one file a page and format, named after the source, never over a source or another result."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from zhengban.errors import OutputError
from zhengban.files import make_folder, write_file

DEFAULT_FOLDER = "zhengban-out"
SUFFIXES = {
    "txt": ".txt",
    "md": ".md",
    "html": ".html",
    "json": ".json",
    "docx": ".docx",
    "tei": ".tei.xml",
    "jsonl": ".jsonl",
    "csv": ".csv",
    "docx-changes": ".changes.docx",
    "report": ".report.html",
}


class ResultFiles:
    """Names result files and writes them; remembers them, so that no result replaces another."""

    def __init__(
        self, output: str | None, sources: Iterable[Path], formats: Sequence[str], several: bool
    ) -> None:
        """``output`` is a folder, a file, or None for the usual folder; ``sources`` are never overwritten.

        Raises ``OutputError`` when several results are to go into one file.
        """
        self._sources = tuple(sources)
        self._owners: dict[str, str] = {}
        place = Path(output if output is not None else DEFAULT_FOLDER)
        self._file = place if _is_file_name(place, output, formats[0]) else None
        self._folder = place.parent if self._file else place
        if self._file and several:
            raise OutputError(f"{place} is one file and there are several results: name a folder with -o")

    def path_for(self, stem: str, page_number: int, form: str, below: Path = Path()) -> Path:
        """Return where a page of a source goes: ``stem.txt``, its second page to ``stem.p2.txt``.

        ``below`` is a folder inside the one for results, which keeps sources of one name apart.
        """
        if self._file and page_number == 1:
            return self._file
        stem = self._file.stem if self._file else stem
        page = f".p{page_number}" if page_number > 1 else ""
        return self._folder / below / f"{stem}{page}{SUFFIXES[form]}"

    def write(self, name: str, path: Path, result: str | bytes) -> Path | None:
        """Write one result, whole or not at all, and return its folder if that had to be made.

        Raises ``OutputError`` rather than replace another's.
        """
        key = os.path.abspath(path).casefold()  # 1.TXT and 1.txt are one file on most laptops
        owner = self._owners.get(key, name)
        if owner != name:
            raise OutputError(f"{name}: {path} already holds the result of {owner}; use a folder for each")
        is_new = not path.parent.exists()
        make_folder(path.parent)
        write_file(path, result, self._rivals(path))
        self._owners[key] = name
        return path.parent if is_new else None

    def _rivals(self, path: Path) -> Sequence[Path]:
        """What is not there yet can only be a source that is gone, and has its name: thousands need no comparing."""
        if path.exists():
            return self._sources
        name = path.name.casefold()
        return [source for source in self._sources if source.name.casefold() == name]


def _is_file_name(place: Path, output: str | None, form: str) -> bool:
    """Tell whether the place is a file: there is one, or there is nothing and it has the format's suffix."""
    if output is None or place.is_dir() or output.endswith(("/", os.sep)):
        return False
    return place.exists() or place.name.lower().endswith(SUFFIXES[form])
