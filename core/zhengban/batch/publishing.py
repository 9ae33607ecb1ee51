"""Results on the disk: whole or not at all, what they replace taken away, what a kill left behind cleaned up."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from zhengban.batch.certificates import (
    PAGE_CERTIFICATE,
    SUFFIX,
    forget_folder_certificate,
    page_certificate,
    write_folder_certificates,
)
from zhengban.batch.naming import numbered
from zhengban.batch.sources import Source
from zhengban.batch.worker import Result
from zhengban.errors import OutputError
from zhengban.files import is_same_file, make_folder, write_file
from zhengban.readers.source import as_one_line, sha256_of
from zhengban.review.project_runs import Output, ProjectRuns
from zhengban.review.result_files import SUFFIXES

_SUFFIXES = {**SUFFIXES, PAGE_CERTIFICATE: SUFFIX}
_PART = re.compile(r"^\.zhengban-[0-9a-f]{16}\.part$")


class Publisher:
    """Writes the results of pages below a folder and knows whose they are, also from earlier runs."""

    def __init__(self, folder: Path, runs: ProjectRuns, sources: Iterable[Source]) -> None:
        """Raises ``OutputError`` when the folder cannot be made or results would lie among the inputs."""
        self._folder = Path(os.path.abspath(folder))
        self._runs = runs
        self._taken: dict[tuple[str, ...], int] = {}
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

        Its certificate comes last, and names the others as they are called now.
        Raises ``OutputError``; the page then counts as not made.
        """
        stems = self._named(page, results)
        outputs: list[Output] = []
        for result in results:
            path, content = self._path(stems[result.stem], result.form), result.content
            if result.form == PAGE_CERTIFICATE:
                content = page_certificate(content, path.parent, outputs)
            make_folder(path.parent)
            write_file(path, content, is_durable=False)  # its hash is looked at in the next run
            outputs.append(Output(path, result.form, sha256_of(content)))
        self._take_away(page, {output.path for output in outputs})
        return tuple(outputs)

    def certify(self) -> int:
        """Write the certificates of the folders and return how many there are; raises ``OutputError``."""
        return write_folder_certificates(self._folder, self._runs.owner)

    def _named(self, page: int, results: Sequence[Result]) -> dict[str, str]:
        """Return the name of each wanted one: where another page has it, the first with a number that is free."""
        forms: dict[str, list[str]] = {}
        for result in results:
            forms.setdefault(result.stem, []).append(result.form)
        return {stem: self._free_name(page, stem, kinds) for stem, kinds in forms.items()}

    def _free_name(self, page: int, stem: str, forms: Sequence[str]) -> str:
        """Return the first that is free; below the known number all are taken, by others or by the page itself.

        Where thousands of pages have one name, looking through all for each would take longer than making them.
        """
        known = self._taken.get((stem, *forms), 1)
        ours = self._numbers(page, stem, forms[0]) if known > 1 else ()
        for number in ours:
            if number < known and self._is_free(page, forms, numbered(stem, number)):
                return numbered(stem, number)
        number = known
        while not self._is_free(page, forms, numbered(stem, number)):
            number += 1
        if number > 1:
            self._taken[(stem, *forms)] = number
        return numbered(stem, number)

    def _numbers(self, page: int, stem: str, form: str) -> list[int]:
        """Return the numbers behind a name that the page's own results have from an earlier run."""
        names = {str(output.path) for output in self._runs.outputs(page) if output.form == form}
        first = str(self._path(stem, form))
        start, suffix = f"{first.removesuffix(_SUFFIXES[form])}-", _SUFFIXES[form]
        rests = (name[len(start) : -len(suffix)] for name in names if name.startswith(start))
        found = [int(rest) for rest in rests if rest.isdecimal() and rest.isascii()]
        return sorted([1, *found] if first in names else found)

    def _is_free(self, page: int, forms: Iterable[str], stem: str) -> bool:
        return all(self._runs.owner(self._path(stem, form)) in (0, page) for form in forms)

    def _path(self, stem: str, form: str) -> Path:
        return self._folder.joinpath(*f"{stem}{_SUFFIXES[form]}".split("/"))

    def _take_away(self, page: int, now: set[Path]) -> None:
        """What somebody changed since it was written is theirs, and stays; so does what went to another folder."""
        for output in self._runs.outputs(page):
            is_ours = output.path not in now and output.path.is_relative_to(self._folder)
            if output.path not in now:
                self._taken.clear()  # its name will be free, and may be the first
            if is_ours and _sha256(output.path) == output.sha256:
                with suppress(OSError):
                    output.path.unlink()
                    forget_folder_certificate(output.path)


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
