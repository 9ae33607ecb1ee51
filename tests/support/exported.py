"""Exports as text or as bytes, whatever the format gives."""

from __future__ import annotations

from collections.abc import Iterable

from zhengban.cli.shared_arguments import FORMATS
from zhengban.review.export import export_page
from zhengban.review.page_review import PageReview

TEXT_FORMATS = tuple(form for form in FORMATS if not form.startswith("docx"))


def as_bytes(written: str | bytes) -> bytes:
    """Return a result as it stands in its file."""
    return written.encode() if isinstance(written, str) else written


def exported_texts(
    review: PageReview, forms: Iterable[str] = TEXT_FORMATS, as_proposed: bool = False
) -> dict[str, str]:
    """Return the page in formats that are text."""
    written = export_page(review, list(forms), as_proposed)
    return {form: text for form, text in written.items() if isinstance(text, str)}
