"""``zhengban evaluate --peers``: this program and what people use today, on the same pages in the same run."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from zhengban.cli.evaluate_arguments import PEERS_ONLY
from zhengban.errors import InputError
from zhengban.evaluate.pages.articles import Split, written_articles
from zhengban.evaluate.pages.maker import PageMaker, make_pages, seeds_of
from zhengban.evaluate.pages.writing import write_page
from zhengban.evaluate.peers.comparing import Dumps, Told, compare_peers
from zhengban.evaluate.peers.table import comparison_text, put_between_marks
from zhengban.files import write_file

_PAGES = 20
_SPLIT: Split = "test"
_EXTRACTOR = "drawing"
_OTHERS = ("paths", "corpus", "json", "html", "save", "compare")


def run(options: argparse.Namespace, progress: Callable[[str], Told]) -> int:
    """Make pages, let every tool read them, print or write the tables, and return 0."""
    refuse_mixed(options)
    # Before the minutes that it takes, not after.
    before = _read(Path(options.write)) if options.write else ""
    if options.write:
        put_between_marks(before, "", options.write)
    seeds = seeds_of(options.split or _SPLIT, options.seed or 0, options.pages or _PAGES)
    with tempfile.TemporaryDirectory(prefix="zhengban-") as name:
        dumps = _made(Path(name), seeds, options, progress("pages made"))
        comparison = compare_peers(dumps, progress("tools"))
    text = comparison_text(comparison, _description(options.split or _SPLIT, seeds))
    if options.write:
        write_file(Path(options.write), put_between_marks(before, text, options.write))
    else:
        print(text)
    return 0


def refuse_mixed(options: argparse.Namespace) -> None:
    """Raise ``InputError`` when arguments of one kind of run stand with those of the other."""
    if options.peers and any(getattr(options, name) for name in _OTHERS):
        others = ", ".join(f"--{name}" for name in _OTHERS[1:])
        raise InputError(f"--peers makes its own pages and tables: leave out PATH, {others}")
    if not options.peers and any(getattr(options, name) is not None for name in PEERS_ONLY):
        raise InputError(f"{', '.join(f'--{name}' for name in PEERS_ONLY)} go with --peers: add it")
    if (options.seed or 0) < 0:
        raise InputError("--seed is a whole number from 0")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _made(folder: Path, seeds: range, options: argparse.Namespace, told: Told) -> Dumps:
    """Make the pages in the folder; raises ``InputError`` when there is nothing to draw with."""
    split: Split = options.split or _SPLIT
    font = Path(options.font) if options.font else None
    maker = PageMaker(written_articles(), (_EXTRACTOR,), font, keep_pdf=True)
    maker.check(split)
    names: list[str] = []
    for page in make_pages(maker, seeds):
        write_page(folder, page, keep_pdf=True)
        names.append(page.name)
        told(len(names), len(seeds))
    return Dumps(folder, names, _EXTRACTOR)


def _description(split: str, seeds: range) -> str:
    machine = f"Python {platform.python_version()}, {sys.platform} {platform.machine()}"
    return f"Made pages of the {split} split, seeds {seeds[0]}–{seeds[-1]}, {machine}"
