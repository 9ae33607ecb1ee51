"""``zhengban export``: write the pages of a project as they were decided."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from zhengban.cli.certifying import Certifying
from zhengban.cli.console import complain, one_line, write_result
from zhengban.cli.language import language_for
from zhengban.cli.outputs import STANDARD_OUTPUT, listed
from zhengban.cli.wording import Wording
from zhengban.errors import InputError, OutputError, ZhengbanError
from zhengban.model.document import Document
from zhengban.review.export import PreFlight, ProjectExport, export_page, pre_flight
from zhengban.review.page_review import PageReview
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session
from zhengban.review.project_values import ProjectPage


def run(options: argparse.Namespace) -> int:
    """Export the pages and return 0, or the exit code of the worst that went wrong; a bad page fails alone."""
    wording = Wording(language_for(options.language))
    with ProjectFile.look(Path(options.project)) as project:
        pages = _chosen(project, options)
        writer = _Writer(project, options, len(pages), wording)
        session = open_session(project)
        flights: list[PreFlight] = []
        failures: list[int] = []
        for page in pages:
            try:
                bring_plan(project, session, page.id)
                review = session.review(page.id)
                writer.write(page, review)
                flights.append(pre_flight([review]))
            except ZhengbanError as error:
                failures.append(complain(str(error), error.exit_code))
            finally:
                session.drop_plan(page.id)
    writer.certify()
    _sum_up(flights, options, wording)
    if failures and len(pages) > 1:
        complain(wording.say("failed", failed=len(failures), all=len(pages)))
    return max(failures, default=0)


class _Writer:
    """Writes pages to files and says so, or prints the one page to standard output."""

    def __init__(
        self, project: ProjectFile, options: argparse.Namespace, pages: int, wording: Wording
    ) -> None:
        self._options, self._wording = options, wording
        self._is_printing = options.output == STANDARD_OUTPUT
        if self._is_printing and (pages > 1 or len(options.to) > 1):
            raise OutputError("standard output takes one page in one format: name a folder with -o")
        if self._is_printing and options.certificate:
            raise OutputError("only files can be certified: name a folder with -o")
        self._certifying = Certifying(Path(options.certificate)) if options.certificate else None
        if not self._is_printing:
            self._export = ProjectExport(project, options.output, options.to, pages)

    def write(self, page: ProjectPage, review: PageReview) -> None:
        """Make the page in every format, all checked, before the first is written."""
        results = export_page(review, self._options.to, self._options.as_proposed)
        if self._is_printing:
            for result in results.values():
                write_result(result)
            return
        paths = self._export.write(page.id, results)
        if self._certifying:
            self._certifying.add(
                page.path, self._document(review), dict(zip(paths, results.items(), strict=True))
            )
        print(one_line(self._account(paths, review)))

    def certify(self) -> None:
        """Write the certificate, if one was asked for."""
        if self._certifying:
            self._certifying.write()

    def _document(self, review: PageReview) -> Document:
        return review.document_as_proposed if self._options.as_proposed else review.document

    def _account(self, paths: Sequence[Path], review: PageReview) -> str:
        document = self._document(review)
        waiting = review.counts.get("waiting", 0) if self._options.as_proposed else 0
        return self._wording.say(
            "written",
            files=listed(paths),
            articles=len(document.articles),
            photos=len(document.photos),
            deleted=sum(change.span.length for change in document.deleted),
            ask=review.open_count - waiting,
        )


def _chosen(project: ProjectFile, options: argparse.Namespace) -> list[ProjectPage]:
    """Return the pages that were asked for, in the project's order."""
    pages = project.pages()
    if not pages:
        raise InputError(f"{options.project} has no pages")
    if options.pages is None:
        return list(pages)
    for first, last in options.pages:
        if not any(first <= page.id <= last for page in pages):
            asked = f"page {first}" if first == last else f"pages {first}-{last}"
            raise InputError(
                f"{options.project} has no {asked}; its pages are 1-{max(page.id for page in pages)}"
            )
    return [page for page in pages if any(first <= page.id <= last for first, last in options.pages)]


def _sum_up(flights: Sequence[PreFlight], options: argparse.Namespace, wording: Wording) -> None:
    """Say what was left out; nothing stands beside a page on standard output."""
    if not flights or options.output == STANDARD_OUTPUT:
        return
    waiting = 0 if options.as_proposed else sum(flight.waiting for flight in flights)
    print(wording.say("exported" if waiting else "all_exported", pages=len(flights), waiting=waiting))
