"""One page to measure: what it was, what it should become, what became of it, and what was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from zhengban.evaluate.alignment import Alignment
from zhengban.evaluate.matching import NONE
from zhengban.evaluate.result import Result, ResultUnit
from zhengban.evaluate.truth import Truth
from zhengban.model.role import PHOTO_ROLES, Role

HEADLINES = (Role.KICKER, Role.HEADLINE, Role.DECK)


@dataclass(frozen=True)
class Case:
    """``dump`` is the aligned input, ``None`` for a tool that read something else. ``asked`` are the source offsets
    that an open *ask* finding touches. ``strata`` are pairs of name and value: ``("extractor", "drawing")``.
    """

    name: str
    truth: Truth
    dump: Alignment | None
    result: Result
    asked: frozenset[int] = frozenset()
    strata: tuple[tuple[str, str], ...] = ()

    def is_present(self, place: int) -> bool:
        """Tell whether the input has the truth character at all: what was lost before cannot be asked for."""
        return self.dump is None or self.dump.text_of[place] != NONE

    def present(self, places: Iterable[int]) -> list[int]:
        """Return the truth offsets that the input has."""
        return [place for place in places if self.is_present(place)]

    def expected(self, units: Iterable[int]) -> list[int]:
        """Return the truth offsets of these units that the input has, in order."""
        return [place for unit in units for place in self.present(self.truth.range_of(unit))]

    def units_of(self, article: int, roles: Iterable[Role]) -> list[int]:
        """Return the numbers of an article's truth units of certain roles that the input has anything of."""
        wanted = set(roles)
        return [
            number
            for number in self.units_by_article.get(article, ())
            if self.truth.units[number].role in wanted and self.expected([number])
        ]

    @cached_property
    def units_by_article(self) -> dict[int, list[int]]:
        """Return the numbers of the truth units of each article and standalone photo."""
        found: dict[int, list[int]] = {}
        for number, unit in enumerate(self.truth.units):
            if unit.article is not None:
                found.setdefault(unit.article, []).append(number)
        return found

    def body_units(self, article: int) -> list[int]:
        """Return the truth units of an article that are its text: lead, paragraphs, subheadings, verse, …"""
        return self.units_of(article, set(Role) - set(HEADLINES) - PHOTO_ROLES)

    def is_asked(self, places: Iterable[int]) -> bool:
        """Tell whether an open question touches any of these truth characters."""
        return any(place in self._asked_places for place in places)

    @cached_property
    def _asked_places(self) -> frozenset[int]:
        if self.dump is None:
            return frozenset()
        pairs = ((self.dump.truth_of[at], self.dump.copy_of[at]) for at in self.asked)
        return frozenset(max(pair) for pair in pairs) - {NONE}

    @cached_property
    def homes(self) -> dict[int, int]:
        """Return for each truth article and photo the group that is its own: that holds most of its text, if no other
        article has more of its text in it. Headlines do not count, they are what is looked for.
        """
        counts: dict[int, Counter[int]] = {}
        for article in self.units_by_article:
            for place in self.expected(self.body_units(article) or self.units_by_article[article]):
                group = self.result.group_at(place)
                if group is not None:
                    counts.setdefault(article, Counter())[group] += 1
        best = {
            article: max(groups, key=lambda group: (groups[group], -group))
            for article, groups in counts.items()
        }
        return {
            article: group
            for article, group in best.items()
            if all(others[group] <= counts[article][group] for others in counts.values())
        }

    def group_of(self, units: Iterable[int]) -> int | None:
        """Return the group that most characters of these truth units are printed in, ``None`` when in none."""
        groups = Counter(self.result.group_at(place) for place in self.expected(units))
        return groups.most_common(1)[0][0] if groups else None

    def reads_as(self, units: Iterable[ResultUnit], truth_units: Iterable[int]) -> bool:
        """Tell whether result units, one after another, hold exactly these truth units: all that the input has of
        them, in order, and nothing else. Misread characters and white space are no matter.
        """
        return [place for unit in units for place in unit.places] == self.expected(truth_units)

    def shown(self, unit: int, most: int = 40) -> str:
        """Return the beginning of a truth unit, with the page's name, for an example."""
        text = " ".join(self.truth.units[unit].text.split())
        return f"{self.name}: {text[:most]}{'…' if len(text) > most else ''}"
