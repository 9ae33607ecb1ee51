"""What may be written behind ``zhengban check``, ``fix``, ``explain`` and ``review``."""

from __future__ import annotations

import argparse

from zhengban.cli.shared_arguments import (
    add_language,
    add_output,
    add_profile_choice,
    read_confidence,
    read_encoding,
)

_FILES = "pages as plain text; - is standard input"


def add_check(parser: argparse.ArgumentParser) -> None:
    """Add what ``check`` takes."""
    parser.description = "Show what is wrong with pages and what would be done about it. Nothing is written."
    _add_input(parser)
    parser.add_argument("--format", choices=("table", "json", "jsonl"), default="table", help="or table")
    parser.add_argument("--diff", action="store_true", help="show each change, before and after")


def add_fix(parser: argparse.ArgumentParser) -> None:
    """Add what ``fix`` takes."""
    parser.description = "Write pages in order, a file a page, named after the input, which is never changed."
    _add_input(parser)
    add_output(parser)
    parser.add_argument(
        "--accept",
        choices=("auto", "all", "none"),
        default="auto",
        help="apply what is certain (auto), whatever is proposed (all), or nothing (none)",
    )


def add_explain(parser: argparse.ArgumentParser) -> None:
    """Add what ``explain`` takes."""
    parser.description = "Explain a kind of finding: how it looks, how it should, what it is confused with."
    parser.add_argument("kind", nargs="?", metavar="KIND", help="list the kinds when left out")
    add_language(parser)


def add_review(parser: argparse.ArgumentParser) -> None:
    """Add what ``review`` takes."""
    parser.description = "Open a project, pages or folders of pages in the window, side by side."
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a .zhengban project, files or folders")


def _add_input(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=_FILES)
    parser.add_argument("--encoding", type=read_encoding, help="of the files; found out unless given")
    threshold = "confidence from which a change is made unasked; 0.95 unless given"
    parser.add_argument("--threshold", type=read_confidence, metavar="0…1", help=threshold)
    add_profile_choice(parser)
    add_language(parser)
