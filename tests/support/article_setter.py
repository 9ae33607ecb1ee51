"""Sets one article, head or photo in lines, with the damage that the setting asks for."""

from __future__ import annotations

import random
from typing import Literal, NamedTuple

from support.artefacts import Doubling, doubled_lines, justified, with_half_width_comma, with_stray_spaces
from support.page_spec import KEEPING_TYPES, ArticleSpec, BodyBlock, Caption, PhotoSpec
from support.setting import Setting
from support.truth import PrintedText, TruthArticle, TruthBlock, TruthCaption
from support.typesetting import Measure, Squeeze, Wrapped, fits, is_full, tokens_of, width_of, wrap

ARROWS = frozenset("→←↑↓▲▼◀▶")
SQUEEZES: tuple[Squeeze, ...] = ("greedy", "hang", "push")
INDENT = "　　"


class Galley(NamedTuple):
    """Lines that stand together: ``body`` (leaded like the body) or ``display`` (always tight)."""

    lines: tuple[str, ...]
    kind: Literal["body", "display"]


class SetArticle(NamedTuple):
    """An article in lines: its body with lead, its captions, and what it should come back as."""

    body: tuple[Galley, ...]
    captions: tuple[Galley, ...]
    truth: TruthArticle


def set_article(spec: ArticleSpec, setting: Setting, width: int, chance: random.Random) -> SetArticle:
    """Return the article set to ``width`` em."""
    drawn = chance.choice(SQUEEZES)
    measure = Measure(width, setting.squeeze or drawn, 0 if setting.flush else 2)
    galleys, lead = _set_lead(spec.lead, setting, chance)
    if spec.byline_line:
        galleys.append(Galley((spec.byline,), "display"))
    wrapped = [_set_block(block, measure) for block in spec.body]
    if setting.narrow_tail and spec.captions:
        wrapped[-1] = _with_narrow_tail(spec.body[-1], wrapped[-1], chance)
    truths = _block_truths(spec.body, wrapped, measure, setting.indent_kept)
    galleys += [_body_galley(*pair, setting, chance) for pair in zip(spec.body, wrapped, strict=True)]
    if spec.jump:
        galleys.append(Galley((spec.jump,), "display"))
    truth = TruthArticle(
        headline=spec.headline,
        body=truths,
        kicker=spec.kicker,
        deck=spec.deck,
        lead=lead,
        byline=spec.byline,
        byline_line=spec.byline_line,
        jump=spec.jump,
        captions=tuple(TruthCaption(*caption) for caption in spec.captions),
        second_line_may_be_deck=spec.second_line_may_be_deck,
    )
    return SetArticle(tuple(galleys), _set_captions(spec.captions, setting, chance), truth)


def set_head(spec: ArticleSpec, setting: Setting, chance: random.Random) -> tuple[Galley, ...]:
    """Return kicker, headline and deck as one tight galley, or nothing."""
    lines = [line for line in (spec.kicker, *spec.headline, spec.deck) if line]
    if setting.doubled_heads:
        if setting.doubling == "lines" and chance.random() < 0.5:
            lines = lines * 2
        else:
            lines = [copy for line in lines for copy in doubled_lines(line, setting.doubling, chance)]
    return (Galley(tuple(lines), "display"),) if lines else ()


def set_photo(spec: PhotoSpec, setting: Setting, chance: random.Random) -> Galley:
    """Return a standalone photo's words as a body galley, its credit behind the caption or on a last line."""
    measure = Measure(chance.randint(15, 24), setting.squeeze or "push")
    lines = _caption_lines(spec.caption, measure)
    lines = [with_stray_spaces(line, chance, setting.stray_spaces) for line in lines]
    if setting.indent_kept:
        lines[0] = INDENT + lines[0]
    return Galley(tuple(([spec.title] if spec.title else []) + lines), "body")


def _set_lead(lead: str, setting: Setting, chance: random.Random) -> tuple[list[Galley], PrintedText]:
    if not lead:
        return [], PrintedText("")
    width = chance.randint(max(12, setting.widths[0]), max(16, setting.widths[1]))
    wrapped = wrap(lead, Measure(width, "push", 0))
    lines = list(wrapped.lines)
    lines[0] = "“" * setting.ornament + lines[0]
    return [Galley(tuple(lines), "display")], PrintedText(lead, wrapped.soft)


def _set_block(block: BodyBlock, measure: Measure) -> Wrapped:
    if block.type == "paragraph":
        return wrap(block.text, measure)
    lines = tuple(block.text.split("\n"))
    return Wrapped(lines, (0,) * len(lines), frozenset())


def _with_narrow_tail(block: BodyBlock, wrapped: Wrapped, chance: random.Random) -> Wrapped:
    """Set the last 18 to 32 characters of a paragraph in a column of 5 or 6 em beside a picture."""
    cut = len(block.text) - chance.randint(18, 32)
    kept = sum(start <= cut for start in wrapped.starts)
    if block.type != "paragraph" or not 2 <= kept < len(wrapped.lines):
        return wrapped
    offset = wrapped.starts[kept]
    width = chance.randint(5, 6)
    tail = wrap(block.text[offset:], Measure(width, "push", 0))
    spread = [justified(line, width) for line in tail.lines[:-1]] + [tail.lines[-1]]
    soft = {at for at in wrapped.soft if at < offset} | {at + offset for at in tail.soft}
    starts = wrapped.starts[:kept] + tuple(at + offset for at in tail.starts)
    return Wrapped((*wrapped.lines[:kept], *spread), starts, frozenset(soft))


def _block_truths(
    body: tuple[BodyBlock, ...], wrapped: list[Wrapped], measure: Measure, indent_kept: bool
) -> tuple[TruthBlock, ...]:
    truths = [
        TruthBlock(block.type, PrintedText(_joined(block), lines.soft))
        for block, lines in zip(body, wrapped, strict=True)
    ]
    for number in range(1, len(body)):
        paragraphs = body[number - 1].type == body[number].type == "paragraph"
        if paragraphs and not indent_kept and _is_hidden(wrapped[number - 1], wrapped[number], measure):
            truths[number] = truths[number]._replace(hidden=True)
    return tuple(truths)


def _joined(block: BodyBlock) -> str:
    return block.text if block.type in KEEPING_TYPES else block.text.replace("\n", "")


def _is_hidden(before: Wrapped, after: Wrapped, measure: Measure) -> bool:
    """Tell whether a full last line stands before a first line that is not seen to be short."""
    if not is_full(before.lines[-1], after.lines[0], measure):
        return False
    if len(after.lines) == 1:
        return True
    unit = tokens_of(after.lines[1])[0]
    return not fits(after.lines[0] + unit, measure.width, measure.squeeze)


def _body_galley(block: BodyBlock, wrapped: Wrapped, setting: Setting, chance: random.Random) -> Galley:
    lines = list(wrapped.lines)
    if block.type != "paragraph":
        return Galley(tuple(lines), "display")
    lines = [with_stray_spaces(line, chance, setting.stray_spaces) for line in lines]
    if setting.half_width_comma and chance.random() < 0.1:
        place = chance.randrange(len(lines))
        lines[place] = with_half_width_comma(lines[place])
    if setting.indent_kept:
        lines[0] = INDENT + lines[0]
    return Galley(tuple(lines), "body")


def _set_captions(
    captions: tuple[Caption, ...], setting: Setting, chance: random.Random
) -> tuple[Galley, ...]:
    """Return the captions, one a galley, or those without a pointer glued into one line."""
    galleys: list[Galley] = []
    glued: list[str] = []
    for caption in captions:
        pointed = caption.text[0] in ARROWS
        doubling: Doubling = "none" if pointed else setting.doubling
        line = caption.text + caption.credit
        if width_of(line) > 34:
            galleys.append(Galley(tuple(_caption_lines(caption, Measure(chance.randint(15, 24)))), "body"))
        elif setting.captions_glued and not pointed and doubling != "lines":
            glued += doubled_lines(line, doubling, chance)
        else:
            galleys.append(Galley(tuple(doubled_lines(line, doubling, chance)), "display"))
    return (*galleys, Galley((" ".join(glued),), "display")) if glued else tuple(galleys)


def _caption_lines(caption: Caption, measure: Measure) -> list[str]:
    lines = list(wrap(caption.text, measure).lines)
    if caption.credit and fits(f"{lines[-1]} {caption.credit}", measure.width, measure.squeeze):
        lines[-1] += f" {caption.credit}"
    elif caption.credit:
        lines.append(caption.credit)
    return lines
