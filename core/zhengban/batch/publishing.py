"""Results on the disk: whole or not at all, what they replace taken away, what a kill left behind cleaned up."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from zhengban.batch.naming import free_name
from zhengban.batch.sources import Source
from zhengban.batch.worker import Result
from zhengban.errors import OutputError
from zhengban.files import is_same_file, make_folder, write_file
from zhengban.readers.source import as_one_line, sha256_of
from zhengban.review.project_runs import Output, ProjectRuns
from zhengban.review.result_files import SUFFIXES

_PART = re.compile(r"^\.zhengban-[0-9a-f]{16}\.part$")


class Publisher:
    """Writes the results of pages below a folder and knows whose they are, also from earlier runs."""

    def __init__(self, folder: Path, runs: ProjectRuns, sources: Iterable[Source]) -> None:
        """Raises ``OutputError`` when the folder cannot be made or results would lie among the inputs."""
        self._folder = Path(os.path.abspath(folder))
        self._runs = runs
        _refuse_inputs_inside(self._folder, sources)

    def prepare(self) -> None:
        """Make the folder and take away what a kill left half-written."""
        make_folder(self._folder)
        for place, _, names in os.walk(self._folder):
            for name in names:
                if _PART.match(name):
                    with suppress(OSError):
                        Path(place, name).unlink()

    def holds(self, page: int) -> bool:
        """Tell whether the files of the page are there as they were written."""
        outputs = self._runs.outputs(page)
        return bool(outputs) and all(_sha256(output.path) == output.sha256 for output in outputs)

    def publish(self, page: int, results: Sequence[Result]) -> tuple[Output, ...]:
        """Write the results of a page; those of an earlier run that have other names now are taken away.

        Raises ``OutputError``; the page then counts as not made.
        """
        stems = self._named(page, results)
        outputs = []
        for result in results:
            path = self._path(stems[result.stem], result.form)
            make_folder(path.parent)
            write_file(path, result.content, is_durable=False)  # its hash is looked at in the next run
            outputs.append(Output(path, result.form, sha256_of(result.content)))
        self._take_away(page, {output.path for output in outputs})
        return tuple(outputs)

    def _named(self, page: int, results: Sequence[Result]) -> dict[str, str]:
        """Return the name of each wanted one: where another page has it, the first with a number that is free."""
        forms: dict[str, list[str]] = {}
        for result in results:
            forms.setdefault(result.stem, []).append(result.form)
        return {stem: free_name(stem, partial(self._is_free, page, kinds)) for stem, kinds in forms.items()}

    def _is_free(self, page: int, forms: Iterable[str], stem: str) -> bool:
        return all(self._runs.owner(self._path(stem, form)) in (0, page) for form in forms)

    def _path(self, stem: str, form: str) -> Path:
        return self._folder.joinpath(*f"{stem}{SUFFIXES[form]}".split("/"))

    def _take_away(self, page: int, now: set[Path]) -> None:
        """What somebody changed since it was written is theirs, and stays; so does what went to another folder."""
        for output in self._runs.outputs(page):
            is_ours = output.path not in now and output.path.is_relative_to(self._folder)
            if is_ours and _sha256(output.path) == output.sha256:
                with suppress(OSError):
                    output.path.unlink()


def _refuse_inputs_inside(folder: Path, sources: Iterable[Source]) -> None:
    resolved = folder.resolve()
    for source in sources:
        file = source.archive or source.path
        if file.resolve().is_relative_to(resolved) or is_same_file(file, folder):
            raise OutputError(
                f"the input {as_one_line(str(file))} lies in the output folder {as_one_line(str(folder))}: "
                "choose another output"
            )


def _sha256(path: Path) -> str:
    """Return the hash of a file, empty when it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
