"""Makes the rows of both panes of display blocks and folds: styles, labels, and what a bar says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from zhengban.model.role import Role
from zhengban_gui.diff.folding import DiffRows, Row, Stretch
from zhengban_gui.diff.layout import DiffLayout
from zhengban_gui.diff.side import NO_BLOCK, DisplayBlock, UnitStart
from zhengban_gui.views.pane_rows import PaneRow, RowStyle
from zhengban_gui.wording import role_name

_HEAVY = frozenset({Role.SUBHEADING, Role.KICKER, Role.DECK, Role.COLUMN_TITLE, Role.PHOTO_TITLE})


class Link(NamedTuple):
    """A moved block, or a run of them: its first row on either side, and what is told where the other end is not."""

    left: int
    right: int
    left_label: str
    right_label: str


class RowMaker(QObject):
    """Words and styles of rows, in the language of the user interface."""

    def source_rows(
        self, layout: DiffLayout, rows: DiffRows, unfolded: Sequence[Stretch], inline: bool
    ) -> list[PaneRow]:
        """Return the rows of the source; ``inline`` tells in the gutter where a moved block went."""
        opened = {stretch.left[0]: stretch for stretch in unfolded}
        return [self._source_row(layout, row, opened.get(row.place), inline) for row in rows.left]

    def rebuilt_rows(self, layout: DiffLayout, rows: DiffRows) -> list[PaneRow]:
        """Return the rows of the rebuilt page."""
        return [self._rebuilt_row(layout, row) for row in rows.right]

    def links(self, layout: DiffLayout, rows: DiffRows) -> list[Link]:
        """Return the connections of moved blocks; neighbours that moved together have one."""
        right_rows = {row.place: number for number, row in enumerate(rows.right) if row.stretch is None}
        found: list[Link] = []
        last = (-2, -2)
        for number, row in enumerate(rows.left):
            block = layout.left[row.place]
            if block.is_moved and block.block in right_rows:
                here = (number, right_rows[block.block])
                if here not in {(last[0] + 1, last[1] + 1), (last[0] + 1, last[1])}:
                    found.append(Link(*here, self._target(layout, block), str(block.line)))
                last = here
        return found

    def unit_name(self, unit: UnitStart) -> str:
        """Return what stands on the hairline above a unit."""
        if unit.kind == "article":
            return self.tr("Article {0}").format(unit.number)
        if unit.kind == "photo":
            return self.tr("Photo news")
        return self.tr("Unplaced") if unit.kind == "unplaced" else self.tr("Furniture")

    def _source_row(self, layout: DiffLayout, row: Row, unfolded: Stretch | None, inline: bool) -> PaneRow:
        if row.stretch is not None:
            members = layout.left[slice(*row.stretch.left)]
            text = (
                self._moved_text(row.stretch, members)
                if row.stretch.moved
                else self._bar_text(row.stretch, True)
            )
            label = str(members[0].line) if row.stretch.moved else ""
            return PaneRow(text, "bar", members, label, stretch=row.stretch)
        block = layout.left[row.place]
        target = self._target(layout, block) if block.is_moved else ""
        label = target if inline and target else str(block.line) if block.begins_line else ""
        return PaneRow(block.display_text, "text", (block,), label, unfolded=unfolded)

    def _rebuilt_row(self, layout: DiffLayout, row: Row) -> PaneRow:
        block = layout.right[row.place]
        starts = block.unit is not None and block.starts_unit
        unit = self.unit_name(block.unit) if starts and block.unit else ""
        if row.stretch is not None:
            members = layout.right[slice(*row.stretch.right)]
            return PaneRow(self._bar_text(row.stretch, False), "bar", members, unit=unit, stretch=row.stretch)
        label = role_name(block.role) if block.role is not None else ""
        return PaneRow(block.display_text, _style(block), (block,), label, unit)

    def _target(self, layout: DiffLayout, block: DisplayBlock) -> str:
        unit = layout.right[block.block].unit if block.block != NO_BLOCK else None
        if unit is None:
            return ""
        if unit.kind == "article":
            return self.tr("Art. {0}").format(unit.number)
        return self.tr("Photo") if unit.kind == "photo" else self.unit_name(unit)

    def _moved_text(self, stretch: Stretch, members: Sequence[DisplayBlock]) -> str:
        what = self.tr("Photo news, %n item(s)", "", stretch.photos) if stretch.photos else ""
        where = self.tr("lines {0}–{1}").format(members[0].line, members[-1].line)
        return f"{what or self._bar_text(stretch, False)} · {where}"

    def _bar_text(self, stretch: Stretch, source: bool) -> str:
        return " · ".join(self._bar_parts(stretch, source))

    def _bar_parts(self, stretch: Stretch, source: bool) -> Iterator[str]:
        if stretch.furniture:
            yield self.tr("Furniture, %n item(s)", "", stretch.furniture)
        if stretch.paragraphs:
            yield self.tr("Body, %n paragraph(s)", "", stretch.paragraphs)
        if stretch.others:
            yield self.tr("%n other(s)", "", stretch.others)
        if source and stretch.joins:
            yield self.tr("%n join(s)", "", stretch.joins)
        if source and stretch.changes:
            yield self.tr("%n change(s)", "", stretch.changes)


def _style(block: DisplayBlock) -> RowStyle:
    if block.role is Role.HEADLINE:
        return "headline"
    return "subheading" if block.role in _HEAVY else "text"


def row_with(rows: Sequence[PaneRow], source_start: int) -> int | None:
    """Return the row that stands for the display block which begins at the source offset."""
    for number, row in enumerate(rows):
        if any(member.source_start == source_start for member in row.members):
            return number
    return None


def row_around(rows: Sequence[PaneRow], offset: int) -> int | None:
    """Return the row that shows the source character at the offset, or what was deleted there."""
    for number, row in enumerate(rows):
        if any(extent.start <= offset < extent.end for member in row.members for extent in member.extents):
            return number
    return None
