"""``zhengban compose``: make pages whose truth is known, for ``zhengban evaluate``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from zhengban.cli.console import is_terminal, one_line
from zhengban.errors import InputError
from zhengban.evaluate.pages.articles import articles_of_folder, written_articles
from zhengban.evaluate.pages.extracting import is_installed
from zhengban.evaluate.pages.maker import ALL_EXTRACTORS, SIMULATED, MadePage, PageMaker, make_pages, seeds_of
from zhengban.evaluate.pages.writing import write_page
from zhengban.files import make_folder


def run(options: argparse.Namespace) -> int:
    """Make the pages and return 0; what is missing is told in one line before anything is written."""
    if options.pages < 1 or options.seed < 0 or options.workers < 1:
        raise InputError("--pages and --workers are at least 1, --seed at least 0")
    seeds = seeds_of(options.split, options.seed, options.pages)
    articles = articles_of_folder(Path(options.articles)) if options.articles else written_articles()
    font = Path(options.font) if options.font else None
    maker = PageMaker(articles, _extractors(options.extractors), font, keep_pdf=options.keep_pdf)
    maker.check(options.split)
    folder = Path(options.output)
    make_folder(folder)
    dumps = 0
    for page in _with_progress(make_pages(maker, seeds, options.workers), len(seeds)):
        write_page(folder, page, keep_pdf=options.keep_pdf)
        dumps += len(page.dumps)
    print(one_line(f"{len(seeds)} {options.split} pages, {dumps} dumps: {folder}"))
    return 0


def _extractors(value: str | None) -> tuple[str, ...]:
    """Return the extractors of a list with commas, or all that can be used here."""
    if value is not None:
        return tuple(name.strip() for name in value.split(",") if name.strip()) or _none()
    return tuple(name for name in ALL_EXTRACTORS if name in SIMULATED or is_installed(name))


def _none() -> tuple[str, ...]:
    raise InputError(f"--extractors names none: choose from {', '.join(ALL_EXTRACTORS)}")


def _with_progress(pages: Iterator[MadePage], number: int) -> Iterator[MadePage]:
    """Yield the pages, with a progress bar on standard error when somebody is looking."""
    if not is_terminal(sys.stderr):
        yield from pages
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(
        pages, description="composing", total=number, console=Console(stderr=True), transient=True
    )
