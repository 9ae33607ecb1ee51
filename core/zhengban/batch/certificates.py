"""Certificates of a batch: one for each page, and one for each folder of the output that holds those of its pages.

Both are ``zhengban-certificate/1``. That of a page is a result like any other; that of a folder is put together from
them, a page at a time, since a folder may hold more than the memory does.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from zhengban.errors import OutputError
from zhengban.model.conservation import Conservation
from zhengban.model.document import Document
from zhengban.readers.source import as_one_line
from zhengban.review.project_runs import Output
from zhengban.review.sources import natural_key
from zhengban.writers.certificate import SCHEMA, certificate, certified_page
from zhengban.writers.json_document import layout

PAGE_CERTIFICATE = "certificate"  # what stands for the format where a page's results are listed
SUFFIX = ".certificate.json"
FOLDER_CERTIFICATE = "zhengban-certificate.json"


def page_part(document: Document, start: int) -> bytes:
    """Return what a page's certificate says of its characters; ``start`` is where it begins in its file."""
    return json.dumps(certified_page(document, start, ()), ensure_ascii=False).encode()


def page_certificate(part: bytes, folder: Path, outputs: Iterable[Output]) -> bytes:
    """Return the certificate that goes into the folder, with the outputs as they are seen from there."""
    page = json.loads(part)
    page["outputs"] = [
        {"name": _seen_from(folder, output.path), "format": output.form, "sha256": output.sha256}
        for output in outputs
    ]
    return certificate([page]).encode()


def write_folder_certificates(folder: Path, is_ours: Callable[[Path], object]) -> int:
    """Write the certificate of each folder from here on that has pages' and none newer than they; return how many have.

    Those of pages count that ``is_ours`` is true of. Raises ``OutputError``.
    """
    found = 0
    for place, _, names in os.walk(folder):
        pages = [Path(place, name) for name in names if name.endswith(SUFFIX)]
        ours = sorted((page for page in pages if is_ours(page)), key=natural_key)
        found += bool(ours)
        target = Path(place, FOLDER_CERTIFICATE)
        try:
            if ours and _is_older(target, ours):
                _write(target, ours)
        except (OSError, ValueError, LookupError) as error:
            told = as_one_line(getattr(error, "strerror", None) or str(error))
            raise OutputError(f"{as_one_line(str(target))} was not written: {told}") from error
    return found


def forget_folder_certificate(page: Path) -> None:
    """Take away the certificate of the folder from which that of a page was taken away: it names what is no more."""
    if page.name.endswith(SUFFIX):
        with suppress(OSError):
            page.with_name(FOLDER_CERTIFICATE).unlink()


def _is_older(target: Path, pages: Sequence[Path]) -> bool:
    try:
        written = target.stat().st_mtime_ns
    except FileNotFoundError:
        return True
    return any(page.stat().st_mtime_ns >= written for page in pages)


def _write(target: Path, pages: Sequence[Path]) -> None:
    beside = target.with_name(f".zhengban-{secrets.token_hex(8)}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as stream:
            _put_together(stream, _parts(pages))
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def _parts(pages: Iterable[Path]) -> Iterator[Mapping[str, Any]]:
    for page in pages:
        yield from json.loads(page.read_bytes())["pages"]


def _put_together(stream: IO[str], parts: Iterable[Mapping[str, Any]]) -> None:
    """The sums come last: they are known when the pages are written."""
    sums = dict.fromkeys(Conservation._fields, 0)
    stream.write(f'{{\n "schema": {json.dumps(SCHEMA)},\n "pages": [')
    between = ""
    for part in parts:
        for name in sums:
            sums[name] += part["characters"][name]
        stream.write(f"{between}\n  {layout(part, '  ')}")
        between = ","
    stream.write(f'\n ],\n "characters": {layout(sums, " ")}\n}}\n')


def _seen_from(folder: Path, path: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()
