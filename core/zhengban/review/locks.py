"""Locked places of a page: printed exactly as in the source, whatever is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.span import Span
from zhengban.review.operation import Deed, Operation


def locks_of(deeds: Iterable[Operation]) -> tuple[Span, ...]:
    """Return the spans that are locked after the deeds, in order."""
    locks: list[Span] = []
    for deed in deeds:
        if deed.deed is Deed.LOCK:
            locks.extend(deed.spans)
        elif deed.deed is Deed.UNLOCK:
            locks = [lock for lock in locks if not any(lock.overlaps(span) for span in deed.spans)]
    return tuple(sorted(set(locks)))


def acts_on(edit: Edit, spans: Sequence[Span]) -> bool:
    """Tell whether an edit acts on a character of the spans.

    A start or a role leaves the characters as they are, but a lock prints a place exactly as in the source, so they
    count too; only an edit that lies wholly elsewhere does not.
    """
    match edit:
        case ReplaceText(span) | SetRole(span) | MoveBlock(span):
            return any(span.overlaps(one) for one in spans)
        case Join(left, right):
            return any(one.start <= place < one.end for one in spans for place in (left, right))
        case StartArticle(at):
            return any(one.start <= at < one.end for one in spans)
