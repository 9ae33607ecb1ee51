"""The builder: a page and the edits that are on give a document, whatever the order they are read in.

The stages follow the order of conflicts: texts, roles, starts, splits, joins (``dissect``), then moves and units
(``assemble``). In each the strongest edit is heard first; a loser is exactly as if absent.
"""

from __future__ import annotations

from collections.abc import Iterable

from zhengban.model.collector import collector_paused
from zhengban.model.conservation import check
from zhengban.model.document import Document
from zhengban.model.edit import OwnedEdit
from zhengban.model.page import Page
from zhengban.model.rebuild.anatomy import Anatomy, dissect
from zhengban.model.rebuild.assemble import assemble
from zhengban.model.rebuild.visible import DraftLine, visible_lines

__all__ = ["Anatomy", "DraftLine", "assemble", "checked", "dissect", "rebuild", "visible_lines"]


@collector_paused()
def rebuild(page: Page, edits: Iterable[OwnedEdit]) -> Document:
    """Return the document that the page gives with these edits on.

    Raises ``ConservationError`` when a character was lost or invented: a bug, found by a check that shares no code
    with the builder.
    """
    return checked(dissect(page, edits))


@collector_paused()
def checked(anatomy: Anatomy) -> Document:
    """Return the document of the anatomy, every character of it accounted for."""
    document = assemble(anatomy)
    check(document)
    return document
