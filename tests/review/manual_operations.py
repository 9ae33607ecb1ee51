"""Random operations of a reviewer on a document, each with what it promises."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from zhengban.model.document import Document, Unit
from zhengban.model.edit import Edit
from zhengban.model.role import HEAD_ROLES, Role
from zhengban.review.manual_articles import merge_articles, move_article, start_article, to_photo, unplace
from zhengban.review.manual_blocks import (
    merge,
    move_block,
    move_down,
    move_to_article,
    move_to_unit,
    move_up,
    set_role,
    split,
)
from zhengban.review.manual_text import retype
from zhengban.review.trial import block_at, group_of, is_photo, photo_of, unit_with, with_edits

Order = list[list[int]]


class Done(NamedTuple):
    """An operation that was done: its name, its edits, and the document after it."""

    name: str
    edits: tuple[Edit, ...]
    after: Document


def order_of(document: Document, without: frozenset[int] = frozenset()) -> Order:
    """Return the blocks of each unit in printed order, some left out; units that hold nothing else are left out."""
    units = [[block.start for block in unit.blocks if block.start not in without] for unit in document.units]
    return [unit for unit in units if unit]


def texts_of(document: Document) -> dict[int, str]:
    """Return what each block reads, by its start."""
    return {block.start: block.text for block in document.blocks()}


def _any(document: Document, random: Random) -> int:
    return random.choice([block.start for block in document.blocks()])


def _in_unit(document: Document, random: Random) -> tuple[Unit, int]:
    unit = random.choice(document.units)
    return unit, random.choice(unit.blocks).start


def do_retype(document: Document, random: Random) -> Done:
    start = _any(document, random)
    old = block_at(document, start).text
    at = random.randint(0, len(old))
    new = old[:at] + random.choice(["甲", "", "乙丙"]) + old[at + random.randint(0, 2) :]
    edits = retype(document, start, new)
    after = with_edits(document, edits)
    wanted = {**texts_of(document), start: new.strip()}
    assert texts_of(after) == {start: text for start, text in wanted.items() if text}
    return Done("retype", edits, after)


def do_set_role(document: Document, random: Random) -> Done:
    start, role = _any(document, random), random.choice([r for r in Role if r not in ("byline", "dateline")])
    edits = set_role(document, start, role)
    after = with_edits(document, edits)
    assert block_at(after, start).role is role
    assert texts_of(after).keys() == texts_of(document).keys()
    free = frozenset([start])
    was = unit_with(document, start)
    if was is not None and was.kind == "photo" and not is_photo(role):
        free |= {block.start for block in was.blocks}
    if was is not None:
        assert order_of(after, free) == order_of(document, free)
    return Done("set_role", edits, after)


def do_split(document: Document, random: Random) -> Done:
    _, start = _in_unit(document, random)
    block = block_at(document, start)
    offsets = [run.start for run in block.runs if run.kind == "keep"][1:]
    offsets += [span.start + span.length // 2 for span in block.spans if span.length > 1]
    offset = random.choice(offsets) if offsets else start
    edits = split(document, start, offset)
    after = with_edits(document, edits)
    if edits:
        (offset,) = texts_of(after).keys() - texts_of(document).keys()
        blocks = next(u for u in order_of(after) if start in u)
        assert blocks[blocks.index(start) + 1] == offset
        both = block_at(after, start).text + block_at(after, offset).text
        assert "".join(both.split()) == "".join(block.text.split())
        assert order_of(after, frozenset([offset])) == order_of(document)
    return Done("split", edits, after)


def do_merge(document: Document, random: Random) -> Done:
    first, second = _any(document, random), _any(document, random)
    fate: Role = random.choice([Role.SUBHEADING, Role.UNPLACED])
    edits = merge(document, first, second, Role.UNPLACED if fate is Role.UNPLACED else Role.SUBHEADING)
    after = with_edits(document, edits)
    if edits:
        parts = block_at(document, first), block_at(document, second)
        whole = block_at(after, first)
        assert "".join(whole.text.split()) == "".join((parts[0].text + parts[1].text).split())
        assert whole.role is parts[0].role
        assert second not in texts_of(after)
    return Done("merge", edits, after)


def do_move_block(document: Document, random: Random) -> Done:
    start = _any(document, random)
    _, anchor = _in_unit(document, random)
    side = random.choice(["before", "after"])
    edits = move_block(document, start, anchor, "before" if side == "before" else "after")
    after = with_edits(document, edits)
    group = group_of(document, start)
    if edits:
        blocks = next(u for u in order_of(after) if anchor in u)
        place = blocks.index(anchor)
        placed = blocks[place - len(group) : place] if side == "before" else blocks[place + 1 :][: len(group)]
        assert tuple(placed) == group or _is_in_head(after, start)
        assert order_of(after, frozenset(group)) == order_of(document, frozenset(group))
    return Done("move_block", edits, after)


def _is_in_head(document: Document, start: int) -> bool:
    """Tell whether a heading stands in an article with nothing but headings in front of it."""
    unit, block = unit_with(document, start), block_at(document, start)
    if unit is None or unit.kind != "article" or block.role not in (Role.KICKER, Role.HEADLINE, Role.DECK):
        return False
    above = unit.blocks[: unit.blocks.index(block)]
    return all(other.role in (*HEAD_ROLES, Role.COLUMN_TITLE) for other in above)


def do_step(document: Document, random: Random) -> Done:
    _, start = _in_unit(document, random)
    step = random.choice([move_up, move_down])
    edits = step(document, start)
    after = with_edits(document, edits)
    if edits:
        assert order_of(after) != order_of(document)
    assert sorted(map(sorted, order_of(after))) == sorted(map(sorted, order_of(document)))
    return Done("step", edits, after)


def do_move_to_article(document: Document, random: Random) -> Done:
    start = _any(document, random)
    if not document.articles:
        return Done("move_to_article", (), document)
    number = random.randint(1, len(document.articles))
    edits = move_to_article(document, start, number)
    after = with_edits(document, edits)
    group = frozenset(group_of(document, start))
    target = document.articles[number - 1]
    kept = [block.start for block in target.blocks if block.start not in group]
    unit = unit_with(after, start)
    assert unit is not None
    assert unit.kind == "article"
    assert set(kept) <= {block.start for block in unit.blocks}
    assert group <= {block.start for block in unit.blocks}
    assert order_of(after, group) == order_of(document, group)
    return Done("move_to_article", edits, after)


def do_move_to_unit(document: Document, random: Random) -> Done:
    start, unit = _any(document, random), random.choice(document.units)
    edits = move_to_unit(document, start, unit.start)
    after = with_edits(document, edits)
    placed = unit_with(after, start)
    assert placed is not None
    assert placed.kind == unit.kind
    assert {block.start for block in unit.blocks} <= {block.start for block in placed.blocks}
    return Done("move_to_unit", edits, after)


def do_start_article(document: Document, random: Random) -> Done:
    start = _any(document, random)
    edits = start_article(document, start)
    after = with_edits(document, edits)
    unit = unit_with(after, start)
    assert unit is not None
    assert unit.kind != "front"
    if edits and unit_with(document, start) is not None:
        assert len(order_of(after)) >= len(order_of(document))
    return Done("start_article", edits, after)


def do_merge_articles(document: Document, random: Random) -> Done:
    units = [unit for unit in document.units if unit.kind == "article"]
    if len(units) < 2:
        return Done("merge_articles", (), document)
    first, second = random.sample(units, 2)
    fate = random.choice([Role.SUBHEADING, Role.UNPLACED])
    edits = merge_articles(
        document, first.start, second.start, Role.UNPLACED if fate is Role.UNPLACED else Role.SUBHEADING
    )
    after = with_edits(document, edits)
    whole = next(unit for unit in after.units if first.blocks[0].start in [b.start for b in unit.blocks])
    held = [block.start for block in whole.blocks]
    lifted = {block.start for block in after.unplaced}
    assert held == [block.start for u in (first, second) for block in u.blocks if block.start not in lifted]
    return Done("merge_articles", edits, after)


def do_move_article(document: Document, random: Random) -> Done:
    units = [unit.start for unit in document.units if unit.kind != "front"]
    if len(units) < 2:
        return Done("move_article", (), document)
    moved, beside = random.sample(units, 2)
    side = random.choice(["before", "after"])
    edits = move_article(document, moved, beside, "before" if side == "before" else "after")
    after = with_edits(document, edits)
    wanted = [start for start in units if start != moved]
    wanted.insert(wanted.index(beside) + (side == "after"), moved)
    assert [unit.start for unit in after.units if unit.kind != "front"] == wanted
    return Done("move_article", edits, after)


def do_unplace(document: Document, random: Random) -> Done:
    start = _any(document, random)
    edits = unplace(document, start)
    after = with_edits(document, edits)
    group = frozenset(photo_of(document, start))
    assert group <= {block.start for block in after.unplaced}
    assert order_of(after) == order_of(document, group)
    return Done("unplace", edits, after)


def do_to_photo(document: Document, random: Random) -> Done:
    start = _any(document, random)
    edits = to_photo(document, start)
    after = with_edits(document, edits)
    group = photo_of(document, start)
    photo = unit_with(after, start)
    assert photo is not None
    assert photo.kind == "photo"
    was = unit_with(document, start)
    if edits and was is not None and was.kind != "front":
        # In front of the first article the texts of pictures that follow are the photo's in any case.
        assert tuple(block.start for block in photo.blocks) == group
    return Done("to_photo", edits, after)


OPERATIONS: tuple[Callable[[Document, Random], Done], ...] = (
    do_retype,
    do_set_role,
    do_split,
    do_merge,
    do_move_block,
    do_step,
    do_move_to_article,
    do_move_to_unit,
    do_start_article,
    do_merge_articles,
    do_move_article,
    do_unplace,
    do_to_photo,
)
