"""What may be written behind ``zhengban``. Nothing here imports the engine: ``--help`` has to be instant."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import NoReturn

from zhengban import __version__
from zhengban.cli.command_table import COMMANDS, GROUPS
from zhengban.cli.console import BAD_INPUT, complain

_USAGE = "zhengban [-h] [--version] COMMAND …"
_ABOUT = "Turns the broken text of a newspaper page back into the articles that were printed."
_MORE = """zhengban COMMAND --help tells more of each.
Exit codes: 0 done; 1 check found something, evaluate a loss, verify refused or batch failed in part;
2 bad input or output; 3 a bug stopped an export."""


class Parser(argparse.ArgumentParser):
    """An argument parser that complains in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to read on, and exit with 2."""
        sys.exit(complain(f"{message} (see {self.prog} --help)", BAD_INPUT))


def build_parser() -> argparse.ArgumentParser:
    """Return the parser for the whole command line; ``command`` names the chosen command."""
    parser = Parser(
        prog="zhengban",
        usage=_USAGE,
        description="\n".join(_listing()),
        epilog=_MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"zhengban {__version__}")
    # argparse knows one list without headings only, so the description has ours.
    commands = parser.add_subparsers(
        prog="zhengban", dest="command", metavar="COMMAND", required=True, help=argparse.SUPPRESS
    )
    for command in COMMANDS:
        command.add_arguments(commands.add_parser(command.name, allow_abbrev=False))
    return parser


def _listing() -> Iterator[str]:
    """Yield the lines of the list of commands, each group under its heading."""
    width = max(len(command.name) for command in COMMANDS)
    yield _ABOUT
    for heading, commands in GROUPS:
        yield f"\n{heading}:"
        yield from (f"  {command.name:{width}}  {command.help}" for command in commands)
