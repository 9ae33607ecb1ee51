"""Real extractors, each through its own package or program, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO, StringIO
from itertools import count
from pathlib import Path

from zhengban.errors import InputError

_SECONDS = 60


def pdfminer(pdf: bytes) -> str:
    """Return what pdfminer.six reads, with its own defaults."""
    from pdfminer import layout
    from pdfminer.high_level import extract_text_to_fp

    # It breaks ties between equally near boxes by their addresses, which differ from run to run.
    vars(layout)["id"] = _serial
    output = StringIO()
    extract_text_to_fp(BytesIO(pdf), output, laparams=layout.LAParams())
    return output.getvalue().replace("\f", "")


_numbers = count()


def _serial(thing: object) -> int:
    """Return a number of the thing's own: the order in which they were asked for."""
    attributes = vars(thing)
    if "_serial" not in attributes:
        attributes["_serial"] = next(_numbers)
    return int(attributes["_serial"])


def pypdfium2(pdf: bytes) -> str:
    """Return what PDFium reads."""
    document = import_module("pypdfium2").PdfDocument(pdf)
    try:
        text_page = document[0].get_textpage()
        return str(text_page.get_text_range()).replace("\r\n", "\n")
    finally:
        document.close()


def pdftotext(pdf: bytes, *options: str) -> str:
    """Return what poppler's pdftotext reads; raises ``InputError`` when it fails."""
    with tempfile.TemporaryDirectory(prefix="zhengban-") as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(pdf)
        command = ["pdftotext", "-enc", "UTF-8", "-nopgbrk", "-eol", "unix", *options, str(path), "-"]
        try:
            done = subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)
        except (OSError, subprocess.SubprocessError) as error:
            raise InputError(f"pdftotext failed ({error}): leave it out with --extractors") from error
    return done.stdout.decode("utf-8", errors="replace")


def raw(pdf: bytes) -> str:
    """Return what ``pdftotext -raw`` reads: content order."""
    return pdftotext(pdf, "-raw")


EXTRACTORS: Mapping[str, Callable[[bytes], str]] = {
    "pdfminer": pdfminer,
    "pypdfium2": pypdfium2,
    "pdftotext": pdftotext,
    "raw": raw,
}


def is_installed(extractor: str) -> bool:
    """Tell whether an extractor can be used here."""
    if extractor in ("pdftotext", "raw"):
        return shutil.which("pdftotext") is not None
    return find_spec(extractor) is not None
