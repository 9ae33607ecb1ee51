"""A page beside its truth: which truth character each source character is, and what of it is still there.

Offsets of the page are code points of ``Page.text``; truth offsets count the truth characters (no white space).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from zhengban.evaluate.alignment import align
from zhengban.evaluate.folding import fold, folded
from zhengban.evaluate.truth import Truth, TruthUnit
from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Edit, OwnedEdit, ReplaceText
from zhengban.model.finding import Finding
from zhengban.model.rebuild import rebuild
from zhengban.propose import Proposal

FOREIGN = -1
CONTEXT = 10  # code points on either side of a seam that tell a place of the truth from another
_LEAST_CONTEXT = 3
_VOTES = 7


class TextChange(NamedTuple):
    """What a replacement does: the characters it deletes, what it inserts in front of which, and what it exchanges."""

    deleted: tuple[int, ...] = ()
    inserted: str = ""
    gap: int = 0
    exchanged: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class JudgedPage:
    """The proposal of a page, its truth, and the truth offset of each source character.

    ``places[i]`` is the truth character that the source character ``i`` is, or is a copy of; ``FOREIGN`` for white
    space and for what the truth does not have.
    """

    proposal: Proposal
    truth: Truth
    places: Sequence[int]

    @cached_property
    def text(self) -> str:
        """Return the text of the page."""
        return self.proposal.page.text

    @cached_property
    def carriers(self) -> Mapping[int, Sequence[int]]:
        """Return for each truth character the source characters that are it or copies of it."""
        found: dict[int, list[int]] = defaultdict(list)
        for offset, place in enumerate(self.places):
            if place != FOREIGN:
                found[place].append(offset)
        return found

    @cached_property
    def breaks(self) -> Mapping[int, str]:
        """Return the white space that stands behind a truth character inside its unit: a space or a line break."""
        found: dict[int, str] = {}
        offset = -1
        for unit in self.truth.units:
            for character in unit.text.strip():
                if not character.isspace():
                    offset += 1
                elif character == "\n" or offset not in found:
                    found[offset] = "\n" if character == "\n" else " "
        return found

    def gone(self, finding: Finding) -> frozenset[int]:
        """Return the characters that are deleted where the finding is on, with the automatic ones."""
        others = {
            offset
            for change in self.proposal.document.deleted
            if change.owner != finding.id
            for offset in range(*change.span)
        }
        return frozenset(others | {offset for edit in finding.edits for offset in self.change(edit).deleted})

    def change(self, edit: Edit) -> TextChange:
        """Return what an edit does to the characters that are no white space; nothing for other edits."""
        if not isinstance(edit, ReplaceText):
            return TextChange()
        old = [offset for offset in range(*edit.span) if not self.text[offset].isspace()]
        before, after = "".join(self.text[offset] for offset in old), "".join(edit.text.split())
        if len(before) == len(after):
            pairs = zip(old, before, after, strict=True)
            return TextChange(exchanged=tuple((at, new) for at, was, new in pairs if was != new))
        head = _common(before, after)
        tail = _common(before[head:][::-1], after[head:][::-1])
        deleted = old[head : len(old) - tail]
        gap = deleted[0] if deleted else old[head] if head < len(old) else edit.span.end
        return TextChange(tuple(deleted), after[head : len(after) - tail], gap)

    def before(self, offset: int, gone: Iterable[int] = ()) -> int:
        """Return the nearest character at or before the offset that stays and is in the truth, or -1."""
        return next((at for at in range(offset, -1, -1) if self._counts(at, gone)), -1)

    def after(self, offset: int, gone: Iterable[int] = ()) -> int:
        """Return the nearest character at or after the offset that stays and is in the truth, or -1."""
        return next((at for at in range(offset, len(self.text)) if self._counts(at, gone)), -1)

    def place_before(self, offset: int, gone: frozenset[int]) -> int:
        """Return the truth character at or before an offset, by what its line reads up to there; else FOREIGN."""
        last = self.before(offset, gone)
        return self._voted(range(last, -1, -1), gone, 1) if last >= 0 else FOREIGN

    def place_after(self, offset: int, gone: frozenset[int]) -> int:
        """Return the truth character at or after an offset, by what its line reads from there; else FOREIGN."""
        first = self.after(offset, gone)
        return self._voted(range(first, len(self.text)), gone, -1) if first >= 0 else FOREIGN

    def unit_at(self, place: int) -> TruthUnit:
        """Return the unit of a truth character."""
        return self.truth.units[self.truth.unit_of(place)]

    def are_neighbours(self, left: int, right: int, gone: frozenset[int]) -> bool:
        """Tell whether two truth characters follow each other in one unit, but for what is no more between them."""
        if not left < right or self.truth.unit_of(left) != self.truth.unit_of(right):
            return False
        # A single mark that was lost here may have been matched with any other one on the page.
        letters = (place for place in range(left + 1, right) if self.truth.text[place].isalnum())
        between = (offset for place in letters for offset in self.carriers.get(place, ()))
        return all(offset in gone for offset in between)

    def line_around(self, left: int, right: int, gone: frozenset[int]) -> tuple[str, str]:
        """Return what the line reads up to one character, and the line of the other from there on, where they stay."""
        head = self._line_text(range(left, -1, -1), gone)[::-1]
        return head, self._line_text(range(right, len(self.text)), gone)

    def is_printed(self, head: str, tail: str) -> bool:
        """Tell whether two pieces of text follow each other in some unit; a short one must be its beginning or end.

        Text that the truth has in two places may have been matched with the other one.
        """
        seam = folded(head + tail)
        units = [folded(unit.dense) for unit in self.truth.units]
        if min(len(head), len(tail)) >= _LEAST_CONTEXT:
            return any(seam in unit for unit in units)
        if not head or not tail or len(seam) < 2 * _LEAST_CONTEXT:
            return False
        return any(unit.startswith(seam) if len(head) < len(tail) else unit.endswith(seam) for unit in units)

    def covered(self, gone: frozenset[int]) -> frozenset[int]:
        """Return the truth characters that are still there, as themselves, when these characters are not."""
        kept = "".join(mark for offset, mark in enumerate(self.text) if offset not in gone)
        pairs = zip(kept, align(kept, self.truth).truth_of, strict=True)
        return frozenset(
            place for mark, place in pairs if place != FOREIGN and are_same(mark, self.truth.text[place])
        )

    def document_with(self, finding: Finding, edits: Sequence[Edit]) -> Document:
        """Return the automatic document with these edits of the finding on, the strongest of all."""
        if edits is finding.edits and self.proposal.decisions[finding.id] == "auto":
            return self.proposal.document
        others = [owned for owned in self.proposal.draft.edits if owned.owner != finding.id]
        own = [OwnedEdit(edit, finding.id, 1 + number) for number, edit in enumerate(edits)]
        return rebuild(self.proposal.page, [*others, *own])

    def articles_of(self, unit: Unit) -> Counter[int | None]:
        """Return how many characters a rebuilt article or photo has of each article of the truth."""
        return Counter(
            self.unit_at(place).article for block in unit.blocks for place in self.places_of(block)
        )

    def places_of(self, block: Block) -> Iterator[int]:
        """Yield the truth characters of a block."""
        for span in block.spans:
            yield from (place for place in self.places[span.start : span.end] if place != FOREIGN)

    def _voted(self, offsets: range, gone: frozenset[int], step: int) -> int:
        """Return the place of the first of the offsets that most of its neighbours in the line agree on.

        A word that the truth has often may be matched elsewhere; the longer text around it is not.
        """
        votes: Counter[int] = Counter()
        seen = 0
        for offset in offsets:
            if self.text[offset] in "\n\r" or seen == _VOTES:
                break
            if self.text[offset].isspace() or offset in gone:
                continue
            if self.places[offset] != FOREIGN:
                votes[self.places[offset] + step * seen] += 1
            seen += 1  # a misread character has no vote, but a place of its own
        inside = {place: count for place, count in votes.items() if 0 <= place < len(self.truth.text)}
        return max(inside, key=lambda place: inside[place], default=FOREIGN)

    def _counts(self, offset: int, gone: Iterable[int]) -> bool:
        return self.places[offset] != FOREIGN and offset not in gone

    def _line_text(self, offsets: range, gone: frozenset[int]) -> str:
        """Return the first few characters that stay, in the order of the offsets, up to the end of the line."""
        found = ""
        for offset in offsets:
            if self.text[offset] in "\n\r" or len(found) == CONTEXT:
                break
            if not self.text[offset].isspace() and offset not in gone:
                found += self.text[offset]
        return found


def judged_page(proposal: Proposal, truth: Truth) -> JudgedPage:
    """Return the page beside its truth."""
    alignment = align(proposal.page.text, truth)
    pairs = zip(alignment.truth_of, alignment.copy_of, strict=True)
    return JudgedPage(proposal, truth, [copy if own == FOREIGN else own for own, copy in pairs])


def are_same(one: str, other: str) -> bool:
    """Tell whether two characters are the same but for their form (⼦ and 子, ， and ,)."""
    return fold(one) == fold(other)


def _common(one: str, other: str) -> int:
    """Return the length of the common beginning."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
