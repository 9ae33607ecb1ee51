"""What may be written behind ``zhengban profile``."""

from __future__ import annotations

import argparse

from zhengban.cli.shared_arguments import read_encoding


def add_profile(parser: argparse.ArgumentParser) -> None:
    """Add what ``profile`` takes: three commands of its own."""
    parser.description = "What is known of one newspaper: its furniture, cues, thresholds and names."
    deeds = parser.add_subparsers(dest="deed", metavar="list|show|learn", required=True)
    deeds.add_parser("list", help="name the profiles that ship with zhengban", allow_abbrev=False)
    show = deeds.add_parser("show", help="check a profile and print what it says", allow_abbrev=False)
    show.add_argument("profile", metavar="NAME|FILE", help="a shipped profile or a .toml file")
    _add_learn(
        deeds.add_parser("learn", help="propose a profile from pages of one paper", allow_abbrev=False)
    )


def _add_learn(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Propose a profile from what repeats on three pages or more of one paper. Nothing uses it until you have looked "
        "at it and name it with --profile."
    )
    inputs = "files, folders or zip archives of one paper's pages"
    parser.add_argument("inputs", nargs="+", metavar="PAGES", help=inputs)
    output = "a new file; standard output unless given"
    parser.add_argument("-o", "--output", metavar="FILE", help=output)
    parser.add_argument("--encoding", type=read_encoding, help="of the files; found out unless given")
