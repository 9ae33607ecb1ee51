"""The metadata of a page as fields: what the page says, where it says so, and what a reviewer put in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zhengban.model.document import Block
from zhengban.model.role import Role
from zhengban.review.page_review import PageReview
from zhengban.writers.masthead import editors, iso_date, masthead
from zhengban.writers.parts import one_line, printed
from zhengban.writers.remarks import EDITORS
from zhengban.writers.report_places import Places

_ROLES = {
    "paper": Role.MASTHEAD,
    "section": Role.SECTION,
    "date": Role.DATE,
    "page_number": Role.FOLIO,
    "email": Role.CONTACT,
}
_WORD_IN_FRONT = re.compile(r"[^\s：:|｜/／，,]{1,8}$")


@dataclass(frozen=True, slots=True)
class MetadataField:
    """A field of the page.

    ``key`` is what an operation describes; an editor's is ``editors:`` and the label printed in front of the name.
    ``printed`` is what the page says, ``value`` that or what a reviewer set. ``line`` counts the lines of the file
    from 1, 0 when the page does not say it; ``split_from`` is the word that the value stood at the end of.
    """

    key: str
    value: str
    printed: str = ""
    label: str = ""
    line: int = 0
    split_from: str = ""
    block_start: int = -1
    is_by_hand: bool = False


def metadata_fields(review: PageReview) -> tuple[MetadataField, ...]:
    """Return the fields in the order in which they are shown; those that a page does not say are there, empty."""
    furniture = tuple(printed(review.document.furniture))
    known = masthead(furniture)
    read = _Reader(review, furniture)
    fields = [read.field(key, str(known[key] or "")) for key in ("paper", "section", "date", "page_number")]
    fields += read.editors()
    return (*fields, read.field("email", str(known["email"] or "")))


class _Reader:
    def __init__(self, review: PageReview, furniture: Sequence[Block]) -> None:
        self._review = review
        self._furniture = furniture
        self._text = review.plan.page.text
        self._places = Places(self._text)

    def field(self, key: str, said: str, label: str = "", block: Block | None = None) -> MetadataField:
        block = block or self._source(key, said)
        described = self._review.described
        return MetadataField(
            key,
            described.get(key, said),
            said,
            label,
            self._places.line(block.start) if block else 0,
            self._split_from(block) if block else "",
            block.start if block else -1,
            key in described and described[key] != said,
        )

    def editors(self) -> Iterator[MetadataField]:
        """Yield a field for each editor; a page that names none has one empty field."""
        found = [
            (block, entry["label"], entry["name"])
            for block in self._furniture
            if block.role is Role.EDITORS
            for entry in editors(block.text)
        ]
        for block, label, name in found:
            yield self.field(f"{EDITORS}:{label}" if label else EDITORS, name, label, block)
        if not found:
            yield self.field(EDITORS, "")

    def _source(self, key: str, said: str) -> Block | None:
        """Return the block that says it: one of its role, or else another line that holds it."""
        if not said:
            return None
        by_role = (block for block in self._furniture if block.role is _ROLES.get(key))
        holding = (
            block
            for block in self._furniture
            if said in one_line(block.text) or (key == "date" and iso_date(block.text) == said)
        )
        return next(by_role, None) or next(holding, None)

    def _split_from(self, block: Block) -> str:
        """Return the word of the source that the block is glued to, such as 王翔6 for a page number 6."""
        line_start = max(self._text.rfind("\n", 0, block.start), self._text.rfind("\r", 0, block.start)) + 1
        match = _WORD_IN_FRONT.search(self._text[line_start : block.start])
        return match.group() + one_line(block.text) if match else ""
