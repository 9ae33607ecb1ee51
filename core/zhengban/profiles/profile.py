"""What is known of one newspaper beyond what all of them have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from zhengban.evidence.own_cues import OwnCues
from zhengban.model.finding import Kind
from zhengban.model.role import Role

NEVER = 2.0  # a threshold that no confidence reaches


@dataclass(frozen=True)
class Profile:
    """A paper's own forms; without any, everything is as if there were no profile.

    ``papers`` are its names as they are printed. ``furniture`` has regular expressions of whole lines by role.
    ``datelines`` and ``captions`` are regular expressions of how paragraphs begin, ``credits`` of whole photo credits.
    ``column_width`` is in em; ``thresholds`` are confidences from which a kind is applied unasked. Nothing is changed
    unasked inside ``names_never_to_touch`` and ``words_to_add``.
    """

    name: str = ""
    papers: tuple[str, ...] = ()
    furniture: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    datelines: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    column_width: float | None = None
    thresholds: Mapping[Kind, float] = field(default_factory=dict)
    names_never_to_touch: tuple[str, ...] = ()
    words_to_add: tuple[str, ...] = ()

    @cached_property
    def cues(self) -> OwnCues:
        """Return what the readers of lines look for."""
        furniture = tuple(
            (role, pattern) for role, patterns in self.furniture.items() for pattern in patterns
        )
        return OwnCues(self.papers, furniture, self.datelines, self.captions, self.credits)

    @property
    def protected(self) -> tuple[str, ...]:
        """Return the names and words inside of which nothing is changed unasked."""
        return (*self.names_never_to_touch, *self.words_to_add)


EMPTY = Profile()
