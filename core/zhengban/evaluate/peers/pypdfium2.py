"""pypdfium2: PDFium's text page, which drops a copy that lies on its original."""

from __future__ import annotations

from collections.abc import Sequence

from zhengban.evaluate.pages import extracting
from zhengban.evaluate.peers.peer import Reader, Reading, one_by_one


def read(pdfs: Sequence[bytes]) -> list[Reading]:
    """Return the text in the order in which it was drawn."""
    return one_by_one(extracting.pypdfium2, pdfs)


PEER = Reader(
    name="pypdfium2",
    title="pypdfium2",
    package="pypdfium2",
    licence="Apache-2.0 or BSD-3-Clause",
    read=read,
    cannot="removes near copies without telling, joins no paragraphs, orders no columns, tells no headlines or articles",
    modules=("pypdfium2",),
)
