"""The edits of one finding held against the truth, and what may be wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from zhengban.evaluate.judged_page import CONTEXT, FOREIGN, JudgedPage
from zhengban.model.document import Document
from zhengban.model.edit import Edit
from zhengban.model.finding import Finding


class Fault(NamedTuple):
    """What is wrong with an edit: a word for machines, where in the page, and what the truth has instead.

    ``characters`` are how many characters a deletion takes away for good.
    """

    code: str
    at: int
    told: str = ""
    characters: int = 0


@dataclass(frozen=True)
class Question:
    """Are these edits right? They are those of the finding, or of one of its alternatives."""

    page: JudgedPage
    finding: Finding
    edits: Sequence[Edit]

    @cached_property
    def gone(self) -> frozenset[int]:
        """Return the characters that are deleted where the edits are on, with the automatic ones."""
        return self.page.gone(replace(self.finding, edits=tuple(self.edits)))

    @cached_property
    def gone_without(self) -> frozenset[int]:
        """Return the characters that are deleted where the edits are not on."""
        return self.page.gone(replace(self.finding, edits=()))

    @cached_property
    def document(self) -> Document:
        """Return the automatic document with the edits on."""
        return self.page.document_with(self.finding, self.edits)

    def reads_on(self, left: int, right: int) -> bool:
        """Tell whether the text up to one offset and that from another on follow each other in the truth.

        Of what stays: as the two lines stand on the page, or as the rebuilt block has them.
        """
        size = len(self.page.text)
        before = next((at for at in range(left, -1, -1) if self._stays(at)), -1)
        after = next((at for at in range(right, size) if self._stays(at)), size)
        if self.page.is_printed(*self.page.line_around(before, after, self.gone)):
            return True
        return self.page.is_printed(*self._block_around(before, after))

    def _stays(self, offset: int) -> bool:
        return not self.page.text[offset].isspace() and offset not in self.gone

    def place(self, offset: int) -> int:
        """Return the truth character of a source character; ``FOREIGN`` also for the offset -1."""
        return self.page.places[offset] if offset >= 0 else FOREIGN

    def name(self, place: int) -> str:
        """Return the name of the text that holds a truth character."""
        return self.page.unit_at(place).place

    def _block_around(self, left: int, right: int) -> tuple[str, str]:
        """Return what the rebuilt block reads up to one character and from the next one on; else nothing.

        A few characters each, white space left out: enough to tell a place of the truth from another.
        """
        for block in self.document.blocks():
            found = [
                (run.start + number, mark)
                for run in block.runs
                for number, mark in enumerate(run.text)
                if run.start < run.end and not mark.isspace()
            ]
            offsets = [offset for offset, _ in found]
            if left in offsets and right in offsets and offsets.index(right) == offsets.index(left) + 1:
                text, cut = "".join(mark for _, mark in found), offsets.index(right)
                return text[max(0, cut - CONTEXT) : cut], text[cut : cut + CONTEXT]
        return "", ""
