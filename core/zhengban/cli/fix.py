"""``zhengban fix``: write pages in order, one file a page; the input is never changed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from zhengban.cli.certifying import Certifying
from zhengban.cli.console import complain, is_terminal, one_line, write_result
from zhengban.cli.decisions import accepted_decisions, accepted_document, counts, policy_for
from zhengban.cli.inputs import STANDARD_INPUT, find_inputs, read
from zhengban.cli.language import language_for
from zhengban.cli.outputs import Target, is_standard_output, listed
from zhengban.cli.wording import Wording
from zhengban.errors import OutputError, ZhengbanError
from zhengban.model.conservation import check
from zhengban.model.document import Document
from zhengban.model.page import Page
from zhengban.propose import Proposal, propose
from zhengban.writers.rendering import render

Deliver = Callable[[str, Page, Proposal, Document], None]


def run(options: argparse.Namespace) -> int:
    """Fix every file and return 0, or the exit code of the worst that went wrong.

    A bad file fails alone: it is complained of, counted at the end, and the others are still fixed.
    """
    wording = Wording(language_for(options.language))
    policy = policy_for(options.threshold, options.profile)
    names = find_inputs(options.files)
    printing = is_standard_output(options.output, names)
    certifying = Certifying(Path(options.certificate)) if options.certificate else None
    if certifying and (printing or STANDARD_INPUT in names):
        raise OutputError("only files can be certified: name the input, and an output with -o")
    deliver = _to_standard_output(options) if printing else _to_files(options, names, wording, certifying)
    failures: list[int] = []
    for name in _with_progress(names):
        try:
            for read_page in read(name, options.encoding):
                # Where the file happened to lie is not part of the result: same page, same bytes.
                page = replace(read_page, name=os.path.basename(read_page.name))
                proposal = propose(page, policy)
                document = accepted_document(proposal, options.accept)
                check(document)
                deliver(name, page, proposal, document)
        except ZhengbanError as error:
            failures.append(complain(str(error), error.exit_code))
    if certifying:
        certifying.write()
    if failures and len(names) > 1:
        complain(wording.say("failed", failed=len(failures), all=len(names)))
    return max(failures, default=0)


def _to_files(
    options: argparse.Namespace, names: Sequence[str], wording: Wording, certifying: Certifying | None
) -> Deliver:
    """Return what writes a page in every format; all are made, and checked, before the first is written."""
    target = Target(options.output, names, options.to)

    def deliver(name: str, page: Page, proposal: Proposal, document: Document) -> None:
        decisions = accepted_decisions(proposal, options.accept)
        results = {form: render(form, document, proposal.findings, decisions) for form in options.to}
        paths = [target.path_for(name, page.number, form) for form in results]
        made = [target.write(name, path, text) for path, text in zip(paths, results.values(), strict=True)]
        if certifying:
            certifying.add(Path(name), document, dict(zip(paths, results.items(), strict=True)))
        told = _account(wording, paths, proposal, document)
        told += "".join(wording.say("folder", folder=folder) for folder in made if folder)
        print(one_line(told))

    return deliver


def _to_standard_output(options: argparse.Namespace) -> Deliver:
    """Return what prints pages; plain text has form feeds between them, other formats hold one page only."""
    if len(options.to) > 1:
        raise OutputError("standard output takes one format: name one with --to, or a folder with -o")
    form = options.to[0]
    printed: list[str] = []

    def deliver(name: str, page: Page, proposal: Proposal, document: Document) -> None:
        if printed and form != "txt":
            raise OutputError(f"{name}: {form} holds one page, and there are several: use -o FOLDER")
        result = render(form, document, proposal.findings, accepted_decisions(proposal, options.accept))
        if printed:
            write_result("\f")
        write_result(result)
        printed.append(name)

    return deliver


def _account(wording: Wording, paths: Sequence[Path], proposal: Proposal, document: Document) -> str:
    """Return in a few words what became of the page, and where it is."""
    asked = sum(
        counts(finding, proposal) and proposal.decisions[finding.id] == "ask" for finding in proposal.findings
    )
    return wording.say(
        "written",
        files=listed(paths),
        articles=len(document.articles),
        photos=len(document.photos),
        deleted=sum(change.span.length for change in document.deleted),
        ask=asked,
    )


def _with_progress(names: Sequence[str]) -> Iterator[str]:
    """Yield the names, with a progress bar on standard error when there are many and somebody is looking."""
    if len(names) < 2 or not is_terminal(sys.stderr):
        yield from names
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(names, description="fixing", console=Console(stderr=True), transient=True)
