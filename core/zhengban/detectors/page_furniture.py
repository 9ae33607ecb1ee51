"""What is printed on a page beside its articles: paper name, section, date, folio, editors, addresses, jump
lines.

What it looks like: 执行主编：张国强 责任编辑：李明6 2023.9.20 in one line, the page number glued to a name;
河北经济日报 衡水 E-mail：…; 国内统一刊号 CN13-0012; 第二版; at the top, at the foot, or (where a dump
follows the order of drawing) between two articles. And lines that send the reader on: （下转第3版）,
（上接第1版）.

What it should be: each field a block of its own with its role, lifted out of the text and kept as data
about the page. Nothing is deleted. A jump line stays where it is printed.

What it may be confused with: the same words in a sentence, a date under a notice, the telephone number of
an advertisement, the source of a quotation (《人民日报》), the index of a front page, a heading that stands
where a running head would. So a place on the page alone proves nothing: fields must fill the line to its
last character, at least one must be of a kind that only a paper prints about itself, and a lone date or
number counts only beside such a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zhengban.detectors.detector import Detector
from zhengban.evidence.cues_fields import Field, Proof, covering, furniture_fields, line_fields
from zhengban.evidence.cues_furniture import jump_line, jump_spans, jump_strength, may_send_on
from zhengban.evidence.jump_pieces import without_jumps
from zhengban.evidence.own_cues import own_furniture
from zhengban.model.draft import Draft, DraftLine
from zhengban.model.edit import Edit, Join, SetRole
from zhengban.model.finding import Evidence, Finding, Kind
from zhengban.model.role import FURNITURE_ROLES, Role

# No line of 5 million characters of clean text (statutes, news, verse, lists, novels) reaches _SURE, nor does
# one when that text is cut into lines of 14 or 23 characters (tests/measure/measure_cues.py --furniture).
_SURE, _LIKELY, _ASK, _REPORTED = 0.97, 0.9, 0.7, 0.5
_EDGE = 4  # lines at the top and at the foot of a page where a running head is at home
_SHORTEST_PAGE = 12  # with fewer lines everything is an edge
_LONGEST_LONE_FIELD = 12
_NAMES = {
    Role.EDITORS: "who edited the page",
    Role.RUNNING_HEAD: "the number or price of the issue",
    Role.CONTACT: "where to reach the paper",
    Role.DATE: "the date of the issue",
    Role.FOLIO: "the number of the page",
    Role.MASTHEAD: "the name of the paper",
    Role.SECTION: "the name of the section",
}


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each line of furniture and for each jump line, in source order."""
    cut = list(without_jumps(draft.lines))
    lines = [piece for piece, _ in cut]
    fields = [furniture_fields(line.text) for line in lines]
    own = [own_furniture(line.text) for line in lines]
    scores = [_by_itself(found) if role is None else _SURE for found, role in zip(fields, own, strict=True)]
    _read_together(fields, scores)
    _read_neighbours(lines, fields, scores)
    for place, (line, whole) in enumerate(cut):
        if line.role is not Role.PARAGRAPH and line.role not in FURNITURE_ROLES:
            continue
        told = own[place]
        if told is not None:
            yield _told(line, told, fields[place])
        elif scores[place] >= _REPORTED:
            beside = _certain_neighbour(scores, place)
            yield _furniture(
                line, fields[place], scores[place], lines[beside] if beside is not None else None
            )
        elif may_send_on(line.text):
            yield from _jumps(line, whole)


def _by_itself(fields: tuple[Field, ...]) -> float:
    """Return how surely the line is furniture, whatever stands around it."""
    if not fields:
        return 0.0
    roles = {field.role for field in fields}
    fair = {field.role for field in fields if field.proof >= Proof.FAIR}
    filler = any(field.proof is Proof.FILLER for field in fields)
    if any(field.proof is Proof.STRONG for field in fields) and not filler:
        return _SURE
    if (
        Role.MASTHEAD in fair
        and len(fair) > 1
        and roles & {Role.DATE, Role.FOLIO, Role.CONTACT, Role.RUNNING_HEAD}
    ):
        return _SURE
    if filler:
        return _ASK if len(fair) > 1 else 0.0
    if len(fair) > 1 and Role.DATE in fair and (Role.FOLIO in fair or Role.EDITORS in fair):
        return _SURE
    if len(fair) > 1 or (fair & {Role.EDITORS, Role.RUNNING_HEAD} and len(fields) > 1):
        return _LIKELY
    if Role.FOLIO in fair and roles == {Role.FOLIO, Role.SECTION}:
        return _ASK  # 要闻 A2, but 体育 8版 in an index too
    if Role.DATE in fair and any(field.what in ("date and weekday", "weekday") for field in fields):
        return _LIKELY
    return 0.4 if fair else 0.2


def _read_together(fields: Sequence[tuple[Field, ...]], scores: list[float]) -> None:
    """Weigh the lines of a running head that stands one field a line (paper, date, weekday, folio) as one.

    Two lines that would be certain in one line are likely; three are certain.
    """
    for size, score in ((2, _LIKELY), (3, _SURE)):
        for start in range(len(fields) - size + 1):
            window = fields[start : start + size]
            if all(window) and _by_itself(sum(window, ())) >= score:
                for place in range(start, start + size):
                    scores[place] = max(scores[place], score)


def _read_neighbours(
    lines: Sequence[DraftLine], fields: list[tuple[Field, ...]], scores: list[float]
) -> None:
    """Raise the scores of doubtful lines beside a certain one, spreading down, then up; of those at an
    edge, a little.
    """
    if not any(scores):
        return
    order = range(len(lines))
    for places in (order, reversed(order)):
        for place in places:
            if scores[place] < _SURE <= max(scores[max(place - 1, 0) : place + 2]):
                _read_beside(lines, fields, scores, place)
    for place in order:
        at_edge = len(lines) >= _SHORTEST_PAGE and not _EDGE <= place < len(lines) - _EDGE
        if at_edge and _ASK <= scores[place] < _SURE:
            scores[place] = _SURE if scores[place] >= _LIKELY else _LIKELY


def _certain_neighbour(scores: Sequence[float], place: int) -> int | None:
    beside = (other for other in (place - 1, place + 1) if 0 <= other < len(scores))
    return next((other for other in beside if scores[other] >= _SURE), None)


def _read_beside(
    lines: Sequence[DraftLine], fields: list[tuple[Field, ...]], scores: list[float], place: int
) -> None:
    """Weigh a line that stands directly at furniture: a lone folio or date belongs to it; a lone word does
    only between.
    """
    text = lines[place].text
    found = fields[place] or (line_fields(text) if len(text) <= _LONGEST_LONE_FIELD else ())
    if not found:
        return
    around = [scores[other] >= _SURE for other in (place - 1, place + 1) if 0 <= other < len(scores)]
    fair = any(field.proof >= Proof.FAIR for field in found)
    if any(field.proof is Proof.FILLER for field in found):
        between = sum(around) == 2 and len(found) == 1 and _masthead_before(fields, place)
        # A heading can stand between a running head and an address: a lone word is asked about, never taken.
        scores[place] = _SURE if fair and scores[place] >= _ASK else max(scores[place], _ASK * between)
    elif fair or sum(around) == len(around):
        scores[place] = _SURE
    else:
        scores[place] = max(scores[place], _ASK)
    if scores[place] >= _REPORTED:
        fields[place] = found


def _masthead_before(fields: Sequence[tuple[Field, ...]], place: int) -> bool:
    return place > 0 and bool(fields[place - 1]) and fields[place - 1][-1].role is Role.MASTHEAD


def _furniture(line: DraftLine, fields: tuple[Field, ...], score: float, beside: DraftLine | None) -> Finding:
    wide = _merged(tuple(covering(fields, line.text)))
    edits: list[Edit] = []
    for number, field in enumerate(wide):
        if number and field.role is wide[number - 1].role:
            edits.append(Join(line.offsets[wide[number - 1].end - 1], line.offsets[field.start], None))
        edits.append(SetRole(line.span(field.start, field.end), field.role))
    return Finding(
        Kind.PAGE_FURNITURE,
        line.spans(0, len(line.text)),
        tuple(edits),
        score,
        tuple(_reasons(line, fields, score, beside)),
        before=line.text,
        after="\n".join(line.text[field.start : field.end] for field in wide),
    )


def _told(line: DraftLine, role: Role, fields: tuple[Field, ...]) -> Finding:
    """Return what the profile says of a line; where the line is read as fields, each keeps the role that it has."""
    whole = line.spans(0, len(line.text))
    reason = Evidence("profile", f"the profile says that such a line is {_NAMES[role]}", whole)
    if fields:
        read = _furniture(line, fields, 1.0, None)
        return replace(read, evidence=(reason, *read.evidence))
    edits = (SetRole(line.span(0, len(line.text)), role),)
    return Finding(Kind.PAGE_FURNITURE, whole, edits, 1.0, (reason,), before=line.text, after=line.text)


def _merged(fields: tuple[Field, ...]) -> list[Field]:
    """Return the fields with those of one date (2023年9月20日 ｜ 星期三) as one; two editors stay two."""
    merged: list[Field] = []
    for field in fields:
        if merged and field.role is merged[-1].role and field.role in (Role.DATE, Role.SECTION):
            merged[-1] = merged[-1]._replace(end=field.end)
        else:
            merged.append(field)
    return merged


def _reasons(
    line: DraftLine, fields: tuple[Field, ...], score: float, beside: DraftLine | None
) -> Iterator[Evidence]:
    for field in fields:
        text, span = line.text[field.start : field.end], line.spans(field.start, field.end)
        if field.proof >= Proof.FAIR:
            yield Evidence("field", f"{text} is {_NAMES[field.role]}", span)
        else:
            yield Evidence(
                "weak_field", f"{text} can be {_NAMES[field.role]}, by what stands beside it", span
            )
    yield Evidence("whole_line", "nothing else stands in the line", line.spans(0, len(line.text)))
    if beside is not None:
        yield Evidence("beside", "the line beside it is furniture", beside.spans(0, len(beside.text)))
    elif score < _SURE:
        yield Evidence("alone", "no furniture stands beside it: it may be text", supports=False)


def _jumps(line: DraftLine, whole: DraftLine) -> Iterator[Finding]:
    """Yield the piece of a line, or the whole of it, as a jump line if it is one."""
    if line is whole and jump_line(line.text):
        confidence = _SURE if jump_strength(line.text) else _ASK
        yield _jump(line, whole, confidence, "the whole line sends the reader to another page")
    elif jump_spans(line.text):
        yield _jump(line, whole, _SURE, "a bracket at the edge of the line names another page")


def _jump(line: DraftLine, whole: DraftLine, confidence: float, reason: str) -> Finding:
    spans = line.spans(0, len(line.text))
    return Finding(
        Kind.PAGE_FURNITURE,
        spans,
        (SetRole(line.span(0, len(line.text)), Role.JUMP_LINE),),
        confidence,
        (Evidence("jump_line", reason, spans),),
        before=whole.text,
        after=line.text,
    )


DETECTOR = Detector(
    kind=Kind.PAGE_FURNITURE,
    title="page furniture",
    detect=detect,
    explanation=__doc__ or "",
)
