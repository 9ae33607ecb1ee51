"""What a batch would do: sources are read, nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from zhengban.batch.naming import mirror_stems
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
    """How many pages would be made and how many are done; ``failures`` say which files cannot be read."""

    to_make: int = 0
    unchanged: int = 0
    failures: list[str] = field(default_factory=list)


def preview(project: ProjectFile, policy: Policy, order: Order, sources: Sequence[Source]) -> Preview:
    """Return what a run would do; raises ``OutputError`` when results would lie among the inputs."""
    found = Preview()
    log, runs = open_session(project).log, project.runs
    publisher = Publisher(order.output, runs, sources)
    stems = mirror_stems(source.relative for source in sources)
    for source, stem in zip(sources, stems, strict=True):
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
