"""Has a project read in a worker of its own, the newest question first, and drops answers that nobody waits for."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import partial
from itertools import count
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from zhengban_gui.controllers.background import ExecutorMaker, worker_processes
from zhengban_gui.controllers.series_reading import unpacked


class _Asked(NamedTuple):
    """A question under way: its token tells a late answer from the one that is waited for.

    ``is_second`` says that a worker died at the first try.
    """

    token: int
    question: Callable[..., object]
    values: tuple[object, ...]
    future: Future[Any]
    is_second: bool = False


class SeriesReader(QObject):
    """Asks one question of each name at a time; a newer one takes the place of an older one.

    ``told`` brings the name and the answer, ``failed`` the name and the reason in one line; both arrive in the thread
    that owns the reader.
    """

    told = Signal(str, object)
    failed = Signal(str, str)
    _answered = Signal(str, int, object)

    def __init__(self, make_executor: ExecutorMaker | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_executor = make_executor or worker_processes
        self._executor: Executor | None = None
        self._tokens = count(1)
        self._asked: dict[str, _Asked] = {}
        self._answered.connect(self._take_answer)

    def is_waiting_for(self, name: str) -> bool:
        """Tell whether an answer of this name is still to come."""
        return name in self._asked

    def ask(self, name: str, question: Callable[..., object], *values: object) -> None:
        """Have the question answered in the worker; ``question`` is a function of a module."""
        self.forget(name)
        self._ask(name, question, values)

    def forget(self, name: str) -> None:
        """Wait for an answer no longer; what no worker has begun is not begun any more."""
        asked = self._asked.pop(name, None)
        if asked is not None:
            asked.future.cancel()

    def forget_all(self) -> None:
        """Wait for nothing any more."""
        for name in tuple(self._asked):
            self.forget(name)

    def stop(self) -> None:
        """End the worker at once; a later question starts another."""
        self.forget_all()
        executor, self._executor = self._executor, None
        if executor is not None:
            processes = list((getattr(executor, "_processes", None) or {}).values())
            executor.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.kill()

    def _ask(
        self, name: str, question: Callable[..., object], values: tuple[object, ...], is_second: bool = False
    ) -> None:
        token = next(self._tokens)
        future = self._submitted(question, values)
        self._asked[name] = _Asked(token, question, values, future, is_second)
        future.add_done_callback(partial(self._answered.emit, name, token))

    def _submitted(self, question: Callable[..., object], values: tuple[object, ...]) -> Future[Any]:
        """A pool whose worker died while nothing ran says so only when it is given work."""
        try:
            return self._started().submit(question, *values)
        except BrokenExecutor:
            self._executor = None
            return self._started().submit(question, *values)

    def _started(self) -> Executor:
        if self._executor is None:
            self._executor = self._make_executor()
        return self._executor

    def _take_answer(self, name: str, token: int, done: Future[Any]) -> None:
        asked = self._asked.get(name)
        if asked is None or asked.token != token:
            return
        del self._asked[name]
        error = done.exception()
        if isinstance(error, BrokenExecutor) and not asked.is_second:
            self._executor = None
            self._ask(name, asked.question, asked.values, is_second=True)
        elif error is not None:
            self.failed.emit(name, str(error) or type(error).__name__)
        else:
            self.told.emit(name, done.result())


class Unpacking(QObject):
    """Unpacks the parts of an answer, one in each turn of the event loop; ``done`` brings all of it.

    A single part is unpacked at once: small series are shown in the turn in which they come.
    """

    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: list[bytes] = []
        self._rows: list[Any] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    def start(self, parts: tuple[bytes, ...]) -> None:
        """Unpack these parts; an answer that was being unpacked is dropped."""
        self._turn.stop()
        self._parts, self._rows = list(parts), []
        self._go_on()

    def stop(self) -> None:
        """Drop what is being unpacked."""
        self._turn.stop()
        self._parts = []

    def _go_on(self) -> None:
        if self._parts:
            self._rows += unpacked(self._parts.pop(0))
        if self._parts:
            self._turn.start()
        else:
            self.done.emit(self._rows)
