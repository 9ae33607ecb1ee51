"""The lines of a made page as the reading of lines gets them, with what the truth says of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from zhengban.evaluate.alignment import Alignment, align
from zhengban.evaluate.page_measures import read_page
from zhengban.evaluate.pairs import Pair
from zhengban.evaluate.truth import Truth
from zhengban.model.draft import Draft, DraftLine
from zhengban.model.edit import OwnedEdit
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.policy import Policy
from zhengban.propose import PLAN

HEADS = frozenset({"kicker", "headline", "deck", "subheading", "column_title", "photo_title"})
KEPT = frozenset({"verse", "list", "table", "notice"})
_STRUCTURE = 4  # the number of the stage of the plan that reads the lines


class LabelledPage(NamedTuple):
    """Lines, the role of each in the truth ("" for what is not in it), and whether the next one runs on from it.

    ``joins`` has one entry less than there are lines; None where one of the two is not in the truth.
    """

    name: str
    lines: Sequence[DraftLine]
    roles: Sequence[str]
    joins: Sequence[bool | None]


def labelled_page(pair: Pair, truth: Truth) -> LabelledPage:
    """Return the lines of a page on disk with their labels."""
    return labelled(pair.page.name, read_page(pair), truth)


def labelled(name: str, page: Page, truth: Truth) -> LabelledPage:
    """Return the lines of a page with their labels."""
    alignment = align(page.text, truth)
    lines = [line for line in draft_before_structure(page).lines if line.role == Role.PARAGRAPH]
    ends = [ends_of(line, alignment) for line in lines]
    return LabelledPage(
        name,
        lines,
        [str(truth.units[truth.unit_of(end[0])].role) if end else "" for end in ends],
        [
            None
            if not one or not other
            else other[0] == one[1] + 1 and truth.unit_of(one[1]) == truth.unit_of(other[0])
            for one, other in pairwise(ends)
        ],
    )


def draft_before_structure(page: Page) -> Draft:
    """Return the draft with the automatic edits of the stages before the reading of lines."""
    draft, policy = Draft(page), Policy()
    for stage in PLAN[:_STRUCTURE]:
        found = [finding for detector in stage for finding in detector.detect(draft)]
        on = [edit for finding in found if policy.decide(finding) == "auto" for edit in finding.edits]
        first = len(draft.edits)
        draft = draft.with_edits([OwnedEdit(edit, "", -1 - first - n) for n, edit in enumerate(on)])
    return draft


def ends_of(line: DraftLine, alignment: Alignment) -> tuple[int, int] | None:
    """Return the truth characters that a line begins and ends with, None when it has none."""
    places = [place for offset in line.offsets if (place := alignment.truth_of[offset]) >= 0]
    return (places[0], places[-1]) if places else None
