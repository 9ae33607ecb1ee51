"""pdfminer.six: characters gathered into lines and boxes, the boxes into an order, by distances."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from io import BytesIO

from zhengban.evaluate.pages import extracting
from zhengban.evaluate.peers.peer import Reader, Reading, one_by_one


def read(pdfs: Sequence[bytes]) -> list[Reading]:
    """Return the text with the tool's own defaults; a glyph without a character stays ``(cid:…)``, as users see it."""
    timed = one_by_one(_as_everybody, pdfs)
    return [reading._replace(text=extracting.pdfminer(pdf)) for reading, pdf in zip(timed, pdfs, strict=True)]


def _as_everybody(pdf: bytes) -> str:
    # What makes the text the same in every run takes half as long again: it must not be in the time.
    vars(import_module("pdfminer.layout")).pop("id", None)
    return str(import_module("pdfminer.high_level").extract_text(BytesIO(pdf)))


PEER = Reader(
    name="pdfminer",
    title="pdfminer.six",
    package="pdfminer.six",
    licence="MIT",
    read=read,
    cannot="removes no copies, joins no paragraphs, tells no headlines or articles",
    modules=("pdfminer",),
)
