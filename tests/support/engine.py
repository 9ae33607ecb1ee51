"""Runs the engine as ``zhengban fix`` does at its defaults, and hands back what a test looks at."""

from __future__ import annotations

from typing import Any, NamedTuple

from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText
from zhengban.model.finding import Kind
from zhengban.model.page import Page
from zhengban.propose import Proposal, propose
from zhengban.readers.plain_text import read_pages
from zhengban.writers.json_document import document_as_json


class Fixed(NamedTuple):
    """A page after the run: the proposal, and the document as the values of ``zhengban-document/1``."""

    proposal: Proposal
    document: dict[str, Any]


def fix_page(page: Page) -> Fixed:
    """Return the page with the automatic edits on."""
    proposal = propose(page)
    return Fixed(proposal, document_as_json(proposal.draft.document))


def fix_text(text: str) -> Fixed:
    """Return the page of this text with the automatic edits on."""
    return fix_page(Page(text, name="made.txt"))


def fix_bytes(data: bytes, encoding: str | None = None) -> Fixed:
    """Return the one page of a file of these bytes with the automatic edits on."""
    (page,) = read_pages(data, "made.txt", encoding).pages
    return fix_page(page)


def changes_unasked(proposal: Proposal) -> list[tuple[Kind, Edit]]:
    """Return the automatic edits that change, join or move text, each with the kind of its finding."""
    return [
        (finding.kind, edit)
        for finding in proposal.findings
        if proposal.decisions[finding.id] == "auto"
        for edit in finding.edits
        if isinstance(edit, ReplaceText | Join | MoveBlock)
    ]
