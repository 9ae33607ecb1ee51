"""Edits and locks that an earlier text of a page has left behind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zhengban.review.locks import locks_of
from zhengban.review.operation import Deed, Operation


def last_reread(deeds: Iterable[Operation]) -> int:
    """Return the number of the operation since which a page has the text that it has now, 0 for the first one."""
    return max((deed.number for deed in deeds if deed.deed is Deed.REREAD), default=0)


def unfit_of(deeds: Sequence[Operation], reread: int) -> tuple[Operation, ...]:
    """Return what was made before the page got another text and is off, but for what was dismissed."""
    return _unfit([deed for deed in deeds if deed.number < reread], _dismissed(deeds))


def _unfit(deeds: Sequence[Operation], dismissed: frozenset[str]) -> tuple[Operation, ...]:
    """Return the edits and locks that counted on an earlier text; the characters that they name are others now."""
    locks = locks_of(deeds)
    return tuple(
        deed
        for deed in deeds
        if str(deed.number) not in dismissed
        and (deed.deed is Deed.EDIT or (deed.deed is Deed.LOCK and any(span in locks for span in deed.spans)))
    )


def _dismissed(deeds: Iterable[Operation]) -> frozenset[str]:
    """Return the numbers of the operations that nobody needs to look at any more."""
    return frozenset(number for deed in deeds if deed.deed is Deed.DISMISS for number in deed.text.split())
