"""``zhengban verify``: check certificates against the sources and the outputs; nothing is written."""

from __future__ import annotations

import argparse
import hashlib
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from zhengban.cli.console import complain, one_line
from zhengban.cli.language import language_for
from zhengban.cli.wording import Wording
from zhengban.errors import InputError, ZhengbanError
from zhengban.writers.verify_certificate import page_problems, read_certificate

REFUSED = 1


def run(options: argparse.Namespace) -> int:
    """Check every certificate and return 0, 1 when something is refused, or 2 when one cannot be read."""
    wording = Wording(language_for(options.language))
    codes = [_verified(Path(name), options.source, wording) for name in options.certificates]
    return max(codes)


class _Sources:
    """Finds sources by name, in a file or in folders; the folders are looked through once.

    A certified text may be called as its source is: ``outputs`` are no sources, or the source would pass for altered.
    """

    def __init__(self, places: list[Path], outputs: Collection[Path] = ()) -> None:
        self._files: dict[str, list[Path]] = {}
        results = {path.resolve() for path in outputs}
        self._only = [place for place in places if place.is_file()]
        for place in places:
            for path in sorted(place.rglob("*")) if place.is_dir() else ():
                if path.resolve() not in results:
                    self._files.setdefault(path.name, []).append(path)

    def bytes_of(self, page: Mapping[str, Any]) -> bytes:
        """Return the bytes of a page's source: of the files of its name, the certified one, or else the first."""
        try:
            name, wanted = str(page["source"]["name"]), page["source"]["sha256"]
        except (KeyError, TypeError) as error:
            raise InputError("a page of the certificate names no source: it was altered") from error
        paths = [*self._only, *(path for path in self._files.get(name, ()) if path.is_file())]
        found = [_read(path) for path in dict.fromkeys(paths)]
        if not found:
            raise InputError(f"the source {name} is not found: name it, or its folder, with --source")
        return next((data for data in found if hashlib.sha256(data).hexdigest() == wanted), found[0])


def _verified(path: Path, source: str | None, wording: Wording) -> int:
    try:
        pages = read_certificate(_read(path), str(path))
        places = [Path(source)] if source is not None else [path.parent, path.parent / os.pardir]
        sources = _Sources(places, _outputs(pages, path.parent))
        problems = [problem for page in pages for problem in _page_problems(page, path.parent, sources)]
    except ZhengbanError as error:
        return complain(str(error), error.exit_code)
    for problem in problems:
        print(one_line(f"{path}: {problem}"))
    if problems:
        print(one_line(wording.say("refused", file=path, problems=len(problems))))
        return REFUSED
    outputs = sum(len(page["outputs"]) for page in pages)
    print(one_line(wording.say("certified", file=path, pages=len(pages), outputs=outputs)))
    return 0


def _outputs(pages: Sequence[Mapping[str, Any]], folder: Path) -> list[Path]:
    """Return where the outputs lie; what is no entry of one is told of when its page is checked."""
    try:
        return [folder / str(output["name"]) for page in pages for output in page["outputs"]]
    except (KeyError, TypeError):
        return []


def _page_problems(page: Mapping[str, Any], folder: Path, sources: _Sources) -> Iterator[str]:
    def load(output: Mapping[str, Any]) -> bytes:
        return _read(folder / output["name"])

    yield from page_problems(page, sources.bytes_of(page), load)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error
