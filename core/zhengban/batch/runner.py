"""A batch: what is to be done, what was done before, and what came of each page.

Only this process writes, to the project and to the output folder, so that a kill at any moment leaves both whole:
files are renamed into place, then the page is written down as done. A page that is not written down is made anew,
to the same bytes.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from zhengban.batch.executors import Executor
from zhengban.batch.faults import Fault, fault_of, reason_of
from zhengban.batch.naming import mirror_stem, other_stems
from zhengban.batch.publishing import Publisher
from zhengban.batch.rules import results_key, rules_version
from zhengban.batch.sources import Source, SourceTooLarge
from zhengban.batch.summary import PageResult, Summary
from zhengban.batch.worker import Outcome, Task
from zhengban.errors import InputError, ZhengbanError
from zhengban.readers.source import as_one_line
from zhengban.review.kept_plan import plan_key
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import open_session
from zhengban.review.project_runs import Output, PageRun
from zhengban.review.project_values import ProjectPage


@dataclass(frozen=True)
class Order:
    """What is wanted. ``template`` is empty for the mirror of the input; ``limit`` is of pages made, None for all."""

    output: Path
    forms: tuple[str, ...] = ("txt",)
    template: str = ""
    is_per_article: bool = False
    encoding: str | None = None
    is_resuming: bool = True
    is_fail_fast: bool = False
    limit: int | None = None
    is_certifying: bool = False

    @property
    def layout(self) -> dict[str, Any]:
        """Return what of the order is in a page's results."""
        return {
            "output": os.path.abspath(self.output),
            "forms": list(self.forms),
            "template": self.template,
            "per_article": self.is_per_article,
            "certificates": self.is_certifying,
        }


class Event(NamedTuple):
    """What listeners are told of a page, or of a file without any (``page`` 0)."""

    result: PageResult
    page: int
    name: str
    seconds: float = 0.0
    open: int = 0
    outputs: tuple[Output, ...] = ()
    reason: str = ""


class _Begun(NamedTuple):
    """A task that is under way: enough to write down what comes of it."""

    page: int
    name: str
    key: str
    deeds: tuple[int, ...]


Listener = Callable[[Event], None]

_OF_ONE_STEP = (
    "; nothing was changed"  # a project says so of its transaction; of a run that wrote pages it is not true
)


class BatchRun:
    """One run over sources: ``run`` makes what is not done and returns the summary."""

    def __init__(
        self,
        project: ProjectFile,
        order: Order,
        sources: Sequence[Source],
        executor: Executor,
    ) -> None:
        """Raises ``OutputError`` when results would lie among the inputs."""
        self._project, self._order, self._executor = project, order, executor
        self._listeners: list[Listener] = []
        self._runs, self._session, self._policy = project.runs, open_session(project), project.policy
        self._publisher = Publisher(order.output, self._runs, sources)
        self._sources = sources
        self._other_stems = other_stems(lambda: (mirror_stem(source.relative) for source in sources))
        self._begun: dict[int, _Begun] = {}
        self._waiting: dict[int, Outcome] = {}
        self._next_number = 1
        self._is_stopping = False
        self.sources_seen = 0
        self.summary = Summary()

    def listen(self, listener: Listener) -> None:
        """Call the listener with what came of every page."""
        self._listeners.append(listener)

    @property
    def sources_left(self) -> int:
        """Return how many files nobody has looked into yet."""
        return len(self._sources) - self.sources_seen

    @property
    def under_way(self) -> int:
        """Return how many pages were begun and are not finished."""
        return len(self._begun)

    def run(self) -> Summary:
        """Make the pages; whatever goes wrong with one of them is in the summary.

        Raises ``OutputError`` when the output folder cannot be made. Interrupted, or broken since the project, the log
        or the cluster fails, it ends all work and returns what came of the run so far.
        """
        begun = time.monotonic()
        self._publisher.prepare()
        try:
            with closing(self._executor.run(self._tasks())) as outcomes:
                for outcome in outcomes:
                    self._take(outcome)
                    if self._is_stopping:
                        break
            if self._order.is_certifying:
                self.summary.certified = self._publisher.certify()
        except KeyboardInterrupt:
            self.summary.stopped = "interrupted"
        except ZhengbanError as error:
            self.summary.stopped, self.summary.problem = "broken", reason_of(error).removesuffix(_OF_ONE_STEP)
        if self.summary.stopped:
            self.summary.left = self.sources_left + self.under_way
        self.summary.seconds = time.monotonic() - begun
        return self.summary

    def _tasks(self) -> Iterator[Task]:
        number = 0
        for place, source in enumerate(self._sources):
            if self.summary.stopped:  # the first failure was a file
                return
            stem = self._other_stems.get(place) or mirror_stem(source.relative)
            pages, starts = self._pages(source)
            self.sources_seen += 1
            for page in pages:
                if self._is_stopping:
                    return
                name, deeds = _shown(source, page), self._session.log.on_page(page.id)
                key = results_key(page, self._policy, deeds, {**self._order.layout, "stem": stem})
                if self._skip(page, name, key):
                    continue
                if self._order.limit is not None and number >= self._order.limit:
                    self.summary.stopped = "limit"
                    self.sources_seen -= 1  # this page is left, too
                    return
                number += 1
                task = self._task(number, page, name, stem, starts.get(page.number))
                if task:
                    self._begun[number] = _Begun(page.id, name, key, tuple(deed.number for deed in deeds))
                    yield task
                else:
                    number -= 1

    def _pages(self, source: Source) -> tuple[tuple[ProjectPage, ...], Mapping[int, int]]:
        """Return the pages of a source as it is now, and where they begin; one that cannot be read fails alone."""
        try:
            result = source.read(self._order.encoding)
            starts = source.starts(result) if self._order.is_certifying else {}
            return self._runs.bring(source.path, result), starts
        except InputError as error:
            fault = Fault.TOO_LARGE if isinstance(error, SourceTooLarge) else fault_of(error)
            self._tell(self._failure(0, as_one_line(str(source.path)), fault, str(error)))
            return (), {}

    def _skip(self, page: ProjectPage, name: str, key: str) -> bool:
        """Tell whether the page is done: it follows from the same, and its files are as they were written."""
        run = self._runs.run(page.id) if self._order.is_resuming else None
        if run is None or run.reason or run.key != key or not self._publisher.holds(page.id):
            return False
        outputs = self._runs.outputs(page.id)
        self.summary.add("unchanged", page.id, name, run.account, len(outputs))
        self._tell(Event("unchanged", page.id, name, 0.0, run.account["open"], outputs))
        return True

    def _task(self, number: int, page: ProjectPage, name: str, stem: str, start: int | None) -> Task | None:
        order, rejected = self._order, self._session.rejections(page.id)
        try:
            text = self._project.load(page.id)
        except InputError as error:
            self._tell(self._failure(page.id, name, Fault.INPUT, str(error)))
            return None
        run = self._runs.run(page.id)
        is_kept = run is not None and not run.reason and run.rules == rules_version()
        kept = self._runs.packed_plan(page.id, plan_key(text, self._policy, rejected)) if is_kept else None
        deeds = tuple(self._session.log.on_page(page.id))
        return Task(
            number,
            page.id,
            text,
            self._policy,
            deeds,
            rejected,
            order.forms,
            stem,
            order.template,
            order.is_per_article,
            kept,
            start,
        )

    def _take(self, outcome: Outcome) -> None:
        """Names from a template depend on who was first: then the order of the pages decides, not that of the finish."""
        if not self._order.template:
            self._finish(outcome)
            return
        self._waiting[outcome.number] = outcome
        while (following := self._waiting.pop(self._next_number, None)) is not None:
            self._next_number += 1
            self._finish(following)

    def _finish(self, outcome: Outcome) -> None:
        """Until it is written down, a page is under way: a project that cannot be written ends the run."""
        event = self._event(self._begun[outcome.number], outcome)
        del self._begun[outcome.number]
        self._tell(event)

    def _event(self, begun: _Begun, outcome: Outcome) -> Event:
        """Write what was made and write it down; a page that cannot be written fails alone."""
        made, fault, reason = outcome.made, outcome.fault or Fault.BUG, outcome.reason
        if made is None:
            return self._failure(begun.page, begun.name, fault, reason, begun.key, outcome.seconds)
        try:
            outputs = self._publisher.publish(begun.page, made.results)
        except ZhengbanError as error:
            fault, reason = fault_of(error), reason_of(error)
            return self._failure(begun.page, begun.name, fault, reason, begun.key, outcome.seconds)
        account = {**made.account, "deeds": list(begun.deeds)}
        run = PageRun(begun.page, begun.key, rules_version(), "", account)
        self._runs.record(run, outputs, made.plan)
        self.summary.add("done", begun.page, begun.name, made.account, len(outputs))
        return Event("done", begun.page, begun.name, outcome.seconds, made.account["open"], outputs)

    def _tell(self, event: Event) -> None:
        for listener in self._listeners:
            listener(event)

    def _failure(
        self, page: int, name: str, fault: Fault, reason: str, key: str = "", seconds: float = 0.0
    ) -> Event:
        self.summary.fail(name, fault, reason)
        if page:
            self._runs.record_failure(PageRun(page, key, rules_version(), reason, {"fault": str(fault)}))
        if self._order.is_fail_fast:
            self.summary.stopped = "fail_fast"
            self._is_stopping = True
        return Event("failed", page, name, seconds, reason=reason)


def _shown(source: Source, page: ProjectPage) -> str:
    name = as_one_line(source.relative.as_posix())
    return f"{name} p. {page.number}" if page.number > 1 else name
