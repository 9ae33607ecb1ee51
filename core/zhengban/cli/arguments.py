"""What may be written behind ``zhengban``. Nothing here imports the engine: ``--help`` has to be instant."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from zhengban import __version__
from zhengban.cli.console import BAD_INPUT, complain
from zhengban.review.result_files import DEFAULT_FOLDER, SUFFIXES

FORMATS = tuple(SUFFIXES)


_ABOUT = "Turns the broken text of a newspaper page back into the articles that were printed."
_FILES = "pages as plain text; - is standard input"
_OUTPUT = f"a folder, a file (for one result), or - for standard output; {DEFAULT_FOLDER}/ unless given"
_PROJECT = "a .zhengban file"
_LANGUAGE = "of what is shown; zh where ZHENGBAN_LANGUAGE or the locale is Chinese, else en"
_EXIT_CODES = "Exit codes: 0 done, 1 check found something, 2 bad input or output, 3 a bug stopped an export."


class Parser(argparse.ArgumentParser):
    """An argument parser that complains in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to read on, and exit with 2."""
        sys.exit(complain(f"{message} (see {self.prog} --help)", BAD_INPUT))


def build_parser() -> argparse.ArgumentParser:
    """Return the parser for the whole command line; ``command`` names the chosen command."""
    parser = Parser(prog="zhengban", description=_ABOUT, epilog=_EXIT_CODES, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"zhengban {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_check(commands.add_parser("check", help="show what is wrong with pages", allow_abbrev=False))
    _add_fix(commands.add_parser("fix", help="write pages in order", allow_abbrev=False))
    _add_explain(commands.add_parser("explain", help="explain a kind of finding", allow_abbrev=False))
    _add_review(commands.add_parser("review", help="open pages in the window", allow_abbrev=False))
    _add_decide(commands.add_parser("decide", help="decide findings of a project", allow_abbrev=False))
    _add_export(commands.add_parser("export", help="write the pages of a project", allow_abbrev=False))
    _add_history(commands.add_parser("history", help="show what was done in a project", allow_abbrev=False))
    _add_evaluate(commands.add_parser("evaluate", help="measure how good it is", allow_abbrev=False))
    _add_compose(commands.add_parser("compose", help="make pages whose truth is known", allow_abbrev=False))
    return parser


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.description = "Show what is wrong with pages and what would be done about it. Nothing is written."
    _add_input(parser)
    parser.add_argument("--format", choices=("table", "json", "jsonl"), default="table", help="or table")
    parser.add_argument("--diff", action="store_true", help="show each change, before and after")


def _add_fix(parser: argparse.ArgumentParser) -> None:
    parser.description = "Write pages in order, a file a page, named after the input, which is never changed."
    _add_input(parser)
    _add_output(parser)
    parser.add_argument(
        "--accept",
        choices=("auto", "all", "none"),
        default="auto",
        help="apply what is certain (auto), whatever is proposed (all), or nothing (none)",
    )


def _add_explain(parser: argparse.ArgumentParser) -> None:
    parser.description = "Explain a kind of finding: how it looks, how it should, what it is confused with."
    parser.add_argument("kind", nargs="?", metavar="KIND", help="list the kinds when left out")
    _add_language(parser)


def _add_review(parser: argparse.ArgumentParser) -> None:
    parser.description = "Open a project, pages or folders of pages in the window, side by side."
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a .zhengban project, files or folders")


def _add_decide(parser: argparse.ArgumentParser) -> None:
    parser.description = "Decide findings of one page of a project, as the window does; history shows it."
    parser.add_argument("project", metavar="PROJECT", help=_PROJECT)
    parser.add_argument("deed", choices=("accept", "reject", "doubt", "reopen"), help="what to do")
    parser.add_argument(
        "findings", nargs="+", metavar="ID", help="ids of findings, as check --format json has"
    )
    page = "number of the page in the project, from 1"
    parser.add_argument("--page", type=int, required=True, metavar="N", help=page)
    parser.add_argument("--note", default="", help="why, for a doubt; it is exported")
    parser.add_argument("--reviewer", default="", metavar="NAME", help="who decides; the login unless given")
    _add_language(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.description = "Write the pages of a project as they were decided; what waits is left out."
    parser.add_argument("project", metavar="PROJECT", help=_PROJECT)
    _add_output(parser)
    proposed = "apply what nobody decided on as well"
    parser.add_argument("--as-proposed", action="store_true", help=proposed)
    pages = "numbers of pages in the project, such as 1,3-5; all unless given"
    parser.add_argument("--pages", type=_ranges, metavar="N[,…]", help=pages)
    _add_language(parser)


def _add_history(parser: argparse.ArgumentParser) -> None:
    parser.description = "Show everything that was ever done in a project, undone deeds too."
    parser.add_argument("project", metavar="PROJECT", help=_PROJECT)
    parser.add_argument("--format", choices=("table", "jsonl"), default="table", help="table unless given")
    _add_language(parser)


def _add_compose(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Set written articles as newspaper pages, print them as PDF, take the text off them, and write dumps and "
        "gold: what `zhengban evaluate` measures on. The same split and seed give the same pages."
    )
    parser.add_argument("-o", "--output", required=True, metavar="DIR", help="a folder, made if need be")
    parser.add_argument("--pages", type=int, default=20, metavar="N", help="how many; 20 unless given")
    split = "train is for tuning, dev for calibrating, test for reporting only; train unless given"
    parser.add_argument("--split", choices=("train", "dev", "test"), default="train", help=split)
    parser.add_argument(
        "--seed", type=int, default=0, metavar="S", help="the first page of the split; 0 unless given"
    )
    articles = "a folder of Markdown files to set instead of the articles that come along"
    parser.add_argument("--articles", metavar="DIR", help=articles)
    extractors = "some of drawing, spatial, pdfminer, pypdfium2, pdftotext, raw, ocr; all that are installed unless given"
    parser.add_argument("--extractors", metavar="NAME[,…]", help=extractors)
    parser.add_argument(
        "--font", metavar="FILE", help="a TrueType font with Chinese characters; found unless given"
    )
    parser.add_argument("--keep-pdf", action="store_true", help="write the PDF of each page, too")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes; 1 unless given")


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    parser.description = "Measure the engine on pages whose truth is known: X.txt beside X.gold.json."
    parser.add_argument("paths", nargs="*", metavar="PATH", help="such pages, or folders of them")
    sets = "a folder of real text, or of several such sets; may be given more than once"
    parser.add_argument("--corpus", action="append", default=[], metavar="DIR", help=sets)
    every = "measure every Nth page of the real sets only"
    parser.add_argument("--every", type=_count, default=1, metavar="N", help=every)
    parser.add_argument("--json", metavar="FILE", help="write all figures, by stratum too")
    parser.add_argument(
        "--html", metavar="FILE", help="write a report with curves, errors and the worst pages"
    )
    parser.add_argument("--save", metavar="BASELINE", help="write a baseline for later runs")
    compared = "show what got better and worse than a baseline; exit 1 on a real loss"
    parser.add_argument("--compare", metavar="BASELINE", help=compared)
    parser.add_argument("--workers", type=_count, default=1, metavar="N", help="processes; 1 unless given")


def _add_output(parser: argparse.ArgumentParser) -> None:
    formats = f"one or more of {', '.join(FORMATS)}; txt unless given"
    parser.add_argument("--to", type=_formats, default=("txt",), metavar="FORMAT[,…]", help=formats)
    parser.add_argument("-o", "--output", metavar="WHERE", help=_OUTPUT)


def _add_input(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=_FILES)
    parser.add_argument("--encoding", type=_encoding, help="of the files; found out unless given")
    threshold = "confidence from which a change is made unasked; 0.95 unless given"
    parser.add_argument("--threshold", type=_confidence, metavar="0…1", help=threshold)
    _add_language(parser)


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", choices=("zh", "en"), help=_LANGUAGE)


def _formats(value: str) -> tuple[str, ...]:
    """Return the formats of a list with commas, each once, in the order given."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in value.split(",")))
    for name in names:
        if name not in FORMATS:
            raise argparse.ArgumentTypeError(f"unknown format {name!r}: choose from {', '.join(FORMATS)}")
    return names


def _ranges(value: str) -> tuple[tuple[int, int], ...]:
    """Return the first and last of each range in a list with commas."""
    ranges = []
    for part in value.split(","):
        first, dash, last = part.strip().partition("-")
        if not (first.isdecimal() and (last.isdecimal() or not dash)):
            raise argparse.ArgumentTypeError(f"{part.strip()!r} is no page: write numbers such as 1,3-5")
        ranges.append((int(first), int(last or first)))
    return tuple(ranges)


def _count(value: str) -> int:
    """Return a whole number from 1."""
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is not a whole number from 1")
    return int(value)


def _encoding(value: str) -> str:
    """Return the name of an encoding when Python has it and it is one for text (not hex, rot13)."""
    try:
        " ".encode(value)
    except (LookupError, ValueError, UnicodeError) as error:
        raise argparse.ArgumentTypeError(f"unknown encoding {value!r}: try utf-8, gb18030, big5") from error
    return value


def _confidence(value: str) -> float:
    """Return a number between 0 and 1."""
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0.0 <= number <= 1.0:  # not a number compares false as well
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 0 to 1")
    return number
