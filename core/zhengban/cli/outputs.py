"""Where results go: one file a page and format, named after the input, never over an input."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from zhengban.cli.arguments import DEFAULT_FOLDER
from zhengban.cli.inputs import STANDARD_INPUT
from zhengban.errors import OutputError
from zhengban.files import make_folder, write_file

SUFFIXES = {"txt": ".txt", "md": ".md", "html": ".html", "json": ".json", "report": ".report.html"}
STANDARD_OUTPUT = "-"


def is_standard_output(output: str | None, inputs: Sequence[str]) -> bool:
    """Tell whether results go to standard output: it says so, or a pipe comes in and nothing is said."""
    return output == STANDARD_OUTPUT or (output is None and list(inputs) == [STANDARD_INPUT])


class Target:
    """Names result files and writes them; remembers them, so that no result replaces another."""

    def __init__(self, output: str | None, inputs: Sequence[str], formats: Sequence[str]) -> None:
        """Raises ``OutputError`` when several results are to go into one file."""
        self._inputs = [Path(name) for name in inputs if name != STANDARD_INPUT]
        self._owners: dict[str, str] = {}
        place = Path(output if output is not None else DEFAULT_FOLDER)
        self._file = place if _is_file_name(place, output, formats[0]) else None
        self._folder = place.parent if self._file else place
        if self._file and (len(inputs) > 1 or len(formats) > 1):
            raise OutputError(f"{place} is one file and there are several results: name a folder with -o")

    def path_for(self, name: str, page_number: int, form: str) -> Path:
        """Return where a page of an input goes: ``name.txt``, its second page to ``name.p2.txt``."""
        if self._file and page_number == 1:
            return self._file
        stem = self._file.stem if self._file else _stem(name)
        page = f".p{page_number}" if page_number > 1 else ""
        return self._folder / f"{stem}{page}{SUFFIXES[form]}"

    def write(self, name: str, path: Path, text: str) -> Path | None:
        """Write one result, whole or not at all, and return its folder if that had to be made.

        Raises ``OutputError`` rather than replace another's.
        """
        key = os.path.abspath(path).casefold()  # 1.TXT and 1.txt are one file on most laptops
        owner = self._owners.get(key, name)
        if owner != name:
            raise OutputError(f"{name}: {path} already holds the result of {owner}; use a folder for each")
        is_new = not path.parent.exists()
        make_folder(path.parent)
        write_file(path, text, self._inputs)
        self._owners[key] = name
        return path.parent if is_new else None


def _is_file_name(place: Path, output: str | None, form: str) -> bool:
    """Tell whether the place is a file: there is one, or there is nothing and it has the format's suffix."""
    if output is None or place.is_dir() or output.endswith(("/", os.sep)):
        return False
    return place.exists() or place.name.lower().endswith(SUFFIXES[form])


def _stem(name: str) -> str:
    """Return the input's name without its folder and last suffix; a name that is all suffix stays."""
    return "stdin" if name == STANDARD_INPUT else Path(name).stem
