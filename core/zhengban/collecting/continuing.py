"""Articles that go on on another page: which jump line answers which, and what cannot be told.

Two jump lines belong together when each names the other's page. Where several would do, a headline or a title that one
names decides where it is the same, then where it is alike; where these leave a choice, none is made. Pages that may be
of another issue need a headline or title in any case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from enum import IntEnum
from typing import Literal, NamedTuple

from zhengban.collecting.issue import Issue
from zhengban.collecting.jump import without_jumps
from zhengban.collecting.jump_places import Jump, jumps_of, unread_jumps
from zhengban.collecting.page_label import PageLabel
from zhengban.collecting.problem import Problem, ProblemKind

_ALIKE = 0.4  # share of the shorter title's pairs of characters that the longer one has
_TITLE_HEADS = ("kicker", "headline", "deck")


class Agreement(IntEnum):
    """How well two parts fit beyond their page numbers; the higher one is heard first."""

    AGAINST = -1
    PAGES = 0
    ALIKE = 1
    SAME = 2


class Link(NamedTuple):
    """The jump line that leads on, the one that answers it, and what they were matched by."""

    on: Jump
    back: Jump
    agreement: Agreement

    @property
    def by(self) -> Literal["pages", "titles"]:
        """Return what proved the link: page numbers alone, or headlines and titles as well."""
        return "titles" if self.agreement > Agreement.PAGES else "pages"

    @property
    def is_joinable(self) -> bool:
        """Tell whether both jump lines stand where the articles that they are in are known to go on."""
        return self.on.is_in_place and self.back.is_in_place


class Slot(NamedTuple):
    """A jump line and one of the pages that it names."""

    jump: Jump
    label: PageLabel


class _Edge(NamedTuple):
    on: Slot
    back: Slot
    agreement: Agreement


def links_of(issue: Issue) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
    """Return the jump lines that belong together, and what is told of the others, in the order of the pages."""
    jumps = list(_told_once(jumps_of(issue)))
    slots = [Slot(jump, label) for jump in jumps for label in jump.text.labels]
    edges = list(_edges(issue, slots))
    matched = _matched(issue, edges)
    problems = [*_misplaced(issue, jumps), *_unanswered(issue, slots, edges, matched), *_unread(issue)]
    return tuple(Link(edge.on.jump, edge.back.jump, edge.agreement) for edge in matched), tuple(problems)


def _told_once(jumps: Iterable[Jump]) -> Iterator[Jump]:
    """Yield one of the jump lines that say the same of one article: 上接第1版 in its headline and below it."""
    told: set[object] = set()
    for jump in jumps:
        what = (jump.page, jump.article, jump.text.way, jump.text.labels)
        if not (jump.is_in_place and what in told):
            yield jump
        if jump.is_in_place:
            told.add(what)


def _edges(issue: Issue, slots: Sequence[Slot]) -> Iterator[_Edge]:
    for on in slots:
        for back in slots:
            if (on.jump.text.way, back.jump.text.way) == ("on", "from") and _answers(issue, on, back):
                yield _Edge(on, back, _agreement(issue, on.jump, back.jump))


def _answers(issue: Issue, on: Slot, back: Slot) -> bool:
    is_elsewhere = on.jump.page != back.jump.page
    return is_elsewhere and _leads_to(issue, on, back.jump.page) and _leads_to(issue, back, on.jump.page)


def _leads_to(issue: Issue, slot: Slot, page: int) -> bool:
    """A number without a letter is one of the section that it stands in; a letter that no page shows cannot count."""
    own, there = issue.pages[slot.jump.page].label, issue.pages[page].label
    letter = slot.label.letter or (own.letter if own else "")
    wanted = PageLabel(letter, slot.label.number)
    is_lettered = any(other.label == wanted for other in issue.pages)
    return there == (wanted if is_lettered else PageLabel("", slot.label.number))


def _matched(issue: Issue, edges: Sequence[_Edge]) -> list[_Edge]:
    """Take what has no other choice on either side: by titles that are the same first, by pages alone last."""
    found: list[_Edge] = []
    for level in (Agreement.SAME, Agreement.ALIKE, Agreement.PAGES):
        used = {slot for edge in found for slot in (edge.on, edge.back)}
        left = [edge for edge in edges if edge.agreement >= level and not used & {edge.on, edge.back}]
        choices = Counter(slot for edge in left for slot in (edge.on, edge.back))
        only = [edge for edge in left if choices[edge.on] == choices[edge.back] == 1]
        found += [edge for edge in only if level > Agreement.PAGES or _are_certain(issue, edge)]
    return sorted(found, key=lambda edge: (edge.on.jump.page, edge.on.jump.article or 0, edge.on.label))


def _are_certain(issue: Issue, edge: _Edge) -> bool:
    return issue.is_certain(edge.on.jump.page) and issue.is_certain(edge.back.jump.page)


def _agreement(issue: Issue, on: Jump, back: Jump) -> Agreement:
    """A title that is named must fit the other part, where that has any; headlines that differ are two articles."""
    on_titles, back_titles = _titles(issue, on), _titles(issue, back)
    named = [
        _alike([jump.text.title], others)
        for jump, others in ((on, back_titles), (back, on_titles))
        if jump.text.title and others
    ]
    if named:
        return min(named)
    return _alike(on_titles, back_titles) if on_titles and back_titles else Agreement.PAGES


def _titles(issue: Issue, jump: Jump) -> list[str]:
    """Return what an article may be called by: its headline, what stands beside it, and what its jump line names."""
    titles = [jump.text.title]
    if jump.article is not None and jump.is_in_place:
        article = issue.pages[jump.page].articles[jump.article]
        titles += [without_jumps(article.get(head) or "") for head in _TITLE_HEADS]
    return [title for title in titles if title]


def _alike(titles: Iterable[str], others: Iterable[str]) -> Agreement:
    """Two titles are the same also where one is the other shortened."""
    found = [(_dense(title), _dense(other)) for title in titles for other in others]
    pairs = [sorted(pair, key=len) for pair in found if all(pair)]
    if any(shorter in longer for shorter, longer in pairs):
        return Agreement.SAME
    is_alike = any(_likeness(shorter, longer) >= _ALIKE for shorter, longer in pairs)
    return Agreement.ALIKE if is_alike else Agreement.AGAINST


def _likeness(shorter: str, longer: str) -> float:
    """Return the share of the shorter one's pairs of characters that the longer one has."""
    there = {longer[start : start + 2] for start in range(len(longer) - 1)}
    pairs = [shorter[start : start + 2] for start in range(len(shorter) - 1)]
    return sum(pair in there for pair in pairs) / len(pairs) if pairs else 0.0


def _dense(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _misplaced(issue: Issue, jumps: Iterable[Jump]) -> Iterator[Problem]:
    for jump in jumps:
        if not jump.is_in_place:
            yield Problem("jump_out_of_place", (issue.ids[jump.page],), jump.shown)


def _unread(issue: Issue) -> Iterator[Problem]:
    for page, text in unread_jumps(issue):
        yield Problem("jump_unread", (issue.ids[page],), text)


def _unanswered(
    issue: Issue, slots: Iterable[Slot], edges: Sequence[_Edge], matched: Sequence[_Edge]
) -> Iterator[Problem]:
    used = {slot for edge in matched for slot in (edge.on, edge.back)}
    for slot in slots:
        if slot not in used and slot.jump.is_in_place:
            kind = _why(issue, slot, edges, used)
            yield Problem(kind, (issue.ids[slot.jump.page],), slot.jump.shown, str(slot.label))


def _why(issue: Issue, slot: Slot, edges: Sequence[_Edge], used: Set[Slot]) -> ProblemKind:
    if not any(_leads_to(issue, slot, page) for page in range(len(issue.pages))):
        return "page_not_there"
    own = [edge for edge in edges if slot in (edge.on, edge.back)]
    free = [edge for edge in own if not {edge.on, edge.back} & used]
    if not free:
        return "part_not_found"
    best = max(free, key=lambda edge: edge.agreement)
    if best.agreement is Agreement.AGAINST:
        return "title_differs"
    is_doubtful = best.agreement is Agreement.PAGES and not _are_certain(issue, best)
    return "page_uncertain" if is_doubtful else "several_parts"
