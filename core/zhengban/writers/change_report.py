"""The change report: source left, rebuilt page right, every change marked and explained; one HTML file.

It reads in black and white, too: each kind of change has a stroke or sign of its own besides its colour.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from zhengban.model.conservation import account
from zhengban.model.document import Block, Document, Outcome, Unit
from zhengban.model.finding import Finding
from zhengban.resources import load_table, load_text
from zhengban.writers.markup import escape_attribute, escape_text
from zhengban.writers.masthead import page_title
from zhengban.writers.remarks import NO_REMARKS, Remarks
from zhengban.writers.report_changes import Changes, collect_changes
from zhengban.writers.report_findings import filters, finding_item, rules
from zhengban.writers.report_layout import NO_BLOCK, Row, layout_rows, printed_order
from zhengban.writers.report_marks import Marker, Reference
from zhengban.writers.report_places import Places
from zhengban.writers.report_reasons import kind_name

_HEADS = '<div class="row heads"><b class="line"></b><b>原文</b><b class="gutter"></b><b>整理后</b></div>'


def write_report(
    document: Document,
    findings: Sequence[Finding],
    decisions: Mapping[str, str],
    remarks: Remarks = NO_REMARKS,
) -> str:
    """Return the report as an HTML page.

    ``decisions`` has ``auto``, ``ask`` or ``hidden`` by finding id; a finding without one counts as ``ask``, one that
    the remarks doubt as ``doubt``.
    Findings are numbered in the order of the source. Pure and, but for sorting, linear in page and findings.
    """
    ordered = sorted(findings, key=lambda finding: (finding.spans[:1], finding.kind, finding.id))
    doubted = {doubt.finding: "doubt" for doubt in remarks.doubts}
    return _Report(document, ordered, {**decisions, **doubted}, remarks).page()


class _Report:
    """Holds what the parts of one report share."""

    def __init__(
        self,
        document: Document,
        findings: Sequence[Finding],
        decisions: Mapping[str, str],
        remarks: Remarks,
    ) -> None:
        self._document = document
        self._title = page_title(document, remarks)
        self._notes = remarks.notes
        self._findings = findings
        self._decisions = decisions
        self._words = load_table("report_words")
        self._blocks = printed_order(document)
        self._places = Places(document.page.text)
        self._rows = layout_rows(document, self._blocks)
        self._group_starts = [row.group.pieces[0].start for row in self._rows if row.group]
        self._changes: Changes = collect_changes(document, self._blocks, findings, decisions)
        self._units = dict(_unit_openings(document, self._blocks))
        references = {
            finding.id: Reference(number, f"{number} {kind_name(finding.kind)} {finding.confidence:.2f}")
            for number, finding in enumerate(findings, 1)
        }
        self._marker = Marker(document.page, self._changes, references)

    def page(self) -> str:
        """Return the whole report."""
        # The rows come first: they tell which findings have a mark in the text that the list can link to.
        rows = [part for row in self._rows for part in self._row(row)]
        return "\n".join(
            [
                "<!doctype html>",
                '<html lang="zh">',
                "<head>",
                '<meta charset="utf-8">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                f"<title>{escape_attribute(self._title)} 修改报告</title>",
                f"<style>\n{load_text('templates/report.css')}\n{rules(self._findings)}\n</style>",
                "</head>",
                "<body>",
                f'<header class="top-bar"><h1>{escape_text(self._title)}</h1>',
                f"{self._source_name()}{self._conservation()}</header>",
                '<main class="text">',
                _HEADS,
                *rows,
                "</main>",
                self._list(),
                "</body>",
                "</html>\n",
            ]
        )

    def _line_link(self, offset: int, target: str = "") -> str:
        """Return the printed line as a link to ``target``, or to the row of the source that holds it."""
        if not target and not self._group_starts:
            return ""
        anchor = target or f"s{max(bisect_right(self._group_starts, offset) - 1, 0)}"
        return f'<a href="#{anchor}">第 {self._places.line(offset)} 行</a>'

    def _source_name(self) -> str:
        page = self._document.page
        return f'<span class="file">{escape_text(page.name)} · 第 {page.number} 页</span>'

    def _conservation(self) -> str:
        counted = account(self._document)
        plain = counted.kept - counted.substituted
        text = (
            f"字数守恒　原 {counted.source} ＝ 留 {plain} ＋ 换 {counted.substituted} ＋ 删 {counted.deleted}"
        )
        added = f"　另增 {counted.inserted}" if counted.inserted else ""
        return f'<span class="conservation">{text}{added}</span>'

    def _row(self, row: Row) -> Iterator[str]:
        if row.block in self._units:
            yield self._unit_line(row.block)
        moved = row.block is None or row.group is None
        start = row.group.pieces[0].start if row.group else -1
        anchor = f' id="s{bisect_left(self._group_starts, start)}"' if row.group else ""
        line = self._places.line(start) if row.group else ""
        css_class = "row moved" if moved and not self._is_gone(row) else "row"
        yield (
            f'<div class="{css_class}"{anchor}>'
            f'<span class="line" data-label="{line}"></span>{self._source_cell(row)}'
            f'<span class="gutter">{self._gutter(row)}</span>{self._rebuilt_cell(row)}</div>'
        )

    def _is_gone(self, row: Row) -> bool:
        return row.group is not None and row.group.block == NO_BLOCK

    def _source_cell(self, row: Row) -> str:
        if row.group is None:
            return '<div class="cell"></div>'
        return f'<div class="cell source" data-pane="source">{self._marker.source(row.group)}</div>'

    def _rebuilt_cell(self, row: Row) -> str:
        if row.block is None:
            return '<div class="cell"></div>'
        block = self._blocks[row.block]
        attributes = f'class="cell rebuilt r-{block.role}" id="b{row.block}" data-pane="rebuilt"'
        return f"<div {attributes}>{self._marker.rebuilt(block)}</div>"

    def _gutter(self, row: Row) -> str:
        """The block's role, and where its other side is when it does not stand beside it."""
        if row.block is not None:
            block = self._blocks[row.block]
            role = self._role_sign(block)
            if row.group is not None:
                return role
            owner = self._changes.moves.get(block.start, "")
            arrow = self._marker.link("from", owner, "⇄", seen=False) if owner else "⇄"
            return f'{role}<span class="from">{arrow} {self._line_link(block.start)}</span>'
        if row.group is None or row.group.block == NO_BLOCK:
            return ""
        number = row.group.block
        return f'<span class="to">⇄ <a href="#b{number}">{self._whereabouts(number)}</a></span>'

    def _whereabouts(self, number: int) -> str:
        places = list(self._units)
        before = bisect_right(places, number)
        unit = self._units[places[before - 1]][0] if before else ""
        return f"{unit} {self._words['roles'][self._blocks[number].role]}".strip()

    def _role_sign(self, block: Block) -> str:
        name = self._words["roles"][block.role]
        owner = self._changes.roles.get(block.start, "")
        return self._marker.link("role", owner, name, seen=False) if owner else f"<span>{name}</span>"

    def _unit_line(self, number: int) -> str:
        name, start = self._units[number]
        owner = self._changes.starts.get(start, "")
        label = self._marker.link("start", owner, name, seen=False) if owner else name
        empty = '<span class="line"></span><i></i><span class="gutter"></span>'
        return f'<div class="row unit">{empty}<i>{label}</i></div>'

    def _list(self) -> str:
        outcomes: dict[str, list[Outcome]] = {}
        for outcome in self._document.outcomes:
            outcomes.setdefault(outcome.edit.owner, []).append(outcome)
        items = [
            finding_item(
                finding,
                number,
                self._decisions.get(finding.id, "ask"),
                self._place(finding, number),
                outcomes.get(finding.id, ()),
                self._places,
                self._notes.get(finding.id, ""),
            )
            for number, finding in enumerate(self._findings, 1)
        ]
        count = f"<h2>发现 <small>{len(items)}</small></h2>"
        body = ["<ol>", *items, "</ol>"] if items else ['<p class="nothing">这一版没有要改的</p>']
        return "\n".join(
            ['<aside class="findings">', count, filters(self._findings, self._decisions), *body, "</aside>"]
        )

    def _place(self, finding: Finding, number: int) -> str:
        if not finding.spans:
            return ""
        target = f"m{number}" if number in self._marker.seen else ""
        return self._line_link(finding.spans[0].start, target)


def _unit_openings(document: Document, blocks: Sequence[Block]) -> Iterator[tuple[int, tuple[str, int]]]:
    """Yield the printed place of each unit's first block, with the unit's name and its source offset."""
    names = load_table("report_words")["units"]
    place = {id(block): number for number, block in enumerate(blocks)}
    articles = 0
    for unit in document.units:
        articles += unit.kind == "article"
        opening = _first_place(unit, place) if unit.kind != "front" else None
        if opening is not None:
            name = f"{names['article']} {articles}" if unit.kind == "article" else names["photo"]
            yield opening, (name, unit.start)
    homeless = [place[id(block)] for block in document.homeless if id(block) in place]
    if homeless:
        yield homeless[0], (names["homeless"], -1)


def _first_place(unit: Unit, place: Mapping[int, int]) -> int | None:
    return next((place[id(block)] for block in unit.blocks if id(block) in place), None)
