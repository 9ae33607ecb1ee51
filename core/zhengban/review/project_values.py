"""What a project tells of itself: its pages, how far they are, and what is wrong with their files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from zhengban.review.page_review import State
from zhengban.review.project_lock import Owner
from zhengban.review.sources import SourceFailure


class ProjectPage(NamedTuple):
    """A page of a project. ``id`` counts from 1 and never changes; ``number`` counts the pages of its file.

    ``note`` is empty or says what the reader had to guess or leave out.
    """

    id: int
    path: Path
    name: str
    number: int
    sha256: str
    encoding: str
    note: str = ""


class AddedSources(NamedTuple):
    """The pages of the files that were added, those that were there already too, and the files without any."""

    pages: tuple[ProjectPage, ...]
    failures: tuple[SourceFailure, ...]


class SourceChange(NamedTuple):
    """A page whose file is not what it was; ``new`` is the file's sha256 now, empty when it cannot be read."""

    page_id: int
    old: str
    new: str
    reason: str


class PageState(NamedTuple):
    """What the queue shows of a page without its plan.

    ``counts`` is None when nobody has looked at the page yet. ``is_stale`` tells that decisions came after the
    counts were kept, as when the program was killed.
    """

    page_id: int
    counts: Mapping[State, int] | None
    is_settled: bool
    is_stale: bool
    has_plan: bool


class LeftOpen(NamedTuple):
    """What the last owner, who did not close the project, was doing; all that was decided is there.

    ``decisions`` counts the operations since the project was opened, ``last_page`` is 0 when there are none.
    """

    owner: Owner
    last_time: str
    last_page: int
    decisions: int


class Glance(NamedTuple):
    """What a start screen tells of a project; ``holder`` has it open now."""

    pages: int
    settled: int
    operations: int
    last_time: str
    left_open: LeftOpen | None
    holder: Owner | None
