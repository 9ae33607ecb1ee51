"""The list beside the text: each finding with its change, its reasons for and against, and the decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from zhengban.model.document import Outcome
from zhengban.model.finding import Alternative, Evidence, Finding
from zhengban.resources import load_table
from zhengban.writers.markup import escape_attribute, escape_text
from zhengban.writers.report_deeds import deeds, shown_after, shown_before
from zhengban.writers.report_places import Places
from zhengban.writers.report_reasons import alternative_label, kind_name, merged, outcome_reason, reason_told

_LONGEST = 72
_CONTEXT = 10
# How detectors show a line break in ``before``.
_BREAK = "⏎"


def finding_item(
    finding: Finding,
    number: int,
    decision: str,
    place: str,
    outcomes: Sequence[Outcome],
    places: Places,
    note: str = "",
) -> str:
    """Return one finding as a list item; ``place`` is the HTML that says where it is, ``note`` a reviewer's."""
    evidence = "".join(
        _evidence(finding.kind, reason, places) for reason in merged(finding.kind, finding.evidence)
    )
    alternatives = "".join(_alternative(alternative) for alternative in finding.alternatives)
    parts = [
        f'<li class="finding k-{finding.kind} d-{escape_attribute(decision)}" id="f{number}">',
        _headline(finding, number, decision, place),
        change_line(shown_before(finding), shown_after(finding)),
        f'<p class="note">{escape_text(note)}</p>' if note else "",
        f'<p class="deeds">{text}</p>' if (text := escape_text(deeds(finding, places.text))) else "",
        f'<ul class="evidence">{evidence}</ul>' if evidence else "",
        f'<ul class="alternatives">{alternatives}</ul>' if alternatives else "",
        *(f'<p class="trouble">{escape_text(text)}</p>' for text in troubles(outcomes)),
        "</li>",
    ]
    return "\n".join(part for part in parts if part)


def change_line(before: str, after: str) -> str:
    """Return before → after; what both have in common is plain, and cut where it is long.

    A finding that joins, moves or names a text leaves its characters as they are: it is shown once.
    """
    before, after = (text.replace(_BREAK, "\n") for text in (before, after))
    if "".join(before.split()) == "".join(after.split()):
        return f'<p class="change">{_shown(before)}</p>' if before.strip() else ""
    # Joined lines are told in words: here they would look as if everything had been written anew.
    before, after = _flat(before), _flat(after)
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    start = ("…" if head > _CONTEXT else "") + before[max(head - _CONTEXT, 0) : head]
    end = before[len(before) - tail :][:_CONTEXT] + ("…" if tail > _CONTEXT else "")
    sides = (
        f"{_shown(start)}{_changed(tag, text)}{_shown(end)}" for tag, text in (("del", old), ("ins", new))
    )
    return f'<p class="change"><span>{"</span> <b>→</b> <span>".join(sides)}</span></p>'


def troubles(outcomes: Sequence[Outcome]) -> list[str]:
    """Return why edits of the finding had no effect, each reason once."""
    states = load_table("report_words")["states"]
    off = Counter((outcome.state, outcome.reason) for outcome in outcomes if outcome.state != "applied")
    found = []
    for (state, reason), count in sorted(off.items()):
        found.append(
            f"{count}/{len(outcomes)} 处{states[state]}" + (f"：{outcome_reason(reason)}" if reason else "")
        )
    return found


def filters(findings: Sequence[Finding], decisions: Mapping[str, str]) -> str:
    """Return tick boxes by kind and decision; hidden findings are there, but not ticked."""
    kinds = Counter(str(finding.kind) for finding in findings)
    states = Counter(decisions.get(finding.id, "ask") for finding in findings)
    names = load_table("report_words")["decisions"]
    boxes = [_box(f"k-{kind}", kind_name(kind), count, True) for kind, count in kinds.items()]
    boxes += [_box(f"d-{s}", names[s], states[s], s != "hidden") for s in names if states[s]]
    return f'<div class="filters">{"".join(boxes)}</div>' if findings else ""


def rules(findings: Sequence[Finding]) -> str:
    """Return the style rules that do without a script: tick boxes, and the marks of the chosen finding."""
    classes = {f"k-{finding.kind}": None for finding in findings}
    classes |= {f"d-{decision}": None for decision in load_table("report_words")["decisions"]}
    rule = ".findings:has(#{0}:not(:checked)) .finding.{0}:not(:target) {{ display: none; }}"
    chosen = ", ".join(
        f'body:has(#f{number}:target) .cell a[href="#f{number}"]' for number in range(1, len(findings) + 1)
    )
    outline = f"{chosen} {{ outline: 2px solid var(--accent); }}" if findings else ""
    return "\n".join([*(rule.format(name) for name in classes), outline])


def _box(name: str, label: str, count: int, ticked: bool) -> str:
    state = " checked" if ticked else ""
    return f'<label><input type="checkbox" id="{name}"{state}>{escape_text(label)} {count}</label>'


def _headline(finding: Finding, number: int, decision: str, place: str) -> str:
    decided = load_table("report_words")["decisions"].get(decision, decision)
    confidence = min(max(finding.confidence, 0.0), 1.0)
    return (
        f'<p class="top"><b class="number">{number}</b><b class="kind">{kind_name(finding.kind)}</b>'
        f'<span class="place">{place}</span><span class="state">{escape_text(decided)}</span>'
        f'<span class="confidence" title="置信度"><meter min="0" max="1" value="{confidence:.3f}"></meter>'
        f"{finding.confidence:.2f}</span></p>"
    )


def _evidence(kind: str, reason: Evidence, places: Places) -> str:
    css_class = "for" if reason.supports else "against"
    lines = places.lines(reason.spans)
    where = f" <small>{lines}</small>" if lines else ""
    told = escape_text(reason_told(kind, reason, places))
    return f'<li class="{css_class}" title="{escape_attribute(reason.code)}">{told}{where}</li>'


def _alternative(alternative: Alternative) -> str:
    label = escape_text(alternative_label(alternative.label))
    return f"<li>{label} <small>{alternative.confidence:.2f}</small></li>"


def _common(left: str, right: str) -> int:
    """Return how many characters the two begin with together."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(left), len(right)))


def _changed(tag: str, text: str) -> str:
    return f"<{tag}>{_shown(text)}</{tag}>" if text else ""


def _shown(text: str) -> str:
    """Line breaks as a sign, and the middle of a long text left out."""
    flat = "↵".join(line for line in text.splitlines() if line.strip())
    if len(flat) > _LONGEST:
        flat = f"{flat[: _LONGEST // 2]}…{flat[-_LONGEST // 2 :]}"
    return escape_text(flat)


def _flat(text: str) -> str:
    return "".join(text.splitlines())
