"""The comparison as Markdown, and its place in a file between two comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isnan
from typing import NamedTuple

from zhengban.errors import InputError
from zhengban.evaluate.figure import Figure, is_measured
from zhengban.evaluate.metrics.registry import FIGURES
from zhengban.evaluate.peers.comparing import AS_IT_IS, Comparison, Row
from zhengban.evaluate.peers.figures import HEADINGS, LOST, TEXTS
from zhengban.evaluate.peers.ours import TITLE
from zhengban.evaluate.peers.registry import TREATMENTS

BEGIN = "<!-- peers: begin -->"
END = "<!-- peers: end -->"


class Column(NamedTuple):
    """A column of the table: its head, the figure, and whether its 95 % interval is shown."""

    head: str
    figure: Figure
    shows_interval: bool = False


_BY_KEY = {figure.key: figure for figure in FIGURES}
_COPIES = Column("copies left", _BY_KEY["duplicates.left"])
_HARM = Column("harmful", _BY_KEY["harm.edits"])
_COLUMNS = (
    Column("CER, texts", TEXTS),
    Column("CER, page", _BY_KEY["text.cer"]),
    Column("characters F1", _BY_KEY["text.characters_f1"]),
    _COPIES,
    Column("lost", LOST),
    Column("paragraphs F1", _BY_KEY["paragraphs.f1"]),
    Column("headings F1", HEADINGS),
    Column("articles B³ F", _BY_KEY["articles.b3_f"]),
    Column("articles right", _BY_KEY["articles.right"], shows_interval=True),
    Column("silently wrong", _BY_KEY["articles.silently_wrong"], shows_interval=True),
)
_LEGEND = """\
*CER*: character error rate, punctuation counted, white space not; *texts*: each text of the output (a line of plain
text) is taken to the article that it is of; *page*: in the order in which the articles stand on the page, which no text
of a page drawn in another order can tell. *Copies left* and *lost* are per million printed characters; lost is what
the page has and the reader's text has not, and for zhengban what the text had and the result has not. *Headings*:
kicker, headline, deck and subheading as one. *Silently wrong*: articles that are not entirely right and about which
nothing is asked. A dash: the tool does not attempt it. *ms*: the median of a page, warm, one process; zhengban's come
on top of the reader's."""
_DELETING = """\
What takes doubled text away, and what else it takes: copies left, and *harmful* edits (right characters lost or
changed), per million characters. Readers do so out of sight, so their own harm shows only as lost above."""


def comparison_text(comparison: Comparison, pages: str) -> str:
    """Return the tables with what is needed to read them; ``pages`` says in a few words what was measured on."""
    measures = comparison.rows[0].measures
    articles = sum(page.tallies["articles.right"].n for page in _last_ours(comparison.rows).measures.measured)
    size = f"{len(measures.measured)} pages, {articles:.0f} articles, {measures.characters} characters"
    parts = [
        f"{pages}: {size}. Totals are micro averages, with 95 % intervals after Wilson where they are given.",
        "\n".join(_quality(comparison.rows)),
        _LEGEND,
        _DELETING,
        "\n".join(_deleting(comparison.rows)),
        "\n".join(_remarks(comparison)),
    ]
    return "\n\n".join(parts)


def put_between_marks(text: str, part: str, name: str) -> str:
    """Return the text of a file with the part between its two marks; raises ``InputError`` unless both are there."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise InputError(f"{name} has no place for the table: put {BEGIN} and {END} in it, a line each")
    return f"{before}{BEGIN}\n{part}\n{END}{after}"


def _last_ours(rows: Sequence[Row]) -> Row:
    return next(row for row in reversed(rows) if row.tool == TITLE)


def _quality(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a table of what each reader gives, and what this program makes of it."""
    heads = ("text of", *(column.head for column in _COLUMNS), "ms")
    yield from _head(heads)
    for row in rows:
        if row.tool in (AS_IT_IS, TITLE):
            name = f"+ **{TITLE}**" if row.tool == TITLE else row.source
            yield _line((name, *(_cell(row, column) for column in _COLUMNS), _milliseconds(row)))


def _deleting(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a table of what each treatment leaves and harms, a line for each text."""
    tools = [treatment.title for treatment in TREATMENTS[1:]] + [TITLE]
    yield from _head(
        ("text of", "copies in it", *(head for tool in tools for head in (f"{tool}: left", "harmful")))
    )
    by_name = {(row.source, row.tool): row for row in rows}
    for source in dict.fromkeys(row.source for row in rows):
        treated = [by_name[source, tool] for tool in tools]
        cells = [_cell(row, column) for row in treated for column in (_COPIES, _HARM)]
        yield _line((source, _cell(by_name[source, AS_IT_IS], _COPIES), *cells))


def _head(heads: Sequence[str]) -> Iterator[str]:
    yield _line(heads)
    yield _line(("---", *("--:" for _ in heads[1:])))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(row: Row, column: Column) -> str:
    value = row.value(column.figure)
    if not is_measured(value):
        return "–"
    if column.figure.form == "per million":
        return f"{value.value:.0f}" if value.value >= 10 or not value.value else f"{value.value:.1f}"
    shown = f"{100 * value.value:.1f} %"
    if column.shows_interval and not isnan(value.low):
        return f"{shown} ({100 * value.low:.0f}–{100 * value.high:.0f})"
    return shown


def _milliseconds(row: Row) -> str:
    number = 1000 * row.seconds
    shown = f"{number:.0f}" if number >= 10 else f"{number:.1f}"
    if row.tool == TITLE:
        return f"+ {shown}"
    return shown if row.seconds >= 1e-4 else "–"


def _remarks(comparison: Comparison) -> Iterator[str]:
    """Yield what each tool cannot do, and which are not in the tables and why."""
    for reader in comparison.used:
        version = f" {reader.version}" if reader.version else ""
        timing = f"; {reader.timing}" if reader.timing else ""
        yield f"- {reader.title}{version} ({reader.licence}): {reader.cannot}{timing}."
    yield from (f"- {treatment.title}: {treatment.cannot}." for treatment in TREATMENTS[1:])
    yield from (f"- {title} is not in the tables: {reason}." for title, reason in comparison.left_out)
