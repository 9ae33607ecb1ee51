"""From reviewed pages to files: what is asked before, the texts of the formats, and where they go."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from zhengban.model.finding import Finding
from zhengban.review.log import OperationLog
from zhengban.review.operation import operation_as_json
from zhengban.review.page_review import Entry, PageReview
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_values import ProjectPage
from zhengban.review.result_files import ResultFiles
from zhengban.writers.registry import Written
from zhengban.writers.remarks import Doubt, Remarks
from zhengban.writers.rendering import render


class PreFlight(NamedTuple):
    """What somebody should know before exporting. Characters are code points that are no white space.

    ``waiting`` findings nobody decided on: they are left out unless the export is *as proposed*. ``confirm`` are
    decided ones that do something else now, ``conflicts`` those that lost against a stronger edit. ``unmatched``
    decisions, edits and locks fit nothing any more.
    """

    pages: int
    settled: int
    open_count: int
    waiting: int
    doubts: int
    confirm: int
    conflicts: int
    unmatched: int
    unplaced: int
    deleted: int
    inserted: int
    substituted: int


def pre_flight(reviews: Iterable[PageReview]) -> PreFlight:
    """Return the sums over pages; one at a time is looked at, so that ``reviews`` may be a generator."""
    sums = [0] * len(PreFlight._fields)
    for review in reviews:
        sums = [total + count for total, count in zip(sums, _page_flight(review), strict=True)]
    return PreFlight(*sums)


def _page_flight(review: PageReview) -> PreFlight:
    counts, document = review.counts, review.document
    return PreFlight(
        pages=1,
        settled=int(review.is_settled),
        open_count=review.open_count,
        waiting=counts.get("waiting", 0),
        doubts=counts.get("doubt", 0),
        confirm=counts.get("confirm", 0),
        conflicts=counts.get("conflict", 0),
        unmatched=len(review.unmatched) + len(review.unfit),
        unplaced=sum(1 for block in document.homeless if block.text.strip()),
        deleted=sum(change.span.length for change in document.deleted),
        inserted=sum(len("".join(change.text.split())) for change in document.inserted),
        substituted=len(document.substituted),
    )


def export_page(review: PageReview, forms: Sequence[str], as_proposed: bool = False) -> dict[str, Written]:
    """Return the page in each format; raises ``ConservationError`` rather than lose a character.

    What is still waiting is only in it *as proposed*. Doubts and hand-set data go along where a format has a place.
    """
    document = review.document_as_proposed if as_proposed else review.document
    decisions: dict[str, str] = dict(review.decisions)
    if as_proposed:
        decisions |= {entry.id: "auto" for entry in review.entries if entry.state == "waiting"}
    findings, remarks = _findings_as_decided(review), remarks_of(review)
    return {form: render(form, document, findings, decisions, remarks) for form in forms}


def remarks_of(review: PageReview) -> Remarks:
    """Return the doubts with their notes, in plan order, and what was set by hand."""
    doubts = (entry for entry in review.entries if entry.state == "doubt")
    return Remarks(tuple(map(_doubt, doubts)), review.described)


class ProjectExport:
    """The result files of a project. Those of sources in several folders lie in folders that mirror them."""

    def __init__(self, project: ProjectFile, output: str | None, forms: Sequence[str], pages: int) -> None:
        """``output`` is a folder, or a file when it is for one page and one format. Raises ``OutputError``."""
        self._pages = {page.id: page for page in project.pages()}
        self._forms = tuple(forms)
        sources = [page.path for page in self._pages.values()]
        self._root = (
            Path(os.path.commonpath([path.parent for path in sources])) if _share_root(sources) else None
        )
        self._files = ResultFiles(output, dict.fromkeys(sources), forms, pages > 1 or len(self._forms) > 1)

    def paths(self, page_id: int) -> dict[str, Path]:
        """Return where the page goes, by format."""
        page = self._pages[page_id]
        return {
            form: self._files.path_for(page.path.stem, page.number, form, self._below(page))
            for form in self._forms
        }

    def existing(self, page_ids: Iterable[int]) -> tuple[Path, ...]:
        """Return the files that are there already and would be written anew."""
        return tuple(path for page in page_ids for path in self.paths(page).values() if path.exists())

    def write(self, page_id: int, results: Mapping[str, Written]) -> tuple[Path, ...]:
        """Write a page's results and return their files; raises ``OutputError``, naming the one that failed."""
        paths = self.paths(page_id)
        name = str(self._pages[page_id].path)
        for form, result in results.items():
            self._files.write(name, paths[form], result)
        return tuple(paths[form] for form in results)

    def _below(self, page: ProjectPage) -> Path:
        return page.path.parent.relative_to(self._root) if self._root else Path()


def history_lines(log: OperationLog) -> Iterator[str]:
    """Yield the operations as JSON, a line each, with ``in_force`` telling whether a deed still counts."""
    for operation in log.operations:
        value = {**operation_as_json(operation), "in_force": log.is_in_force(operation)}
        yield json.dumps(value, ensure_ascii=False) + "\n"


def _findings_as_decided(review: PageReview) -> list[Finding]:
    """A finding that was amended is reported with the edits that count; its own *after* was not done."""
    amended = {entry.id: entry.edits for entry in review.entries if entry.state == "amended"}
    return [
        replace(finding, edits=amended[finding.id], after=finding.before)
        if finding.id in amended
        else finding
        for finding in review.plan.findings
    ]


def _doubt(entry: Entry) -> Doubt:
    note = entry.decided.text if entry.decided else ""
    return Doubt(entry.id, str(entry.finding.kind), entry.finding.spans, note)


def _share_root(sources: Sequence[Path]) -> bool:
    """On Windows, sources on two drives have no folder in common."""
    return len({path.anchor for path in sources}) == 1
