"""What an edit made by hand is called in the log: what was done, with what, and the first words of the text.

The log keeps names as words of the engine; programs say them in the language of whoever reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from zhengban.model.document import Block
from zhengban.review.operation import Deed, Operation

Doing = Literal[
    "role",
    "move",
    "order",
    "start",
    "join",
    "split",
    "merge",
    "text",
    "replace",
    "article_order",
    "owner",
    "lock",
    "unlock",
]

_DOINGS: tuple[Doing, ...] = get_args(Doing)
_SHOWN = 16  # code points of a text; it only has to be known again
_AROUND = 4  # code points on each side of what was typed


class EditName(NamedTuple):
    """What was done, with what (a role, the headline of an article), and the beginnings of the texts concerned.

    *Text* has what stood there before as its detail, *owner* the text itself, since its operation goes by the owner.
    """

    doing: Doing
    detail: str = ""
    texts: tuple[str, ...] = ()

    @property
    def field(self) -> str:
        """Return what ``Operation.field`` holds."""
        return f"{self.doing}:{self.detail}" if self.detail else self.doing

    @property
    def text(self) -> str:
        """Return what ``Operation.text`` holds: a text a line."""
        return "\n".join(self.texts)


def name_of(operation: Operation) -> EditName | None:
    """Return the name of an edit made by hand; None for one that has none, such as those of earlier versions."""
    doing, _, detail = operation.field.partition(":")
    if operation.deed in (Deed.LOCK, Deed.UNLOCK) and operation.text:
        doing = str(operation.deed)
    elif operation.deed not in (Deed.EDIT, Deed.AMEND):
        return None
    known = next((one for one in _DOINGS if one == doing), None)
    if known is None:
        return None
    return EditName(known, detail, tuple(operation.text.split("\n")) if operation.text else ())


def changed(before: str, after: str) -> EditName:
    """Return the name of typing a text anew: what stood at the place that changed, and what stands there now."""
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    start, end = max(start - _AROUND, 0), max(end - _AROUND, 0)
    old, new = (beginning(text[start : len(text) - end]) for text in (before, after))
    return EditName("text", old, (new,) if new else ())


def beginnings(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return the first words of blocks, those that print nothing left out."""
    texts = (" ".join(block.text.split()) for block in blocks)
    return tuple(beginning(text) for text in texts if text)


def beginning(text: str) -> str:
    """Return the first words of a text in one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN].rstrip("，。、；：,;: ") + "…"


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    differ = (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1])
    return next(differ, min(len(one), len(other)))
