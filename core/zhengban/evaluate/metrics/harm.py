"""What was right and is not any more."""

from __future__ import annotations

from collections.abc import Iterator

from zhengban.evaluate.case import Case
from zhengban.evaluate.figure import Figure, Measured, Metric, Miss, Tally
from zhengban.evaluate.matching import NONE

_CONTEXT = 8


def measure(case: Case) -> Measured:
    """Measure the harm done, per million truth characters that the input had; 0 up, where the input is known.

    *Lost*: a truth character stood in the input and no copy of it stands in the output. *Changed*: it read right and
    reads otherwise now; what was misread before cannot be harmed. The *harmful-edit rate* is both together.
    *Invented*: output characters that neither stood in the input nor are missing truth. *Unaccounted*: source
    characters that are neither printed nor listed as deleted, or both (0 by construction). Nobody else reports these.
    """
    dump = case.dump
    if dump is None or case.result.deleted is None:
        return Measured({})
    had = [place for place in range(len(case.truth.text)) if dump.text_of[place] != NONE]
    lost = [place for place in had if case.result.position_of[place] == NONE]
    changed = [place for place in had if _is_changed(case, place)]
    invented = [mark.text for _, mark in case.result.flat if mark.source == NONE and mark.place == NONE]
    size = len(had)
    return Measured(
        {
            "harm.edits": Tally(len(lost) + len(changed), size),
            "harm.lost": Tally(len(lost), size),
            "harm.changed": Tally(len(changed), size),
            "harm.invented": Tally(len(invented), size),
            "harm.unaccounted": Tally(_unaccounted(case), size),
        },
        (*_misses(case, "lost", lost), *_misses(case, "changed", changed)),
    )


def _is_changed(case: Case, place: int) -> bool:
    """Tell whether some copy of the character read right in the input, and what is printed for it does not."""
    assert case.dump is not None
    position = case.result.position_of[place]
    if position == NONE:
        return False
    truth, mark = case.truth.text[place], case.result.flat[position][1]
    return mark.text != truth and mark.source != NONE and case.dump.text[mark.source] == truth


def _unaccounted(case: Case) -> int:
    assert case.dump is not None
    assert case.result.deleted is not None
    source = {at for at, mark in enumerate(case.dump.text) if not mark.isspace()}
    printed = [mark.source for _, mark in case.result.flat if mark.source != NONE]
    twice = len(printed) - len(set(printed))
    both = len(set(printed) & case.result.deleted)
    return len(source - set(printed) - case.result.deleted) + twice + both


def _misses(case: Case, word: str, places: list[int]) -> Iterator[Miss]:
    """Yield one example a stretch."""
    text = case.truth.text
    start = 0
    for at, place in enumerate(places):
        if at + 1 == len(places) or places[at + 1] != place + 1:
            first, last = places[start], place + 1
            around = text[max(0, first - _CONTEXT) : first], text[last : last + _CONTEXT]
            yield Miss(f"right text {word}", f"{case.name}: {around[0]}[{text[first:last]}]{around[1]}")
            start = at + 1


METRIC = Metric(
    "harm",
    (
        Figure("harm.edits", "harmful edits", "per million", rises=False),
        Figure("harm.lost", "· right characters lost", "per million", rises=False),
        Figure("harm.changed", "· right characters changed", "per million", rises=False),
        Figure("harm.invented", "characters invented", "per million", rises=False),
        Figure("harm.unaccounted", "characters unaccounted for", "per million", rises=False),
    ),
    measure,
)
