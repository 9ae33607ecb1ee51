"""How a page is called: by its own metadata where it is known, else by its file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhengban.review.page_review import PageReview
from zhengban.review.project_values import ProjectPage
from zhengban.writers.masthead import masthead
from zhengban_gui.item_models.pages_model import page_number_of


def crumbs_of(page: ProjectPage, review: PageReview | None) -> tuple[str, ...]:
    """Return the way to the page: paper and date, or the folder of its file."""
    known = _known(review)
    found = tuple(known[field] for field in ("paper", "date") if known.get(field))
    return found or (page.path.parent.name,)


def title_of(page: ProjectPage, review: PageReview | None = None) -> str:
    """Return the page's number, else the name of its file; then its place in the file, and its section."""
    known = _known(review)
    number = known.get("page_number") or page_number_of(page.path)
    words = QCoreApplication.translate("Naming", "Page {number}").format(number=number)
    place = str(page.number) if page.number > 1 else ""
    parts = (words if number else page.path.stem, place, known.get("section", ""))
    return " · ".join(part for part in parts if part)


def _known(review: PageReview | None) -> dict[str, str]:
    """What was set by hand stands before what the page says."""
    if review is None:
        return {}
    printed = {
        field: value for field, value in masthead(review.document.furniture).items() if isinstance(value, str)
    }
    return printed | {field: value for field, value in review.described.items() if value}
