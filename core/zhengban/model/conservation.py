"""The account of every character: what the source had is printed or deleted once, and nothing else is.

This is the second opinion on the builder, so it shares no code with it and believes nothing that it says:
positions are compared with the source itself, and every change with the edits that were applied.
It runs on each rebuild. Therefore it works on sorted lists and whole slices, never character by character,
and looks for the guilty character only once something is known to be wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from operator import eq, ge, gt, itemgetter
from typing import NamedTuple, NoReturn

from zhengban.errors import ConservationError
from zhengban.model.document import Change, Document, Run, RunKind
from zhengban.model.edit import ReplaceText
from zhengban.model.page import Page
from zhengban.model.span import Span

_RunsByKind = dict[RunKind, list[Run]]
_Claim = tuple[int, int, str, str]

# Whole columns of a list of runs: three times as fast as a loop over the runs.
_START = itemgetter(1)
_END = itemgetter(2)
_TEXT = itemgetter(3)


class Conservation(NamedTuple):
    """How many non-space code points the source had, and what became of them.

    ``kept`` includes ``substituted``. Source = kept + deleted; document = kept + inserted.
    """

    source: int
    kept: int
    substituted: int
    deleted: int
    inserted: int


def account(document: Document) -> Conservation:
    """Count the non-space code points (``str.isspace``) of the source and of the document, by their origin.

    The numbers are what the runs and the changes claim; ``check`` is what makes sure that they are true.
    """
    return _account(document, _runs_by_kind(document))


def check(document: Document) -> Conservation:
    """Make sure that no character was lost, doubled, altered or invented, and return the account.

    Raises ``ConservationError`` with one line that names the offset and the character.
    """
    page = document.page
    runs = _runs_by_kind(document)
    _check_kept(page, runs["keep"])
    _check_substituted(page, runs["substitute"])
    _check_unsourced(page, runs)
    _check_cover(page, [*runs["keep"], *runs["substitute"]], document.deleted)
    _check_listed(page, "insert", runs["insert"], document.inserted)
    _check_listed(page, "substitute", runs["substitute"], document.substituted)
    _check_reasons(document)
    result = _account(document, runs)
    _check_sums(document, result)
    return result


def _runs_by_kind(document: Document) -> _RunsByKind:
    runs: _RunsByKind = {"keep": [], "substitute": [], "insert": [], "glue": []}
    for block in document.blocks():
        for run in block.runs:
            runs[run[0]].append(run)
    return runs


def _account(document: Document, runs: _RunsByKind) -> Conservation:
    text = document.page.text
    return Conservation(
        source=_count(text),
        kept=_count_texts(runs["keep"]) + _count_texts(runs["substitute"]),
        substituted=len(runs["substitute"]),
        deleted=_count("".join([text[start:end] for (start, end), _, _ in document.deleted])),
        inserted=_count_texts(runs["insert"]),
    )


def _count(text: str) -> int:
    return sum(map(len, text.split()))


def _count_texts(runs: Iterable[Run]) -> int:
    return _count("".join(map(_TEXT, runs)))


def _check_kept(page: Page, runs: Sequence[Run]) -> None:
    """A kept run reads, white space included, as its stretch of the source does."""
    source = page.text
    slices = map(source.__getitem__, map(slice, map(_START, runs), map(_END, runs)))
    if not all(map(eq, map(_TEXT, runs), slices)):
        wrong = next(run for run in runs if run.text != source[run.start : run.end])
        _fail(page, wrong.start, f"is printed as {wrong.text!r}")


def _check_substituted(page: Page, runs: Iterable[Run]) -> None:
    """A substitute is one character in the place of one character, and another than it."""
    for _, start, end, text, _ in runs:
        original = page.text[start:end]
        if len(text) != 1 or len(original) != 1 or (text + original).split() != [text + original]:
            _fail(page, start, f"is substituted by {text!r}: not one character for one")
        if text == original:
            _fail(page, start, "is substituted by itself")


def _check_unsourced(page: Page, runs: _RunsByKind) -> None:
    """Glue is white space without a source; an insertion has none either, but an owner."""
    glue, inserted = runs["glue"], runs["insert"]
    if _count_texts(glue) or not all(map(eq, map(_START, glue), map(_END, glue))):
        wrong = next(run for run in glue if run.text.strip() or run.start != run.end)
        _fail(page, wrong.start, f"has glue {wrong.text!r} beside it that has marks or a source")
    for _, start, end, text, owner in inserted:
        if start != end or not owner:
            _fail(page, start, f"has an insertion {text!r} beside it that has a source or no owner")


def _check_cover(page: Page, kept: Sequence[Run], deleted: Sequence[Change]) -> None:
    """Kept and deleted stretches lie in the source, never overlap, and leave only white space over."""
    spans = list(zip(map(_START, kept), map(_END, kept), strict=True))
    spans += [(start, end) for (start, end), _, _ in deleted]
    spans.sort()
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    source = page.text
    if any(map(ge, starts, ends)) or min(starts, default=0) < 0 or max(ends, default=0) > len(source):
        wrong = next(span for span in spans if not 0 <= span[0] < span[1] <= len(source))
        _fail(page, wrong[0], f"begins the stretch {wrong}, which is empty or outside of the source")
    if any(map(gt, ends, islice(starts, 1, None))):
        _fail(page, _first_doubled(spans), "stands twice: printed twice, or printed and deleted")
    gaps = list(zip([0, *ends], [*starts, len(source)], strict=True))
    if "".join([source[start:end] for start, end in gaps]).strip():
        _fail(page, _first_lost(source, gaps), "stands nowhere: neither printed nor deleted")


def _first_doubled(spans: Sequence[tuple[int, int]]) -> int:
    neighbours = zip(spans, islice(spans, 1, None), strict=False)
    return next(after[0] for before, after in neighbours if before[1] > after[0])


def _first_lost(source: str, gaps: Iterable[tuple[int, int]]) -> int:
    return next(offset for gap in gaps for offset in range(*gap) if not source[offset].isspace())


def _check_listed(page: Page, kind: RunKind, runs: Iterable[Run], listed: Iterable[Change]) -> None:
    """What the runs insert or substitute is what the document lists, as often and by the same owner."""
    printed = _claims((start, end, text, owner) for _, start, end, text, owner in runs)
    claimed = _claims((start, end, text, owner) for (start, end), text, owner in listed)
    if printed != claimed:
        start, _, text, _ = min((printed - claimed) + (claimed - printed))
        _fail(page, start, f"has an {kind} {text!r} beside it that is not printed as often as listed")


def _claims(claims: Iterable[_Claim]) -> Counter[_Claim]:
    """White space is not accounted for: it may be trimmed from an insertion at the edge of its piece."""
    dense = ((start, end, "".join(text.split()), owner) for start, end, text, owner in claims)
    return Counter(claim for claim in dense if claim[2])


def _check_reasons(document: Document) -> None:
    """Every change lies in a ReplaceText that was applied and belongs to the owner that the change names."""
    found: dict[str, set[Span]] = {}
    for (edit, owner, _), state, _ in document.outcomes:
        if state == "applied" and isinstance(edit, ReplaceText):
            found.setdefault(owner, set()).add(edit.span)
    reasons = {owner: sorted(spans) for owner, spans in found.items()}
    for changes in (document.deleted, document.inserted, document.substituted):
        for span, text, owner in changes:
            if not _lies_in(document.page.text, span, reasons.get(owner, ())):
                _fail(document.page, span.start, f"is changed ({text!r}) by no edit that was applied")


def _lies_in(text: str, span: Span, spans: Sequence[Span]) -> bool:
    """Tell whether the span lies in one of the disjoint, ascending spans, or beside one over white space.

    At most three touch one offset: one ends, one is empty, one begins. The white space is for an insertion
    in an indent, which is printed at the first character of its line.
    """
    index = bisect_right(spans, span)
    nearest = spans[max(0, index - 2) : index + 2]
    if any(start <= span.start and span.end <= end for start, end in nearest):
        return True
    between = [
        text[end : span.start] if end <= span.start else text[span.end : start] for start, end in nearest
    ]
    return any(gap.isspace() for gap in between)


def _check_sums(document: Document, result: Conservation) -> None:
    printed = _count("".join([block.text for block in document.blocks()]))
    balanced = result.source == result.kept + result.deleted and printed == result.kept + result.inserted
    if not balanced:
        _fail(document.page, 0, f"begins a page whose sums are wrong: {result}, {printed} printed")


def _fail(page: Page, offset: int, what: str) -> NoReturn:
    character = page.text[offset : offset + 1]
    name = f"{character!r} (U+{ord(character):04X})" if character else "the end of the page"
    where = f"{page.name}, page {page.number}, offset {offset}"
    raise ConservationError(f"characters are not conserved: {name} {what} ({where})")
