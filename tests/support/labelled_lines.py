"""The lines of a made page as the reading of lines gets them, with what the truth says of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
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
RunsOn = Callable[[DraftLine, DraftLine], bool | None]


class LabelledPage(NamedTuple):
    """Lines, the role of each in the truth ("" for what is not in it), and whether the next one runs on from it.

    A line that was printed once and stands twice has its role in both places. ``joins`` has one entry less than there
    are lines; None where one of the two is not in the truth.
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
    runs_on = runs_on_in(truth, alignment)
    return LabelledPage(
        name,
        lines,
        [_role_of(line, truth, alignment) for line in lines],
        [runs_on(left, right) for left, right in pairwise(lines)],
    )


def runs_on_in(truth: Truth, alignment: Alignment) -> RunsOn:
    """Return what tells whether a line runs on in another: in the truth they meet inside a line of a text.

    Line breaks that a text of the truth keeps are breaks, too. It tells None where one of the lines is not in the truth.
    """
    kept = _kept_starts(truth)

    def runs_on(left: DraftLine, right: DraftLine) -> bool | None:
        one, other = ends_of(left, alignment), ends_of(right, alignment)
        if one is None or other is None:
            return None
        meet = other[0] == one[1] + 1 and other[0] not in kept
        return meet and truth.unit_of(one[1]) == truth.unit_of(other[0])

    return runs_on


def _kept_starts(truth: Truth) -> frozenset[int]:
    """Return the truth characters that begin a line of a text whose line breaks are meant."""
    starts: set[int] = set()
    for number, unit in enumerate(truth.units):
        place = truth.range_of(number).start
        for line in unit.text.split("\n"):
            starts.add(place)
            place += len("".join(line.split()))
    return frozenset(starts)


def _role_of(line: DraftLine, truth: Truth, alignment: Alignment) -> str:
    """Return the role that most characters of a line have, be they the printed ones or copies."""
    known = (max(alignment.truth_of[offset], alignment.copy_of[offset]) for offset in line.offsets)
    roles = Counter(str(truth.units[truth.unit_of(place)].role) for place in known if place >= 0)
    return roles.most_common(1)[0][0] if roles else ""


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
