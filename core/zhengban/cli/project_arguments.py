"""What may be written behind the commands for projects, and behind ``zhengban verify``."""

from __future__ import annotations

import argparse

from zhengban.cli.shared_arguments import (
    PROJECT,
    REVIEWER,
    add_language,
    add_output,
    read_confidence,
    read_ranges,
)


def add_decide(parser: argparse.ArgumentParser) -> None:
    """Add what ``decide`` takes."""
    parser.description = "Decide findings of one page of a project, as the window does; history shows it."
    parser.add_argument("project", metavar="PROJECT", help=PROJECT)
    parser.add_argument("deed", choices=("accept", "reject", "doubt", "reopen"), help="what to do")
    parser.add_argument(
        "findings", nargs="+", metavar="ID", help="ids of findings, as check --format json has"
    )
    page = "number of the page in the project, from 1"
    parser.add_argument("--page", type=int, required=True, metavar="N", help=page)
    parser.add_argument("--note", default="", help="why, for a doubt; it is exported")
    parser.add_argument("--reviewer", default="", metavar="NAME", help=REVIEWER)
    add_language(parser)


def add_export(parser: argparse.ArgumentParser) -> None:
    """Add what ``export`` takes."""
    parser.description = "Write the pages of a project as they were decided; what waits is left out."
    parser.add_argument("project", metavar="PROJECT", help=PROJECT)
    add_output(parser)
    proposed = "apply what nobody decided on as well"
    parser.add_argument("--as-proposed", action="store_true", help=proposed)
    pages = "numbers of pages in the project, such as 1,3-5; all unless given"
    parser.add_argument("--pages", type=read_ranges, metavar="N[,…]", help=pages)
    add_language(parser)


def add_accept(parser: argparse.ArgumentParser) -> None:
    """Add what ``accept`` takes."""
    parser.description = (
        "Accept what nobody decided on over a whole project, in one step that is undone as one; decisions made by "
        "hand stay. Says how many characters change and how many findings are expected to be wrong."
    )
    parser.add_argument("project", metavar="PROJECT", help=PROJECT)
    kind = "only findings of this kind, as explain lists them; may be given again; all unless given"
    parser.add_argument("--kind", action="append", default=[], metavar="KIND", help=kind)
    sure = "only findings that are at least so sure"
    parser.add_argument("--min-confidence", type=read_confidence, required=True, metavar="0…1", help=sure)
    parser.add_argument("--dry-run", action="store_true", help="say what would be accepted; decide nothing")
    parser.add_argument("--reviewer", default="", metavar="NAME", help=REVIEWER)
    add_language(parser)


def add_history(parser: argparse.ArgumentParser) -> None:
    """Add what ``history`` takes."""
    parser.description = "Show everything that was ever done in a project, undone deeds too."
    parser.add_argument("project", metavar="PROJECT", help=PROJECT)
    parser.add_argument("--format", choices=("table", "jsonl"), default="table", help="table unless given")
    _add_changes(parser)
    add_language(parser)


def _add_changes(parser: argparse.ArgumentParser) -> None:
    changes = "instead, print every change that is in force, with its reason and who decided"
    parser.add_argument("--changes", choices=("jsonl", "csv", "html"), help=changes)


def add_verify(parser: argparse.ArgumentParser) -> None:
    """Add what ``verify`` takes."""
    parser.description = (
        "Check certificates that fix and export wrote, or batch --certificates beside each page and into each folder: "
        "that sources and outputs are those that were certified, and that each character of a source was printed once "
        "or deleted once. 1 is returned when something is refused."
    )
    parser.add_argument("certificates", nargs="+", metavar="CERTIFICATE", help="a certificate file")
    source = "the source, or a folder that holds it; where the certificate is, and above, unless given"
    parser.add_argument("--source", metavar="PATH", help=source)
    add_language(parser)
