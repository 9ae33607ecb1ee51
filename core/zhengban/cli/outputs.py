"""Where results of ``fix`` go: standard output, or files named after the inputs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from zhengban.cli.inputs import STANDARD_INPUT
from zhengban.review.result_files import ResultFiles

STANDARD_OUTPUT = "-"


def is_standard_output(output: str | None, inputs: Sequence[str]) -> bool:
    """Tell whether results go to standard output: it says so, or a pipe comes in and nothing is said."""
    return output == STANDARD_OUTPUT or (output is None and list(inputs) == [STANDARD_INPUT])


def listed(paths: Sequence[Path]) -> str:
    """Return the first path whole and, of the others, what differs: their suffixes."""
    first, *others = paths
    suffixes = (path.name.removeprefix(first.stem) for path in others)
    return " ".join((str(first), *suffixes))


class Target:
    """Names result files after inputs and writes them."""

    def __init__(self, output: str | None, inputs: Sequence[str], formats: Sequence[str]) -> None:
        """Raises ``OutputError`` when several results are to go into one file."""
        sources = [Path(name) for name in inputs if name != STANDARD_INPUT]
        self._files = ResultFiles(output, sources, formats, len(inputs) > 1 or len(formats) > 1)

    def path_for(self, name: str, page_number: int, form: str) -> Path:
        """Return where a page of an input goes: ``name.txt``, its second page to ``name.p2.txt``."""
        return self._files.path_for(_stem(name), page_number, form)

    def write(self, name: str, path: Path, result: str | bytes) -> Path | None:
        """Write one result and return its folder if that had to be made; raises ``OutputError``."""
        return self._files.write(name, path, result)


def _stem(name: str) -> str:
    """Return the input's name without its folder and last suffix; a name that is all suffix stays."""
    return "stdin" if name == STANDARD_INPUT else Path(name).stem
