"""The page as it stands in the middle of the plan: the source with the edits that are on so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from zhengban.model.document import Document
from zhengban.model.edit import OwnedEdit
from zhengban.model.page import Page
from zhengban.model.rebuild import Anatomy, DraftLine, checked, dissect, visible_lines

__all__ = ["Draft", "DraftLine"]


T = TypeVar("T")


@dataclass(frozen=True)
class Draft:
    """A page with the edits that are on; every view of it is derived when it is first asked for."""

    page: Page
    edits: tuple[OwnedEdit, ...] = ()
    _known: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def anatomy(self) -> Anatomy:
        """Return the pieces of the page and how they are chained."""
        return dissect(self.page, self.edits)

    @cached_property
    def lines(self) -> tuple[DraftLine, ...]:
        """Return the lines that still show text, in source order."""
        return tuple(visible_lines(self.anatomy))

    @cached_property
    def document(self) -> Document:
        """Return the document that these edits give."""
        return checked(self.anatomy)

    def remember(self, name: str, derive: Callable[[Draft], T]) -> T:
        """Return what ``derive`` makes of this draft; it is made once, for all detectors that ask for ``name``."""
        if name not in self._known:
            self._known[name] = derive(self)
        known: T = self._known[name]
        return known

    def with_edits(self, edits: Sequence[OwnedEdit]) -> Draft:
        """Return the draft with more edits on; the very same draft when there are none."""
        return Draft(self.page, (*self.edits, *edits)) if edits else self
