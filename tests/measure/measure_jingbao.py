"""Prints how well paragraphs and articles come out on a newspaper set whose lines are known.

    python tests/measure/measure_jingbao.py PATH [--every N] [--year 1920] [--all-types] [--accept all]
    [--losses 20]

PATH is a JSON list of pages: ``{"fold", "blocks": [{"type", "paras": [[line, ...], ...]}]}``. The dump of a
page is its lines in their order, one a line, all types of block among them; it is measured twice, with a blank
line between two blocks and with none at all. Pages without an article are left out (not with
``--all-types``). The automatic findings are on (``--accept all``: every finding).

*Paragraph edges.* Counted are the places between two lines that are neighbours in the dump and both stand in a
block of type ``article`` (``--all-types``: of any type). Such a place is a true edge where a paragraph of the
set ends, thus also where its block does. It is a predicted one unless both lines are printed in one block of
the document without a line break between them. The ratios are over all places of all pages together.

*Articles.* A true article is a block of that type (``--all-types``: any block), as the set of its characters.
An output article is an article or a photo of the document, and each block without a place is one by itself;
only the characters of true articles count in it. Pairs are taken greedily by shared characters, each article
once. R is the sum of the shared characters over those of all true articles, P over those of all output
articles, as NewsEye weighs them; ``paired`` P over those of the output articles that found a partner, which is
kinder to a page in pieces.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / name) for name in ("core", "resources")]

from zhengban.evidence.line_habits import ends_sentence  # noqa: E402
from zhengban.model.document import Block, Document  # noqa: E402
from zhengban.model.page import Page  # noqa: E402
from zhengban.propose import propose  # noqa: E402

COMMA_TOO = frozenset("、，）」』")  # ends nearly every paragraph of papers that set hardly any full stop


class SetLine(NamedTuple):
    """A line of the set: its text, place in the dump, number of its block, and whether its paragraph ends."""

    text: str
    start: int
    block: int
    counted: bool
    ends: bool


class SetPage(NamedTuple):
    """A page of the set: its name, its dump, and its lines."""

    name: str
    text: str
    lines: tuple[SetLine, ...]


Articles = list[set[int]]
Reading = tuple[list[bool], Articles]  # is there an edge behind each line; the articles as sets of offsets


def main() -> None:
    """Measure both dumps and print a table each."""
    options = _options()
    folds = json.loads(options.path.read_text(encoding="utf-8"))
    folds = [fold for fold in folds if options.year in fold["fold"]][:: options.every]
    ways = _ways(options.accept == "all")
    for gap in (1, 0):
        pages = [page_of(fold, gap, options.all_types) for fold in folds]
        counted = [page for page in pages if any(line.counted for line in page.lines)]
        print(f"{'blank line between blocks' if gap else 'no blank lines'}: {len(counted)} pages")
        for name, way in ways.items():
            print(f"  {name:24}", _scores(counted, [way(page) for page in counted]), flush=True)
        if options.losses:
            _print_losses(counted, [ways["engine"](page) for page in counted], options.losses)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("path", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every so manieth page")
    parser.add_argument("--year", default="", help="only the pages whose name holds this")
    parser.add_argument("--all-types", action="store_true", help="count blocks of all types")
    parser.add_argument("--accept", choices=("auto", "all"), default="auto")
    parser.add_argument("--losses", type=int, default=0, help="show so many places that came out wrong")
    return parser.parse_args()


def page_of(fold: dict[str, Any], gap: int, all_types: bool) -> SetPage:
    """Return a page's dump, ``gap`` blank lines between two blocks, and where its lines stand in it."""
    lines: list[SetLine] = []
    text = ""
    for number, block in enumerate(fold["blocks"]):
        text += "\n" * gap if text else ""
        for paragraph in block["paras"]:
            for place, line in enumerate(paragraph):
                counted = all_types or block["type"] == "article"
                lines.append(SetLine(line, len(text), number, counted, place == len(paragraph) - 1))
                text += line + "\n"
    return SetPage(fold["fold"], text, tuple(lines))


def _ways(accept_all: bool) -> dict[str, Callable[[SetPage], Reading]]:
    def engine(page: SetPage) -> Reading:
        proposal = propose(Page(page.text, page.name))
        everything = proposal.document_with(lambda _: True) if accept_all else None
        return read_document(page, everything or proposal.document)

    return {
        "engine": engine,
        "nothing joined": lambda page: _by_line(page, lambda _: True),
        "blocks joined": _by_block,
        "joined up to 。！？": lambda page: _by_line(page, ends_sentence),
        "... or 、，）」』": lambda page: _by_line(page, _ends_or_pauses),
    }


def _ends_or_pauses(line: str) -> bool:
    return ends_sentence(line) or line[-1] in COMMA_TOO


def read_document(page: SetPage, document: Document) -> Reading:
    """Return the edges and articles of a document; a line without a character left ends where it stands."""
    printed = {}
    for number, block in enumerate(document.blocks()):
        printed.update(_places(number, block))
    edges: list[bool] = []
    for line, following in zip(page.lines, page.lines[1:], strict=False):
        here = [printed[place] for place in _offsets(line) if place in printed]
        there = [printed[place] for place in _offsets(following) if place in printed]
        edges.append(not here or not there or here[-1] != there[0])
    groups = [unit.blocks for unit in document.units if unit.kind != "front"]
    groups += [(block,) for block in (*document.homeless, *document.furniture)]
    return [*edges, True], [{place for block in group for place in _kept(block)} for group in groups]


def _places(number: int, block: Block) -> dict[int, tuple[int, int]]:
    """Return the printed line that each kept character of the block stands in."""
    places: dict[int, tuple[int, int]] = {}
    row = 0
    for run in block.runs:
        row += run.kind == "glue" and "\n" in run.text
        places.update(dict.fromkeys(range(run.start, run.end), (number, row)) if run.kind != "glue" else {})
    return places


def _kept(block: Block) -> Iterable[int]:
    return (place for span in block.spans for place in range(span.start, span.end))


def _offsets(line: SetLine) -> list[int]:
    return [line.start + n for n, character in enumerate(line.text) if not character.isspace()]


def _by_line(page: SetPage, ends: Callable[[str], bool]) -> Reading:
    """Return the reading that ends a paragraph behind the lines ``ends`` is true of; each is an article."""
    edges = [ends(line.text.rstrip() or "。") for line in page.lines]
    return edges, _grouped(page.lines, edges)


def _by_block(page: SetPage) -> Reading:
    pairs = zip(page.lines, page.lines[1:], strict=False)
    edges = [*(line.block != following.block for line, following in pairs), True]
    return edges, _grouped(page.lines, edges)


def _grouped(lines: Sequence[SetLine], edges: Sequence[bool]) -> Articles:
    articles: Articles = [set()]
    for line, edge in zip(lines, edges, strict=True):
        articles[-1].update(_offsets(line))
        if edge:
            articles.append(set())
    return articles


def wrong_edges(page: SetPage, edges: Sequence[bool]) -> list[tuple[int, str]]:
    """Return every counted place: the number of the line in front, and true or false join or edge."""
    return [
        (n, ("true " if line.ends == edges[n] else "false ") + ("edge" if edges[n] else "join"))
        for n, line in enumerate(page.lines[:-1])
        if line.counted and page.lines[n + 1].counted
    ]


def _scores(pages: Sequence[SetPage], readings: Sequence[Reading]) -> str:
    counts: Counter[str] = Counter()
    shared = true = output = paired = 0
    for page, (edges, articles) in zip(pages, readings, strict=True):
        counts.update(verdict for _, verdict in wrong_edges(page, edges))
        one = _matched(page, articles)
        shared, true, output, paired = shared + one[0], true + one[1], output + one[2], paired + one[3]
    hits = counts["true edge"]
    edge_scores = _ratios(hits, hits + counts["false edge"], hits + counts["false join"])
    joins = f"joins {counts['true join']} true, {counts['false join']} false"
    articles_scores, kinder = _ratios(shared, output, true), _ratios(shared, paired, true)
    return f"edges {edge_scores}  {joins:32}  articles {articles_scores}  (paired {kinder})"


def _matched(page: SetPage, articles: Articles) -> tuple[int, int, int, int]:
    """Return shared, true, output, and output characters of articles with a partner, by greedy matching."""
    truth: dict[int, set[int]] = {}
    for line in page.lines:
        if line.counted:
            truth.setdefault(line.block, set()).update(_offsets(line))
    owner = {place: block for block, places in truth.items() for place in places}
    sizes = {n: sum(place in owner for place in places) for n, places in enumerate(articles)}
    overlaps = Counter((owner[p], n) for n, places in enumerate(articles) for p in places if p in owner)
    shared = paired = 0
    taken_true: set[int] = set()
    taken_output: set[int] = set()
    for (block, article), count in sorted(overlaps.items(), key=lambda item: (-item[1], item[0])):
        if block not in taken_true and article not in taken_output:
            taken_true.add(block)
            taken_output.add(article)
            shared, paired = shared + count, paired + sizes[article]
    return shared, len(owner), sum(sizes.values()), paired


def _ratios(hits: int, found: int, wanted: int) -> str:
    precision, recall = hits / max(found, 1), hits / max(wanted, 1)
    middle = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.3f} R {recall:.3f} F1 {middle:.3f}"


def _print_losses(pages: Sequence[SetPage], readings: Sequence[Reading], most: int) -> None:
    """Show places that came out wrong, spread over all pages, with the line before and the line behind."""
    found = [
        (verdict, page, n)
        for page, (edges, _) in zip(pages, readings, strict=True)
        for n, verdict in wrong_edges(page, edges)
        if verdict.startswith("false")
    ]
    for verdict, page, n in found[:: max(1, len(found) // most)]:
        print(f"    {verdict}: {page.lines[n].text}⏎{page.lines[n + 1].text}   ({page.name})")


if __name__ == "__main__":
    main()
