"""Kinds, reasons and outcomes in Chinese: a sentence for each code, and the places where it can be seen.

Reasons carry their figures in an English sentence, for programs and logs. An editor is shown the sentence of the
code and the text that it speaks of; nothing is picked out of the English one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from zhengban.model.finding import Evidence
from zhengban.resources import load_table
from zhengban.writers.report_places import Places


def kind_name(kind: str) -> str:
    """Return the kind's name for people; one that is not in the table keeps its own."""
    return _word("kinds", kind)


def reason_sentence(kind: str, reason: Evidence) -> str:
    """Return the sentence for a reason of a finding of this kind; an unknown code keeps its own text."""
    words: dict[str, Any] = load_table("evidence_words")
    if not reason.supports and reason.code in words["against"]:
        return str(words["against"][reason.code])
    only = words["only"].get(kind, {})
    return str(only.get(reason.code) or words["reasons"].get(reason.code, reason.text))


def reason_told(kind: str, reason: Evidence, places: Places) -> str:
    """Return the sentence for a reason and, in quotation marks, the beginnings of the texts it speaks of."""
    sentence = reason_sentence(kind, reason)
    if reason.code in load_table("evidence_words")["without"]["places"]:
        return sentence
    shown = places.excerpts(reason.spans)
    return f"{sentence}：{shown}" if shown else sentence


def merged(kind: str, reasons: Iterable[Evidence]) -> list[Evidence]:
    """Return the reasons, those of one sentence as one, with the places of all."""
    found: dict[tuple[str, bool], Evidence] = {}
    for reason in reasons:
        key = reason_sentence(kind, reason), reason.supports
        before = found.get(key)
        found[key] = replace(before, spans=(*before.spans, *reason.spans)) if before else reason
    return list(found.values())


def outcome_reason(text: str) -> str:
    """Return in Chinese why an edit had no effect; an unknown reason keeps its own text."""
    return _word("outcomes", text)


def alternative_label(label: str) -> str:
    """Return the name of an alternative; one that is the beginning of a text stays as it is."""
    return _word("alternatives", label)


def _word(table: str, word: str) -> str:
    return str(load_table("evidence_words")[table].get(word, word))
