"""What stands on a page: its stories, photos, notices and furniture as elements with a truth each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from zhengban.evaluate.pages.marks import Element
from zhengban.model.role import Role


@dataclass(frozen=True)
class PhotoText:
    """What is printed with one photo; title and credit may be absent. ``unit`` is its article or photo."""

    caption: Element
    credit: Element | None = None
    title: Element | None = None


@dataclass(frozen=True)
class Story:
    """An article as it is printed. ``body`` has paragraphs, subheadings, verse, notices, tables, jump lines in order.

    ``byline`` repeats what stands in the body; ``continued``: the body begins within a sentence, behind 上接.
    """

    number: int
    source: str
    body: tuple[Element, ...]
    headline: Element | None = None
    kicker: Element | None = None
    deck: Element | None = None
    column_title: Element | None = None
    lead: Element | None = None
    byline: str = ""
    continued: bool = False
    photos: tuple[PhotoText, ...] = ()

    @property
    def length(self) -> int:
        """Return the characters of the body."""
        return sum(len(element.text) for element in self.body)


@dataclass(frozen=True)
class Content:
    """All that a page prints; ``elements[n].number == n``. ``furniture`` is in printed lines of several fields."""

    elements: tuple[Element, ...]
    stories: tuple[Story, ...]
    photos: tuple[PhotoText, ...]
    furniture: tuple[tuple[Element, ...], ...]
    masthead: dict[str, object]
    features: frozenset[str] = frozenset()


@dataclass
class ElementMaker:
    """Numbers the elements of one page; ``spelled`` gives every text the page's script."""

    spelled: Callable[[str], str] = str
    elements: list[Element] = field(default_factory=list)

    def make(self, role: Role, text: str, unit: int | None = None) -> Element:
        """Return a new element."""
        self.elements.append(Element(len(self.elements), role, self.spelled(text), unit))
        return self.elements[-1]

    def maybe(self, role: Role, text: str, unit: int | None = None) -> Element | None:
        """Return a new element, or None for an empty text."""
        return self.make(role, text, unit) if text else None


def photo_text(maker: ElementMaker, texts: Sequence[str], unit: int) -> PhotoText:
    """Return the elements of a photo; ``texts``: title, caption, credit, the first and last may be empty."""
    title = maker.maybe(Role.PHOTO_TITLE, texts[0], unit)
    caption = maker.make(Role.CAPTION, texts[1], unit)
    return PhotoText(caption, maker.maybe(Role.CREDIT, texts[2], unit), title)
