"""Which source characters a retyped text replaces: as few as can be, and all that an earlier edit there has changed.

Text that an earlier edit put in has no source characters of its own. A change that touches it therefore writes anew all
that the edit did, over the same span, and the earlier edit is off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from zhengban.model.edit import Edit, ReplaceText
from zhengban.model.rebuild import Anatomy
from zhengban.model.span import Span
from zhengban.review.retyped_parts import NO_SOURCE, Letter, Part, letters_of
from zhengban.review.text_alignment import Change, changes_between

Earlier = Mapping[str, Span]  # the replacements that stand, by the owner that letters name


class _Wish(NamedTuple):
    """Letters ``[first, last)`` of a part that are written anew over a span; ``text`` is what stands there then."""

    part: Part
    first: int
    last: int
    span: Span
    text: str


class _Group(NamedTuple):
    """Earlier replacements that are written anew together, and the source span of them and of the change."""

    owners: frozenset[str]
    span: Span


def earlier_of(anatomy: Anatomy, by_owner: Mapping[str, Edit]) -> Earlier:
    """Return the spans of the replacements that stand, by owner; each edit is an owner of its own."""
    standing = {ranked.owned.owner for ranked in anatomy.sorted.texts if ranked.state == "applied"}
    return {
        owner: edit.span
        for owner, edit in by_owner.items()
        if owner in standing and isinstance(edit, ReplaceText)
    }


def text_edits(anatomy: Anatomy, parts: Sequence[Part], earlier: Earlier, whole: bool) -> list[Edit]:
    """Return the replacements that give the parts their new text; ``whole`` writes each changed part as one."""
    writer = _Writer(anatomy, parts, earlier)
    changed = [part for part in parts if part.text != part.old_text]
    wishes = [wish for part in changed for wish in writer.wishes(part, whole)]
    groups = writer.groups(wishes)
    plain = [wish for wish in wishes if not any(writer.covers(group, wish) for group in groups)]
    edits: list[Edit] = [ReplaceText(wish.span, wish.text) for wish in plain]
    return [*edits, *(edit for group in groups for edit in writer.anew(group))]


class _Writer:
    """Knows what becomes of each letter of the block: ``cells`` by part, what is typed behind a letter included."""

    def __init__(self, anatomy: Anatomy, parts: Sequence[Part], earlier: Earlier) -> None:
        self._anatomy, self._parts, self._earlier = anatomy, parts, earlier
        self._source = anatomy.page.text
        self._changes = {part.span: _merged(changes_between(part.old_text, part.text)) for part in parts}
        self._cells = {part.span: _cells(part, self._changes[part.span]) for part in parts}

    def wishes(self, part: Part, whole: bool) -> Iterator[_Wish]:
        """Yield what is written anew in a part."""
        if whole:
            yield _Wish(part, 0, len(part.letters), part.span, part.text)
            return
        reached = 0
        for change in self._changes[part.span]:
            wish = self._wish(part, change)
            if wish.first < reached:
                continue  # two insertions around one letter: the first wish has both
            reached = wish.last
            yield wish

    def _wish(self, part: Part, change: Change) -> _Wish:
        if change.i1 < change.i2:
            return self._over(part, change.i1, change.i2)
        at, typed = change.i1, part.text[change.j1 : change.j2]
        letter = max(at - 1, 0)
        if restored := self._restored(part, at, typed):
            return self._over(part, letter, letter + 1)._replace(span=restored)
        gap = self._gap(part, at)
        if gap is None:
            return self._over(part, letter, letter + 1)
        return _Wish(part, letter, letter + 1, Span(gap, gap), typed)

    def _over(self, part: Part, first: int, last: int) -> _Wish:
        letters = part.letters[first:last]
        offsets = [letter.offset for letter in letters if letter.offset != NO_SOURCE]
        span = Span(offsets[0], offsets[-1] + 1) if offsets else self._earlier[letters[0].owner]
        return _Wish(part, first, last, span, "".join(self._cells[part.span][first:last]))

    def _restored(self, part: Part, at: int, typed: str) -> Span | None:
        """Return the span up to the next letter when the typed text is what was deleted in front of that."""
        if not 0 < at < len(part.letters):
            return None
        left, right = part.letters[at - 1].offset, part.letters[at].offset
        deleted = self._source[left + 1 : right].split()
        return Span(left, right) if NO_SOURCE not in (left, right) and deleted == typed.split() else None

    def _gap(self, part: Part, at: int) -> int | None:
        """Return the gap of the source in which something can be inserted, None where it would go elsewhere."""
        letter = part.letters[max(at - 1, 0)]
        if letter.offset == NO_SOURCE:
            return None
        gap = letter.offset + 1 if at else letter.offset
        if gap == part.span.start and not part.opens_line:
            return None  # an insertion at a cut goes to the block that ends there
        taken = any(start < gap < end or start == end == gap for start, end in self._earlier.values())
        return None if taken else gap

    def groups(self, wishes: Iterable[_Wish]) -> list[_Group]:
        """Return the earlier replacements that the wishes touch, those put together that touch each other."""
        found: list[_Group] = []
        for wish in wishes:
            letters = wish.part.letters[wish.first : wish.last] if wish.span.length else ()
            owners = {letter.owner for letter in letters if letter.owner}
            owners |= {owner for owner, span in self._earlier.items() if _collide(span, wish.span)}
            if owners:
                emptied = [self._around(wish.part, owner) for owner in sorted(owners)]
                span = _hull([wish.span, *(around for around in emptied if around)])
                found.append(self._grown(owners, span))
        return _united(found)

    def _around(self, part: Part, owner: str) -> Span | None:
        """Return the characters around an insertion of which nothing is left: without text it has no gap to be at."""
        gap, end = self._earlier[owner]
        cells = zip(part.letters, self._cells[part.span], strict=True)
        if gap < end or not part.span.start < gap < part.span.end:
            return None
        return (
            None if any(cell for letter, cell in cells if letter.owner == owner) else Span(gap - 1, gap + 1)
        )

    def _grown(self, owners: set[str], span: Span) -> _Group:
        while True:
            span = _hull([span, *(self._earlier[owner] for owner in owners)])
            more = {owner for owner, other in self._earlier.items() if _collide(other, span)} - owners
            if not more:
                return _Group(frozenset(owners), span)
            owners |= more

    def covers(self, group: _Group, wish: _Wish) -> bool:
        """Tell whether the letters of a wish are written anew with the group."""
        letters = wish.part.letters[wish.first : wish.last]
        return any(_belongs(letter, group) for letter in letters)

    def anew(self, group: _Group) -> Iterator[Edit]:
        """Yield the replacements for all that the group covers, one a piece."""
        edges = {owner for owner in group.owners if self._is_edge(owner, group)}
        for owner in sorted(edges):
            lone = _Group(frozenset([owner]), self._earlier[owner])
            # At the edge of a piece white space is not printed; no text at all would leave the earlier one there.
            yield ReplaceText(lone.span, "".join(self._texts(lone)) or " ")
        yield from self._tiles(_Group(group.owners - edges, group.span))

    def _tiles(self, group: _Group) -> Iterator[Edit]:
        """Yield replacements side by side that cover the span; white space between two pieces goes with the first."""
        told: list[tuple[Span, str]] = []
        for piece, letters, cells in sorted(self._stretches(), key=lambda stretch: stretch[0]):
            chosen = [cell for letter, cell in zip(letters, cells, strict=True) if _belongs(letter, group)]
            if chosen or piece.overlaps(group.span):
                told.append((piece, "".join(chosen)))
        reached = group.span.start
        for number, (_, text) in enumerate(told):
            following = told[number + 1][0].start if number + 1 < len(told) else group.span.end
            span = Span(reached, max(reached, min(following, group.span.end)))
            reached = span.end
            if span.length or text:
                yield ReplaceText(span, text)

    def _is_edge(self, owner: str, group: _Group) -> bool:
        """Tell whether an insertion stands at the edge of the group: a replacement there leaves it on."""
        start, end = self._earlier[owner]
        return start == end and group.span.length > 0 and start in group.span

    def _texts(self, group: _Group) -> Iterator[str]:
        for _, letters, cells in self._stretches():
            yield from (
                cell
                for letter, cell in zip(letters, cells, strict=True)
                if letter.owner in group.owners and letter.offset == NO_SOURCE
            )

    def _stretches(self) -> Iterator[tuple[Span, Sequence[Letter], Sequence[str]]]:
        """Yield the parts with what becomes of their letters, then all other pieces as they are."""
        for part in self._parts:
            yield part.span, part.letters, self._cells[part.span]
        own = [part.span for part in self._parts]
        for number, piece in enumerate(self._anatomy.pieces):
            if not any(piece.overlaps(span) for span in own):
                letters = letters_of(self._anatomy.runs(number))
                yield piece, letters, [letter.text for letter in letters]


def _cells(part: Part, changes: Iterable[Change]) -> list[str]:
    cells = [letter.text for letter in part.letters]
    for i1, i2, j1, j2 in changes:
        typed = part.text[j1:j2]
        if i1 < i2:
            cells[i1:i2] = [typed, *[""] * (i2 - i1 - 1)]
        elif i1:
            cells[i1 - 1] += typed
        else:
            cells[0] = typed + cells[0]
    return cells


def _merged(changes: Iterable[Change]) -> list[Change]:
    """Return the changes, those put together that touch each other: a person typed them at one place."""
    merged: list[Change] = []
    for change in changes:
        last = merged[-1] if merged else None
        if last and last.i2 == change.i1:
            merged[-1] = Change(last.i1, change.i2, last.j1, change.j2)
        else:
            merged.append(change)
    return merged


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _collide(one: Span, other: Span) -> bool:
    """Tell whether two replacements share a character or a gap, so that only one of them can stand."""
    if one.start == one.end:
        return other.start < one.start < other.end or one == other
    if other.start == other.end:
        return one.start < other.start < one.end
    return one.overlaps(other)


def _belongs(letter: Letter, group: _Group) -> bool:
    if letter.offset == NO_SOURCE:
        return letter.owner in group.owners
    return group.span.start <= letter.offset < group.span.end


def _united(groups: Iterable[_Group]) -> list[_Group]:
    united: list[_Group] = []
    for group in sorted(groups, key=lambda group: group.span):
        last = united[-1] if united else None
        if last and (last.owners & group.owners or _collide(last.span, group.span)):
            span = Span(last.span.start, max(last.span.end, group.span.end))
            united[-1] = _Group(last.owners | group.owners, span)
        else:
            united.append(group)
    return united
