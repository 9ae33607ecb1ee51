"""The detectors in the order they are heard, stage by stage, with the reason for each place."""

from __future__ import annotations

from zhengban.detectors import (
    article_structure,
    column_fragment,
    decorative_repeat,
    detached_headline,
    duplicate_run,
    line_wrap,
    lookalike_character,
    misattached_caption,
    misplaced_text,
    page_furniture,
    punctuation,
    script_variant,
    spacing,
    stacked_text,
)
from zhengban.detectors.detector import Detector

PLAN: tuple[tuple[Detector, ...], ...] = (
    # Nothing can be told of single characters, neither that they are doubled nor what they say, so first of all the
    # lines are put together of which each holds one.
    (stacked_text.DETECTOR,),
    # Ornament hides the text it is glued to, and would be taken for a text drawn many times.
    (decorative_repeat.DETECTOR,),
    # Doubled text makes lines too long for their column and captions unreadable, so it goes before structure. It compares
    # folded text, and goes before the characters: a deletion loses whole against an exchange inside of it.
    (duplicate_run.DETECTOR,),
    # Then characters: a cue or a shared word is not seen while it has ⼦ for 子.
    (lookalike_character.DETECTOR,),
    # What surrounds the text is lifted out before anybody asks what follows what.
    (page_furniture.DETECTOR,),
    # One reading of the page, told in parts: these see the same draft and never contradict each other.
    (
        article_structure.DETECTOR,
        detached_headline.DETECTOR,
        misattached_caption.DETECTOR,
        column_fragment.DETECTOR,
        line_wrap.DETECTOR,
        misplaced_text.DETECTOR,
    ),
    # Spaces and marks last: their rules need to know what is running text and what is a heading or a table.
    # They ask the same draft, since none of them changes what another looks at.
    (spacing.DETECTOR, punctuation.DETECTOR, script_variant.DETECTOR),
)
