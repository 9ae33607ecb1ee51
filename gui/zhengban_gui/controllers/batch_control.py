"""Holds a batch or ends it, from another thread than the one that it runs in."""

from __future__ import annotations

from threading import Event


class BatchControl:
    """What the run looks at between two steps; it sees an end within ``PATIENCE`` seconds even while it waits."""

    PATIENCE = 0.1

    def __init__(self) -> None:
        self._is_ended = Event()
        self._may_go_on = Event()
        self._may_go_on.set()

    @property
    def is_paused(self) -> bool:
        """Tell whether no further page is to be begun for now."""
        return not self._may_go_on.is_set()

    def pause(self) -> None:
        """Let the pages that are under way be finished, and begin no other."""
        self._may_go_on.clear()

    def go_on(self) -> None:
        """Begin pages again."""
        self._may_go_on.set()

    def end(self) -> None:
        """End all work now; what is under way is made another time."""
        self._is_ended.set()
        self._may_go_on.set()

    def check(self) -> None:
        """Raise ``KeyboardInterrupt``, which ends a batch in good order, when it is to end."""
        if self._is_ended.is_set():
            raise KeyboardInterrupt

    def wait(self) -> None:
        """Wait until pages may be begun; raises as ``check`` does."""
        self._may_go_on.wait()
        self.check()
