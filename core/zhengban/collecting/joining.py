"""Continued articles joined: one body, each text with the page and spans that it comes from.

The head is that of the first part. What stands between two parts on paper, the jump lines and the headline that is
repeated, is kept in ``seams``, so that the body reads on and no character is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from zhengban.collecting.chains import Chain, Part
from zhengban.collecting.collected_page import HEADS
from zhengban.collecting.continuing import Link
from zhengban.collecting.issue import Issue
from zhengban.collecting.jump_places import RUNNING_TYPES, Jump

_SENTENCE_ENDS = frozenset("。！？!?…；;：:”’」』）)】》.")
_HEAD_TYPES = frozenset(HEADS)

Value = dict[str, Any]


class _Split(NamedTuple):
    """The texts of a part: those of the seam before it, its own, those of the seam behind it."""

    before: list[Value]
    own: list[Value]
    after: list[Value]


def joined_article(issue: Issue, chain: Chain, links: Sequence[Link]) -> Value:
    """Return the parts of a chain, which may be a single one, as an article of ``zhengban-issue/1``.

    ``links`` are those of the issue. A sentence that goes on on the other page becomes one paragraph again.
    """
    articles = [issue.pages[part.page].articles[part.article] for part in chain]
    ids = [issue.ids[part.page] for part in chain]
    first = articles[0]
    value: Value = {"id": f"{ids[0]}-{first['id']}", "page": ids[0]}
    for field in (*HEADS, "byline"):
        value |= {field: first.get(field), f"{field}_spans": first.get(f"{field}_spans", [])}
    body, seams = _body(issue, chain, links)
    pairs = list(zip(articles, ids, strict=True))
    captions = [{**caption, "page": name} for article, name in pairs for caption in article["captions"]]
    parts = [
        {"page": name, "article": article["id"], "byline": article.get("byline")} for article, name in pairs
    ]
    return {**value, "body": body, "seams": seams, "captions": captions, "parts": parts}


def _body(issue: Issue, chain: Chain, links: Sequence[Link]) -> tuple[list[Value], list[Value]]:
    body: list[Value] = []
    seams: list[Value] = []
    after: list[Value] = []
    for place, part in enumerate(chain):
        split = _split(issue, chain, place, links)
        own = split.own
        if place:
            link = next(link for link in links if link.is_joinable and _part(link.back) == part)
            is_within = _part(link.on) == chain[place - 1] and _goes_on(body, own, link)
            if is_within:
                body[-1:] = [_merged(body[-1], own.pop(0))]
            seams.append(_seam(issue, link, is_within, after + split.before))
        body += own
        after = split.after
    return body, seams


def _seam(issue: Issue, link: Link, is_within: bool, texts: list[Value]) -> Value:
    return {
        "from": issue.ids[link.on.page],
        "to": issue.ids[link.back.page],
        "matched_by": link.by,
        "is_within_sentence": is_within,
        "texts": texts,
    }


def _split(issue: Issue, chain: Chain, place: int, links: Sequence[Link]) -> _Split:
    part = chain[place]
    article, name = issue.pages[part.page].articles[part.article], issue.ids[part.page]
    inner = [link for link in links if link.is_joinable and {_part(link.on), _part(link.back)} <= set(chain)]
    leading_on = _whole_entries([link.on for link in inner], part)
    leading_back = _whole_entries([link.back for link in inner], part)
    split = _Split(list(_head_entries(article, name)) if place else [], [], [])
    is_running = place == 0
    for index, entry in enumerate(article["body"]):
        is_running = is_running or entry["type"] in RUNNING_TYPES
        value = _entry(entry, name)
        if index in leading_back or (not is_running and entry["type"] in _HEAD_TYPES):
            split.before.append(value)
        elif index in leading_on:
            split.after.append(value)
        else:
            split.own.append(value)
    return split


def _whole_entries(jumps: Sequence[Jump], part: Part) -> set[int]:
    """Return the body entries of the part that are these jump lines and nothing else."""
    return {jump.entry for jump in jumps if _part(jump) == part and jump.is_whole and jump.entry is not None}


def _part(jump: Jump) -> Part | None:
    return None if jump.article is None else Part(jump.page, jump.article)


def _head_entries(article: Mapping[str, Any], name: str) -> Iterator[Value]:
    for head in HEADS:
        if article.get(head):
            entry = {"type": head, "text": article[head], "spans": article.get(f"{head}_spans", [])}
            yield _entry(entry, name)


def _entry(entry: Mapping[str, Any], name: str) -> Value:
    value = {"type": entry["type"], "text": entry["text"]}
    value |= {"role": entry["role"]} if "role" in entry else {}
    return {**value, "provenance": [{"page": name, "spans": entry["spans"]}]}


def _goes_on(body: Sequence[Value], own: Sequence[Value], link: Link) -> bool:
    """Only a paragraph without an end is certain to go on; one that ends may be followed by a new one."""
    if not (body and own and link.on.is_whole and link.back.is_whole):
        return False
    is_text = body[-1]["type"] == own[0]["type"] == "paragraph"
    return is_text and body[-1]["text"].rstrip()[-1:] not in _SENTENCE_ENDS


def _merged(first: Value, second: Value) -> Value:
    ends = first["text"][-1:] + second["text"][:1]
    glue = " " if ends.isascii() and ends.isalnum() else ""
    text = f"{first['text']}{glue}{second['text']}"
    return {**first, "text": text, "provenance": [*first["provenance"], *second["provenance"]]}
