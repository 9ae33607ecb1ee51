"""The log of operations: it only ever grows, and what is in force follows from it."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from zhengban.review.operation import Deed, Operation

_SWITCHES = (Deed.UNDO, Deed.REDO)


def _can_be_undone(deed: Operation) -> bool:
    """What a file holds now is no decision."""
    return deed.deed is not Deed.REREAD


class OperationLog:
    """All operations in order, and the deeds among them that are in force.

    The last operation that names a deed says whether it is in force. Adding one costs what it touches.
    """

    def __init__(self, operations: Iterable[Operation] = ()) -> None:
        self._all: list[Operation] = []
        self._deeds: dict[int, Operation] = {}
        self._in_force: dict[int, Operation] = {}
        self._by_page: defaultdict[int, list[int]] = defaultdict(list)
        self._parts: dict[int, Mapping[int, Operation]] = {}
        self._redoable: list[Operation] = []
        for operation in operations:
            self.add(operation)

    @property
    def operations(self) -> Sequence[Operation]:
        """Return every operation ever done, undone ones and undoings too."""
        return self._all

    @property
    def next_number(self) -> int:
        """Return the number that the next operation takes."""
        return self._all[-1].number + 1 if self._all else 1

    def is_in_force(self, operation: Operation) -> bool:
        """Tell whether a deed counts; an undo or redo itself never does."""
        return operation.number in self._in_force

    def on_page(self, page: int) -> tuple[Operation, ...]:
        """Return the deeds that count for a page, in order, each as far as it is about that page."""
        return tuple(self._part(self._in_force[number], page) for number in self._by_page.get(page, ()))

    def add(self, operation: Operation) -> frozenset[int]:
        """Append an operation and return the pages that may look different now."""
        self._all.append(operation)
        if operation.deed not in _SWITCHES:
            self._deeds[operation.number] = operation
            self._redoable.clear()
            self._switch_on(operation)
            return operation.pages
        if operation.deed is Deed.UNDO:
            self._redoable.append(operation)
        elif self._redoable:
            self._redoable.pop()
        return self._switch(operation)

    def switched(self, operation: Operation) -> tuple[Operation, ...]:
        """Return the deeds that an undo or redo switches off and on."""
        numbers = (*operation.undoes, *operation.restores)
        return tuple(self._deeds[number] for number in numbers if number in self._deeds)

    def touched(self, operation: Operation) -> frozenset[int]:
        """Return the pages that an operation changes; an undo changes those of the deeds that it switches."""
        return operation.pages.union(*(deed.pages for deed in self.switched(operation)))

    def undoable(self) -> Operation | None:
        """Return the deed that an undo takes back: the last in force that can be undone."""
        numbers = (number for number, deed in self._in_force.items() if _can_be_undone(deed))
        last = max(numbers, default=0)
        return self._in_force[last] if last else None

    def redoable(self) -> Operation | None:
        """Return the undo that a redo takes back; None once something new was done after it."""
        return self._redoable[-1] if self._redoable else None

    def way_to(self, number: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the deeds to switch off and on so that what is in force is what was after operation ``number``.

        Only what can be undone is switched: the page keeps the text that it has now.
        """
        earlier = OperationLog(operation for operation in self._all if operation.number <= number)
        now, then = self._in_force.keys(), earlier._in_force.keys()
        later = (number for number in now - then if _can_be_undone(self._deeds[number]))
        return tuple(sorted(later)), tuple(sorted(then - now))

    def _part(self, deed: Operation, page: int) -> Operation:
        if deed.page:
            return deed
        if deed.number not in self._parts:
            self._parts[deed.number] = deed.by_page()
        return self._parts[deed.number][page]

    def _switch(self, operation: Operation) -> frozenset[int]:
        for number in operation.undoes:
            deed = self._in_force.pop(number, None)
            for page in deed.pages if deed else ():
                self._by_page[page].remove(number)
        for number in operation.restores:
            if number in self._deeds:
                self._switch_on(self._deeds[number])
        switched = (self._deeds.get(number) for number in (*operation.undoes, *operation.restores))
        return frozenset().union(*(deed.pages for deed in switched if deed))

    def _switch_on(self, deed: Operation) -> None:
        if deed.number in self._in_force:
            return
        self._in_force[deed.number] = deed
        for page in deed.pages:
            insort(self._by_page[page], deed.number)
