"""What a batch is asked to do: the choice that a project keeps, and what the policy applies by kind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from zhengban.model.finding import Kind
from zhengban.policy import Policy
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_queue import KindCount
from zhengban.review.result_files import SUFFIXES
from zhengban_gui.dialogs.batch_dialog import BatchChoice, KindLine
from zhengban_gui.wording import KINDS, QUIET_KINDS, kind_name

KEPT = "batch"  # the name under which a project keeps formats and folder of its last batch


def kept_choice(project: ProjectFile) -> BatchChoice | None:
    """Return what was chosen last for the project, None when nothing was; it may come from another program."""
    match project.kept_view(KEPT):
        case {"folder": str(folder), "forms": [*forms]} if forms and all(form in SUFFIXES for form in forms):
            return BatchChoice(tuple(forms), Path(folder))
    return None


def keep_choice(project: ProjectFile, choice: BatchChoice) -> None:
    """Keep formats and folder for the next batch; raises ``OutputError``."""
    project.keep_view(KEPT, {"folder": str(choice.folder), "forms": list(choice.forms)})


def kind_lines(policy: Policy, counted: Mapping[Kind, KindCount]) -> tuple[KindLine, ...]:
    """Return from which confidence each kind is applied unasked, and how many findings of it are known."""

    def line(kind: Kind) -> float:
        return policy.by_kind.get(kind, policy.profile.thresholds.get(kind, policy.automatic))

    return tuple(
        KindLine(kind_name(kind), line(kind), *counted.get(kind, (0, 0)))
        for kind in KINDS
        if kind not in QUIET_KINDS
    )
