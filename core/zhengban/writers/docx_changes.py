"""DOCX whose changes are real revisions: Word and WPS can accept or reject each, or all of one author.

The author of a revision is the kind of its finding, a comment tells the reason. With all accepted it is the clean DOCX,
with all rejected the source's lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from zhengban.model.document import Document
from zhengban.model.finding import Finding
from zhengban.writers.docx import language_of, paragraph, style_of
from zhengban.writers.masthead import page_title
from zhengban.writers.remarks import NO_REMARKS, Remarks
from zhengban.writers.report_changes import collect_changes
from zhengban.writers.report_layout import NO_BLOCK, printed_order
from zhengban.writers.report_places import Places
from zhengban.writers.report_reasons import kind_name, merged, reason_told
from zhengban.writers.revision_stream import Paragraph, Piece, State, revision_stream
from zhengban.writers.word_package import FIXED_TIME, comment, package
from zhengban.writers.word_text import attribute, run

_ELEMENTS: Mapping[State, str] = {
    "insert": "w:ins",
    "delete": "w:del",
    "move_from": "w:moveFrom",
    "move_to": "w:moveTo",
}
_SIDES: Mapping[State, str] = {"move_from": "w:moveFromRange", "move_to": "w:moveToRange"}
_BY_HAND, _OURS = "人工", "整版"
_NO_STYLE = "Normal"


def write_docx_changes(
    document: Document,
    findings: Sequence[Finding],
    decisions: Mapping[str, str],
    remarks: Remarks = NO_REMARKS,
) -> bytes:
    """Return source and document as one DOCX with tracked changes; the same arguments give the same bytes."""
    blocks = printed_order(document)
    changes = collect_changes(document, blocks, findings, decisions)
    homeless = {id(block) for block in document.homeless}
    styles = [style_of(block, id(block) in homeless) for block in blocks]
    revisions = _Revisions(findings, Places(document.page.text))
    stream = revision_stream(document, blocks, changes)
    body = "".join(revisions.body(stream, styles))
    return package(
        page_title(document, remarks), language_of(document.page.text), body, "".join(revisions.comments)
    )


class _Revisions:
    """Writes a stream; numbers the revisions, opens and closes the ranges of moves, and collects the comments."""

    def __init__(self, findings: Sequence[Finding], places: Places) -> None:
        self.comments: list[str] = []
        self._findings = {finding.id: finding for finding in findings}
        self._places = places
        self._told: set[str] = set()
        self._number = 0
        self._ranges: dict[tuple[int, State], tuple[int, int]] = {}

    def body(self, stream: Sequence[Paragraph], styles: Sequence[str]) -> Iterator[str]:
        """Yield the paragraphs as ``w:p``."""
        self._ranges = _move_ranges(stream)
        # The numbers of ranges and of revisions are of one kind: none is given twice.
        self._number = 2 * max((move for move, _ in self._ranges), default=0) + 1
        place = 0
        for part in stream:
            content = "".join(self._piece(piece, place + n) for n, piece in enumerate(part.pieces))
            place += len(part.pieces)
            style = styles[part.block] if part.block != NO_BLOCK else _NO_STYLE
            yield paragraph(style, content + self._mark_comment(part), self._mark(part))

    def _piece(self, piece: Piece, place: int) -> str:
        content = run(piece.text, deleted=piece.state == "delete")
        if piece.state == "keep":
            return content
        element = _ELEMENTS[piece.state]
        content = f"<{element} {self._revision(piece.owner)}>{content}</{element}>"
        return self._in_range(piece, place, self._with_comment(piece.owner, content))

    def _mark(self, part: Paragraph) -> str:
        if part.mark is None or part.mark == "keep":
            return ""
        return f"<{_ELEMENTS[part.mark]} {self._revision(part.owner)}/>"

    def _mark_comment(self, part: Paragraph) -> str:
        """A finding that only joins or splits lines has no text of its own to comment on."""
        return "" if part.mark == "keep" else self._with_comment(part.owner, "")

    def _revision(self, owner: str) -> str:
        self._number += 1
        return f'w:id="{self._number}" w:author="{attribute(self._author(owner))}" w:date="{FIXED_TIME}"'

    def _author(self, owner: str) -> str:
        if owner in self._findings:
            return kind_name(self._findings[owner].kind)
        return _BY_HAND if owner else _OURS

    def _in_range(self, piece: Piece, place: int, content: str) -> str:
        """Put the beginning of a move's range in front of its first piece, the end behind its last."""
        first, last = self._ranges.get((piece.move, piece.state), (-1, -1))
        side = _SIDES.get(piece.state, "")
        number = 2 * piece.move + (piece.state == "move_to")
        if place == first:
            names = (
                f'w:id="{number}" w:name="move{piece.move}" w:author="{attribute(self._author(piece.owner))}"'
            )
            content = f'<{side}Start {names} w:date="{FIXED_TIME}"/>{content}'
        return f'{content}<{side}End w:id="{number}"/>' if place == last else content

    def _with_comment(self, owner: str, content: str) -> str:
        """The first revision of a finding bears its reason; a comment at each would bury the page."""
        if owner not in self._findings or owner in self._told:
            return content
        self._told.add(owner)
        finding, number = self._findings[owner], len(self.comments)
        self.comments.append(comment(number, self._author(owner), self._reason(finding)))
        return (
            f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )

    def _reason(self, finding: Finding) -> str:
        kind = str(finding.kind)
        reasons = (reason_told(kind, reason, self._places) for reason in merged(kind, finding.evidence))
        return "\n".join((f"{kind_name(kind)} {finding.confidence:.2f}", *reasons))


def _move_ranges(stream: Sequence[Paragraph]) -> dict[tuple[int, State], tuple[int, int]]:
    """Return the first and the last place of each move's text, by its number and side; one-sided ones have none."""
    ranges: dict[tuple[int, State], tuple[int, int]] = {}
    pieces = (piece for part in stream for piece in part.pieces)
    for place, piece in enumerate(pieces):
        if piece.move and piece.state in _SIDES:
            key = piece.move, piece.state
            ranges[key] = ranges.get(key, (place, place))[0], place
    return {key: places for key, places in ranges.items() if all((key[0], side) in ranges for side in _SIDES)}
