"""What may be written behind ``zhengban batch``."""

from __future__ import annotations

import argparse

from zhengban.cli.shared_arguments import (
    FORMATS,
    PROJECT,
    add_language,
    add_profile_choice,
    read_confidence,
    read_encoding,
    read_formats,
    read_whole_number,
)


def add_batch(parser: argparse.ArgumentParser) -> None:
    """Add what ``batch`` takes."""
    parser.description = (
        "Write folders, zip archives and lists of pages in order. What is done and unchanged is skipped, also after a "
        "kill; a bad page fails alone. 0 is returned when all is done, 1 when some failed, 2 when nothing was made."
    )
    inputs = "files, folders or zip archives; - reads a list of paths from standard input"
    parser.add_argument("inputs", nargs="+", metavar="IN", help=inputs)
    parser.add_argument(
        "-o", "--output", required=True, metavar="DIR", help="a folder, which mirrors the input"
    )
    parser.add_argument("--project", required=True, metavar="PROJECT", help=f"{PROJECT}, made if need be")
    formats = f"one or more of {', '.join(FORMATS)}; txt unless given"
    parser.add_argument("--to", type=read_formats, default=("txt",), metavar="FORMAT[,…]", help=formats)
    parser.add_argument(
        "--per", choices=("page", "article"), default="page", help="what has a file of its own"
    )
    name = "a template such as {paper}-{date}-p{page}-{n}-{headline}; the name of the input unless given"
    parser.add_argument("--name", metavar="TEMPLATE", help=name)
    include = "take only files whose name or path fits; may be given again"
    parser.add_argument("--include", action="append", default=[], metavar="PATTERN", help=include)
    exclude = "leave out files whose name or path fits, beside those that .zhengbanignore names"
    parser.add_argument("--exclude", action="append", default=[], metavar="PATTERN", help=exclude)
    certificates = "write beside each page, and for each folder, what became of every character: see verify"
    parser.add_argument("--certificates", action="store_true", help=certificates)
    _add_running(parser)
    encoding = "of the files; found out unless given"
    parser.add_argument("--encoding", type=read_encoding, metavar="NAME", help=encoding)
    threshold = "confidence from which a change is made unasked, kept in the project"
    parser.add_argument("--threshold", type=read_confidence, metavar="0…1", help=threshold)
    add_profile_choice(parser, ", kept in the project")
    parser.add_argument("--log", metavar="FILE", help="append what happens, a JSON object a line")
    parser.add_argument("--report", metavar="FILE", help="write a report with plots as HTML")
    add_language(parser)


def _add_running(parser: argparse.ArgumentParser) -> None:
    workers = "processes, as many as processors unless given; 0 works in this one, without limits"
    parser.add_argument("--workers", type=read_whole_number, metavar="N", help=workers)
    scheduler = "a Dask cluster: tcp://… or local"
    parser.add_argument("--scheduler", metavar="ADDRESS", help=scheduler)
    resume = "skip what is done and unchanged (the default)"
    parser.add_argument("--resume", action=argparse.BooleanOptionalAction, default=True, help=resume)
    parser.add_argument("--dry-run", action="store_true", help="say what would be done; write nothing")
    parser.add_argument("--limit", type=read_whole_number, metavar="N", help="make at most so many pages")
    parser.add_argument("--fail-fast", action="store_true", help="stop at the first failure")
    time_limit = "for one page; 120 unless given, 0 for none"
    parser.add_argument(
        "--time-limit", type=read_whole_number, default=120, metavar="SECONDS", help=time_limit
    )
    memory_limit = "for one page, on top of the engine; 2048 unless given, 0 for none"
    parser.add_argument(
        "--memory-limit", type=read_whole_number, default=2048, metavar="MB", help=memory_limit
    )
