"""The text as it was read: what everything else has to be better than."""

from __future__ import annotations

from zhengban.evaluate.peers.peer import Treatment
from zhengban.model.span import Span


def deletions(text: str) -> list[Span]:
    """Return nothing."""
    return []


PEER = Treatment("identity", "as it is", deletions, "changes nothing")
