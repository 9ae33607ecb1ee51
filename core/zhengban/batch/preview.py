"""What a batch would do: sources are read, nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from zhengban.batch.naming import mirror_stem, other_stems
from zhengban.batch.publishing import Publisher
from zhengban.batch.rules import results_key
from zhengban.batch.runner import Order
from zhengban.batch.sources import Source
from zhengban.errors import InputError
from zhengban.policy import Policy
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import open_session


@dataclass
class Preview:
    """How many pages would be made and how many are done; ``failures`` say what cannot be read."""

    to_make: int = 0
    unchanged: int = 0
    failures: list[str] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """Return what a run would: 0 without failures, 1 with some, 2 when nothing else is there."""
        if not self.failures:
            return 0
        return 1 if self.to_make or self.unchanged else 2


def preview(
    project: ProjectFile,
    policy: Policy,
    order: Order,
    sources: Sequence[Source],
    refused: Sequence[tuple[Path, str]] = (),
) -> Preview:
    """Return what a run would do; ``refused`` are the places that ``find_batch`` could not look into.

    Raises ``OutputError`` when results would lie among the inputs.
    """
    found = Preview(failures=[reason for _, reason in refused])
    log, runs = open_session(project).log, project.runs
    publisher = Publisher(order.output, runs, sources)
    others = other_stems(lambda: (mirror_stem(source.relative) for source in sources))
    for place, source in enumerate(sources):
        stem = others.get(place) or mirror_stem(source.relative)
        try:
            result = source.read(order.encoding)
        except InputError as error:
            found.failures.append(str(error))
            continue
        for page in runs.pages_of(source.path) if order.is_resuming else ():
            run = runs.run(page.id)
            key = results_key(page, policy, log.on_page(page.id), {**order.layout, "stem": stem})
            is_same = page.sha256 == result.sha256 and run is not None and not run.reason and run.key == key
            found.unchanged += is_same and publisher.holds(page.id)
        found.to_make += len(result.pages)
    found.to_make -= found.unchanged
    if order.limit is not None:
        found.to_make = min(found.to_make, order.limit)
    return found
