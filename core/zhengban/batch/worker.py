"""What happens to one page, wherever it happens: a pure function of plain values, faults included."""

from __future__ import annotations

import time
import zlib
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from zhengban.batch.certificates import PAGE_CERTIFICATE, page_part
from zhengban.batch.faults import Fault, fault_of, reason_of
from zhengban.batch.naming import filled
from zhengban.errors import ZhengbanError
from zhengban.model.conservation import account
from zhengban.model.document import Document, Unit
from zhengban.model.edit import Edit
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.policy import Policy
from zhengban.review.export import export_page, remarks_of
from zhengban.review.kept_plan import NOT_A_PLAN, plan_key, plan_read, plan_told
from zhengban.review.operation import Operation
from zhengban.review.page_review import PageReview, review_page
from zhengban.review.plan import Plan, make_plan
from zhengban.review.project_runs import MadePlan
from zhengban.writers.masthead import masthead
from zhengban.writers.parts import one_line
from zhengban.writers.rendering import render

# Whatever is raised is this page's alone, a bug of ours included; what no page is to blame for is not here.
_FAULTS = (
    ZhengbanError,
    MemoryError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    StopIteration,
    TypeError,
    ValueError,
)
BINS = 20  # of the histogram of confidence, from 0 to 1
# These account for the whole page, so that an article alone would not pass their check.
WHOLE_PAGE = frozenset({"json", "jsonl", "csv", "report", "docx-changes"})


@dataclass(frozen=True)
class Task:
    """A page to be made. ``number`` counts the tasks of a run; ``stem`` is where its results go without suffix.

    ``template`` names the results instead where it is not empty, ``is_per_article`` has each article in files of its
    own. ``deeds`` are those in force on the page; ``kept`` is a plan that still holds, packed. ``start`` is where the
    page begins in its file, in code points, when it is to be certified.
    """

    number: int
    page_id: int
    page: Page
    policy: Policy
    deeds: tuple[Operation, ...]
    rejected: Mapping[str, Collection[Edit]]
    forms: tuple[str, ...]
    stem: str
    template: str = ""
    is_per_article: bool = False
    kept: bytes | None = None
    start: int | None = None


@dataclass(frozen=True)
class Result:
    """A file to be written: its name without suffix as it is wanted, its format and its bytes."""

    stem: str
    form: str
    content: bytes


@dataclass(frozen=True)
class Made:
    """What was made of a page: its files, the plan, and the account that reports add up."""

    results: tuple[Result, ...]
    plan: MadePlan
    account: Mapping[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What came of a task: ``made`` is None when the page failed, for the ``reason``. ``seconds`` are for people."""

    number: int
    page_id: int
    seconds: float
    made: Made | None = None
    fault: Fault | None = None
    reason: str = ""


def work_on(task: Task) -> Outcome:
    """Make the page; nothing that goes wrong with it is raised."""
    begun = time.perf_counter()
    try:
        made = make_page(task)
    except _FAULTS as error:
        return Outcome(
            task.number,
            task.page_id,
            time.perf_counter() - begun,
            None,
            fault_of(error),
            reason_of(error),
        )
    return Outcome(task.number, task.page_id, time.perf_counter() - begun, made)


def failed(task: Task, fault: Fault, reason: str, seconds: float = 0.0) -> Outcome:
    """Return the outcome of a task that nobody could finish."""
    return Outcome(task.number, task.page_id, seconds, None, fault, reason)


def make_page(task: Task) -> Made:
    """Plan the page, review it as it was decided, and write it in every format.

    Raises ``ConservationError`` rather than lose a character.
    """
    plan, body = _plan(task)
    review = review_page(plan, task.deeds, task.page_id)
    results = _per_article(task, review) if task.is_per_article else _per_page(task, review)
    if task.start is not None:
        results += (
            Result(_page_stem(task, review), PAGE_CERTIFICATE, page_part(review.document, task.start)),
        )
    key = plan_key(task.page, task.policy, task.rejected)
    counts = {str(state): count for state, count in sorted(review.counts.items())}
    return Made(results, MadePlan(key, body, counts, review.is_settled), account_of(review))


def account_of(review: PageReview) -> dict[str, Any]:
    """Return what reports tell of a page as plain values: sums over pages are made of them."""
    document = review.document
    counted = account(document)
    kinds: dict[str, list[int]] = {}
    bins = [0] * BINS
    for entry in review.entries:
        sums = kinds.setdefault(str(entry.finding.kind), [0, 0, 0])
        sums[0] += 1
        sums[1] += entry.is_on
        sums[2] += entry.is_open
        bins[min(int(entry.finding.confidence * BINS), BINS - 1)] += 1
    return {
        "characters": counted.source,
        "kept": counted.kept,
        "articles": len(document.articles),
        "photos": len(document.photos),
        "deleted": counted.deleted,
        "inserted": counted.inserted,
        "substituted": counted.substituted,
        "open": review.open_count,
        "unplaced": sum(1 for block in document.homeless if block.text.strip()),
        "states": dict(Counter(str(entry.state) for entry in review.entries)),
        "kinds": kinds,
        "confidence": bins,
    }


def _plan(task: Task) -> tuple[Plan, bytes]:
    """Return the plan and its packed form, the kept one where it can be read."""
    if task.kept is not None:
        try:
            return plan_read(zlib.decompress(task.kept).decode(), task.page), task.kept
        except (*NOT_A_PLAN, zlib.error):
            pass  # it is made anew
    plan = make_plan(task.page, task.policy, task.rejected)
    return plan, zlib.compress(plan_told(plan).encode(), 3)


def _page_stem(task: Task, review: PageReview) -> str:
    """Return what results are called that are about the whole page."""
    if not task.template:
        return _numbered(task)
    fields = _page_fields(task, review)
    return filled(task.template, {**fields, "n": "0"} if task.is_per_article else fields)


def _per_page(task: Task, review: PageReview) -> tuple[Result, ...]:
    stem = _page_stem(task, review)
    written = export_page(review, task.forms)
    return tuple(Result(stem, form, _bytes(content)) for form, content in written.items())


def _per_article(task: Task, review: PageReview) -> tuple[Result, ...]:
    """Each article and photo alone, and what belongs to none in a file of its own: no character is left out."""
    fields = _page_fields(task, review)
    whole = [form for form in task.forms if form in WHOLE_PAGE]
    single = [form for form in task.forms if form not in WHOLE_PAGE]
    page_name = _page_stem(task, review)
    found = [Result(page_name, form, _bytes(content)) for form, content in export_page(review, whole).items()]
    for number, (document, headline, kind) in enumerate(_pieces(review.document) if single else (), 1):
        name = filled(task.template, {**fields, "n": str(number), "headline": headline, "kind": kind})
        found.extend(
            Result(name, form, _bytes(render(form, document, (), {}, remarks_of(review)))) for form in single
        )
    return tuple(found)


def _pieces(document: Document) -> list[tuple[Document, str, str]]:
    """Return the parts of a document as documents, each with its headline and kind."""
    empty = replace(document, units=(), furniture=(), unplaced=())
    pieces = [
        (replace(empty, units=(unit,)), _headline(unit), str(unit.kind))
        for unit in document.units
        if unit.kind != "front" and any(block.text.strip() for block in unit.blocks)
    ]
    rest = replace(document, units=tuple(unit for unit in document.units if unit.kind == "front"))
    if any(block.text.strip() for block in rest.blocks()):
        pieces.append((rest, "", "rest"))
    return pieces


def _headline(unit: Unit) -> str:
    wanted = Role.HEADLINE if unit.kind == "article" else Role.CAPTION
    return next((one_line(block.text) for block in unit.blocks if block.role is wanted), "")


def _page_fields(task: Task, review: PageReview) -> dict[str, str]:
    known = masthead(review.document.furniture, remarks_of(review))
    return {
        "paper": known["paper"] or "",
        "date": known["date"] or "",
        "page": known["page_number"] or str(task.page.number),
        "stem": _numbered(task).rpartition("/")[2],
        "kind": "page",
    }


def _numbered(task: Task) -> str:
    return f"{task.stem}.p{task.page.number}" if task.page.number > 1 else task.stem


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8")
